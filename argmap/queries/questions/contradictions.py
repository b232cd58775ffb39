"""Which claims cannot both be true?

Listed is every pair of claims that the map says exclude each other, in document order:

- ``contradictory``: exactly one of them is true (written ``><``);
- ``contrary``: not both are true (an attack of one statement on another in a map whose mode is
  ``strict``);
- ``negation``: no relation is written, but the text of one is that of the other after "It is not the
  case that", "It is not true that" or "It is false that". Other wordings are not looked at, since
  "some do not" does not deny "some do".

In a map whose mode is ``loose``, an attack excludes nothing and is not listed.

Each row says which steps have both claims among their premises, so that they can never be sound;
what rests on both of them, that is, loses support whichever is false; and who holds both.

Example:
    [Closed]: The centre should be closed to cars.
      >< [Open]: The centre should be open to cars.

    [Trade]: Shops will gain.
      + [Bad trade]
      + [More]: There will be more customers.

    [Bad trade]: It is not the case that there will be more customers.

Answer:
    [Closed] and [Open], [Bad trade] and [More]

Source:
    Contraries and contradictories: Aristotle, On Interpretation 7 (17b); in Argdown, the section
    on strict mode of its syntax reference.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.graph import Bearing, language
from argmap.model import Statement
from argmap.queries.effort import effort
from argmap.queries.plain import AboutPart
from argmap.queries.question import Question
from argmap.queries.subject import holders_of, named
from argmap.queries.wording import listed
from argmap.text import Span


class Conflict(StrEnum):
    """How two claims exclude each other."""

    CONTRADICTORY = "contradictory"
    CONTRARY = "contrary"
    NEGATION = "negation"


_REMARKS = {
    Conflict.CONTRADICTORY: "contradict each other",
    Conflict.CONTRARY: "exclude each other",
    Conflict.NEGATION: "one denies the other by its wording",
}
_DENIALS = ("it is not the case that ", "it is not true that ", "it is false that ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(AboutPart):
    """Two claims that exclude each other.

    Attributes:
        ids: the ids of both, the one that was written to exclude the other first.
        kind: how they exclude each other.
        texts: their texts.
        place: where the relation is written, or the claim that denies the other.
        steps: the ids of the steps that have both among their premises.
        rests: the ids of the statements and arguments that rest on both, nearest first.
        holders: who holds both.
        is_complete: whether ``steps`` and ``rests`` list all; see :mod:`argmap.queries.effort`.
    """

    ids: tuple[str, ...]
    kind: Conflict
    texts: tuple[str, ...]
    place: Span | None
    steps: tuple[str, ...]
    rests: tuple[str, ...]
    holders: tuple[str, ...]
    is_complete: bool

    @property
    def name(self) -> str:
        """The two ids."""
        return " and ".join(self.ids)

    @property
    def remark(self) -> str:
        """What is between them."""
        return _REMARKS[self.kind]

    @property
    def text(self) -> str:
        """Both texts, each on a line."""
        return "\n".join(filter(None, self.texts))

    @property
    def span(self) -> Span | None:
        """Where they are set against each other."""
        return self.place

    @property
    def notes(self) -> tuple[str, ...]:
        """What needs both of them, and who holds both."""
        notes = []
        if self.steps:
            verb = "has" if len(self.steps) == 1 else "have"
            notes.append(f"{listed(self.steps)} {verb} both as premises and cannot be sound")
        if self.rests:
            verb = "rests" if len(self.rests) == 1 else "rest"
            notes.append(f"{listed(self.rests, is_complete=self.is_complete)} {verb} on both")
        if self.holders:
            verb = "holds" if len(self.holders) == 1 else "hold"
            notes.append(f"{listed(self.holders)} {verb} both")
        return tuple(notes)


def ask(bearing: Bearing) -> tuple[Pair, ...]:
    """The pairs of claims that cannot both be true, in document order."""
    found = [*_written(bearing), *_denied(bearing)]
    pairs: dict[frozenset[int], tuple[Conflict, int, int, Span | None]] = {}
    for conflict in found:
        known = pairs.setdefault(frozenset(conflict[1:3]), conflict)
        if conflict[0] is Conflict.CONTRADICTORY is not known[0]:  # the stronger says it all
            pairs[frozenset(conflict[1:3])] = conflict
    spend = effort(len(pairs))
    ordered = sorted(pairs.values(), key=lambda each: each[3].start if each[3] else -1)
    return tuple(_pair(bearing, *each, spend) for each in ordered)


def _written(bearing: Bearing) -> Iterator[tuple[Conflict, int, int, Span | None]]:
    for relation in bearing.argument_map.relations:
        if relation.kind.is_symmetric:
            one, other = bearing.index[relation.source], bearing.index[relation.target]
            yield Conflict(relation.kind.value), one, other, relation.span


def _denied(bearing: Bearing) -> Iterator[tuple[Conflict, int, int, Span | None]]:
    """Statements that say that another is not the case."""
    known = bearing.argument_map
    if language(known).partition("-")[0].lower() != "en":
        return
    by_text: dict[str, list[int]] = {}
    denials: list[tuple[int, str]] = []
    for number, statement in enumerate(known.statements):
        text = _plain(statement)
        by_text.setdefault(text, []).append(number)
        denials += (
            (number, text.removeprefix(words)) for words in _DENIALS if text.startswith(words)
        )
    for number, text in denials:
        for other in by_text.get(text, ())[:1]:
            yield Conflict.NEGATION, number, other, known.statements[number].span


def _plain(statement: Statement) -> str:
    return " ".join(statement.text.split()).rstrip(".").casefold()


def _pair(
    bearing: Bearing, kind: Conflict, one: int, other: int, place: Span | None, spend: int
) -> Pair:
    above, is_whole = _above(bearing, one, spend)
    above_other, is_other_whole = _above(bearing, other, spend)
    uses = bearing.premises.get(one, ())[:spend]
    other_uses = frozenset(bearing.premises.get(other, ())[:spend])
    both = tuple(dict.fromkeys((one, other)))
    shared = above.keys() & above_other.keys() - {*both}
    return Pair(
        ids=named(bearing, both),
        kind=kind,
        texts=tuple(bearing.claims[number].text.strip() for number in both),
        place=place,
        steps=named(bearing, (step for step in uses if step in other_uses)),
        rests=named(bearing, _claims(bearing, (node for node in above if node in shared))),
        holders=tuple(
            name for name in holders_of(bearing, one) if name in holders_of(bearing, other)
        ),
        is_complete=is_whole and is_other_whole,
    )


def _above(bearing: Bearing, start: int, spend: int) -> tuple[dict[int, None], bool]:
    """What rests on a claim, nearest first, and whether that is all."""
    found = {start: None}
    queue = [start]
    for node in queue:
        for target in bearing.upheld(node):
            if spend <= 0:
                return found, False
            spend -= 1
            if target not in found:
                found[target] = None
                queue.append(target)
    return found, True


def _claims(bearing: Bearing, nodes: Iterable[int]) -> Iterator[int]:
    """The statements and arguments among some nodes; a last step stands for its argument."""
    for node in nodes:
        claim = bearing.last_steps.get(node, node)
        if not bearing.is_inference(claim):
            yield claim


QUESTION = Question(
    "contradictions", "claims that cannot both be true, and what rests on both", ask
)
