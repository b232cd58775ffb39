"""What falls, and what is weakened, if a claim is given up?

A claim falls with the target if the target stands in every line of support that it has; it is
weakened if the target stands in some line of support and there is another one that does without. A
line of support picks a reason for a claim, then all that this reason needs, and so on down to claims
that stand by themselves, because nothing is under them or they have a ``basis``. A step needs all
its premises, so it falls with any of them. A line that goes round in a circle supports nothing;
claims that have no other keep each other up until all that speaks for one of them has fallen. To
give up an argument that has steps is to give up its steps.

What falls comes first, then what is weakened; each time the nearest first. The row of a weakened
claim says what still holds it up.

Example:
    [Ban]: The city should ban cars.
      + [Health]: Cars make people ill.
        + [Fumes]: Their fumes are poisonous.
      + [Quiet]: People want it quiet.

Asked:
    [Fumes]

Answer:
    [Health], [Ban]

Source:
    The support part of a truth maintenance system: J. Doyle, "A truth maintenance system",
    Artificial Intelligence 12 (1979), pp. 231-272.
"""

import sys
from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum

from argmap.graph import Bearing, basis, fallout, ways, weights
from argmap.model import Inference, argument_id
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, subject
from argmap.queries.wording import listed


class Needed(StrEnum):
    """In which lines of support of a claim the target stands."""

    EVERY = "every"
    SOME = "some"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting(AboutClaim):
    """A claim that rests on the target.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        target: the id of the target.
        needed_in: whether every line of support of the claim needs the target, so that the claim
            falls with it, or some lines do, so that it is weakened.
        keeps: the ids of the reasons and arguments that hold up a claim that is weakened.
        basis: what the author backs it with, if it is weakened; else empty.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    target: str
    needed_in: Needed
    keeps: tuple[str, ...]
    basis: str

    @property
    def remark(self) -> str:
        """Whether it falls or is weakened."""
        if self.needed_in is Needed.EVERY:
            return "falls, needs it in every line of support"
        return "weakened, needs it in some line of support"

    @property
    def notes(self) -> tuple[str, ...]:
        """What still holds up what is weakened."""
        held = [f"its basis ({self.basis})"] if self.basis else []
        held += [listed(self.keeps)] if self.keeps else []
        return (f"still held up by {' and '.join(held)}",) if held else ()


def ask(bearing: Bearing, target: int) -> tuple[Resting, ...]:
    """What falls with a claim, then what is weakened; each time the nearest first."""
    out = fallout(bearing, target, sys.maxsize)
    fallen = {target, *out.falls}
    shown = (*out.falls, *out.weakens)
    counts = weights(bearing, shown)
    return tuple(
        Resting(
            subject=subject(bearing, node),
            weight=counts.of[node],
            weight_is_exact=node not in counts.at_least,
            target=bearing.ids[target],
            needed_in=Needed.EVERY if node in fallen else Needed.SOME,
            keeps=() if node in fallen else _keeps(bearing, node, fallen),
            basis="" if node in fallen else basis(bearing.claims[node]),
        )
        for node in shown
    )


def _keeps(bearing: Bearing, node: int, fallen: Container[int]) -> tuple[str, ...]:
    """What holds up a claim though some claims have fallen; a step goes by its argument."""
    found = []
    for way in ways(bearing, node):
        step = bearing.elements[way]
        if not isinstance(step, Inference):
            found += [] if way in fallen else [step.id]
        elif not any(premise in fallen for premise in bearing.needs.get(way, ())):
            argument = argument_id(step.argument)
            found += [] if bearing.index[argument] in fallen else [argument]
    return tuple(dict.fromkeys(found))


QUESTION = Question(
    "rests-on-it",
    "everything that falls or is weakened if a claim is given up",
    ask,
    targets=("TARGET",),
    needed=1,
)
