"""Grading one map against a reference, or against the one of several that it fits best."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from argmap.compare.matching import Matching
from argmap.compare.reading import Reading, reading_of
from argmap.model import ArgumentMap
from argmap.passages import SourceText
from argmap.teaching.grading.model import Grade, Loss, Part
from argmap.teaching.grading.rubric import PARTS, Rubric
from argmap.teaching.grading.scoring.counting import Counted, Counter
from argmap.teaching.grading.scoring.faults import Cause, Fault, Heap, Item
from argmap.teaching.grading.scoring.sight import sight
from argmap.teaching.grading.scoring.text_use import Sentence, sentences_of, used_by
from argmap.teaching.grading.scoring.ties import ties_of
from argmap.teaching.grading.telling.praise import praise
from argmap.teaching.grading.telling.quoting import Quotes
from argmap.teaching.grading.telling.sentences import told

_DIGITS = 12  # of a score; what is beyond is noise of the arithmetic


@dataclass(frozen=True)
class Reference:
    """A map that others are graded by, prepared once for all of them.

    Attributes:
        reading: what it says.
        required: the ids of its claims that count more.
        text: the text that it is about; ``None`` without one.
        sentences: the sentences of the text that it uses.
    """

    reading: Reading
    required: frozenset[str] = frozenset()
    text: SourceText | None = None
    sentences: tuple[Sentence, ...] = ()


def reference_of(
    argument_map: ArgumentMap, rubric: Rubric, text: SourceText | None = None
) -> Reference:
    """Prepare a map that others are to be graded by.

    Args:
        argument_map: the map.
        rubric: the rubric; those of its required claims that the map does not have count nowhere.
        text: the text that it is about.
    """
    reading = reading_of(argument_map)
    required = frozenset(
        claim.id
        for claim in reading.claims
        if claim.id in rubric.required or claim.id[1:-1] in rubric.required
    )
    return Reference(reading, required, text, sentences_of(reading, text) if text else ())


def grade(reference: Reference, student: Reading, matching: Matching, rubric: Rubric) -> Grade:
    """Grade a map.

    The score is 1 only for a map that says the same as the reference, in whatever notation. It is
    made of parts by the weights of the rubric; each part is the mean of what is there of its items,
    which are the same for all students. Takes time linear in the size of both maps.

    Args:
        reference: what it is graded by.
        student: the student's map.
        matching: which claims of the reference (left) and of the student (right) are the same.
        rubric: what counts how much.
    """
    seen = sight(reference.reading, student, matching)
    ties = ties_of(seen, rubric.relation, rubric.credits)
    sentences: Sequence[Sentence] = reference.sentences
    if reference.text is not None and sentences:
        sentences = used_by(sentences, student, reference.text)
    counter = Counter(seen, ties, rubric, reference.required)
    counted = counter.count(sentences)
    weights = {
        name: weight
        for name in PARTS
        if (weight := getattr(rubric.weights, name)) and name in counted.parts
    }
    whole = fsum(weights.values())
    parts = tuple(_part(name, weight / whole, counted) for name, weight in weights.items())
    shares, in_parts = _shares(parts, counted)
    quotes = Quotes(seen, ties, reference.required, counted.unused)
    lost = [
        Loss(round(share, _DIGITS), cause.fault, told(quotes, cause), in_parts[cause])
        for cause, share in shares.items()
    ]
    lost.sort(key=lambda loss: -round(loss.share, 6))  # stable: else as the reference goes
    score = 1.0 - fsum(shares.values())
    return Grade(
        score=min(max(round(score, _DIGITS), 0.0), 1.0),
        parts=parts,
        lost=tuple(lost),
        right=tuple(praise(seen, ties, counted)),
        claims=counted.claims,
        reasons=counted.reasons,
    )


def best_grade(
    references: Sequence[Reference],
    student: Reading,
    match: Callable[[Reading, Reading], Matching],
    rubric: Rubric,
) -> tuple[int, Grade]:
    """Grade a map by the reference that it fits best.

    Returns:
        The number of that reference, from 0, and the grade; of several that fit as well the first.
    """
    grades = [grade(each, student, match(each.reading, student), rubric) for each in references]
    best = max(range(len(grades)), key=lambda number: grades[number].score)
    return best, grades[best]


def _part(name: str, weight: float, counted: Counted) -> Part:
    heaps = counted.parts[name]
    lost = fsum(share * amount for item, share in _weighed(heaps) for _, amount in item.lost)
    details = tuple(counted.details.items()) if name == "relations" else ()
    score = min(max(round(1 - lost, _DIGITS), 0.0), 1.0)
    return Part(name, score, weight, sum(len(heap.items) for heap in heaps), details)


def _weighed(heaps: Sequence[Heap]) -> Iterator[tuple[Item, float]]:
    """The items of a part, each with its share of it."""
    whole = fsum(heap.weight for heap in heaps)
    for heap in heaps:
        within = fsum(item.weight for item in heap.items)
        yield from ((item, heap.weight / whole * item.weight / within) for item in heap.items)


def _shares(
    parts: Sequence[Part], counted: Counted
) -> tuple[Mapping[Cause, float], Mapping[Cause, tuple[str, ...]]]:
    """What each cause costs of the score, and in which parts."""
    amounts: dict[Cause, list[float]] = {}
    names: dict[Cause, dict[str, None]] = {}
    for part in parts:
        for item, share in _weighed(counted.parts[part.name]):
            for cause, amount in item.lost:
                amounts.setdefault(cause, []).append(part.weight * share * amount)
                names.setdefault(cause, {})[part.name] = None
    nothing = Cause(Fault.NOTHING, "")
    if nothing in amounts and len(amounts) > 1:  # whatever else is lost says it better
        spread = amounts.pop(nothing)
        first = next(iter(amounts))
        amounts[first] += spread
        names[first].update(names.pop(nothing))
    return (
        {cause: fsum(each) for cause, each in amounts.items()},
        {cause: tuple(each) for cause, each in names.items()},
    )
