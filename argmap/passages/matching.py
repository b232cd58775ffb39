"""Making texts plain, so that words are found whatever marks and blanks a copy has.

Quotation marks, dashes and blanks are typed in many ways, and soft hyphens and zero-width
characters are not seen at all. They are made alike before anything is compared.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4\u2039\u203a", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys(_BLANKS, " "),
    }
)
_MERGED = re.compile(f" (?:[{_UNSEEN}]* )+|-(?:[{_UNSEEN}]*-)+|[{_UNSEEN}]+")
_OMISSION = re.compile(r"\[ ?(?:\.\.\.|\u2026) ?\]|\( ?(?:\.\.\.|\u2026) ?\)|\.\.\.|\u2026")

_WORD = re.compile(r"[^\W_]+")
_SHORT = 4  # words
_LONGEST_WORD = 20  # letters; more are held to be words without blanks between them


@dataclass(frozen=True, slots=True)
class Plain:
    """A text made plain, in pieces.

    Attributes:
        text: the plain text.
        cuts: where its pieces begin, from 0.
        starts: where each piece begins in the text that it was made of.
        ends: where it ends there, if its characters stand for all of it together; 0 for a piece
            whose characters stand for one each.
    """

    text: str
    cuts: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]

    def start(self, place: int) -> int:
        """Where in the text that was made plain a character begins."""
        piece = bisect_right(self.cuts, place) - 1
        return self.starts[piece] + (0 if self.ends[piece] else place - self.cuts[piece])

    def end(self, place: int) -> int:
        """Where in the text that was made plain a character ends."""
        piece = bisect_right(self.cuts, place) - 1
        return self.ends[piece] or self.starts[piece] + place - self.cuts[piece] + 1


def plain(text: str) -> Plain:
    """Make marks and blanks alike: one blank for many, nothing for what is not seen."""
    if not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return _composed(text)
    alike = text.translate(_ALIKE)
    made: list[str] = []
    cuts, starts, ends = [0], [0], [0]
    size = done = 0
    for match in _MERGED.finditer(alike):
        start, end = match.span()
        made.append(alike[done:start])
        size += start - done
        if alike[start] in " -":
            made.append(alike[start])
            _piece(cuts, starts, ends, (size, start, end))
            size += 1
        _piece(cuts, starts, ends, (size, end, 0))
        done = end
    made.append(alike[done:])
    return Plain("".join(made), cuts, starts, ends)


def _piece(
    cuts: list[int], starts: list[int], ends: list[int], piece: tuple[int, int, int]
) -> None:
    """Add a piece; it takes the place of an empty one before it."""
    if cuts[-1] == piece[0]:
        cuts.pop()
        starts.pop()
        ends.pop()
    cuts.append(piece[0])
    starts.append(piece[1])
    ends.append(piece[2])


def _composed(text: str) -> Plain:
    """The same for a text with accents behind their letters; each character is a piece."""
    made: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _characters(text):
        char = text[start] if end == start + 1 else unicodedata.normalize("NFC", text[start:end])
        if char in _UNSEEN:
            continue
        char = char.translate(_ALIKE)
        if made and char == made[-1] and char in " -":
            ends[-1] = end
            continue
        for each in char:
            made.append(each)
            starts.append(start)
            ends.append(end)
    return Plain("".join(made), range(len(made)), starts, ends)


def _characters(text: str) -> Iterator[tuple[int, int]]:
    """Each character with the accents that are written behind it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            yield start, place
            start = place


def quoted(quote: str) -> tuple[str, ...]:
    """The words of a quote as they are looked for; parts between which it leaves words out."""
    return tuple(part for each in _OMISSION.split(plain(quote).text) if (part := each.strip()))


def omits(quote: str) -> bool:
    """Whether a quote leaves out words."""
    return _OMISSION.search(quote) is not None


def is_short(quote: str) -> bool:
    """Whether a quote has so few words, one to three, that others may say the same elsewhere."""
    return len(pieces(quote)) < _SHORT


def pieces(text: str) -> list[str]:
    """The words of a text; where no blanks part them, all runs of 2 wide letters or 5 others."""
    found = []
    for word in _WORD.findall(text):
        if unicodedata.east_asian_width(word[0]) in "WF":
            size = min(2, len(word))
        else:
            size = 5 if len(word) > _LONGEST_WORD else len(word)
        found += [word[at : at + size] for at in range(len(word) - size + 1)]
    return found
