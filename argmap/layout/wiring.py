"""The arrows of the tree, the words on them, and the brackets over premises."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from argmap.layout.channels import BESIDE, HEAD, WORD_GAP, Corner, Landing, Stem, channel
from argmap.layout.placed import Label, Path, PlacedArrow, Point, Rect
from argmap.layout.sizing import size_word
from argmap.layout.skeleton import BRACKET, Skeleton
from argmap.layout.tidy import INDENT, LANE, LEVEL, TURN, Columns, Shelf

_STRAIGHT = 14.0
_FOOT = 16.0


@dataclass(frozen=True, slots=True)
class Ground:
    """A skeleton whose nodes stand somewhere.

    Attributes:
        bones: the skeleton.
        columns: the children of each unit.
        breadth: where each node begins across the tree.
        depth: where each node begins along the tree.
        lanes: where the lanes of a column begin, seen from its first unit.
        behind: the first units of the columns whose lanes are at the far side.
        frames: the frame of each framed branch, as :mod:`argmap.layout.tidy` gives it.
    """

    bones: Skeleton
    columns: Sequence[Columns]
    breadth: Sequence[float]
    depth: Sequence[float]
    lanes: Mapping[int, float]
    behind: Collection[int]
    frames: Mapping[int, tuple[float, float, float, float]]

    def point(self, corner: Corner) -> Point:
        """A breadth and a depth as a place on the canvas."""
        breadth, depth = corner
        return Point(breadth, depth) if self.bones.is_down else Point(depth, breadth)

    def corner(self, point: tuple[float, float]) -> Corner:
        """The breadth and depth of a place on the canvas."""
        x, y = point
        return (x, y) if self.bones.is_down else (y, x)

    def rect(self, node: int) -> Rect:
        """The outline of a node on the canvas."""
        x, y = self.point((self.breadth[node], self.depth[node]))
        shape = self.bones.shapes[node]
        return Rect(x, y, shape.width, shape.height)

    def before(self, unit: int) -> float:
        """The depth at which the room before a unit ends, were it not for its frame."""
        padding = self.bones.padding.get(unit)
        return self.depth[unit] - (padding.before if padding else 0.0)

    def middle(self, node: int) -> float:
        """The breadth of a node's middle."""
        return self.breadth[node] + self.bones.size(node)[0] / 2


def wire(ground: Ground) -> dict[int, PlacedArrow]:
    """The arrows of the forest, by their numbers."""
    found: dict[int, PlacedArrow] = {}
    for unit in ground.bones.order:
        if ground.columns[unit]:
            _wire_children(ground, unit, found)
    return found


def _wire_children(ground: Ground, unit: int, found: dict[int, PlacedArrow]) -> None:
    bones = ground.bones
    ending: list[tuple[Stem, int]] = []
    for column in ground.columns[unit]:
        for number, shelf in enumerate(column):
            for place, cluster in enumerate(shelf):
                if bones.forest.arrow[cluster[0]] >= 0:
                    ending.append((_stem(ground, column, number, place), cluster[0]))
    if not ending:
        return
    ending.sort(key=lambda pair: pair[0].at)
    sides = []
    for _, child in ending:
        parent = bones.forest.parent[child]
        breadth, depth = bones.size(parent)
        sides.append(Landing(ground.breadth[parent], breadth, ground.depth[parent] + depth))
    bottom = ground.depth[unit] + bones.depth[unit]  # also of premises on which no arrow ends
    floor = min(
        ground.before(cluster[0]) - bones.room[cluster[0]]
        for column in ground.columns[unit]
        for cluster in column[0]
    )
    start = bottom + HEAD
    routes = channel([stem for stem, _ in ending], sides, start, max(floor - 4 - start, 1.0))
    stems: dict[int, float] = {}
    for (stem, child), route in zip(ending, routes, strict=True):
        slack = min(_STRAIGHT, bones.size(child)[0] / 2 - 4)
        corners = _straightened(route, slack) if len(stem.corners) == 1 else route
        stems[child] = corners[0][0]
        _add(ground, child, corners, found)
    for cluster in chain.from_iterable(chain.from_iterable(ground.columns[unit])):
        if len(cluster) > 1:
            _wire_followers(ground, cluster, stems, found)


def _stem(ground: Ground, column: Sequence[Shelf], number: int, place: int) -> Stem:
    """The way of a child into the channel: upwards, and under another shelf along a lane.

    Of lanes before a column the innermost belong to the second shelf, of lanes behind it, too; those
    of a shelf are in its order, and the nearest branch of a shelf turns on the lowest level.
    """
    child = column[number][place][0]
    bones = ground.bones
    at, depth = ground.middle(child), ground.depth[child]
    if number == 0:
        return Stem(((at, depth),))
    first = column[0][0][0]
    origin = ground.breadth[first] - bones.inside[first][0] + ground.lanes[first]
    count = len(column[number])
    if first in ground.behind:
        passed = sum(map(len, column[1:number])) + place
        lane = origin + INDENT + LANE * passed - 2
        height = count - 1 - place
    else:
        passed = sum(map(len, column[number + 1 :])) + place
        lane = origin + LANE * passed + 2
        height = place
    deepest = max(bones.room[cluster[0]] for cluster in column[number])
    turn = ground.before(child) - deepest - TURN - LEVEL * height
    return Stem(((at, depth), (at, turn), (lane, turn)))


def _wire_followers(
    ground: Ground, cluster: Sequence[int], stems: dict[int, float], found: dict[int, PlacedArrow]
) -> None:
    """The arrows of those that stand beside what they attack."""
    bones = ground.bones
    leader = cluster[0]
    followers = [child for child in cluster[1:] if bones.forest.arrow[child] >= 0]
    floor = ground.depth[leader] - bones.room[leader] + BESIDE * len(followers) + 2
    for height, child in enumerate(_innermost_first(followers, bones.forest.led)):
        stems[child] = ground.middle(child)
        _add(ground, child, _beside(ground, child, stems, floor - (height + 0.5) * BESIDE), found)


def _straightened(route: list[Corner], slack: float) -> list[Corner]:
    """A route without a bend that is too slight to look meant: it leaves a little off the middle."""
    (start, depth), (end, last) = route[0], route[-1]
    return [(end, depth), (end, last)] if abs(start - end) <= slack else route


def _innermost_first(beside: Sequence[int], led: dict[int, int]) -> list[int]:
    """Those that hang beside another, each after those beside itself: so their lines do not cross."""
    found: list[int] = []
    open_nodes: list[int] = []
    for child in beside:
        while open_nodes and led[child] != open_nodes[-1]:
            found.append(open_nodes.pop())
        open_nodes.append(child)
    return found + open_nodes[::-1]


def _beside(ground: Ground, child: int, stems: dict[int, float], turn: float) -> list[Corner]:
    """The way of an arrow to the stem of a neighbour, or down onto its bracket."""
    bones = ground.bones
    leader = bones.forest.led[child]
    start = (ground.middle(child), ground.depth[child])
    arrow = bones.diagram.arrows[bones.forest.arrow[child]]
    hits_bracket = bones.forest.nodes[leader].id in (arrow.target, arrow.source)
    stem = stems.get(leader, ground.middle(leader))
    if not hits_bracket:
        return [start, (start[0], turn), (stem, turn)]
    word = size_word(bones.diagram.arrows[bones.forest.arrow[leader]].kind)
    at = stem + (word.width if bones.is_down else word.height) / 2 + 14
    breadth, depth = bones.size(leader)
    top = ground.depth[leader]
    if at > ground.breadth[leader] + breadth - 4:
        if bones.forest.children[leader]:
            at, top = min(at, _bar(ground, leader)[1]), top + depth
        else:
            at = ground.breadth[leader] + breadth * 0.75
    return [start, (start[0], turn), (at, turn), (at, top)]


def _add(
    ground: Ground, child: int, corners: Sequence[Corner], found: dict[int, PlacedArrow]
) -> None:
    number = ground.bones.forest.arrow[child]
    arrow = ground.bones.diagram.arrows[number]
    points = tuple(ground.point(corner) for corner in corners)
    if arrow.source != ground.bones.forest.nodes[child].id:  # a symmetric one, written from above
        points = points[::-1]
    found[number] = PlacedArrow(arrow, Path(points), _label(ground, child, corners))


def _label(ground: Ground, child: int, corners: Sequence[Corner]) -> Label:
    """The word on an arrow: on its stem just over the child."""
    arrow = ground.bones.diagram.arrows[ground.bones.forest.arrow[child]]
    shape = size_word(arrow.kind)
    x, y = ground.point(corners[0])
    if ground.bones.is_down:
        return Label(x - shape.width / 2, y - shape.height - WORD_GAP, shape)
    return Label(x - shape.width - WORD_GAP, y - shape.height / 2, shape)


def _bar(ground: Ground, node: int) -> tuple[float, float]:
    """From where to where the bar of a bracket goes."""
    premises = ground.bones.forest.children[node]
    first, last = premises[0], premises[-1]
    wide = ground.bones.size(first)[0]
    low = ground.breadth[first] + min(_FOOT, wide / 4)
    wide = ground.bones.size(last)[0]
    return low, ground.breadth[last] + wide - min(_FOOT, wide / 4)


def bracket(ground: Ground, node: int) -> tuple[Path, ...]:
    """The strokes of a bracket: from its plate over all premises that hang from it, with feet."""
    premises = ground.bones.forest.children[node]
    if not premises:
        return ()
    bar = ground.depth[node] + ground.bones.size(node)[1]
    foot = bar + BRACKET
    low, high = _bar(ground, node)
    outer: list[Corner] = [(low, foot), (low, bar), (high, bar), (high, foot)]
    strokes = [Path(tuple(map(ground.point, outer)))]
    for premise in premises[1:-1]:
        at = ground.middle(premise)
        strokes.append(Path((ground.point((at, bar)), ground.point((at, foot)))))
    return tuple(strokes)
