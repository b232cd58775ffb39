"""The key to a picture: what its arrows and boxes mean, only those that occur in it."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from argmap.diagram.elements import Arrow, ArrowKind, Box, BoxKind, Mark, Reason
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
from argmap.typeface import measure

_SIZE = 11.0
_ROW = 24.0
_SAMPLE = 34.0
_GAP = 8.0
_BETWEEN = 26.0
_LEAST = 640.0
_HALO = 5.0
_CAPTION_SIZE = 12.0
_LONGEST_CAPTION = 100  # characters
_FADED_TEXT = Run("Abc", 7.5, 12.0, measure("Abc", _SIZE), _SIZE, Tone.NOTE)


class Legend(NamedTuple):
    """A small picture in itself; its origin is its top left corner."""

    width: float = 0.0
    height: float = 0.0
    boxes: tuple[PlacedBox, ...] = ()
    reasons: tuple[PlacedReason, ...] = ()
    arrows: tuple[PlacedArrow, ...] = ()
    runs: tuple[Run, ...] = ()


def legend(placed: Placed) -> Legend:
    """Make the legend of a picture, broken into rows that are not wider than the picture."""
    limit = max(placed.width - 48.0, _LEAST)
    boxes: list[PlacedBox] = []
    reasons: list[PlacedReason] = []
    arrows: list[PlacedArrow] = []
    runs: list[Run] = []
    x = y = width = 0.0
    for sample, words in _entries(placed):
        is_caption = sample is None or (isinstance(sample, Box) and sample.mark is not Mark.PLAIN)
        size = _CAPTION_SIZE if is_caption else _SIZE
        texts = [(text, measure(text, size, italic=italic), italic) for text, italic in words]
        needed = _SAMPLE + sum(_GAP + wide for _, wide, _ in texts)
        if x and x + needed > limit:
            x, y = 0.0, y + _ROW
        middle = y + _ROW / 2
        if sample is None:
            x -= _SAMPLE + _GAP
        elif isinstance(sample, ArrowKind):
            # A ring reaches beyond the end of its line.
            end = x + _SAMPLE - (RING if sample is ArrowKind.UNDERCUT else 0.0)
            line = Path((Point(x, middle), Point(end, middle)))
            arrows.append(PlacedArrow(Arrow("", sample, "", ""), line))
        elif isinstance(sample, Reason):
            corners = ((0.0, 7.0), (0.0, -2.0), (_SAMPLE, -2.0), (_SAMPLE, 7.0))
            bar = Path(tuple(Point(x + dx, middle + dy) for dx, dy in corners))
            knot = Shape(10.0, 5.0)
            reasons.append(PlacedReason(sample, x + _SAMPLE / 2 - 5, middle - 7, knot, (bar,)))
        else:
            inset = _HALO if sample.mark is Mark.HIGHLIGHTED else 0.0
            runs_inside = (_FADED_TEXT,) if sample.mark is Mark.FADED else ()
            shape = Shape(_SAMPLE - 2 * inset, 16.0 - inset, runs_inside)
            boxes.append(PlacedBox(sample, x + inset, middle - shape.height / 2, shape))
        here = x + _SAMPLE
        for text, wide, italic in texts:
            tone = Tone.TEXT if is_caption else Tone.WORD if italic else Tone.NOTE
            runs.append(Run(text, here + _GAP, middle + 4, wide, size, tone, italic=italic))
            here += _GAP + wide
        width = max(width, here)
        x = math.inf if is_caption else here + _BETWEEN
    if not runs:
        return Legend()
    return Legend(width, y + _ROW, tuple(boxes), tuple(reasons), tuple(arrows), tuple(runs))


_Entry = tuple[ArrowKind | Box | Reason | None, list[tuple[str, bool]]]


def _entries(placed: Placed) -> Iterable[_Entry]:
    """What the legend explains: a sample, and its words, each with whether it is slanted."""
    diagram = placed.diagram
    for caption in diagram.captions:
        sample = None if caption.mark is Mark.PLAIN else Box("", "", mark=caption.mark)
        yield sample, [(_cut(caption.text), False)]
    if any(len(reason.premises) > 1 for reason in diagram.reasons):
        yield Reason("", ()), [(BRACKET, False)]
    kinds = {arrow.kind for arrow in diagram.arrows}
    for kind in ArrowKind:
        if kind in kinds:
            yield kind, [(WORDS[kind].rstrip(":"), True), (MEANINGS[kind], False)]
    if any(box.is_thesis for box in diagram.boxes):
        yield Box("", "", is_thesis=True), [(THESIS, False)]
    if any(box.is_implicit for box in diagram.boxes):
        yield Box("", "", is_implicit=True), [(UNSTATED, False)]
    kinds_of_box = {box.kind for box in diagram.boxes}
    if BoxKind.ARGUMENT in kinds_of_box and BoxKind.STATEMENT in kinds_of_box:
        words = SKETCH if diagram.reasons else ARGUMENT
        yield Box("", "", kind=BoxKind.ARGUMENT), [(words, False)]
    accents: dict[tuple[str, str], None] = {}
    for box in diagram.boxes:
        if box.accent and box.tags:
            accents[box.tags[0], box.accent] = None
    for tag, accent in accents:
        yield Box("", "", accent=accent), [(f"#{tag}", False)]


def _cut(text: str) -> str:
    """A text on one line, cut if it is long."""
    line = " ".join(text[: 2 * _LONGEST_CAPTION].split())
    return line if len(line) <= _LONGEST_CAPTION else line[: _LONGEST_CAPTION - 1] + "…"
