"""Which objections somebody answers.

An answer to an objection is an objection to the objection itself or to anything it rests on: its
reasons, its premises, a step on the way to it. Two claims that exclude each other (``contrary``,
``contradictory``) answer each other, except that a claim does not answer an objection merely by
being the one thing that the objection was written against.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.graph.bearing import Bearing


@dataclass(frozen=True, slots=True)
class Answers:
    """What answers an objection, nearest first; where ``is_complete`` is false there may be more."""

    nodes: tuple[int, ...]
    is_complete: bool


def answers(bearing: Bearing, number: int, effort: int) -> Answers:
    """What answers an objection, nearest first.

    Args:
        bearing: what bears on what.
        number: the objection.
        effort: how many links may be followed; what lies further away is not found.
    """
    found: dict[int, None] = {}
    queue = deque([number])
    known = {number}
    while queue:
        node = queue.popleft()
        for objector in _against(bearing, node, is_first=node == number):
            if effort <= 0:
                return Answers(tuple(found), is_complete=False)
            effort -= 1
            found[objector] = None
        for source in bearing.backing.get(node, ()):
            if effort <= 0:
                return Answers(tuple(found), is_complete=False)
            effort -= 1
            if source not in known:
                known.add(source)
                queue.append(source)
    return Answers(tuple(found), is_complete=True)


def answered(bearing: Bearing, numbers: Iterable[int]) -> frozenset[int]:
    """Those of some objections that somebody answers. Linear in the size of the map."""
    shaken = {*bearing.objectors, *bearing.opposites}
    pending = sorted(shaken)
    while pending:
        for target in bearing.upheld(pending.pop()):
            if target not in shaken:
                shaken.add(target)
                pending.append(target)
    return frozenset(
        number
        for number in numbers
        if next(_against(bearing, number, is_first=True), None) is not None
        or any(source in shaken for source in bearing.backing.get(number, ()) if source != number)
    )


def _against(bearing: Bearing, number: int, *, is_first: bool) -> Iterator[int]:
    """What speaks directly against something that an objection rests on, or against itself."""
    yield from bearing.objectors.get(number, ())
    if not is_first or len(set(bearing.objections.get(number, ()))) > 1:
        yield from bearing.opposites.get(number, ())
