"""The theses of a map, and the side on which a claim speaks.

A reply to an objection speaks for what the objection attacks: the notion of defence of P. M. Dung,
"On the acceptability of arguments and its fundamental role in nonmonotonic reasoning, logic
programming and n-person games", Artificial Intelligence 77 (1995), definition 6, read along single
lines of argument.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import chain

from argmap.graph.bearing import Bearing
from argmap.graph.components import strong_components
from argmap.graph.order import place


class Side(StrEnum):
    """Whether a claim speaks for a thesis, against one, for one and against one, or neither."""

    FOR = "for"
    AGAINST = "against"
    BOTH = "both"
    NEITHER = ""


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
        if not inside.issuperset(chain.from_iterable(map(onward, members))):
            continue
        if len(members) == 1 and not any(
            source != members[0]
            for source in chain(
                bearing.backing.get(members[0], ()), bearing.objectors.get(members[0], ())
            )
        ):
            continue
        claims = [number for number in members if not bearing.is_inference(number)]
        ends = [
            number
            for number in claims
            if number not in bearing.premises and number not in bearing.supports
        ]
        found += ends or [min(claims, key=lambda number: place(bearing, number))]
    return tuple(sorted(found, key=lambda number: place(bearing, number)))


def sides(bearing: Bearing) -> Mapping[int, Side]:
    """The side of every node that speaks for or against a thesis; the others are missing.

    A reason for an objection to a thesis speaks against it, a reply to the objection speaks for
    it. Lines of argument that go on through another thesis do not count. Linear in the size of the
    map.
    """
    ends = theses(bearing)
    reached = dict.fromkeys((thesis, Side.FOR) for thesis in ends)
    closed = frozenset((thesis, Side.AGAINST) for thesis in ends)
    pending = list(reached)
    while pending:
        for here in _one_step_back(bearing, *pending.pop()):
            if here not in reached:
                reached[here] = None
                if here not in closed:
                    pending.append(here)
    found: dict[int, Side] = {}
    for number, side in reached:
        found[number] = side if found.get(number, side) is side else Side.BOTH
    return found


def _one_step_back(bearing: Bearing, number: int, side: Side) -> Iterator[tuple[int, Side]]:
    """Reasons are on the side of what they support, objections on the other one."""
    for source in bearing.backing.get(number, ()):
        yield source, side
    other = Side.FOR if side is Side.AGAINST else Side.AGAINST
    for source in bearing.objectors.get(number, ()):
        yield source, other
