"""A map as an outline in text, for terminals, for searching, and for reading aloud.

Each line is one claim, step or argument. What bears on it stands below, further in, after a mark
and a word: ``+ because`` before a reason, ``- however`` before an objection, ``- but`` before a
reply to an objection, ``_ does not follow, since`` before what undercuts a step. The premises of a
step are numbered. What was written out already is named again with ``(see above)`` only.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from argmap.graph import Bearing, basis, holder, place, theses
from argmap.model import Argument, Inference, RelationKind, Statement

_INDENT = "  "
_DEEPEST = (
    30  # steps of indentation; below that the level is written out, or lines would grow for ever
)

_OBJECTIONS = {
    RelationKind.ATTACK: ("- however", "- but"),
    RelationKind.UNDERCUT: ("_ does not follow, since", "_ but that does not follow, since"),
    RelationKind.CONTRARY: ("- excluded by", "- but excluded by"),
    RelationKind.CONTRADICTORY: ("- contradicted by", "- but contradicted by"),
}


class _Line(NamedTuple):
    """A line to come: its element, how far in, with which mark, and on which side it speaks."""

    number: int
    level: int = 0
    mark: str = ""
    against: bool = False


def outline(bearing: Bearing, highlighted: AbstractSet[str] = frozenset()) -> str:
    """The outline of a map, a line for each element; empty if there is nothing in the map.

    Args:
        bearing: what bears on what.
        highlighted: the ids of the elements whose lines say so, steps among them.
    """
    return "\n".join(_lines(bearing, highlighted))


def _lines(bearing: Bearing, highlighted: AbstractSet[str]) -> Iterator[str]:
    title = bearing.argument_map.title
    if title:
        yield title
        yield ""
    shown: set[int] = set()
    contests = _kinds(bearing)
    for root in _roots(bearing):
        if root.number in shown:
            continue
        pending = [root]
        while pending:
            line = pending.pop()
            is_new = line.number not in shown
            shown.add(line.number)
            is_lit = not highlighted.isdisjoint(_ids(bearing, line.number))
            yield _written(bearing, line, is_new=is_new, is_lit=is_lit)
            if is_new:
                below = list(_below(bearing, contests, line))
                shown.update(_owner(bearing, line.number))
                pending += reversed(below)


def _roots(bearing: Bearing) -> Iterator[_Line]:
    """The theses, then whatever they did not lead to; paragraphs without a title are notes."""
    yield from (_Line(thesis, mark="Thesis") for thesis in theses(bearing))
    rest = sorted(range(bearing.first_inference), key=lambda number: place(bearing, number))
    for number in rest:
        links = bearing.backing, bearing.objectors, bearing.supports, bearing.premises
        if not bearing.claims[number].is_untitled or any(number in link for link in links):
            yield _Line(number)


def _kinds(bearing: Bearing) -> dict[tuple[int, int], RelationKind]:
    return {(contest.source, contest.target): contest.kind for contest in bearing.contests}


def _owner(bearing: Bearing, number: int) -> list[int]:
    """The argument that a step is part of: its line stands for both."""
    element = bearing.elements[number]
    if isinstance(element, Inference):
        argument = bearing.argument_map.argument(element.argument)
        return [bearing.index[argument.id]]
    return []


def _ids(bearing: Bearing, number: int) -> list[str]:
    """The ids of what a line stands for."""
    return [bearing.ids[each] for each in (number, *_owner(bearing, number))]


def _below(
    bearing: Bearing, contests: dict[tuple[int, int], RelationKind], line: _Line
) -> Iterator[_Line]:
    """What stands under a line: premises in order, then reasons, then objections."""
    element = bearing.elements[line.number]
    level, against = line.level + 1, line.against
    targets = [line.number]
    reasons = [*bearing.backing.get(line.number, ())]
    if isinstance(element, Inference):
        for order, title in enumerate(dict.fromkeys(element.premises), start=1):
            premise = bearing.index[bearing.argument_map.statement(title).id]
            yield _Line(premise, level, f"({order})", against)
        reasons = []
        argument = bearing.argument_map.argument(element.argument)
        if argument.inferences[-1] is element:  # the argument as a whole is spoken of at its end
            targets.append(bearing.index[argument.id])
            reasons = [*bearing.backing.get(targets[-1], ())]
    elif isinstance(element, Argument) and element.inferences:
        yield _Line(bearing.index[element.inferences[-1].id], level, "+ because", against)
        return
    yield from (_Line(source, level, "+ because", against) for source in dict.fromkeys(reasons))
    for target in targets:
        for source in dict.fromkeys(bearing.objectors.get(target, ())):
            mark = _OBJECTIONS[contests[source, target]][against]
            yield _Line(source, level, mark, not against)


def _written(bearing: Bearing, line: _Line, *, is_new: bool, is_lit: bool) -> str:
    element = bearing.elements[line.number]
    indent = _INDENT * min(line.level, _DEEPEST)
    depth = f"(level {line.level})" if line.level > _DEEPEST else ""
    if isinstance(element, Inference):
        argument = bearing.argument_map.argument(element.argument)
        title = argument.id
        text = " ".join(argument.text.split()) if element is argument.inferences[-1] else ""
    else:
        title, text = "" if element.is_untitled else element.id, " ".join(element.text.split())
    name = f"{title}: {text}" if title and text and is_new else title or text
    notes = _notes(bearing, element) if is_new else ["see above"]
    notes = ["highlighted", *notes] if is_lit else notes
    tail = f"({'; '.join(notes)})" if notes else ""
    return indent + " ".join(part for part in (depth, line.mark, name, tail) if part)


def _notes(bearing: Bearing, element: Statement | Argument | Inference) -> list[str]:
    found = []
    if isinstance(element, Inference):
        steps = bearing.argument_map.argument(element.argument).inferences
        if len(steps) > 1:
            step = bearing.index[element.id] - bearing.index[steps[0].id] + 1
            found.append(f"step {step} of {len(steps)}")
        if element.rules:
            found.append(f"by {', '.join(element.rules)}")
    if element.data.get("implicit") is True:
        found.append("unstated")
    if isinstance(element, Argument) and not element.text and not element.inferences:
        found.append("not written out")
    if holder(element):
        found.append(f"held by {holder(element)}")
    if basis(element):
        found.append(f"on the basis of {basis(element)}")
    return found
