"""Pages: a picture is cut into pieces, and small pieces share a page.

Pieces keep their order, and none stands before the one that it goes on from. On a page they stand on
shelves. The text has the same size on all pages; only a box or bracket that alone is larger than a page
makes its page smaller.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from string import ascii_uppercase
from typing import NamedTuple

from argmap.diagram.elements import Diagram
from argmap.diagram.left_out import end_of, name_of
from argmap.diagram.pages import Guide, Place
from argmap.diagram.summary import summary
from argmap.layout.cutting import Cut, cut
from argmap.layout.fit import ink, moved
from argmap.layout.placed import Placed, Rect
from argmap.layout.sizing import MIN_HEIGHT, MIN_WIDTH, with_signs
from argmap.layout.tree import Room, place

LEAST = 0.97
"""The smallest scale: small print of 8 points, text of 10."""
_SCALES = (1.35, 1.2, 1.1, 1.0, LEAST)
"""What is tried for a picture that goes on one page."""
_BESIDE = 44.0
_BELOW = 34.0
_OPEN = 12
"""On how many of the last pages there may be room left for a piece."""


class Sheet(NamedTuple):
    """What is drawn on a page, from the corner of its room on.

    Attributes:
        placed: what is drawn.
        scale: at which scale.
        heading: what to call the page.
        is_turned: whether something on it could only be drawn in another direction than the whole.
    """

    placed: Placed
    scale: float = 1.0
    heading: str = ""
    is_turned: bool = False


@dataclass(slots=True)
class _Page:
    """A page while it is filled: pieces by number, on shelves."""

    room: Room
    shelves: list[list[int]] = field(default_factory=list)
    width: float = 0.0  # of the last shelf
    top: float = 0.0  # of the last shelf
    bottom: float = 0.0

    def add(self, number: int, size: Rect) -> bool:
        """Add a piece if there is room for it."""
        beside = self.width + _BESIDE + size.width
        bottom = max(self.bottom, self.top + size.height)
        if self.shelves and beside <= self.room.width and bottom <= self.room.height:
            self.shelves[-1].append(number)
            self.width, self.bottom = beside, bottom
            return True
        top = self.bottom + _BELOW if self.shelves else 0.0
        if self.shelves and top + size.height > self.room.height:
            return False
        self.shelves.append([number])
        self.width, self.top, self.bottom = size.width, top, top + size.height
        return True


def sheets(diagram: Diagram, first: Room, room: Room) -> list[Sheet]:
    """Lay a picture out on pages.

    Args:
        diagram: the whole.
        first: the room on the first page.
        room: the room on every other page.

    Returns:
        The pages; one alone may be larger, by up to a third, or a little smaller.
    """
    for scale in _SCALES:
        found = _alone(diagram, Room(first.width / scale, first.height / scale))
        if found:
            return [Sheet(_arranged([[found]], diagram, first.width / scale), scale)]
    pieces, cuts = cut(diagram, first, room)
    pages = _filled(cuts, first, room)
    guides = _guides(cuts, pages)
    made = []
    for page in pages:
        shelves = [
            [_signed(cuts[n].placed, pieces.cut_out(cuts[n].piece, guides[n])) for n in shelf]
            for shelf in page.shelves
        ]
        placed = _arranged(shelves, diagram, page.room.width)
        around = ink(placed)
        scale = min(1.0, page.room.width / around.width, page.room.height / around.height)
        if scale < 1.0:
            placed = _arranged(shelves, diagram, page.room.width / scale)
        first_one = cuts[page.shelves[0][0]].piece
        heading = name_of(end_of(pieces.parts, (*first_one.heads, *first_one.own)[0]))
        turned = any(
            cuts[n].piece.direction is not diagram.direction
            for shelf in page.shelves
            for n in shelf
        )
        made.append(Sheet(placed, scale, heading, turned))
    return made


def _signed(placed: Placed, diagram: Diagram) -> Placed:
    """A piece whose signs name the right pages."""
    return replace(
        placed,
        diagram=diagram,
        boxes=tuple(
            replace(old, box=box, shape=with_signs(old.shape, box))
            for old, box in zip(placed.boxes, diagram.boxes, strict=True)
        ),
        reasons=tuple(
            replace(old, reason=reason, shape=with_signs(old.shape, reason))
            for old, reason in zip(placed.reasons, diagram.reasons, strict=True)
        ),
    )


def _alone(diagram: Diagram, room: Room) -> Placed | None:
    """The whole picture, if it goes on one page."""
    if len(diagram.boxes) * MIN_WIDTH * MIN_HEIGHT > room.width * room.height:
        return None
    placed = place(diagram, room)
    around = ink(placed)
    return placed if around.width <= room.width and around.height <= room.height else None


def _filled(cuts: Sequence[Cut], first: Room, room: Room) -> list[_Page]:
    """Put the pieces on pages."""
    pages: list[_Page] = []
    page_of: list[int] = []
    for number, size in enumerate(cuts):
        earliest = max(page_of[size.origin] if size.origin >= 0 else 0, len(pages) - _OPEN)
        for at in range(max(earliest, 0), len(pages)):
            if pages[at].add(number, size.around):
                page_of.append(at)
                break
        else:
            page_of.append(len(pages))
            pages.append(_Page(room if pages else first))
            pages[-1].add(number, size.around)
    return pages


def _guides(cuts: Sequence[Cut], pages: Sequence[_Page]) -> list[Guide]:
    """The way from each piece to the others."""
    places: dict[int, Place] = {}
    for number, page in enumerate(pages, 1):
        members = [n for shelf in page.shelves for n in shelf]
        letters = iter(_letters(len(members)))
        for n in members:
            has_letter = len(members) > 1 and bool(cuts[n].piece.heads)
            places[n] = Place(number, next(letters) if has_letter else "")
    home = {name: places[n] for n, each in enumerate(cuts) for name in each.piece.own}
    onward: list[dict[str, Place]] = [{} for _ in cuts]
    last = {name: n for n, each in enumerate(cuts) for name in each.piece.own}
    for n, each in enumerate(cuts):
        for name in each.piece.heads[-1:]:
            onward[last[name]][name] = places[n]
            last[name] = n
    return [Guide(places[n], home.__getitem__, onward[n]) for n in range(len(cuts))]


def _letters(count: int) -> list[str]:
    """A, B, ..., Z, AA, AB, ..."""
    letters = list(ascii_uppercase)
    while len(letters) < count:
        letters += [first + second for first in letters[-26:] for second in ascii_uppercase]
    return letters


def _arranged(shelves: Sequence[Sequence[Placed]], whole: Diagram, width: float) -> Placed:
    """Pictures on shelves, each shelf in the middle of the width, as one picture."""
    parts: list[Placed] = []
    y = 0.0
    for shelf in shelves:
        arounds = [ink(placed) for placed in shelf]
        x = (width - sum(a.width for a in arounds) - _BESIDE * (len(shelf) - 1)) / 2
        for placed, around in zip(shelf, arounds, strict=True):
            parts.append(moved(placed, x - around.x, y - around.y))
            x += around.width + _BESIDE
        y += max(around.height for around in arounds) + _BELOW
    boxes = tuple(box for part in parts for box in part.diagram.boxes)
    reasons = tuple(reason for part in parts for reason in part.diagram.reasons)
    arrows = tuple(arrow for part in parts for arrow in part.diagram.arrows)
    diagram = replace(
        whole,
        boxes=boxes,
        reasons=reasons,
        arrows=arrows,
        description=summary(boxes, reasons, arrows),
    )
    return Placed(
        diagram,
        width,
        y - _BELOW,
        tuple(box for part in parts for box in part.boxes),
        tuple(reason for part in parts for reason in part.reasons),
        tuple(arrow for part in parts for arrow in part.arrows),
        tuple(frame for part in parts for frame in part.frames),
    )
