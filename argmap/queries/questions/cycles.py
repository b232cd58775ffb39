"""Where does the argument go round in a circle?

A cycle is a chain of premises, inferences and supports that comes back to where it started, so that
a claim is a reason for itself. Each row is one cycle; it starts at the statement or argument that
comes first in the document, and each member supports the next.

Where many claims support one another, there are more cycles than anyone could list. Given are those
claims that support themselves, then a shortest cycle through the first of the claims that stands in
none of those given, and so on, at most ten; ``knot`` says how many claims are caught in all.

Example:
    [Word]: The book speaks the truth.
      + [Author]: Its author does not lie.
        + [Book]: The book says that its author does not lie.
          + [Word]

Answer:
    [Word]

Source:
    Begging the question (petitio principii), Aristotle, Prior Analytics II 16; D. Walton, Begging
    the Question, 1991.
"""

from dataclasses import dataclass

from argmap.graph import Bearing, support_cycles, weights
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle(AboutClaim):
    """A cycle of support.

    Attributes:
        subject: its first member.
        weight: how many statements rest on the first member.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        members: the ids of all members, steps of arguments included; each supports the next, the
            last one supports the first.
        knot: how many statements and arguments are caught in this cycle or in others that hang
            together with it.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    members: tuple[str, ...]
    knot: int

    @property
    def ids(self) -> tuple[str, ...]:
        """All members, the subject first."""
        return self.members

    @property
    def notes(self) -> tuple[str, ...]:
        """The cycle, written out, and how much more hangs together with it."""
        round_ = " -> ".join((*self.members, self.members[0]))
        claims = sum(name.endswith(("]", ">")) for name in self.members)  # a step ends in a number
        others = self.knot - claims
        if not others:
            return (round_,)
        caught = "claim is" if others == 1 else "claims are"
        return (
            round_,
            f"{others} more {caught} caught in circles that hang together with this one",
        )


def ask(bearing: Bearing) -> tuple[Circle, ...]:
    """The cycles of support, in document order."""
    cycles = support_cycles(bearing)
    counts = weights(bearing, [cycle.nodes[0] for cycle in cycles])
    return tuple(
        Circle(
            subject=subject(bearing, cycle.nodes[0]),
            weight=counts.of[cycle.nodes[0]],
            weight_is_exact=cycle.nodes[0] not in counts.at_least,
            members=tuple(bearing.ids[node] for node in cycle.nodes),
            knot=cycle.knot,
        )
        for cycle in cycles
    )


QUESTION = Question("cycles", "reasons that go round in a circle", ask)
