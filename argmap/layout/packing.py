"""Trees side by side, and unconnected parts of a picture in rows like words on a page."""

from argmap.layout.skeleton import Skeleton
from argmap.layout.tidy import Outline, Places, merge

_TREES = 48.0
_PARTS = 56.0


def pack(
    bones: Skeleton, places: Places, page: float
) -> tuple[list[float], list[float], tuple[float, float]]:
    """Move the trees to where they do not touch.

    Args:
        bones: what is drawn.
        places: where it stands, every root at breadth 0.
        page: the breadth for each unit of depth that the whole should have.

    Returns:
        The final breadth and depth of each node, and the breadth and depth of the whole.
    """
    part = _parts(bones)
    groups: dict[int, list[int]] = {}
    for root in bones.forest.roots:
        groups.setdefault(part[root], []).append(root)
    moves: dict[int, tuple[float, float]] = {}
    parts: list[tuple[list[int], Outline]] = []
    for roots in groups.values():
        outline = places.outlines[roots[0]]
        moves[roots[0]] = (0.0, 0.0)
        for root in roots[1:]:
            moves[root] = (merge(outline, places.outlines[root], _TREES), 0.0)
        parts.append((roots, outline))
    area = sum((o.most - o.least + _PARTS) * (o.end + _PARTS) for _, o in parts)
    limit = max([o.most - o.least for _, o in parts] + [(area * page) ** 0.5])
    across = along = row = total = 0.0
    for roots, outline in parts:
        breadth = outline.most - outline.least
        if across and across + breadth > limit:
            along += row + _PARTS
            across = row = 0.0
        for root in roots:
            moves[root] = (moves[root][0] - outline.least + across, along)
        across += breadth
        total = max(total, across)
        across += _PARTS
        row = max(row, outline.end)
    breadths, depths = list(places.breadth), list(places.depth)
    root_of: list[int] = [-1] * len(breadths)
    for node in bones.forest.order:  # premises too; their brackets tell where they stand
        parent = bones.forest.parent[node]
        root = root_of[node] = node if parent < 0 else root_of[parent]
        breadths[node] += moves[root][0]
        depths[node] += moves[root][1]
    return breadths, depths, (total, along + row)


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
