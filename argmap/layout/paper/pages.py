"""Pages: a picture is cut into pieces, and small pieces share a page.

Of several ways to do that, the one with the fewest pages is taken. The text has the same size on all
pages; only a box or bracket that alone is larger than a page makes its page smaller.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from string import ascii_uppercase
from typing import NamedTuple

from argmap.diagram.elements import Diagram
from argmap.diagram.left_out import end_of, name_of
from argmap.diagram.pages import Guide, Pieces, Place
from argmap.diagram.summary import summary
from argmap.layout.fit import ink, moved
from argmap.layout.paper.book import Book
from argmap.layout.paper.cutting import Cut, cut
from argmap.layout.paper.shelves import Spots
from argmap.layout.placed import Placed
from argmap.layout.sizing import MIN_HEIGHT, MIN_WIDTH, with_signs
from argmap.layout.skeleton import skeleton
from argmap.layout.tree import Room, drawn, inner, within

LEAST = 0.86
"""The smallest scale: small print of 7 points, text of 9."""
_ALONE = (1.35, 1.2, 1.1, 1.0, 0.93, LEAST)
"""What is tried for a picture that goes on one page."""
_SCALES = (0.93, 1.0)
"""What is tried besides for a picture on few pages: on many, the smallest has the fewest."""
_FEW = 12
_MANY = 2000
"""Pictures with more boxes are cut in one way only."""


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


class _Plan(NamedTuple):
    """A way to put a picture on pages."""

    scale: float
    pieces: Pieces
    cuts: list[Cut]
    book: Book

    @property
    def effort(self) -> tuple[int, int, float, int]:
        """How much worse it is than another one."""
        return len(self.book.pages), self.book.thin, -self.scale, len(self.cuts)


def sheets(diagram: Diagram, first: Room, room: Room) -> list[Sheet]:
    """Lay a picture out on pages.

    Args:
        diagram: the whole.
        first: the room on the first page.
        room: the room on every other page.

    Returns:
        The pages, all of one scale; one alone may be larger, by up to a third.
    """
    alone = _alone(diagram, first)
    if alone:
        return [alone]
    plan = min(_plans(diagram, first, room), key=lambda plan: plan.effort)
    return list(_made(diagram, plan))


def _plans(diagram: Diagram, first: Room, room: Room) -> Iterator[_Plan]:
    """The ways that are tried, of equal ones the better first."""
    ways = (True,) if len(diagram.boxes) > _MANY else (False, True)
    fewest = 0
    for scale in (LEAST, *_SCALES):
        for splits in ways:
            plan = _plan(diagram, first, room, scale, splits=splits)
            yield plan
            fewest = min(fewest or len(plan.book.pages), len(plan.book.pages))
        if fewest > _FEW:
            return


def _plan(diagram: Diagram, first: Room, room: Room, scale: float, *, splits: bool) -> _Plan:
    rooms = (Room(each.width / scale, each.height / scale) for each in (first, room))
    book = Book(*rooms, splits=splits)
    pieces, cuts = cut(diagram, book)
    book.tighten()
    return _Plan(scale, pieces, cuts, book)


def _made(diagram: Diagram, plan: _Plan) -> Iterator[Sheet]:
    """The pages of a plan."""
    _, pieces, cuts, book = plan
    guides = _guides(cuts, book.spots, book.pages)
    for page, numbers in enumerate(book.pages):
        parts = [_signed(cuts[n].placed, pieces.cut_out(cuts[n].piece, guides[n])) for n in numbers]
        order = [spot.place for spot in book.spots[page]]
        corners = [(spot.x, spot.y) for spot in book.spots[page]]
        room = book.room_of(page)
        placed = _together([parts[place] for place in order], corners, diagram, room.width)
        around = ink(placed)
        smaller = min(1.0, room.width / around.width, room.height / around.height)
        if smaller < 1.0:
            placed = moved(placed, (room.width / smaller - room.width) / 2, 0.0)
        first = cuts[numbers[order[0]]].piece
        heading = name_of(end_of(pieces.parts, (*first.heads, *first.own)[0]))
        turned = any(cuts[n].piece.direction is not diagram.direction for n in numbers)
        yield Sheet(placed, plan.scale * smaller, heading, turned)


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


def _alone(diagram: Diagram, first: Room) -> Sheet | None:
    """The whole picture on one page, as large as it goes on it."""
    area = first.width * first.height / LEAST**2
    if len(diagram.boxes) * MIN_WIDTH * MIN_HEIGHT > area:
        return None
    bones = skeleton(diagram, narrow=True)
    known: dict[tuple[float, float], Placed] = {}  # the same size again is the same picture
    for scale in _ALONE:
        room = Room(first.width / scale, first.height / scale)
        arranged = within(bones, room)
        size = inner(bones, arranged)
        if size.width > room.width or size.height > room.height:
            continue
        if size not in known:
            known[size] = drawn(bones, arranged)
        around = ink(known[size])
        if around.width <= room.width and around.height <= room.height:
            return Sheet(_together([known[size]], [(0.0, 0.0)], diagram, room.width), scale)
    return None


def _guides(
    cuts: Sequence[Cut], spots: Sequence[Spots], pages: Sequence[Sequence[int]]
) -> list[Guide]:
    """The way from each piece to the others."""
    places: dict[int, Place] = {}
    for number, (page, where) in enumerate(zip(pages, spots, strict=True), 1):
        members = [page[spot.place] for spot in where]
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


def _together(
    pictures: Sequence[Placed],
    corners: Sequence[tuple[float, float]],
    whole: Diagram,
    width: float,
) -> Placed:
    """Pictures with their corners in some places as one picture; one alone is centred."""
    parts = []
    bottom = 0.0
    for placed, (x, y) in zip(pictures, corners, strict=True):
        around = ink(placed)
        left = x if len(pictures) > 1 else (width - around.width) / 2
        parts.append(moved(placed, left - around.x, y - around.y))
        bottom = max(bottom, y + around.height)
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
        bottom,
        tuple(box for part in parts for box in part.boxes),
        tuple(reason for part in parts for reason in part.reasons),
        tuple(arrow for part in parts for arrow in part.arrows),
        tuple(frame for part in parts for frame in part.frames),
    )
