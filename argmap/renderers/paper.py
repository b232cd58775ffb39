"""A map on paper: a PDF of pages that can be read at arm's length, cut by branches where it is large.

The text is set in 10.5 points and small print in 8.25; in 9 and 7 where that saves pages, the same on
all of them. A picture that goes on one page may be a third larger. Title and legend stand on the first page, the number of the page on every one of several.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from argmap.diagram.elements import Diagram
from argmap.layout.paper.pages import LEAST, Sheet, sheets
from argmap.layout.placed import Placed, Run, Tone
from argmap.layout.tree import Room
from argmap.renderers import Rendered
from argmap.renderers.legend import Legend, legend
from argmap.renderers.look import Look
from argmap.renderers.markup import number
from argmap.renderers.style import style
from argmap.renderers.svg import drawn_legend, figure, has_marks, texts
from argmap.renderers.typeset import Leaf, Link, document
from argmap.typeface import measure, wrap

_PIXELS = 96 / 25.4  # in a millimetre
_POINTS = 0.75  # in a pixel
_MARGIN = 13.0 * _PIXELS
_TITLE_SIZE = 20.0
_TITLE_LINE = 27.0
_SMALL_SIZE = 11.0
_FOOT = 20.0
_GAP = 14.0

SIZES = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Paper, upright: width and height in millimetres."""


def paper(diagram: Diagram, look: Look) -> Rendered:
    """Set a picture on pages.

    Args:
        diagram: the whole picture.
        look: its colours, whether it has a legend, and the paper.

    Raises:
        TypstMissingError: typst is not installed.
        TypesettingError: typst refuses a picture.
    """
    size, _, way = look.page.partition("-")
    short, long = SIZES[size]
    upright, across = _Paper(short, long, diagram, look), _Paper(long, short, diagram, look)
    chosen = upright if way == "portrait" else across
    if not way:
        chosen = min(upright, across, key=lambda each: each.effort)
    leaves = list(chosen.leaves())
    made = document(leaves, title=diagram.title, description=diagram.description)
    return Rendered(made.data, (*made.notes, *chosen.notes()))


class _Paper:
    """A picture on paper of some size."""

    def __init__(self, width: float, height: float, diagram: Diagram, look: Look) -> None:
        self.diagram, self.look = diagram, look
        self.width, self.height = width * _PIXELS, height * _PIXELS
        self.inner = self.width - 2 * _MARGIN
        self.title = _title(diagram.title, self.inner)
        canvas = Placed(diagram, self.inner + 48.0, 0.0)  # legends keep to the margins of a canvas
        self.key: Legend = legend(canvas, signs=look.legend)
        inside = self.height - 2 * _MARGIN - _FOOT
        self.top = self.title[-1].y - _MARGIN + _GAP if self.title else 0.0
        below = self.key.height + _GAP if self.key.runs else 0.0
        first = Room(self.inner, inside - self.top - below)
        self.sheets: Sequence[Sheet] = sheets(diagram, first, Room(self.inner, inside))

    @property
    def effort(self) -> tuple[float, int, float]:
        """How much worse this paper is than one that shows all on one page, large."""
        least = min(sheet.scale for sheet in self.sheets)
        turned = sum(sheet.is_turned for sheet in self.sheets)
        return max(LEAST - least, 0.0), len(self.sheets) + turned, -least

    def leaves(self) -> Iterator[Leaf]:
        """The pages."""
        for page, sheet in enumerate(self.sheets, 1):
            links = list(self._links(sheet, _MARGIN + (self.top if page == 1 else 0.0)))
            title = " ".join(self.diagram.title.split()) or "Argument map"
            if page > 1:
                title = f"{page}: {sheet.heading}"
            yield Leaf(title, self._svg(page, sheet), sheet.placed.diagram.description, links)

    def notes(self) -> Iterator[str]:
        """What the reader should know of pages that had to be set smaller."""
        for page, sheet in enumerate(self.sheets, 1):
            if sheet.scale < LEAST:
                yield (
                    f"page {page} is set at {sheet.scale:.0%} of its size: something on it is alone "
                    "larger than the page"
                )

    def _svg(self, page: int, sheet: Sheet) -> str:
        """A page as a picture of its own."""
        is_first = page == 1
        size = f'width="{number(self.width)}" height="{number(self.height)}"'
        view = f"0 0 {number(self.width)} {number(self.height)}"
        css = style(self.look, paper=True, marks=has_marks(sheet.placed))
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="argmap" {size} viewBox="{view}">\n'
            f'<style>\n{css}\n</style>\n<rect class="ground" {size}/>\n'
        )
        at = self.height - _MARGIN - _FOOT - self.key.height
        return "".join(
            chain(
                (head,),
                (texts(self.title),) if is_first else (),
                figure(
                    sheet.placed, _MARGIN, _MARGIN + (self.top if is_first else 0.0), sheet.scale
                ),
                drawn_legend(self.key, _MARGIN, at) if is_first else (),
                (texts(self._foot(page)), "</svg>\n"),
            )
        )

    def _foot(self, page: int) -> Iterator[Run]:
        """The title in small print, and the number of the page."""
        if len(self.sheets) == 1:
            return
        y = self.height - _MARGIN
        text = f"page {page} of {len(self.sheets)}"
        wide = measure(text, _SMALL_SIZE)
        yield Run(text, self.width - _MARGIN - wide, y, wide, _SMALL_SIZE, Tone.NOTE)
        lines = wrap(self.diagram.title, self.inner - wide - 40.0, _SMALL_SIZE)
        if lines:
            line = lines[0] + (" …" if len(lines) > 1 else "")
            yield Run(line, _MARGIN, y, measure(line, _SMALL_SIZE), _SMALL_SIZE, Tone.NOTE)

    def _links(self, sheet: Sheet, top: float) -> Iterator[Link]:
        """The signs of a page as links."""
        scale = sheet.scale
        placed = sheet.placed
        shapes = [(box.rect, box.shape) for box in placed.boxes]
        shapes += [(reason.rect, reason.shape) for reason in placed.reasons]
        for rect, shape in shapes:
            for run in shape.runs:
                if run.page:
                    x = _MARGIN + scale * (rect.x + run.x)
                    y = top + scale * (rect.y + run.y - run.size)
                    size = (scale * run.width, scale * run.size * 1.3)
                    yield Link(run.page, *(length * _POINTS for length in (x, y, *size)))


def _title(text: str, width: float) -> tuple[Run, ...]:
    lines = wrap(text, width, _TITLE_SIZE, bold=True)
    return tuple(
        Run(
            line,
            _MARGIN,
            _MARGIN + _TITLE_SIZE * 0.8 + number_ * _TITLE_LINE,
            measure(line, _TITLE_SIZE, bold=True),
            _TITLE_SIZE,
            Tone.HEADING,
            bold=True,
        )
        for number_, line in enumerate(lines)
    )
