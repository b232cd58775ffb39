"""Counting what can be reached from each of many nodes."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from argmap.graph.components import strong_components

_MEMORY = 1 << 29
"""Bits that the sets of one pass may take together: 64 MB."""

_EFFORT = 20_000_000
"""Sets that may be joined in all: about ten seconds."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much can be reached from each start.

    Where a start is in ``at_least``, its count is a lower bound.
    """

    of: Mapping[int, int]
    at_least: frozenset[int] = field(default=frozenset())


def count_reachable(
    starts: Iterable[int],
    successors: Callable[[int], Iterable[int]],
    counted: Callable[[int], bool],
) -> Counts:
    """How many counted nodes can be reached from each start, the start itself left out.

    Nodes that lie on a common cycle are joined first. Where a node leads to one other node only, as
    nearly all do in an argument map, it reaches what the other reaches and the other itself. Only
    where lines of argument part and may meet again (*forks*) sets are joined, as bits of whole
    numbers, over the nodes that can be reached from a fork, in as many passes as keep the memory
    bounded. That takes about s * s / 60 machine steps for s such nodes, two seconds for 100,000. From
    about 400,000 on it would take too long; what leads to a fork then gets a lower bound.
    """
    beginnings = list(dict.fromkeys(starts))
    components = strong_components(beginnings, successors)
    home = {node: number for number, members in enumerate(components) for node in members}
    sizes = [sum(map(counted, members)) for members in components]
    onward = [
        list(
            dict.fromkeys(
                home[successor]
                for node in members
                for successor in successors(node)
                if home[successor] != number
            )
        )
        for number, members in enumerate(components)
    ]
    below = _at_forks(sizes, onward)
    totals: list[int] = []
    bounded: list[bool] = []
    for number, targets in enumerate(onward):
        if number in below:
            totals.append(below[number])
            bounded.append(False)
        else:
            totals.append(sizes[number] + max((totals[target] for target in targets), default=0))
            bounded.append(len(targets) > 1 or any(bounded[target] for target in targets))
    return Counts(
        {start: totals[home[start]] - counted(start) for start in beginnings},
        frozenset(start for start in beginnings if bounded[home[start]]),
    )


def _at_forks(sizes: Sequence[int], onward: Sequence[Sequence[int]]) -> Mapping[int, int]:
    """For each component with several ways on, how much is reached from it, itself included.

    Components lead to lower numbers only. Nothing is returned if the work would be too much.
    """
    found = {number: 0 for number, targets in enumerate(onward) if len(targets) > 1}
    region = _downstream(found, onward)
    ends = list(accumulate(sizes[number] for number in region))
    bits = ends[-1] if ends else 0
    width = max(_MEMORY // max(len(region), 1), 64)
    if len(region) * (bits // width + 1) > _EFFORT:
        return {}
    for begin in range(0, bits, width):
        sets: dict[int, int] = {}
        first = bisect_right(ends, begin)  # what comes earlier reaches lower bits only
        for number, end in zip(region[first:], ends[first:], strict=True):
            mine = _ones(end - sizes[number] - begin, min(end - begin, width))
            for target in onward[number]:
                mine |= sets.get(target, 0)
            sets[number] = mine
            if number in found:
                found[number] += mine.bit_count()
    return found


def _downstream(starts: Iterable[int], onward: Sequence[Sequence[int]]) -> list[int]:
    """All that can be reached, the starts included, in ascending order."""
    reached = set(starts)
    pending = list(reached)
    while pending:
        for target in onward[pending.pop()]:
            if target not in reached:
                reached.add(target)
                pending.append(target)
    return sorted(reached)


def _ones(low: int, high: int) -> int:
    """A number whose bits from ``low`` up to and without ``high`` are set; bits from 0."""
    low = max(low, 0)
    return ((1 << (high - low)) - 1) << low if high > low else 0
