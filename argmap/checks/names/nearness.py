"""Which titles are so alike that one may be a slip for the other.

Two titles are *the same in sound* when they differ only in case, spaces and punctuation, and *a
slip apart* when one word of them differs by one typing slip: a letter missing, added, replaced, or
two neighbours swapped (Damerau 1964, "A technique for computer detection and correction of spelling
errors", Communications of the ACM 7:3).

No title is compared with all others. Slips are looked for between *words*, through the words that
remain when one letter is left out ("deletion neighbourhoods": Bocek, Hunt and Stiller 2007, "Fast
similarity search in large dictionaries"), and a title is then looked up with the other word in its
place. The cost is linear in the length of all titles. Words with digits, and short ones, are names
such as ``P1`` or ``Reason B``: there another letter means another thing.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_MAX_LETTERS = 40  # longer "words" are no words; leaving each letter out would cost their square
_SERIES = 50  # words that all differ in the same letter are a series, not slips of one another

Words = tuple[str, ...]


@lru_cache(maxsize=1)  # a title is looked for, then added
def words(title: str) -> Words:
    """The words of a title without case and punctuation: ``China's Aim`` is ``chinas aim``."""
    plain = unicodedata.normalize("NFKC", title).casefold()
    return tuple(
        _WORD.findall(plain.replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", ""))
    )


def sound(title: str) -> str:
    """The title without case, spaces and punctuation; itself where nothing else is in it."""
    return "".join(words(title)) or title


def is_slip(one: str, other: str) -> bool:
    """Whether two different words are one slip apart."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1 or one == other:
        return False
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    swapped = one[start : start + 2] == other[start : start + 2][::-1]
    return one[start + 1 :] == other[start + 1 :] or (
        swapped and one[start + 2 :] == other[start + 2 :]
    )


class Titles:
    """Titles that were added so far, and which of them is like a given one.

    Args:
        titles: titles to start with; of those that are equally like another the first is found.
        min_letters: the least length of a word in which a slip is looked for.
    """

    def __init__(self, titles: Iterable[str] = (), *, min_letters: int) -> None:
        self._min_letters = min_letters
        self._by_sound: dict[str, str] = {}
        self._by_words: dict[Words, str] = {}
        self._vocabulary: set[str] = set()
        self._neighbours: dict[str, list[str]] = {}
        for title in titles:
            self.add(title)

    def add(self, title: str) -> None:
        """Let a title be found from now on."""
        own = words(title)
        self._by_sound.setdefault(sound(title), title)
        self._by_words.setdefault(own, title)
        for word in own:
            if word not in self._vocabulary:
                self._vocabulary.add(word)
                for remainder in self._remainders(word):
                    self._neighbours.setdefault(remainder, []).append(word)

    def like(self, title: str) -> str | None:
        """A title that is the same in sound, else one that is a slip apart, else ``None``."""
        same = self._by_sound.get(sound(title))
        if same is not None:
            return same
        own = words(title)
        for place, word in enumerate(own):
            for near in self._slips(word):
                found = self._by_words.get((*own[:place], near, *own[place + 1 :]))
                if found is not None:
                    return found
        return None

    def _slips(self, word: str) -> Iterator[str]:
        """The words of the titles that are one slip from a word."""
        for remainder in self._remainders(word):
            neighbours = self._neighbours.get(remainder, ())
            if len(neighbours) <= _SERIES:
                yield from (near for near in neighbours if is_slip(word, near))

    def _remainders(self, word: str) -> Iterator[str]:
        """The word, and the word without each of its letters; nothing if slips do not count."""
        if self._min_letters <= len(word) <= _MAX_LETTERS and word.isalpha():
            yield word
            yield from dict.fromkeys(word[:at] + word[at + 1 :] for at in range(len(word)))
