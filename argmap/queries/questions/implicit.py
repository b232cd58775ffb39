"""What does the argument need that its author does not say?

Listed is every claim with ``implicit: true`` in its data: what the one who drew the map had to add
to make a step work. Each row says in which steps the claim is a premise, together with which other
premises, and to what they lead; or else what it supports, speaks against, or follows from. The
weight of a row is the number of statements that rest on the claim. The weightiest come first, equal
ones in document order.

Example:
    [Ban]: The city should ban cars.
      + <Health>

    <Health>

    (1) [Fumes]: Cars make people ill.
    (2) [Duty]: A city must protect its people's health. {implicit: true}
    ----
    (3) [Ban]

Answer:
    [Duty]

Source:
    Enthymemes: Aristotle, Rhetoric I 2 (1357a); R. H. Ennis, "Identifying implicit assumptions",
    Synthese 51 (1982), pp. 61-86.
"""

from dataclasses import dataclass

from argmap.graph import Bearing, place, weights
from argmap.model import Inference, statement_id
from argmap.queries.effort import effort
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, named, subject
from argmap.queries.wording import listed


@dataclass(frozen=True, slots=True)
class Step:
    """A step that a premise makes work: its id, the other premises, and the conclusion, by id."""

    id: str
    beside: tuple[str, ...]
    conclusion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unstated(AboutClaim):
    """A claim that its author left unstated.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        steps: the steps in which it is a premise, in the order of the map.
        supports: the ids of what it is a reason for.
        against: the ids of what it objects to.
        follows: the ids of what leads to it: steps, and reasons for it.
        is_complete: whether the steps list all other premises; see :mod:`argmap.queries.effort`.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    steps: tuple[Step, ...]
    supports: tuple[str, ...]
    against: tuple[str, ...]
    follows: tuple[str, ...]
    is_complete: bool

    @property
    def notes(self) -> tuple[str, ...]:
        """What it is needed for."""
        notes = []
        for step in self.steps:
            names = listed(step.beside, is_complete=self.is_complete)
            others = f"with {names} " if step.beside else ""
            notes.append(f"{others}it leads to {step.conclusion} ({step.id})")
        if self.supports:
            notes.append(f"a reason for {listed(self.supports)}")
        if self.against:
            notes.append(f"an objection to {listed(self.against)}")
        if self.follows:
            notes.append(f"it follows from {listed(self.follows)}")
        return tuple(notes)


def ask(bearing: Bearing) -> tuple[Unstated, ...]:
    """The claims that the author left unstated, the weightiest first."""
    found = [
        number for number, claim in enumerate(bearing.claims) if claim.data.get("implicit") is True
    ]
    counts = weights(bearing, found)
    found.sort(key=lambda number: (-counts.of[number], place(bearing, number)))
    spend = effort(len(found))
    rows = []
    for number in found:
        steps = [bearing.elements[step] for step in bearing.premises.get(number, ())]
        known = [step for step in steps if isinstance(step, Inference)]
        rows.append(
            Unstated(
                subject=subject(bearing, number),
                weight=counts.of[number],
                weight_is_exact=number not in counts.at_least,
                steps=tuple(_step(bearing.ids[number], step, spend) for step in known[:spend]),
                supports=named(bearing, bearing.supports.get(number, ())),
                against=named(bearing, bearing.objections.get(number, ())),
                follows=named(bearing, bearing.backing.get(number, ())),
                is_complete=all(len(step.premises) <= spend for step in known),
            )
        )
    return tuple(rows)


def _step(name: str, step: Inference, spend: int) -> Step:
    beside = dict.fromkeys(map(statement_id, step.premises[:spend]))
    beside.pop(name, None)
    return Step(step.id, tuple(beside), statement_id(step.conclusion))


QUESTION = Question("implicit", "claims that are needed and not said, and for which step", ask)
