"""Faults in where a claim stands: in another's place, at the top, in a circle, or nowhere."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from random import Random

from argmap.compare.reading import Reason, ReasonKind
from argmap.teaching.faults.draft import Draft
from argmap.teaching.faults.fault import Change, Fault
from argmap.teaching.faults.relations import is_undercut, single, theses, told, turned
from argmap.teaching.faults.saying import mixed, quoted

_FEW = 12  # claims of which all pairs are looked at


def _swapped(draft: Draft, chance: Random) -> Iterator[Change]:
    """Two claims in each other's place."""
    used = [name for name in draft.by_id if name in draft.uses or name in draft.under]
    pairs = mixed(list(combinations(used, 2)), chance) if len(used) <= _FEW else []
    for one, other in pairs or zip(mixed(used, chance), mixed(used, chance), strict=True):
        if one == other:
            continue
        change = {one: other, other: one}
        reasons = tuple(
            replace(
                each,
                premises=tuple(change.get(name, name) for name in each.premises),
                target=change.get(each.target, each.target),
            )
            for each in draft.reasons
        )
        swapped = replace(draft, reasons=reasons)
        if not swapped.is_writable:
            continue
        yield Change(
            swapped,
            (one, other),
            f"{quoted(draft, one)} and {quoted(draft, other)} each stand in their own place.",
            f"{quoted(draft, one)} stands where {quoted(draft, other)} belongs, and the other way "
            "round.",
        )


def _wrong_thesis(draft: Draft, chance: Random) -> Iterator[Change]:
    """What bears on the thesis drawn as the thesis, which bears on it."""
    ends = theses(draft)
    for reason in mixed([each for each in draft.reasons if each.target in ends], chance):
        if reason.kind is ReasonKind.EXCLUSION or is_undercut(draft, reason):
            continue
        for premise in mixed(list(reason.premises), chance):
            change = turned(draft, reason, premise)
            if len(draft.uses[premise]) == 1 and change.draft.is_writable:
                yield replace(
                    change,
                    before=f"The thesis is {quoted(draft, reason.target)}.",
                    after=f"The thesis is {quoted(draft, premise)}.",
                )


def _moved_reason(draft: Draft, chance: Random) -> Iterator[Change]:
    """A reason or an objection below a claim that it has nothing to do with.

    Rather far from where it belongs, and where it makes no circle.
    """
    arrows = [
        each
        for each in single(draft, ReasonKind.SUPPORT, ReasonKind.ATTACK)
        if not is_undercut(draft, each)
    ]
    for arrow in mixed(arrows, chance):
        source = arrow.premises[0]
        below, above = draft.supporters(source), draft.supported(arrow.target)
        beside = [*draft.uses[source], *draft.uses.get(arrow.target, ())]
        near = {name for each in beside for name in (*each.premises, each.target)}
        others = [
            name
            for name in draft.by_id
            if name not in below
            and name not in near
            and (name in draft.uses or name in draft.under)
        ]
        for target in sorted(mixed(others, chance), key=lambda name: name in above):
            # a new id: written as an arrow, not as the step that it perhaps was
            moved = replace(arrow, id=f"{arrow.id} moved", target=target)
            after = draft.instead(arrow.id, moved)
            yield Change(after, (source,), f"{told(draft, arrow)}.", f"{told(after, moved)}.")


def _circle(draft: Draft, chance: Random) -> Iterator[Change]:
    """A claim as a reason for what it rests on."""
    for step in mixed([e for e in draft.reasons if e.kind is ReasonKind.SUPPORT], chance):
        if step.target not in draft.by_id:
            continue
        top = step.target
        low = mixed(sorted(draft.supporters(top) - {top}), chance)
        leaves = [name for name in low if name not in draft.under]
        for leaf in (*leaves[:1], *low[:1]):
            back = Reason(f"{top} back to {leaf}", ReasonKind.SUPPORT, (top,), leaf)
            yield Change(
                draft.put(back),
                (leaf, top),
                f"{quoted(draft, top)} rests on {quoted(draft, leaf)}.",
                f"{quoted(draft, leaf)} rests on {quoted(draft, top)}, too.",
            )


def _orphan(draft: Draft, chance: Random) -> Iterator[Change]:
    """A claim without the arrow that joins it to the rest."""
    for arrow in mixed(single(draft, ReasonKind.SUPPORT, ReasonKind.ATTACK), chance):
        source = arrow.premises[0]
        if len(draft.uses[source]) == 1 and not is_undercut(draft, arrow):
            yield Change(
                draft.without(arrow.id),
                (source,),
                f"{told(draft, arrow)}.",
                f"{quoted(draft, source)} bears on nothing.",
            )


SWAPPED = Fault(
    "swapped-claims",
    "Two claims stand in each other's place.",
    'Read each with the line above it and "because" between them: neither fits where it stands, and '
    "each fits where the other is.",
    "",
    _swapped,
    "two lines would each fit where the other one stands.",
)
WRONG_THESIS = Fault(
    "wrong-thesis",
    "The claim at the top is not the one that the argument is about.",
    "The thesis is what everything else is for or against, and what itself is no reason for anything. "
    "What stands at the top here is brought forward for or against something else.",
    "",
    _wrong_thesis,
    "the claim at the top would be brought forward for or against another one.",
)
MOVED_REASON = Fault(
    "moved-reason",
    "A reason or an objection stands below a claim that it does not bear on.",
    'Read it aloud with the claim above it, and "because" or "however" between the two: they speak of '
    "different things. Somewhere else in the map it fits.",
    "AM411",
    _moved_reason,
    "a reason or an objection would have nothing to do with the claim above it.",
)
CIRCLE = Fault(
    "circle",
    "A claim supports itself through a circle of reasons.",
    "Follow the reasons upwards: one comes back to where one began. Whoever doubts the claim doubts "
    "the reason as well.",
    "AM301",
    _circle,
    "a line would refer to a claim that rests on it.",
)
ORPHAN = Fault(
    "orphan",
    "A claim bears on nothing.",
    "Every box is there for what it does to another. Say what this one speaks for or against, or take "
    "it out.",
    "AM201",
    _orphan,
    "a claim would stand apart and bear on no other.",
)
