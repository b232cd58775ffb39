"""Finding quoted words in a text, whatever marks and blanks a copy of it has.

Quotation marks, dashes and blanks are typed in many ways, and soft hyphens and zero-width
characters are not seen at all. They are made alike before anything is compared.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4\u2039\u203a", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_OMISSION = re.compile(r"\[ ?(?:\.\.\.|\u2026) ?\]|\( ?(?:\.\.\.|\u2026) ?\)|\.\.\.|\u2026")
_MOST_TRIED = 100  # beginnings of a quote with omissions that are followed up


@dataclass(frozen=True, slots=True)
class Plain:
    """A text made plain. ``starts`` and ``ends`` say for each of its characters what it stands for."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def plain(text: str) -> Plain:
    """Make marks and blanks alike: one blank for many, nothing for what is not seen."""
    made: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _characters(text):
        char = text[start] if end == start + 1 else unicodedata.normalize("NFC", text[start:end])
        if char in _UNSEEN:
            continue
        char = " " if char.isspace() else char.translate(_ALIKE)
        if made and char == made[-1] and char in " -":
            ends[-1] = end
            continue
        for each in char:
            made.append(each)
            starts.append(start)
            ends.append(end)
    return Plain("".join(made), tuple(starts), tuple(ends))


def _characters(text: str) -> Iterator[tuple[int, int]]:
    """Each character with the accents that are written behind it."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        yield from ((place, place + 1) for place in range(len(text)))
        return
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            yield start, place
            start = place


def quoted(quote: str) -> tuple[str, ...]:
    """The words of a quote as they are looked for; parts between which it leaves words out."""
    return tuple(part for each in _OMISSION.split(plain(quote).text) if (part := each.strip()))


def places(
    text: Plain, parts: Sequence[str], most: int, *, whole: bool = True, fold: bool = False
) -> list[tuple[int, int]]:
    """Where a quote stands in a text, as offsets of the text that was made plain.

    Args:
        text: the text.
        parts: the quote, as :func:`quoted` gives it.
        most: how many places are given.
        whole: whether a quote may not begin or end inside a word.
        fold: whether capitals do not count.
    """
    wanted = parts
    hay = text.text
    if fold:
        wanted = [part.lower() for part in parts]
        lower = hay.lower()
        hay = lower if len(lower) == len(hay) else hay
    if not wanted or any(part not in hay for part in wanted):
        return []
    found = islice(_sequences(hay, wanted, whole=whole), most)
    return [(text.starts[start], text.ends[end - 1]) for start, end in found]


def _sequences(text: str, parts: Sequence[str], *, whole: bool) -> Iterator[tuple[int, int]]:
    """Where the parts of a quote stand one after the other in one line."""
    if len(parts) == 1:
        yield from _finds(text, parts[0], 0, whole=whole)
        return
    for start, end in islice(_finds(text, parts[0], 0, whole=whole), _MOST_TRIED):
        at: int | None = end
        for part in parts[1:]:
            following = next(_finds(text, part, at or 0, whole=whole), None)
            at = following[1] if following else None
            if at is None:
                break
        if at is None:
            return
        yield start, at


def _finds(text: str, words: str, start: int, *, whole: bool) -> Iterator[tuple[int, int]]:
    place = text.find(words, start)
    while place >= 0:
        end = place + len(words)
        if not whole or not (_joined(text, place) or _joined(text, end)):
            yield place, end
        place = text.find(words, place + 1)


def _joined(text: str, place: int) -> bool:
    """Whether a word goes on across a place."""
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
