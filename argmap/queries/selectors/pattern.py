r"""Values that texts are compared with.

Texts are compared as a person reads them: without regard to case, accents and kinds of quotation
mark, with one blank for any blanks and line breaks. ``*`` stands for any characters. There are no
regular expressions: a pattern is searched for piece by piece, so that none can take long.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

_PLAIN_CHARS = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{HYPHEN}": "-",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
    }
)
_NUMBER = re.compile(r"[+-]?[0-9]{1,300}(?:\.[0-9]{1,300})?")
_BARE = re.compile(r"""[^\s&|(),"'\u201c\u2018*\\][^\s&|(),*\\]*""")


def fold(text: str) -> str:
    """A text as it is compared."""
    if not text.isascii():
        spread = unicodedata.normalize("NFKD", text.translate(_PLAIN_CHARS))
        text = "".join(char for char in spread if not unicodedata.combining(char))
    return " ".join(text.casefold().split())


@dataclass(frozen=True)
class Pattern:
    """A text with wildcards: its pieces, between any two of which there may be anything.

    Without a wildcard there is one piece; ``*`` alone is two empty ones.
    """

    pieces: tuple[str, ...]

    @classmethod
    def written(cls, text: str) -> "Pattern":
        r"""The pattern that is written as a text: ``*`` is a wildcard, ``\*`` an asterisk."""
        pieces = [""]
        chars = iter(text)
        for char in chars:
            if char == "*":
                pieces.append("")
            else:
                pieces[-1] += next(chars, char) if char == "\\" else char
        return cls(tuple(pieces))

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        if len(self.pieces) == 1:
            return (fold(self.pieces[0]),)
        # A blank beside a wildcard is part of the pattern, and is lost when a text is folded.
        return tuple(fold(f"x{piece}x")[1:-1] for piece in self.pieces)

    @cached_property
    def number(self) -> float | None:
        """The number that it is; ``None`` if it is none."""
        return as_number(self.pieces[0]) if len(self.pieces) == 1 else None

    @property
    def is_anything(self) -> bool:
        """Whether it is ``*``, which every value is like."""
        return len(self.pieces) > 1 and not any(self.pieces)

    def is_like(self, text: str) -> bool:
        """Whether the whole of a text is like the pattern."""
        folded = fold(text)
        first, *rest = self._folded
        if not rest:
            return folded == first
        last = rest.pop()
        if len(first) + len(last) > len(folded):
            return False
        if not (folded.startswith(first) and folded.endswith(last)):
            return False
        return _in_turn(folded[len(first) : len(folded) - len(last)], rest)

    def is_in(self, text: str) -> bool:
        """Whether some part of a text is like the pattern."""
        return _in_turn(fold(text), self._folded)

    def __str__(self) -> str:
        """As it is written in a selector, in quotes where they are needed."""
        pieces = (re.sub(r'[\\*"]', r"\\\g<0>", piece) for piece in self.pieces)
        text = "*".join(pieces)
        return text if all(map(_is_bare, self.pieces)) and text else f'"{text}"'


def as_number(text: str) -> float | None:
    """The number that a text is; ``None`` if it is none."""
    stripped = text.strip()
    return float(stripped) if _NUMBER.fullmatch(stripped) else None


def _is_bare(piece: str) -> bool:
    return not piece or _BARE.fullmatch(piece) is not None


def _in_turn(text: str, pieces: Iterable[str]) -> bool:
    """Whether the pieces stand in a text one after the other."""
    place = 0
    for piece in pieces:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return True
