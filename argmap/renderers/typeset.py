"""PNG and PDF out of our SVG, the same on every machine.

The typesetter is typst (a Python wheel that needs nothing of the system). It is given the embedded
font and no other, so that the picture does not depend on the fonts that are installed; only a text
with characters that the embedded font lacks may borrow them, and then a note says so.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from argmap.renderers import Rendered
from argmap.text.errors import ArgmapError
from argmap.typeface import FONT_DIRECTORY, missing

if TYPE_CHECKING:
    from types import ModuleType

_SIZE = re.compile(r'<svg\b[^>]*?\swidth="([0-9.]+)"[^>]*?\sheight="([0-9.]+)"')
_CANVAS = re.compile(r'\bwidth="[0-9.]+"\s+height="[0-9.]+"(\s+viewBox="0 0 [0-9.]+ [0-9.]+")?')
_ROUNDING = 1e-6
_POINTS = 0.75  # in a CSS pixel
_DPI = 96  # CSS pixels in an inch
# Most readers show no longer page (PDF 1.7, annex C.2): 200 inches.
_LONGEST_PAGE = 14_400
# Longer or larger pictures are refused by common viewers, and cost 12 bytes a pixel to make.
_LONGEST_SIDE = 32_767
_MOST_PIXELS = 64_000_000
_SMALLEST, _LARGEST = 0.1, 16.0  # scales
_SHOWN = 8  # missing characters named in a note

_SOURCE = b"""\
#let given = sys.inputs
#set document(
  title: if given.title != "" { given.title },
  description: if given.description != "" { given.description },
  date: none,
)
#set page(
  width: float(given.width) * 1pt, height: float(given.height) * 1pt, margin: 0pt, fill: white,
)
#image(
  bytes(given.svg), format: "svg", width: 100%, height: 100%,
  alt: if given.description != "" { given.description } else { given.title },
)
"""


_PAGES = b"""\
#let given = json(bytes(sys.inputs.document))
#set document(
  title: if given.title != "" { given.title },
  description: if given.description != "" { given.description },
  date: none,
)
#set page(width: given.width * 1pt, height: given.height * 1pt, margin: 0pt, fill: white)
#show heading: none
#for (number, page) in given.pages.enumerate() {
  if number > 0 { pagebreak() }
  heading(page.title)
  place(image(bytes(page.svg), format: "svg", width: 100%, height: 100%, alt: page.description))
  for (to, x, y, width, height) in page.links {
    place(dx: x * 1pt, dy: y * 1pt, link((page: to, x: 0pt, y: 0pt), box(
      width: width * 1pt, height: height * 1pt,
    )))
  }
}
"""


class TypstMissingError(ArgmapError):
    """A PNG or PDF is asked for and the package that makes them is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "PNG and PDF need the package typst; get it with: pip install 'argmap[pdf]'"
        )


class TypesettingError(ArgmapError):
    """The typesetter refuses a picture, or a handout."""

    def __init__(
        self, reason: str, what: str = "picture", repair: str = "draw it as SVG (--as svg)"
    ) -> None:
        self.reason = reason
        super().__init__(f"the {what} cannot be typeset: {reason}; {repair}")


class ScaleError(ArgmapError):
    """A PNG is asked for at a scale at which nothing can be seen, or no machine draws it."""

    def __init__(self, scale: float) -> None:
        super().__init__(f"the scale of a PNG is from {_SMALLEST:g} to {_LARGEST:g}, not {scale:g}")


@dataclass(frozen=True, slots=True)
class _Page:
    """The size of a page in points, what it says of itself, and how finely it is drawn."""

    width: float
    height: float
    title: str = ""
    description: str = ""
    dpi: float = _DPI


def pdf(svg: str, *, title: str = "", description: str = "") -> Rendered:
    """Make a PDF of one page, as large as the picture, whose text can be searched and read aloud.

    Args:
        svg: a picture by :mod:`argmap.renderers.svg`, its colours fixed.
        title: the title of the document.
        description: what the picture shows, for people who do not see it.

    Raises:
        TypstMissingError: typst is not installed.
        TypesettingError: typst refuses the picture.
    """
    width, height = size_in_points(svg)
    shrink = min(1.0, _LONGEST_PAGE / max(width, height))
    note = f"the page is set at {shrink:.0%} of its size: PDF readers show at most 200 inches"
    page = _Page(width * shrink, height * shrink, title, description)
    return _typeset(svg, "pdf", page, notes=(note,) if shrink < 1 else ())


class Link(NamedTuple):
    """A rectangle on a page that leads to the top of another one; lengths are in points."""

    page: int
    x: float
    y: float
    width: float
    height: float


class Leaf(NamedTuple):
    """A page of a document: its bookmark, its picture, what that shows, and its links."""

    title: str
    svg: str
    description: str
    links: Sequence[Link] = ()


def document(leaves: Sequence[Leaf], *, title: str = "", description: str = "") -> Rendered:
    """Make a PDF of several pages of one size, with bookmarks and links from page to page.

    Args:
        leaves: the pages; their pictures have one size, 96 pixels to an inch of paper.
        title: the title of the document.
        description: what it shows, for people who do not see it.

    Raises:
        TypstMissingError: typst is not installed.
        TypesettingError: typst refuses a picture.
    """
    width, height = size_in_points(leaves[0].svg)
    content = {
        "title": title,
        "description": description,
        "width": width,
        "height": height,
        "pages": [leaf._asdict() for leaf in leaves],
    }
    return typeset(_PAGES, content, "".join(leaf.svg for leaf in leaves))


def typeset(template: bytes, content: Mapping[str, object], shown: str) -> Rendered:
    """Make a PDF of a template in typst, which gets what is to stand in it as data.

    Args:
        template: the source; it reads ``json(bytes(sys.inputs.document))``.
        content: what it reads.
        shown: all texts that are shown, to tell which characters the embedded font lacks.

    Raises:
        TypstMissingError: typst is not installed.
        TypesettingError: typst refuses the template with this content.
    """
    strange = "".join(sorted(missing(shown)))
    inputs = {"document": json.dumps(content)}
    return Rendered(_compiled(template, inputs, "pdf", strange), _borrowed(strange))


def png(svg: str, *, scale: float = 2.0) -> Rendered:
    """Make a PNG on a white ground.

    Args:
        svg: a picture by :mod:`argmap.renderers.svg`, its colours fixed.
        scale: pixels of the PNG to a CSS pixel of the picture: 1 is 96 dots per inch. A picture
            that would get too large is made at the largest scale that is not, and a note says so.

    Raises:
        ScaleError: the scale is below 0.1 or above 16.
        TypstMissingError: typst is not installed.
        TypesettingError: typst refuses the picture.
    """
    if not _SMALLEST <= scale <= _LARGEST:
        raise ScaleError(scale)
    width, height = _size(svg)
    largest = min(_LONGEST_SIDE / max(width, height), math.sqrt(_MOST_PIXELS / (width * height)))
    note = (
        f"the PNG is drawn at scale {largest:.2g} instead of {scale:g}, as it would get too large; "
        "SVG and PDF have no such limit"
    )
    notes = (note,) if largest < scale else ()
    scale = min(scale, largest)
    width, height = _whole_pixels(width * scale, height * scale)
    page = _Page(width / scale * _POINTS, height / scale * _POINTS, dpi=_DPI * scale)
    canvas = _resized(svg, width / scale, height / scale)
    return _typeset(canvas, "png", page, notes=notes)


def _whole_pixels(width: float, height: float) -> tuple[float, float]:
    """A size in pixels that typst makes no larger and no smaller, a hair less than whole numbers.

    It rounds the size of the page, but draws the picture on it with as many columns as the width
    asks for, rounded up, and as many rows as then follow from its shape, rounded up, too. If that is
    one more than the page has, a row in the middle of the picture is lost, and text with it.
    """
    columns, rows = math.ceil(width - _ROUNDING), math.ceil(height - _ROUNDING)
    less = columns * _ROUNDING + 5e-4  # it reckons in single precision
    return columns - less, rows - less * rows / columns - rows * _ROUNDING - 5e-4


def _resized(svg: str, width: float, height: float) -> str:
    """A picture with a canvas of another size; nothing in it is scaled or moved."""
    size = f'width="{width:.6f}" height="{height:.6f}" viewBox="0 0 {width:.6f} {height:.6f}"'
    return _CANVAS.sub(size, svg, count=1)


def size_in_points(svg: str) -> tuple[float, float]:
    """Width and height of a picture in points.

    Raises:
        TypesettingError: it is no SVG with a width and a height in pixels.
    """
    width, height = _size(svg)
    return width * _POINTS, height * _POINTS


def _size(svg: str) -> tuple[float, float]:
    """Width and height of a picture in CSS pixels."""
    found = _SIZE.search(svg)
    if found is None:
        raise TypesettingError("it is no SVG with a width and a height in pixels")
    return max(float(found[1]), 1.0), max(float(found[2]), 1.0)


def _typst() -> "ModuleType":
    try:
        import typst  # noqa: PLC0415 - only those who want a PDF pay for it
    except ImportError as error:
        raise TypstMissingError from error
    return typst


def _typeset(svg: str, kind: str, page: _Page, notes: tuple[str, ...]) -> Rendered:
    """Have typst fill a page with the picture."""
    strange = "".join(sorted(missing(svg)))
    texts = {"svg": svg, "title": page.title, "description": page.description}
    inputs = {name: text.encode("utf-8", "replace").decode() for name, text in texts.items()} | {
        "width": f"{page.width:.6f}",
        "height": f"{page.height:.6f}",
    }
    data = _compiled(_SOURCE, inputs, kind, strange, page.dpi)
    return Rendered(data, notes + _borrowed(strange))


def _compiled(
    source: bytes, inputs: Mapping[str, str], kind: str, strange: str, dpi: float = _DPI
) -> bytes:
    """Run typst, with the fonts of this system only for characters that the embedded font lacks."""
    typst = _typst()
    compiler = typst.Compiler(
        font_paths=typst.Fonts(
            include_system_fonts=bool(strange),
            include_embedded_fonts=False,
            font_paths=[str(FONT_DIRECTORY)],
        ),
    )
    try:
        data = compiler.compile(
            input=source, format=kind, ppi=dpi, sys_inputs=dict(inputs), timestamp=0
        )
    except typst.TypstError as error:
        raise TypesettingError(" ".join(str(error.message).split())) from error
    if not isinstance(data, bytes):
        raise TypesettingError("it does not fit on one page")
    return data


def _borrowed(strange: str) -> tuple[str, ...]:
    """A note on characters that the embedded font lacks."""
    if not strange:
        return ()
    named = strange[:_SHOWN] + ("..." if len(strange) > _SHOWN else "")
    note = (
        f"the embedded font lacks {named}: these are drawn in a font of this system, or as empty "
        "boxes if none has them"
    )
    return (note,)
