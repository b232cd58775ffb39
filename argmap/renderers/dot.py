"""A diagram as DOT text, for those who draw or compute on with Graphviz.

Nodes are named by the ids that users write (``[Title]``, ``<Title>``). A reason is a small node between
its premises and what they lead to; an arrow on which others end passes a point for each of them.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

import pydot

from argmap.diagram.elements import Arrow, ArrowKind, Box, BoxKind, Diagram, Direction, Mark, Reason
from argmap.diagram.words import WORDS
from argmap.layout.dot_structure import structure
from argmap.layout.placed import Shape
from argmap.layout.sizing import size_box, size_plate
from argmap.renderers.look import LOOK, Look
from argmap.renderers.markup import legal
from argmap.renderers.palette import Colors
from argmap.typeface import FAMILY

_FONTS = f"{FAMILY},Noto Sans,Helvetica,sans-serif"
_LINE_BREAK = re.compile(r"\r\n?")
_SPECIAL = re.compile(r"[\\\"&\n]")
_ESCAPES = {"\\": r"\\", '"': r"\"", "&": "&amp;", "\n": r"\n"}
# The width of outlines, and how many of them lie round each other: not by colour alone.
_HIGHLIGHTED = {"penwidth": "3", "peripheries": "2"}
_HEADS = {
    ArrowKind.SUPPORT: "normal",
    ArrowKind.ENTAILS: "normal",
    ArrowKind.PREMISE: "none",
    ArrowKind.OBJECTION: "tee",
    ArrowKind.REBUTTAL: "tee",
    ArrowKind.UNDERCUT: "odot",
    ArrowKind.CONTRARY: "diamond",
    ArrowKind.CONTRADICTORY: "diamond",
}
# Arrows point to the thesis, so the ranks run away from it.
_RANKS = {
    Direction.DOWN: "BT",
    Direction.RIGHT: "RL",
    Direction.UP: "TB",
    Direction.LEFT: "LR",
}


def dot(diagram: Diagram, look: Look = LOOK) -> str:
    """Write a diagram as DOT.

    Args:
        diagram: what to write.
        look: its colours.
    """
    colors = look.colors
    found = structure(diagram)
    graph = _graph(diagram, colors)
    clusters: dict[str, pydot.Graph] = {"": graph}
    for number, frame in enumerate(found.frames):
        cluster = pydot.Subgraph(
            f"cluster_{number}",
            label=quote(frame.title),
            labeljust="l",
            labelloc="b" if diagram.direction is Direction.DOWN else "t",
            style="rounded,filled",
            color=quote(frame.color or colors.frame_edge),
            fillcolor=quote(colors.frame),
        )
        clusters[frame.id] = cluster
        clusters[frame.parent].add_subgraph(cluster)
    for box in diagram.boxes:
        shape = size_box(box, wide=not diagram.direction.is_vertical)
        clusters[found.home[box.id]].add_node(_box(box, shape, colors))
    for reason in diagram.reasons:
        clusters[found.home[reason.id]].add_node(_plate(reason, colors))
    for arrow, joints in found.joints.items():
        for joint in joints:
            clusters[found.home[arrow]].add_node(
                pydot.Node(quote(joint), shape="point", width="0.05", label=quote(""))
            )
    for edge in _edges(diagram, found.stops, colors):
        graph.add_edge(edge)
    return str(graph.to_string())


def quote(text: str) -> str:
    r"""A text as a quoted DOT string that Graphviz shows as it is.

    pydot would lose backslashes and take ``<b>`` for HTML, and Graphviz turn ``&lt;`` into another
    character, ``\N`` into the name of the node, and stop at a backslash before the closing quote.
    """
    legible = _LINE_BREAK.sub("\n", legal(text))
    return '"' + _SPECIAL.sub(lambda match: _ESCAPES[match[0]], legible) + '"'


def _graph(diagram: Diagram, colors: Colors) -> pydot.Dot:
    down = diagram.direction is Direction.DOWN
    graph = pydot.Dot(
        quote(diagram.title or "Argument map"),
        graph_type="digraph",
        rankdir=_RANKS[diagram.direction],
        fontname=quote(_FONTS),
        fontcolor=quote(colors.ink),
        bgcolor=quote(colors.ground),
    )
    if diagram.captions:
        lines = [quote(caption.text)[1:-1] for caption in diagram.captions]
        graph.set("label", '"' + "".join(f"{line}\\l" for line in lines) + '"')
        graph.set("labelloc", "t" if down else "b")
        graph.set("labeljust", "l")
    graph.set_node_defaults(
        shape="box",
        style=quote("rounded,filled"),
        fontname=quote(_FONTS),
        fontsize="14",
        fontcolor=quote(colors.ink),
        color=quote(colors.edge),
        fillcolor=quote(colors.paper),
    )
    graph.set_edge_defaults(fontname=quote(_FONTS), fontsize="11")
    return graph


def _box(box: Box, shape: Shape, colors: Colors) -> pydot.Node:
    node = pydot.Node(quote(box.id), label=_label(shape, "l"))
    style = ["filled"] if box.kind is BoxKind.ARGUMENT else ["rounded", "filled"]
    if box.is_implicit:
        style.append("dashed")
    if style != ["rounded", "filled"]:
        node.set("style", quote(",".join(style)))
    if box.is_thesis:
        node.set("penwidth", "3")
        node.set("color", quote(colors.ink))
    elif box.accent:
        node.set("color", quote(box.accent))
    _mark(node, box.mark, colors)
    return node


def _plate(reason: Reason, colors: Colors) -> pydot.Node:
    node = pydot.Node(
        quote(reason.id),
        label=_label(size_plate(reason), "n"),
        color=quote(colors.support),
        fontcolor=quote(colors.support),
        fontsize="11",
        margin="0.08,0.03",
        height="0.15",
        width="0.25",
    )
    _mark(node, reason.mark, colors)
    return node


def _mark(node: pydot.Node, mark: Mark, colors: Colors) -> None:
    """Write how much a node stands out."""
    if mark is Mark.FADED:
        node.set("color", quote(colors.faint))
        node.set("fontcolor", quote(colors.faint))
    elif mark is Mark.HIGHLIGHTED:
        node.set("color", quote(colors.ink))
        node.set("fillcolor", quote(colors.glow))
        for name, value in _HIGHLIGHTED.items():
            node.set(name, value)


def _label(shape: Shape, end: str) -> str:
    """The lines of a shape; ``end`` tells Graphviz how each is set: centred n, left l."""
    lines = ("".join(run.text for run in line) for _, line in groupby(shape.runs, lambda r: r.y))
    texts = [quote(line)[1:-1] for line in lines]
    separator = f"\\{end}"
    return f'"{separator.join(texts)}{separator if end != "n" and texts else ""}"'


def _edges(
    diagram: Diagram, stops: tuple[tuple[str, ...], ...], colors: Colors
) -> Iterator[pydot.Edge]:
    for reason in diagram.reasons:
        color = colors.faint if reason.mark is Mark.FADED else colors.support
        for premise in reason.premises:
            edge = pydot.Edge(
                quote(premise), quote(reason.id), dir="none", weight="8", color=quote(color)
            )
            if reason.mark is Mark.HIGHLIGHTED:
                edge.set("penwidth", "2.5")
            yield edge
    for arrow, passed in zip(diagram.arrows, stops, strict=True):
        yield from _pieces(arrow, passed, colors)


def _pieces(arrow: Arrow, stops: tuple[str, ...], colors: Colors) -> Iterator[pydot.Edge]:
    """An arrow: one edge, or several through the points on which other arrows end."""
    kind = arrow.kind
    is_faded = arrow.mark is Mark.FADED
    color = quote(colors.faint if is_faded else arrow.color or colors.arrow(kind))
    dashes = "solid" if kind.is_positive else "dotted" if kind is ArrowKind.UNDERCUT else "dashed"
    pieces = list(pairwise(stops))
    for number, (tail, head) in enumerate(pieces):
        is_first, is_last = number == 0, number == len(pieces) - 1
        edge = pydot.Edge(
            quote(tail),
            quote(head),
            dir="both",
            arrowtail=_HEADS[kind] if is_first and kind.is_symmetric else "none",
            arrowhead=_HEADS[kind] if is_last else "none",
            style=dashes,
            color=color,
            fontcolor=color,
        )
        if is_first:
            edge.set("label", quote(WORDS[kind]))
        yield edge
