"""The text that a map is about, by paragraphs."""

import re
import string
from dataclasses import dataclass
from functools import cached_property

from argmap.passages.matching import Plain, plain
from argmap.text import Source, Span

_BETWEEN = re.compile(r"(?:\r\n|[\n\r])(?:[^\S\n\r]*(?:\r\n|[\n\r]))+")

_BLANK = string.whitespace + "\ufeff\u00a0"


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

    @cached_property
    def plain(self) -> tuple[Plain, ...]:
        """The paragraphs for matching: without what differs from copy to copy."""
        return tuple(map(plain, self.paragraphs))

    @cached_property
    def plain_text(self) -> str:
        """The paragraphs for matching in one text: what is not in it is in none of them."""
        return "\n".join(paragraph.text for paragraph in self.plain)
