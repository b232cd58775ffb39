"""Pages while they are filled: which piece of a picture goes on which page, and where on it.

A piece never stands on a page before the piece that it goes on from, so that the page numbers that a
reader is led to only increase. Apart from that, a piece goes on the first page that has room for it.
"""

from argmap.layout.paper.shelves import BELOW, Spots, arranged, extent
from argmap.layout.placed import Rect
from argmap.layout.tree import Room

THIN = 1 / 3
"""A page is thin if what is drawn on it, all gaps in it counted, takes less of it than this."""
_OPEN = 12
"""On how many of the last pages there may be room left for a piece."""
_LEFT = 0.3
"""How much of its height a page must have left over for a part of a branch."""


class Book:
    """Pages, each with pieces by number."""

    def __init__(self, first: Room, room: Room, *, splits: bool) -> None:
        """Begin with no page.

        Args:
            first: the room on the first page.
            room: the room on every other page.
            splits: whether a branch may be cut, though it would go on a page, to fill up another.
        """
        self.first, self.room, self.splits = first, room, splits
        self.pages: list[list[int]] = []
        self.spots: list[Spots] = []
        self._sizes: list[Rect] = []
        self._origin: list[int] = []
        self._going_on: list[list[int]] = []
        self._page_of: list[int] = []

    def room_of(self, page: int) -> Room:
        """The room on a page, counted from 0."""
        return self.room if page else self.first

    def takes(self, origin: int, size: Rect) -> int:
        """The page of those begun that has room for one more piece; -1 if none has."""
        for page in range(self._earliest(origin), len(self.pages)):
            numbers = self.pages[page]
            rects = [*self._rects(page), size]
            origins = [*self._origins(numbers), numbers.index(origin) if origin in numbers else -1]
            if self._arranged(rects, origins, page):
                return page
        return -1

    def left(self, origin: int) -> Room | None:
        """What is left below all pieces of the last page, if that is worth anything."""
        last = len(self.pages) - 1
        if last < 0 or self._earliest(origin) > last:
            return None
        room = self.room_of(last)
        height = room.height - extent(self._rects(last), self.spots[last]).height - BELOW
        return Room(room.width, height) if height > _LEFT * room.height else None

    def add(self, origin: int, size: Rect) -> None:
        """Add the next piece."""
        page = self.takes(origin, size)
        number = len(self._sizes)
        self._sizes.append(size)
        self._origin.append(origin)
        self._going_on.append([])
        if origin >= 0:
            self._going_on[origin].append(number)
        if page < 0:
            page = len(self.pages)
            self.pages.append([])
            self.spots.append([])
        self._page_of.append(page)
        self._set(page, [*self.pages[page], number])

    def tighten(self) -> None:
        """Give up pages whose pieces all go on others."""
        for page in range(len(self.pages) - 1, 0, -1):
            self._clear(page)
        kept = [page for page, numbers in enumerate(self.pages) if numbers]
        self.pages = [self.pages[page] for page in kept]
        self.spots = [self.spots[page] for page in kept]
        for page, numbers in enumerate(self.pages):
            for number in numbers:
                self._page_of[number] = page

    def fill(self, page: int) -> float:
        """How much of a page is within the outline of what is drawn on it."""
        room, size = self.room_of(page), extent(self._rects(page), self.spots[page])
        return size.width * size.height / (room.width * room.height)

    @property
    def thin(self) -> int:
        """How many pages are thin."""
        return sum(self.fill(page) < THIN for page in range(len(self.pages)))

    def _clear(self, page: int) -> None:
        """Move all pieces of a page to others, or none."""
        moves: list[tuple[int, int]] = []
        for number in self.pages[page][::-1]:
            other = self._other(number, page)
            if other < 0:
                break
            self._set(other, sorted([*self.pages[other], number]))
            self._page_of[number] = other
            moves.append((number, other))
        else:
            self.pages[page], self.spots[page] = [], []
            return
        for number, other in moves:
            self._set(other, [one for one in self.pages[other] if one != number])
            self._page_of[number] = page

    def _other(self, number: int, page: int) -> int:
        """A page other than its own that has room for a piece; -1 if none has."""
        low, high = max(page - _OPEN, 0), min(page + _OPEN, len(self.pages) - 1)
        if self._origin[number] >= 0:
            low = max(low, self._page_of[self._origin[number]])
        high = min([high, *(self._page_of[child] for child in self._going_on[number])])
        for other in range(low, high + 1):
            if other != page and self.pages[other]:
                numbers = sorted([*self.pages[other], number])
                rects = [self._sizes[each] for each in numbers]
                if self._arranged(rects, self._origins(numbers), other):
                    return other
        return -1

    def _earliest(self, origin: int) -> int:
        page = self._page_of[origin] if origin >= 0 else 0
        return max(page, len(self.pages) - _OPEN, 0)

    def _rects(self, page: int) -> list[Rect]:
        return [self._sizes[number] for number in self.pages[page]]

    def _origins(self, numbers: list[int]) -> list[int]:
        """Where in a list of pieces that one stands which each goes on from, or -1."""
        at = {number: place for place, number in enumerate(numbers)}
        return [at.get(self._origin[number], -1) for number in numbers]

    def _arranged(self, rects: list[Rect], origins: list[int], page: int) -> Spots | None:
        room = self.room_of(page)
        area = sum(rect.width * rect.height for rect in rects)
        return arranged(rects, origins, room) if area <= room.width * room.height else None

    def _set(self, page: int, numbers: list[int]) -> None:
        self.pages[page] = numbers
        origins = self._origins(numbers)
        self.spots[page] = arranged(self._rects(page), origins, self.room_of(page)) or []
