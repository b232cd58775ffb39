"""What became of an anchor: whether the passage still stands where the anchor says."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.passages.anchors import Anchor
from argmap.passages.matching import places, plain, quoted
from argmap.passages.source_text import SourceText

MOST_PLACES = 10
"""How many places of one quote are told."""


class Fate(StrEnum):
    """What became of an anchor."""

    EXACT = "exact"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"


class Place(NamedTuple):
    """A stretch of a text: a paragraph, and offsets in it in code points."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Resolution:
    """What became of an anchor.

    Attributes:
        fate: *exact* if the quote stands where the anchor says, and nowhere else that the anchor
            could mean; *moved* if it stands in one other place; *ambiguous* if it stands in several
            and the anchor does not say in which; *missing* if it stands nowhere, or the anchor
            quotes nothing and its paragraph does not exist.
        places: where it stands, at most :data:`MOST_PLACES`; nowhere for a missing one. For an
            anchor without a quote, the offsets or the paragraph that it names.
    """

    fate: Fate
    places: tuple[Place, ...] = ()


def resolve(text: SourceText, anchor: Anchor) -> Resolution:
    """Look up an anchor in a text.

    Quotation marks, dashes, blanks and invisible characters may differ, and a quote may leave out
    words with ``...``. The paragraph of the anchor comes first; only a quote that is not in it is
    looked for in the whole text, which takes time in proportion to the length of the text.
    """
    number = anchor.paragraph
    own = number if number is not None and number < len(text.paragraphs) else None
    if not anchor.quote:
        return _unquoted(text, anchor, own)
    if own is not None and anchor.start is not None and anchor.end is not None:
        cut = text.paragraphs[own][anchor.start : anchor.end]
        if cut == anchor.quote or plain(cut).text == plain(anchor.quote).text:
            return Resolution(Fate.EXACT, (Place(own, anchor.start, anchor.end),))
    parts = quoted(anchor.quote)
    if own is not None:
        here = _found_in(text, [own], parts)
        if here:
            is_right = anchor.start is None
            return _found(here, Fate.EXACT if is_right else Fate.MOVED)
    if any(part not in text.plain_text for part in parts):
        return Resolution(Fate.MISSING)
    others = [paragraph for paragraph in range(len(text.paragraphs)) if paragraph != own]
    found = _found_in(text, others, parts)
    if found:
        return _found(found, Fate.EXACT if number is None else Fate.MOVED)
    return Resolution(Fate.MISSING)


def _found_in(text: SourceText, paragraphs: Sequence[int], parts: Sequence[str]) -> list[Place]:
    """Where a quote stands in some paragraphs; inside words only if it stands nowhere else."""
    for whole in (True, False):
        found = [
            Place(paragraph, start, end)
            for paragraph in paragraphs
            for start, end in places(text.plain[paragraph], parts, MOST_PLACES, whole=whole)
        ]
        if found:
            return found
    return []


def _unquoted(text: SourceText, anchor: Anchor, own: int | None) -> Resolution:
    if own is None:
        return Resolution(Fate.MISSING)
    length = len(text.paragraphs[own])
    if anchor.start is None or anchor.end is None:
        return Resolution(Fate.EXACT, (Place(own, 0, length),))
    if anchor.end > length:
        return Resolution(Fate.MISSING)
    return Resolution(Fate.EXACT, (Place(own, anchor.start, anchor.end),))


def _found(found: list[Place], single: Fate) -> Resolution:
    fate = single if len(found) == 1 else Fate.AMBIGUOUS
    return Resolution(fate, tuple(found[:MOST_PLACES]))
