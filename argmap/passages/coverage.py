"""Which parts of a text no claim was taken from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.passages.anchors import Anchor
from argmap.passages.resolve import Fate, Place, resolve
from argmap.passages.sentences import prose, sentences
from argmap.passages.source_text import SourceText


@dataclass(frozen=True, slots=True)
class Gap:
    """The sentences of a paragraph of prose that no anchor touches.

    Attributes:
        paragraph: the number of the paragraph.
        sentences: the untouched ones, as offsets in the paragraph.
        count: how many sentences the paragraph has.
    """

    paragraph: int
    sentences: tuple[tuple[int, int], ...]
    count: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing in the paragraph is touched."""
        return len(self.sentences) == self.count


def covered(text: SourceText, anchors: Iterable[Anchor]) -> tuple[Place, ...]:
    """The places that anchors have in a text: where they say, or where their quote stands now.

    An ambiguous quote covers none, for nobody knows which of its places is meant.
    """
    resolutions = (resolve(text, anchor) for anchor in anchors)
    return tuple(
        place
        for resolution in resolutions
        if resolution.fate in (Fate.EXACT, Fate.MOVED)
        for place in resolution.places
    )


def gaps(text: SourceText, touched: Iterable[Place]) -> tuple[Gap, ...]:
    """The paragraphs of prose with sentences that no place touches, in order.

    Titles, headings and a last line about the authors are no prose. Linear in the text and the
    number of places (each paragraph sorts its own).
    """
    by_paragraph: dict[int, list[tuple[int, int]]] = {}
    for place in touched:
        by_paragraph.setdefault(place.paragraph, []).append((place.start, place.end))
    found = []
    for number in prose(text):
        spans = sentences(text.paragraphs[number])
        free = _untouched(spans, by_paragraph, number)
        if free:
            found.append(Gap(number, free, len(spans)))
    return tuple(found)


def _untouched(
    spans: Sequence[tuple[int, int]],
    by_paragraph: Mapping[int, list[tuple[int, int]]],
    number: int,
) -> tuple[tuple[int, int], ...]:
    """The spans that none of the touched stretches of a paragraph meets."""
    touched = sorted(by_paragraph.get(number, ()))
    free = []
    at, reached = 0, 0
    for start, end in spans:
        while at < len(touched) and touched[at][0] < end:
            reached = max(reached, touched[at][1])
            at += 1
        if reached <= start:
            free.append((start, end))
    return tuple(free)
