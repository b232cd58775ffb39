"""Diagrams for tests: any small one, circles and arrows on arrows included, and what to measure."""

import math
from itertools import pairwise

from hypothesis import strategies as st

from argmap.diagram.elements import (
    Arrow,
    ArrowKind,
    Box,
    BoxKind,
    Diagram,
    Direction,
    Frame,
    Reason,
)
from argmap.layout.placed import Path, Point, Rect

TEXTS = (
    "",
    "Yes.",
    "A claim of some length, as claims go, and a bit longer still than most of them are.",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "北朝鮮からの難民は中国で危険にさらされている。",
    'a "b" \\ <c> & \x00',
)


@st.composite
def diagrams(draw: st.DrawFn, boxes: int = 9) -> Diagram:
    """Any diagram with up to so many boxes."""
    frames = tuple(Frame(f"s{n}", title) for n, title in enumerate(["One", "A long heading", ""]))
    homes = st.sampled_from(["", *(frame.id for frame in frames)])
    placed = tuple(
        Box(
            f"[{n}]",
            draw(st.sampled_from(TEXTS)),
            title=draw(st.sampled_from(["", "Title"])),
            kind=draw(st.sampled_from(list(BoxKind))),
            is_thesis=draw(st.integers(0, 7)) == 0,
            frame=draw(homes),
        )
        for n in range(draw(st.integers(1, boxes)))
    )
    names = st.sampled_from([box.id for box in placed])
    reasons = tuple(
        Reason(
            f"<{n}>#1",
            tuple(draw(st.lists(names, min_size=1, max_size=3, unique=True))),
            title=draw(st.sampled_from(["", "Title of the argument"])),
            frame=draw(homes),
        )
        for n in range(draw(st.integers(0, 3)))
    )
    arrows = [
        Arrow(f"r{n}", ArrowKind.SUPPORT, reason.id, draw(names))
        for n, reason in enumerate(reasons)
    ]
    for n in range(draw(st.integers(0, boxes))):
        kind = draw(st.sampled_from(list(ArrowKind)))
        targets = [box.id for box in placed] + [reason.id for reason in reasons]
        if kind is ArrowKind.UNDERCUT:
            targets += [arrow.id for arrow in arrows]
        arrows.append(Arrow(f"a{n}", kind, draw(names), draw(st.sampled_from(targets))))
    direction = draw(st.sampled_from(list(Direction)))
    return Diagram(
        placed, reasons, tuple(draw(st.permutations(arrows))), frames, direction=direction
    )


def to_border(point: Point, rect: Rect) -> float:
    """How far a point is from the border of a rectangle."""
    dx = max(rect.x - point.x, 0.0, point.x - rect.right)
    dy = max(rect.y - point.y, 0.0, point.y - rect.bottom)
    if dx or dy:
        return math.hypot(dx, dy)
    return min(point.x - rect.x, rect.right - point.x, point.y - rect.y, rect.bottom - point.y)


def to_path(point: Point, path: Path) -> float:
    """How far a point is from a line of straight stretches."""
    return min(_to_stretch(point, a, b) for a, b in pairwise(path.points))


def _to_stretch(point: Point, a: Point, b: Point) -> float:
    length = math.dist(a, b)
    if not length:
        return math.dist(point, a)
    share = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length**2
    share = min(max(share, 0.0), 1.0)
    return math.dist(point, (a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)))
