"""The words of a text that are most like a quote that does not stand in it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from argmap.passages.matching import plain, quoted
from argmap.passages.source_text import Place, SourceText
from argmap.passages.word_index import WORD

MOST_QUOTED = 6
"""How many words of a text are repeated in one place: enough to find them, too few to read it."""

_LEAST_SHARED = 0.6
_MOST_WORDS = 30
_WORD_ROOM = 40  # characters that are looked at for each word of the quote
_MOST_LOOKED_AT = 2_000


def nearest(text: SourceText, quote: str) -> Place | None:
    """The stretch of the text that a misquoted passage was probably meant to be, if one is.

    Words that differ in capitals only come first, else the stretch of as many words that has most
    of the words of the quote, three in five at least. Only stretches around the rarer words of the
    quote are looked at, and at most 2,000 of these, so that a long text does not take long.
    """
    parts = quoted(quote)
    if len(parts) == 1:
        start = next(_folded(text, parts[0]), None)
        if start is not None:
            return text.plain_place(start, start + len(parts[0]))
    wanted = WORD.findall(plain(quote).text.lower())
    if not 1 < len(wanted) <= _MOST_WORDS:
        return None
    most, best = (0, 0), (0, 0)
    for start, end in _regions(text, wanted):
        shared, first, last = _window(text.plain_text[start:end], wanted)
        if shared > most:
            most, best = shared, (start + first, start + last)
    return text.plain_place(*best) if most[0] >= _LEAST_SHARED * len(wanted) else None


def difference(quote: str, like: str) -> str:
    """Of the words of a text that are like a quote those at which the two part, at most six."""
    wanted = plain(quote).text.split()
    words = like.split()
    if len(words) <= MOST_QUOTED:
        return " ".join(words)
    alike = (plain(word).text == other for word, other in zip(words, wanted, strict=False))
    same = next((place for place, is_same in enumerate(alike) if not is_same), len(wanted))
    start = max(min(same - MOST_QUOTED // 2, len(words) - MOST_QUOTED), 0)
    end = start + MOST_QUOTED
    before = "..." if start else ""
    return " ".join(filter(None, (before, *words[start:end], "..." if end < len(words) else "")))


def runs_over(text: SourceText, quote: str) -> bool:
    """Whether a quote runs over from one paragraph into the next."""
    whole = text.flowing_text
    return any(part in whole and part not in text.plain_text for part in quoted(quote))


def _folded(text: SourceText, part: str) -> Iterator[int]:
    """Where words stand but for their capitals."""
    lower, size = part.lower(), len(part)
    for start in text.words.candidates(part, is_whole=True) or ():
        if text.plain_text[start : start + size].lower() == lower:
            yield start


def _regions(text: SourceText, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Stretches of paragraphs, in order, outside of which too few words of a quote can stand.

    A stretch that has as many words of the quote as are needed has at least one of any choice of
    words that leaves fewer than these; the rarest are chosen.
    """
    counts = Counter(wanted)
    left = len(wanted)
    places: set[int] = set()
    for word in text.words.rarest(counts):
        if left < _LEAST_SHARED * len(wanted) or len(places) > _MOST_LOOKED_AT:
            break
        left -= counts[word]
        places.update(text.words.places(word)[:_MOST_LOOKED_AT])
    room = _WORD_ROOM * (len(wanted) + 1)
    done = 0
    for place in sorted(places)[:_MOST_LOOKED_AT]:
        number = text.plain_paragraph(place)
        begin = text.plain_starts[number]
        finish = begin + len(text.plain[number].text)
        if place < done:
            continue
        start, end = max(begin, place - room), min(finish, place + 2 * room)
        while start > begin and text.plain_text[start - 1].isalnum():
            start -= 1
        while end < finish and text.plain_text[end].isalnum():
            end += 1
        done = finish if end == finish else place + room
        yield start, end


def _window(paragraph: str, sought: Sequence[str]) -> tuple[tuple[int, int], int, int]:
    """Of all stretches of as many words the first that shares most: how much, and where it is.

    How much are two numbers: how many words it shares, and at how many ends it begins or ends with
    the same word.
    """
    words = list(WORD.finditer(paragraph))
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
