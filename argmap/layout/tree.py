"""The tree layout: claims with what bears on them below (or beside), drawn without Graphviz.

A spanning forest (:mod:`argmap.layout.forest`) is placed tidily (:mod:`argmap.layout.tidy`), its
arrows run in channels (:mod:`argmap.layout.channels`), all others across the picture
(:mod:`argmap.layout.across`). Where a picture would become much wider than a screen, short branches
stand below one another in columns. Linear in the size of the diagram, but for the arrows across.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from argmap.diagram.elements import Box, Diagram
from argmap.layout.across import Across
from argmap.layout.channels import channel_depth
from argmap.layout.columns import Column, Wrapping, unlike
from argmap.layout.fit import fitted
from argmap.layout.frames import frames, headings
from argmap.layout.packing import pack
from argmap.layout.placed import Placed, PlacedBox, PlacedReason
from argmap.layout.skeleton import Skeleton, skeleton
from argmap.layout.tidy import Plan, tidy
from argmap.layout.turning import turned
from argmap.layout.wiring import Ground, bracket, wire

MARGIN = 24.0

_GAP_BESIDE = 24.0
_GAP_BELOW = 16.0
_SCREEN = (1600.0, 850.0)
"""A screen in pixels, title and legend taken off: pictures are made to suit it."""
_LEGIBLE = 1.6
"""How much smaller a picture may be shown before its text cannot be read."""
_SCREENS = 4.5
"""How many screens deep a picture may be that would be too small on one."""
_NARROWER = 0.78
_TRIES = 14
_REFINED = (1.0, 1.15, 1.08, 0.93, 0.86)
"""What is tried in the end around the best limit."""
_HALVINGS = 5
_HALVINGS_HUGE = 4
_PAGE = _SCREEN[0] * _LEGIBLE / (_SCREEN[1] * _SCREENS)
"""The breadth of a page over its depth."""
_SMALL = 300
_HUGE = 20_000
_WORSE = 1.05
"""How much smaller than the best a picture may have to be shown to be preferred for its rows."""


class Arranged(NamedTuple):
    """Where all stands, and how large the whole is."""

    ground: Ground
    breadth: float
    depth: float


class Room(NamedTuple):
    """What a picture has to go into, its margins not counted."""

    width: float
    height: float


def place(diagram: Diagram, room: Room | None = None) -> Placed:
    """Lay a diagram out as a tree: to suit a screen, or no broader than a room if that can be."""
    bones = skeleton(diagram, narrow=room is not None)
    return drawn(bones, within(bones, room) if room else _stand(bones))


def drawn(bones: Skeleton, arranged: Arranged) -> Placed:
    """The picture of what stands somewhere."""
    ground, breadth, depth = arranged
    wired = wire(ground)
    around = frames(ground)
    legs = Across(ground, wired, headings(around, bones.diagram.direction)).draw()
    boxes = []
    reasons = []
    for number, node in enumerate(bones.forest.nodes):
        x, y, _, _ = ground.rect(number)
        shape = bones.shapes[number]
        if isinstance(node, Box):
            boxes.append(PlacedBox(node, x, y, shape))
        else:
            strokes = (*bracket(ground, number), *legs.get(number, ()))
            reasons.append(PlacedReason(node, x, y, shape, strokes))
    width, height = ground.point((breadth, depth))
    diagram = bones.diagram
    arrows = tuple(wired[number] for number in range(len(diagram.arrows)))
    placed = Placed(diagram, width, height, tuple(boxes), tuple(reasons), arrows, around)
    return turned(fitted(placed) if legs or bones.forest.across else placed)


def _gap(bones: Skeleton) -> float:
    """The breadth between neighbours: more where they stand side by side."""
    return _GAP_BESIDE if bones.is_down else _GAP_BELOW


def _stand(bones: Skeleton) -> Arranged:
    """Wrap the tree so that it suits a screen best; the least wrapped if others are hardly better."""
    gap = _gap(bones)
    if not bones.is_down:
        return _arranged(bones, Wrapping(bones, math.inf, gap).columns(), gap)
    if len(bones.order) > _SMALL:
        return _arranged(bones, _like_a_page(bones, gap), gap)
    best = _arranged(bones, Wrapping(bones, math.inf, gap).columns(), gap)
    best, limit = _best(bones, best, [best.breadth * _NARROWER**n for n in range(_TRIES)])
    return _best(bones, best, [limit * share for share in _REFINED])[0]


def within(bones: Skeleton, room: Room) -> Arranged:
    """Wrap the tree only so far that it is no broader than a room."""
    gap = min(_gap(bones), _GAP_BELOW)
    limit = room.width if bones.is_down else room.height
    return _arranged(bones, Wrapping(bones, limit, gap).columns(), gap, limit)


def _best(bones: Skeleton, best: Arranged, limits: Sequence[float]) -> tuple[Arranged, float]:
    """The best arrangement under some limits, if it is clearly better than one; and its limit."""
    gap = _gap(bones)
    least, found = _shrinking(best.breadth, best.depth), limits[0]
    for limit in limits[1:]:
        if least == 1.0 or limit < _SCREEN[0] / 3:
            break
        other = _arranged(bones, Wrapping(bones, limit, gap).columns(), gap)
        shrinking = _shrinking(other.breadth, other.depth)
        if shrinking * _WORSE < least:
            best, least, found = other, shrinking, limit
    return best, found


def _like_a_page(bones: Skeleton, gap: float) -> list[list[Column]]:
    """Columns for a large tree: halve the range of limits until the estimates suit a page."""
    wrapping = Wrapping(bones, math.inf, gap)
    best = wrapping.columns()
    breadth, depth = wrapping.size(bones.forest.roots)
    least = _shrinking(breadth, depth)
    low, high = math.log(_SCREEN[0]), math.log(max(breadth, _SCREEN[0]))
    for _ in range(_HALVINGS if len(bones.order) < _HUGE else _HALVINGS_HUGE):
        middle = (low + high) / 2
        wrapping = Wrapping(bones, math.exp(middle), gap)
        columns = wrapping.columns()
        breadth, depth = wrapping.size(bones.forest.roots)
        shrinking = _shrinking(breadth, depth)
        if shrinking < least:
            best, least = columns, shrinking
        if breadth / _PAGE > depth:
            high = middle
        else:
            low = middle
    return best


def _shrinking(breadth: float, depth: float) -> float:
    """By how much a picture has to be made smaller to go on a screen, at least 1.

    Where it would be too small to read, it need not go on one screen, but may be several screens deep:
    then it is turned like a page.
    """
    shrinking = max(breadth / _SCREEN[0], depth / _SCREEN[1], 1.0)
    if shrinking <= _LEGIBLE:
        return shrinking
    return _LEGIBLE * max(breadth / _SCREEN[0] / _LEGIBLE, depth / _SCREEN[1] / _SCREENS, 1.0)


def _arranged(
    bones: Skeleton, columns: list[list[Column]], gap: float, limit: float = 0.0
) -> Arranged:
    channel = [channel_depth(len(clusters)) for clusters in bones.clusters]
    behind = unlike(bones, columns)
    plan = Plan(
        bones.breadth,
        bones.depth,
        columns,
        bones.order,
        channel,
        bones.room,
        gap,
        bones.anchor,
        behind=behind,
        padding=bones.padding,
    )
    places = tidy(plan, bones.forest.roots)
    page = _SCREEN[0] / _SCREEN[1]
    breadths, depths, (breadth, depth) = pack(
        bones, places, page if bones.is_down else 1 / page, limit
    )
    for node, unit in enumerate(bones.unit):
        if node != unit:
            breadths[node], depths[node] = breadths[unit], depths[unit]
    ground = Ground(
        bones,
        columns,
        [at + MARGIN + bones.inside[node][0] for node, at in enumerate(breadths)],
        [at + MARGIN + bones.inside[node][1] for node, at in enumerate(depths)],
        places.lanes,
        behind,
        places.frames,
    )
    return Arranged(ground, breadth + 2 * MARGIN, depth + 2 * MARGIN)
