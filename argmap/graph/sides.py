"""The theses of a map, and the side on which a claim speaks."""

from collections.abc import Mapping
from enum import StrEnum
from itertools import chain

from argmap.graph.bearing import Bearing
from argmap.graph.components import strong_components
from argmap.graph.order import place
from argmap.graph.signed import predecessors, state


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
    reached = dict.fromkeys(state(thesis) for thesis in ends)
    closed = frozenset(state(thesis, against=True) for thesis in ends)
    pending = list(reached)
    while pending:
        for source in predecessors(bearing, pending.pop()):
            if source not in reached:
                reached[source] = None
                if source not in closed:
                    pending.append(source)
    found: dict[int, Side] = {}
    for here in reached:
        number, against = divmod(here, 2)
        side = Side.AGAINST if against else Side.FOR
        found[number] = side if found.get(number, side) is side else Side.BOTH
    return found
