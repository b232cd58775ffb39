"""Pictures of a map. A renderer is a record; a further one is a small file and an entry point.

A renderer sees a :class:`Picture`, boxes and arrows, never the model: formats that keep the meaning
are not renderers.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.renderers.look import LOOK, Look

if TYPE_CHECKING:
    from argmap.diagram.elements import Diagram
    from argmap.layout.placed import Placed
    from argmap.renderers.html.contents import Contents


@dataclass(frozen=True)
class Picture:
    """What is to be drawn, and how.

    Attributes:
        diagram: the boxes and arrows.
        place: the layout; it is asked only by renderers that need places.
        look: colours, scale, legend, paper.
        contents: gathers what a page shows beside the picture; ``None`` for nothing.
    """

    diagram: "Diagram"
    place: "Callable[[Diagram], Placed]"
    look: Look = LOOK
    contents: "Callable[[Diagram], Contents] | None" = None

    @property
    def palette(self) -> str:
        """The name of the colours."""
        return self.look.colors_name

    @property
    def scale(self) -> float:
        """How many pixels of a PNG there are to one of the picture."""
        return self.look.scale

    @cached_property
    def placed(self) -> "Placed":
        """The diagram with everything in its place."""
        return self.place(self.diagram)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file's bytes, and what its reader should know about it, a sentence each."""

    data: bytes
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Renderer:
    """A kind of file that a picture can become.

    Attributes:
        name: what users call it.
        suffixes: how its files end, with the dot, the usual one first.
        media_type: its MIME type.
        render: makes the file.
    """

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    render: Callable[[Picture], Rendered]


def _svg(picture: Picture) -> Rendered:
    from argmap.renderers.svg import svg  # noqa: PLC0415 - each renderer loads what it needs

    return Rendered(svg(picture.placed, picture.look).encode())


def _png(picture: Picture) -> Rendered:
    from argmap.renderers import typeset  # noqa: PLC0415 - each renderer loads what it needs

    return typeset.png(_plain_svg(picture), scale=picture.scale)


def _pdf(picture: Picture) -> Rendered:
    from argmap.renderers import typeset  # noqa: PLC0415 - each renderer loads what it needs

    diagram = picture.diagram
    if picture.look.page:
        from argmap.renderers.paper import paper  # noqa: PLC0415 - each renderer loads what it needs

        return paper(diagram, picture.look)
    return typeset.pdf(_plain_svg(picture), title=diagram.title, description=diagram.description)


def _plain_svg(picture: Picture) -> str:
    """The picture for paper, for a program that has the font."""
    from argmap.renderers.svg import svg  # noqa: PLC0415 - each renderer loads what it needs

    return svg(picture.placed, picture.look, paper=True, embed_font=False)


def _dot(picture: Picture) -> Rendered:
    from argmap.renderers.dot import dot  # noqa: PLC0415 - each renderer loads what it needs

    return Rendered(dot(picture.diagram, picture.look).encode())


def _mermaid(picture: Picture) -> Rendered:
    from argmap.renderers.mermaid import mermaid  # noqa: PLC0415 - each renderer loads what it needs

    return mermaid(picture.diagram, picture.look)


def _d2(picture: Picture) -> Rendered:
    from argmap.renderers.d2 import d2  # noqa: PLC0415 - each renderer loads what it needs

    return Rendered(d2(picture.diagram, picture.look).encode())


def _tikz(picture: Picture) -> Rendered:
    from argmap.renderers.tikz import tikz  # noqa: PLC0415 - each renderer loads what it needs

    return tikz(picture.placed, picture.look)


def _text(picture: Picture) -> Rendered:
    from argmap.renderers.outline import outline  # noqa: PLC0415 - each renderer loads what it needs

    return Rendered(f"{outline(picture.diagram) or NOTHING}\n".encode())


def _html(picture: Picture) -> Rendered:
    from argmap.renderers.html.contents import Contents  # noqa: PLC0415 - only for pages
    from argmap.renderers.html.page import page  # noqa: PLC0415 - each renderer loads what it needs

    gathered = (picture.contents or Contents)(picture.diagram)
    look = picture.look
    dressed = replace(gathered, palette=look.colors_name, theme=look.surroundings)
    return Rendered(page(dressed).encode(), gathered.notes)


NOTHING = "there is nothing in this map"
"""What stands in a picture in text of a map without anything."""

BUILTIN = (
    Renderer("svg", (".svg",), "image/svg+xml", _svg),
    Renderer("png", (".png",), "image/png", _png),
    Renderer("pdf", (".pdf",), "application/pdf", _pdf),
    Renderer("dot", (".dot", ".gv"), "text/vnd.graphviz", _dot),
    Renderer("mermaid", (".mmd", ".mermaid"), "text/vnd.mermaid", _mermaid),
    Renderer("d2", (".d2",), "text/vnd.d2", _d2),
    Renderer("tikz", (".tex",), "text/x-tex", _tikz),
    Renderer("html", (".html", ".htm"), "text/html", _html),
    Renderer("text", (".txt",), "text/plain", _text),
)
"""The renderers that come with argmap."""
