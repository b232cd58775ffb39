"""Trees side by side, and unconnected parts of a picture in rows like words on a page."""

import math
from collections.abc import Sequence

from argmap.layout.skeleton import Skeleton
from argmap.layout.tidy import Outline, Places, merge

_TREES = 48.0
_PARTS = 56.0
_BOXES = 32.0
"""The distance between parts if most of them are single boxes."""


def pack(
    bones: Skeleton, places: Places, page: float, limit: float = 0.0
) -> tuple[list[float], list[float], tuple[float, float]]:
    """Move the trees to where they do not touch.

    Args:
        bones: what is drawn.
        places: where it stands, every root at breadth 0.
        page: the breadth for each unit of depth that the whole should have.
        limit: the breadth that the whole should have, if that is given.

    Returns:
        The final breadth and depth of each node, and the breadth and depth of the whole.
    """
    groups = connected(bones)
    moves: dict[int, tuple[float, float]] = {}
    parts: list[tuple[list[int], Outline]] = []
    for roots in groups:
        outline = places.outlines[roots[0]]
        moves[roots[0]] = (0.0, 0.0)
        for root in roots[1:]:
            moves[root] = (merge(outline, places.outlines[root], _TREES), 0.0)
        parts.append((roots, outline))
    alone = sum(len(roots) == 1 and not bones.clusters[roots[0]] for roots, _ in parts)
    gap = _PARTS if alone < len(parts) / 2 else _BOXES
    corners, size = _in_rows([(o.most - o.least, o.end) for _, o in parts], gap, page, limit)
    for (roots, outline), (across, along) in zip(parts, corners, strict=True):
        for root in roots:
            moves[root] = (moves[root][0] - outline.least + across, along)
    breadths, depths = list(places.breadth), list(places.depth)
    root_of: list[int] = [-1] * len(breadths)
    for node in bones.forest.order:  # premises too; their brackets tell where they stand
        parent = bones.forest.parent[node]
        root = root_of[node] = node if parent < 0 else root_of[parent]
        breadths[node] += moves[root][0]
        depths[node] += moves[root][1]
    return breadths, depths, size


def _in_rows(
    sizes: Sequence[tuple[float, float]], gap: float, page: float, limit: float
) -> tuple[list[tuple[float, float]], tuple[float, float]]:
    """Where parts stand that fill a page row by row, and the size of the whole.

    A part stands under the one before it if it is hardly broader and the row does not get deeper.
    """
    area = sum((breadth + gap) * (depth + gap) for breadth, depth in sizes)
    limit = max([breadth for breadth, _ in sizes] + [limit or _roughly((area * page) ** 0.5)])
    corners: list[tuple[float, float]] = []
    across = along = row = total = 0.0
    column = used = 0.0  # the breadth of the last column, and how deep it is filled
    for breadth, depth in sizes:
        if corners and breadth <= column + gap and used + gap + depth <= row:
            start = across - gap - column
            corners.append((start, along + used + gap))
            column, used = max(column, breadth), used + gap + depth
            across = start + column + gap
            total = max(total, start + column)
            continue
        if across and across + breadth > limit:
            along += row + gap
            across = row = 0.0
        corners.append((across, along))
        column, used = breadth, depth
        total = max(total, across + breadth)
        across += breadth + gap
        row = max(row, depth)
    return corners, (total, along + row)


def _roughly(breadth: float) -> float:
    """About a breadth, so that a little more on a page does not move all that is on it."""
    return math.exp2(math.ceil(math.log2(max(breadth, 1.0)) * 4) / 4)


def connected(bones: Skeleton) -> list[list[int]]:
    """The roots of the trees, those together that hang together by arrows across."""
    part = _parts(bones)
    groups: dict[int, list[int]] = {}
    for root in bones.forest.roots:
        groups.setdefault(part[root], []).append(root)
    return list(groups.values())


def _parts(bones: Skeleton) -> list[int]:
    """A number for each node, the same for all that hang together, also by arrows across."""
    tree = bones.forest
    index = {node.id: number for number, node in enumerate(tree.nodes)}
    owner = list(range(len(tree.nodes)))
    for node in tree.order:
        if tree.parent[node] >= 0:
            owner[node] = owner[tree.parent[node]]

    def find(node: int) -> int:
        while owner[node] != node:
            owner[node] = owner[owner[node]]
            node = owner[node]
        return node

    sources = {arrow.id: arrow.source for arrow in bones.diagram.arrows}
    pairs = list(tree.legs)
    for number in tree.across:
        arrow = bones.diagram.arrows[number]
        pairs.append((index[arrow.source], index[sources.get(arrow.target, arrow.target)]))
    for a, b in pairs:
        first, second = sorted((find(a), find(b)))
        owner[second] = first
    return [find(node) for node in range(len(owner))]
