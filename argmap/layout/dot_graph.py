"""A diagram as a Graphviz graph: sized nodes without text, which Graphviz only has to place.

Every element has a name of its own that needs no quoting: ``b0`` is the first box, ``r0`` the first
reason, ``f0`` the first frame, ``j0_0`` a joint of the first arrow. The text is in the shapes, which
were measured with the embedded font, so the layout does not depend on fonts that Graphviz knows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, pairwise

import pydot

from argmap.diagram.elements import Diagram, Direction
from argmap.layout.dot_structure import Structure, structure
from argmap.layout.placed import Shape
from argmap.layout.sizing import size_box, size_heading, size_plate, size_word

_INCH = 72.0
"""A pixel of ours is a point of Graphviz."""
_NODE_GAP = 26.0
_RANK_GAP = 34.0
_LABELS_ASIDE = 4.0
_FRAME_MARGIN = 14
# Arrows are led to the very middle of a joint afterwards; Graphviz needs some room there.
_JOINT = Shape(8.0, 8.0)
# From this many nodes on Graphviz must not look for the best order for long.
_MANY = 400
_FEW_ROUNDS = {"nslimit": "0.5", "nslimit1": "0.5", "mclimit": "0.2"}
_TOGETHER = 8
"""How much harder premises are pulled under their bracket, and joints into line, than boxes."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One edge of the graph, from one named node to another; ``word`` is what stands beside it."""

    name: str
    tail: str
    head: str
    weight: int = 1
    word: Shape | None = None


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
        headings: the shape of the heading of each frame that is drawn, by the frame's number.
    """

    graph: pydot.Dot
    boxes: tuple[Shape, ...]
    plates: tuple[Shape, ...]
    legs: tuple[tuple[Segment, ...], ...]
    arrows: tuple[tuple[Segment, ...], ...]
    words: tuple[Shape, ...]
    headings: dict[int, Shape]


def sketch(diagram: Diagram) -> Sketch:
    """Translate a diagram. Linear in its size."""
    wide = not diagram.direction.is_vertical
    found = structure(diagram)
    boxes = tuple(size_box(box, wide=wide) for box in diagram.boxes)
    plates = tuple(map(size_plate, diagram.reasons))
    words = tuple(size_word(arrow.kind) for arrow in diagram.arrows)
    names = {box.id: f"b{n}" for n, box in enumerate(diagram.boxes)}
    names |= {reason.id: f"r{n}" for n, reason in enumerate(diagram.reasons)}
    legs = tuple(
        tuple(
            Segment(f"l{n}_{k}", names[premise], names[reason.id], _TOGETHER)
            for k, premise in enumerate(reason.premises)
        )
        for n, reason in enumerate(diagram.reasons)
    )
    arrows = tuple(
        tuple(_segments(n, [names.get(stop, stop) for stop in stops], words[n]))
        for n, stops in enumerate(found.stops)
    )
    graph, headings = _graph(
        diagram, found, names, dict(zip(names, (*boxes, *plates), strict=True))
    )
    for segment in chain(*legs, *arrows):
        graph.add_edge(_edge(segment))
    return Sketch(graph, boxes, plates, legs, arrows, words, headings)


def _segments(number: int, stops: list[str], word: Shape) -> Iterable[Segment]:
    """An arrow as edges; the word goes with the first."""
    weight = _TOGETHER if len(stops) > 2 else 1  # noqa: PLR2004 - source and target
    for k, (tail, head) in enumerate(pairwise(stops)):
        yield Segment(f"a{number}_{k}", tail, head, weight, None if k else word)


def _graph(
    diagram: Diagram, found: Structure, names: dict[str, str], shapes: dict[str, Shape]
) -> tuple[pydot.Dot, dict[int, Shape]]:
    """The graph without edges, and the headings of its clusters."""
    direction = diagram.direction
    # Arrows point to the thesis, so the ranks run away from it.
    graph = pydot.Dot(
        "map",
        graph_type="digraph",
        rankdir="BT" if direction.is_vertical else "RL",
        nodesep=f"{_NODE_GAP / _INCH:.4f}",
        ranksep=f"{_RANK_GAP / _INCH:.4f}",
        **(_FEW_ROUNDS if len(names) > _MANY else {}),
    )
    graph.set_node_defaults(shape="box", fixedsize="true", label='""', margin="0")
    graph.set_edge_defaults(dir="none")
    number = {frame.id: n for n, frame in enumerate(diagram.frames)}
    clusters: dict[str, pydot.Graph] = {"": graph}
    headings = {}
    for frame in found.frames:
        heading = headings[number[frame.id]] = size_heading(frame.title)
        cluster = pydot.Subgraph(f"cluster_f{number[frame.id]}", margin=str(_FRAME_MARGIN))
        if heading.width:
            cluster.set("label", _hole(heading))
            # Where the picture runs down the ranks run upwards, and headings with them; where it runs
            # up, it is turned over in the end.
            cluster.set("labelloc", "b" if direction is Direction.DOWN else "t")
        clusters[frame.id] = cluster
        clusters[frame.parent].add_subgraph(cluster)
    for part, shape in shapes.items():
        clusters[found.home[part]].add_node(_node(names[part], shape))
    for arrow, joints in found.joints.items():
        for joint in joints:
            clusters[found.home[arrow]].add_node(_node(joint, _JOINT))
    return graph, headings


def _node(name: str, shape: Shape) -> pydot.Node:
    return pydot.Node(
        name, width=f"{shape.width / _INCH:.4f}", height=f"{shape.height / _INCH:.4f}"
    )


def _edge(segment: Segment) -> pydot.Edge:
    edge = pydot.Edge(segment.tail, segment.head, id=segment.name, weight=str(segment.weight))
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
