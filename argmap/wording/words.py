"""A text as words and marks."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # e.g., U.S.
    r"|\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)*"
    r"|[^\W\d_]+(?:['\u2019-][^\W_]+)*"
    r"|\.{3}|[^\w\s]"
)
_OPENING = '"“„«'
_CLOSING = '"”“»'
_SYMBOLS = frozenset("=→↔⇒⇔∀∃¬∧\N{LOGICAL OR}⊃□◇∈⊢⊨∴≤≥≠")
_FEW = 2  # words of prose that a formula may have
_LETTERS = 3  # of a word of prose
APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"


@dataclass(frozen=True, eq=False)
class Words:
    """The words and marks of a text, in order.

    Attributes:
        text: the text.
        written: each word or mark as it is written.
        low: the same in lower case, with straight apostrophes.
        starts: where each begins.
        quoted: whether it stands between quotation marks.
    """

    text: str
    written: Sequence[str]
    low: Sequence[str]
    starts: Sequence[int]
    quoted: Sequence[bool]

    @cached_property
    def is_word(self) -> Sequence[bool]:
        """Whether each is a word (or a number), not a mark."""
        return [token[0].isalnum() for token in self.written]

    @cached_property
    def count(self) -> int:
        """How many words there are."""
        return sum(self.is_word)

    @cached_property
    def is_formula(self) -> bool:
        """Whether it is written in symbols or single letters, to which no rule of prose applies."""
        prose = sum(len(token) >= _LETTERS and token.isalpha() for token in self.low)
        if any(token in _SYMBOLS for token in self.written):
            return prose <= _FEW
        letters = sum(len(token) == 1 and token.isalpha() for token in self.low)
        return letters * 2 > self.count or self.count == 0

    def phrase(self, start: int, end: int) -> str:
        """The text of some neighbouring words."""
        return self.text[self.starts[start] : self.starts[end - 1] + len(self.written[end - 1])]


def words_of(text: str) -> Words:
    """Take a text apart."""
    found = list(_TOKEN.finditer(text))
    written = [match[0] for match in found]
    low = [token.lower().replace(APOSTROPHE, "'") for token in written]
    return Words(text, written, low, [match.start() for match in found], _quoted(written))


def _quoted(tokens: Sequence[str]) -> list[bool]:
    """Which tokens stand between quotation marks; none if a mark has no counterpart."""
    inside = False
    found = []
    for token in tokens:
        if not inside and token in _OPENING:
            inside = True
            found.append(True)
            continue
        found.append(inside)
        if inside and token in _CLOSING:
            inside = False
    return [False] * len(found) if inside else found


def is_in_script(word: str, script: str) -> bool:
    """Whether a word begins with a letter of a script, as Unicode names it, such as ``LATIN``."""
    return (word.isascii() and script == "LATIN") or unicodedata.name(word[0], "").startswith(
        f"{script} "
    )
