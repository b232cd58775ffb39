"""What a grade is."""

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.teaching.grading.scoring.faults import Fault


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a score.

    Attributes:
        name: its name, one of :data:`argmap.teaching.grading.rubric.PARTS`.
        score: from 0 to 1.
        weight: its share of the whole, from 0 to 1; those of all parts are 1 in all.
        of: how many items of the reference it is out of.
        details: scores of what it consists of, by name, if it consists of something.
    """

    name: str
    score: float
    weight: float
    of: int
    details: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A fault in words.

    Attributes:
        sentence: what is wrong and what to do about it.
        advice: what to do whenever there is a fault of this kind; empty if the sentence says all.
        reference: what the reference says there; empty where it says nothing.
        student: what the student says there; empty where she says nothing.
        line: where it stands in the student's file; 0 where it does not.
    """

    sentence: str
    reference: str = ""
    student: str = ""
    line: int = 0
    advice: str = ""

    @property
    def whole(self) -> str:
        """The sentence with the advice."""
        return f"{self.sentence} {self.advice}".rstrip()


@dataclass(frozen=True, slots=True)
class Loss:
    """What one fault costs.

    Attributes:
        share: of the score, from 0 to 1. All shares and the score are 1 in all.
        fault: its kind.
        told: the fault in words.
        parts: the parts of the score in which it costs something, in order.
    """

    share: float
    fault: Fault
    told: Told
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Grade:
    """How much of a reference a student's map has.

    Attributes:
        score: from 0 to 1.
        parts: the parts of the score, in the order of the rubric.
        lost: what costs something, the dearest first.
        right: what is right, a sentence each.
        claims: how much of each claim of the reference is there, from 0 to 1, by its id.
        reasons: the same of each reason.
    """

    score: float
    parts: tuple[Part, ...]
    lost: tuple[Loss, ...]
    right: tuple[str, ...]
    claims: Mapping[str, float]
    reasons: Mapping[str, float]
