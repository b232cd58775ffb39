"""Which reasons of one map are which of another, once it is known which claims are the same.

:func:`argmap.compare.relations.relate.relate` pairs the reasons of a *left* map (when grading, the
reference) with those of a *right* one (the student's). Reasons are compared by what they join: the
claims that are paired count as one, and so do a claim and the parts that it was split into. Each
reason is in one pair at most; what was not paired is *missing* (on the left) or *extra* (on the
right).

An error counts once: an objection to a step is the same if the steps are in one pair, however that
pair fits; and a reason that a map gives twice is in one pair with what it corresponds to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Fit(StrEnum):
    """How reasons that correspond to each other differ. The right one is judged by the left one."""

    SAME = "same"
    """The same claims, taken together, do the same to the same target."""
    PARTLY = "partly"
    """The same target and kind, and some of the claims, but not all of them."""
    SEPARATE = "separate"
    """The left reason needs its premises together; the right map has them in several reasons."""
    LINKED = "linked"
    """The left map has several reasons; the right one needs their premises together."""
    AKIN = "akin"
    """The same two ends; one map says that they exclude each other, the other that one attacks."""
    FLIPPED = "flipped"
    """The same ends, but support instead of attack, or attack instead of support."""
    REVERSED = "reversed"
    """The same ends and kind, but what is the target on the left is the premise on the right."""
    AS_REBUTTAL = "as-rebuttal"
    """The left reason denies a step; the right one attacks the conclusion or a premise of it."""
    AS_UNDERCUT = "as-undercut"
    """The left reason attacks a claim; the right one denies a step to it or from it."""
    SHORT_CUT = "short-cut"
    """The left map goes by way of other claims (A > B > C), the right one does not (A > C)."""
    DETOUR = "detour"
    """The right map goes by way of other claims, the left one does not."""
    MOVED = "moved"
    """Some of the same claims and the same kind, but another target."""


@dataclass(frozen=True, slots=True)
class ReasonPair:
    """Reasons that correspond to each other, by id.

    Attributes:
        left: those of the left map: one, or several where the fit is ``LINKED`` or ``SHORT_CUT``.
        right: those of the right map: one, or several where it is ``SEPARATE`` or ``DETOUR``.
            Where a claim was split, or a reason is given twice, both may be several too. A way by
            other claims stands in its order, the last reason last.
        fit: how they differ.
        lost: premises of the left ones that the right ones lack, by id.
        added: premises of the right ones that the left ones lack, by id.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    fit: Fit
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True)
class Relations:
    """Which reasons of a map are which of another.

    Attributes:
        pairs: the reasons that correspond, in the order of the left map.
        missing: the ids of the left map's reasons that correspond to none, in its order.
        extra: the ids of the right map's reasons that correspond to none, in its order.
    """

    pairs: tuple[ReasonPair, ...] = ()
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @cached_property
    def by_left(self) -> Mapping[str, ReasonPair]:
        """The pair of each reason of the left map that is in one, by its id."""
        return {name: pair for pair in self.pairs for name in pair.left}

    @cached_property
    def by_right(self) -> Mapping[str, ReasonPair]:
        """The pair of each reason of the right map that is in one, by its id."""
        return {name: pair for pair in self.pairs for name in pair.right}
