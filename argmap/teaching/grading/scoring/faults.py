"""What a point can be lost for."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """A kind of fault."""

    MISSING_CLAIM = "missing-claim"
    DENIED_CLAIM = "opposite-claim"
    SPLIT_CLAIM = "split-claim"
    MERGED_CLAIMS = "merged-claims"
    UNMARKED = "unmarked-assumption"
    THESIS_BELOW = "thesis-below"
    """The main claim is a reason for something else."""
    THESIS_BARE = "thesis-without-reasons"
    MISSING_RELATION = "missing-relation"
    """Both ends are there and are not joined."""
    MISSING_PREMISE = "missing-premise"
    """A premise is there and does not belong to its argument."""
    FLIPPED = "wrong-side"
    REVERSED = "wrong-direction"
    AKIN = "attack-or-contradiction"
    SHORT_CUT = "short-cut"
    DETOUR = "detour"
    MOVED = "wrong-target"
    AS_REBUTTAL = "undercut-as-attack"
    AS_UNDERCUT = "attack-as-undercut"
    SEPARATE = "separate-premises"
    LINKED = "linked-reasons"
    UNUSED_TEXT = "unused-text"
    EXTRA_CLAIM = "extra-claim"
    EXTRA_RELATION = "extra-relation"
    REPEATED_REASON = "repeated-reason"
    """A part of an argument once more as a reason of its own."""
    NOTHING = "nothing"
    """The map has nothing of the reference."""


AMOUNTS = frozenset(
    {Fault.MISSING_CLAIM, Fault.EXTRA_CLAIM, Fault.EXTRA_RELATION, Fault.UNUSED_TEXT, Fault.NOTHING}
)
"""Faults that say only how much of the reference is there, and how much else."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One fault in one place: all points that it costs are lost together.

    Attributes:
        fault: its kind.
        about: the id of the claim or reason of the reference that it is about; of the student's
            where only the student has it; empty if about all.
        by: a further id where one is needed to tell: of a premise, or of a reason of the student.
    """

    fault: Fault
    about: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Lost:
    """A share of the score that is lost.

    Attributes:
        part: the part of the score.
        share: how much of the part, from 0 to 1.
        cause: what it is lost for.
    """

    part: str
    share: float
    cause: Cause


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a part of the score is out of.

    Attributes:
        credit: how much of it is there, from 0 to 1.
        lost: what the rest is lost for, each with how much of this item; in all 1 less the credit.
        weight: how much it counts beside the others of its part.
    """

    credit: float
    lost: tuple[tuple[Cause, float], ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Heap:
    """Items of one kind in a part of the score; ``weight`` is what they count beside other heaps."""

    items: tuple[Item, ...]
    weight: float = 1.0
