"""Paths of any length as Cypher means them: no relationship occurs twice in one.

The paths of the engine may go round in circles unless each says TRAIL (it has a setting for that,
which changes nothing), so the word is put in where a query does not say how it means its paths.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.queries.cypher.errors import CypherError
from argmap.queries.cypher.words import Word, span_of
from argmap.text import Source

_TRAIL = " TRAIL "
_MODES = ("SHORTEST", "ALL", "TRAIL")
_REFUSED = ("ACYCLIC", "WSHORTEST")


class ForEngine(NamedTuple):
    """A query as the engine gets it, and where something was put into the user's query."""

    text: str
    places: tuple[int, ...]

    def origin(self, line: int, column: int) -> int:
        """The offset in the user's query of a place that the engine names.

        It counts lines from 1, at line feeds only, and columns from 0.
        """
        lines = self.text.split("\n")
        before = sum(len(one) + 1 for one in lines[: line - 1])
        offset = min(before + column, len(self.text))
        added = sum(place + i * len(_TRAIL) < offset for i, place in enumerate(self.places))
        return max(offset - added * len(_TRAIL), 0)


def for_engine(source: Source, words: Sequence[Word]) -> ForEngine:
    """The query with TRAIL in each path of variable length that has no other mode.

    Raises:
        CypherError: a path has a mode that means something else than it says.
    """
    places = tuple(_places(source, words))
    starts = (0, *places)
    ends = (*places, len(source.text))
    pieces = (source.text[start:end] for start, end in zip(starts, ends, strict=True))
    return ForEngine(_TRAIL.join(pieces), places)


def _places(source: Source, words: Sequence[Word]) -> Iterator[int]:
    """The ends of the stars that stand directly in the brackets of a relationship."""
    opened: list[bool] = []
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if word.kind != "sign":
            continue
        if word.text in "([{":
            opened.append(word.text == "[" and before.text == "-")
        elif word.text in ")]}" and opened:
            opened.pop()
        elif word.text == "*" and opened and opened[-1]:
            if after.is_word(*_REFUSED):
                raise CypherError(
                    f"{after.text} is not available; paths repeat no relationship as they are, "
                    "and * SHORTEST finds the shortest",
                    span_of(source, after),
                )
            if not after.is_word(*_MODES):
                yield word.end
