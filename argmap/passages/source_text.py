"""The text that a map is about, by paragraphs."""

import re
import string
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from argmap.passages.matching import Plain, plain
from argmap.passages.word_index import WordIndex
from argmap.text import Source, Span

# A line break is never taken for two: "\r(?!\n)".
_BETWEEN = re.compile(r"(?:\r\n|\n|\r(?!\n))(?:[^\S\n\r]*(?:\r\n|\n|\r(?!\n)))+")

_BLANK = string.whitespace + "\ufeff\u00a0"


class Place(NamedTuple):
    """A stretch of a text: a paragraph, and offsets in it in code points."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class SourceText:
    """A text whose paragraphs are parted by empty lines and numbered from 0.

    Where the text has a title, it is the paragraph 0, and the first paragraph of prose is 1. A place
    is a number of a paragraph and offsets in it, in code points; the blanks around a paragraph are
    not part of it.
    """

    source: Source

    @cached_property
    def bounds(self) -> tuple[tuple[int, int], ...]:
        """Where each paragraph starts and ends in the text."""
        text = self.source.text
        cuts = [0]
        for match in _BETWEEN.finditer(text):
            cuts += [match.start(), match.end()]
        cuts.append(len(text))
        found = []
        for start, end in zip(cuts[::2], cuts[1::2], strict=True):
            rest = text[start:end].lstrip(_BLANK)
            if rest:
                found.append((end - len(rest), end - len(rest) + len(rest.rstrip(_BLANK))))
        return tuple(found)

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs."""
        return tuple(self.source.text[start:end] for start, end in self.bounds)

    def span(self, paragraph: int, start: int = 0, end: int | None = None) -> Span:
        """A stretch of a paragraph as a place in the text; without an end, up to its end."""
        begin, finish = self.bounds[paragraph]
        return Span(self.source, begin + start, finish if end is None else begin + end)

    def place(self, start: int, end: int) -> Place | None:
        """A stretch of the whole text as a place in a paragraph.

        What lies before or behind the paragraph in which most of it begins is left out; ``None`` if
        nothing is left.
        """
        number = max(bisect_right(self._begins, start) - 1, 0)
        if number < len(self.bounds) and start >= self.bounds[number][1]:
            number += 1  # in the blanks behind a paragraph: the next one is meant
        if number >= len(self.bounds):
            return None
        begin, finish = self.bounds[number]
        first, last = max(start, begin), min(end, finish)
        return Place(number, first - begin, last - begin) if first < last else None

    @cached_property
    def _begins(self) -> list[int]:
        return [start for start, _ in self.bounds]

    @cached_property
    def plain(self) -> tuple[Plain, ...]:
        """The paragraphs for matching: without what differs from copy to copy."""
        return tuple(map(plain, self.paragraphs))

    @cached_property
    def plain_text(self) -> str:
        """The paragraphs for matching in one text: what is not in it is in none of them."""
        return "\n".join(paragraph.text for paragraph in self.plain)

    @cached_property
    def plain_starts(self) -> list[int]:
        """Where each paragraph begins in :attr:`plain_text`."""
        sizes = (len(paragraph.text) + 1 for paragraph in self.plain)
        return list(accumulate(sizes, initial=0))[:-1]

    @cached_property
    def flowing_text(self) -> str:
        """The paragraphs for matching as if they were one."""
        return self.plain_text.replace("\n", " ")

    @cached_property
    def words(self) -> WordIndex:
        """Where the words of :attr:`plain_text` stand."""
        return WordIndex(self.plain_text)

    def plain_paragraph(self, place: int) -> int:
        """The paragraph in which a place of :attr:`plain_text` is."""
        return bisect_right(self.plain_starts, place) - 1

    def plain_place(self, start: int, end: int) -> Place:
        """The place that a stretch of :attr:`plain_text` stands for; it is in one paragraph."""
        number = self.plain_paragraph(start)
        made, begin = self.plain[number], self.plain_starts[number]
        return Place(number, made.start(start - begin), made.end(end - begin - 1))
