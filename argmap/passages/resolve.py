"""What became of anchors: whether their passages still stand where they say.

A quote that stands in one place only is found there. Which of several places is meant is decided by
the first of these that is unmistakable; else the anchor is ambiguous:

- the words around it, if the anchor has them (``prefix`` and ``suffix``, the TextQuoteSelector of
  the W3C's Web Annotation Data Model): they fit one place only, or one at least half and no other
  half as well;
- the anchors beside it: they moved together (:mod:`argmap.passages.drift`), and it stands where
  it has to be if it moved with them;
- its old offsets: it stands within half its length of them and touched by no other of its places,
  or at just these offsets in one other paragraph;
- its paragraph, if it stands there once, and other anchors show that it still is the same one.

A quote of one to three words may be another's words if its own are gone. So one place is not enough
if the words around the anchor are others there, or if the anchors beside it show that its paragraph
is another one; the anchor is ambiguous then, too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from argmap.passages.anchors import Anchor
from argmap.passages.context import contradicts, fits, fitting
from argmap.passages.drift import Drift, Move
from argmap.passages.matching import is_short, omits, plain, quoted
from argmap.passages.search import Stretch, stretches
from argmap.passages.source_text import Place, SourceText

MOST_PLACES = 10
"""How many places of one quote are told."""

_MOST_LOOKED_AT = 200
_MOST_WITH_CONTEXT = 5_000
_FAR_IN = 50  # so many characters into a paragraph no offset is the same by chance


class Fate(StrEnum):
    """What became of an anchor."""

    EXACT = "exact"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"


class How(StrEnum):
    """How the place of an anchor was told; the quote alone stands for: nothing had to be chosen."""

    QUOTE = "quote"
    CONTEXT = "context"
    NEIGHBOURS = "neighbours"
    OFFSETS = "offsets"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What became of an anchor.

    Attributes:
        fate: *exact* if the quote stands where the anchor says; *moved* if it stands in one other
            place, or in one that is meant unmistakably; *ambiguous* if it stands in several and
            nothing says in which, or in one that is probably another passage; *missing* if it stands nowhere, or the anchor quotes nothing and
            its paragraph does not exist.
        places: where it stands, at most :data:`MOST_PLACES`; nowhere for a missing one. For an
            anchor without a quote, the offsets or the paragraph that it names.
        how: how the place was chosen; of an ambiguous or missing one nothing was.
    """

    fate: Fate
    places: tuple[Place, ...] = ()
    how: How = How.QUOTE


@dataclass(frozen=True, slots=True)
class _Look:
    """What the first look at an anchor shows: what became of it, or where it may stand.

    Attributes:
        resolution: what became of it; ``None`` if that is to be decided among the places.
        places: where its quote stands.
        is_complete: whether these are all.
        is_sure: whether the anchors beside it may be judged by it.
    """

    resolution: Resolution | None
    places: tuple[Place, ...] = ()
    is_complete: bool = True
    is_sure: bool = False


def resolve(text: SourceText, anchor: Anchor) -> Resolution:
    """Look up an anchor by itself in a text.

    Quotation marks, dashes, blanks and invisible characters may differ, and a quote may leave out
    words with ``...``.
    """
    return resolve_all(text, (anchor,))[0]


def resolve_all(text: SourceText, anchors: Iterable[Anchor]) -> tuple[Resolution, ...]:
    """Look up the anchors of a map in a text, each with the help of the others.

    The text is read once; then an anchor takes as long as the rarest word of its quote is frequent.
    """
    asked = tuple(anchors)
    looks = _questioned(text, asked, [_look(text, anchor) for anchor in asked])
    looks = _doubted(text, asked, looks)
    drift = Drift(
        Move(anchor.paragraph, anchor.start, look.resolution.places[0])
        for anchor, look in zip(asked, looks, strict=True)
        if look.is_sure and look.resolution is not None and anchor.paragraph is not None
    )
    return tuple(
        _settled(text, anchor, look, drift) for anchor, look in zip(asked, looks, strict=True)
    )


def _look(text: SourceText, anchor: Anchor) -> _Look:
    own = _own(text, anchor)
    if not anchor.quote:
        return _Look(_unquoted(text, anchor, own))
    has_context = bool(anchor.prefix or anchor.suffix)
    here = None
    if own is not None and anchor.start is not None and anchor.end is not None:
        here = Place(own, anchor.start, anchor.end)
        if not _says(text, here, anchor.quote):
            here = None
        elif not has_context or fits(text, here, anchor):
            return _exact(here)
    parts = quoted(anchor.quote)
    most = _MOST_WITH_CONTEXT if has_context else _MOST_LOOKED_AT
    if own is not None and anchor.start is None and not has_context:
        found = stretches(text, parts, most, own) or stretches(text, parts, most)
    else:
        found = stretches(text, parts, most)
    if not found:
        return _exact(here) if here is not None else _Look(Resolution(Fate.MISSING))
    chosen = fitting(text, found, anchor) if has_context else found
    if here is not None and len(chosen) > 1:  # the words around it have changed
        return _exact(here)
    if len(chosen) == 1:
        return _single(text, anchor, chosen[0], len(found))
    return _Look(None, _as_places(text, chosen), is_complete=len(found) < most)


def _questioned(text: SourceText, anchors: Sequence[Anchor], looks: Sequence[_Look]) -> list[_Look]:
    """The looks, with a doubt about short quotes whose one place may be another passage.

    These are anchors that would have moved there although the words around them are others, or
    alone of their paragraph, while others show that it is not there.
    """
    moves: dict[tuple[int, int], set[tuple[int | None, str]]] = {}
    for anchor, look in zip(anchors, looks, strict=True):
        found = look.resolution
        if look.is_sure and found is not None and anchor.paragraph is not None:
            link = anchor.paragraph, found.places[0].paragraph
            moves.setdefault(link, set()).add((anchor.start, anchor.quote))

    def is_alone(anchor: Anchor, place: Place) -> bool:
        return len(moves.get((anchor.paragraph or 0, place.paragraph), ())) <= 1

    drift = Drift(
        Move(anchor.paragraph, None, found.places[0])
        for anchor, look in zip(anchors, looks, strict=True)
        if (found := look.resolution) is not None
        and (look.is_sure or (found.places and anchor.quote and not is_short(anchor.quote)))
        and anchor.paragraph is not None
        and not (_may_be_another(anchor, found) and is_alone(anchor, found.places[0]))
    )

    def is_another(anchor: Anchor, found: Resolution) -> bool:
        (place,) = found.places
        has_context = bool(anchor.prefix or anchor.suffix)
        return (has_context or is_alone(anchor, place)) and _is_elsewhere(
            text, anchor, place, drift
        )

    return [
        _Look(Resolution(Fate.AMBIGUOUS, found.places))
        if (found := look.resolution) is not None
        and _may_be_another(anchor, found)
        and is_another(anchor, found)
        else look
        for anchor, look in zip(anchors, looks, strict=True)
    ]


def _is_elsewhere(text: SourceText, anchor: Anchor, place: Place, drift: Drift) -> bool:
    """Whether the words around an anchor, or else those beside it, speak against a place."""
    if anchor.prefix or anchor.suffix:
        return contradicts(text, place, anchor)
    if place.start == anchor.start and place.start >= _FAR_IN:
        return False
    return anchor.paragraph is not None and drift.rules_out(anchor.paragraph, place.paragraph)


def _may_be_another(anchor: Anchor, found: Resolution) -> bool:
    """Whether only a few words say that a passage has moved."""
    return found.fate is Fate.MOVED and found.how is How.QUOTE and is_short(anchor.quote)


def _doubted(text: SourceText, anchors: Sequence[Anchor], looks: Sequence[_Look]) -> list[_Look]:
    """The looks, with a doubt about those that may be exact by chance.

    These are anchors in paragraphs from which others have moved, if their quote stands elsewhere
    too and they have no words around it.
    """
    fates = [look.resolution.fate if look.resolution is not None else None for look in looks]
    moved = {
        anchor.paragraph
        for anchor, look, fate in zip(anchors, looks, fates, strict=True)
        if look.is_sure and fate is Fate.MOVED
    }
    return [
        replace(look, is_sure=False)
        if fate is Fate.EXACT
        and anchor.paragraph in moved
        and anchor.start is not None
        and anchor.quote
        and not (anchor.prefix or anchor.suffix)
        and len(stretches(text, quoted(anchor.quote), 2)) > 1
        else look
        for anchor, look, fate in zip(anchors, looks, fates, strict=True)
    ]


def _exact(place: Place) -> _Look:
    return _Look(Resolution(Fate.EXACT, (place,)), is_sure=True)


def _single(text: SourceText, anchor: Anchor, stretch: Stretch, count: int) -> _Look:
    """The look at an anchor with one place, of as many as its quote has."""
    place = text.plain_place(*stretch)
    fate = Fate.EXACT if _is_there(anchor, place) else Fate.MOVED
    how = How.QUOTE if count == 1 else How.CONTEXT
    # Without offsets the quote was looked for in the paragraph first, and may stand in others.
    is_sure = anchor.start is not None or fate is Fate.MOVED
    return _Look(Resolution(fate, (place,), how), (place,), is_sure=is_sure)


def _settled(text: SourceText, anchor: Anchor, look: _Look, drift: Drift) -> Resolution:
    """What became of an anchor, once it is known how others moved."""
    own = _own(text, anchor)
    number = anchor.paragraph
    now = drift.paragraph(number) if number is not None else None
    has_shifted = now is not None and now != number
    if look.resolution is not None:
        moved = None
        if not look.is_sure and look.resolution.how is How.QUOTE:
            if anchor.quote and anchor.start is not None:
                moved = _by_neighbours(text, anchor, drift)
            elif now is not None and has_shifted:
                moved = _shifted(text, anchor, now)
        return moved or look.resolution
    chosen = _by_neighbours(text, anchor, drift) or _by_offsets(text, anchor, look, drift)
    if chosen is not None:
        return chosen
    wanted = now if has_shifted else own
    here = [place for place in look.places if place.paragraph == wanted]
    is_certain = anchor.start is None or now is not None
    if len(here) == 1 and look.is_complete and is_certain:
        how = How.NEIGHBOURS if has_shifted else How.PARAGRAPH
        return Resolution(_fate(anchor, here[0]), (here[0],), how)
    told = here if len(here) > 1 else look.places
    return Resolution(Fate.AMBIGUOUS, tuple(told)[:MOST_PLACES])


def _shifted(text: SourceText, anchor: Anchor, now: int) -> Resolution | None:
    """The place of an anchor without offsets or quote in the paragraph that its own has become."""
    if now >= len(text.paragraphs):
        return None
    if not anchor.quote:
        found = _unquoted(text, anchor, now)
        return Resolution(Fate.MOVED, found.places, How.NEIGHBOURS) if found.places else None
    found_there = stretches(text, quoted(anchor.quote), 2, now)
    if len(found_there) != 1:
        return None
    return Resolution(Fate.MOVED, (text.plain_place(*found_there[0]),), How.NEIGHBOURS)


def _by_neighbours(text: SourceText, anchor: Anchor, drift: Drift) -> Resolution | None:
    """The place of an anchor that moved together with others."""
    if anchor.paragraph is None or anchor.start is None or anchor.end is None:
        return None
    expected = drift.expected(anchor.paragraph, anchor.start)
    if expected is None:
        return None
    place = _near(text, anchor, *expected)
    return None if place is None else Resolution(_fate(anchor, place), (place,), How.NEIGHBOURS)


def _by_offsets(text: SourceText, anchor: Anchor, look: _Look, drift: Drift) -> Resolution | None:
    """The place of an anchor that stands about where it stood."""
    if anchor.paragraph is None or anchor.start is None:
        return None
    same = [place for place in look.places if place.start == anchor.start]
    place = _near(text, anchor, anchor.paragraph, anchor.start)
    if place is None and len(same) == 1 and look.is_complete:
        place = None if _is_elsewhere(text, anchor, same[0], drift) else same[0]
    return None if place is None else Resolution(_fate(anchor, place), (place,), How.OFFSETS)


def _near(text: SourceText, anchor: Anchor, paragraph: int, start: int) -> Place | None:
    """The place of a quote within half its length of another place, if no other touches that."""
    if not 0 <= paragraph < len(text.paragraphs):
        return None
    parts = quoted(anchor.quote)
    found = _as_places(text, stretches(text, parts, _MOST_LOOKED_AT, paragraph))
    size = (anchor.end or 0) - (anchor.start or 0)
    touching = [place for place in found if place.start < start + size and start < place.end]
    if len(touching) != 1 or abs(touching[0].start - start) * 2 > size:
        return None
    return touching[0]


def _own(text: SourceText, anchor: Anchor) -> int | None:
    """The paragraph that an anchor names, if the text has it."""
    number = anchor.paragraph
    return number if number is not None and number < len(text.paragraphs) else None


def _says(text: SourceText, place: Place, quote: str) -> bool:
    """Whether the text has the words of a quote in a place, and just these."""
    cut = text.paragraphs[place.paragraph][place.start : place.end]
    if cut == quote or plain(cut).text == plain(quote).text:
        return True
    if not omits(quote):
        return False
    made, at, parts = plain(cut).text.strip(), 0, quoted(quote)
    if not parts or not (made.startswith(parts[0]) and made.endswith(parts[-1])):
        return False
    for part in parts:
        at = made.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def _is_there(anchor: Anchor, place: Place) -> bool:
    """Whether a place is the one that an anchor names, as far as it names one."""
    return (
        anchor.paragraph in (None, place.paragraph)
        and anchor.start in (None, place.start)
        and anchor.end in (None, place.end)
    )


def _fate(anchor: Anchor, place: Place) -> Fate:
    return Fate.EXACT if _is_there(anchor, place) else Fate.MOVED


def _as_places(text: SourceText, found: Sequence[Stretch]) -> tuple[Place, ...]:
    return tuple(text.plain_place(start, end) for start, end in found)


def _unquoted(text: SourceText, anchor: Anchor, own: int | None) -> Resolution:
    if own is None:
        return Resolution(Fate.MISSING)
    length = len(text.paragraphs[own])
    if anchor.start is None or anchor.end is None:
        return Resolution(Fate.EXACT, (Place(own, 0, length),))
    if anchor.end > length:
        return Resolution(Fate.MISSING)
    return Resolution(Fate.EXACT, (Place(own, anchor.start, anchor.end),))
