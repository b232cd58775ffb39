"""Where quoted words stand in a text.

All places here are offsets in :attr:`argmap.passages.SourceText.plain_text`.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from argmap.passages.source_text import SourceText

Stretch: TypeAlias = tuple[int, int]

_LONG = 50_000  # characters of a paragraph from which on the index is faster
_MOST_TRIED = 100  # beginnings of a quote with omissions that are followed up in a paragraph


def stretches(
    text: SourceText, parts: Sequence[str], most: int, paragraph: int | None = None
) -> list[Stretch]:
    """Where a quote stands; inside words only if it stands nowhere else.

    Args:
        text: the text.
        parts: the quote, as :func:`argmap.passages.matching.quoted` gives it.
        most: how many places are given.
        paragraph: the paragraph in which to look; without one, in all.
    """
    if not parts:
        return []
    for is_whole in (True, False):
        found = (
            _in_paragraph(text, parts, paragraph, is_whole=is_whole)
            if paragraph is not None
            else _anywhere(text, parts, is_whole=is_whole)
        )
        some = list(islice(found, most))
        if some:
            return some
    return []


def _in_paragraph(
    text: SourceText, parts: Sequence[str], paragraph: int, *, is_whole: bool
) -> Iterator[Stretch]:
    start = text.plain_starts[paragraph]
    end = start + len(text.plain[paragraph].text)
    hay = text.plain_text
    if len(parts) == 1:
        if end - start < _LONG:
            yield from _finds(hay, parts[0], start, end, is_whole=is_whole)
        else:
            found = _indexed(text, parts[0], is_whole=is_whole)
            yield from (each for each in found if start <= each[0] and each[1] <= end)
        return
    firsts = _finds(hay, parts[0], start, end, is_whole=is_whole)
    for begin, behind in islice(firsts, _MOST_TRIED):
        at: int | None = behind
        for part in parts[1:]:
            following = next(_finds(hay, part, at or 0, end, is_whole=is_whole), None)
            at = following[1] if following else None
            if at is None:
                return
        if at is not None:
            yield begin, at


def _anywhere(text: SourceText, parts: Sequence[str], *, is_whole: bool) -> Iterator[Stretch]:
    if len(parts) == 1:
        yield from _indexed(text, parts[0], is_whole=is_whole)
        return
    last = -1
    for start, _ in _indexed(text, max(parts, key=len), is_whole=is_whole):
        paragraph = text.plain_paragraph(start)
        if paragraph != last:
            yield from _in_paragraph(text, parts, paragraph, is_whole=is_whole)
        last = paragraph


def _indexed(text: SourceText, part: str, *, is_whole: bool) -> Iterator[Stretch]:
    """Where a part of a quote stands in the whole text."""
    hay = text.plain_text
    candidates = text.words.candidates(part, is_whole=is_whole)
    if candidates is None:
        yield from _finds(hay, part, 0, len(hay), is_whole=is_whole)
        return
    for start in candidates:
        if hay.startswith(part, start):
            end = start + len(part)
            if not is_whole or not (_joined(hay, start) or _joined(hay, end)):
                yield start, end


def _finds(text: str, words: str, start: int, stop: int, *, is_whole: bool) -> Iterator[Stretch]:
    place = text.find(words, start, stop)
    while place >= 0:
        end = place + len(words)
        if not is_whole or not (_joined(text, place) or _joined(text, end)):
            yield place, end
        place = text.find(words, place + 1, stop)


def _joined(text: str, place: int) -> bool:
    """Whether a word goes on across a place."""
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
