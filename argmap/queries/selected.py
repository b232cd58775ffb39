"""The claims that a selector takes, as rows."""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.graph import Bearing, Side, sides, theses, weights
from argmap.queries.grounds import Use, use_of
from argmap.queries.subject import AboutClaim, Subject, named, subject
from argmap.queries.wording import listed

THESIS = "thesis"
"""What a thesis does in a map."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected(AboutClaim):
    """A claim that a selector takes.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        use: what it does in the map: ``thesis``, or a :class:`argmap.queries.grounds.Use`; empty if
            it does nothing.
        side: whether it speaks for or against a thesis.
        supports: the ids of what it is a premise or a reason of; of a reconstructed argument, its
            conclusion.
        against: the ids of what it objects to or replies to.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    use: str
    side: Side
    supports: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """What it does, and who holds it."""
        words = [f"unstated {self.use}".strip()] if self.subject.implicit else [self.use]
        if self.use in (Use.REPLY, Use.OBJECTION):
            words[0] += f" to {listed(self.against)}"
        elif self.use in (Use.PREMISE, Use.REASON):
            words[0] += f" {'of' if self.use == Use.PREMISE else 'for'} {listed(self.supports)}"
        if self.side in (Side.AGAINST, Side.BOTH):
            words.append("against the thesis" if self.side is Side.AGAINST else "on both sides")
        if self.subject.holder:
            words.append(f"held by {self.subject.holder}")
        said = ", ".join(filter(None, words))
        return (said,) if said else ()


def selected(bearing: Bearing, ids: Iterable[str]) -> tuple[Selected, ...]:
    """A row for each of some statements and arguments, in their order."""
    numbers = [bearing.index[name] for name in ids]
    counts = weights(bearing, numbers)
    known = sides(bearing)
    ends = frozenset(theses(bearing))
    return tuple(
        Selected(
            subject=subject(bearing, number),
            weight=counts.of[number],
            weight_is_exact=number not in counts.at_least,
            use=THESIS if number in ends else use_of(bearing, number, known.get(number)) or "",
            side=known.get(number, Side.NEITHER),
            supports=named(bearing, _upheld(bearing, number)),
            against=named(bearing, bearing.objections.get(number, ())),
        )
        for number in numbers
    )


def _upheld(bearing: Bearing, number: int) -> Iterable[int]:
    """What rests directly on an element; on a reconstructed argument, what it concludes."""
    return bearing.upheld(bearing.reconstructed.get(number, number))
