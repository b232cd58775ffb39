"""What a line should not run through: boxes, words and lines that are drawn already.

Everything is an upright rectangle in breadth and depth (see :mod:`argmap.layout.tidy`), filed by the
cells of a grid so that a line is compared only with what is near it.
"""

from enum import IntEnum
from typing import NamedTuple

_WIDE, _LONG = 240.0, 120.0
NEAR = 5.0
# Beyond this a line is not looked at any more: it crosses half the picture anyway.
_FARTHEST = 400


class Weight(IntEnum):
    """How bad it is to run through something, as a detour in pixels that is taken to avoid it."""

    CROSSING = 200
    WORD = 300
    ALONG = 240
    """And as much again as the two lines run beside each other."""
    BOX = 100_000


class Block(NamedTuple):
    """An obstacle: a rectangle, or a line if it is thin.

    ``is_along`` tells, for a line, that it runs along the depth.
    """

    low: float
    start: float
    high: float
    end: float
    weight: Weight
    is_along: bool = False


class Obstacles:
    """A collection of blocks."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Block]] = {}

    def add(self, block: Block) -> None:
        """File a block."""
        for column in range(int(block.low // _WIDE), int(block.high // _WIDE) + 1):
            for row in range(int(block.start // _LONG), int(block.end // _LONG) + 1):
                self._cells.setdefault((column, row), []).append(block)

    def add_line(self, a: tuple[float, float], b: tuple[float, float]) -> None:
        """File a line that runs straight along breadth or depth."""
        low, high = sorted((a[0], b[0]))
        start, end = sorted((a[1], b[1]))
        self.add(Block(low, start, high, end, Weight.CROSSING, end - start > high - low))

    def cost(self, a: tuple[float, float], b: tuple[float, float]) -> float:
        """How bad a straight line along breadth or depth would be, its length not counted."""
        low, high = (a[0], b[0]) if a[0] < b[0] else (b[0], a[0])
        start, end = (a[1], b[1]) if a[1] < b[1] else (b[1], a[1])
        is_along = end - start > high - low
        if is_along:
            low, high = low - NEAR, high + NEAR
        else:
            start, end = start - NEAR, end + NEAR
        cost = 0.0
        for block in self.met(low, start, high, end):
            if block.weight is Weight.CROSSING and block.is_along is is_along:
                shared = (
                    min(end, block.end) - max(start, block.start)
                    if is_along
                    else min(high, block.high) - max(low, block.low)
                )
                cost += Weight.ALONG + shared
            else:
                cost += block.weight
        return cost

    def met(self, low: float, start: float, high: float, end: float) -> list[Block]:
        """The blocks that a rectangle overlaps or, if they are lines, touches, each once."""
        found: dict[int, Block] = {}
        cells = self._cells
        rows = range(int(start // _LONG), int(end // _LONG) + 1)[:_FARTHEST]
        for column in range(int(low // _WIDE), int(high // _WIDE) + 1)[:_FARTHEST]:
            for row in rows:
                for block in cells.get((column, row), ()):
                    if (
                        block.low <= high
                        and low <= block.high
                        and block.start <= end
                        and start <= block.end
                    ):
                        found[id(block)] = block
        return [
            block
            for block in found.values()
            if block.weight is Weight.CROSSING
            or (block.low < high and low < block.high and block.start < end and start < block.end)
        ]
