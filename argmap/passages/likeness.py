"""The words of a text that are most like a quote that does not stand in it."""

import re
from collections import Counter

from argmap.passages.matching import places, plain, quoted
from argmap.passages.source_text import SourceText

_WORD = re.compile(r"[^\W_]+")
_LEAST_SHARED = 0.6
_MOST_WORDS = 30


def nearest(text: SourceText, quote: str) -> str:
    """The stretch of the text that a misquoted passage was probably meant to be; empty if none is.

    Words that differ in capitals only come first, else the stretch of as many words that has most
    of the words of the quote, three in five at least. Linear in the length of the text.
    """
    parts = quoted(quote)
    for paragraph, words in enumerate(text.paragraphs):
        for start, end in places(text.plain[paragraph], parts, 1, fold=True):
            return words[start:end]
    wanted = _WORD.findall(plain(quote).text.lower())
    if not 1 < len(wanted) <= _MOST_WORDS:
        return ""
    most, best = (0, 0), ""
    for paragraph, words in enumerate(text.paragraphs):
        made = text.plain[paragraph]
        shared, start, end = _window(made.text, wanted)
        if shared > most:
            most, best = shared, words[made.starts[start] : made.ends[end - 1]]
    return best if most[0] >= _LEAST_SHARED * len(wanted) else ""


def runs_over(text: SourceText, quote: str) -> bool:
    """Whether a quote runs over from one paragraph into the next."""
    whole = text.plain_text.replace("\n", " ")
    return any(part in whole and part not in text.plain_text for part in quoted(quote))


def _window(paragraph: str, sought: list[str]) -> tuple[tuple[int, int], int, int]:
    """Of all stretches of as many words the first that shares most: how much, and where it is.

    How much are two numbers: how many words it shares, and at how many ends it begins or ends with
    the same word.
    """
    words = list(_WORD.finditer(paragraph))
    length = len(sought)
    wanted = Counter(sought)
    inside: Counter[str] = Counter()
    shared, best = 0, ((0, 0), 0, 0)
    for place, match in enumerate(words):
        word = match[0].lower()
        inside[word] += 1
        shared += inside[word] <= wanted[word]
        if place >= length:
            gone = words[place - length][0].lower()
            shared -= inside[gone] <= wanted[gone]
            inside[gone] -= 1
        if shared >= best[0][0]:
            first = words[max(place - length + 1, 0)]
            ends = (first[0].lower() == sought[0]) + (word == sought[-1])
            best = max(best, ((shared, ends), first.start(), match.end()), key=lambda each: each[0])
    return best
