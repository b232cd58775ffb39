"""Arrows that are no part of the tree: led around the boxes where that can be done.

Such an arrow leaves and reaches boxes at their sides, where no arrow of the tree does. Several ways
are tried for each, and the one that runs through least is taken; lines lie under the boxes, so that
no text is ever struck through. Lengths are breadth and depth, as in :mod:`argmap.layout.tidy`.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from argmap.diagram.elements import Arrow
from argmap.layout.channels import Corner
from argmap.layout.detours import ASIDE, Detours, lanes
from argmap.layout.obstacles import Block, Obstacles, Weight
from argmap.layout.placed import Label, Path, PlacedArrow, Rect, Shape
from argmap.layout.sizing import size_word
from argmap.layout.ways import (
    PORT,
    End,
    Side,
    Way,
    aside,
    base_cost,
    beside_word,
    between,
    free_place,
    simplified,
    turns_back,
)
from argmap.layout.wiring import Ground, bracket

_LANE = 8.0
_LANES = 3
_ROOM_FOR_RING = 9.0
_TRIES = 100
"""How many ways are looked at closely for an arrow, ..."""
_EFFORT = 2_400
"""... and for all together, ..."""
_LEAST_TRIES = 8
"""... unless that leaves too few for each."""
_FEW = 60
_STEPS = 150_000
"""How many steps all searches on lanes may take."""
_WINDOW = 1_000.0
"""How far from its ends such a search looks."""


class Across:
    """Draws the arrows and premise lines that the tree leaves over."""

    def __init__(
        self, ground: Ground, wired: dict[int, PlacedArrow], headings: Iterable[Rect] = ()
    ) -> None:
        """Take over what is drawn already; ``wired`` receives the arrows that are added."""
        self.ground = ground
        self.wired = wired
        tree = ground.bones.forest
        arrows = ground.bones.diagram.arrows
        self.index = {node.id: number for number, node in enumerate(tree.nodes)}
        self.numbers = {arrow.id: number for number, arrow in enumerate(arrows)}
        self.obstacles = Obstacles()
        self.boxes: list[Block] = []
        # The places at the sides of boxes (or, with a negative number, on arrows) that are in use.
        self.taken: dict[tuple[int, int], list[float]] = {}
        count = len(tree.across) + len(tree.legs)
        self.tries = min(_TRIES, _EFFORT // count) if count else 0
        self.steps = _STEPS
        self.lanes = range(_LANES if count <= _FEW else 1)
        if self.is_careful:
            self._file_all()
            for rect in headings:
                self.obstacles.add(self._word(rect))

    @property
    def is_careful(self) -> bool:
        """Whether ways are compared; in pictures with very many arrows across none is readable."""
        return self.tries >= _LEAST_TRIES

    def draw(self) -> dict[int, list[Path]]:
        """Draw all: arrows into ``wired``; returns the lines of premises, by bracket."""
        tree = self.ground.bones.forest
        legs: dict[int, list[Path]] = {}
        for premise, reason in tree.legs:
            path = self._path(self._best(self._node(premise), self._node(reason)))
            legs.setdefault(reason, []).append(path)
            if self.is_careful:
                self._file_line(path)
        arrows = self.ground.bones.diagram.arrows
        waiting = []
        for number in tree.across:
            target = self.index.get(arrows[number].target)
            if target is None:
                waiting.append(number)
            else:
                self._add(number, self._node(target))
        for number in _targets_first(waiting, arrows, self.numbers):
            self._add(number, self._on_arrow(self.numbers[arrows[number].target]))
        return legs

    def _file_all(self) -> None:
        for node in range(len(self.ground.bones.shapes)):
            _, low, start, high, end, _ = self._node(node)
            block = Block(low, start, high, end, Weight.BOX)
            self.boxes.append(block)
            self.obstacles.add(block)
            if self.ground.bones.is_reason(node):
                for stroke in bracket(self.ground, node):
                    self._file_line(stroke)
        index = self.index
        for placed in self.wired.values():
            self._file(placed)
            for name, corner in zip(
                (placed.arrow.source, placed.arrow.target),
                map(self.ground.corner, (placed.path.start, placed.path.end)),
                strict=True,
            ):
                node = index.get(name, -1)
                if node >= 0 and corner[1] == self._node(node).end:
                    self.taken.setdefault((node, Side.END), []).append(corner[0])

    def _file(self, placed: PlacedArrow) -> None:
        self._file_line(placed.path)
        if placed.label:
            self.obstacles.add(self._word(placed.label.rect))

    def _file_line(self, path: Path) -> None:
        for a, b in pairwise(map(self.ground.corner, path.points)):
            self.obstacles.add_line(a, b)

    def _word(self, rect: Rect) -> Block:
        low, start = self.ground.corner((rect.x, rect.y))
        high, end = self.ground.corner((rect.right, rect.bottom))
        return Block(low, start, high, end, Weight.WORD)

    def _node(self, node: int) -> End:
        low, start = self.ground.breadth[node], self.ground.depth[node]
        breadth, depth = self.ground.bones.size(node)
        return End(node, low, start, low + breadth, start + depth)

    def _on_arrow(self, number: int) -> End:
        """A point on the longest free stretch of an arrow, rather on one that runs along the depth."""
        if number not in self.wired:  # arrows that end on one another in a circle
            source = self.ground.bones.diagram.arrows[number].source
            return self._node(self.index[source])
        placed = self.wired[number]
        word = self._word(placed.label.rect) if placed.label else None
        stretches = []
        for a, b in pairwise(map(self.ground.corner, placed.path.points)):
            for c, d in beside_word(a, b, word):
                is_along = c[0] == d[0]
                length = abs(c[0] - d[0]) + abs(c[1] - d[1])
                stretches.append((is_along and length >= _ROOM_FOR_RING, length, c, d))
        is_along, _, a, b = max(stretches)
        taken = self.taken.setdefault((-number - 1, Side.HIGH), [])
        if is_along or a[0] == b[0]:
            breadth = a[0]
            depth = free_place((a[1] + b[1]) / 2, min(a[1], b[1]), max(a[1], b[1]), taken)
            taken.append(depth)
            return End(-1, breadth, depth, breadth, depth, (Side.LOW, Side.HIGH))
        breadth = free_place((a[0] + b[0]) / 2, min(a[0], b[0]), max(a[0], b[0]), taken)
        taken.append(breadth)
        return End(-1, breadth, a[1], breadth, a[1], (Side.END,))

    def _add(self, number: int, target: End) -> None:
        arrow = self.ground.bones.diagram.arrows[number]
        way = self._best(self._node(self.index[arrow.source]), target)
        path = self._path(way)
        shape = size_word(arrow.kind)
        placed = PlacedArrow(arrow, path, self._label(path, shape))
        self.wired[number] = placed
        if self.is_careful:
            self._file(placed)

    def _path(self, way: Way) -> Path:
        return Path(tuple(map(self.ground.point, way.corners)))

    def _best(self, source: End, target: End) -> Way:
        """The best way that was found; it takes its places at the sides."""
        if not self.is_careful:
            return next(self._ways(source, target))
        ways = sorted(self._ways(source, target))
        least, best = self._cheapest(ways, math.inf, ways[0])
        if least - best.cost >= Weight.CROSSING:
            least, best = self._cheapest(self._detour(source, target), least, best)
        for end, corner, side in zip(
            (source, target), (best.corners[0], best.corners[-1]), best.sides, strict=True
        ):
            if end.node >= 0:
                place = corner[0] if side is Side.END else corner[1]
                self.taken.setdefault((end.node, side), []).append(place)
        return best

    def _cheapest(self, ways: Sequence[Way], least: float, best: Way) -> tuple[float, Way]:
        """The way that costs least with all that it runs through; ways come by what they cost at least."""
        for way in ways[: self.tries]:
            if way.cost >= least:
                break
            cost = way.cost + sum(self.obstacles.cost(a, b) for a, b in pairwise(way.corners))
            if cost < least:
                least, best = cost, way
        return least, best

    def _detour(self, source: End, target: End) -> list[Way]:
        """The way that a search on all lanes finds, if it does not take too long."""
        pairs = list(self._sides(source, target))
        starts = {side: (aside(start, side, ASIDE), start) for side, _, start, _ in pairs}
        ends = {side: (aside(end, side, ASIDE), end) for _, side, _, end in pairs}
        corners = [corner for corner, _ in (*starts.values(), *ends.values())]
        window = _window(corners)
        inside = [box for box in self.boxes if _is_inside(box, window)]
        breadths, depths = lanes(inside)
        detours = Detours(
            (*breadths, *(corner[0] for corner in corners)),
            (*depths, *(corner[1] for corner in corners)),
            self.obstacles.met(*window),
        )
        found = detours.way(
            [(side, corner) for side, (corner, _) in starts.items()],
            [(side, corner) for side, (corner, _) in ends.items()],
            self.steps,
        )
        if found is None:
            self.steps = 0
            return []
        between_them, sides, steps = found
        self.steps -= steps
        way = simplified([starts[sides[0]][1], *between_them, ends[sides[1]][1]])
        return [] if turns_back(way) else [Way(base_cost(way), way, sides)]

    def _sides(self, source: End, target: End) -> Iterator[tuple[Side, Side, Corner, Corner]]:
        """The pairs of sides between which a way can run, and a free place at each."""
        lean = -1 if target.start + target.end < source.start + source.end else 1
        for leave in source.sides:
            for arrive in target.sides:
                is_same = source.node == target.node
                if is_same and (leave is not arrive or leave is Side.LOW):
                    continue
                start = self._port(source, leave, lean)
                taken = (start,) if is_same else ()
                yield leave, arrive, start, self._port(target, arrive, -lean, taken)

    def _ways(self, source: End, target: End) -> Iterator[Way]:
        """Ways to try."""
        yield from self._straight(source, target)
        for leave, arrive, start, end in self._sides(source, target):
            for lane in self.lanes:
                by = ASIDE + _LANE * lane
                first, last = aside(start, leave, by), aside(end, arrive, by)
                for middle in between(first, last, source, target, by):
                    corners = simplified([start, first, *middle, last, end])
                    if not turns_back(corners):
                        yield Way(base_cost(corners) + 2 * lane, corners, (leave, arrive))

    def _straight(self, source: End, target: End) -> Iterator[Way]:
        start, end = max(source.start, target.start), min(source.end, target.end)
        is_before = source.high < target.low
        if end - start < PORT / 2 or not (is_before or target.high < source.low):
            return
        sides = (Side.HIGH, Side.LOW) if is_before else (Side.LOW, Side.HIGH)
        taken = self.taken.get((source.node, sides[0]), [])
        taken = taken + self.taken.get((target.node, sides[1]), [])
        depth = free_place((start + end) / 2, start, end, taken)
        ends = (source.high, target.low) if is_before else (source.low, target.high)
        yield Way(abs(ends[0] - ends[1]), [(ends[0], depth), (ends[1], depth)], sides)

    def _port(self, end: End, side: Side, lean: int, taken: Sequence[Corner] = ()) -> Corner:
        """A free place at a side: at the sides near the middle, behind a box towards its corners."""
        if end.node < 0:
            return (end.low, end.start)
        used = self.taken.get((end.node, side), [])
        if side is Side.END:
            middle = (end.low + end.high) / 2
            used = [*used, *(corner[0] for corner in taken)]
            return (free_place(middle, end.low, end.high, used, lean), end.end)
        depth = free_place(
            (end.start + end.end) / 2,
            end.start,
            end.end,
            [*used, *(corner[1] for corner in taken)],
            lean,
        )
        return (end.high if side is Side.HIGH else end.low, depth)

    def _label(self, path: Path, shape: Shape) -> Label | None:
        """The word in the middle of a stretch of the arrow where nothing else stands, or only lines."""
        stretches = sorted(
            pairwise(path.points),
            key=lambda pair: -abs(pair[0].x - pair[1].x + pair[0].y - pair[1].y),
        )
        crossed = None
        for a, b in stretches:
            is_level = a.y == b.y
            room = abs(a.x - b.x) - shape.width if is_level else abs(a.y - b.y) - shape.height
            if room < 2 * ASIDE:
                continue
            for share in (0.5, 0.3, 0.7, 0.15, 0.85):
                x = a.x + (b.x - a.x) * share - shape.width / 2
                y = a.y + (b.y - a.y) * share - shape.height / 2
                label = Label(x, y, shape)
                low, start, high, end, *_ = self._word(label.rect)
                met = self.obstacles.met(low, start, high, end)
                if not met:
                    return label
                if crossed is None and all(block.weight is Weight.CROSSING for block in met):
                    crossed = label
        return crossed


def _window(corners: Sequence[Corner]) -> tuple[float, float, float, float]:
    """The least and most breadth and depth of a search: low, start, high, end."""
    breadths, depths = zip(*corners, strict=True)
    return (
        min(breadths) - _WINDOW,
        min(depths) - _WINDOW,
        max(breadths) + _WINDOW,
        max(depths) + _WINDOW,
    )


def _is_inside(box: Block, window: tuple[float, float, float, float]) -> bool:
    low, start, high, end = window
    return box.low < high and low < box.high and box.start < end and start < box.end


def _targets_first(
    waiting: Sequence[int], arrows: Sequence[Arrow], numbers: Mapping[str, int]
) -> Iterator[int]:
    """Arrows that end on arrows, each after the one that it ends on, if that is among them."""
    left = set(waiting)
    for first in waiting:
        chain = []
        number = first
        while number in left:
            left.discard(number)
            chain.append(number)
            number = numbers.get(arrows[number].target, -1)
        yield from reversed(chain)
