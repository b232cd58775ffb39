"""What does Argdown's own map not show?

Argdown draws a map of the statements and arguments that its rules of selection let through; ``argmap
draw --view arguments`` draws the same. Listed is every statement and argument that they leave out
with the settings of the map, in document order, each with the reason:

- ``not-in-map``: its data says ``isInMap: false``;
- ``excluded``: ``excludeStatements`` or ``excludeArguments`` names it;
- ``section``, ``tag``: it has none of the ``selectedSections`` or ``selectedTags``;
- ``disconnected``: it has no relation to anything that is shown (``excludeDisconnected``);
- ``mode``: ``statementSelectionMode`` leaves it out; where nothing is set, the mode is ``with-title``,
  which hides untitled lines of arguments;
- ``closed-group``: the group in which it stands is closed and drawn as one box.

A statement that is hidden may still be seen inside an argument: the row names those that are shown
and have it as a line.

Example:
    [Ban]: The city should ban cars.
      + <Health>

    <Health>

    (1) Cars make people ill.
    (2) [Duty]: A city must protect its people's health.
    ----
    (3) [Ban]

    [Buses]: Buses are slow.

Answer:
    [Untitled 1], [Buses]

Source:
    Argdown's documentation of the settings of ``selection`` and ``group``.
"""

from dataclasses import dataclass

from argmap.argdown.view.selection import Hidden, Selector
from argmap.graph import Bearing, place, weights
from argmap.model import ArgumentMap, Data
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, subject
from argmap.queries.wording import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen(AboutClaim):
    """A claim that the map does not show.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        reason: why it is not shown.
        because: the reason in words.
        inside: the ids of the arguments on the map that have it as a line.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    reason: Hidden
    because: str
    inside: tuple[str, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """The reason, and where it can be seen all the same."""
        if self.inside:
            return (self.because, f"a line of {listed(self.inside)}, which the map shows")
        return (self.because,)


def ask(bearing: Bearing) -> tuple[Unseen, ...]:
    """The statements and arguments that Argdown's map leaves out, in document order."""
    argument_map = bearing.argument_map
    settings = argument_map.settings.get("selection")
    selector = Selector(
        argument_map, settings if isinstance(settings, Data) else Data(), exact=False
    )
    shown = selector.run()
    hidden = {name: (why, _because(selector, name, why)) for name, why in selector.hidden.items()}
    for name, group in _in_closed_groups(argument_map).items():
        hidden[name] = Hidden.CLOSED_GROUP, f'the group "{group}", in which it stands, is closed'
    numbers = sorted((bearing.index[name] for name in hidden), key=lambda n: place(bearing, n))
    counts = weights(bearing, numbers)
    rows = []
    for number in numbers:
        name = bearing.ids[number]
        uses = selector.uses[name].in_any_line if name in selector.uses else ()
        rows.append(
            Unseen(
                subject=subject(bearing, number),
                weight=counts.of[number],
                weight_is_exact=number not in counts.at_least,
                reason=hidden[name][0],
                because=hidden[name][1],
                inside=tuple(
                    dict.fromkeys(
                        use for use in uses if use in shown.arguments and use not in hidden
                    )
                ),
            )
        )
    return tuple(rows)


def _in_closed_groups(argument_map: ArgumentMap) -> dict[str, str]:
    """What is shown as a part of a closed group only, with the title of the group."""
    if not any(section.is_closed for section in argument_map.sections):
        return {}
    from argmap.argdown.view.map_view import map_view  # noqa: PLC0415 -- for few maps

    return {name: group.title for group in map_view(argument_map).groups for name in group.holds}


def _because(selector: Selector, name: str, why: Hidden) -> str:
    """A reason in words."""
    match why:
        case Hidden.NOT_IN_MAP:
            return "its data says isInMap: false"
        case Hidden.EXCLUDED:
            kind = "excludeStatements" if name.startswith("[") else "excludeArguments"
            return f"{kind} names it"
        case Hidden.SECTION:
            return "its section is not among the selectedSections"
        case Hidden.TAG:
            return "it has none of the selectedTags"
        case Hidden.DISCONNECTED:
            return _DISCONNECTED[name[0]]
        case _:
            words = _MODES.get(selector.mode, "there is no such mode")
            return f"{words} (statementSelectionMode: {selector.mode})"


_DISCONNECTED = {
    "[": "it has no relation to anything on the map, and no argument there starts or ends with it",
    "<": "it has no relation to anything on the map, and shares no statement with it",
}
_MODES = {
    "with-title": "it has no title",
    "top-level": "it does not stand on its own, outside of arguments",
    "with-relations": "it has no relation of its own to anything on the map",
    "not-used-in-argument": "it is used in an argument",
    "with-more-than-one-relation": "it has fewer than two relations of its own",
}

QUESTION = Question("hidden", "what Argdown's own map does not show, and why", ask)
