"""How the arrows of a tree run: in the channel between a node and what hangs from it.

Seen with the parent on top, an arrow leaves its child upwards, runs sideways on a level of its own
and goes up into its own port on the parent's lower side. Levels and ports are given out so that no
two of these arrows cross. Lengths are breadth and depth, as in :mod:`argmap.layout.tidy`.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from argmap.layout.tidy import LEVEL

HEAD = 16.0
"""The depth that is kept for arrow heads at the parent."""
BESIDE = 15.0
"""The depth between two arrows that end on the stem of another one."""
WORD_GAP = 5.0
"""The depth between the word on an arrow and the box under it."""
_MOST_LEVELS = 16
_PORT = 26.0
_EDGE = 14.0
_NEAREST = 13.0

Corner = tuple[float, float]
"""A breadth and a depth."""


class Stem(NamedTuple):
    """Where an arrow comes into the channel: ``corners`` lead there, the last one is the entry."""

    corners: tuple[Corner, ...]

    @property
    def at(self) -> float:
        """The breadth at which it goes up the channel."""
        return self.corners[-1][0]


def channel_depth(arrows: int) -> float:
    """The depth of a channel in which so many arrows come to the parent, the room of words apart."""
    levels = min((arrows + 1) // 2 - 1, _MOST_LEVELS) if arrows > 1 else 0
    return HEAD + (levels * LEVEL + 4 if arrows > 1 else 0)


def needed_breadth(arrows: int) -> float:
    """How broad a node has to be for so many arrow heads not to collide, within reason."""
    return min(arrows * 12.0 + 2 * _EDGE, 700.0)


def ports(breadths: Sequence[float], start: float, breadth: float) -> list[float]:
    """Give each arrow its own port on the side of a node.

    Args:
        breadths: where the arrows come from, in ascending order.
        start: where the node's side begins.
        breadth: how long the side is.
    """
    count = len(breadths)
    low, high = start + min(_EDGE, breadth / 4), start + breadth - min(_EDGE, breadth / 4)
    if count == 1:
        return [min(max(breadths[0], low), high)]
    step = min(_PORT, (high - low) / (count - 1))
    first = start + breadth / 2 - step * (count - 1) / 2
    found = [first + step * number for number in range(count)]
    # An arrow that comes from almost straight below goes straight up.
    least = min(step, _NEAREST)
    for number, at in enumerate(breadths):
        if abs(at - found[number]) <= _PORT:
            below = found[number - 1] + least if number else low
            above = found[number + 1] - least if number + 1 < count else high
            found[number] = min(max(at, below), above)
    return found


def levels(starts: Sequence[float], ends: Sequence[float]) -> list[int]:
    """The level of each arrow, 0 nearest to the parent; both sequences ascend."""
    found = [0] * len(starts)
    for numbers in (range(len(starts)), range(len(starts) - 1, -1, -1)):
        last = -1
        for number in numbers:
            rightward = numbers.step > 0
            going = ends[number] - starts[number] if rightward else starts[number] - ends[number]
            if going <= 0.5:  # noqa: PLR2004 - half a pixel is no bend
                continue
            if last >= 0:
                apart = starts[number] - ends[last] if rightward else ends[last] - starts[number]
                found[number] = found[last] + 1 if apart < LEVEL else 0
            last = number
    return found


class Landing(NamedTuple):
    """The side of a node on which arrows end: where it begins, how long it is, at which depth."""

    start: float
    breadth: float
    depth: float


def channel(
    stems: Sequence[Stem], sides: Sequence[Landing], start: float, spare: float
) -> list[list[Corner]]:
    """The corners of the arrows that end on a parent.

    Args:
        stems: where they come into the channel, in ascending order of breadth.
        sides: what each of them ends on; arrows with the same side are neighbours.
        start: the depth at which the levels begin.
        spare: the depth that is free for levels.

    Returns:
        For each stem the corners from its first to the port.
    """
    entries = [stem.at for stem in stems]
    ends: list[float] = []
    for side, group in groupby(zip(sides, entries, strict=True), lambda pair: pair[0]):
        ends += ports([at for _, at in group], side.start, side.breadth)
    heights = levels(entries, ends)
    pitch = min(LEVEL, spare / (max(heights) or 1))
    routes = []
    for stem, side, end, height in zip(stems, sides, ends, heights, strict=True):
        corners = list(stem.corners)
        if abs(stem.at - end) > 0.5:  # noqa: PLR2004 - half a pixel is no bend
            turn = start + height * pitch
            corners += [(stem.at, turn), (end, turn), (end, side.depth)]
        else:
            corners.append((stem.at, side.depth))
        routes.append(corners)
    return routes
