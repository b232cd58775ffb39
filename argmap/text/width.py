"""How wide a text is on a terminal."""

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
