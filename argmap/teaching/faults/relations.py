"""Faults in what bears on what: the right claims, wrongly joined."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from argmap.compare.reading import Reason, ReasonKind
from argmap.teaching.faults.draft import Draft
from argmap.teaching.faults.fault import Change, Fault
from argmap.teaching.faults.saying import mixed, quoted, together

_VERBS = {
    ReasonKind.SUPPORT: "supports",
    ReasonKind.ATTACK: "speaks against",
    ReasonKind.UNDERCUT: "denies the step to",
    ReasonKind.EXCLUSION: "excludes",
}


def single(draft: Draft, *kinds: ReasonKind) -> list[Reason]:
    """The reasons of some kinds that have one premise and bear on a claim."""
    return [
        each
        for each in draft.reasons
        if each.kind in kinds and len(each.premises) == 1 and each.target in draft.by_id
    ]


def steps(draft: Draft) -> list[Reason]:
    """The reasons of several premises."""
    return [each for each in draft.reasons if len(each.premises) > 1]


def theses(draft: Draft) -> frozenset[str]:
    """The claims that something bears on and that bear on nothing, by id."""
    return frozenset(name for name in draft.by_id if name in draft.under and name not in draft.uses)


def told(draft: Draft, reason: Reason) -> str:
    """A reason as a sentence."""
    if len(reason.premises) > 1:
        return f"{together(draft, reason.premises)} together support {quoted(draft, reason.target)}"
    target = reason.target
    if target in draft.reason_by_id:
        step = draft.reason_by_id[target]
        verb = "denies" if reason.kind is ReasonKind.UNDERCUT else "confirms"
        source, premises = quoted(draft, reason.premises[0]), together(draft, step.premises)
        if step.kind is not ReasonKind.SUPPORT:
            end = quoted(draft, step.target) if step.target in draft.by_id else "a step"
            return f"{source} {verb} that {premises} tells against {end}"
        return f"{source} {verb} that {quoted(draft, step.target)} follows from {premises}"
    return f"{quoted(draft, reason.premises[0])} {_VERBS[reason.kind]} {quoted(draft, target)}"


def is_undercut(draft: Draft, reason: Reason) -> bool:
    """Whether something concerns the step of a reason."""
    return bool(draft.under.get(reason.id))


def _separated(draft: Draft, chance: Random) -> Iterator[Change]:
    for step in mixed(steps(draft), chance):
        parts = [
            Reason(f"{step.id}/{number}", ReasonKind.SUPPORT, (name,), step.target)
            for number, name in enumerate(step.premises, start=1)
        ]
        denials = [
            replace(each, id=f"{each.id}/{part.id}", target=part.id)
            for each in draft.under.get(step.id, ())
            for part in parts[:1]
        ]
        yield Change(
            draft.without(step.id).put(*parts, *denials),
            step.premises,
            f"{told(draft, step)}.",
            f"{together(draft, step.premises)} each support {quoted(draft, step.target)} alone.",
        )


def _joined(draft: Draft, chance: Random) -> Iterator[Change]:
    """Two reasons for one claim made one."""
    for target in mixed(list(draft.under), chance):
        arrows = [
            each
            for each in draft.under[target]
            if each.kind is ReasonKind.SUPPORT
            and draft.can_be_step(each)
            and len(each.premises) == 1
            and not is_undercut(draft, each)
        ]
        if len({each.premises for each in arrows}) > 1:
            one, other = mixed(arrows, chance)[:2]
            both = (*one.premises, *other.premises)
            step = Reason(f"{one.id} & {other.id}", ReasonKind.SUPPORT, both, target)
            yield Change(
                draft.without(one.id, other.id).put(step),
                both,
                f"{told(draft, one)}, and {told(draft, other)}: two reasons.",
                f"{told(draft, step)}, as if neither were a reason alone.",
            )


def _flipped(draft: Draft, chance: Random) -> Iterator[Change]:
    other = {
        ReasonKind.SUPPORT: ReasonKind.ATTACK,
        ReasonKind.ATTACK: ReasonKind.SUPPORT,
    }
    for arrow in mixed(single(draft, *other), chance):
        if not is_undercut(draft, arrow):
            # a new id: written as an arrow, not as the step that it perhaps was
            changed = replace(arrow, id=f"{arrow.id} flipped", kind=other[arrow.kind])
            after = draft.instead(arrow.id, changed)
            yield Change(
                after, arrow.premises, f"{told(draft, arrow)}.", f"{told(after, changed)}."
            )


def _reversed(draft: Draft, chance: Random) -> Iterator[Change]:
    """The conclusion drawn as the reason: rather of support, and below the thesis if possible."""
    ends = theses(draft)
    found = [each for each in draft.reasons if each.target in draft.by_id]
    kinds = (ReasonKind.SUPPORT, ReasonKind.ATTACK)

    def rank(reason: Reason) -> tuple[int, bool]:
        return kinds.index(reason.kind), reason.target in ends

    wanted = [each for each in found if each.kind in kinds and not is_undercut(draft, each)]
    for reason in sorted(mixed(wanted, chance), key=rank):
        yield turned(draft, reason, chance.choice(reason.premises))


def turned(draft: Draft, reason: Reason, premise: str) -> Change:
    """A premise and the conclusion of a reason exchanged."""
    premises = tuple(reason.target if each == premise else each for each in reason.premises)
    changed = replace(reason, premises=premises, target=premise)
    after = draft.put(changed)
    return Change(
        after, (premise, reason.target), f"{told(draft, reason)}.", f"{told(after, changed)}."
    )


def _moved(draft: Draft, chance: Random) -> Iterator[Change]:
    """A premise of one step among those of another, where it makes no circle.

    Rather far from where it belongs: there nobody could think that it might stand here, too.
    """
    for step in mixed(steps(draft), chance):
        premise = chance.choice(step.premises)
        above, below = draft.supported(step.target), draft.supporters(premise)
        others = [
            each
            for each in draft.reasons
            if draft.is_step(each) and each.id != step.id and premise not in each.premises
        ]
        for other in sorted(mixed(others, chance), key=lambda each: each.target in above):
            if other.target in below:
                continue
            left = tuple(each for each in step.premises if each != premise)
            place = chance.randrange(
                len(other.premises) + 1
            )  # the last one would be too easily told
            beside = (*other.premises[:place], premise, *other.premises[place:])
            changed = replace(other, premises=beside)
            after = draft.put(replace(step, premises=left), changed)
            yield Change(
                after,
                (premise,),
                f"{told(draft, step)}.",
                f"{quoted(draft, premise)} stands with the premises for "
                f"{quoted(draft, other.target)}.",
            )


def _undercut_as_attack(draft: Draft, chance: Random) -> Iterator[Change]:
    for undercut in mixed([e for e in draft.reasons if e.kind is ReasonKind.UNDERCUT], chance):
        step = draft.reason_by_id.get(undercut.target)
        target = ""
        if step is not None:  # who grants an objection and denies its force is taken to deny it
            target = step.target if step.kind is ReasonKind.SUPPORT else step.premises[0]
        if target in draft.by_id and target not in undercut.premises:
            attack = replace(
                undercut, id=f"{undercut.id} as attack", kind=ReasonKind.ATTACK, target=target
            )
            after = draft.instead(undercut.id, attack)
            yield Change(
                after, undercut.premises, f"{told(draft, undercut)}.", f"{told(after, attack)}."
            )


def _attack_as_undercut(draft: Draft, chance: Random) -> Iterator[Change]:
    """An objection to a premise, or to a conclusion, that is drawn against the step."""
    for attack in mixed(single(draft, ReasonKind.ATTACK), chance):
        near = [*draft.uses.get(attack.target, ()), *draft.under.get(attack.target, ())]
        for step in near:
            if draft.is_step(step) and attack.premises[0] not in step.premises:
                undercut = replace(
                    attack, id=f"{attack.id} as undercut", kind=ReasonKind.UNDERCUT, target=step.id
                )
                after = draft.instead(attack.id, undercut)
                yield Change(
                    after, attack.premises, f"{told(draft, attack)}.", f"{told(after, undercut)}."
                )


SEPARATED = Fault(
    "separate-premises",
    "Premises that count only together are drawn as separate reasons.",
    "Take each of them away in turn: if the other is no reason any more, they are one reason and "
    "belong under one bracket. Drawn apart, each looks weak, and an objection to one seems to leave "
    "the other standing.",
    "AM418",
    _separated,
    "two reasons would stand apart of which neither counts without the other.",
)
JOINED = Fault(
    "joined-reasons",
    "Two reasons of which each counts by itself are drawn as one.",
    "Take one of them away: the other still is a reason. Linked, an objection to one seems to bring "
    "down both.",
    "",
    _joined,
    "of two premises that are linked, each would be a reason by itself.",
)
FLIPPED = Fault(
    "flipped-relation",
    "A claim stands on the wrong side: as a reason in place of an objection, or the other way round.",
    'Read it aloud with "because" and with "however": only one of the two makes sense.',
    "AM208",
    _flipped,
    'a line would make sense with the other word: with "however" in place of "because", or the other way round.',
)
REVERSED = Fault(
    "reversed-relation",
    "A reason points the wrong way: what is to be shown is drawn as the reason.",
    'Say "because" between the two, then turn them round: the reason is what one would accept before '
    "the other.",
    "AM201",
    _reversed,
    "a claim would be a reason for the one below it, and not the other way round.",
)
MOVED = Fault(
    "moved-premise",
    "A premise stands with the premises of a reason to which it does not belong.",
    "Each premise of a reason shares words with its neighbours or with the conclusion; this one talks "
    "of something else here, and is missed elsewhere.",
    "AM410",
    _moved,
    "a premise would stand beside others that it has nothing to do with.",
)
UNDERCUT_AS_ATTACK = Fault(
    "undercut-as-attack",
    "An objection that only denies that the conclusion follows is drawn as if it denied the "
    "conclusion.",
    "Ask whether the objector must hold that the conclusion is false. If she may grant it, and only "
    "says that this reason does not show it, the objection belongs on the step.",
    "",
    _undercut_as_attack,
)
ATTACK_AS_UNDERCUT = Fault(
    "attack-as-undercut",
    "An objection that denies a claim is drawn as if it only denied that the conclusion follows.",
    "Whoever denies a step grants the premises. This objection cannot grant what it denies, so that it "
    "belongs under the claim itself.",
    "",
    _attack_as_undercut,
)
