"""The tree layout: claims with what bears on them below (or beside), drawn without Graphviz.

A spanning forest (:mod:`argmap.layout.forest`) is placed tidily (:mod:`argmap.layout.tidy`), its
arrows run in channels (:mod:`argmap.layout.channels`), all others across the picture
(:mod:`argmap.layout.across`). Where a picture would become much wider than a screen, short branches
stand below one another in columns. Linear in the size of the diagram, but for the arrows across.
"""

import math
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
from argmap.layout.tidy import CLEARANCE, Plan, tidy
from argmap.layout.turning import turned
from argmap.layout.wiring import Ground, bracket, wire

MARGIN = 24.0

_GAP_BESIDE = 24.0
_GAP_BELOW = 16.0
_SCREEN = (1600.0, 850.0)
"""A screen in pixels, title and legend taken off: pictures are made to suit it."""


class Arranged(NamedTuple):
    """Where all stands, and how large the whole is."""

    ground: Ground
    breadth: float
    depth: float


class Room(NamedTuple):
    """What a picture has to go into, its margins not counted."""

    width: float
    height: float


def place(diagram: Diagram) -> Placed:
    """Lay a diagram out as a tree, to suit a screen."""
    bones = skeleton(diagram)
    return drawn(bones, _stand(bones))


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
    """Wrap the tree as words are wrapped on a page, where it grows sideways as a tree with many does."""
    gap = _gap(bones)
    limit = None if bones.is_down else math.inf
    return _arranged(bones, Wrapping(bones, limit, gap).columns(), gap)


def within(bones: Skeleton, room: Room) -> Arranged:
    """Wrap the tree only so far that it is no broader than a room."""
    gap = min(_gap(bones), _GAP_BELOW)
    limit = room.width if bones.is_down else room.height
    return _arranged(bones, Wrapping(bones, limit, gap).columns(), gap, limit)


def inner(bones: Skeleton, arranged: Arranged) -> Room:
    """How much room what stands takes at least; arrows across it may need more."""
    breadth, depth = arranged.breadth - 2 * MARGIN, arranged.depth - 2 * MARGIN - CLEARANCE
    return Room(breadth, depth) if bones.is_down else Room(depth, breadth)


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
