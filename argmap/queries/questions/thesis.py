"""What does the map argue for?

A thesis is a statement that something else bears on, for or against, and that itself bears on
nothing else: no support, inference, attack or undercut starts from it. An argument whose conclusion
nobody wrote down can be one too. Where two claims are written to exclude each other with ``><``,
the one below counts as an objection to the one above. Claims that bear on one another in a circle
that nothing leads out of yield those of them that are no reason for anything (the sides of a debate
that attack each other), or else the first.

A map has one thesis as a rule. If there are several, the one on which most statements and arguments
bear comes first, equal ones in document order.

Example:
    [Ban]: The city should ban cars.
      + [Health]: Cars make people ill.
      - [Shops]: Shops would lose customers.

    [Taxes]: Taxes are too high.
      + [Study]: A study says so.

Answer:
    [Ban], [Taxes]

Source:
    The main contention of an argument map (T. van Gelder, "Argument mapping", in H. Pashler,
    Encyclopedia of the Mind, 2013).
"""

from dataclasses import dataclass

from argmap.graph import Bearing, place, theses, weights
from argmap.queries.effort import effort
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesis(AboutClaim):
    """A thesis.

    Attributes:
        subject: the thesis.
        weight: how many statements rest on it: 0, unless it stands in a circle.
        beneath: how many statements and arguments bear on it, for or against, directly or not.
        is_complete: whether ``beneath`` is exact; else it is a lower bound, see
            :mod:`argmap.queries.effort`.
    """

    subject: Subject
    weight: int
    beneath: int
    is_complete: bool

    @property
    def notes(self) -> tuple[str, ...]:
        """How much bears on it."""
        number = f"{self.beneath}" if self.is_complete else f"at least {self.beneath}"
        claims = "1 claim bears" if self.beneath == 1 else f"{number} claims bear"
        return (f"{claims} on it",)


def ask(bearing: Bearing) -> tuple[Thesis, ...]:
    """The theses, the one with most under it first."""
    ends = theses(bearing)
    spend = effort(len(ends))
    counts = weights(bearing, ends)
    beneath = {end: _beneath(bearing, end, spend) for end in ends}
    return tuple(
        Thesis(
            subject=subject(bearing, end),
            weight=counts.of[end],
            beneath=beneath[end][0],
            is_complete=beneath[end][1],
        )
        for end in sorted(ends, key=lambda end: (-beneath[end][0], place(bearing, end)))
    )


def _beneath(bearing: Bearing, end: int, effort: int) -> tuple[int, bool]:
    found = {end}
    pending = [end]
    while pending and effort > 0:
        node = pending.pop()
        for links in (bearing.backing, bearing.objectors):
            for source in links.get(node, ()):
                effort -= 1
                if source not in found:
                    found.add(source)
                    pending.append(source)
    claims = sum(not bearing.is_inference(node) for node in found)
    return claims - 1, not pending


QUESTION = Question("thesis", "what everything else bears on", ask)
