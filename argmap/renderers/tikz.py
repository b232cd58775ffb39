r"""A picture as a LaTeX document that draws it with TikZ: placed as the SVG is, set by LaTeX.

Nothing but plain TikZ is used. Each line of text is set on its own and, if the reader's font is
wider than ours, squeezed to the width it was measured with, so that no text leaves its box.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from argmap.diagram.elements import Arrow, ArrowKind, Box, BoxKind, Mark
from argmap.layout.placed import (
    Path,
    Placed,
    PlacedArrow,
    PlacedBox,
    PlacedFrame,
    PlacedReason,
    Point,
    Rect,
    Run,
    Tone,
)
from argmap.renderers import Rendered
from argmap.renderers.legend import Legend
from argmap.renderers.look import LOOK, Look
from argmap.renderers.sheet import HALO, MARGIN, Sheet, sheet
from argmap.renderers.strokes import RING, gap, mark, path_data, shortened
from argmap.renderers.tex_text import FONTS, scripts, tex
from argmap.renderers.tikz_document import END, preamble
from argmap.text.direction import is_right_to_left

_POINTS = 0.75
"""TeX's big points in a CSS pixel."""
_MOST_BOXES = 1_000
"""What pdflatex has memory for: it keeps a page in it, five million words for everything."""
_LONGEST = 14_400
"""Big points: TeX knows no longer length than 16,383 points, PDF readers show no longer page."""
_STEP = re.compile(r"([MLQCZ])|(-?[0-9.]+)")
_NUMBERS = {"M": 2, "L": 2, "Q": 4, "C": 6}
"""How many numbers a step of a path takes."""
_SHOWN = 8  # missing characters named in a note
_MARKED = {Mark.PLAIN: "", Mark.HIGHLIGHTED: ",strong bracket", Mark.FADED: ",faded"}
"""What is added to the style of a bracket."""
_SHARES = {"left": 0.0, "base": 0.5, "right": 1.0}
"""How far along a line its place is."""


def tikz(placed: Placed, look: Look = LOOK) -> Rendered:
    """Draw a picture as a LaTeX document.

    Args:
        placed: the picture.
        look: its colours, and whether it has a legend.
    """
    page = sheet(placed, look)
    shrink = min(1.0, _LONGEST / (_POINTS * max(page.width, page.height)))
    pen = _Pen(_POINTS * shrink)
    used = scripts(_words(placed, page))
    size = pen.length(page.width), pen.length(page.height)
    lines = chain(
        preamble(placed, look, size, pen.length, used),
        pen.texts(page.title, 0.0, "ink"),
        _figure(pen.moved(page.left, page.top), placed),
        _legend(pen.moved(MARGIN, page.top + placed.height), page.key),
        END,
    )
    text = "".join(f"{line}\n" for line in lines)
    return Rendered(text.encode(), (*_limits(placed, shrink), *_borrowed(used)))


class _Pen(NamedTuple):
    """Writes lengths and places in big points: at a scale, from an origin."""

    scale: float
    left: float = 0.0
    top: float = 0.0

    def moved(self, x: float, y: float) -> "_Pen":
        """A pen with another origin."""
        return self._replace(left=self.left + x, top=self.top + y)

    def length(self, pixels: float) -> str:
        """A length."""
        return f"{pixels * self.scale:.2f}".rstrip("0").rstrip(".")

    def at(self, x: float, y: float) -> str:
        """A place."""
        return f"({self.length(self.left + x)},{self.length(self.top + y)})"

    def rect(self, style: str, rect: Rect, around: float = 0.0) -> str:
        """A rectangle, or one that lies around it."""
        corner = self.at(rect.x - around, rect.y - around)
        other = self.at(rect.right + around, rect.bottom + around)
        return f"\\path[{style}] {corner} rectangle {other};"

    def path(self, style: str, data: str) -> str:
        """Lines as :func:`argmap.renderers.strokes.path_data` gives them."""
        parts: list[str] = []
        kind, numbers, last = "", [], ""
        for letter, digits in _STEP.findall(data):
            if digits:
                numbers.append(float(digits))
                if len(numbers) < _NUMBERS[kind]:
                    continue
                *controls, last = map(self.at, numbers[::2], numbers[1::2])
                curve = f".. controls {' and '.join(controls)} .. " if controls else ""
                parts.append(f" {'' if kind == 'M' else curve or '-- '}{last}".lstrip())
                numbers = []
            elif letter == "Z":
                parts.append("-- cycle")
            else:
                kind = letter
        return f"\\path[{style}] {' '.join(parts)};"

    def texts(
        self, runs: Iterable[Run], width: float, color: str, side: str = "left"
    ) -> Iterator[str]:
        """Lines of text, each at a side of its place; ``base`` is the middle.

        One that is written from right to left begins at the right edge.
        """
        for run in runs:
            x, words, where = run.x, tex(run.text), side
            if is_right_to_left(run.text):
                words, where = rf"\argmaprtl{{{words}}}", "right" if side == "left" else side
                x = width - run.x - run.width if width and side == "left" else x
            x += run.width * _SHARES[where]
            tone = "muted" if color == "ink" and run.tone in (Tone.TITLE, Tone.NOTE) else color
            look = rf"\color{{{tone}}}"
            look += r"\bfseries" if run.bold else ""
            look += r"\slshape" if run.italic else ""
            place = "}{".join(self.at(x, run.y)[1:-1].split(","))
            sizes = f"{{{self.length(run.width)}}}{{{self.length(run.size)}}}"
            yield rf"\argmaptext{{{where}}}{{{place}}}{sizes}{{{look}}}{{{words}}}"


def _figure(pen: _Pen, placed: Placed) -> Iterator[str]:
    """What is placed, in the order in which one thing lies on another."""
    yield from (_frame(pen, frame) for frame in placed.frames)
    yield from _wiring(pen, placed.arrows)
    yield from chain.from_iterable(_heading(pen, frame) for frame in placed.frames)
    yield from _halos(pen, placed.boxes, placed.reasons)
    yield from _nodes(pen, placed.reasons, placed.boxes)
    yield from chain.from_iterable(_mark(pen, arrow) for arrow in placed.arrows)


def _legend(pen: _Pen, key: Legend) -> Iterator[str]:
    yield from _wiring(pen, key.arrows)
    yield from _halos(pen, key.boxes, key.reasons)
    yield from _nodes(pen, key.reasons, key.boxes)
    yield from chain.from_iterable(_mark(pen, arrow) for arrow in key.arrows)
    yield from pen.texts(key.runs, 0.0, "ink")


def _frame(pen: _Pen, placed: PlacedFrame) -> str:
    return pen.rect(f"frame{_color('draw', placed.frame.color)}", placed.rect)


def _heading(pen: _Pen, placed: PlacedFrame) -> Iterator[str]:
    """The heading of a frame, on a ground of its own, for lines may run behind it."""
    corner = pen.moved(placed.rect.x, placed.rect.y)
    for run in placed.runs:
        yield corner.rect(
            "heading", Rect(run.x - 2, run.y - run.size, run.width + 4, run.size * 1.3)
        )
    yield from corner.texts(placed.runs, placed.rect.width, "ink")


def _wiring(pen: _Pen, arrows: tuple[PlacedArrow, ...]) -> Iterator[str]:
    """The lines of all arrows, then their words."""
    for placed in arrows:
        ends = gap(placed.arrow.kind)
        line = shortened(placed.path, ends if placed.arrow.kind.is_symmetric else 0.0, ends)
        yield pen.path(f"arrow,{_arrow('draw', placed.arrow)}", path_data(line))
    for placed in arrows:
        if placed.label:
            arrow, rect = placed.arrow, placed.label.rect
            yield pen.rect("word", rect)
            color = "faint" if arrow.mark is Mark.FADED else arrow.kind.value
            runs = placed.label.shape.runs
            yield from pen.moved(rect.x, rect.y).texts(runs, rect.width, color, "base")


def _halos(
    pen: _Pen, boxes: tuple[PlacedBox, ...], reasons: tuple[PlacedReason, ...]
) -> Iterator[str]:
    for reason in reasons:
        if reason.reason.mark is Mark.HIGHLIGHTED:
            yield pen.path("halo line", "".join(map(path_data, reason.strokes)))
            yield pen.rect("halo", reason.rect, HALO)
    for box in boxes:
        if box.box.mark is Mark.HIGHLIGHTED:
            yield pen.rect("halo", box.rect, HALO)


def _nodes(
    pen: _Pen, reasons: tuple[PlacedReason, ...], boxes: tuple[PlacedBox, ...]
) -> Iterator[str]:
    for reason in reasons:
        style = _MARKED[reason.reason.mark]
        strokes = "".join(map(path_data, reason.strokes))
        if strokes:
            yield pen.path(f"bracket{style}", strokes)
        rect, runs = reason.rect, reason.shape.runs
        yield pen.rect(f"{'plate' if runs else 'knot'}{style}", rect)
        color = "faint" if reason.reason.mark is Mark.FADED else "support"
        yield from pen.moved(rect.x, rect.y).texts(runs, rect.width, color, "base")
    for box in boxes:
        yield from _box(pen, box.box, box)


def _box(pen: _Pen, box: Box, placed: PlacedBox) -> Iterator[str]:
    rect = placed.rect
    styles = [
        "box",
        *(["thesis"] if box.is_thesis else ()),
        *(["unstated"] if box.is_implicit else ()),
        *([f"{box.mark}"] if box.mark is not Mark.PLAIN else ()),
    ]
    is_faded = box.mark is Mark.FADED
    yield pen.rect(",".join(styles), rect)
    if box.kind is BoxKind.ARGUMENT:
        lid = Path((Point(rect.x, rect.y + 2), Point(rect.right, rect.y + 2)))
        yield pen.path(f"lid{',faded' if is_faded else ''}", path_data(lid))
    if box.accent:
        strip = Rect(rect.x + 1, rect.y + 1, 5.0, rect.height - 2)
        yield pen.rect(f"accent{_color('fill', box.accent)}", strip)
    is_lit = box.mark is Mark.HIGHLIGHTED
    color = "faint" if is_faded else "strong" if is_lit else "ink"
    yield from pen.moved(rect.x, rect.y).texts(placed.shape.runs, rect.width, color)


def _mark(pen: _Pen, placed: PlacedArrow) -> Iterator[str]:
    """What stands at the end of an arrow, at both of a symmetric one."""
    kind = placed.arrow.kind
    if kind is ArrowKind.PREMISE:
        return
    if kind is ArrowKind.UNDERCUT:
        place, radius = pen.at(*placed.path.end), pen.length(RING)
        yield f"\\path[hollow,{_arrow('draw', placed.arrow)},solid] {place} circle ({radius});"
        return
    ends = [placed.path]
    if kind.is_symmetric:
        ends.append(placed.path._replace(points=placed.path.points[::-1]))
    for end in ends:
        data, is_filled = mark(kind, end)
        how = "fill" if is_filled else "draw"
        style = f"{'end mark' if is_filled else 'hollow'},{_arrow(how, placed.arrow)},solid"
        yield pen.path(style, data)


def _arrow(how: str, arrow: Arrow) -> str:
    """The style of an arrow, its colour for lines or for areas."""
    if arrow.mark is Mark.FADED:
        return f"{arrow.kind}, {how}=faint"
    return f"{arrow.kind}, {how}={arrow.kind}{_color(how, arrow.color)}"


def _color(how: str, color: str) -> str:
    """A colour ``#rrggbb`` that somebody chose; nothing for none."""
    if not color:
        return ""
    red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return f",{how}={{rgb,255:red,{red};green,{green};blue,{blue}}}"


def _words(placed: Placed, page: Sheet) -> Iterator[str]:
    """All texts of a picture."""
    shapes = chain((box.shape for box in placed.boxes), (each.shape for each in placed.reasons))
    runs = chain.from_iterable(shape.runs for shape in shapes)
    framed = chain.from_iterable(frame.runs for frame in placed.frames)
    for run in chain(runs, framed, page.key.runs, page.title):
        yield run.text


def _limits(placed: Placed, shrink: float) -> Iterator[str]:
    """Notes on a picture that is large for TeX."""
    if shrink < 1.0:
        yield f"the picture is drawn at {shrink:.0%} of its size: TeX knows no larger page"
    if len(placed.boxes) + len(placed.reasons) > _MOST_BOXES:
        yield (
            f"a picture with more than {_MOST_BOXES:,} boxes needs more memory than pdflatex has: "
            "use lualatex, or draw a part with --focus"
        )


def _borrowed(used: Mapping[str, str]) -> tuple[str, ...]:
    """A note on characters for which pdflatex has no font."""
    if not used:
        return ()
    strange = "".join(used.values())
    named = strange[:_SHOWN] + ("..." if len(strange) > _SHOWN else "")
    fonts = ", ".join(dict.fromkeys(FONTS[name][0] for name in used))
    note = (
        f"pdflatex prints empty boxes for {named}: use lualatex or xelatex with fonts that have "
        f"them ({fonts})"
    )
    return (note,)
