"""The shortest chains by which one claim bears on another, for or against it."""

from collections.abc import Callable, Iterable, Iterator
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

    def before(node: int) -> Iterable[int]:
        back = distances[node] - (not bearing.is_inference(node))
        found = {other for other in behind(node) if distances.get(other) == back and other != node}
        return sorted(found, key=lambda other: place(bearing, other))

    order = sorted(
        (node for node, distance in distances.items() if distance <= length),
        key=lambda node: (distances[node], bearing.is_inference(node)),
    )
    number = _number(order, source, before, ends)
    chains = tuple(_chains(source, before, sorted(ends), most))
    return Paths(chains, length, number)


def _number(
    order: Iterable[int],
    source: int,
    before: Callable[[int], Iterable[int]],
    ends: Iterable[int],
) -> int:
    """How many chains end at the ends, going through all nodes in an order in which chains go."""
    counts = {source: 1}
    for node in order:
        if node != source:
            counts[node] = min(sum(counts.get(other, 0) for other in before(node)), MANY)
    return min(sum(counts[end] for end in ends), MANY)


def _chains(
    source: int, before: Callable[[int], Iterable[int]], ends: Iterable[int], most: int
) -> Iterator[tuple[int, ...]]:
    """Chains from the source to an end, found backwards: every way back leads to the source."""
    given = 0
    for end in ends:
        chain = [end]
        work = [iter(before(end))]
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
                work.append(iter(before(node)))
