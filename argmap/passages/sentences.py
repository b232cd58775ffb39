r"""The sentences of a paragraph, by a simple rule.

A sentence ends at one or more of ``. ? ! …`` with the closing quotation marks, brackets and marks of
footnotes behind them, if a blank follows and then something that can begin a sentence: a letter that
is not a small one, or a digit, with whatever quotation marks, dashes or pictures before it. Which
full stops end none is told in :mod:`argmap.passages.abbreviations`. The marks of Chinese and Japanese
(U+3002, U+FF01 and U+FF1F) end one without a blank too, unless the sentence goes on behind a closing
quotation mark (he said). So does each item of a list whose items stand on lines of their own.

>>> text = "Dr. No left. He had 3.5 days."
>>> [text[start:end] for start, end in sentences(text)]
['Dr. No left.', 'He had 3.5 days.']
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from argmap.passages.abbreviations import stands_for_more
from argmap.passages.source_text import SourceText

_STOPS = ".?!\u2026\u061f\u06d4\u0964\u0965"
_WIDE_STOPS = "\u3002\uff01\uff1f"
_CLOSING = "\"'\u2018\u2019\u201c\u201d\u00ab\u00bb\u2039\u203a)\\]"
_WIDE_QUOTES = '"\u300d\u300f\u201d\u2019'
_FOOTNOTE = r"(?:\[\w{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]|[*_\u2020\u2021])*+"
_END = re.compile(
    rf"(?<![{_STOPS}])[{_STOPS}]++"
    rf"(?:[\u00a0\u202f ]\u00bb|{_FOOTNOTE}[{_CLOSING}]*+{_FOOTNOTE})"
    rf"(?=\s++(?![{_STOPS}])(?:\W|_){{0,20}}+(?P<next>[^\W_]\w{{0,20}}\.?))"
    rf"|[{_WIDE_STOPS}]++(?:[{_WIDE_QUOTES}]++(?!\w)|[\uff09\u300b\u3011]*+(?![{_WIDE_QUOTES}]))"
)
_ITEM = re.compile(r"^[^\S\n]*+(?:[-+*\u2022]|\d{1,2}[.)])[^\S\n]", re.MULTILINE)
_LONGEST_ABBREVIATION = 20
_BEFORE = re.compile(r"[^\s(\[/\u2013\u2014\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb]*\Z")


def sentences(paragraph: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a paragraph start and end, without the blanks around them."""
    items = [match.start() for match in _ITEM.finditer(paragraph)]
    bounds = [0, *(items if len(items) > 1 else ()), len(paragraph)]
    found = [
        _trimmed(paragraph, start, end)
        for first, last in pairwise(bounds)
        for start, end in _sentences(paragraph, first, last)
    ]
    return tuple((start, end) for start, end in found if start < end)


def _sentences(paragraph: str, start: int, last: int) -> Iterator[tuple[int, int]]:
    """The sentences of a part of a paragraph, with the blanks between them."""
    for match in _END.finditer(paragraph, start, last):
        if not _goes_on(paragraph, match, start):
            yield start, match.end()
            start = match.end()
    yield start, last


def _goes_on(paragraph: str, match: re.Match[str], start: int) -> bool:
    """Whether a sentence does not end where it could."""
    following = match["next"]
    if following is None:
        return False
    if following[0].islower() and not following[1:2].isupper():  # iPhones have a small letter
        return True
    stop = match.start()
    if paragraph[stop] != "." or match.end() > stop + 1:
        return False
    # Only as much as can be an abbreviation is looked at, so that long words cost nothing.
    near = max(start, stop - _LONGEST_ABBREVIATION)
    before = _BEFORE.search(paragraph, near, stop)
    if before is None:
        return False
    is_first = near == start and not paragraph[start : before.start()].strip()
    return stands_for_more(before[0], following, is_first=is_first)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def prose(text: SourceText) -> tuple[int, ...]:
    """The numbers of the paragraphs that somebody asserts something in.

    That are those that have several sentences, or end with one or with a colon, except headings
    (with a ``#``, or a short question), a short sentence at the beginning, which is the title, and
    one at the end that says who wrote the text.
    """
    last = len(text.paragraphs) - 1
    return tuple(
        number
        for number, paragraph in enumerate(text.paragraphs)
        if _is_asserted(paragraph)
        and not (number == 0 < last and _is_short(paragraph))
        and not (number == last > 0 and _is_byline(paragraph))
        and not _is_heading(paragraph)
    )


# Behind its last stop a paragraph may have marks of all kinds, but no words.
_ENDS = re.compile(
    rf"[{_STOPS}{_WIDE_STOPS}:\uff1a](?:\[\w{{1,3}}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]|[\W_])*\Z"
)
_TAIL = 40


def _is_asserted(paragraph: str) -> bool:
    return _ENDS.search(paragraph[-_TAIL:]) is not None or len(sentences(paragraph)) > 1


_BYLINE = re.compile(
    r"[*_(\[]*(?:By\s|The (?:writer|writers|author|authors)\s(?:is|are)\s"
    r"|[A-Z][\w.\u2019'-]*(?:\s(?:[A-Z][\w.\u2019'-]*|de|van|von|der|den|di|la))+"
    r"(?:,\s[a-z]|\s(?:is|was)\s(?:an?|the)\s))"
)


_SHORT = 12  # words of a title or heading at most


def _is_short(paragraph: str) -> bool:
    return len(paragraph.split()) <= _SHORT and len(sentences(paragraph)) == 1


def _is_heading(paragraph: str) -> bool:
    is_question = paragraph.endswith("?") and _is_short(paragraph)
    return paragraph.startswith("#") or is_question


def _is_byline(paragraph: str) -> bool:
    return len(sentences(paragraph)) == 1 and _BYLINE.match(paragraph) is not None
