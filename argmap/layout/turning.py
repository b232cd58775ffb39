"""Pictures with the thesis at the bottom or at the right.

Layouts reckon as if the thesis stood on top, or at the left, and in the end turn the picture over:
places change sides, texts stay as they are, upright and at the top of what they stand in. So a layout
has to keep the room for the heading of a frame where the top of the frame will be.
"""

from dataclasses import replace

from argmap.layout.placed import Path, Placed, PlacedArrow, PlacedBox, PlacedReason, Point, Rect


def turned(placed: Placed) -> Placed:
    """The picture turned over, if its direction asks for that; else as it is."""
    direction = placed.diagram.direction
    if not direction.is_turned:
        return placed
    mirror = _Mirror(placed.width, placed.height, is_upside_down=direction.is_vertical)
    return replace(
        placed,
        boxes=tuple(map(mirror.box, placed.boxes)),
        reasons=tuple(map(mirror.reason, placed.reasons)),
        arrows=tuple(map(mirror.arrow, placed.arrows)),
        frames=tuple(replace(each, rect=mirror.rect(each.rect)) for each in placed.frames),
    )


class _Mirror:
    """Swaps top and bottom of a canvas, or its left and right."""

    def __init__(self, width: float, height: float, *, is_upside_down: bool) -> None:
        self.width = width
        self.height = height
        self.is_upside_down = is_upside_down

    def point(self, point: Point) -> Point:
        """Where a place goes."""
        if self.is_upside_down:
            return Point(point.x, self.height - point.y)
        return Point(self.width - point.x, point.y)

    def rect(self, rect: Rect) -> Rect:
        """Where a rectangle goes."""
        if self.is_upside_down:
            return rect._replace(y=self.height - rect.bottom)
        return rect._replace(x=self.width - rect.right)

    def path(self, path: Path) -> Path:
        """Where a line goes; it keeps its start and its end."""
        return path._replace(points=tuple(map(self.point, path.points)))

    def box(self, placed: PlacedBox) -> PlacedBox:
        """A box where it goes."""
        rect = self.rect(placed.rect)
        return replace(placed, x=rect.x, y=rect.y)

    def reason(self, placed: PlacedReason) -> PlacedReason:
        """A bracket where it goes."""
        rect = self.rect(placed.rect)
        strokes = tuple(map(self.path, placed.strokes))
        return replace(placed, x=rect.x, y=rect.y, strokes=strokes)

    def arrow(self, placed: PlacedArrow) -> PlacedArrow:
        """An arrow and its word where they go."""
        label = placed.label
        if label:
            rect = self.rect(label.rect)
            label = replace(label, x=rect.x, y=rect.y)
        return replace(placed, path=self.path(placed.path), label=label)
