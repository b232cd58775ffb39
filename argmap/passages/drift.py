"""How a text has moved under the anchors of a map: what holds for the others holds for one more."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from argmap.passages.source_text import Place


class Move(NamedTuple):
    """Where a passage was: its paragraph, and its offset if that is known; and where it is."""

    paragraph: int
    start: int | None
    place: Place


class Drift:
    """The moves of passages that are certain."""

    def __init__(self, moves: Iterable[Move]) -> None:
        self._numbers: dict[int, set[int]] = {}
        self._starts: dict[int, list[tuple[int, Place]]] = {}
        for move in moves:
            self._numbers.setdefault(move.paragraph, set()).add(move.place.paragraph)
            if move.start is not None:
                self._starts.setdefault(move.paragraph, []).append((move.start, move.place))
        for those in self._starts.values():
            those.sort()
        self._known = sorted(number for number, now in self._numbers.items() if len(now) == 1)

    def paragraph(self, number: int) -> int | None:
        """What number a paragraph has now.

        ``None`` if that is not known: its passages have gone to several, or it has none and the
        nearest paragraphs with some before and behind it were not shifted alike.
        """
        now = self._numbers.get(number)
        if now is not None:
            return next(iter(now)) if len(now) == 1 else None
        at = bisect_left(self._known, number)
        shifts = {
            next(iter(self._numbers[near])) - near for near in self._known[max(at - 1, 0) : at + 1]
        }
        is_between = 0 < at < len(self._known)
        return number + shifts.pop() if is_between and len(shifts) == 1 else None

    def expected(self, number: int, start: int) -> tuple[int, int] | None:
        """The paragraph and offset of a passage if it moved as those nearest to it did."""
        those = self._starts.get(number)
        if those:
            old, place = min(those, key=lambda each: (abs(each[0] - start), each))
            return place.paragraph, max(start + place.start - old, 0)
        now = self.paragraph(number)
        return None if now is None else (now, start)
