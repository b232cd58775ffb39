"""Ways of an arrow between two boxes, as corners in breadth and depth, before one is chosen."""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from argmap.layout.channels import Corner
from argmap.layout.obstacles import Block

BEND = 30.0
"""What a bend costs, as a detour in pixels."""
PORT = 16.0
"""The usual distance between two arrows at one side."""
_GOLDEN = 0.618


class Side(IntEnum):
    """A side of a box: the first and the last in breadth, and the last in depth."""

    LOW = 0
    HIGH = 1
    END = 2


SIDES = tuple(Side)


class End(NamedTuple):
    """What an arrow starts from or ends at: a box or plate, or (``node`` -1) a point of an arrow.

    ``sides`` are those at which it can be reached.
    """

    node: int
    low: float
    start: float
    high: float
    end: float
    sides: tuple[Side, ...] = SIDES


class Way(NamedTuple):
    """A way and the sides at which it leaves and arrives, and what it costs at least."""

    cost: float
    corners: list[Corner]
    sides: tuple[Side, Side]


def beside_word(a: Corner, b: Corner, word: Block | None) -> list[tuple[Corner, Corner]]:
    """The parts of a straight line that a word does not cover."""
    if word is None:
        return [(a, b)]
    if a[0] == b[0] and word.low < a[0] < word.high:
        low, high = sorted((a[1], b[1]))
        parts = ((low, min(high, word.start)), (max(low, word.end), high))
        return [((a[0], s), (a[0], e)) for s, e in parts if s < e]
    if a[1] == b[1] and word.start < a[1] < word.end:
        low, high = sorted((a[0], b[0]))
        parts = ((low, min(high, word.low)), (max(low, word.high), high))
        return [((s, a[1]), (e, a[1])) for s, e in parts if s < e]
    return [(a, b)]


def aside(corner: Corner, side: Side, by: float) -> Corner:
    """The place straight off a side."""
    breadth, depth = corner
    if side is Side.END:
        return (breadth, depth + by)
    return (breadth + by if side is Side.HIGH else breadth - by, depth)


def between(
    first: Corner, last: Corner, source: End, target: End, aside: float
) -> Iterator[list[Corner]]:
    """The corners of ways between two places: along the depth in one go, or across in one go."""
    for breadth in {first[0]: None, last[0]: None}:
        yield [(breadth, first[1]), (breadth, last[1])]
    levels = (
        first[1],
        last[1],
        source.start - aside,
        source.end + aside,
        target.start - aside,
        target.end + aside,
    )
    for depth in dict.fromkeys(levels):
        yield [(first[0], depth), (last[0], depth)]


def simplified(corners: list[Corner]) -> list[Corner]:
    """The same way without corners at which it does not turn."""
    found = corners[:1]
    for corner in corners[1:]:
        if corner == found[-1]:
            continue
        if len(found) > 1 and _is_straight(found[-2], found[-1], corner):
            found.pop()
        found.append(corner)
    return found


def _is_straight(a: Corner, b: Corner, c: Corner) -> bool:
    return (a[0] == b[0] == c[0] and (b[1] - a[1]) * (c[1] - b[1]) > 0) or (
        a[1] == b[1] == c[1] and (b[0] - a[0]) * (c[0] - b[0]) > 0
    )


def turns_back(corners: list[Corner]) -> bool:
    """Whether a way goes back on itself."""
    return len(corners) == 1 or any(
        (a[0] == b[0] == c[0]) or (a[1] == b[1] == c[1])
        for a, b, c in zip(corners, corners[1:], corners[2:], strict=False)
    )


def base_cost(corners: list[Corner]) -> float:
    """What a way costs that runs through nothing: its length and its bends."""
    length = sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(corners))
    return length + BEND * (len(corners) - 2)


def free_place(
    wanted: float, start: float, end: float, taken: Iterable[float], lean: int = 1
) -> float:
    """The place nearest to the one that is wanted where nothing else is, between start and end."""
    used = list(taken)
    step = min(PORT, (end - start) / 4) or 1.0
    tries = int((end - start) / step) + 1
    for number in range(tries):
        for side in (lean, -lean) if number else (1,):
            place = wanted + side * number * step
            if start + 4 <= place <= end - 4 and all(abs(place - u) >= step * 0.9 for u in used):
                return place
    # There is no room left: spread over the side all the same, as the golden section does it.
    return start + (end - start) * ((0.5 + len(used) * _GOLDEN) % 1)
