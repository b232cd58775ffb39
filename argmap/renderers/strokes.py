"""Lines as SVG path data, and the marks at the ends of arrows."""

from collections.abc import Sequence
from math import hypot

from argmap.diagram.elements import ArrowKind
from argmap.layout.placed import Path, Point
from argmap.renderers.markup import number

_RADIUS = 9.0
HEAD = 10.0
"""The length of an arrow head."""
RING = 5.0
"""The radius of the ring at the end of an undercut."""


def path_data(path: Path) -> str:
    """A path as the ``d`` of an SVG path; corners are rounded."""
    points = path.points
    start = f"M{_pair(points[0])}"
    if path.curved:
        curves = (points[place : place + 3] for place in range(1, len(points) - 2, 3))
        return start + "".join(f"C{_pair(a)} {_pair(b)} {_pair(c)}" for a, b, c in curves)
    if len(points) == 2:  # noqa: PLR2004 - a straight line
        return f"{start}L{_pair(points[1])}"
    parts = [start]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        into = hypot(corner.x - before.x, corner.y - before.y)
        out = hypot(after.x - corner.x, after.y - corner.y)
        radius = min(_RADIUS, into / 2, out / 2)
        if radius < 1:
            parts.append(f"L{_pair(corner)}")
            continue
        parts.append(
            f"L{_pair(_toward(corner, before, radius / into))}"
            f"Q{_pair(corner)} {_pair(_toward(corner, after, radius / out))}"
        )
    parts.append(f"L{_pair(points[-1])}")
    return "".join(parts)


def _pair(point: Point) -> str:
    return f"{number(point.x)} {number(point.y)}"


def _toward(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def shortened(path: Path, start: float, end: float) -> Path:
    """A path without some of its length at both ends, so that no line shows under a mark."""
    points = list(path.points)
    if start:
        points[0] = _moved(points[0], points[1:], start)
    if end:
        points[-1] = _moved(points[-1], points[-2::-1], end)
    return Path(tuple(points), path.curved)


def _moved(end: Point, others: Sequence[Point], by: float) -> Point:
    ahead = next((point for point in others if point != end), end)
    length = hypot(ahead.x - end.x, ahead.y - end.y)
    return _toward(end, ahead, min(by / length, 0.9)) if length else end


def direction(path: Path) -> tuple[float, float]:
    """The unit vector in which a path arrives at its end."""
    end = path.end
    before = next((point for point in reversed(path.points) if point != end), end)
    length = hypot(end.x - before.x, end.y - before.y)
    return ((end.x - before.x) / length, (end.y - before.y) / length) if length else (0.0, -1.0)


def gap(kind: ArrowKind) -> float:
    """How much of the line the mark at the end of an arrow covers."""
    if kind is ArrowKind.UNDERCUT:
        return RING
    if kind is ArrowKind.PREMISE:
        return 0.0
    if kind.is_positive or kind is ArrowKind.CONTRADICTORY:
        return HEAD - 1
    return 2.5


def mark(kind: ArrowKind, path: Path) -> tuple[str, bool]:
    """The mark at the end of an arrow as path data, and whether it is filled with the line's colour.

    A triangle for a reason, hollow for what follows strictly; a bar for an attack; a ring for an
    undercut; a diamond where exactly one of two claims is true; none for a part of an argument.
    """
    tip = path.end
    dx, dy = direction(path)

    def at(back: float, side: float) -> str:
        return _pair(Point(tip.x - back * dx - side * dy, tip.y - back * dy + side * dx))

    if kind is ArrowKind.UNDERCUT:
        radius = number(RING)
        arc = f"a{radius} {radius} 0 1 0 "
        left = Point(tip.x - RING, tip.y)
        return f"M{_pair(left)}{arc}{number(2 * RING)} 0{arc}{number(-2 * RING)} 0Z", False
    if kind is ArrowKind.PREMISE:
        return "", True
    if kind.is_positive:
        data = f"M{at(0, 0)}L{at(HEAD, 4.8)}L{at(HEAD, -4.8)}Z"
        return data, kind is ArrowKind.SUPPORT
    if kind is ArrowKind.CONTRADICTORY:
        return f"M{at(0, 0)}L{at(HEAD / 2, 4)}L{at(HEAD, 0)}L{at(HEAD / 2, -4)}Z", True
    return f"M{at(1.5, 7)}L{at(1.5, -7)}L{at(4.5, -7)}L{at(4.5, 7)}Z", True
