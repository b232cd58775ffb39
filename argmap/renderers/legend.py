"""The key to a picture: what its arrows and boxes mean, only those that occur in it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.diagram.elements import Arrow, ArrowKind, Box, BoxKind, Caption, Diagram, Mark, Reason
from argmap.diagram.words import ARGUMENT, BRACKET, MEANINGS, SKETCH, THESIS, UNSTATED, WORDS
from argmap.layout.placed import (
    Path,
    Placed,
    PlacedArrow,
    PlacedBox,
    PlacedReason,
    Point,
    Run,
    Shape,
    Tone,
)
from argmap.renderers.strokes import RING
from argmap.typeface import measure, wrap

_SIZE = 11.0
_ROW = 24.0
_BASE = 16.0  # from the top of a row to its baseline
_SAMPLE = 34.0
_GAP = 8.0
_BETWEEN = 26.0
_LEAST = 640.0
_HALO = 5.0
_CAPTION_SIZE = 12.0
_CAPTION_LINE = 17.0
_LEAST_CAPTION = 432.0  # goes into the narrowest picture
_MOST_LINES = 3
_FADED_TEXT = Run("Abc", 7.5, 12.0, measure("Abc", _SIZE), _SIZE, Tone.NOTE)


class Legend(NamedTuple):
    """A small picture in itself; its origin is its top left corner."""

    width: float = 0.0
    height: float = 0.0
    boxes: tuple[PlacedBox, ...] = ()
    reasons: tuple[PlacedReason, ...] = ()
    arrows: tuple[PlacedArrow, ...] = ()
    runs: tuple[Run, ...] = ()


def legend(placed: Placed, *, signs: bool = True) -> Legend:
    """Make the legend of a picture, broken into rows that are not wider than the picture.

    What is marked comes first, in rows of its own; it makes the legend higher but not wider, so that
    the picture stands in the same place with marks and without.

    Args:
        placed: the picture.
        signs: whether the signs of all pictures are explained; else only what is marked in this one.
    """
    entries = list(_entries(placed.diagram)) if signs else []
    places, width = _flow([_breadth(entry) for entry in entries], max(placed.width - 48.0, _LEAST))
    pen = _Pen()
    for caption in placed.diagram.captions:
        pen.caption(caption, max(width, placed.width - 48.0, _LEAST_CAPTION))
    top = pen.bottom
    for entry, (x, y) in zip(entries, places, strict=True):
        pen.entry(entry, x, top + y)
    if not pen.runs:
        return Legend()
    width = max(width, *(run.x + run.width for run in pen.runs))
    return Legend(
        width, pen.bottom, tuple(pen.boxes), tuple(pen.reasons), tuple(pen.arrows), tuple(pen.runs)
    )


class _Entry(NamedTuple):
    """A sample and its words, each with whether it is slanted."""

    sample: ArrowKind | Box | Reason
    words: Sequence[tuple[str, bool]]


def _breadth(entry: _Entry) -> float:
    return _SAMPLE + sum(_GAP + measure(text, _SIZE, italic=slant) for text, slant in entry.words)


def _flow(breadths: Iterable[float], limit: float) -> tuple[list[tuple[float, float]], float]:
    """Where each entry begins in rows up to a limit, and how wide these are."""
    places = []
    x = y = width = 0.0
    for breadth in breadths:
        if x and x + breadth > limit:
            x, y = 0.0, y + _ROW
        places.append((x, y))
        width = max(width, x + breadth)
        x += breadth + _BETWEEN
    return places, width


class _Pen:
    """Draws entries."""

    def __init__(self) -> None:
        self.bottom = 0.0
        self.boxes: list[PlacedBox] = []
        self.reasons: list[PlacedReason] = []
        self.arrows: list[PlacedArrow] = []
        self.runs: list[Run] = []

    def entry(self, entry: _Entry, x: float, y: float) -> None:
        """Draw a sample with its words behind it, on one line."""
        self.sample(entry.sample, x, y + _ROW / 2)
        x += _SAMPLE
        for text, slant in entry.words:
            x += _GAP
            wide = measure(text, _SIZE, italic=slant)
            tone = Tone.WORD if slant else Tone.NOTE
            self.runs.append(Run(text, x, y + _BASE, wide, _SIZE, tone, italic=slant))
            x += wide
        self.bottom = max(self.bottom, y + _ROW)

    def sample(self, sample: ArrowKind | Box | Reason, x: float, middle: float) -> None:
        """Draw what is explained."""
        if isinstance(sample, ArrowKind):
            # A ring reaches beyond the end of its line.
            end = x + _SAMPLE - (RING if sample is ArrowKind.UNDERCUT else 0.0)
            line = Path((Point(x, middle), Point(end, middle)))
            self.arrows.append(PlacedArrow(Arrow("", sample, "", ""), line))
        elif isinstance(sample, Reason):
            corners = ((0.0, 7.0), (0.0, -2.0), (_SAMPLE, -2.0), (_SAMPLE, 7.0))
            bar = Path(tuple(Point(x + dx, middle + dy) for dx, dy in corners))
            knot = Shape(10.0, 5.0)
            self.reasons.append(PlacedReason(sample, x + _SAMPLE / 2 - 5, middle - 7, knot, (bar,)))
        else:
            inset = _HALO if sample.mark is Mark.HIGHLIGHTED else 0.0
            runs = (_FADED_TEXT,) if sample.mark is Mark.FADED else ()
            shape = Shape(_SAMPLE - 2 * inset, 16.0 - inset, runs)
            self.boxes.append(PlacedBox(sample, x + inset, middle - shape.height / 2, shape))

    def caption(self, caption: Caption, width: float) -> None:
        """Draw a sample of a mark, if there is one, and a text of a few lines."""
        x = 0.0
        if caption.mark is not Mark.PLAIN:
            self.sample(Box("", "", mark=caption.mark), 0.0, self.bottom + _ROW / 2)
            x = _SAMPLE + _GAP
        lines = wrap(caption.text, width - x, _CAPTION_SIZE)
        if len(lines) > _MOST_LINES:
            lines = (*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1][:-1] + "…")
        for number, line in enumerate(lines):
            y = self.bottom + number * _CAPTION_LINE + _BASE
            wide = measure(line, _CAPTION_SIZE)
            self.runs.append(Run(line, x, y, wide, _CAPTION_SIZE, Tone.TEXT))
        self.bottom += max(len(lines) - 1, 0) * _CAPTION_LINE + _ROW


def _entries(diagram: Diagram) -> Iterator[_Entry]:
    """What the legend explains: what occurs in the picture."""
    if any(len(reason.premises) > 1 for reason in diagram.reasons):
        yield _Entry(Reason("", ()), [(BRACKET, False)])
    kinds = {arrow.kind for arrow in diagram.arrows}
    for kind in ArrowKind:
        if kind in kinds:
            yield _Entry(kind, [(WORDS[kind].rstrip(":"), True), (MEANINGS[kind], False)])
    if any(box.is_thesis for box in diagram.boxes):
        yield _Entry(Box("", "", is_thesis=True), [(THESIS, False)])
    if any(box.is_implicit for box in diagram.boxes):
        yield _Entry(Box("", "", is_implicit=True), [(UNSTATED, False)])
    kinds_of_box = {box.kind for box in diagram.boxes}
    if BoxKind.ARGUMENT in kinds_of_box and BoxKind.STATEMENT in kinds_of_box:
        words = SKETCH if diagram.reasons else ARGUMENT
        yield _Entry(Box("", "", kind=BoxKind.ARGUMENT), [(words, False)])
    accents: dict[tuple[str, str], None] = {}
    for box in diagram.boxes:
        if box.accent and box.tags:
            accents[box.tags[0], box.accent] = None
    for tag, accent in accents:
        yield _Entry(Box("", "", accent=accent), [(f"#{tag}", False)])
