"""Circular support: chains of reasons that come back to where they started."""

from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from argmap.graph.bearing import Bearing
from argmap.graph.components import strong_components
from argmap.graph.order import place

PER_KNOT = 10
"""How many cycles are told of a set of nodes that all support one another."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """A cycle of support; each node supports the next, the last one supports the first.

    It starts at the statement or argument that comes first in the document. ``knot`` counts the
    statements and arguments that are caught in this cycle or in others that hang together with it.
    """

    nodes: tuple[int, ...]
    knot: int


def support_cycles(bearing: Bearing) -> tuple[Cycle, ...]:
    """The cycles of support, in document order.

    A map can have more cycles than anyone could list. For every strongly connected component of
    the support graph this gives the claims that support themselves, then a shortest cycle through
    its first member that stands in none of those given yet, and so on, at most :data:`PER_KNOT`.
    Linear in the size of the map.
    """
    found: list[Cycle] = []
    for members in strong_components(range(len(bearing.ids)), bearing.upheld):
        if len(members) > 1 or members[0] in bearing.upheld(members[0]):
            found += _in_knot(bearing, members)
    return tuple(sorted(found, key=lambda cycle: [place(bearing, node) for node in cycle.nodes]))


def _in_knot(bearing: Bearing, members: list[int]) -> Iterator[Cycle]:
    inside = frozenset(members)
    claims = sorted(
        (node for node in members if not bearing.is_inference(node)),
        key=lambda node: place(bearing, node),
    )
    told: set[int] = set()
    given = 0
    by_themselves = [claim for claim in claims if claim in bearing.supports.get(claim, ())]
    for claim in (*by_themselves, *claims):
        if claim in told:
            continue
        if given == PER_KNOT:
            break
        cycle = _turned(bearing, _shortest(bearing, claim, inside))
        told.update(cycle)
        given += 1
        yield Cycle(cycle, len(claims))


def _shortest(bearing: Bearing, start: int, inside: Collection[int]) -> list[int]:
    """A shortest cycle through a member of a component, found by breadth-first search."""
    before: dict[int, int] = {}
    queue = deque([start])
    while start not in before:
        node = queue.popleft()
        for target in bearing.upheld(node):
            if target in inside and target not in before:
                before[target] = node
                queue.append(target)
    cycle = [start]
    while (node := before[cycle[-1]]) != start:
        cycle.append(node)
    cycle.reverse()
    return cycle


def _turned(bearing: Bearing, cycle: list[int]) -> tuple[int, ...]:
    claims = [node for node in cycle if not bearing.is_inference(node)]
    first = cycle.index(min(claims, key=lambda node: place(bearing, node)))
    return (*cycle[first:], *cycle[:first])
