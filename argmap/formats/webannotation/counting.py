"""In how many ways programs count the characters of a text.

The data model counts code points. Browsers count UTF-16 units, and know line breaks of one character
only, as HTML does. Some programs count the byte order mark, others do not.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, product

_WIDE = "\U00010000-\U0010ffff"


@dataclass(frozen=True)
class Counting:
    """The offsets of a text as a program counts them.

    Attributes:
        text: the text.
        is_utf16: whether it counts UTF-16 units, else code points.
        is_html: whether it knows line breaks of one character only.
        has_mark: whether it counts a byte order mark at the beginning.
    """

    text: str
    is_utf16: bool = False
    is_html: bool = False
    has_mark: bool = False

    def count(self, offset: int) -> int:
        """How an offset in code points is counted."""
        return offset + self._sums[bisect_left(self._places, offset)]

    def offset(self, count: int) -> int | None:
        """The offset in code points that is counted so; ``None`` outside the text.

        Between the halves of a character it is the one before.
        """
        if not 0 <= count <= self.count(len(self.text)):
            return None
        found = bisect_left(range(len(self.text) + 1), count, key=self.count)
        return found if self.count(found) == count else found - 1

    @cached_property
    def _places(self) -> Sequence[int]:
        """Where characters stand that are not counted as one."""
        return tuple(place for place, _ in self._odd)

    @cached_property
    def _sums(self) -> Sequence[int]:
        """How much more than the code points is counted behind each of them."""
        return tuple(accumulate((more for _, more in self._odd), initial=0))

    @cached_property
    def _odd(self) -> Sequence[tuple[int, int]]:
        found = []
        if self.text.startswith("\ufeff") and not self.has_mark:
            found.append((0, -1))
        if self.is_utf16 or self.is_html:
            sign = (_WIDE if self.is_utf16 else "") + ("\r" if self.is_html else "")
            for match in re.finditer(f"[{sign}]", self.text):
                if match[0] != "\r":
                    found.append((match.start(), 1))
                elif self.text.startswith("\n", match.end()):
                    found.append((match.start(), -1))
        return tuple(found)


def countings(text: str, *, is_utf16: bool | None = None) -> tuple[Counting, ...]:
    """The ways to count that differ for a text, the likeliest first.

    Args:
        text: the text.
        is_utf16: whether UTF-16 units are counted, if that is known.
    """
    units = (False, True) if is_utf16 is None else (is_utf16,)
    if text.isascii():
        units = units[:1]
    breaks = (False, True) if "\r\n" in text else (False,)
    marks = (False, True) if text.startswith("\ufeff") else (False,)
    return tuple(
        Counting(text, unit, is_html, has_mark)
        for has_mark, is_html, unit in product(marks, breaks, units)
    )
