"""The shortest chains by which one claim bears on another, for or against it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from argmap.graph.bearing import Bearing
from argmap.graph.layers import layers
from argmap.graph.neighbours import neighbours
from argmap.graph.order import place

MANY = 10**18
"""Paths are not counted further than this."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The shortest chains from one claim to another.

    Attributes:
        chains: the first of them, each with all its numbers, steps of arguments included.
        length: how many claims each passes on its way, the last one included.
        number: how many there are in all, at most :data:`MANY`.
    """

    chains: tuple[tuple[int, ...], ...]
    length: int
    number: int


def shortest_paths(bearing: Bearing, source: int, target: int, most: int) -> Paths | None:
    """The shortest chains of supports, inferences, attacks and undercuts; ``None`` if none leads there.

    An inference counts as one link from a premise to the conclusion. Who bears on a step of a
    reconstructed argument bears on the argument. Linear in the size of the map and in the length of
    the chains that are given.

    Args:
        bearing: what bears on what.
        source: the claim that bears on something.
        target: what it bears on.
        most: how many chains to give; of more than these, those that come first in the document.
    """
    behind, ahead = neighbours(bearing)
    distances = layers(bearing, (source,), ahead)
    ends = {target: 0}
    if target in bearing.reconstructed and source != target:
        ends |= dict.fromkeys(bearing.supports[target], 1)
    reached = {end: distances[end] + more for end, more in ends.items() if end in distances}
    if not reached:
        return None
    length = min(reached.values())
    ends = {end: more for end, more in ends.items() if reached.get(end) == length}

    back = _back(bearing, distances, source, ends, behind)
    order = sorted(back, key=lambda node: (distances[node], bearing.is_inference(node)))
    number = _number(order, source, back, ends)
    return Paths(tuple(_chains(source, back, sorted(ends), most)), length, number)


def _back(
    bearing: Bearing,
    distances: Mapping[int, int],
    source: int,
    ends: Iterable[int],
    behind: Callable[[int], Iterable[int]],
) -> dict[int, list[int]]:
    """From each node on a shortest chain to those before it, in document order."""
    found: dict[int, list[int]] = {}
    pending = list(ends)
    while pending:
        node = pending.pop()
        if node == source or node in found:
            continue
        near = distances[node] - (not bearing.is_inference(node))
        others = [
            other
            for other in dict.fromkeys(behind(node))
            if distances.get(other) == near and other != node
        ]
        if len(others) > 1:
            others.sort(key=lambda other: place(bearing, other))
        found[node] = others
        pending += others
    return found


def _number(
    order: Iterable[int], source: int, back: Mapping[int, Iterable[int]], ends: Iterable[int]
) -> int:
    """How many chains end at the ends, going through all nodes in an order in which chains go."""
    counts = {source: 1}
    for node in order:
        counts[node] = min(sum(counts[other] for other in back[node]), MANY)
    return min(sum(counts[end] for end in ends), MANY)


def _chains(
    source: int, back: Mapping[int, Iterable[int]], ends: Iterable[int], most: int
) -> Iterator[tuple[int, ...]]:
    """Chains from the source to an end, found backwards: every way back leads to the source."""
    given = 0
    for end in ends:
        chain = [end]
        work = [iter(back.get(end, ()))]
        if end == source:
            given += 1
            yield (end,)
        while work and given < most:
            node = next(work[-1], None)
            if node is None:
                work.pop()
                chain.pop()
                continue
            chain.append(node)
            if node == source:
                given += 1
                yield tuple(reversed(chain))
                chain.pop()
            else:
                work.append(iter(back[node]))
