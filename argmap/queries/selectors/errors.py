"""What is wrong with a selector, shown with a caret under the place."""

from collections.abc import Iterable

from argmap.argdown.problems import shown
from argmap.text import PlacedError, Span
from argmap.text.nearest import suggestion


class SelectorError(PlacedError):
    """A selector cannot be read, or names something that neither argmap nor the map has.

    ``span`` is ``None`` if the selector was not written but put together in Python.
    """


class UnknownWordError(SelectorError):
    """A word is no name, field, function or title; ``known`` are the names that may be meant."""

    def __init__(self, word: str, known: Iterable[str], span: Span | None = None) -> None:
        self.word = word
        self.known = tuple(known)
        super().__init__(f"there is no name {shown(word)!r}; {suggestion(word, self.known)}", span)
