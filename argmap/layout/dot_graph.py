"""A diagram as a Graphviz graph: sized nodes without text, which Graphviz only has to place.

Every element has a name of its own that needs no quoting: ``b0`` is the first box, ``r0`` the first
reason, ``a0`` the first arrow, ``f0`` the first frame. The text is in the shapes, which were measured
with the embedded font, so that the layout does not depend on the fonts Graphviz knows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pydot

from argmap.diagram.elements import Diagram, Direction
from argmap.layout.placed import Shape
from argmap.layout.sizing import size_box, size_heading, size_plate, size_word

INCH = 72.0
"""A pixel of ours is a point of Graphviz."""

_NODE_GAP = 26.0
_RANK_GAP = 34.0
_LABELS_ASIDE = 4.0
# Arrows are led to the very middle of a joint afterwards; Graphviz needs some room there.
_JOINT = f"{8 / INCH:.4f}"
# From this many nodes on Graphviz must not look for the best order any longer than this.
_MANY = 400
_FEW_ROUNDS = {"nslimit": "0.5", "nslimit1": "0.5", "mclimit": "0.2"}
# Frames deeper than this are not drawn; pydot and Graphviz walk into them by recursion.
_DEEPEST = 24
_TOGETHER = 8
"""How much harder premises are pulled under their bracket, and joints into line, than boxes."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One edge of the graph. An arrow that others end on is several, through its joints."""

    name: str
    tail: str
    head: str
    word: Shape | None = None
    weight: int = 1


@dataclass(frozen=True)
class Sketch:
    """The graph, with the shapes that its nodes stand for.

    Attributes:
        graph: what Graphviz gets.
        boxes: the shape of each box.
        plates: the shape of each reason's plate.
        legs: per reason the edges from its premises.
        arrows: per arrow its edges, in order.
        words: per arrow the shape of its word.
        headings: per frame the shape of its heading, ``None`` for a frame around nothing.
    """

    graph: pydot.Dot
    boxes: tuple[Shape, ...]
    plates: tuple[Shape, ...]
    legs: tuple[tuple[Segment, ...], ...]
    arrows: tuple[tuple[Segment, ...], ...]
    words: tuple[Shape, ...]
    headings: tuple[Shape | None, ...]


def sketch(diagram: Diagram) -> Sketch:
    """Translate a diagram. Linear in its size."""
    return _Translation(diagram).done()


@dataclass
class _Translation:
    """A diagram on its way to a graph: the name, frame and size of each element."""

    diagram: Diagram
    name: dict[str, str] = field(default_factory=dict)
    frame: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        diagram = self.diagram
        wide = diagram.direction is Direction.RIGHT
        for letter, elements in (
            ("b", diagram.boxes),
            ("r", diagram.reasons),
            ("a", diagram.arrows),
            ("f", diagram.frames),
        ):
            self.name.update((part.id, f"{letter}{n}") for n, part in enumerate(elements))
        self.parent = {frame.id: frame.parent for frame in diagram.frames}
        home = self._homes()
        self.boxes = tuple(size_box(box, wide=wide) for box in diagram.boxes)
        self.plates = tuple(size_plate(reason) for reason in diagram.reasons)
        self.words = tuple(size_word(arrow.kind) for arrow in diagram.arrows)
        self.frame.update((box.id, home[box.frame]) for box in diagram.boxes)
        for reason in diagram.reasons:
            self.frame[reason.id] = self._common_frame(reason.premises)
        for arrow in diagram.arrows:
            target = arrow.target if arrow.target in self.frame else arrow.source
            self.frame[arrow.id] = self._common_frame((arrow.source, target))
        hits: dict[str, int] = {}
        for arrow in diagram.arrows:
            hits[arrow.target] = hits.get(arrow.target, 0) + 1
        # A joint for each arrow that ends on an arrow, so that no two tips lie on each other.
        self.joints = {
            arrow.id: tuple(f"j{n}_{k}" for k in range(hits.get(arrow.id, 0)))
            for n, arrow in enumerate(diagram.arrows)
        }
        self.taken: dict[str, Iterator[str]] = {
            arrow: iter(joints) for arrow, joints in self.joints.items()
        }

    def _homes(self) -> dict[str, str]:
        """For each frame the one that is drawn for it: itself, unless it is nested too deep."""
        depth = {"": 0}
        home = {"": ""}
        for frame in self.diagram.frames:
            depth[frame.id] = depth[frame.parent] + 1
            home[frame.id] = frame.id if depth[frame.id] <= _DEEPEST else home[frame.parent]
        return home

    def done(self) -> Sketch:
        diagram = self.diagram
        graph = pydot.Dot("map", graph_type="digraph", **self._settings())
        graph.set_node_defaults(shape="box", fixedsize="true", label='""', margin="0")
        graph.set_edge_defaults(dir="none")
        clusters, headings = self._clusters(graph)
        for n, shape in enumerate(self.boxes):
            clusters[self.frame[diagram.boxes[n].id]].add_node(_node(f"b{n}", shape))
        for n, shape in enumerate(self.plates):
            clusters[self.frame[diagram.reasons[n].id]].add_node(_node(f"r{n}", shape))
        for arrow in diagram.arrows:
            for joint in self.joints[arrow.id]:
                clusters[self.frame[arrow.id]].add_node(
                    pydot.Node(joint, width=_JOINT, height=_JOINT)
                )
        legs = tuple(tuple(self._legs(n)) for n in range(len(diagram.reasons)))
        arrows = tuple(tuple(self._segments(n)) for n in range(len(diagram.arrows)))
        for segments in (*legs, *arrows):
            for segment in segments:
                graph.add_edge(_edge(segment))
        return Sketch(
            graph,
            self.boxes,
            self.plates,
            legs,
            arrows,
            self.words,
            headings,
        )

    def _settings(self) -> dict[str, str]:
        """The attributes of the graph. Arrows point to the thesis, so ranks run away from it."""
        down = self.diagram.direction is Direction.DOWN
        many = len(self.boxes) + len(self.plates) > _MANY
        return {
            "rankdir": "BT" if down else "RL",
            "nodesep": f"{_NODE_GAP / INCH:.4f}",
            "ranksep": f"{_RANK_GAP / INCH:.4f}",
            "remincross": "true",
            **(_FEW_ROUNDS if many else {}),
        }

    def _clusters(
        self, graph: pydot.Dot
    ) -> tuple[dict[str, pydot.Graph], tuple[Shape | None, ...]]:
        """The frames that have something in them, nested, by id; the whole graph under ''."""
        used: set[str] = set()
        for box in self.diagram.boxes:
            frame = self.frame[box.id]
            while frame and frame not in used:
                used.add(frame)
                frame = self.parent[frame]
        clusters: dict[str, pydot.Graph] = {"": graph}
        headings: list[Shape | None] = []
        for frame in self.diagram.frames:
            if frame.id not in used:
                headings.append(None)
                continue
            heading = size_heading(frame.title)
            headings.append(heading)
            cluster = pydot.Cluster(self.name[frame.id], margin="14")
            if heading.width:
                # The ranks run upwards where the picture runs down, and headings with them.
                top = "b" if self.diagram.direction is Direction.DOWN else "t"
                cluster.set("label", _hole(heading))
                cluster.set("labelloc", top)
            clusters[frame.id] = cluster
            clusters[frame.parent].add_subgraph(cluster)
        return clusters, tuple(headings)

    def _common_frame(self, parts: Iterable[str]) -> str:
        """The innermost frame around all of some parts, '' if there is none."""
        first, *others = (self._chain(self.frame[part]) for part in parts)
        for chain in map(set, others):
            first = [frame for frame in first if frame in chain]
        return first[0] if first else ""

    def _chain(self, frame: str) -> list[str]:
        """A frame and all around it, from the inside out."""
        found: list[str] = []
        while frame:
            found.append(frame)
            frame = self.parent[frame]
        return found

    def _legs(self, number: int) -> Iterator[Segment]:
        for k, premise in enumerate(self.diagram.reasons[number].premises):
            yield Segment(f"l{number}_{k}", self.name[premise], f"r{number}", weight=_TOGETHER)

    def _segments(self, number: int) -> Iterator[Segment]:
        """An arrow as edges: from its source through its joints to its target."""
        arrow = self.diagram.arrows[number]
        joints = self.joints[arrow.id]
        end = (
            next(self.taken[arrow.target])
            if arrow.target in self.taken
            else self.name[arrow.target]
        )
        stops = (self.name[arrow.source], *joints, end)
        for k, (tail, head) in enumerate(pairwise(stops)):
            yield Segment(
                f"a{number}_{k}",
                tail,
                head,
                word=self.words[number] if k == 0 else None,
                weight=_TOGETHER if joints else 1,
            )


def _node(name: str, shape: Shape) -> pydot.Node:
    return pydot.Node(name, width=f"{shape.width / INCH:.4f}", height=f"{shape.height / INCH:.4f}")


def _edge(segment: Segment) -> pydot.Edge:
    edge = pydot.Edge(segment.tail, segment.head, id=segment.name)
    if segment.weight != 1:
        edge.set("weight", str(segment.weight))
    if segment.word is not None:
        edge.set("label", _hole(segment.word, aside=_LABELS_ASIDE))
    return edge


def _hole(shape: Shape, aside: float = 0.0) -> str:
    """A label of exactly a size, with nothing in it: the text is drawn by our renderers."""
    width, height = round(shape.width + 2 * aside), round(shape.height)
    return (
        '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE" '
        f'WIDTH="{width}" HEIGHT="{height}"><TR><TD></TD></TR></TABLE>>'
    )
