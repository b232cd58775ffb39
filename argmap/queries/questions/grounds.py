"""What does a claim rest on?

A claim rests on whatever speaks for it, directly or through other claims: the reasons for it, the
arguments of which it is the conclusion, their premises, what supports these arguments and premises,
and so on down to the claims that have nothing under them. Asked without a target, this is what the
thesis rests on; if there are several, the one on which most of the map bears. Objections are no
grounds, nor is a reply to an objection.

The nearest come first: those at level 1 speak for the target itself, those at level 2 for something
at level 1. A premise stands one level under the conclusion of its step. What holds up the same
claim stands together, an argument before its premises.

Example:
    [Ban]: The city should ban cars.
      + <Health>
      - [Shops]: Shops would lose customers.

    <Health>

    (1) [Fumes]: Cars make people ill.
      + [Study]: A study says so.
    (2) [Duty]: A city must protect its people's health.
    ----
    (3) [Ban]

Answer:
    <Health>, [Fumes], [Duty], [Study]

Source:
    The supporting part of an argument diagram below a claim: J. B. Freeman, Argument Structure:
    Representation and Theory, 2011, chapter 1.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from argmap.graph import Bearing, basis, islands, layers, weights
from argmap.queries.holding import Hold, beneath, holds, roles
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Under(AboutClaim):
    """A claim on which the target rests.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        target: the id of the claim that rests on it.
        level: how many levels it stands under the target.
        holds: what of the target and its grounds it holds up, nearest to the target first.
        under: what stands directly under it, in words.
        basis: what the author backs it with, else empty.
        begins: whether nothing stands under it, so that a line of argument begins here.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    target: str
    level: int
    holds: tuple[Hold, ...]
    under: str
    basis: str
    begins: bool

    @property
    def remark(self) -> str:
        """Where it stands, what it does there, and what is under it."""
        return f"level {self.level}, {roles(self.subject, self.holds)}; {self.under}"

    @property
    def notes(self) -> tuple[str, ...]:
        """None: the list is long, and the remark says it."""
        return ()


def ask(bearing: Bearing, target: int | None = None) -> tuple[Under, ...]:
    """All that a claim rests on, the nearest first."""
    end = islands(bearing).thesis if target is None else target
    if end is None:
        return ()
    levels, found = _found(bearing, end)
    counts = weights(bearing, found)
    near = {bearing.ids[node]: level for node, level in levels.items()}
    return tuple(
        Under(
            subject=subject(bearing, node),
            weight=counts.of[node],
            weight_is_exact=node not in counts.at_least,
            target=bearing.ids[end],
            level=levels[node],
            holds=_inside(holds(bearing, node), near),
            under=beneath(bearing, node),
            basis=basis(bearing.claims[node]),
            begins=bearing.is_ground(node),
        )
        for node in found
    )


def _found(bearing: Bearing, end: int) -> tuple[Mapping[int, int], list[int]]:
    """How far below a claim everything is that it rests on, and the claims among that."""
    levels = layers(bearing, (end,), lambda node: _down(bearing, node, end))
    return levels, [node for node in levels if node != end and not bearing.is_inference(node)]


def _of_thesis(bearing: Bearing) -> list[int]:
    """The claims that the thesis rests on."""
    end = islands(bearing).thesis
    return [] if end is None else _found(bearing, end)[1]


def _down(bearing: Bearing, node: int, end: int) -> Iterator[int]:
    """What stands directly under something, an argument before the premises of its step."""
    below = bearing.backing.get(node, ())
    if bearing.is_inference(node):
        arguments = (one for one in below if not bearing.is_statement(one))
        return chain(arguments, bearing.needs.get(node, ()))
    if node == end and node in bearing.reconstructed:
        return chain(bearing.supports[node], below)
    return iter(below)


def _inside(held: tuple[Hold, ...], levels: dict[str, int]) -> tuple[Hold, ...]:
    """What is held up of the target and its grounds, the nearest first."""
    near = {
        hold: min(levels[name] for name in (hold.id, hold.argument) if name in levels)
        for hold in held
        if hold.id in levels or hold.argument in levels
    }
    return tuple(sorted(near, key=near.__getitem__))


QUESTION = Question(
    "grounds",
    "everything that a claim, or else the thesis, rests on",
    ask,
    targets=("TARGET",),
    elements=_of_thesis,
)
