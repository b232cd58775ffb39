"""How wide a text is on a terminal, and where its lines break there."""

import re
from collections.abc import Iterator
from unicodedata import category, east_asian_width

_NO_WIDTH = ("Mn", "Me", "Cf")  # marks on the character before, joiners, directions


def cells(text: str) -> int:
    """How many cells of a terminal a text takes; it has no line breaks or tabs."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of, text))


def _cells_of(char: str) -> int:
    if char.isascii():
        return 1
    if category(char) in _NO_WIDTH:
        return 0
    return 2 if east_asian_width(char) in ("W", "F") else 1


def cut(text: str, width: int) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    return text if cells(text) <= width else f"{_beginning(text, width - 1).rstrip()}…"


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines no wider than a width, broken at blanks; a longer word is cut through.

    A title in brackets is one word if it fits into a line.
    """
    if cells(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for word in _words(text, width):
        rest = word
        if line and cells(line) + 1 + cells(rest) > width:
            lines.append(line)
            line = ""
        while not line and cells(rest) > width:
            head = _beginning(rest, width)
            lines.append(head)
            rest = rest[len(head) :]
        line = f"{line} {rest}" if line else rest
    return [*lines, line] if line else lines


_WORD = re.compile(r"[^\s\[<]*[\[<][^\[\]<>]*[\]>]\S*|\S+")


def _words(text: str, width: int) -> Iterator[str]:
    for match in _WORD.finditer(text):
        word = match[0]
        if cells(word) <= width:
            yield word
        else:
            yield from word.split()


def _beginning(text: str, width: int) -> str:
    """As many characters as fit into a width, but at least one."""
    if text.isascii():
        return text[: max(width, 1)]
    taken = 0
    for place, char in enumerate(text):
        taken += cells(char)
        if taken > width and place:
            return text[:place]
    return text
