"""Which claims do not bear on the thesis?

A statement or an argument bears on the thesis if a chain of supports, inferences, attacks and
undercuts leads from it to the thesis, for or against it. The thesis is the one on which most of the
map bears. What does not reach it is listed, with all that hangs together with it: of each such
island first the claim at which it ends, then the others in document order.

Paragraphs without a title and without a relation are taken for notes and left out, as is what the
author took off the map with ``isInMap: false``.

Example:
    [Thesis]: Refugees need safe passage.
      + <Law>: A treaty says so.

    [Numbers]: Nobody knows how many refugees there are.
      + [Hidden]: They are in hiding.

Answer:
    [Numbers], [Hidden]

Source:
    The rule "No danglers", for whole claims, of the tutorials of Rationale (T. van Gelder).
"""

from dataclasses import dataclass

from argmap.graph import Bearing, islands, weights
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan(AboutClaim):
    """A claim that does not bear on the thesis.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        thesis: the id of the thesis.
        island: the id of the claim at which the island ends; its own id if it is that claim.
        size: how many statements and arguments hang together on the island.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    thesis: str
    island: str
    size: int

    @property
    def notes(self) -> tuple[str, ...]:
        """What it belongs to instead."""
        if self.size == 1:
            return (f"nothing joins it to {self.thesis}",)
        if self.island != self.subject.id:
            return (f"belongs to {self.island}",)
        more = "1 more claim hangs" if self.size == 2 else f"{self.size - 1} more claims hang"  # noqa: PLR2004 -- itself and one more
        return (f"nothing joins it to {self.thesis}; {more} together with it",)


def ask(bearing: Bearing) -> tuple[Orphan, ...]:
    """The claims that do not bear on the thesis, island by island."""
    found = islands(bearing)
    counts = weights(bearing, [number for island in found.islands for number in island])
    thesis = "" if found.thesis is None else bearing.ids[found.thesis]
    return tuple(
        Orphan(
            subject=subject(bearing, number),
            weight=counts.of[number],
            weight_is_exact=number not in counts.at_least,
            thesis=thesis,
            island=bearing.ids[island[0]],
            size=len(island),
        )
        for island in found.islands
        for number in island
    )


QUESTION = Question("orphans", "claims that do not bear on the thesis", ask)
