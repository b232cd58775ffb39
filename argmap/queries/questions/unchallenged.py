"""Which claims bear weight and go unchallenged?

Listed is every statement and argument that bears weight while nothing objects to it. It bears weight
if it is a premise of an inference; or a reason, that is, it supports or entails something or is the
argument for it; or a reply, that is, it attacks or undercuts what speaks against a thesis. Nothing
objects to it if nothing attacks, undercuts or excludes it, nor a step by which it is concluded, nor,
for an argument, one of its steps. An objection to what it rests on, or to what it leads to, is no
objection to the claim itself.

The weightiest come first, equal ones in document order.

Example:
    [Ban]: The city should ban cars.
      + <Health>
      - [Shops]: Shops would lose customers.

    <Health>

    (1) [Fumes]: Cars make people ill.
      - [Electric]: Electric cars do not.
    (2) [Duty]: A city must protect its people's health.
    ----
      <_ [Masks]: Masks would do.
    (3) [Ban]

Answer:
    [Duty]

Source:
    A claim that nobody challenges stands by presumption; the burden of proof is on who objects: R.
    Whately, Elements of Rhetoric, 1828, part I, chapter III; critical discussion in F. H. van
    Eemeren and R. Grootendorst, A Systematic Theory of Argumentation, 2004.
"""

from dataclasses import dataclass

from argmap.graph import Bearing, Side, basis, place, sides, weights
from argmap.queries.grounds import Use, use_of
from argmap.queries.holding import beneath
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchallenged(AboutClaim):
    """A claim that bears weight and that nothing objects to.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        use: what it does in the map.
        side: whether it speaks for or against a thesis.
        under: what stands directly under it, in words.
        basis: what the author backs it with, else empty.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    use: Use
    side: Side
    under: str
    basis: str

    @property
    def remark(self) -> str:
        """How much rests on it, what it does, and what it stands on."""
        rest = "statement rests" if self.weight == 1 else "statements rest"
        use = "argument" if self.subject.kind == "argument" else f"{self.use}"
        use = f"unstated {use}" if self.subject.implicit else use
        side = f" {_SIDES[self.side]}" if self.side in _SIDES else ""
        return f"{self.weight} {rest} on it; {use}{side}, {self.under}"

    @property
    def notes(self) -> tuple[str, ...]:
        """None: the list is long, and the remark says it."""
        return ()


_SIDES = {Side.AGAINST: "against the thesis", Side.BOTH: "on both sides"}


def ask(bearing: Bearing) -> tuple[Unchallenged, ...]:
    """The claims that bear weight and that nothing objects to, the weightiest first."""
    known = sides(bearing)
    uses = _unchallenged(bearing)
    counts = weights(bearing, uses)
    return tuple(
        Unchallenged(
            subject=subject(bearing, number),
            weight=counts.of[number],
            weight_is_exact=number not in counts.at_least,
            use=uses[number],
            side=known.get(number, Side.NEITHER),
            under=beneath(bearing, number),
            basis=basis(bearing.claims[number]),
        )
        for number in sorted(uses, key=lambda number: (-counts.of[number], place(bearing, number)))
    )


def _unchallenged(bearing: Bearing) -> dict[int, Use]:
    """The claims that nothing objects to, with how they bear weight."""
    known = sides(bearing)
    return {
        number: use
        for number in range(bearing.first_inference)
        if (use := _use(bearing, number, known.get(number))) and not _is_challenged(bearing, number)
    }


def _use(bearing: Bearing, number: int, side: Side | None) -> Use | None:
    """What a claim that bears weight does; ``None`` if it bears none."""
    use = use_of(bearing, number, side)
    return None if use is Use.OBJECTION else use


def _is_challenged(bearing: Bearing, number: int) -> bool:
    """Whether something objects to a claim or to a step that concludes it or belongs to it."""
    if number in bearing.reconstructed:
        steps = bearing.supports.get(number, ())
    else:
        steps = [one for one in bearing.backing.get(number, ()) if bearing.is_inference(one)]
    return any(
        one in links for one in (number, *steps) for links in (bearing.objectors, bearing.opposites)
    )


QUESTION = Question(
    "unchallenged",
    "claims that bear weight and that nothing objects to",
    ask,
    elements=_unchallenged,
)
