"""What counts how much when a map is graded."""

from dataclasses import dataclass, fields
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part counts; only the ratios matter."""

    claims: float
    thesis: float
    relations: float
    linked: float
    undercuts: float
    unstated: float
    text: float
    extra: float


PARTS: tuple[str, ...] = tuple(field.name for field in fields(Weights))
"""The names of the parts of a score, in order."""


@dataclass(frozen=True, slots=True)
class Shares:
    """What a relation consists of; only the ratios matter."""

    ends: float
    type: float
    direction: float

    def value(self, ends: float, side: float, direction: float) -> float:
        """What a relation is worth, from 0 to 1, of which so much is right."""
        total = self.ends + self.type + self.direction
        return (self.ends * ends + self.type * side + self.direction * direction) / total


@dataclass(frozen=True, slots=True)
class Credits:
    """What remains, from 0 to 1, of what is nearly right; ``rubric.yaml`` says what is what."""

    split: float
    merged: float
    denied: float
    unmarked: float
    misplaced_thesis: float
    short_cut: float
    detour: float
    moved: float
    akin: float


@dataclass(frozen=True, slots=True)
class Rubric:
    """What counts how much.

    Attributes:
        weights: of the parts.
        relation: of what a relation consists of.
        credits: for what is nearly right.
        threshold: the least likeness of claims that are the same; ``None`` leaves it to the matching.
        required: claims of the reference that count more, by title or id.
        required_weight: how many times they count.
        points: the most points that can be had.
        step: to which step a total is rounded.
        grades: the name of each grade with its least points, the best first.
    """

    weights: Weights
    relation: Shares
    credits: Credits
    threshold: float | None
    required: tuple[str, ...]
    required_weight: float
    points: float
    step: float
    grades: tuple[tuple[str, float], ...]

    def total(self, score: float) -> float:
        """A score from 0 to 1 in points, rounded to the step, halves up."""
        step = Decimal(str(self.step))
        exact = Decimal(str(round(score * self.points, 9)))
        return float((exact / step).quantize(Decimal(1), ROUND_HALF_UP) * step)

    def grade(self, total: float) -> str:
        """The grade that so many points make; empty if there is none."""
        return next((name for name, least in self.grades if total >= least), "")
