"""Where the nodes of a forest stand: a tidy drawing of trees with nodes of any size.

Lengths are *breadth* (across the tree: siblings differ in it) and *depth* (along it: parents and
children differ in it), so that one algorithm serves every direction. Subtrees keep their shape
wherever they stand, parents are centred over their children, and siblings are pushed together until
their outlines touch. Outlines are merged as in E. M. Reingold and J. S. Tilford, "Tidier drawings of
trees", IEEE Transactions on Software Engineering 7 (1981), pp. 223-228, with depths that depend on
the size of the nodes as in A. van der Ploeg, "Drawing non-layered tidy trees in linear time",
Software: Practice and Experience 44 (2014), pp. 1467-1484. Here an outline is a stack of steps,
deepest first; as a merge costs only as much as the shorter of two outlines has steps, all merges
together are linear in the number of nodes.

Children may also stand below one another in *columns*, which makes wide trees narrower.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

CLEARANCE = 14.0
"""The depth that is kept free behind a box, so that what stands there does not stick to it."""

INDENT = 16.0
"""The breadth that lies free beside a column of several shelves."""
LANE = 8.0
"""What is added to it for every further cluster below the first shelf."""
LEVEL = 9.0
"""The depth between two arrows that run across the tree."""
TURN = 7.0
"""The depth before the room of a lower shelf in which its arrows turn into their lanes."""

Shelf = Sequence[Sequence[int]]
"""Clusters side by side; the nodes of a cluster stand side by side, too."""
Columns = Sequence[Sequence[Shelf]]
"""The children of a node: columns of shelves."""


@dataclass(slots=True)
class Plan:
    """What is to be placed.

    Attributes:
        breadth: the breadth of each node.
        depth: the depth of each node.
        columns: the children of each node; most columns hold one shelf with one node.
        order: all nodes, parents before children.
        channel: the depth between a node and the room of its children.
        room: the depth that is kept before a cluster, by its first node.
        gap: the breadth between neighbours.
        anchor: at which breadth of each node the middle of its children is to be.
        behind: the first nodes of the columns whose lanes are at the far side.
        padding: what a frame keeps free around a cluster, by its first node, or around one of the
            others.
    """

    breadth: Sequence[float]
    depth: Sequence[float]
    columns: Sequence[Columns]
    order: Sequence[int]
    channel: Sequence[float]
    room: Mapping[int, float]
    gap: float
    anchor: Sequence[float]
    behind: Collection[int] = frozenset()
    padding: Mapping[int, "Padding"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Padding:
    """The room between a framed subtree and its frame, in depth and in breadth."""

    before: float
    after: float
    low: float
    high: float


@dataclass(slots=True)
class Outline:
    """The outline of a subtree.

    ``low`` and ``high`` are its sides as steps (depth to which the step reaches, breadth), deepest
    step first; the offsets are to be added to each breadth. ``least`` and ``most`` bound it.
    """

    low: list[tuple[float, float]]
    high: list[tuple[float, float]]
    low_offset: float = 0.0
    high_offset: float = 0.0
    least: float = 0.0
    most: float = 0.0

    def shift(self, by: float) -> None:
        """Move the whole outline."""
        self.low_offset += by
        self.high_offset += by
        self.least += by
        self.most += by

    @property
    def end(self) -> float:
        """The depth at which it ends."""
        return self.low[0][0]


@dataclass(slots=True)
class Places:
    """The first corner of each node, and how far each subtree reaches.

    ``frames`` hold the frame of each framed subtree as seen from its root: least and most breadth,
    first and last depth. ``lanes`` tell, by the first node of a column, where its lanes begin as seen from that:
    before the column from the outermost on, behind it from the innermost.
    ``outlines`` are those of the roots.
    """

    breadth: list[float]
    depth: list[float]
    outlines: dict[int, Outline]
    frames: dict[int, tuple[float, float, float, float]]
    lanes: dict[int, float]


def tidy(plan: Plan, roots: Sequence[int]) -> Places:
    """Place every node; each root at depth 0 and breadth 0, with its outline for packing."""
    return _Drawing(plan, roots).places()


class _Drawing:
    """A drawing in the making: depths first, then outlines from the leaves up."""

    def __init__(self, plan: Plan, roots: Sequence[int]) -> None:
        self.plan = plan
        self.roots = roots
        count = len(plan.breadth)
        # The depth that each subtree takes, and at which its children's boxes begin as seen from it.
        self.extents = list(plan.depth)
        self.first = [0.0] * count
        for node in reversed(plan.order):
            self._measure(node)
        self.depth = [0.0] * count
        for root in roots:
            self.depth[root] = self._before(root)
        for node in plan.order:
            self._lower(node)
        # Where each node stands as seen from its parent, and the outlines not yet joined.
        self.relative = [0.0] * count
        self.outlines: dict[int, Outline] = {}
        self.frames: dict[int, tuple[float, float, float, float]] = {}
        self.lanes: dict[int, float] = {}

    def places(self) -> Places:
        plan = self.plan
        for node in reversed(plan.order):
            outline = self._family(node) if plan.columns[node] else Outline([], [])
            self._add_node(node, outline)
            self.outlines[node] = outline
        breadth = [0.0] * len(plan.breadth)
        for node in plan.order:
            here = breadth[node]
            for child in _children(plan.columns[node]):
                breadth[child] = here + self.relative[child]
        for root in self.roots:
            self.outlines[root] = self._cluster((root,))
        return Places(breadth, self.depth, self.outlines, self.frames, self.lanes)

    def _measure(self, node: int) -> None:
        """The extent of a subtree, given those of the subtrees in it."""
        columns = self.plan.columns[node]
        if columns:
            room = max(self._room(column[0]) for column in columns)
            self.first[node] = self.plan.channel[node] + room
            longest = 0.0
            for column in columns:
                length = -self._room(column[0]) - CLEARANCE - TURN
                for shelf in column:
                    length += TURN + self._room(shelf) + self._deepest(shelf) + CLEARANCE
                longest = max(longest, length)
            self.extents[node] += self.first[node] + longest

    def _lower(self, node: int) -> None:
        """The depth at which the children of a node begin."""
        start = self.depth[node] + self.plan.depth[node] + self.first[node]
        for column in self.plan.columns[node]:
            here = start
            for place, shelf in enumerate(column):
                here += TURN + self._room(shelf) if place else 0.0
                for cluster in shelf:
                    at = here + self._before(cluster[0])
                    self.depth[cluster[0]] = at
                    for child in cluster[1:]:
                        self.depth[child] = at + self._before(child)
                here += self._deepest(shelf) + CLEARANCE

    def _room(self, shelf: Shelf) -> float:
        """The depth that is kept before a shelf."""
        return max(self.plan.room[cluster[0]] for cluster in shelf) + LEVEL * (len(shelf) - 1)

    def _deepest(self, shelf: Shelf) -> float:
        return max(map(self._extent, shelf))

    def _extent(self, cluster: Sequence[int]) -> float:
        """The depth that a cluster takes, its frame included, the room before its nodes not."""
        deepest = self.extents[cluster[0]]
        for child in cluster[1:]:
            padding = self.plan.padding.get(child)
            around = padding.before + padding.after if padding else 0.0
            deepest = max(deepest, self.extents[child] + around)
        padding = self.plan.padding.get(cluster[0])
        return deepest + (padding.before + padding.after if padding else 0.0)

    def _before(self, node: int) -> float:
        padding = self.plan.padding.get(node)
        return padding.before if padding else 0.0

    def _end(self, cluster: Sequence[int]) -> float:
        """The depth at which a cluster with its frame ends."""
        return self.depth[cluster[0]] - self._before(cluster[0]) + self._extent(cluster)

    def _add_node(self, node: int, outline: Outline) -> None:
        """Put the node itself on top of the outline of its children."""
        own = self.plan.breadth[node]
        end = self.depth[node] + self.plan.depth[node]
        if self.plan.columns[node]:
            end = min(end + CLEARANCE / 2, end + self.first[node])
        else:
            end += CLEARANCE
        outline.low.append((end, -outline.low_offset))
        outline.high.append((end, own - outline.high_offset))
        outline.least = min(outline.least, 0.0)
        outline.most = max(outline.most, own)

    def _family(self, node: int) -> Outline:
        """Push the columns of children together and centre the node over them.

        Returns their common outline, the channel between node and children included.
        """
        columns = self.plan.columns[node]
        merged = self._column(columns[0])
        for column in columns[1:]:
            by = merge(merged, self._column(column), self.plan.gap)
            for child in _children([column]):
                self.relative[child] += by
        own = self.plan.breadth[node]
        low, high = self._anchors(columns)
        at = (low + high) / 2 - self.plan.anchor[node]
        for child in _children(columns):
            self.relative[child] -= at
        merged.shift(-at)
        # The room before the children, in which the words are, then the channel.
        start = self.depth[node] + self.plan.depth[node] + self.first[node]
        row = [child for column in columns for cluster in column[0] for child in cluster]
        near = min(self.relative[child] + self._reach(child)[0] for child in row)
        far = max(self.relative[child] + self._reach(child)[1] for child in row)
        merged.low.append((start, near - merged.low_offset))
        merged.high.append((start, far - merged.high_offset))
        start -= max(self._room(column[0]) for column in columns)
        merged.low.append((start, min(low - at, 0.0) - merged.low_offset))
        merged.high.append((start, max(high - at, own) - merged.high_offset))
        return merged

    def _column(self, column: Sequence[Shelf]) -> Outline:
        """The outline of a column: its shelves one below the other, with lanes beside them."""
        members = [self._shelf(shelf) for shelf in column]
        if len(members) == 1:
            return members[0]
        lanes = INDENT + LANE * (sum(map(len, column[1:])) - 1)
        first = column[0][0][0]
        before = 0.0 if first in self.plan.behind else lanes
        for shelf, member in zip(column, members, strict=True):
            for child in _children([[shelf]]):
                self.relative[child] += before - member.least
        most = max(member.most - member.least for member in members)
        self.lanes[first] = (most if first in self.plan.behind else 0.0) - self.relative[first]
        end = max(map(self._end, column[-1]))
        return _block(end + CLEARANCE, 0.0, lanes + most)

    def _shelf(self, shelf: Shelf) -> Outline:
        """The outline of clusters side by side, the first at breadth 0."""
        merged = self._cluster(shelf[0])
        for cluster in shelf[1:]:
            by = merge(merged, self._cluster(cluster), self.plan.gap)
            for child in cluster:
                self.relative[child] += by
        return merged

    def _cluster(self, cluster: Sequence[int]) -> Outline:
        """The outline of nodes side by side, the first at breadth 0, with their frames."""
        first = cluster[0]
        merged = self.outlines.pop(first)
        self.relative[first] = 0.0
        for child in cluster[1:]:
            outline = self.outlines.pop(child)
            if child in self.plan.padding:
                outline = self._framed(child, outline, self.depth[child] + self.extents[child])
            self.relative[child] = merge(merged, outline, self.plan.gap)
        if first in self.plan.padding:
            padding = self.plan.padding[first]
            merged = self._framed(first, merged, self._end(cluster) - padding.after)
        return merged

    def _framed(self, node: int, outline: Outline, end: float) -> Outline:
        """The outline of a frame around what reaches to a depth."""
        padding = self.plan.padding[node]
        least, most = outline.least - padding.low, outline.most + padding.high
        start = -padding.before - self.plan.room.get(node, 0.0)
        end += padding.after
        self.frames[node] = (least, most, start, end - self.depth[node])
        return _block(end + CLEARANCE, least, most)

    def _reach(self, node: int) -> tuple[float, float]:
        """From where to where a node reaches in the room before it, which its frame holds, too."""
        least, most, _, _ = self.frames.get(node, (0.0, self.plan.breadth[node], 0.0, 0.0))
        return least, most

    def _anchors(self, columns: Columns) -> tuple[float, float]:
        """Between which breadths the arrows of the children come in."""
        first, last = columns[0][0][0][0], columns[-1][0][-1][0]
        low = self.relative[first] + self.plan.breadth[first] / 2
        high = self.relative[last] + self.plan.breadth[last] / 2
        if len(columns[0]) > 1 and first not in self.plan.behind:
            low = self.relative[first] + self.lanes[first]
        if len(columns[-1]) > 1 and columns[-1][0][0][0] in self.plan.behind:
            first = columns[-1][0][0][0]
            high = self.relative[first] + self.lanes[first]
        return low, high


def _children(columns: Columns) -> Iterator[int]:
    for column in columns:
        for shelf in column:
            for cluster in shelf:
                yield from cluster


def _block(end: float, least: float, most: float) -> Outline:
    return Outline([(end, least)], [(end, most)], least=least, most=most)


def merge(left: Outline, right: Outline, gap: float) -> float:
    """Push an outline against another one and join it to that; returns how far it was moved."""
    low, high = right.low, left.high
    i, j = len(high) - 1, len(low) - 1
    offset = left.high_offset - right.low_offset + gap
    by = high[i][1] - low[j][1]
    while i >= 0 and j >= 0:
        high_end, high_at = high[i]
        low_end, low_at = low[j]
        by = max(by, high_at - low_at)
        if high_end <= low_end:
            i -= 1
        if low_end <= high_end:
            j -= 1
    by += offset
    right.shift(by)
    if right.end > left.end:
        left.low, left.low_offset = _over(
            left.low, left.low_offset, right.low, right.low_offset, left.end
        )
        left.high, left.high_offset = right.high, right.high_offset
    else:
        left.high, left.high_offset = _over(
            right.high, right.high_offset, left.high, left.high_offset, right.end
        )
    left.least = min(left.least, right.least)
    left.most = max(left.most, right.most)
    return by


def _over(
    near: list[tuple[float, float]],
    near_offset: float,
    far: list[tuple[float, float]],
    far_offset: float,
    end: float,
) -> tuple[list[tuple[float, float]], float]:
    """The steps of one side down to a depth, and below it what another side has there."""
    while far and far[-1][0] <= end:
        far.pop()
    by = near_offset - far_offset
    far.extend((depth, at + by) for depth, at in near)
    return far, far_offset
