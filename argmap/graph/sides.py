"""The theses of a map, and the side on which a claim speaks.

A reply to an objection speaks for what the objection attacks: the notion of defence of P. M. Dung,
"On the acceptability of arguments and its fundamental role in nonmonotonic reasoning, logic
programming and n-person games", Artificial Intelligence 77 (1995), definition 6, read along single
lines of argument.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from argmap.graph.bearing import Bearing
from argmap.graph.components import strong_components
from argmap.graph.order import place


class Side(StrEnum):
    """Whether a claim speaks for a thesis, against one, for one and against one, or neither."""

    FOR = "for"
    AGAINST = "against"
    BOTH = "both"
    NEITHER = ""


@lru_cache(maxsize=1)  # rules and questions ask for the same map, one after the other
def theses(bearing: Bearing) -> tuple[int, ...]:
    """What everything else bears on: the claims at which the lines of argument end.

    A thesis is a statement, or an argument whose conclusion nobody wrote down, that something else
    bears on, for or against, and that itself bears on nothing else. Where claims bear on one
    another in a circle that nothing leads out of, those that are no reason for anything are the
    theses (think of two sides that attack each other), or else the first of them. The result is in
    document order.
    """

    def onward(number: int) -> list[int]:
        return [*bearing.upheld(number), *bearing.objections.get(number, ())]

    found: list[int] = []
    for members in strong_components(range(len(bearing.ids)), onward):
        inside = frozenset(members)
        if any(target not in inside for number in members for target in onward(number)):
            continue
        if len(members) == 1 and not _is_addressed(bearing, members[0]):
            continue
        claims = [number for number in members if not bearing.is_inference(number)]
        ends = [
            number
            for number in claims
            if number not in bearing.premises and number not in bearing.supports
        ]
        found += ends or [min(claims, key=lambda number: place(bearing, number))]
    return tuple(sorted(found, key=lambda number: place(bearing, number)))


def _is_addressed(bearing: Bearing, number: int) -> bool:
    """Whether something else bears on a node."""
    return any(
        source != number
        for links in (bearing.backing, bearing.objectors)
        for source in links.get(number, ())
    )


@lru_cache(maxsize=1)
def sides(bearing: Bearing, ends: Sequence[int] = ()) -> Mapping[int, Side]:
    """The side of every node that speaks for or against a thesis; the others are missing.

    A reason for an objection to a thesis speaks against it, a reply to the objection speaks for
    it. Lines of argument that go on through another thesis do not count. Linear in the size of the
    map.

    Args:
        bearing: what bears on what.
        ends: the claims to look from; the theses of the map if none are given.
    """
    ends = ends or theses(bearing)
    reached = {2 * thesis for thesis in ends}  # a state: twice the number, plus 1 if it is against
    closed = {2 * thesis + 1 for thesis in ends}
    pending = list(reached)
    while pending:
        number, against = divmod(pending.pop(), 2)
        here = [2 * source + against for source in bearing.backing.get(number, ())]
        here += [2 * source + 1 - against for source in bearing.objectors.get(number, ())]
        for state in here:
            if state not in reached:
                reached.add(state)
                if state not in closed:
                    pending.append(state)
    found: dict[int, Side] = {}
    for state in sorted(reached):
        side = Side.AGAINST if state % 2 else Side.FOR
        found[state // 2] = Side.BOTH if state // 2 in found else side
    return found
