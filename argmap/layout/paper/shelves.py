"""Pieces on one page: in rows like words, or in columns like a newspaper, whichever holds them all.

In a row, a piece may stand below another one if that does not make the row higher; in a column, beside
another one if that does not make the column wider. So they are read as they are counted.
"""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.layout.placed import Rect
from argmap.layout.tree import Room

BESIDE = 44.0
BELOW = 34.0


class Spot(NamedTuple):
    """Where a piece stands; ``place`` is its place among the pieces that were given."""

    place: int
    x: float
    y: float


Spots = list[Spot]
"""In the order in which they are read."""

_Sizes = list[tuple[float, float]]
_Line = list[list[int]]
"""A row or column: stacks of pieces."""


def arranged(rects: Sequence[Rect], origins: Sequence[int], room: Room) -> Spots | None:
    """Where pieces stand on a page; nothing if there is no room for all of them.

    Their own order is tried first, then high or wide ones first, if none comes before its origin.

    Args:
        rects: how large the pieces are.
        origins: the place in this list of the piece that each one goes on from, or -1.
        room: the room on the page; one piece alone always stands somewhere.
    """
    sizes = [(rect.width, rect.height) for rect in rects]
    flipped = [(height, width) for width, height in sizes]
    places = range(len(sizes))
    if len(sizes) == 1:
        return _in_rows(sizes, [[[0]]], room.width)
    for order in (places, sorted(places, key=lambda place: -sizes[place][1])):
        lines = _lines(sizes, order, room.width, BESIDE, BELOW)
        if _depth(sizes, lines, BELOW) <= room.height and _is_read(order, origins):
            return _in_rows(sizes, lines, room.width)
    for order in (places, sorted(places, key=lambda place: -sizes[place][0])):
        lines = _lines(flipped, order, room.height, BELOW, BESIDE)
        if _depth(flipped, lines, BESIDE) <= room.width and _is_read(order, origins):
            return _in_columns(sizes, lines, room.width)
    return None


def _is_read(order: Sequence[int], origins: Sequence[int]) -> bool:
    """Whether every piece comes after the one that it goes on from."""
    when = {place: time for time, place in enumerate(order)}
    return all(origin < 0 or when[origin] < when[place] for place, origin in enumerate(origins))


def extent(rects: Sequence[Rect], spots: Spots) -> Room:
    """How wide and high pieces are together, from the top of the page on."""
    if not spots:
        return Room(0.0, 0.0)
    left = min(spot.x for spot in spots)
    right = max(spot.x + rects[spot.place].width for spot in spots)
    return Room(right - left, max(spot.y + rects[spot.place].height for spot in spots))


def _lines(
    sizes: _Sizes, order: Sequence[int], limit: float, gap: float, stacked: float
) -> list[_Line]:
    """Pieces in rows no wider than a limit; in columns, if width and height are swapped."""
    lines: list[_Line] = []
    across = along = 0.0  # what the last line takes
    wide = high = 0.0  # what the last stack takes
    for place in order:
        width, height = sizes[place]
        if lines and width <= wide and high + stacked + height <= along:
            lines[-1][-1].append(place)
            high += stacked + height
        elif lines and across + gap + width <= limit:
            lines[-1].append([place])
            across, along = across + gap + width, max(along, height)
            wide, high = width, height
        else:
            lines.append([[place]])
            across, along, wide, high = width, height, width, height
    return lines


def _depth(sizes: _Sizes, lines: Sequence[_Line], gap: float) -> float:
    # A stack is no deeper than what was highest in its line before.
    deepest = (max(sizes[stack[0]][1] for stack in line) for line in lines)
    return sum(deepest) + gap * (len(lines) - 1)


def _in_rows(sizes: _Sizes, rows: Sequence[_Line], width: float) -> Spots:
    """Rows one below the other, each in the middle of the page."""
    spots = []
    y = 0.0
    for row in rows:
        wides = [max(sizes[place][0] for place in stack) for stack in row]
        x = (width - sum(wides) - BESIDE * (len(row) - 1)) / 2
        deepest = 0.0
        for stack, wide in zip(row, wides, strict=True):
            below = y
            for place in stack:
                spots.append(Spot(place, x + (wide - sizes[place][0]) / 2, below))
                below += sizes[place][1] + BELOW
            deepest = max(deepest, below)
            x += wide + BESIDE
        y = deepest
    return spots


def _in_columns(sizes: _Sizes, columns: Sequence[_Line], width: float) -> Spots:
    """Columns side by side in the middle of the page."""
    wides = [max(_row(sizes, stack) for stack in column) for column in columns]
    x = (width - sum(wides) - BESIDE * (len(columns) - 1)) / 2
    spots = []
    for column, wide in zip(columns, wides, strict=True):
        y = 0.0
        for stack in column:
            beside = x + (wide - _row(sizes, stack)) / 2
            for place in stack:
                spots.append(Spot(place, beside, y))
                beside += sizes[place][0] + BESIDE
            y += max(sizes[place][1] for place in stack) + BELOW
        x += wide + BESIDE
    return spots


def _row(sizes: _Sizes, stack: Sequence[int]) -> float:
    return sum(sizes[place][0] for place in stack) + BESIDE * (len(stack) - 1)
