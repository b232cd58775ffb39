"""Which sentences of a text the claims of a map were taken from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.passages.sentences import prose, sentences
from argmap.passages.source_text import Place, SourceText


@dataclass(frozen=True, slots=True)
class Covered:
    """The sentences of a paragraph of prose, and which of them the map uses.

    Attributes:
        paragraph: the number of the paragraph.
        sentences: each sentence in order: where it starts and ends in the paragraph, in code
            points, and whether an anchor touches it.
    """

    paragraph: int
    sentences: tuple[tuple[int, int, bool], ...]

    @property
    def unused(self) -> tuple[tuple[int, int], ...]:
        """Where the sentences are that no anchor touches."""
        return tuple((start, end) for start, end, is_used in self.sentences if not is_used)


def coverage(text: SourceText, touched: Iterable[Place]) -> tuple[Covered, ...]:
    """The paragraphs of prose with their sentences, and which of these a place touches, in order.

    Titles, headings and a last line about the authors are no prose. Linear in the text and the
    number of places (each paragraph sorts its own).
    """
    by_paragraph: dict[int, list[tuple[int, int]]] = {}
    for place in touched:
        by_paragraph.setdefault(place.paragraph, []).append((place.start, place.end))
    return tuple(
        Covered(number, _told_apart(sentences(text.paragraphs[number]), by_paragraph, number))
        for number in prose(text)
    )


def _told_apart(
    spans: Sequence[tuple[int, int]],
    by_paragraph: Mapping[int, list[tuple[int, int]]],
    number: int,
) -> tuple[tuple[int, int, bool], ...]:
    """The spans, each with whether one of the touched stretches of the paragraph meets it."""
    touched = sorted(by_paragraph.get(number, ()))
    found = []
    at, reached = 0, 0
    for start, end in spans:
        while at < len(touched) and touched[at][0] < end:
            reached = max(reached, touched[at][1])
            at += 1
        found.append((start, end, reached > start))
    return tuple(found)
