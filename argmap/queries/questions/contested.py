"""Which claims are both supported and attacked, and by whom?

A statement is contested if something speaks for it (a support, an entailment, an inference that
concludes it) and something speaks against it (an attack, or a claim written to exclude it). An
argument is contested if something supports it, or it has premises, and something attacks it or
undercuts one of its steps. What a claim does to itself does not count.

Each row has who stands on each side: the reasons and arguments for the claim, and the objections to
it, with those who hold them. The claims on which most statements rest come first, equal ones in
document order.

Example:
    [Ban]: The city should ban cars.
      + [Health]: Cars make people ill. {holder: doctors}
      - [Shops]: Shops would lose customers. {holder: shopkeepers}
        + [Survey]: Shoppers say they would stay away.
        - [Buses]: Customers would come by bus.

Answer:
    [Ban], [Shops]

Source:
    Pro and con arguments of an issue: H. Rittel and W. Kunz, "Issues as elements of information
    systems", 1970; T. Gordon and N. Karacapilidis, "The Zeno argumentation framework", ICAIL 1997.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.graph import Bearing, place, weights
from argmap.model import Inference, argument_id
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, subject
from argmap.queries.wording import listed


@dataclass(frozen=True, slots=True)
class Party:
    """Who stands on a side: the id of a reason, argument or objection, and who holds it."""

    id: str
    holder: str

    def __str__(self) -> str:
        """``[Claim] (holder)``."""
        return f"{self.id} ({self.holder})" if self.holder else self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested(AboutClaim):
    """A claim with something for it and something against it.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        supporters: what speaks for it.
        objectors: what speaks against it.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    supporters: tuple[Party, ...]
    objectors: tuple[Party, ...]

    @property
    def remark(self) -> str:
        """How many stand on each side, and how much rests on it."""
        rest = "statement rests" if self.weight == 1 else "statements rest"
        return (
            f"{len(self.supporters)} for, {len(self.objectors)} against; {self.weight} {rest} on it"
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """Who stands on each side."""
        return (
            f"for: {listed([str(party) for party in self.supporters])}",
            f"against: {listed([str(party) for party in self.objectors])}",
        )


def ask(bearing: Bearing) -> tuple[Contested, ...]:
    """The claims that are both supported and attacked, the weightiest first."""
    found = {}
    for number in range(bearing.first_inference):
        against = _against(bearing, number)
        if against and (supporters := _for(bearing, number)):
            found[number] = (supporters, against)
    counts = weights(bearing, found)
    return tuple(
        Contested(
            subject=subject(bearing, number),
            weight=counts.of[number],
            weight_is_exact=number not in counts.at_least,
            supporters=_parties(bearing, found[number][0]),
            objectors=_parties(bearing, found[number][1]),
        )
        for number in sorted(found, key=lambda number: (-counts.of[number], place(bearing, number)))
    )


def _for(bearing: Bearing, number: int) -> list[int]:
    """What speaks for a claim: reasons, the arguments that conclude it, premises of an argument."""
    found = [one for one in bearing.backing.get(number, ()) if one != number]
    if number in bearing.reconstructed:
        found += (
            premise
            for step in bearing.supports.get(number, ())
            for premise in bearing.needs.get(step, ())
        )
    return found


def _against(bearing: Bearing, number: int) -> list[int]:
    """What speaks against a claim, or against a step of an argument."""
    steps = bearing.supports.get(number, ()) if number in bearing.reconstructed else ()
    return [
        one
        for part in (number, *steps)
        for links in (bearing.objectors, bearing.opposites)
        for one in links.get(part, ())
        if one != number
    ]


def _parties(bearing: Bearing, numbers: Iterable[int]) -> tuple[Party, ...]:
    """Who they are, in document order; a step goes by its argument."""
    named = set()
    for number in numbers:
        step = bearing.elements[number]
        named.add(
            bearing.index[argument_id(step.argument)] if isinstance(step, Inference) else number
        )
    claims = (subject(bearing, one) for one in sorted(named, key=lambda one: place(bearing, one)))
    return tuple(Party(claim.id, claim.holder) for claim in claims)


QUESTION = Question("contested", "claims that are both supported and attacked, and by whom", ask)
