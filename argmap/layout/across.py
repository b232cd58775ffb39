"""Arrows that are no part of the tree: led around the boxes where that can be done.

Such an arrow leaves and reaches boxes at their sides, where no arrow of the tree does. Several ways
are tried for each, and the one that runs through least is taken; lines lie under the boxes, so that
no text is ever struck through. Lengths are breadth and depth, as in :mod:`argmap.layout.tidy`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from argmap.diagram.elements import Arrow
from argmap.layout.channels import Corner
from argmap.layout.obstacles import Block, Obstacles, Weight
from argmap.layout.placed import Label, Path, PlacedArrow, Shape
from argmap.layout.sizing import size_word
from argmap.layout.wiring import Ground

_BEND = 30.0
_ASIDE = 13.0
_LANE = 8.0
_LANES = 3
_PORT = 16.0
_CAREFUL = 300
"""Up to how many arrows the best of many ways is looked for."""


class _End(NamedTuple):
    """What an arrow starts from or ends at: a box or plate, or (``node`` -1) a point of an arrow."""

    node: int
    low: float
    start: float
    high: float
    end: float


class _Way(NamedTuple):
    """A way, the sides at which it leaves and arrives (high or low), and how bad it is."""

    corners: list[Corner]
    sides: tuple[bool, bool]
    cost: float


class Across:
    """Draws the arrows and premise lines that the tree leaves over."""

    def __init__(self, ground: Ground, wired: dict[int, PlacedArrow]) -> None:
        """Take over what is drawn already; ``wired`` receives the arrows that are added."""
        self.ground = ground
        self.wired = wired
        tree = ground.bones.forest
        arrows = ground.bones.diagram.arrows
        self.index = {node.id: number for number, node in enumerate(tree.nodes)}
        self.numbers = {arrow.id: number for number, arrow in enumerate(arrows)}
        self.obstacles = Obstacles()
        self.taken: dict[tuple[int, bool], list[float]] = {}
        count = len(tree.across) + len(tree.legs)
        self.is_careful = count <= _CAREFUL
        if count:
            self._file_all()

    def draw(self) -> dict[int, list[Path]]:
        """Draw all: arrows into ``wired``; returns the lines of premises, by bracket."""
        tree = self.ground.bones.forest
        legs: dict[int, list[Path]] = {}
        for premise, reason in tree.legs:
            way = self._best(self._node(premise), self._node(reason))
            legs.setdefault(reason, []).append(self._path(way))
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
            _, low, start, high, end = self._node(node)
            self.obstacles.add(Block(low, start, high, end, Weight.BOX))
        for placed in self.wired.values():
            self._file(placed)

    def _file(self, placed: PlacedArrow) -> None:
        corners = [self.ground.corner(point) for point in placed.path.points]
        for a, b in pairwise(corners):
            self.obstacles.add_line(a, b)
        if placed.label:
            self.obstacles.add(self._word(placed.label))

    def _word(self, label: Label) -> Block:
        rect = label.rect
        low, start = self.ground.corner((rect.x, rect.y))
        high, end = self.ground.corner((rect.right, rect.bottom))
        return Block(low, start, high, end, Weight.WORD)

    def _node(self, node: int) -> _End:
        low, start = self.ground.breadth[node], self.ground.depth[node]
        breadth, depth = self.ground.bones.size(node)
        return _End(node, low, start, low + breadth, start + depth)

    def _on_arrow(self, number: int) -> _End:
        """A point in the middle of the longest stretch of an arrow that runs along the depth."""
        if number not in self.wired:  # arrows that end on one another in a circle
            source = self.ground.bones.diagram.arrows[number].source
            return self._node(self.index[source])
        corners = [self.ground.corner(point) for point in self.wired[number].path.points]
        pairs = list(pairwise(corners))
        a, b = max(pairs, key=lambda pair: abs(pair[1][1] - pair[0][1]))
        breadth = (a[0] + b[0]) / 2
        taken = self.taken.setdefault((-number - 1, True), [])
        depth = _free((a[1] + b[1]) / 2, min(a[1], b[1]), max(a[1], b[1]), taken)
        taken.append(depth)
        return _End(-1, breadth, depth, breadth, depth)

    def _add(self, number: int, target: _End) -> None:
        arrow = self.ground.bones.diagram.arrows[number]
        way = self._best(self._node(self.index[arrow.source]), target)
        path = self._path(way)
        shape = size_word(arrow.kind)
        placed = PlacedArrow(arrow, path, self._label(path, shape))
        self.wired[number] = placed
        self._file(placed)

    def _path(self, way: _Way) -> Path:
        return Path(tuple(map(self.ground.point, way.corners)))

    def _best(self, source: _End, target: _End) -> _Way:
        """The best way that was found; it takes its places at the sides."""
        best: _Way | None = None
        for corners, sides, extra in self._ways(source, target):
            cost = extra + self._cost(corners)
            if best is None or cost < best.cost:
                best = _Way(corners, sides, cost)
            if not self.is_careful:
                break
        if best is None:
            raise AssertionError("there is always a way around")
        ends = ((source, best.corners[0]), (target, best.corners[-1]))
        for (end, corner), is_high in zip(ends, best.sides, strict=True):
            if end.node >= 0:
                self.taken.setdefault((end.node, is_high), []).append(corner[1])
        for a, b in pairwise(best.corners):
            self.obstacles.add_line(a, b)
        return best

    def _cost(self, corners: list[Corner]) -> float:
        cost = _BEND * (len(corners) - 2)
        for a, b in pairwise(corners):
            cost += abs(a[0] - b[0]) + abs(a[1] - b[1]) + self.obstacles.cost(a, b)
        return cost

    def _ways(
        self, source: _End, target: _End
    ) -> Iterator[tuple[list[Corner], tuple[bool, bool], float]]:
        """Ways to try, with what there is to say against each beside what it runs through."""
        yield from self._straight(source, target)
        for sides in ((True, True), (False, False), (True, False), (False, True)):
            out, into = (1.0 if side else -1.0 for side in sides)
            leave = source.high if sides[0] else source.low
            arrive = target.high if sides[1] else target.low
            start = self._port(source, target, is_high=sides[0])
            end = self._port(target, source, is_high=sides[1], taken_by=start)
            for lane in range(_LANES if self.is_careful else 1):
                aside = _ASIDE + _LANE * lane
                first, last = leave + out * aside, arrive + into * aside
                for corridor in _corridors(first, last, sides):
                    yield (
                        [(leave, start), (corridor, start), (corridor, end), (arrive, end)],
                        sides,
                        2.0 * lane,
                    )
                if not self.is_careful:
                    continue
                for level in _levels(source, target, 9.0 + _LANE * lane):
                    corners = [
                        (leave, start),
                        (first, start),
                        (first, level),
                        (last, level),
                        (last, end),
                        (arrive, end),
                    ]
                    yield corners, sides, 2.0 * lane

    def _straight(
        self, source: _End, target: _End
    ) -> Iterator[tuple[list[Corner], tuple[bool, bool], float]]:
        start, end = max(source.start, target.start), min(source.end, target.end)
        is_before = source.high < target.low
        if end - start < _PORT / 2 or not (is_before or target.high < source.low):
            return
        taken = self.taken.get((source.node, is_before), [])
        taken = taken + self.taken.get((target.node, not is_before), [])
        depth = _free((start + end) / 2, start, end, taken)
        leave, arrive = (source.high, target.low) if is_before else (source.low, target.high)
        yield [(leave, depth), (arrive, depth)], (is_before, not is_before), 0.0

    def _port(
        self, end: _End, other: _End, *, is_high: bool, taken_by: float | None = None
    ) -> float:
        """A free place at a side, near its middle, towards the other end."""
        if end.node < 0:
            return end.start
        taken = self.taken.get((end.node, is_high), [])
        if taken_by is not None and end.node == other.node:
            taken = [*taken, taken_by]
        lean = -1 if other.start + other.end < end.start + end.end else 1
        return _free((end.start + end.end) / 2, end.start, end.end, taken, lean)

    def _label(self, path: Path, shape: Shape) -> Label | None:
        """The word in the middle of a stretch of the arrow where nothing else stands."""
        stretches = sorted(
            pairwise(path.points),
            key=lambda pair: -abs(pair[0].x - pair[1].x + pair[0].y - pair[1].y),
        )
        for a, b in stretches:
            is_level = a.y == b.y
            room = abs(a.x - b.x) - shape.width if is_level else abs(a.y - b.y) - shape.height
            if room < 2 * _ASIDE:
                continue
            for share in (0.5, 0.3, 0.7, 0.15, 0.85):
                x = a.x + (b.x - a.x) * share - shape.width / 2
                y = a.y + (b.y - a.y) * share - shape.height / 2
                label = Label(x, y, shape)
                low, start, high, end, *_ = self._word(label)
                if all(
                    b.weight is Weight.CROSSING for b in self.obstacles.met(low, start, high, end)
                ):
                    return label
        return None


def _corridors(first: float, last: float, sides: tuple[bool, bool]) -> Iterable[float]:
    """Where a way with one stretch along the depth may have it."""
    if sides == (True, True):
        return (max(first, last),)
    if sides == (False, False):
        return (min(first, last),)
    forward = first <= last if sides[0] else last <= first
    return (first, last) if forward else ()


def _levels(source: _End, target: _End, aside: float) -> Iterator[float]:
    """At which depths a way may run across: just before or behind either end."""
    yield source.start - aside
    yield target.end + aside
    yield source.end + aside
    yield target.start - aside


def _free(wanted: float, start: float, end: float, taken: Iterable[float], lean: int = 1) -> float:
    """The place nearest to the one that is wanted where nothing else is, between start and end."""
    used = list(taken)
    step = min(_PORT, (end - start) / 4) or 1.0
    tries = int((end - start) / step) + 1
    for number in range(tries):
        for side in (lean, -lean) if number else (1,):
            place = wanted + side * number * step
            if start + 4 <= place <= end - 4 and all(abs(place - u) >= step * 0.9 for u in used):
                return place
    return wanted


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
