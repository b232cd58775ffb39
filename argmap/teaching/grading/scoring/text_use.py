"""Which sentences of a text the reference uses, and which of them a student uses, too."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.compare.reading import Reading
from argmap.passages import Covered, SourceText, passages_of


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text that the reference uses. Its words are not part of this.

    Attributes:
        paragraph: the number of its paragraph.
        number: which sentence of it, from 1.
        claims: the claims of the reference that were taken from it, by id.
        is_used: whether a claim of the student was taken from it, too.
    """

    paragraph: int
    number: int
    claims: tuple[str, ...]
    is_used: bool = False


def sentences_of(reference: Reading, text: SourceText) -> tuple[Sentence, ...]:
    """The sentences of a text that a reference uses, in order."""
    found = passages_of(reference.argument_map, text)
    by_place: dict[tuple[int, int], dict[str, None]] = {}
    starts = {each.paragraph: [start for start, _, _ in each.sentences] for each in found.coverage}
    for name, passages in found.of:
        for passage in passages:
            begins = starts.get(passage.paragraph) if passage.paragraph is not None else None
            if begins is None or passage.start is None or passage.end is None:
                continue
            first = max(bisect_right(begins, passage.start), 1)
            last = max(bisect_right(begins, max(passage.start, passage.end - 1)), first)
            for number in range(first, last + 1):
                assert passage.paragraph is not None
                by_place.setdefault((passage.paragraph, number), {})[name] = None
    claims = reference.claims_by_id
    return tuple(
        Sentence(*place, tuple(name for name in by_place.get(place, ()) if name in claims))
        for place in sorted(_used(found.coverage))
    )


def used_by(
    sentences: Sequence[Sentence], student: Reading, text: SourceText
) -> tuple[Sentence, ...]:
    """The sentences, each with whether a student uses it."""
    used = _used(passages_of(student.argument_map, text).coverage)
    return tuple(
        Sentence(each.paragraph, each.number, each.claims, (each.paragraph, each.number) in used)
        for each in sentences
    )


def _used(coverage: Sequence[Covered]) -> Mapping[tuple[int, int], None]:
    return {
        (each.paragraph, number): None
        for each in coverage
        for number, (_, _, is_used) in enumerate(each.sentences, 1)
        if is_used
    }
