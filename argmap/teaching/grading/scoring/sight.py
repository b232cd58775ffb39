"""A reference and a student's map side by side: one name for the claims that are the same."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from argmap.compare.matching import Matching
from argmap.compare.reading import Reading, Reason, ReasonKind
from argmap.compare.relations.sides import Side, Unit, sides

Link: TypeAlias = tuple[Unit, Unit, ReasonKind]
"""One claim that bears on another, and how. Of an exclusion the lesser end comes first."""

Strike: TypeAlias = tuple[Unit, str]
"""One claim that bears on a step of the student, and the id of the reason by which it does."""


@dataclass(frozen=True, eq=False)
class Sight:
    """What the reference and the student have in common, and what each has.

    A claim of which the student has the opposite counts as the same as far as relations are
    concerned; ``denied`` tells which these are.

    Attributes:
        reference: the reference.
        student: the student's map.
        matching: which claims are the same.
        left: the reference by units.
        right: the student's map by units.
        denied: from each claim of the reference of which the student has the opposite to that.
    """

    reference: Reading
    student: Reading
    matching: Matching
    left: Side
    right: Side
    denied: Mapping[str, str]

    @cached_property
    def students(self) -> Mapping[Unit, tuple[str, ...]]:
        """The ids of the student's claims by the unit that they stand for."""
        found: dict[Unit, tuple[str, ...]] = {}
        for claim in self.student.claims:
            unit = self.right.unit(claim.id)
            found[unit] = (*found.get(unit, ()), claim.id)
        return found

    def has(self, name: str) -> bool:
        """Whether the student has a claim of the reference, or its opposite."""
        return self.left.unit(name) in self.students

    def of_student(self, name: str) -> tuple[str, ...]:
        """What the student has for a claim of the reference, by id."""
        return self.students.get(self.left.unit(name), ())

    def is_extra(self, unit: Unit) -> bool:
        """Whether only the student has a claim."""
        return unit[0] == "right"

    @cached_property
    def links(self) -> Mapping[Link, tuple[Reason, ...]]:
        """The student's reasons by what they link; a claim that bears on itself is left out."""
        found: dict[Link, dict[str, Reason]] = {}
        for reason in self.student.reasons:
            if reason.target in self.student.claims_by_id:
                for link in links_of(self.right, reason):
                    if link[0] != link[1]:
                        found.setdefault(link, {})[reason.id] = reason
        return {link: tuple(reasons.values()) for link, reasons in found.items()}

    @cached_property
    def loops(self) -> Mapping[Link, tuple[Reason, ...]]:
        """The student's reasons from a claim to itself, by what they link."""
        found: dict[Link, tuple[Reason, ...]] = {}
        for reason in self.student.reasons:
            if reason.target in reason.premises:
                unit = self.right.target(reason)
                link = unit, unit, reason.kind
                found[link] = (*found.get(link, ()), reason)
        return found

    @cached_property
    def between(self) -> Mapping[frozenset[Unit], tuple[Link, ...]]:
        """The student's links by their two ends."""
        found: dict[frozenset[Unit], list[Link]] = {}
        for link in self.links:
            found.setdefault(frozenset(link[:2]), []).append(link)
        return {ends: tuple(links) for ends, links in found.items()}

    @cached_property
    def outgoing(self) -> Mapping[Unit, tuple[Link, ...]]:
        """The student's links by the claim that they start from."""
        found: dict[Unit, list[Link]] = {}
        for link in self.links:
            found.setdefault(link[0], []).append(link)
        return {unit: tuple(links) for unit, links in found.items()}

    @cached_property
    def strikes(self) -> Mapping[Unit, Mapping[str, Reason]]:
        """By claim the student's reasons with which it bears on a step, mostly undercuts, by id."""
        found: dict[Unit, dict[str, Reason]] = {}
        for reason in self.student.reasons:
            if reason.target in self.student.reasons_by_id:
                for name in reason.premises:
                    found.setdefault(self.right.unit(name), {})[reason.id] = reason
        return found


def sight(reference: Reading, student: Reading, matching: Matching) -> Sight:
    """Put a reference and a student's map side by side."""
    taken = {*matching.to_right}, {*matching.to_left}
    for group in matching.split:
        taken[0].add(group.whole)
        taken[1].update(group.parts)
    for group in matching.merged:
        taken[0].update(group.parts)
        taken[1].add(group.whole)
    denied = {}
    opposites = []
    for pair in matching.denials:
        if pair.left not in taken[0] and pair.right not in taken[1]:
            taken[0].add(pair.left)
            taken[1].add(pair.right)
            denied[pair.left] = pair.right
            opposites.append(pair)
    joined = replace(matching, pairs=(*matching.pairs, *opposites))
    left, right = sides(reference, student, joined)
    return Sight(reference, student, matching, left, right, denied)


def links_of(side: Side, reason: Reason) -> tuple[Link, ...]:
    """What a reason that bears on a claim links, each link once."""
    target = side.target(reason)
    found: dict[Link, None] = {}
    for name in reason.premises:
        ends = side.unit(name), target
        if reason.kind is ReasonKind.EXCLUSION:
            ends = min(ends), max(ends)
        found[*ends, reason.kind] = None
    return tuple(found)
