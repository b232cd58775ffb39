"""Text in columns for a terminal or a pipe: widths are counted in cells, so wide characters fit."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from argmap.text import cells, wrapped

WIDTH = 100
"""How wide lines are where they do not go to a terminal."""

GAP = "  "
_NARROWEST = 40
_LEAST = 8


def line_width(stream: TextIO) -> int:
    """How wide lines may be: as the terminal, but not so wide that they are hard to read."""
    if not stream.isatty():
        return WIDTH
    return max(_NARROWEST, min(shutil.get_terminal_size((WIDTH, 24)).columns, WIDTH + 20))


def padded(text: str, width: int) -> str:
    """The text with blanks up to a width; a longer one stays as it is."""
    return text + " " * (width - cells(text))


def grid(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """The lines of a table; what does not fit into its column goes on in the next line of the row."""
    if not rows:
        return
    widths = _fitted([max(map(cells, column)) for column in zip(*rows, strict=True)], width)
    for row in rows:
        parts = [wrapped(cell, room) for cell, room in zip(row, widths, strict=True)]
        for number in range(max(map(len, parts))):
            yield joined((part[number] if number < len(part) else "" for part in parts), widths)


def joined(texts: Iterable[str], widths: Iterable[int]) -> str:
    """Texts side by side, each padded to its width."""
    return GAP.join(padded(text, room) for text, room in zip(texts, widths, strict=False)).rstrip()


def _fitted(widths: list[int], width: int) -> list[int]:
    """The widths of columns, the widest narrowed until all fit or none can be narrowed further."""
    room = width - len(GAP) * (len(widths) - 1)
    fitted = list(widths)
    while sum(fitted) > room:
        widest = max(fitted)
        if widest <= _LEAST:
            break
        next_ = max((one for one in fitted if one < widest), default=_LEAST)
        count = fitted.count(widest)
        surplus = sum(fitted) - room
        goal = max(next_, widest - -(-surplus // count), _LEAST)
        fitted = [goal if one == widest else one for one in fitted]
    return fitted
