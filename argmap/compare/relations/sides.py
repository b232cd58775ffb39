"""The two maps as their reasons are compared: what is one on both sides has one name."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias, TypeVar

from argmap.compare.matching import Matching
from argmap.compare.reading import Reading, Reason, ReasonKind

Unit: TypeAlias = tuple[str, str]
"""What is one on both sides: a claim with its partner or its parts, or a pair of reasons."""

K = TypeVar("K")

_STEPS = 4  # of a path that a short cut can stand for
_EFFORT = 200  # claims that the search for such a path looks at


@dataclass(frozen=True, eq=False)
class Side:
    """One of the two maps, its ends by unit.

    Attributes:
        name: which of the two it is.
        reading: the map.
        claims: from the claims that have a partner to the unit that they are with it.
        paired: from the reasons that are in a pair to the unit of that pair; it grows.
    """

    name: str
    reading: Reading
    claims: Mapping[str, Unit]
    paired: dict[str, Unit] = field(default_factory=dict)

    def unit(self, name: str) -> Unit:
        """What the id of a claim or reason stands for on both sides."""
        return self.claims.get(name) or self.paired.get(name) or (self.name, name)

    def target(self, reason: Reason) -> Unit:
        """What a reason bears on."""
        return self.unit(reason.target)

    def premises(self, reason: Reason) -> frozenset[Unit]:
        """What a reason starts from; an exclusion has no direction, so both its ends."""
        return frozenset(map(self.unit, starts(reason)))

    def ends(self, reason: Reason) -> frozenset[Unit]:
        """What a reason joins, in whichever direction."""
        return self.premises(reason) | {self.target(reason)}

    def open(self, depth: int | None = None) -> list[Reason]:
        """The reasons that are in no pair yet, if a depth is given those that have it."""
        return [
            reason
            for reason in self.reading.reasons
            if reason.id not in self.paired and depth in (None, self.depths[reason.id])
        ]

    @cached_property
    def depths(self) -> Mapping[str, int]:
        """How many reasons lie under each: an undercut of a step has 1, an undercut of that 2."""
        found: dict[str, int] = {}
        by_id = self.reading.reasons_by_id
        for reason in self.reading.reasons:
            chain: dict[str, None] = {}
            name = reason.id
            while name in by_id and name not in found and name not in chain:
                chain[name] = None
                name = by_id[name].target
            depth = found.get(name, -1)
            for each in reversed(chain):
                depth += 1
                found[each] = depth
        return found

    @cached_property
    def supports(self) -> Mapping[Unit, Sequence[Reason]]:
        """The reasons for each claim."""
        supports = (each for each in self.reading.reasons if each.kind is ReasonKind.SUPPORT)
        return grouped(supports, lambda each: (self.target(each),))


def sides(left: Reading, right: Reading, matching: Matching) -> tuple[Side, Side]:
    """Two maps, with one name for the claims that are the same."""
    mine: dict[str, Unit] = {}
    theirs: dict[str, Unit] = {}
    for pair in matching.pairs:
        mine[pair.left] = theirs[pair.right] = ("both", pair.left)
    for group in matching.split:
        unit = mine.setdefault(group.whole, ("both", group.whole))
        theirs.update((part, unit) for part in group.parts if part not in theirs)
    for group in matching.merged:
        unit = theirs.setdefault(group.whole, ("merged", group.whole))
        mine.update((part, unit) for part in group.parts if part not in mine)
    return Side("left", left, mine), Side("right", right, theirs)


def starts(reason: Reason) -> tuple[str, ...]:
    """The ids of the claims that a reason starts from."""
    if reason.kind is ReasonKind.EXCLUSION:
        return (*reason.premises, reason.target)
    return reason.premises


def sharing(
    left: Side, mine: Sequence[Reason], right: Side, theirs: Sequence[Reason]
) -> Mapping[str, Sequence[Reason]]:
    """For each reason on the left those on the right that share a premise with it, in order."""
    users = grouped(theirs, right.premises)
    places = {reason.id: place for place, reason in enumerate(theirs)}
    found: dict[str, Sequence[Reason]] = {}
    for reason in mine:
        others = {each.id: each for unit in left.premises(reason) for each in users.get(unit, ())}
        if others:
            found[reason.id] = sorted(others.values(), key=lambda each: places[each.id])
    return found


def path(side: Side, last: Iterable[Reason], first: frozenset[Unit]) -> Sequence[Reason]:
    """The shortest chain of reasons that begins with one of some claims; empty if there is none.

    Args:
        side: the map.
        last: the reasons that it may end with; those before speak for a premise of the next.
        first: the claims that it may begin with.
    """
    chains: list[tuple[Reason, ...]] = [(reason,) for reason in last]
    seen: set[Unit] = set()
    for chain in chains:  # grows while it is read
        premises = side.premises(chain[0])
        if premises & first:
            return chain
        for unit in sorted(premises - seen):
            seen.add(unit)
            if len(chain) < _STEPS and len(seen) < _EFFORT:
                chains += ((reason, *chain) for reason in side.supports.get(unit, ()))
    return ()


def grouped(
    reasons: Iterable[Reason], keys: Callable[[Reason], Iterable[K]]
) -> dict[K, list[Reason]]:
    """The reasons by what they have in common."""
    found: dict[K, list[Reason]] = {}
    for reason in reasons:
        for key in keys(reason):
            found.setdefault(key, []).append(reason)
    return found
