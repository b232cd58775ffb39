"""A picture in pieces, for paper: what each piece shows, and the signs that lead from one to another.

Every box and bracket is at home in one piece. A piece may show some again: at its top the claim on
which all in it bears (its *head*), and premises of its brackets that are at home elsewhere, since
only all premises together are a reason. An arrow is drawn where its source is at home, if what it ends
on is drawn there, too. Of any other arrow a sign at both ends tells, with the page of the other end.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from argmap.diagram.elements import Arrow, Box, BoxKind, Diagram, Direction, Reason, Sign
from argmap.diagram.left_out import BEARINGS, counted, end_of, name_of, what_it_is
from argmap.diagram.summary import summary

_LONGEST = 160
_AGAIN = " (again)"
_SIGNS = 3
"""Up to how many signs to single places a box has, of either way; more are bundled."""
_PAGES = 6
"""Up to how many pages are named in a bundle."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a picture that is drawn on its own.

    Attributes:
        own: the ids of the boxes and brackets that are at home here.
        heads: the ids of what is drawn again at the top: a claim, or a claim and the box or bracket
            whose step is attacked from here.
        direction: where the reasons stand, seen from the head.
    """

    own: tuple[str, ...]
    heads: tuple[str, ...] = ()
    direction: Direction = Direction.DOWN


class Place(NamedTuple):
    """Where a piece is: the page, from 1, and the letter that it has there, if it needs one."""

    page: int
    letter: str = ""

    @property
    def name(self) -> str:
        """What to call it; it is not broken before the letter."""
        return f"page {self.page}" + (f"\N{NO-BREAK SPACE}{self.letter}" if self.letter else "")

    def seen_from(self, page: int) -> str:
        """How to get there."""
        if page == self.page:
            return f"at {self.letter}" if self.letter else "on this page"
        return f"on {self.name}"


@dataclass(slots=True)
class _Told:
    """What is not drawn beside a box or bracket, though it bears on it or the other way round.

    Attributes:
        onward: where its branches go on.
        further: what hangs there, counted.
        elsewhere: what else bears on it, counted, by place.
        bearings: what it bears on: how, where, and the name of that.
    """

    onward: Place | None
    further: Counter[str] = field(default_factory=Counter)
    elsewhere: dict[Place, Counter[str]] = field(default_factory=dict)
    bearings: dict[tuple[str, Place, str], None] = field(default_factory=dict)

    def signs(self, page: int) -> Iterator[Sign]:
        """The signs on a page that tell of it."""
        if self.onward:
            texts = counted(self.further)
            text = f"continued {self.onward.seen_from(page)}" + (f": {texts}" if texts else "")
            yield Sign(text, self.onward.page)
        places = sorted(self.elsewhere)
        for place in places[:_SIGNS]:
            yield Sign(f"{counted(self.elsewhere[place])} {place.seen_from(page)}", place.page)
        if len(places) > _SIGNS:
            more = sum((self.elsewhere[place] for place in places[_SIGNS:]), Counter[str]())
            yield _bundled(f"{counted(more)} more", places[_SIGNS:])
        ways = list(self.bearings)
        for how, place, other in ways[:_SIGNS]:
            yield Sign(f"{how} {other} {place.seen_from(page)}", place.page)
        if len(ways) > _SIGNS:
            yield _bundled(f"bears on {len(ways) - _SIGNS} more", [way[1] for way in ways[_SIGNS:]])


@dataclass(frozen=True, slots=True)
class Guide:
    """The way from one piece to all others.

    Attributes:
        here: where the piece is.
        home: where a box or bracket is at home, by its id.
        onward: where the branches of what is drawn here go on, by its id.
    """

    here: Place
    home: Callable[[str], Place]
    onward: Mapping[str, Place]


class Pieces:
    """A picture that can be cut into pieces."""

    def __init__(self, diagram: Diagram, branches: Iterable[str]) -> None:
        """Take the picture, and the ids of the arrows by which something hangs in its tree."""
        self.diagram = diagram
        self.parts = diagram.parts
        self.branches = frozenset(branches)
        self.rank = {name: number for number, name in enumerate(diagram.parts)}
        self.leaving: dict[str, list[Arrow]] = {}
        self.ending: dict[str, list[Arrow]] = {}
        self.ties = {reason.id: reason.premises for reason in diagram.reasons}
        self.tied: dict[str, list[str]] = {}
        for reason in diagram.reasons:
            for premise in reason.premises:
                self.tied.setdefault(premise, []).append(reason.id)
        for arrow, end in zip(diagram.arrows, _ends(diagram), strict=True):
            self.leaving.setdefault(arrow.source, []).append(arrow)
            self.ending.setdefault(end, []).append(arrow)

    def cut_out(self, piece: Piece, guide: Guide) -> Diagram:
        """The picture of a piece, with its signs."""
        own = frozenset(piece.own)
        names = sorted(own, key=self.rank.__getitem__)
        arrows = self._drawn(own, piece.heads)
        drawn = frozenset(arrow.id for arrow in arrows)
        signs = {name: tuple(self._signs(name, own, drawn, guide)) for name in names}
        boxes = {name: self._again(name, guide) for name in piece.heads}
        if piece.heads and guide.here.letter:
            head = boxes[piece.heads[0]]
            (sign,) = head.comes_from
            sign = replace(sign, text=f"{guide.here.letter} \N{MIDDLE DOT} {sign.text}")
            boxes[head.id] = replace(head, comes_from=(sign,))
        reasons = []
        for name in names:
            part = self.parts[name]
            if isinstance(part, Box):
                boxes[name] = replace(part, goes_on=signs[name])
            elif isinstance(part, Reason):
                premises = tuple(self._guests(part, own, piece.heads, guide, boxes))
                reasons.append(replace(part, premises=premises, goes_on=signs[name]))
        return replace(
            self.diagram,
            boxes=tuple(boxes.values()),
            reasons=tuple(reasons),
            arrows=arrows,
            description=summary(tuple(boxes.values()), reasons, arrows),
            direction=piece.direction,
            captions=(),
            notes=(),
        )

    def _drawn(self, own: frozenset[str], heads: Sequence[str]) -> tuple[Arrow, ...]:
        """The arrows of a piece."""
        found: dict[str, Arrow] = {}
        waiting: dict[str, list[Arrow]] = {}
        for arrow in self._candidates(own, heads):
            if arrow.target in own or arrow.target in heads:
                found[arrow.id] = arrow
            else:
                waiting.setdefault(arrow.target, []).append(arrow)
        reached = list(found)
        while reached and waiting:
            for arrow in waiting.pop(reached.pop(), ()):
                found[arrow.id] = arrow
                reached.append(arrow.id)
        return tuple(sorted(found.values(), key=lambda arrow: self.rank[arrow.id]))

    def _candidates(self, own: frozenset[str], heads: Sequence[str]) -> Iterator[Arrow]:
        """What is drawn if its target is: it starts from what is at home here."""
        for name in own:
            yield from self.leaving.get(name, ())
            for arrow in self.ending.get(name, ()):
                if arrow.kind.is_symmetric and arrow.source in heads:
                    yield arrow
        for name in heads[1:]:
            for arrow in self.leaving.get(name, ()):
                if arrow.target == heads[0]:
                    yield arrow

    def _signs(
        self, name: str, own: frozenset[str], drawn: frozenset[str], guide: Guide
    ) -> Iterator[Sign]:
        """What leads from a box or bracket to what is not drawn beside it."""
        told = _Told(guide.onward.get(name))
        for arrow in self.leaving.get(name, ()):
            if arrow.id not in drawn:
                is_branch = arrow.kind.is_symmetric and arrow.id in self.branches
                self._tell(told, arrow, arrow.target, guide, is_branch=is_branch)
        for arrow in self.ending.get(name, ()):
            if arrow.id not in drawn:
                is_branch = arrow.id in self.branches
                self._tell(told, arrow, arrow.source, guide, is_branch=is_branch, hits=True)
        for reason in self.tied.get(name, ()):
            if reason not in own:
                end = end_of(self.parts, reason)
                told.bearings["premise of", guide.home(reason), name_of(end)] = None
        return told.signs(guide.here.page)

    def _tell(
        self,
        told: "_Told",
        arrow: Arrow,
        other: str,
        guide: Guide,
        *,
        is_branch: bool,
        hits: bool = False,
    ) -> None:
        """Note an arrow that is not drawn, at one of its ends; the other end is given."""
        end = end_of(self.parts, other)
        if is_branch and told.onward:
            told.further[what_it_is(arrow.kind)] += 1
        elif hits and not arrow.kind.is_symmetric:
            counts = told.elsewhere.setdefault(guide.home(end.id), Counter())
            counts[what_it_is(arrow.kind)] += 1
        else:
            told.bearings[BEARINGS[arrow.kind], guide.home(end.id), name_of(end)] = None

    def _again(self, name: str, guide: Guide) -> Box:
        """What is at home elsewhere and drawn here, too: a bracket as the box of its argument."""
        part = self.parts[name]
        if isinstance(part, Reason):
            texts = " ".join(_text(self.parts[premise]) for premise in part.premises)
            text = texts if len(texts) <= _LONGEST else f"{texts[:_LONGEST].rsplit(' ', 1)[0]} …"
            box = Box(
                part.id,
                text,
                part.title,
                kind=BoxKind.ARGUMENT,
                opposes=part.opposes,
                frame=part.frame,
                mark=part.mark,
            )
        else:
            assert isinstance(part, Box)
            box = replace(part, left_out="")
        home, onward = guide.home(name), guide.onward.get(name)
        page = guide.here.page
        return replace(
            box,
            comes_from=(Sign(f"continued from {_whence(home, page)}", home.page),),
            goes_on=(Sign(f"continued {onward.seen_from(page)}", onward.page),) if onward else (),
        )

    def _guests(
        self,
        reason: Reason,
        own: frozenset[str],
        heads: Sequence[str],
        guide: Guide,
        boxes: dict[str, Box],
    ) -> Iterator[str]:
        """The ids of a bracket's premises; those that are at home elsewhere are added to the boxes.

        A head bears on nothing here, so that it stays on top: as a premise it is drawn once more.
        """
        for premise in reason.premises:
            if premise in own:
                yield premise
                continue
            name = premise + _AGAIN if premise in heads else premise
            if name not in boxes:
                part = self.parts[premise]
                assert isinstance(part, Box)
                home = guide.home(premise)
                sign = Sign(f"also {home.seen_from(guide.here.page)}", home.page)
                boxes[name] = replace(part, id=name, left_out="", comes_from=(sign,))
            yield name


def _ends(diagram: Diagram) -> Iterator[str]:
    """What each arrow bears on in the end: of an arrow on an arrow, the source of that one."""
    sources = {arrow.id: arrow.source for arrow in diagram.arrows}
    for arrow in diagram.arrows:
        yield sources.get(arrow.target, arrow.target)


def _bundled(text: str, places: Iterable[Place]) -> Sign:
    """One sign to many places; at the other end of each way there is a sign of its own."""
    pages = sorted({place.page for place in places})
    listed = ", ".join(map(str, pages[:_PAGES])) + (" …" if len(pages) > _PAGES else "")
    return Sign(f"{text} on page{'s' if len(pages) > 1 else ''} {listed}", pages[0])


def _whence(place: Place, page: int) -> str:
    if place.page != page:
        return place.name
    return place.letter or "above"


def _text(part: object) -> str:
    assert isinstance(part, Box)
    return " ".join((part.text or part.title).split())
