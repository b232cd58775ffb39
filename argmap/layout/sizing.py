"""How large boxes, plates and words are, and where their text stands: every layout begins here.

A box is as wide as its text asks for, within bounds that keep boxes wider than high; the text is
broken with the embedded font's metrics, so each run is as wide as it will be drawn.
"""

import math
from functools import cache

from argmap.diagram.elements import ArrowKind, Box, BoxKind, Emphasis, Reason, Sign, Stretch
from argmap.diagram.words import WORDS
from argmap.layout.placed import Run, Shape, Tone
from argmap.typeface import measure, wrap

TEXT_SIZE = 14.0
TEXT_LINE = 19.0
SMALL_SIZE = 11.0
SMALL_LINE = 15.0
HEADING_SIZE = 12.0
HEADING_LINE = 16.0
PAD_X = 12.0
PAD_Y = 9.0
MIN_WIDTH = 132.0
"""The narrowest box: the longest word on an arrow goes over it."""

MIN_HEIGHT = 30.0
"""The lowest box, empty or not."""

# Text widths, and up to how many lines a text is set in each before the next one is taken.
_MEASURES = ((190.0, 5), (226.0, 7), (280.0, 9), (360.0, 1000))
_MEASURES_NARROW = ((132.0, 7), (160.0, 10), (200.0, 1000))
_MEASURES_WIDE = ((250.0, 5), (300.0, 7), (360.0, 9), (440.0, 1000))
_PLATE_WIDTH = 210.0
_PLATE_WIDTH_NARROW = 120.0
_PLATE_PAD_X = 9.0
_PLATE_PAD_Y = 4.0
_HEADING_LEAST = 96.0
_BARE_PLATE = Shape(18.0, 6.0)
# From the top of a line to its baseline, as a share of the line's height.
_BASELINE = 0.74
_SIGN_BASE = 2 + _BASELINE * SMALL_LINE


def size_box(box: Box, *, wide: bool = False, narrow: bool = False, least: float = 0.0) -> Shape:
    """The shape of a box.

    Args:
        box: the box.
        wide: prefer wide boxes to high ones, as where boxes stand in columns.
        narrow: prefer high boxes to wide ones, as where there is not much room beside them.
        least: the least width, where many arrows end on the box.
    """
    is_argument = box.kind is BoxKind.ARGUMENT
    heading = box.title if is_argument or box.kind is BoxKind.GROUP else ""
    text, label = box.text, "" if heading else box.title
    measures = _MEASURES_WIDE if wide else _MEASURES_NARROW if narrow else _MEASURES
    inner = _inner_width(text or heading, measures)
    inner = max(inner, least - 2 * PAD_X)
    lines: list[Run] = []
    y = _add_signs(box.comes_from, inner, PAD_Y, lines)
    for size, line, tone, words, bold, italic in (
        (SMALL_SIZE, SMALL_LINE, Tone.TITLE, label, True, False),
        (TEXT_SIZE, TEXT_LINE, Tone.HEADING, heading, True, box.is_implicit),
        (TEXT_SIZE, TEXT_LINE, Tone.TEXT, text, False, box.is_implicit),
        (SMALL_SIZE, SMALL_LINE, Tone.NOTE, box.note, False, False),
        (SMALL_SIZE, SMALL_LINE, Tone.NOTE, box.left_out, False, True),
    ):
        if not words:
            continue
        if tone is Tone.TEXT and box.stretches:
            lines += _emphasised(words, box.stretches, inner, y, italic=italic)
            y = lines[-1].y + (1 - _BASELINE) * TEXT_LINE if lines else y
            continue
        if tone is Tone.NOTE:
            y += 2
        for piece in wrap(words, inner, size, bold=bold, italic=italic):
            width = measure(piece, size, bold=bold, italic=italic)
            lines.append(Run(piece, PAD_X, y + _BASELINE * line, width, size, tone, bold, italic))
            y += line
    y = _add_signs(box.goes_on, inner, y, lines)
    width = max([run.x + run.width for run in lines], default=0.0) + PAD_X
    return Shape(
        _whole(max(width, MIN_WIDTH, least)), _whole(max(y + PAD_Y, MIN_HEIGHT)), tuple(lines)
    )


def with_signs(shape: Shape, part: Box | Reason) -> Shape:
    """The shape of a box or plate whose signs lead to pages that were not known when it was made.

    The signs may not be longer than they were.
    """
    runs = [run for run in shape.runs if run.tone is not Tone.SIGN]
    signs = [run for run in shape.runs if run.tone is Tone.SIGN]
    if not signs:
        return shape
    first = min((run.y for run in runs), default=math.inf)
    top = min(run.y for run in signs) - _SIGN_BASE
    if isinstance(part, Reason):
        lines: list[Run] = []
        _add_signs(part.goes_on, shape.width - 2 * _PLATE_PAD_X, top, lines, gap=0.0)
        lines = [run._replace(x=(shape.width - run.width) / 2) for run in lines]
        return shape._replace(runs=(*runs, *lines))
    width = shape.width - 2 * PAD_X
    above: list[Run] = []
    below: list[Run] = []
    end = _add_signs(part.comes_from, width, top, above)
    later = [run.y for run in signs if run.y > first]
    _add_signs(part.goes_on, width, min(later) - _SIGN_BASE if later else end, below)
    return shape._replace(runs=(*above, *runs, *below))


def _add_signs(
    signs: tuple[Sign, ...], width: float, y: float, lines: list[Run], gap: float = 2.0
) -> float:
    """Add what leads to other pages below a depth, with gaps between; returns where it ends."""
    for sign in signs:
        for piece in wrap(sign.text, width, SMALL_SIZE, bold=True):
            wide = measure(piece, SMALL_SIZE, bold=True)
            base = y + _SIGN_BASE
            lines.append(
                Run(piece, PAD_X, base, wide, SMALL_SIZE, Tone.SIGN, bold=True, page=sign.page)
            )
            y += SMALL_LINE
        y += gap
    return y


def size_plate(reason: Reason, *, narrow: bool = False) -> Shape:
    """The shape of the plate of a bracket: title and rules, or a mere knot if it has neither.

    Args:
        reason: the bracket.
        narrow: break the text early, as where the plate stands beside the premises, not above.
    """
    most = _PLATE_WIDTH_NARROW if narrow else _PLATE_WIDTH
    texts = [
        (reason.title, Tone.TITLE, True, 0),
        (", ".join(reason.rules), Tone.RULE, False, 0),
        (reason.left_out, Tone.RULE, False, 0),
        *((sign.text, Tone.SIGN, True, sign.page) for sign in reason.goes_on),
    ]
    pieces = [
        (piece, measure(piece, SMALL_SIZE, bold=bold, italic=not bold), tone, bold, page)
        for text, tone, bold, page in texts
        for piece in wrap(text, most, SMALL_SIZE, bold=bold, italic=not bold)
    ]
    if not pieces:
        return Shape(_BARE_PLATE.height, _BARE_PLATE.width) if narrow else _BARE_PLATE
    inner = max(piece[1] for piece in pieces)
    runs = []
    for number, (text, width, tone, bold, page) in enumerate(pieces):
        y = _PLATE_PAD_Y + (number + _BASELINE) * SMALL_LINE
        x = _PLATE_PAD_X + (inner - width) / 2
        runs.append(Run(text, x, y, width, SMALL_SIZE, tone, bold, not bold, page))
    height = 2 * _PLATE_PAD_Y + len(pieces) * SMALL_LINE
    return Shape(_whole(inner + 2 * _PLATE_PAD_X), _whole(height), tuple(runs))


@cache
def size_word(kind: ArrowKind) -> Shape:
    """The shape of the word on an arrow."""
    width = measure(WORDS[kind], SMALL_SIZE, italic=True)
    run = Run(WORDS[kind], 4.0, 12.0, width, SMALL_SIZE, Tone.WORD, italic=True)
    return Shape(_whole(width + 8), 16.0, (run,))


def size_heading(title: str, width: float = math.inf) -> Shape:
    """The shape of a frame's heading, broken into lines of a width but not of less than a word's."""
    runs = []
    text = " ".join(title.split())
    most = max(width, _HEADING_LEAST)
    lines = wrap(text, most, HEADING_SIZE, bold=True) if width < math.inf else (text,)
    for number, line in enumerate(lines):
        wide = measure(line, HEADING_SIZE, bold=True)
        y = (number + _BASELINE) * HEADING_LINE
        runs.append(Run(line, 0.0, y, wide, HEADING_SIZE, Tone.HEADING, bold=True))
    width = max((run.width for run in runs), default=0.0)
    return Shape(_whole(width), len(runs) * HEADING_LINE, tuple(runs))


def _inner_width(text: str, measures: tuple[tuple[float, int], ...]) -> float:
    """The narrowest width in which the text keeps to its number of lines, give or take one."""
    length = measure(text, TEXT_SIZE)
    for width, most in measures:
        if length <= width * 0.93 * most:
            return width
    return measures[-1][0]


def _emphasised(
    text: str, stretches: tuple[Stretch, ...], width: float, top: float, *, italic: bool
) -> list[Run]:
    """The lines of a text with bold and italic parts, each cut where the style changes."""
    styles = [(False, italic)] * len(text)
    for stretch in stretches:
        for place in range(stretch.start, min(stretch.end, len(text))):
            bold, slanted = styles[place]
            if stretch.emphasis is Emphasis.BOLD:
                styles[place] = (True, slanted)
            else:
                styles[place] = (bold, not italic)
    runs: list[Run] = []
    place = 0
    any_bold = any(bold for bold, _ in styles)
    for number, line in enumerate(wrap(text, width, TEXT_SIZE, bold=any_bold, italic=italic)):
        y = top + (number + _BASELINE) * TEXT_LINE
        x = PAD_X
        piece = ""
        style = (False, italic)
        for char in line:
            if char != " ":  # a blank stands for any run of blanks, and keeps the style before it
                place = text.index(char, place) + 1
                if piece and styles[place - 1] != style:
                    runs.append(_run(piece, x, y, style))
                    x += runs[-1].width
                    piece = ""
                style = styles[place - 1]
            piece += char
        runs.append(_run(piece, x, y, style))
    return runs


def _run(text: str, x: float, y: float, style: tuple[bool, bool]) -> Run:
    bold, italic = style
    width = measure(text, TEXT_SIZE, bold=bold, italic=italic)
    return Run(text, x, y, width, TEXT_SIZE, Tone.TEXT, bold, italic)


def _whole(length: float) -> float:
    return float(-(-length // 1))
