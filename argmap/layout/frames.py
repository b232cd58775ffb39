"""The frames of a tree: around the branches of a section, neighbours in one frame where that fits."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.diagram.elements import Direction
from argmap.layout.placed import PlacedFrame, Rect
from argmap.layout.wiring import Ground
from argmap.typeface import ascent, descent

_MOST_JOINED = 200
"""Up to how many frames neighbours are joined: each is compared with all that is drawn."""


def frames(ground: Ground) -> tuple[PlacedFrame, ...]:
    """The frames, each before those inside it."""
    bones = ground.bones
    outlines = {unit: _outline(ground, unit) for unit in bones.order if unit in bones.padding}
    joined: dict[int, Rect] = dict(outlines)
    if 1 < len(outlines) <= _MOST_JOINED:
        nodes = [ground.rect(node) for node in range(len(bones.shapes))]
        for row in _rows(ground):
            for group in _neighbours(ground, row):
                _join(group, outlines, nodes, joined)
    found = []
    for unit, rect in joined.items():
        frame = bones.diagram.frames_by_id[bones.forest.nodes[unit].frame]
        runs = tuple(run._replace(x=run.x + 10, y=run.y + 6) for run in bones.headings[unit].runs)
        found.append(PlacedFrame(frame, rect, runs))
    return tuple(found)


def headings(placed: Iterable[PlacedFrame], direction: Direction) -> Iterator[Rect]:
    """What the headings cover, on a canvas that is turned over in the end if the direction asks."""
    for frame in placed:
        outer = frame.rect
        for run in frame.runs:
            height = ascent(run.size) + descent(run.size)
            x, y = outer.x + run.x, outer.y + run.y - ascent(run.size)
            if direction.is_turned and direction.is_vertical:
                y = outer.bottom - run.y - descent(run.size)
            elif direction.is_turned:
                x = outer.right - run.x - run.width
            yield Rect(x, y, run.width, height)


def _outline(ground: Ground, unit: int) -> Rect:
    least, most, first, last = ground.frames[unit]
    breadth = ground.breadth[unit] - ground.bones.inside[unit][0]
    depth = ground.depth[unit]
    x, y = ground.point((breadth + least, depth + first))
    right, bottom = ground.point((breadth + most, depth + last))
    return Rect(x, y, right - x, bottom - y)


def _rows(ground: Ground) -> Iterator[list[int]]:
    """The first units of the clusters that stand in a row with nothing but room between them."""
    yield ground.bones.forest.roots
    for unit in ground.bones.order:
        row: list[int] = []
        for column in ground.columns[unit]:
            if len(column) == 1:
                row += [cluster[0] for cluster in column[0]]
                continue
            yield row
            row = []
            yield from ([cluster[0] for cluster in shelf] for shelf in column)
        yield row


def _neighbours(ground: Ground, row: Sequence[int]) -> Iterator[list[int]]:
    """The runs of framed branches of one section in a row."""
    bones = ground.bones
    group: list[int] = []
    for unit in row:
        is_framed = unit in bones.padding
        if group and not (
            is_framed and bones.forest.nodes[unit].frame == bones.forest.nodes[group[0]].frame
        ):
            yield group
            group = []
        if is_framed:
            group.append(unit)
    if group:
        yield group


def _join(
    group: Sequence[int],
    outlines: dict[int, Rect],
    nodes: Sequence[Rect],
    joined: dict[int, Rect],
) -> None:
    """Put neighbours into the frame of the first of them, as far as that holds nothing else.

    All of them, if they go into one frame; else as many as do, one after the other.
    """
    if len(group) > 1 and _fits([outlines[unit] for unit in group], outlines, nodes):
        joined[group[0]] = _around([outlines[unit] for unit in group])
        for unit in group[1:]:
            del joined[unit]
        return
    first, members = group[0], [outlines[group[0]]]
    for unit in group[1:]:
        rect = outlines[unit]
        if _fits([*members, rect], outlines, nodes):
            members.append(rect)
            joined[first] = _around(members)
            del joined[unit]
        else:
            first, members = unit, [rect]


def _fits(members: Sequence[Rect], outlines: dict[int, Rect], nodes: Sequence[Rect]) -> bool:
    """Whether one frame around these holds nothing else."""
    around = _around(members)
    others = [node for node in (*nodes, *outlines.values()) if node.overlaps(around)]
    return all(
        any(_holds(member, other) for member in members) or _holds(other, around)
        for other in others
    )


def _around(rects: Sequence[Rect]) -> Rect:
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    return Rect(x, y, right - x, bottom - y)


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )
