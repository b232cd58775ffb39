"""On which single claims does everything hang?

A claim is critical for the target if the target stands in no line of support without it: if it were
given up, every line of support of the target would be cut. Asked without a target, this is about
the thesis; if there are several, the one on which most of the map bears. A line of support picks a
reason for a claim, then all that this reason needs, and so on down to claims that stand by
themselves, because nothing is under them or they have a ``basis``. A step needs all its premises,
so that each premise of an only argument is critical; of several independent reasons none is, but
what they share is. A line that goes round in a circle supports nothing.

Listed are statements and sketched arguments, the nearest first. A target that has a ``basis`` of its
own, or two reasons that share nothing, has no critical claims.

Example:
    [Ban]: The city should ban cars.
      + <Health>
      + [Costs]: Sick people cost money.
        + [Ill]

    <Health>

    (1) [Ill]: Cars make people ill.
      + [Fumes]: Their fumes are poisonous.
      + [Noise]: They keep people awake.
    (2) [Duty]: A city must protect its people's health.
    ----
    (3) [Ban]

Answer:
    [Ill]

Source:
    Dominators (T. Lengauer and R. E. Tarjan 1979), for lines of support in which linked premises
    count together; definition and bounds: :mod:`argmap.graph.critical`.
"""

from dataclasses import dataclass

from argmap.graph import Bearing, basis, critical, islands, weights
from argmap.queries.holding import Hold, beneath, holds, roles
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, subject

_EFFORT = 4_000_000_000
"""Machine steps for the claims in doubt: two to four seconds, which only a map made to be awkward needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pillar(AboutClaim):
    """A claim that is critical for another one.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        target: the id of the claim for which it is critical.
        holds: what it holds up directly.
        under: what stands directly under it, in words.
        basis: what the author backs it with, else empty.
        is_complete: whether all critical claims are listed; else there may be more.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    target: str
    holds: tuple[Hold, ...]
    under: str
    basis: str
    is_complete: bool

    @property
    def remark(self) -> str:
        """What hangs on it."""
        return f"without it, nothing supports {self.target}"

    @property
    def notes(self) -> tuple[str, ...]:
        """What it does in the map, who holds it, and what it stands on."""
        held = f", held by {self.subject.holder}" if self.subject.holder else ""
        note = f"{roles(self.subject, self.holds)}{held}; {self.under}"
        if self.is_complete:
            return (note,)
        return (note, "the search was cut short; there may be more such claims")


def ask(bearing: Bearing, target: int | None = None) -> tuple[Pillar, ...]:
    """The claims that every line of support of a claim needs, the nearest first."""
    end = islands(bearing).thesis if target is None else target
    if end is None:
        return ()
    found = critical(bearing, end, _EFFORT)
    counts = weights(bearing, found.nodes)
    return tuple(
        Pillar(
            subject=subject(bearing, node),
            weight=counts.of[node],
            weight_is_exact=node not in counts.at_least,
            target=bearing.ids[end],
            holds=holds(bearing, node),
            under=beneath(bearing, node),
            basis=basis(bearing.claims[node]),
            is_complete=found.is_complete,
        )
        for node in found.nodes
    )


QUESTION = Question(
    "critical",
    "claims that every line of support of a claim, or the thesis, needs",
    ask,
    targets=("TARGET",),
    nothing="no claim is needed in every line of support, or there is no support",
)
