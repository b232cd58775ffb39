"""A diagram made ready for the tree layout: what hangs from what, the sizes of all, room for arrows.

Nodes are the numbers of :mod:`argmap.layout.forest`. A bracket and the premises under it stand
together as one *unit*, named by the bracket; any other box is a unit of its own. Lengths across the
tree are *breadth*, along it *depth* (see :mod:`argmap.layout.tidy`); which of them is horizontal
depends on the direction.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from argmap.diagram.elements import Diagram, Reason
from argmap.layout.channels import BESIDE, WORD_GAP, needed_breadth
from argmap.layout.forest import Forest, forest
from argmap.layout.placed import Shape
from argmap.layout.sizing import size_box, size_heading, size_plate, size_word
from argmap.layout.tidy import Padding

BRACKET = 13.0
"""The depth between a plate and its premises, in which the bracket runs."""

PREMISES = 10.0
"""The breadth between premises."""
_MANY = 8
_FRAME = 10.0
_WORD = 16.0
_FEW_FRAMES = 8
_BOXES_A_FRAME = 4

Cluster = list[int]
"""Units side by side: one, and after it those that attack its bracket or undercut its arrow."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What is known before anything is placed. Lists have an entry a node.

    Attributes:
        diagram: the diagram.
        forest: what hangs from what.
        shapes: how large boxes and plates are.
        unit: the unit that each node belongs to.
        inside: where each node begins in its unit, breadth and depth.
        breadth: how broad each unit is.
        depth: how deep each unit is.
        clusters: what hangs from each unit.
        room: the depth before a cluster, named by its first unit, for the words on its arrows and
            for the arrows that end beside the parent's side.
        order: the units, parents before children.
        anchor: the breadth, in each unit, over the middle of what hangs from it.
        padding: the room around the branches that get a frame, by the unit at their root.
        headings: what is written in these frames.
    """

    diagram: Diagram
    forest: Forest
    shapes: list[Shape]
    unit: list[int]
    inside: list[tuple[float, float]]
    breadth: list[float]
    depth: list[float]
    clusters: list[list[Cluster]] = field(default_factory=list)
    room: dict[int, float] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    anchor: list[float] = field(default_factory=list)
    padding: dict[int, Padding] = field(default_factory=dict)
    headings: dict[int, Shape] = field(default_factory=dict)

    @property
    def is_down(self) -> bool:
        """Whether depth is vertical."""
        return self.diagram.direction.is_vertical

    def is_reason(self, node: int) -> bool:
        """Whether the node is a bracket (else a box)."""
        return node >= len(self.diagram.boxes)

    def size(self, node: int) -> tuple[float, float]:
        """Breadth and depth of a box or plate."""
        shape = self.shapes[node]
        return (shape.width, shape.height) if self.is_down else (shape.height, shape.width)


def skeleton(diagram: Diagram, *, narrow: bool = False) -> Skeleton:
    """Find the forest of a diagram and the sizes of all that is in it.

    Args:
        diagram: the diagram.
        narrow: whether there is not much room beside a box: then boxes are rather high than wide,
            but those on top.
    """
    tree = forest(diagram)
    down = diagram.direction.is_vertical
    shapes = _shapes(tree, down=down, narrow=narrow)
    count = len(shapes)
    sizes = [(s.width, s.height) if down else (s.height, s.width) for s in shapes]
    bones = Skeleton(
        diagram,
        tree,
        shapes,
        unit=list(range(count)),
        inside=[(0.0, 0.0)] * count,
        breadth=[size[0] for size in sizes],
        depth=[size[1] for size in sizes],
        clusters=[[] for _ in range(count)],
    )
    for node in range(len(diagram.boxes), count):
        _join(bones, node, sizes)
    words = [size_word(arrow.kind) for arrow in diagram.arrows]
    hits = _hits(diagram, tree)
    for node in tree.order:
        unit = bones.unit[node]
        if unit == node:
            bones.order.append(node)
        if not bones.is_reason(node):
            for cluster in _clusters(tree, node):
                bones.clusters[unit].append(cluster)
                bones.room[cluster[0]] = _room(bones, cluster, words)
                bones.room[cluster[0]] += BESIDE * max(hits.get(unit, 0) for unit in cluster)
    bones.anchor.extend(_anchor(bones, unit) for unit in range(count))
    for unit in _framed(bones):
        _frame(bones, unit)
    return bones


def _anchor(bones: Skeleton, unit: int) -> float:
    """The middle between the premises, or the box, that the first and the last branch hang from."""
    clusters = bones.clusters[unit]
    if not clusters:
        return 0.0
    hosts = [bones.forest.parent[cluster[0]] for cluster in (clusters[0], clusters[-1])]
    return sum(bones.inside[host][0] + bones.size(host)[0] / 2 for host in hosts) / 2


def _framed(bones: Skeleton) -> list[int]:
    """The branches whose root stands in another section than what they hang from.

    Roots count only if they differ among themselves. Branches with something in them that stands in no
    section get no frame. If there would be very many frames, there is none: then the sections do not
    follow the lines of the argument.
    """
    if not bones.diagram.frames:
        return []
    tree = bones.forest
    frames = [node.frame for node in tree.nodes]
    alike = len({frames[root] for root in tree.roots}) == 1
    found: dict[int, None] = {}
    above: dict[int, int] = {}
    for unit in bones.order:
        outer = tree.led.get(unit, tree.parent[unit])
        host = bones.unit[outer] if outer >= 0 else -1
        above[unit] = host
        around = frames[host] if outer >= 0 else frames[unit] if alike else ""
        if frames[unit] and frames[unit] != around:
            found[unit] = None
    for unit in bones.order:
        if not frames[unit]:
            _open(unit, above, found)
    most = max(_FEW_FRAMES, len(bones.diagram.boxes) // _BOXES_A_FRAME)
    return list(found) if len(found) <= most else []


def _open(unit: int, above: dict[int, int], framed: dict[int, None]) -> None:
    """Let no frame be around what stands in no section."""
    while unit >= 0:
        framed.pop(unit, None)
        above[unit], unit = -1, above[unit]  # the way up is gone only once


def _frame(bones: Skeleton, unit: int) -> None:
    """Make room for a frame and its heading, which must not reach the arrow of the unit."""
    frame = bones.diagram.frames_by_id[bones.forest.nodes[unit].frame]
    # Where it stands beside another unit, its frame has to hold the word on its arrow.
    is_beside = unit in bones.forest.led
    if bones.is_down:
        # Turned over, the heading stands at the far side of the branch, where no arrow goes.
        is_turned = bones.diagram.direction.is_turned
        width = bones.breadth[unit] / (1 if is_turned else 2)
        heading = size_heading(frame.title, width)
        words = _WORD + WORD_GAP if is_beside else 0.0
        high = max(_FRAME, heading.width + _FRAME - bones.breadth[unit])
        before, after = words + _FRAME, _FRAME
        if is_turned:
            after += heading.height
        else:
            before += heading.height
        padding = Padding(before, after, _FRAME, high)
    else:
        heading = size_heading(frame.title, bones.depth[unit])
        after = max(_FRAME, heading.width + _FRAME - bones.depth[unit])
        padding = Padding(_FRAME, after, heading.height + _FRAME, _FRAME)
    bones.padding[unit] = padding
    bones.headings[unit] = heading


def _shapes(tree: Forest, *, down: bool, narrow: bool) -> list[Shape]:
    shapes = []
    for number, node in enumerate(tree.nodes):
        if isinstance(node, Reason):
            shapes.append(size_plate(node, narrow=not down))
            continue
        least = 0.0
        if len(tree.children[number]) > _MANY:
            ending = sum(child not in tree.led for child in tree.children[number])
            least = needed_breadth(ending)
        is_on_top = tree.parent[number] < 0 and bool(tree.children[number])
        shape = size_box(
            node,
            wide=down and is_on_top if narrow else not down,
            narrow=narrow and down,
            least=least if down else 0.0,
        )
        shapes.append(shape if down else _heightened(shape, least))
    return shapes


def _heightened(shape: Shape, least: float) -> Shape:
    """A shape with room for many arrows at its side, its text in the middle."""
    more = least - shape.height
    if more <= 0:
        return shape
    runs = tuple(run._replace(y=run.y + more / 2) for run in shape.runs)
    return Shape(shape.width, least, runs)


def _join(bones: Skeleton, reason: int, sizes: Sequence[tuple[float, float]]) -> None:
    """Put the premises that hang from a bracket side by side under its plate."""
    premises = bones.forest.children[reason]
    if not premises:
        return
    row = sum(sizes[premise][0] for premise in premises) + PREMISES * (len(premises) - 1)
    plate, bar = sizes[reason]
    breadth = max(row, plate)
    at = (breadth - row) / 2
    for premise in premises:
        bones.unit[premise] = reason
        bones.inside[premise] = (at, bar + BRACKET)
        at += sizes[premise][0] + PREMISES
    bones.inside[reason] = ((breadth - plate) / 2, 0.0)
    bones.breadth[reason] = breadth
    bones.depth[reason] = bar + BRACKET + max(sizes[premise][1] for premise in premises)


def _clusters(tree: Forest, node: int) -> list[Cluster]:
    found: list[Cluster] = []
    for child in tree.children[node]:
        if child in tree.led and found:
            found[-1].append(child)
        else:
            found.append([child])
    return found


def _hits(diagram: Diagram, tree: Forest) -> dict[int, int]:
    """How many arrows from elsewhere end on the arrow by which a node hangs."""
    hanging = {
        diagram.arrows[number].id: node for node, number in enumerate(tree.arrow) if number >= 0
    }
    hits: dict[int, int] = {}
    for number in tree.across:
        node = hanging.get(diagram.arrows[number].target)
        if node is not None:
            hits[node] = hits.get(node, 0) + 1
    return hits


def _room(bones: Skeleton, cluster: Cluster, words: Sequence[Shape]) -> float:
    shapes = [words[number] for unit in cluster if (number := bones.forest.arrow[unit]) >= 0]
    if not shapes:
        return 0.0
    deepest = max(shape.height if bones.is_down else shape.width for shape in shapes)
    return deepest + WORD_GAP + BESIDE * (len(cluster) - 1) + 2
