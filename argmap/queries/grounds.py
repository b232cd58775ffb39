"""The claims at which a line of argument begins: what the questions about them share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.graph import Bearing, Fallout, Side, basis, fallout, place, sides, weights
from argmap.queries.effort import effort
from argmap.queries.subject import AboutClaim, Subject, named, subject
from argmap.queries.wording import listed


class Use(StrEnum):
    """What a claim does in the map; if several things, the first of these."""

    PREMISE = "premise"
    REASON = "reason"
    REPLY = "reply"
    OBJECTION = "objection"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground(AboutClaim):
    """A claim with nothing under it.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        use: what it does in the map. An objection to what speaks against a thesis is a reply.
        side: whether it speaks for or against a thesis.
        against: the ids of what it objects to or replies to.
        basis: what the author backs it with, else empty.
        falls: the ids of what would have nothing left under it if this were given up, nearest
            first.
        weakens: the ids of what would lose a line of support and keep another, nearest first.
        is_complete: whether ``falls`` and ``weakens`` list all; see :mod:`argmap.queries.effort`.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    use: Use
    side: Side
    against: tuple[str, ...]
    basis: str
    falls: tuple[str, ...]
    weakens: tuple[str, ...]
    is_complete: bool

    @property
    def notes(self) -> tuple[str, ...]:
        """What it does, who holds it, and what would fall with it."""
        words = [f"unstated {self.use}" if self.subject.implicit else str(self.use)]
        if self.against and self.use in (Use.REPLY, Use.OBJECTION):
            words = [f"{words[0]} to {listed(self.against)}"]
        if self.side in (Side.AGAINST, Side.BOTH):
            words.append("against the thesis" if self.side is Side.AGAINST else "on both sides")
        if self.subject.holder:
            words.append(f"held by {self.subject.holder}")
        if self.basis:
            words.append(f"on the basis of {self.basis}")
        notes = [", ".join(words)]
        if self.falls:
            verb = "falls" if len(self.falls) == 1 else "fall"
            notes.append(f"with it {verb} {listed(self.falls, is_complete=self.is_complete)}")
        if self.weakens:
            notes.append(f"it weakens {listed(self.weakens, is_complete=self.is_complete)}")
        return tuple(notes)


_UNKNOWN = Fallout((), (), is_complete=False)


def ground_rows(
    bearing: Bearing, keep: Callable[[int, Use], bool], *, with_fallout: bool = True
) -> tuple[Ground, ...]:
    """The claims that bear on something while nothing stands under them.

    The weightiest come first, equal ones in document order.

    Args:
        bearing: what bears on what.
        keep: whether a claim that is used like this is wanted.
        with_fallout: whether to work out what falls with each claim; else the rows do not say.
    """
    known = sides(bearing)
    uses = {number: use for number, use in grounds(bearing).items() if keep(number, use)}
    counts = weights(bearing, uses)
    spend = effort(len(uses))
    rows = []
    for number in sorted(uses, key=lambda number: (-counts.of[number], place(bearing, number))):
        out = fallout(bearing, number, spend) if with_fallout else _UNKNOWN
        rows.append(
            Ground(
                subject=subject(bearing, number),
                weight=counts.of[number],
                weight_is_exact=number not in counts.at_least,
                use=uses[number],
                side=known.get(number, Side.NEITHER),
                against=named(bearing, bearing.objections.get(number, ())),
                basis=basis(bearing.claims[number]),
                falls=named(bearing, out.falls),
                weakens=named(bearing, out.weakens),
                is_complete=out.is_complete,
            )
        )
    return tuple(rows)


def grounds(bearing: Bearing) -> Mapping[int, Use]:
    """The claims with nothing under them, with what each does; those that do nothing are left out."""
    known = sides(bearing)
    return {
        number: use
        for number in range(bearing.first_inference)
        if bearing.is_ground(number) and (use := use_of(bearing, number, known.get(number)))
    }


def use_of(bearing: Bearing, number: int, side: Side | None) -> Use | None:
    """What a claim does; ``None`` if it does nothing, or something to itself only."""
    if number in bearing.premises:
        return Use.PREMISE
    if any(target != number for target in bearing.supports.get(number, ())):
        return Use.REASON
    if all(target == number for target in bearing.objections.get(number, ())):
        return None
    return Use.REPLY if side in (Side.FOR, Side.BOTH) else Use.OBJECTION
