"""How good a picture is, in numbers; and what of it moves if the map is edited.

Nothing here knows how a picture was laid out: the measures are those of "Placed" pictures of any
layout, ours or Graphviz's. Benchmarks print them, tests demand them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from argmap.layout.placed import Path, Placed, Point, Rect, Run, Shape
from argmap.typeface import ascent, descent, measure

_TOUCH = 0.5
"""Up to how many pixels things may share a place without anyone seeing it."""
_PIECES = 16
"""Into how many straight pieces a curve is cut."""
_ALONG = 2.0
"""From how many pixels on two lines that run on one another count as a crossing."""


@dataclass(frozen=True, slots=True)
class Faults:
    """What must not be in a picture, by what it happens to; all are empty if it is faultless.

    Attributes:
        overlaps: pairs of boxes, plates, words and headings that overlap.
        overflows: lines of text that are not inside their box, plate, word or frame.
        struck: words and headings that a line runs through, and that line.
        run_through: boxes and plates that a line runs through, and that line.
        tangled_frames: pairs of frames that overlap, neither inside the other.
        cut: boxes and plates that stand across the border of a frame, and the frame.
        strangers: boxes and plates of which the innermost frame is neither that of their section nor
            that of a bracket over them.
    """

    overlaps: tuple[tuple[str, str], ...] = ()
    overflows: tuple[tuple[str, str], ...] = ()
    struck: tuple[tuple[str, str], ...] = ()
    run_through: tuple[tuple[str, str], ...] = ()
    tangled_frames: tuple[tuple[str, str], ...] = ()
    cut: tuple[tuple[str, str], ...] = ()
    strangers: tuple[tuple[str, str], ...] = ()


class Measures(NamedTuple):
    """What should be small. Lengths are in pixels; bends of curves are not counted."""

    crossings: int
    length: float
    bends: int
    width: float
    height: float


class Line(NamedTuple):
    """An arrow or a stroke of a bracket as straight pieces."""

    name: str
    points: tuple[Point, ...]


def faults(placed: Placed) -> Faults:
    """What is wrong in a picture."""
    solid = rects(placed)
    words = _words(placed)
    lines = list(_lines(placed))
    frames = {f"frame {n}": frame.rect for n, frame in enumerate(placed.frames)}
    return Faults(
        overlaps=tuple(_overlapping(solid | words)),
        overflows=tuple(_overflows(placed)),
        struck=tuple(
            (word, name) for word, name in _run_through(words, lines) if word != f"word on {name}"
        ),
        run_through=tuple(_run_through(solid, lines)),
        tangled_frames=tuple(
            pair for pair in _overlapping(frames) if not _nested(*map(frames.__getitem__, pair))
        ),
        cut=tuple(
            (name, frame)
            for frame, around in frames.items()
            for name, rect in solid.items()
            if _overlap(rect, around) and not _holds(around, rect)
        ),
        strangers=tuple(_strangers(placed, solid)),
    )


def measures(placed: Placed) -> Measures:
    """How much there is of what makes a picture hard to read."""
    lines = list(_lines(placed))
    length = sum(_length(a, b) for line in lines for a, b in pairwise(line.points))
    bends = sum(len(arrow.path.points) - 2 for arrow in placed.arrows if not arrow.path.curved)
    return Measures(_crossings(lines), length, bends, placed.width, placed.height)


def rects(placed: Placed) -> dict[str, Rect]:
    """The outlines of boxes and plates by id."""
    found = {box.box.id: box.rect for box in placed.boxes}
    return found | {reason.reason.id: reason.rect for reason in placed.reasons}


class Move(NamedTuple):
    """What became of the parts of a picture in another one.

    Attributes:
        bent: the parts that stand elsewhere as seen from what they hang from.
        moved: how far each part is from where it was, once the pictures lie on each other as well
            as they can: by the medians of all moves in ``x`` and in ``y``.
    """

    bent: tuple[str, ...]
    moved: Mapping[str, float]


def move(before: Placed, after: Placed, parents: Mapping[str, str]) -> Move:
    """Compare two pictures.

    Args:
        before: the first.
        after: the second; it has all parts of the first.
        parents: what each part hangs from; roots may be left out.
    """
    old, new = rects(before), rects(after)
    steps = {name: Point(new[name].x - old[name].x, new[name].y - old[name].y) for name in old}
    dx, dy = (median(step[axis] for step in steps.values()) for axis in (0, 1))
    bent = (
        name
        for name, parent in parents.items()
        if name in steps and parent in steps and _length(steps[name], steps[parent]) > _TOUCH
    )
    moved = {name: _length(step, Point(dx, dy)) for name, step in steps.items()}
    return Move(tuple(bent), moved)


def _length(a: Point, b: Point) -> float:
    return float(((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5)


def _overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x + _TOUCH < other.right
        and other.x + _TOUCH < one.right
        and one.y + _TOUCH < other.bottom
        and other.y + _TOUCH < one.bottom
    )


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer.x <= inner.x + _TOUCH
        and outer.y <= inner.y + _TOUCH
        and inner.right <= outer.right + _TOUCH
        and inner.bottom <= outer.bottom + _TOUCH
    )


def _nested(one: Rect, other: Rect) -> bool:
    return _holds(one, other) or _holds(other, one)


def _overlapping(places: Mapping[str, Rect]) -> Iterator[tuple[str, str]]:
    """All pairs that overlap: each is compared with those that begin left of its right edge."""
    ordered = sorted(places.items(), key=lambda item: item[1].x)
    open_places: list[tuple[str, Rect]] = []
    for name, rect in ordered:
        open_places = [item for item in open_places if item[1].right > rect.x]
        for other, place in open_places:
            if _overlap(rect, place):
                yield other, name
        open_places.append((name, rect))


def _words(placed: Placed) -> dict[str, Rect]:
    """The words on arrows and the headings of frames."""
    found = {
        f"word on {arrow.arrow.id}": arrow.label.rect for arrow in placed.arrows if arrow.label
    }
    for n, frame in enumerate(placed.frames):
        for k, run in enumerate(frame.runs):
            found[f"heading {n}.{k}"] = _around(run, frame.rect.x, frame.rect.y)
    return found


def _around(run: Run, x: float, y: float) -> Rect:
    """What a line of text covers, measured with the font."""
    width = measure(run.text, run.size, bold=run.bold, italic=run.italic)
    top = ascent(run.size)
    return Rect(x + run.x, y + run.y - top, width, top + descent(run.size))


def _overflows(placed: Placed) -> Iterator[tuple[str, str]]:
    shapes: list[tuple[str, Shape]] = [(box.box.id, box.shape) for box in placed.boxes]
    shapes += [(reason.reason.id, reason.shape) for reason in placed.reasons]
    shapes += [(arrow.arrow.id, arrow.label.shape) for arrow in placed.arrows if arrow.label]
    shapes += [
        (frame.frame.id, Shape(frame.rect.width, frame.rect.height, frame.runs))
        for frame in placed.frames
    ]
    for name, shape in shapes:
        inside = Rect(0.0, 0.0, shape.width, shape.height)
        for run in shape.runs:
            if not _holds(inside, _around(run, 0.0, 0.0)):
                yield name, run.text


def _lines(placed: Placed) -> Iterator[Line]:
    """All arrows, then all strokes of brackets."""
    for arrow in placed.arrows:
        yield Line(arrow.arrow.id, tuple(_straight(arrow.path)))
    for reason in placed.reasons:
        for stroke in reason.strokes:
            yield Line(reason.reason.id, tuple(_straight(stroke)))


def _straight(path: Path) -> Iterator[Point]:
    """A path as corners; a curve as corners that are close together."""
    if not path.curved:
        yield from path.points
        return
    yield path.start
    for start in range(0, len(path.points) - 1, 3):
        a, b, c, d = path.points[start : start + 4]
        for piece in range(1, _PIECES + 1):
            t = piece / _PIECES
            s = 1 - t
            yield Point(
                *(
                    s**3 * a[axis]
                    + 3 * s * s * t * b[axis]
                    + 3 * s * t * t * c[axis]
                    + t**3 * d[axis]
                    for axis in (0, 1)
                )
            )


def _run_through(places: Mapping[str, Rect], lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """What lines run through, each pair once."""
    ordered = sorted(places.items(), key=lambda item: item[1].x)
    for line in lines:
        low, high = (f(point.x for point in line.points) for f in (min, max))
        for name, rect in ordered:
            if rect.x > high:
                break
            if rect.right < low:
                continue
            if any(_enters(a, b, rect) for a, b in pairwise(line.points)):
                yield name, line.name


def _enters(a: Point, b: Point, rect: Rect) -> bool:
    """Whether a straight piece comes inside a rectangle (Liang and Barsky's clipping)."""
    first, last = 0.0, 1.0
    for start, step, low, high in (
        (a.x, b.x - a.x, rect.x + 2 * _TOUCH, rect.right - 2 * _TOUCH),
        (a.y, b.y - a.y, rect.y + 2 * _TOUCH, rect.bottom - 2 * _TOUCH),
    ):
        if low >= high:
            return False
        if step == 0:
            if not low < start < high:
                return False
            continue
        enter, leave = sorted(((low - start) / step, (high - start) / step))
        first, last = max(first, enter), min(last, leave)
    return first < last


def _crossings(lines: Sequence[Line]) -> int:
    """How often two lines cross, or run on one another; where one ends on another they do not."""
    pieces = sorted(
        (min(a.x, b.x), max(a.x, b.x), number, a, b)
        for number, line in enumerate(lines)
        for a, b in pairwise(line.points)
        if a != b
    )
    found = 0
    open_pieces: list[tuple[float, float, int, Point, Point]] = []
    for piece in pieces:
        low, _, number, a, b = piece
        open_pieces = [other for other in open_pieces if other[1] >= low]
        found += sum(
            other[2] != number
            and lines[other[2]].name != lines[number].name
            and (_cross(a, b, other[3], other[4]) or _run_along(a, b, other[3], other[4]))
            for other in open_pieces
        )
        open_pieces.append(piece)
    return found


def _side(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    if min(a.y, b.y) > max(c.y, d.y) or min(c.y, d.y) > max(a.y, b.y):
        return False
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _run_along(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two upright or level pieces lie on one another."""
    for axis in (0, 1):
        if a[axis] == b[axis] and c[axis] == d[axis] and abs(a[axis] - c[axis]) < _TOUCH:
            other = 1 - axis
            shared = min(max(a[other], b[other]), max(c[other], d[other])) - max(
                min(a[other], b[other]), min(c[other], d[other])
            )
            return shared > _ALONG
    return False


def _strangers(placed: Placed, solid: Mapping[str, Rect]) -> Iterator[tuple[str, str]]:
    """What stands in a frame of another section than its own, no frame of its own around it."""
    sections = {box.id: {box.frame} for box in placed.diagram.boxes}
    for reason in placed.diagram.reasons:
        sections[reason.id] = {reason.frame}
        for premise in reason.premises:
            sections[premise].add(reason.frame)
    for name, rect in solid.items():
        around = [frame for frame in placed.frames if _holds(frame.rect, rect)]
        if around:
            inner = min(around, key=lambda frame: frame.rect.width * frame.rect.height)
            if inner.frame.id not in sections[name]:
                yield name, inner.frame.id
