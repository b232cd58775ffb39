"""The words around a passage: what an anchor has of them, and which of several places they fit."""

from collections import Counter
from collections.abc import Sequence

from argmap.passages.anchors import Anchor
from argmap.passages.matching import pieces, plain
from argmap.passages.search import Stretch
from argmap.passages.source_text import Place, SourceText

_ROOM = 100  # more characters than blanks and unseen marks usually take
_FEW = 4  # one in so many words around a passage may stand there by chance


def fits(text: SourceText, place: Place, anchor: Anchor) -> bool:
    """Whether the words around a place are all those that an anchor has."""
    before, behind = _words(anchor.prefix), _words(anchor.suffix)
    room = _ROOM + 2 * max(len(before), len(behind))
    span, raw = text.span(*place), text.source.text
    left = plain(raw[max(span.start - room, 0) : span.start]).text.rstrip()
    right = plain(raw[span.end : span.end + room]).text.lstrip()
    return left.endswith(before) and right.startswith(behind)


def fitting(text: SourceText, found: Sequence[Stretch], anchor: Anchor) -> list[Stretch]:
    """Those of the places of a quote that the words around it leave.

    That is the one that they fit; all that they fit, if there are several; the one that they fit at
    least half, if they fit no other half as well; else all.
    """
    before, behind = _words(anchor.prefix), _words(anchor.suffix)
    whole = len(before) + len(behind)
    scores = [_fit(text.flowing_text, stretch, before, behind) for stretch in found]
    best = max(scores)
    if best == whole:
        return [each for each, score in zip(found, scores, strict=True) if score == whole]
    others = sorted(scores)[-2] if len(scores) > 1 else 0
    if best * 2 >= whole and others * 2 <= best:
        return [found[scores.index(best)]]
    return list(found)


def contradicts(text: SourceText, place: Place, anchor: Anchor) -> bool:
    """Whether the words around a place are others than an anchor has: at most one in four is there.

    They are looked for in twice the room that they took, for words may have been put in.
    """
    before, behind = _words(anchor.prefix), _words(anchor.suffix)
    span, raw = text.span(*place), text.source.text
    left = plain(raw[max(span.start - 2 * len(before) - _ROOM, 0) : span.start]).text
    right = plain(raw[span.end : span.end + 2 * len(behind) + _ROOM]).text
    count = _shared(before, left[-2 * len(before) :]) + _shared(behind, right[: 2 * len(behind)])
    return count * _FEW <= len(pieces(before)) + len(pieces(behind))


def _shared(wanted: str, there: str) -> int:
    """How many of some words are among others."""
    return (Counter(pieces(wanted)) & Counter(pieces(there))).total()


def _words(text: str) -> str:
    """Words around a passage as they are compared."""
    return plain(text).text.strip()


def _fit(text: str, stretch: Stretch, before: str, behind: str) -> int:
    """How many of the characters around a place are those that are expected."""
    start, end = stretch
    left = text[max(start - len(before) - 1, 0) : start].rstrip()
    right = text[end : end + len(behind) + 1].lstrip()
    return _common(left[::-1], before[::-1]) + _common(right, behind)


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))
