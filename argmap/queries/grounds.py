"""The claims at which a line of argument begins: what the questions about them share."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from argmap.graph import Bearing, Side, basis, fallout, place, sides, weights
from argmap.queries.effort import effort
from argmap.queries.subject import Subject, subject
from argmap.queries.wording import listed


class Use(StrEnum):
    """What a claim does in the map; if several things, the first of these."""

    PREMISE = "premise"
    REASON = "reason"
    REPLY = "reply"
    OBJECTION = "objection"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A claim with nothing under it.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        use: what it does in the map. An objection to what speaks against a thesis is a reply.
        side: whether it speaks for or against a thesis.
        basis: what the author backs it with, else empty.
        falls: the ids of what would have nothing left under it if this were given up, nearest
            first.
        weakens: the ids of what would lose a line of support, or a reply to an objection, and keep
            another, nearest first.
        is_complete: whether ``falls`` and ``weakens`` list all; see :mod:`argmap.queries.effort`.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    use: Use
    side: Side
    basis: str
    falls: tuple[str, ...]
    weakens: tuple[str, ...]
    is_complete: bool

    @property
    def notes(self) -> tuple[str, ...]:
        """What it does, who holds it, and what would fall with it."""
        words = [f"unstated {self.use}" if self.subject.implicit else str(self.use)]
        if self.side is Side.AGAINST:
            words.append("against the thesis")
        if self.subject.holder:
            words.append(f"held by {self.subject.holder}")
        if self.basis:
            words.append(f"on the basis of {self.basis}")
        notes = [", ".join(words)]
        if self.falls:
            notes.append(f"with it falls {listed(self.falls, is_complete=self.is_complete)}")
        if self.weakens:
            notes.append(f"it weakens {listed(self.weakens, is_complete=self.is_complete)}")
        return tuple(notes)

    def as_json(self) -> dict[str, object]:
        """The row as a plain dictionary."""
        return {
            **self.subject.as_json(),
            "weight": self.weight,
            "weight_is_exact": self.weight_is_exact,
            "use": str(self.use),
            "side": str(self.side),
            "basis": self.basis,
            "falls": list(self.falls),
            "weakens": list(self.weakens),
            "is_complete": self.is_complete,
        }


def grounds(bearing: Bearing) -> list[int]:
    """The statements and arguments that bear on something and have nothing under them."""
    return [
        number
        for number in range(bearing.first_inference)
        if bearing.is_ground(number) and _bears(bearing, number)
    ]


def _bears(bearing: Bearing, number: int) -> bool:
    """Whether a claim is a premise, a reason or an objection of something else than itself."""
    return number in bearing.premises or any(
        target != number
        for links in (bearing.supports, bearing.objections)
        for target in links.get(number, ())
    )


def ground_rows(
    bearing: Bearing, numbers: Iterable[int], *, least_weight: int = 0
) -> tuple[Ground, ...]:
    """The rows about some claims of :func:`grounds`, the weightiest first, then by place."""
    counts = weights(bearing, numbers)
    kept = [number for number, weight in counts.of.items() if weight >= least_weight]
    kept.sort(key=lambda number: (-counts.of[number], place(bearing, number)))
    spend = effort(len(kept))
    known_sides = sides(bearing)
    rows = []
    for number in kept:
        out = fallout(bearing, number, spend)
        side = known_sides.get(number, Side.NEITHER)
        rows.append(
            Ground(
                subject=subject(bearing, number),
                weight=counts.of[number],
                weight_is_exact=number not in counts.at_least,
                use=_use(bearing, number, side),
                side=side,
                basis=basis(bearing.elements[number]),
                falls=tuple(bearing.ids[node] for node in out.falls),
                weakens=tuple(bearing.ids[node] for node in out.weakens),
                is_complete=out.is_complete,
            )
        )
    return tuple(rows)


def _use(bearing: Bearing, number: int, side: Side) -> Use:
    if number in bearing.premises:
        return Use.PREMISE
    if any(target != number for target in bearing.supports.get(number, ())):
        return Use.REASON
    return Use.REPLY if side is Side.FOR else Use.OBJECTION
