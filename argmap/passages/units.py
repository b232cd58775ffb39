r"""Offsets as browsers count them.

Python counts code points; JavaScript, and so every library that marks text in a browser, counts
UTF-16 units, of which a character beyond the Basic Multilingual Plane (most emoji) takes two. A
combining mark or a joiner is a character of its own in both.
"""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


def utf16(text: str, offset: int) -> int:
    r"""The offset in UTF-16 units that stands for an offset in code points.

    >>> utf16("a\N{GRINNING FACE}b", 2)
    3

    An offset outside the text is moved by as much as the nearest end of the text.
    """
    if text.isascii() or offset <= 0:
        return offset
    return offset + sum(1 for _ in _WIDE.finditer(text, 0, offset))


def code_points(text: str, offset: int) -> int:
    r"""The offset in code points that stands for an offset in UTF-16 units.

    The inverse of :func:`utf16`. An offset between the two halves of a character is moved before
    it.

    >>> code_points("a\N{GRINNING FACE}b", 3)
    2
    """
    return Utf16(text).code_points(offset)


class Utf16:
    """A text of which many offsets are asked for; each answer takes the logarithm of its length."""

    def __init__(self, text: str) -> None:
        self._wide = () if text.isascii() else tuple(m.start() for m in _WIDE.finditer(text))

    def utf16(self, offset: int) -> int:
        """The offset in UTF-16 units; see :func:`utf16`."""
        return offset + bisect_left(self._wide, offset)

    def code_points(self, offset: int) -> int:
        """The offset in code points; see :func:`code_points`."""
        # The wide character number i at w stands at w + i; half of it is moved before it.
        count = bisect_left(
            range(len(self._wide)), offset, key=lambda number: self._wide[number] + number
        )
        return offset - count
