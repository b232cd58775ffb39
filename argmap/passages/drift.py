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
        self._before: dict[int, set[int]] = {}
        self._starts: dict[int, list[tuple[int, Place]]] = {}
        for move in moves:
            self._numbers.setdefault(move.paragraph, set()).add(move.place.paragraph)
            self._before.setdefault(move.place.paragraph, set()).add(move.paragraph)
            if move.start is not None:
                self._starts.setdefault(move.paragraph, []).append((move.start, move.place))
        for those in self._starts.values():
            those.sort()
        self._known = sorted(number for number, now in self._numbers.items() if len(now) == 1)
        self._reached = sorted(now for now, before in self._before.items() if len(before) == 1)

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

    def rules_out(self, number: int, now: int) -> bool:
        """Whether a passage of a paragraph can hardly stand in another one now.

        Others of its paragraph stand elsewhere: neither there nor, where the paragraph may have
        been split, beside it. Without others, it would have jumped over its neighbours into what
        has been another paragraph.
        """
        own = self._numbers.get(number)
        if own is not None and now in own:
            return False
        if own is not None and not min(own) - 1 <= now <= max(own) + 1:
            return True
        return self._is_another(now) and (own is not None or not self._is_between(number, now))

    def _is_between(self, number: int, now: int) -> bool:
        """Whether a paragraph without certain passages may be another one, by its neighbours."""
        known = self.paragraph(number)
        if known is not None:
            return known == now
        at = bisect_left(self._known, number)
        near = [next(iter(self._numbers[each])) for each in self._known[max(at - 1, 0) : at + 1]]
        is_inside = 0 < at < len(self._known)
        return not is_inside or min(near) <= now <= max(near)

    def _is_another(self, now: int) -> bool:
        """Whether a paragraph has been one of those before, as far as others show it."""
        if now in self._before:
            return True
        at = bisect_left(self._reached, now)
        shifts = {
            near - next(iter(self._before[near])) for near in self._reached[max(at - 1, 0) : at + 1]
        }
        return 0 < at < len(self._reached) and len(shifts) == 1
