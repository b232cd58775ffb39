"""How wide a text is, and where its lines break. Sizes and widths are in pixels."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from argmap.typeface.faces import Face, metrics

# Blanks at which a line may break; the no-break spaces are not among them.
_WORD = re.compile(r"(?:[^\s\u200b]|[\u00a0\u2007\u202f])+")
# Scripts written without blanks, in which a line may break between any two characters ...
_BREAKABLE = "\u2e80-\u30ff\u3100-\ua4cf\uf900-\ufaff\uff00-\uffee\U00020000-\U0003ffff"
# ... but not before these.
_CLOSING = "、。，．！？；：）」』】〉》〕｝］…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々%"  # noqa: RUF001 - they are meant
# After these a word that is too long for a line is broken first.
_SOFT = re.compile(r"[-/\\_.,;:?&=+|\u2010\u2012-\u2014\u00ad]")
_JOINER = "\u200d"
_VIRAMA = 9  # the combining class of the sign that joins two consonants of Indian scripts
_REMEMBERED_WORDS = 100_000
_REMEMBERED_LENGTH = 40

_Pieces = tuple[tuple[str, int], ...]
_words: dict[Face, dict[str, _Pieces]] = {face: {} for face in Face}


def measure(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width of one line of text at a font size."""
    face = metrics(Face.of(bold=bold, italic=italic))
    return sum(map(face.widths.__getitem__, text)) * size / face.em


def ascent(size: float) -> float:
    """How far letters reach above the baseline (accents on capitals included)."""
    face = metrics(Face.REGULAR)
    return face.ascent * size / face.em


def descent(size: float) -> float:
    """How far letters reach below the baseline."""
    face = metrics(Face.REGULAR)
    return face.descent * size / face.em


def line_height(size: float) -> float:
    """The distance between baselines at which lines never touch: ascent and descent."""
    return ascent(size) + descent(size)


def wrap(
    text: str, width: float, size: float, *, bold: bool = False, italic: bool = False
) -> tuple[str, ...]:
    """Break a text into lines, filling each with as many words as go in.

    Every run of blanks and line breaks counts as one blank. A word that is wider than a line is
    broken: after a hyphen or the like, else between characters, never inside an accented letter or
    an emoji sequence if these fit on a line. Chinese and Japanese break between any characters.

    Args:
        text: what to break.
        width: the width of a line in pixels.
        size: the font size in pixels.
        bold: whether the text is bold.
        italic: whether the text is italic.

    Returns:
        The lines, none for a blank text. No line is wider than ``width``, save one character that
        alone is.
    """
    face = Face.of(bold=bold, italic=italic)
    limit = int(width * metrics(face).em / size + 1e-6)
    blank = metrics(face).widths[" "]
    known = _words[face]
    if len(known) > _REMEMBERED_WORDS:
        known.clear()
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for word in text.split() if text.isascii() else _WORD.findall(text):
        pieces = known.get(word)
        if pieces is None:
            pieces = _pieces(word, face)
            if len(word) <= _REMEMBERED_LENGTH:
                known[word] = pieces
        gap = blank if line else 0
        for piece, wide in pieces:
            if used + gap + wide <= limit:
                if gap:
                    line.append(" ")
                line.append(piece)
                used += gap + wide
            else:
                if line:
                    lines.append("".join(line))
                *full, last = _broken(piece, limit, face) if wide > limit else (piece,)
                lines += full
                line, used = [last], wide if not full else _units(last, face)
            gap = 0
    if line:
        lines.append("".join(line))
    return tuple(lines)


def _units(text: str, face: Face) -> int:
    return sum(map(metrics(face).widths.__getitem__, text))


def _pieces(word: str, face: Face) -> _Pieces:
    """A word as pieces that a line may break between, with their widths."""
    pieces = (word,) if word.isascii() else _piece().findall(word)
    return tuple((piece, _units(piece, face)) for piece in pieces)


@cache
def _piece() -> re.Pattern[str]:
    """One character of a script without blanks and what clings to it, or a stretch of others."""
    marks = "\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
    return re.compile(rf"[{_BREAKABLE}][{_CLOSING}{marks}]*|[^{_BREAKABLE}]+")


def _broken(word: str, limit: int, face: Face) -> Iterator[str]:
    """Break a word that is wider than a line into lines."""
    ends = list(accumulate(map(metrics(face).widths.__getitem__, word)))
    start = done = 0
    while ends[-1] - done > limit:
        stop = max(bisect_right(ends, done + limit), start + 1)
        cut = _soft_end(word, start, stop) or _cluster_end(word, start, stop) or stop
        yield word[start:cut]
        start, done = cut, ends[cut - 1]
    yield word[start:]


def _soft_end(word: str, start: int, stop: int) -> int:
    """The last place in a stretch after which a long word breaks well, 0 if there is none."""
    ends = [match.end() for match in _SOFT.finditer(word, start, stop)]
    return next((end for end in reversed(ends) if not _joins(word, start, end)), 0)


def _cluster_end(word: str, start: int, stop: int) -> int:
    """The last place up to ``stop`` that is not inside a character as readers see it, else 0."""
    for cut in range(stop, start, -1):
        if not _joins(word, start, cut):
            return cut
    return 0


def _joins(word: str, start: int, cut: int) -> bool:
    """Whether the characters before and after a place belong together.

    A shortened form of the grapheme cluster rules of Unicode Standard Annex 29: marks, variation
    selectors, joined emoji, skin tones, flags, Korean letters, Indian conjuncts.
    """
    if cut >= len(word) or word[cut] < "\u0300":
        return False
    before, after = word[cut - 1], word[cut]
    if _is_flag_letter(before) and _is_flag_letter(after):
        first = cut - 1
        while first > start and _is_flag_letter(word[first - 1]):
            first -= 1
        return (cut - first) % 2 == 1
    return (
        _JOINER in (before, after)
        or unicodedata.category(after) in ("Mn", "Me", "Mc")
        or "\u1160" <= after <= "\u11ff"  # vowels and final consonants of Korean
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # skin tones
        or unicodedata.combining(before) == _VIRAMA
    )


def _is_flag_letter(char: str) -> bool:
    """Whether it is one of the regional indicators, two of which make a flag."""
    return "\U0001f1e6" <= char <= "\U0001f1ff"
