"""What a class made of one reference: what was missed by how many, and how well they agree."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from argmap.compare.agreement.coefficients import krippendorffs_alpha
from argmap.compare.reading import Reading, Reason
from argmap.teaching.grading.model import Grade
from argmap.teaching.grading.scoring.faults import Fault
from argmap.teaching.grading.telling.words import FOR, quoted, row


@dataclass(frozen=True, slots=True)
class Missed:
    """A claim or a reason of the reference that some did not find.

    Attributes:
        id: its id in the reference.
        text: what it says.
        missed: how many have nothing of it.
        partly: how many have it, but not wholly as it is.
        share: how much of it the class has, from 0 to 1.
    """

    id: str
    text: str
    missed: int
    partly: int
    share: float


@dataclass(frozen=True)
class Classroom:
    """A class, seen by one reference.

    Attributes:
        reading: the reference.
        size: how many maps were compared with it.
        claims: its claims, those that most missed first.
        reasons: its reasons, the hardest first.
        faults: how many made each kind of fault, the commonest first.
        alpha: Krippendorff's alpha (nominal) of what the maps have of each claim and reason; ``None``
            for a single map.
    """

    reading: Reading
    size: int
    claims: tuple[Missed, ...]
    reasons: tuple[Missed, ...]
    faults: tuple[tuple[Fault, int], ...]
    alpha: float | None


def classroom(reading: Reading, grades: Sequence[Grade]) -> Classroom:
    """Put together the grades of maps that were compared with one reference."""
    claims = [
        _missed(claim.id, claim.text, [grade.claims[claim.id] for grade in grades])
        for claim in reading.claims
    ]
    reasons = [
        _missed(reason.id, told(reading, reason), [grade.reasons[reason.id] for grade in grades])
        for reason in reading.reasons
    ]
    made = Counter(fault for grade in grades for fault in {loss.fault for loss in grade.lost})
    order = {fault: number for number, fault in enumerate(Fault)}
    return Classroom(
        reading,
        len(grades),
        tuple(sorted(claims, key=lambda each: (each.share, -each.missed))),
        tuple(sorted(reasons, key=lambda each: (each.share, -each.missed))),
        tuple(sorted(made.items(), key=lambda each: (-each[1], order[each[0]]))),
        krippendorffs_alpha(_units(reading, grades)) if len(grades) > 1 else None,
    )


def _missed(name: str, text: str, credits_: Sequence[float]) -> Missed:
    return Missed(
        name,
        text,
        sum(credit == 0 for credit in credits_),
        sum(0 < credit < 1 for credit in credits_),
        fsum(credits_) / len(credits_) if credits_ else 0.0,
    )


def _units(reading: Reading, grades: Sequence[Grade]) -> Iterator[tuple[Sequence[str], int]]:
    """What each map has of each claim and each reason of the reference."""

    def labels(name: str, of: Sequence[Mapping[str, float]]) -> Sequence[str]:
        return [_label(credits_[name]) for credits_ in of]

    for claim in reading.claims:
        yield labels(claim.id, [grade.claims for grade in grades]), 1
    for reason in reading.reasons:
        yield labels(reason.id, [grade.reasons for grade in grades]), 1


def _label(credit: float) -> str:
    return "all" if credit == 1 else "some" if credit else "none"


def told(reading: Reading, reason: Reason) -> str:
    """A reason in one line: ``“a” and “b”: a reason for “c”``."""
    claims, by_id = reading.claims_by_id, reading.reasons_by_id
    premises = row(claims[name].text for name in reason.premises)
    step = by_id.get(reason.target)
    if step is None or reason.target in claims:
        return f"{premises}: {FOR[reason.kind]} {quoted(claims[reason.target].text)}"
    end = step.target if step.target in claims else step.premises[0]
    return f"{premises}: {FOR[reason.kind]} {quoted(claims[end].text)}"
