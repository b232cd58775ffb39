"""The best way of an arrow around everything: a search on the lanes between the boxes.

The lanes run beside every box, in the middle of the gap where that is narrow, along breadth and along
depth. Every stretch of a lane between two others costs its length and what it runs through
(:class:`argmap.layout.obstacles.Weight`), every bend as much as in :mod:`argmap.layout.ways`; the
cheapest way is found by the search of P. E. Hart, N. J. Nilsson and B. Raphael, "A formal basis for
the heuristic determination of minimum cost paths", IEEE Transactions on Systems Science and
Cybernetics 4 (1968), pp. 100-107.
"""

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from argmap.layout.channels import Corner
from argmap.layout.obstacles import NEAR, Block, Weight
from argmap.layout.ways import BEND, Side

ASIDE = 13.0
"""How far from a box a lane runs, if there is room."""
_CLEAR = 4.0
"""How near to a box is too near."""
_ALONG = 1
"""The direction of a stretch: along the depth, else (0) along the breadth."""

Port = tuple[Side, Corner]
"""A side of a box and the corner straight off it where a way comes onto the lanes."""


def lanes(boxes: Sequence[Block]) -> tuple[list[float], list[float]]:
    """The breadths and the depths at which lanes run beside boxes."""
    breadths = _beside([(box.low, box.high, box.start, box.end) for box in boxes])
    depths = _beside([(box.start, box.end, box.low, box.high) for box in boxes])
    return breadths, depths


def _beside(spans: Sequence[tuple[float, float, float, float]]) -> list[float]:
    """The places before and behind each span, given from where to where each reaches sideways."""
    found = set()
    by_end = sorted(spans, key=lambda span: span[1])
    ends = [span[1] for span in by_end]
    by_start = sorted(spans)
    starts = [span[0] for span in by_start]
    for first, last, low, high in spans:
        near = by_end[bisect_left(ends, first - 2 * ASIDE) : bisect_right(ends, first)]
        gaps = [first - s[1] for s in near if s[2] < high and low < s[3]]
        found.add(first - min([ASIDE, *(gap / 2 for gap in gaps)]))
        near = by_start[bisect_left(starts, last) : bisect_right(starts, last + 2 * ASIDE)]
        gaps = [s[0] - last for s in near if s[2] < high and low < s[3]]
        found.add(last + min([ASIDE, *(gap / 2 for gap in gaps)]))
    return sorted(found)


class Detours:
    """Lanes with what stands on them, for one arrow."""

    def __init__(
        self, breadths: Iterable[float], depths: Iterable[float], blocks: Iterable[Block]
    ) -> None:
        """Take the lanes and all that is in the way."""
        self.breadths, self.depths = sorted(set(breadths)), sorted(set(depths))
        count = len(self.breadths) * len(self.depths)
        # What the stretch from each crossing of lanes to the next one costs, its length not counted.
        self.across = [0.0] * count
        self.along = [0.0] * count
        for block in blocks:
            if block.weight is Weight.CROSSING:
                self._add_line(block)
            else:
                self._add_block(block)

    def _add_block(self, block: Block) -> None:
        clear = _CLEAR if block.weight is Weight.BOX else 0.0
        low, high = block.low - clear, block.high + clear
        start, end = block.start - clear, block.end + clear
        rows = len(self.depths)
        inside = range(bisect_right(self.depths, start), bisect_left(self.depths, end))
        for column in _touched(self.breadths, low, high):
            for row in inside:
                self.across[column * rows + row] += block.weight
        touched = _touched(self.depths, start, end)
        for column in range(bisect_right(self.breadths, low), bisect_left(self.breadths, high)):
            for row in touched:
                self.along[column * rows + row] += block.weight

    def _add_line(self, line: Block) -> None:
        rows = len(self.depths)
        if line.is_along:
            near = (bisect_left(self.breadths, line.low - NEAR), line.low + NEAR)
            beside = range(near[0], bisect_right(self.breadths, near[1]))
            crossed = max(bisect_left(self.breadths, line.low) - 1, 0)
            for row in range(
                bisect_left(self.depths, line.start), bisect_right(self.depths, line.end)
            ):
                self.across[crossed * rows + row] += Weight.CROSSING
            for row in _touched(self.depths, line.start, line.end):
                for column in beside:
                    self.along[column * rows + row] += Weight.ALONG
            return
        near = (bisect_left(self.depths, line.start - NEAR), line.start + NEAR)
        beside = range(near[0], bisect_right(self.depths, near[1]))
        crossed = max(bisect_left(self.depths, line.start) - 1, 0)
        for column in range(
            bisect_left(self.breadths, line.low), bisect_right(self.breadths, line.high)
        ):
            self.along[column * rows + crossed] += Weight.CROSSING
        for column in _touched(self.breadths, line.low, line.high):
            for row in beside:
                self.across[column * rows + row] += Weight.ALONG

    def way(
        self, starts: Iterable[Port], ends: Iterable[Port], steps: int
    ) -> tuple[list[Corner], tuple[Side, Side], int] | None:
        """The cheapest way from one of some ports to one of others.

        Args:
            starts: where it may begin; each corner is on two lanes.
            ends: where it may end; likewise.
            steps: after how many steps the search is given up.

        Returns:
            The corners between the ports, theirs included, the sides, and the steps that it took.
        """
        rows = len(self.depths)
        sides = {self._crossing(corner): (side, corner) for side, corner in starts}
        goals = {self._crossing(corner): (side, corner) for side, corner in ends}
        aims = [corner for _, corner in goals.values()]
        queue: list[tuple[float, float, int, int]] = []
        came: dict[tuple[int, int], tuple[int, int] | None] = {}
        best: dict[tuple[int, int], float] = {}
        for node, (side, corner) in sides.items():
            state = (node, _direction(side))
            best[state], came[state] = 0.0, None
            queue.append((_distance(corner, aims), 0.0, *state))
        heapq.heapify(queue)
        for step in range(steps):
            if not queue:
                return None
            _, cost, node, direction = heapq.heappop(queue)
            if cost > best[node, direction]:
                continue
            if node in goals and _direction(goals[node][0]) == direction:
                corners, first = self._traced(came, (node, direction))
                return corners, (sides[first][0], goals[node][0]), step
            for there, way, price in self._onward(node, direction, rows):
                state, total = (there, way), cost + price
                if total < best.get(state, total + 1):
                    best[state], came[state] = total, (node, direction)
                    corner = self._corner(there, rows)
                    heapq.heappush(queue, (total + _distance(corner, aims), total, *state))
        return None

    def _onward(self, node: int, direction: int, rows: int) -> Iterator[tuple[int, int, float]]:
        """Where a way can go on: straight to the next lane, or around the corner on the spot."""
        yield node, 1 - direction, BEND
        column, row = divmod(node, rows)
        if direction == _ALONG:
            if row + 1 < rows:
                yield (
                    node + 1,
                    direction,
                    self.depths[row + 1] - self.depths[row] + self.along[node],
                )
            if row:
                length = self.depths[row] - self.depths[row - 1]
                yield node - 1, direction, length + self.along[node - 1]
            return
        if column + 1 < len(self.breadths):
            length = self.breadths[column + 1] - self.breadths[column]
            yield node + rows, direction, length + self.across[node]
        if column:
            length = self.breadths[column] - self.breadths[column - 1]
            yield node - rows, direction, length + self.across[node - rows]

    def _crossing(self, corner: Corner) -> int:
        column = bisect_left(self.breadths, corner[0])
        return column * len(self.depths) + bisect_left(self.depths, corner[1])

    def _corner(self, node: int, rows: int) -> Corner:
        column, row = divmod(node, rows)
        return (self.breadths[column], self.depths[row])

    def _traced(
        self, came: dict[tuple[int, int], tuple[int, int] | None], state: tuple[int, int]
    ) -> tuple[list[Corner], int]:
        """The corners that a way passed, and the crossing at which it began."""
        rows = len(self.depths)
        nodes = [state[0]]
        here = came[state]
        while here is not None:
            nodes.append(here[0])
            here = came[here]
        return [self._corner(node, rows) for node in reversed(nodes)], nodes[-1]


def _direction(side: Side) -> int:
    """In which direction a way leaves or reaches a side."""
    return _ALONG if side is Side.END else 1 - _ALONG


def _distance(corner: Corner, aims: Sequence[Corner]) -> float:
    return min(abs(corner[0] - aim[0]) + abs(corner[1] - aim[1]) for aim in aims)


def _touched(lines: Sequence[float], start: float, end: float) -> range:
    """The stretches between lines that have a part between two places."""
    return range(
        max(bisect_right(lines, start) - 1, 0), min(bisect_left(lines, end), len(lines) - 1)
    )
