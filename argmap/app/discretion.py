"""What may be told of a text to those who do not have it.

Messages of rules may quote the text that a map is about, to say what a wrong quote was probably meant
to be. Who may read the map may not be allowed the text; a page without the text tells no words of it
but those that the map has, too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from argmap.passages import SourceText
from argmap.passages.matching import plain
from argmap.text import Diagnostic

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile("\N{LEFT DOUBLE QUOTATION MARK}([^\N{RIGHT DOUBLE QUOTATION MARK}]*)")
_RUN = 4  # words in a row that are a quotation though no marks say so
_HIDDEN_MESSAGE = "this compares the map with the text; argmap check tells what is wrong"
_HIDDEN_HINT = "compare it with the text"


class Discretion:
    """Knows what the text says and the map does not.

    Args:
        text: the text.
        told: all that the map says.
    """

    def __init__(self, text: SourceText, told: Iterable[str]) -> None:
        self._text = f" {_joined(text.plain_text)} "
        self._told = f" {_joined(plain(' / '.join(told)).text)} "
        self._secret = set(_runs(self._text)) - set(_runs(self._told))

    def __call__(self, found: Diagnostic) -> Diagnostic:
        """The finding without words of the text that the map does not have."""
        message, hint = found.message, found.hint
        if not (self._tells(message) or self._tells(hint)):
            return found
        return replace(
            found,
            message=_HIDDEN_MESSAGE if self._tells(message) else message,
            hint=_HIDDEN_HINT if self._tells(hint) else hint,
        )

    def _tells(self, words: str) -> bool:
        if not self._secret.isdisjoint(_runs(_joined(words))):
            return True
        quotes = (f" {_joined(each)} " for each in _QUOTED.findall(words))
        return any(each in self._text and each not in self._told for each in quotes)


def _joined(text: str) -> str:
    """The words of a text, in small letters, with one blank between them."""
    return " ".join(_WORD.findall(text.lower()))


def _runs(words: str) -> Iterator[tuple[str, ...]]:
    """The words in runs, each beginning at the next word."""
    each = words.split()
    return zip(*(each[place:] for place in range(_RUN)), strict=False)
