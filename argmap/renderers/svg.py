"""A picture as SVG: one file that needs nothing else, not even a font."""

from collections.abc import Iterable, Iterator
from itertools import chain
from zlib import crc32

from argmap.diagram.elements import Arrow, ArrowKind, BoxKind, Mark
from argmap.layout.placed import (
    Placed,
    PlacedArrow,
    PlacedBox,
    PlacedFrame,
    PlacedReason,
    Rect,
    Run,
)
from argmap.renderers.legend import Legend
from argmap.renderers.look import LOOK, Look
from argmap.renderers.markup import escaped, number
from argmap.renderers.sheet import HALO, MARGIN, sheet
from argmap.renderers.strokes import gap, mark, path_data, shortened
from argmap.renderers.style import ARROW_CLASSES, SIZES, TONE_CLASSES, style
from argmap.text.direction import is_right_to_left
from argmap.typeface import Face, font_face_css

_CLEAR = 3.0
"""From the heading of a frame to a line that passes under it."""


def svg(
    placed: Placed,
    look: Look = LOOK,
    *,
    paper: bool = False,
    embed_font: bool = True,
) -> str:
    """Draw a picture.

    Args:
        placed: the picture.
        look: its colours, and whether it has a legend.
        paper: whether the picture is to be printed: it does not follow the reader's system and,
            unless it is dark, stands on white.
        embed_font: whether the font comes with the picture.

    Returns:
        A whole SVG document. The same picture gives the same text.
    """
    page = sheet(placed, look)
    css = style(look, paper=paper, marks=has_marks(placed))
    if embed_font:
        css = f"{font_face_css(_used(placed, page.key, page.title))}\n{css}"
    return "".join(
        chain(
            _head(placed, page.width, page.height),
            (f"<style>\n{css}\n</style>\n",),
            ('<rect class="ground" width="100%" height="100%"/>\n',),
            (texts(page.title), "\n") if page.title else (),
            figure(placed, page.left, page.top),
            drawn_legend(page.key, MARGIN, page.top + placed.height),
            ("</svg>\n",),
        )
    )


def figure(placed: Placed, x: float, y: float, scale: float = 1.0) -> Iterator[str]:
    """What is placed, without title and legend, from a point on and at a scale."""
    size = f" scale({round(scale, 4)})" if scale != 1.0 else ""
    yield f'<g transform="translate({number(x)} {number(y)}){size}">\n'
    yield from map(_frame, placed.frames)
    yield from _wiring(placed.arrows)
    yield from map(_heading, placed.frames)
    yield from _halos(placed.boxes, placed.reasons)
    yield from map(_reason, placed.reasons)
    yield from map(_box, placed.boxes)
    yield from map(_mark, placed.arrows)
    yield "</g>\n"


def has_marks(placed: Placed) -> bool:
    """Whether something is highlighted or faded; then a box or bracket is."""
    diagram = placed.diagram
    return any(box.mark is not Mark.PLAIN for box in diagram.boxes) or any(
        reason.mark is not Mark.PLAIN for reason in diagram.reasons
    )


def _head(placed: Placed, width: float, height: float) -> Iterator[str]:
    """The opening tag with the names that screen readers say; ids hold the picture's checksum."""
    title = escaped(" ".join(placed.diagram.title.split()) or "Argument map")
    description = escaped(placed.diagram.description)
    name = f"argmap-{crc32(f'{title} {description}'.encode()):08x}"
    size = f'width="{number(width)}" height="{number(height)}"'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="argmap" {size} '
        f'viewBox="0 0 {number(width)} {number(height)}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc">\n'
        f'<title id="{name}-title">{title}</title>\n'
        f'<desc id="{name}-desc">{description}</desc>\n'
    )


def _used(placed: Placed, key: Legend, title: tuple[Run, ...]) -> dict[Face, list[str]]:
    """The texts in each face, so that no more of the font is embedded than is needed."""
    used: dict[Face, list[str]] = {face: [] for face in Face}
    shapes = chain(
        (box.shape for box in placed.boxes),
        (reason.shape for reason in placed.reasons),
        (arrow.label.shape for arrow in placed.arrows if arrow.label),
    )
    runs = chain.from_iterable(shape.runs for shape in shapes)
    framed = chain.from_iterable(frame.runs for frame in placed.frames)
    for run in chain(runs, framed, key.runs, title):
        used[Face.of(bold=run.bold, italic=run.italic)].append(run.text)
    return used


def texts(runs: Iterable[Run], width: float = 0.0) -> str:
    """Lines of text. One that is written from right to left begins at the right edge."""
    return "".join(_text(run, width) for run in runs)


def _text(run: Run, width: float) -> str:
    names = TONE_CLASSES[run.tone]
    if run.bold:
        names += " b"
    if run.italic:
        names += " i"
    size = "" if run.size == SIZES[run.tone] else f' style="font-size:{number(run.size)}px"'
    x, turn = run.x, ""
    if is_right_to_left(run.text):
        x = width - run.x if width else run.x + run.width
        turn = ' direction="rtl"'
    return (
        f'<text class="{names}" x="{number(x)}" y="{number(run.y)}"{size}{turn}>'
        f"{escaped(run.text)}</text>"
    )


def _halos(boxes: Iterable[PlacedBox], reasons: Iterable[PlacedReason]) -> Iterator[str]:
    """What shines from under the highlighted boxes and brackets."""
    for each in reasons:
        if each.reason.mark is Mark.HIGHLIGHTED:
            yield f'<path class="halo" d="{"".join(map(path_data, each.strokes))}"/>'
            yield _halo(each.rect, 3)
    for box in boxes:
        if box.box.mark is Mark.HIGHLIGHTED:
            yield _halo(box.rect, 3 if box.box.kind is BoxKind.ARGUMENT else 6)


def _halo(rect: Rect, corner: int) -> str:
    x, y = number(rect.x - HALO), number(rect.y - HALO)
    size = f'width="{number(rect.width + 2 * HALO)}" height="{number(rect.height + 2 * HALO)}"'
    return f'<rect class="halo" x="{x}" y="{y}" {size} rx="{number(corner + HALO)}"/>\n'


def _box(placed: PlacedBox) -> str:
    box, shape = placed.box, placed.shape
    names = "box"
    if box.is_thesis:
        names += " thesis"
    if box.is_implicit:
        names += " unstated"
    if box.kind is not BoxKind.STATEMENT:
        names += f" {box.kind}"
    if box.mark is not Mark.PLAIN:
        names += f" {box.mark}"
    size = f'width="{number(shape.width)}" height="{number(shape.height)}"'
    corner = 3 if box.kind is BoxKind.ARGUMENT else 6
    parts = [
        f'<g class="{names}" data-id="{escaped(box.id)}" ',
        f'transform="translate({number(placed.x)} {number(placed.y)})">',
        f'<rect {size} rx="{corner}"/>',
    ]
    if box.kind is BoxKind.ARGUMENT:
        parts.append(f'<path class="lid" d="M0 2H{number(shape.width)}"/>')
    if box.accent:
        parts.append(
            f'<rect class="accent" x="1" y="1" width="5" height="{number(shape.height - 2)}" '
            f'rx="2.5" style="fill:{escaped(box.accent)}"/>'
        )
    said = [*(["unstated"] if box.is_implicit else ()), *_said(box.mark)]
    if said and shape.runs:
        parts.append(f"<title>{', '.join(said)}</title>")
    parts += [texts(shape.runs, shape.width), "</g>\n"]
    return "".join(parts)


def _said(mark: Mark) -> tuple[str, ...]:
    """What a screen reader says of a mark."""
    return ("highlighted",) if mark is Mark.HIGHLIGHTED else ()


def _reason(placed: PlacedReason) -> str:
    mark = placed.reason.mark
    names = "reason" if mark is Mark.PLAIN else f"reason {mark}"
    title = "".join(f"<title>{word}</title>" for word in _said(mark))
    shape = placed.shape
    knot = "" if shape.runs else ' class="knot"'
    strokes = "".join(map(path_data, placed.strokes))
    size = f'width="{number(shape.width)}" height="{number(shape.height)}"'
    return (
        f'<g class="{names}" data-id="{escaped(placed.reason.id)}">{title}'
        f'<path d="{strokes}"/>'
        f'<g transform="translate({number(placed.x)} {number(placed.y)})">'
        f'<rect{knot} {size} rx="{2 if knot else 3}"/>'
        f"{texts(shape.runs)}</g></g>\n"
    )


def _frame(placed: PlacedFrame) -> str:
    rect = placed.rect
    fill = f' style="stroke:{escaped(placed.frame.color)}"' if placed.frame.color else ""
    return (
        f'<g class="frame" data-id="{escaped(placed.frame.id)}" '
        f'transform="translate({number(rect.x)} {number(rect.y)})">'
        f'<rect width="{number(rect.width)}" height="{number(rect.height)}" rx="10"{fill}/></g>\n'
    )


def _heading(placed: PlacedFrame) -> str:
    """The heading of a frame; it stays readable where a line passes."""
    if not placed.runs:
        return ""
    x, y = number(placed.rect.x), number(placed.rect.y)
    behind = "".join(
        f"M{number(run.x - _CLEAR)} {number(run.y - run.size)}h{number(run.width + 2 * _CLEAR)}"
        f"v{number(run.size + _CLEAR)}h{number(-run.width - 2 * _CLEAR)}z"
        for run in placed.runs
    )
    ground = f'<path d="{behind}"/>'
    return f'<g class="heading" transform="translate({x} {y})">{ground}{texts(placed.runs)}</g>\n'


def _wiring(arrows: tuple[PlacedArrow, ...]) -> Iterator[str]:
    """The lines of all arrows, then the words: these stay readable where a line passes."""
    for placed in arrows:
        arrow = placed.arrow
        ends = gap(arrow.kind)
        line = shortened(placed.path, ends if arrow.kind.is_symmetric else 0.0, ends)
        yield (
            f'<path class="arrow {_classes(arrow)}"{_colored("stroke", arrow)} '
            f'data-from="{escaped(arrow.source)}" data-to="{escaped(arrow.target)}" '
            f'd="{path_data(line)}"/>\n'
        )
    for placed in arrows:
        if placed.label:
            x, y, shape = placed.label.x, placed.label.y, placed.label.shape
            yield (
                f'<g class="word {_classes(placed.arrow)}" '
                f'transform="translate({number(x)} {number(y)})">'
                f'<rect width="{number(shape.width)}" height="{number(shape.height)}" rx="8"/>'
                f"{texts(shape.runs)}</g>\n"
            )


def _mark(placed: PlacedArrow) -> str:
    """What stands at the end of an arrow; a symmetric one has it at both ends."""
    kind = placed.arrow.kind
    if kind is ArrowKind.PREMISE:
        return ""
    paths = [placed.path]
    if kind.is_symmetric:
        paths.append(placed.path._replace(points=placed.path.points[::-1]))
    marks = [mark(kind, path) for path in paths]
    hollow = "" if marks[0][1] else " hollow"
    data = "".join(data for data, _ in marks)
    colored = _colored("stroke" if hollow else "fill", placed.arrow)
    return f'<path class="mark{hollow} {_classes(placed.arrow)}"{colored} d="{data}"/>\n'


def _classes(arrow: Arrow) -> str:
    kind = ARROW_CLASSES[arrow.kind]
    return kind if arrow.mark is Mark.PLAIN else f"{kind} {arrow.mark}"


def _colored(what: str, arrow: Arrow) -> str:
    if not arrow.color or arrow.mark is Mark.FADED:
        return ""
    return f' style="{what}:{escaped(arrow.color)}"'


def drawn_legend(key: Legend, x: float, y: float) -> Iterator[str]:
    """A legend, from a point on; nothing if it explains nothing."""
    if not key.runs:
        return
    yield f'<g class="legend" transform="translate({number(x)} {number(y)})">\n'
    yield from _wiring(key.arrows)
    yield from _halos(key.boxes, key.reasons)
    yield from map(_reason, key.reasons)
    yield from map(_box, key.boxes)
    yield from map(_mark, key.arrows)
    yield f"{texts(key.runs)}</g>\n"
