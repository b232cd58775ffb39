"""What a claim holds up, and how: what the questions about lines of support share."""

from dataclasses import dataclass
from enum import StrEnum

from argmap.graph import Bearing, basis
from argmap.model import Argument, Inference, argument_id, statement_id
from argmap.queries.subject import Subject
from argmap.queries.wording import counted


class Role(StrEnum):
    """How a claim holds up another one."""

    PREMISE = "premise"
    REASON = "reason"
    ARGUMENT = "argument"


@dataclass(frozen=True, slots=True)
class Hold:
    """One thing that a claim holds up.

    Attributes:
        role: as what.
        id: the id of the claim that it holds up: for a premise the conclusion of the step.
        argument: the id of the argument in which it is a premise; else empty.
    """

    role: Role
    id: str
    argument: str

    def __str__(self) -> str:
        """``premise of <A>``, or ``reason for [C]``."""
        if self.role is Role.PREMISE:
            return f"premise of {self.argument}"
        return f"{self.role} for {self.id}"


def holds(bearing: Bearing, number: int) -> tuple[Hold, ...]:
    """All that a statement or an argument holds up directly, each once."""
    if number in bearing.reconstructed:
        step = _step(bearing, bearing.reconstructed[number])
        return (Hold(Role.ARGUMENT, statement_id(step.conclusion), ""),)
    steps = (_step(bearing, step) for step in bearing.premises.get(number, ()))
    found = [
        Hold(Role.PREMISE, statement_id(step.conclusion), argument_id(step.argument))
        for step in steps
    ]
    targets = (target for target in bearing.supports.get(number, ()) if target != number)
    found += (Hold(Role.REASON, bearing.ids[target], "") for target in targets)
    return tuple(dict.fromkeys(found))


def _step(bearing: Bearing, number: int) -> Inference:
    step = bearing.elements[number]
    assert isinstance(step, Inference)
    return step


def beneath(bearing: Bearing, number: int) -> str:
    """What stands directly under a claim, in a few words."""
    claim = bearing.claims[number]
    if isinstance(claim, Argument) and claim.inferences:
        return counted(len(claim.premises), "premise")
    reasons = bearing.legs.get(number, 0)
    backing = f"on the basis of {own}" if (own := basis(claim)) else ""
    if reasons:
        return f"{counted(reasons, 'reason')} under it" + (f", {backing}" if backing else "")
    return backing or "nothing under it"


def roles(subject: Subject, held: tuple[Hold, ...]) -> str:
    """What a claim does, by the first of what it holds up, and how much else it does."""
    if not held:
        return ""
    first = f"unstated {held[0]}" if subject.implicit else str(held[0])
    return first if len(held) == 1 else f"{first} and {counted(len(held) - 1, 'more use')}"
