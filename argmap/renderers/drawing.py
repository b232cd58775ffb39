"""A map as a picture: diagram, layout, renderer, in one call."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from argmap.diagram.elements import Diagram, Direction
from argmap.layout.placed import Placed
from argmap.model import ArgumentMap
from argmap.renderers import BUILTIN, Picture, Rendered, Renderer
from argmap.renderers.look import LOOK, Look
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.diagram.marking import Marking
    from argmap.diagram.printed import Content
    from argmap.renderers.html.contents import Contents

View: TypeAlias = Literal["reasons", "arguments"]
Layout: TypeAlias = Literal["auto", "tree", "dot"]
Way: TypeAlias = Literal["down", "right", "up", "left"]

VIEWS = ("reasons", "arguments")
"""The views of a map."""

_DENSE = 0.6
_LARGE = 400  # boxes and brackets above which Graphviz takes more than seconds
_TANGLED = 5  # arrows for each of them above which it does; for sixty claims that all bear on one
# another it takes hours


class UnknownFormatError(ArgmapError):
    """A picture is asked for in a format that no renderer makes."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"cannot draw as {name!r}; the formats are {', '.join(known)}")


class PaperError(ArgmapError):
    """A paper is chosen for what is not set on pages."""


def draw(
    argument_map: ArgumentMap,
    *,
    view: View = "reasons",
    layout: Layout = "auto",
    direction: Way | None = None,
    fmt: str = "svg",
    content: "Content" = "all",
    look: Look = LOOK,
    marking: "Marking | None" = None,
) -> bytes:
    """Draw a map; see :func:`render` for the arguments and for what it raises."""
    return render(
        argument_map,
        view=view,
        layout=layout,
        direction=direction,
        fmt=fmt,
        content=content,
        look=look,
        marking=marking,
    ).data


def render(  # noqa: PLR0913 -- each is a choice of who draws
    argument_map: ArgumentMap,
    *,
    view: View = "reasons",
    layout: Layout = "auto",
    direction: Way | None = None,
    fmt: str = "svg",
    content: "Content" = "all",
    look: Look = LOOK,
    marking: "Marking | None" = None,
    contents: "Callable[[Diagram], Contents] | None" = None,
    renderers: Sequence[Renderer] = BUILTIN,
) -> Rendered:
    """Draw a map, and tell what its reader should know of the picture.

    Args:
        argument_map: the map.
        view: ``reasons`` for reading, ``arguments`` for the compact map of Argdown's users.
        layout: ``tree``; ``dot``, which needs Graphviz; ``auto``: the tree unless the map is dense
            and there is a Graphviz.
        direction: where the reasons lie, seen from the thesis; ``None`` is ``down``.
        fmt: the name of a renderer.
        content: what is printed in the boxes: titles and texts, or only ``titles`` or ``texts``.
        look: theme, palette, legend and the like, see :class:`argmap.renderers.look.Look`.
        marking: what is highlighted, faded, or alone drawn, if anything is.
        contents: gathers what a page shows beside the picture, see
            :func:`argmap.app.reading.contents`; ``None`` for nothing.
        renderers: the renderers to choose from.

    Raises:
        UnknownFormatError: no renderer has the name.
        GraphvizMissingError: ``dot`` is asked for and there is no Graphviz.
        PaperError: the look has a paper, but the format is not PDF or the layout is ``dot``.
        EmptyFocusError: only a part is to be drawn, and there is nothing in it.
        TypstMissingError: a PNG or PDF is asked for and typst is not installed.
    """
    _mind_the_paper(look, fmt, layout)
    _named(fmt, renderers)
    diagram = view_of(argument_map, view, direction or "down", marking, content)
    return drawn(diagram, fmt=fmt, layout=layout, look=look, contents=contents, renderers=renderers)


def drawn(
    diagram: Diagram,
    *,
    fmt: str = "svg",
    layout: Layout = "auto",
    look: Look = LOOK,
    contents: "Callable[[Diagram], Contents] | None" = None,
    renderers: Sequence[Renderer] = BUILTIN,
) -> Rendered:
    """Draw boxes and arrows, and tell what their reader should know; see :func:`render`."""
    _mind_the_paper(look, fmt, layout)
    renderer = _named(fmt, renderers)
    if look.colors_name == "mono":
        from argmap.diagram.greys import in_greys  # noqa: PLC0415 - only where asked for

        diagram = in_greys(diagram, *look.greys)
    picture = Picture(diagram, partial(place, layout=layout), look, contents)
    made = renderer.render(picture)
    return replace(made, notes=(*diagram.notes, *made.notes)) if diagram.notes else made


def _named(fmt: str, renderers: Sequence[Renderer]) -> Renderer:
    """The renderer with a name.

    Raises:
        UnknownFormatError: there is none.
    """
    for renderer in renderers:
        if renderer.name == fmt:
            return renderer
    raise UnknownFormatError(fmt, [renderer.name for renderer in renderers])


def _mind_the_paper(look: Look, fmt: str, layout: Layout) -> None:
    """Stop if there is a paper for what is not set on pages."""
    if look.page and fmt != "pdf":
        raise PaperError(
            f"only a PDF has pages of {look.page}, a picture as {fmt} is of one piece; draw a PDF, "
            "or choose no paper"
        )
    if look.page and layout == "dot":
        raise PaperError(
            "Graphviz cannot cut a map into pages; choose the layout tree, or no paper"
        )


def view_of(
    argument_map: ArgumentMap,
    view: View = "reasons",
    direction: Way = "down",
    marking: "Marking | None" = None,
    content: "Content" = "all",
) -> Diagram:
    """What a view of a map shows; see :func:`render`."""
    if view == "arguments":
        from argmap.diagram.arguments import arguments  # noqa: PLC0415 - loads the map rules

        diagram = arguments(argument_map, Direction(direction))
    else:
        from argmap.diagram.reasons import reasons  # noqa: PLC0415 - only where it is used

        diagram = reasons(argument_map, Direction(direction))
    if marking is not None:
        from argmap.diagram.marks import marked  # noqa: PLC0415 - only where something is marked

        diagram = marked(diagram, marking, argument_map)
    if content != "all":
        from argmap.diagram.printed import printed  # noqa: PLC0415 - only where it is asked for

        diagram = printed(diagram, content)
    return diagram


def place(diagram: Diagram, layout: Layout = "auto") -> Placed:
    """Lay a diagram out; see :func:`render`."""
    if layout == "dot" or (layout == "auto" and _wants_graphviz(diagram)):
        from argmap.layout import dot  # noqa: PLC0415 - imports pydot
        from argmap.layout.graphviz import GraphvizFailedError  # noqa: PLC0415 - likewise

        try:
            return dot.place(diagram)
        except GraphvizFailedError:
            if layout == "dot":
                raise
    from argmap.layout import tree  # noqa: PLC0415 - only where it is used

    return tree.place(diagram)


def _wants_graphviz(diagram: Diagram) -> bool:
    """Whether so much bears on several things that a tree would be mostly arrows across it."""
    legs = sum(len(reason.premises) for reason in diagram.reasons)
    nodes = len(diagram.boxes) + len(diagram.reasons)
    links = len(diagram.arrows) + legs
    if not 0 < nodes <= _LARGE or not (1 + _DENSE) * nodes <= links <= _TANGLED * nodes:
        return False
    from argmap.layout.graphviz import engines  # noqa: PLC0415 - only for dense maps

    return bool(engines())
