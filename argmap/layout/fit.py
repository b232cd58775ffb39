"""Making room on the canvas for arrows that were led around the outside."""

from collections.abc import Iterator
from dataclasses import replace

from argmap.layout.placed import Path, Placed, PlacedArrow, Point, Rect

_EDGE = 12.0
"""The least distance of an arrow from the edge of the canvas: its mark needs some room."""


def fitted(placed: Placed) -> Placed:
    """The same picture on a canvas that holds all arrows; mostly it is the same canvas."""
    least_x = least_y = most_x = most_y = 0.0
    for x, y in _reaches(placed):
        least_x, most_x = min(least_x, x), max(most_x, x)
        least_y, most_y = min(least_y, y), max(most_y, y)
    dx, dy = -least_x, -least_y
    width, height = max(placed.width, most_x) + dx, max(placed.height, most_y) + dy
    canvas = replace(placed, width=width, height=height)
    return moved(canvas, dx, dy) if dx or dy else canvas


def ink(placed: Placed) -> Rect:
    """The part of the canvas on which something is drawn."""
    reach = 8.0  # of the marks at the ends of lines
    rects = [box.rect for box in placed.boxes] + [reason.rect for reason in placed.reasons]
    rects += [frame.rect for frame in placed.frames]
    rects += [arrow.label.rect for arrow in placed.arrows if arrow.label]
    points = [Point(rect.x, rect.y) for rect in rects]
    points += [Point(rect.right, rect.bottom) for rect in rects]
    for arrow in placed.arrows:
        for x, y in arrow.path.points:
            points += (Point(x - reach, y - reach), Point(x + reach, y + reach))
    points += [at for reason in placed.reasons for path in reason.strokes for at in path.points]
    if not points:
        return Rect(0.0, 0.0, 0.0, 0.0)
    x, y = min(point.x for point in points), min(point.y for point in points)
    right, bottom = max(point.x for point in points), max(point.y for point in points)
    return Rect(x, y, right - x, bottom - y)


def moved(placed: Placed, dx: float, dy: float) -> Placed:
    """The same picture elsewhere on its canvas."""
    return replace(
        placed,
        boxes=tuple(replace(box, x=box.x + dx, y=box.y + dy) for box in placed.boxes),
        reasons=tuple(
            replace(
                reason,
                x=reason.x + dx,
                y=reason.y + dy,
                strokes=tuple(_moved(stroke, dx, dy) for stroke in reason.strokes),
            )
            for reason in placed.reasons
        ),
        arrows=tuple(_moved_arrow(arrow, dx, dy) for arrow in placed.arrows),
        frames=tuple(
            replace(frame, rect=frame.rect._replace(x=frame.rect.x + dx, y=frame.rect.y + dy))
            for frame in placed.frames
        ),
    )


def _reaches(placed: Placed) -> Iterator[Point]:
    """The corners of what the lines cover, with the distance from the edge that they need."""
    strokes = (stroke for reason in placed.reasons for stroke in reason.strokes)
    for path in (*(arrow.path for arrow in placed.arrows), *strokes):
        xs = [point.x for point in path.points]
        ys = [point.y for point in path.points]
        yield Point(min(xs) - _EDGE, min(ys) - _EDGE)
        yield Point(max(xs) + _EDGE, max(ys) + _EDGE)
    for arrow in placed.arrows:
        if arrow.label:
            rect = arrow.label.rect
            yield Point(rect.x, rect.y)
            yield Point(rect.right, rect.bottom)


def _moved(path: Path, dx: float, dy: float) -> Path:
    return path._replace(points=tuple(Point(x + dx, y + dy) for x, y in path.points))


def _moved_arrow(arrow: PlacedArrow, dx: float, dy: float) -> PlacedArrow:
    label = arrow.label
    if label:
        label = replace(label, x=label.x + dx, y=label.y + dy)
    return replace(arrow, path=_moved(arrow.path, dx, dy), label=label)
