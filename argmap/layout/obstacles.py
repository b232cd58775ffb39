"""What a line should not run through: boxes, words and lines that are drawn already.

Everything is an upright rectangle in breadth and depth (see :mod:`argmap.layout.tidy`), filed by the
cells of a grid so that a line is compared only with what is near it.
"""

from enum import IntEnum
from typing import NamedTuple

_CELL = (240.0, 120.0)
# Beyond this a line is not looked at any more: it crosses half the picture anyway.
_FARTHEST = 400


class Weight(IntEnum):
    """How bad it is to run through something, as a detour in pixels that is taken to avoid it."""

    CROSSING = 14
    WORD = 160
    ALONG = 260
    BOX = 1500


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
        wide, long = _CELL
        for column in range(int(block.low // wide), int(block.high // wide) + 1):
            for row in range(int(block.start // long), int(block.end // long) + 1):
                self._cells.setdefault((column, row), []).append(block)

    def add_line(self, a: tuple[float, float], b: tuple[float, float]) -> None:
        """File a line that runs straight along breadth or depth."""
        low, high = sorted((a[0], b[0]))
        start, end = sorted((a[1], b[1]))
        self.add(Block(low, start, high, end, Weight.CROSSING, end - start > high - low))

    def cost(self, a: tuple[float, float], b: tuple[float, float], near: float = 4.0) -> float:
        """How bad a straight line along breadth or depth would be, its length not counted."""
        low, high = sorted((a[0], b[0]))
        start, end = sorted((a[1], b[1]))
        is_along = end - start > high - low
        if is_along:
            low, high = low - near, high + near
        else:
            start, end = start - near, end + near
        met = self.met(low, start, high, end)
        return sum(
            Weight.ALONG if b.weight is Weight.CROSSING and b.is_along is is_along else b.weight
            for b in met
        )

    def met(self, low: float, start: float, high: float, end: float) -> list[Block]:
        """The blocks that a rectangle overlaps, each once."""
        wide, long = _CELL
        columns = range(int(low // wide), int(high // wide) + 1)
        rows = range(int(start // long), int(end // long) + 1)
        found: dict[Block, None] = {}
        for column in columns[:_FARTHEST]:
            for row in rows[:_FARTHEST]:
                for block in self._cells.get((column, row), ()):
                    if (
                        block.low < high
                        and low < block.high
                        and block.start < end
                        and start < block.end
                    ) or (
                        block.weight is Weight.CROSSING
                        and block.low <= high
                        and low <= block.high
                        and block.start <= end
                        and start <= block.end
                    ):
                        found[block] = None
        return list(found)
