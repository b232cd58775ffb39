"""Where each word of a text stands, so that a long text is read once for thousands of quotes."""

import re
from collections.abc import Iterable, Iterator, Sequence

WORD = re.compile(r"[^\W_]+")
"""A run of letters and digits."""


class WordIndex:
    """The places of the words of a text, whatever their capitals.

    Made in time linear in the text; a question takes as long as its rarest word is frequent.
    """

    def __init__(self, text: str) -> None:
        found: dict[str, list[int]] = {}
        for match in WORD.finditer(text):
            found.setdefault(match[0], []).append(match.start())
        places: dict[str, list[int]] = {}
        mixed: set[str] = set()
        for word, those in found.items():
            lower = word.lower()
            if lower in places:
                places[lower] += those
                mixed.add(lower)
            else:
                places[lower] = those
        for word in mixed:
            places[word].sort()
        self._places = places

    def places(self, word: str) -> Sequence[int]:
        """Where a word stands, in order."""
        return self._places.get(word.lower(), ())

    def candidates(self, part: str, *, is_whole: bool) -> Iterator[int] | None:
        """Where a part of a quote can begin, in order.

        Args:
            part: the words.
            is_whole: whether they cannot begin or end inside a word of the text.

        Returns:
            The places of its rarest word, moved to its beginning; ``None`` if it has no word that
            is certainly one of the text too.
        """
        best: tuple[Sequence[int], int] | None = None
        for match in WORD.finditer(part):
            if is_whole or (match.start() > 0 and match.end() < len(part)):
                places = self.places(match[0])
                if best is None or len(places) < len(best[0]):
                    best = places, match.start()
        if best is None:
            return None
        rarest, shift = best
        return (place - shift for place in rarest if place >= shift)

    def rarest(self, words: Iterable[str]) -> list[str]:
        """Words by how often they stand in the text, the rarest first."""
        return sorted(words, key=lambda word: (len(self.places(word)), word))
