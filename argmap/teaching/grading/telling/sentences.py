"""Faults in words, as a good tutor would tell them: what is wrong, and what to do about it.

The student's own words are quoted where she has any; the words of the reference stand beside them in
:class:`Told`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from argmap.compare.reading import Reason, ReasonKind
from argmap.compare.relations import Fit
from argmap.teaching.grading.model import Told
from argmap.teaching.grading.scoring.faults import Cause, Fault
from argmap.teaching.grading.scoring.ties import Tie
from argmap.teaching.grading.telling.missing import missing
from argmap.teaching.grading.telling.quoting import Quotes
from argmap.teaching.grading.telling.words import FOR, quoted, row
from argmap.text import in_a_row

_Tell: TypeAlias = Callable[[Quotes, Cause], Told]


def told(quotes: Quotes, cause: Cause) -> Told:
    """A fault in words."""
    return _TELLERS[cause.fault](quotes, cause)


def _missing_claim(quotes: Quotes, cause: Cause) -> Told:
    sentence, advice = missing(quotes, cause.about)
    return Told(sentence, quotes.reference_text(cause.about), advice=advice)


def _denied(quotes: Quotes, cause: Cause) -> Told:
    own = quotes.sight.denied[cause.about]
    theirs, mine = quotes.reference_text(cause.about), quotes.student_text(own)
    sentence = (
        f"You have the opposite of what is meant: you write {quoted(mine)}, and the reference has "
        f"{quoted(theirs)}. Look once more which of the two is meant."
    )
    return Told(sentence, theirs, mine, quotes.places.of_claim(own))


def _split(quotes: Quotes, cause: Cause) -> Told:
    own = quotes.sight.of_student(cause.about)
    theirs = quotes.reference_text(cause.about)
    sentence = (
        f"You give in several claims what is one: {row(map(quotes.student_text, own))}. That is nearly "
        f"the same; put it into one sentence, such as {quoted(theirs)}."
    )
    mine = " / ".join(map(quotes.student_text, own))
    return Told(sentence, theirs, mine, quotes.places.of_claim(own[0]))


def _merged(quotes: Quotes, cause: Cause) -> Told:
    sight = quotes.sight
    unit = sight.right.unit(cause.about)
    parts = [name for name in sight.reference.claims_by_id if sight.left.unit(name) == unit]
    mine = quotes.student_text(cause.about)
    texts = [quotes.reference_text(name) for name in parts]
    sentence = (
        f"{quoted(mine)} says several things at once. Make a claim of each: {row(texts)}; then each can "
        "be supported, or doubted, by itself."
    )
    return Told(sentence, " / ".join(texts), mine, quotes.places.of_claim(cause.about))


def _unmarked(quotes: Quotes, cause: Cause) -> Told:
    mine = quotes.mine(cause.about)
    sentence = (
        f"You found an unstated premise: {quoted(mine)}. Mark that nobody says it, it is only taken "
        "for granted: write {implicit: true} behind it."
    )
    return Told(sentence, quotes.reference_text(cause.about), mine, quotes.lines(cause.about))


def _thesis_below(quotes: Quotes, cause: Cause) -> Told:
    mine = quotes.mine(cause.about)
    sentence = (
        f"{quoted(mine)} is what all of it is about, but in your map it is there for the sake of "
        "something else. Put it on top: everything else should lead to it, and it to nothing."
    )
    return Told(sentence, quotes.reference_text(cause.about), mine, quotes.lines(cause.about))


def _thesis_bare(quotes: Quotes, cause: Cause) -> Told:
    mine = quotes.mine(cause.about)
    sentence = (
        f"You have the main claim, {quoted(mine)}, but nothing in your map speaks for it or against it. "
        "Ask of each other claim what it does to this one, and join them."
    )
    return Told(sentence, quotes.reference_text(cause.about), mine, quotes.lines(cause.about))


def _missing_relation(quotes: Quotes, cause: Cause) -> Told:
    reason = quotes.reason(cause)
    target = quoted(quotes.mine(quotes.target(reason)))
    there = [name for name in reason.premises if quotes.has(name)] or reason.premises
    premises = row(map(quotes.mine, there))
    if reason.kind is ReasonKind.UNDERCUT:
        sentence = (
            f"You have {premises}, but not what it does: it denies that {target} follows from the "
            "reason that is given for it. Aim it at that step (<_ below the line of the inference)."
        )
    elif len(there) > 1:
        sentence = (
            f"You have {premises}, but do not use them together as a reason for {target}. Make them the "
            "premises of one argument for it."
        )
    elif reason.kind is ReasonKind.EXCLUSION:
        sentence = f"You have {premises} and {target}, but not that they cannot both be true."
    else:
        sign = "+" if reason.kind is ReasonKind.SUPPORT else "-"
        sentence = (
            f"You have {premises}, but do not say that it is {FOR[reason.kind]} {target}. Put it below "
            f"that claim, with a {sign} before it."
        )
    return Told(sentence, quotes.whole(reason), "", quotes.own_line(reason))


def _missing_premise(quotes: Quotes, cause: Cause) -> Told:
    reason = quotes.reason(cause)
    others = [name for name in reason.premises if name != cause.by and quotes.has(name)]
    mine = quoted(quotes.mine(cause.by))
    beside = f" beside {row(map(quotes.mine, others))}" if others else ""
    sentence = (
        f"Your argument for {quoted(quotes.mine(quotes.target(reason)))} lacks a premise that you have "
        f"elsewhere: {mine}. Add it{beside}; only together do they support that claim."
    )
    line = quotes.own_line(reason)
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), line)


def _flipped(quotes: Quotes, cause: Cause) -> Told:
    reason = quotes.reason(cause)
    premises, target = row(map(quotes.mine, reason.premises)), quotes.mine(quotes.target(reason))
    it = "It speaks" if len(reason.premises) == 1 else "They speak"
    if reason.kind is ReasonKind.SUPPORT:
        sentence = f"You have {premises} against {quoted(target)}. {it} for it: make a + of the -."
    else:
        sentence = f"You have {premises} as a reason for {quoted(target)}. {it} against it: make a - of the +."
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), quotes.own_line(reason))


def _reversed(quotes: Quotes, cause: Cause) -> Told:
    reason = quotes.reason(cause)
    turned = [tie.premise for tie in quotes.ties.of[cause.about] if tie.fit is Fit.REVERSED]
    premises = row(map(quotes.mine, turned or reason.premises))
    target = quoted(quotes.mine(quotes.target(reason)))
    what = FOR[reason.kind]
    sentence = (
        f"You argue in the wrong direction: you have {target} as {what} {premises}. It is {premises} that "
        f"is {what} {target}. Ask which of the two is given to make us believe the other, and let them "
        "change places."
    )
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), quotes.own_line(reason))


def _akin(quotes: Quotes, cause: Cause) -> Told:
    reason = quotes.reason(cause)
    premises, target = row(map(quotes.mine, reason.premises)), quotes.mine(quotes.target(reason))
    if reason.kind is ReasonKind.EXCLUSION:
        sentence = (
            f"You have {premises} and {quoted(target)} as a claim and an objection to it. They are more: "
            "they cannot both be true, whichever is argued for."
        )
    else:
        sentence = (
            f"You say that {premises} and {quoted(target)} cannot both be true. The first is put forward "
            "as an objection to the second: make it one (-)."
        )
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), quotes.own_line(reason))


def _short_cut(quotes: Quotes, cause: Cause) -> Told:
    own = quotes.own_reason(cause.by)
    reason = quotes.reason(cause)
    middle = reason.target
    if middle == _unit_target(quotes, own) or middle not in quotes.sight.reference.claims_by_id:
        middle = reason.premises[0]
    sentence = (
        f"You go straight from {row(map(quotes.student_text, own.premises))} to "
        f"{quoted(quotes.student_target(own))}. A step lies between: {quoted(quotes.mine(middle))}. Put it "
        "there, so that one can see how the one leads to the other."
    )
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), quotes.places.of_reason(own))


def _unit_target(quotes: Quotes, own: Reason) -> str:
    """The claim of the reference that a reason of the student bears on; empty if it is none."""
    unit = quotes.sight.right.target(own)
    by_id = quotes.sight.reference.claims_by_id
    return next((name for name in by_id if quotes.sight.left.unit(name) == unit), "")


def _detour(quotes: Quotes, cause: Cause) -> Told:
    reason = quotes.reason(cause)
    ways = [quotes.own_reason(name) for tie in _tie(quotes, cause) for name in tie.by]
    between = row(dict.fromkeys(quotes.student_target(each) for each in ways[:-1]))
    mine, target = quoted(quotes.mine(cause.by)), quoted(quotes.mine(quotes.target(reason)))
    sentence = (
        f"In your map {mine} leads to {target} only by way of {between}. It bears on {target} by "
        "itself: put it directly below."
    )
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), quotes.own_line(reason))


def _tie(quotes: Quotes, cause: Cause) -> Sequence[Tie]:
    return [tie for tie in quotes.ties.of[cause.about] if tie.premise == cause.by]


def _moved(quotes: Quotes, cause: Cause) -> Told:
    reason, own = quotes.reason(cause), quotes.own_reason(cause.by)
    ties = [
        tie
        for tie in quotes.ties.of[cause.about]
        if cause.by in tie.by and tie.fit in (Fit.MOVED, Fit.SHORT_CUT)
    ]
    premises = row(quotes.mine(tie.premise) for tie in ties)
    is_one = len(ties) == 1
    target = quoted(quotes.mine(quotes.target(reason)))
    others = [name for name in reason.premises if name not in {tie.premise for tie in ties}]
    beside = [name for name in others if quotes.has(name)]
    how = f"beside {row(map(quotes.mine, beside))}" if beside else "there"
    sentence = (
        f"You use {premises} as {FOR[own.kind]} {quoted(quotes.student_target(own))}. "
        f"{'It belongs' if is_one else 'They belong'} to the {_case(reason)} {target}: put "
        f"{'it' if is_one else 'them'} {how}."
    )
    line = quotes.places.of_reason(own)
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), line)


def _case(reason: Reason) -> str:
    if reason.kind is ReasonKind.SUPPORT:
        return "argument for" if len(reason.premises) > 1 else "reasons for"
    return "objections to" if reason.kind is ReasonKind.ATTACK else "objections to the step to"


def _as_rebuttal(quotes: Quotes, cause: Cause) -> Told:
    reason = quotes.reason(cause)
    step = quotes.sight.reference.reasons_by_id.get(reason.target)
    if step is None:
        return _as_attack(quotes, reason)
    own = [quotes.own_reason(name) for name in quotes.ties.by(reason.id)]
    mine = row(map(quotes.mine, reason.premises))
    attacked = quoted(quotes.student_target(own[0])) if own else "a claim"
    sentence = (
        f"You aim {mine} at the claim {attacked}. It does not deny a claim, it denies a step: even if "
        f"{row(map(quotes.mine, step.premises))} {'is' if len(step.premises) == 1 else 'are'} granted, "
        f"{quoted(quotes.mine(quotes.target(reason)))} does not follow. Aim it at that step (<_ below the "
        "line of the inference)."
    )
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), quotes.own_line(reason))


def _as_attack(quotes: Quotes, reason: Reason) -> Told:
    """An objection to what follows from a claim, of which no step is in the reference."""
    mine, target = row(map(quotes.mine, reason.premises)), quoted(quotes.mine(reason.target))
    sentence = (
        f"You aim {mine} at the claim {target}. It does not deny that claim, it denies what is concluded "
        "from it: make a <_ of the -."
    )
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), quotes.own_line(reason))


def _as_undercut(quotes: Quotes, cause: Cause) -> Told:
    reason = quotes.reason(cause)
    mine, target = row(map(quotes.mine, reason.premises)), quoted(quotes.mine(reason.target))
    sentence = (
        f"You aim {mine} at a step (<_). It does more than doubt that a step holds: it says that {target} is "
        "not so. Put it below that claim, with a - before it."
    )
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), quotes.own_line(reason))


def _separate(quotes: Quotes, cause: Cause) -> Told:
    reason = quotes.reason(cause)
    there = [name for name in reason.premises if quotes.has(name)]
    premises, target = row(map(quotes.mine, there)), quoted(quotes.mine(quotes.target(reason)))
    count = {2: "two"}.get(len(there), "several")
    none = "Neither supports" if len(there) <= 2 else "None of them supports"  # noqa: PLR2004 -- a pair
    numbers = [f"({number})" for number in range(1, len(there) + 1)]
    sentence = (
        f"You give {premises} as {count} separate reasons for {target}. {none} it alone: join them as "
        f"premises {' and '.join(numbers) if len(numbers) < 3 else f'(1) to ({len(numbers)})'} "  # noqa: PLR2004
        "of one argument."
    )
    return Told(sentence, quotes.whole(reason), quotes.joined(reason), quotes.own_line(reason))


def _linked(quotes: Quotes, cause: Cause) -> Told:
    own = quotes.own_reason(cause.about)
    groups = [
        [name for name in reason.premises if set(quotes.sight.of_student(name)) & set(own.premises)]
        for reason in quotes.sight.reference.reasons
        if cause.about in quotes.ties.by(reason.id)
    ]
    groups = [group for group in groups if group]
    told = "; ".join(row(map(quotes.mine, group)) for group in groups)
    is_pair = len(own.premises) == 2  # noqa: PLR2004 -- a pair
    none, s = ("neither", "") if is_pair else ("none of them", "s")
    sentence = (
        f"You join {row(map(quotes.student_text, own.premises))} as premises of one argument for "
        f"{quoted(quotes.student_target(own))}, as if {none} were a reason without the other{s}. "
        f"There are several arguments here, and each can stand alone: {told}. Part them."
    )
    reference = "; ".join(
        quotes.whole(reason)
        for reason in quotes.sight.reference.reasons
        if cause.about in quotes.ties.by(reason.id)
    )
    mine = row(map(quotes.student_text, own.premises))
    return Told(sentence, reference, mine, quotes.places.of_reason(own))


def _unused(quotes: Quotes, _cause: Cause) -> Told:
    by_paragraph: dict[int, list[str]] = {}
    for each in quotes.unused:
        by_paragraph.setdefault(each.paragraph, []).append(str(each.number))
    places = [
        f"sentence{'s' * (len(numbers) > 1)} {in_a_row(numbers)} of paragraph {paragraph}"
        for paragraph, numbers in by_paragraph.items()
    ]
    names = dict.fromkeys(name for each in quotes.unused for name in each.claims)
    matters = "matters" if len(quotes.unused) == 1 else "matter"
    sentence = (
        f"Nothing in your map comes from {in_a_row(places)} of the text, which {matters} for the argument. "
        "Read once more what is said there."
    )
    return Told(sentence, " / ".join(map(quotes.reference_text, names)))


def _extra_claim(quotes: Quotes, cause: Cause) -> Told:
    mine = quotes.student_text(cause.about)
    sentence = f"{quoted(mine)} is not in the reference."
    advice = (
        "That need not be wrong: look whether the text says so, and whether the argument needs it."
    )
    return Told(sentence, "", mine, quotes.places.of_claim(cause.about), advice)


def _extra_relation(quotes: Quotes, cause: Cause) -> Told:
    own = quotes.own_reason(cause.about)
    premise = quotes.student_text(cause.by)
    sentence = (
        f"You also have {quoted(premise)} as {FOR[own.kind]} {quoted(quotes.student_target(own))}; the "
        "reference has not. Ask whether the one really bears on the other."
    )
    mine = f"{quoted(premise)}: {FOR[own.kind]} {quoted(quotes.student_target(own))}"
    return Told(sentence, "", mine, quotes.places.of_reason(own))


def _repeated(quotes: Quotes, cause: Cause) -> Told:
    own = quotes.own_reason(cause.about)
    premises = row(map(quotes.student_text, own.premises))
    sentence = (
        f"You give {premises} once more for {quoted(quotes.student_target(own))}, beside the argument that "
        "it is part of. Leave it out here."
    )
    return Told(sentence, "", premises, quotes.places.of_reason(own))


def _nothing(_quotes: Quotes, _cause: Cause) -> Told:
    return Told("Nothing in your map is in the reference. Begin with the main claim of the text.")


_TELLERS: Mapping[Fault, _Tell] = {
    Fault.MISSING_CLAIM: _missing_claim,
    Fault.DENIED_CLAIM: _denied,
    Fault.SPLIT_CLAIM: _split,
    Fault.MERGED_CLAIMS: _merged,
    Fault.UNMARKED: _unmarked,
    Fault.THESIS_BELOW: _thesis_below,
    Fault.THESIS_BARE: _thesis_bare,
    Fault.MISSING_RELATION: _missing_relation,
    Fault.MISSING_PREMISE: _missing_premise,
    Fault.FLIPPED: _flipped,
    Fault.REVERSED: _reversed,
    Fault.AKIN: _akin,
    Fault.SHORT_CUT: _short_cut,
    Fault.DETOUR: _detour,
    Fault.MOVED: _moved,
    Fault.AS_REBUTTAL: _as_rebuttal,
    Fault.AS_UNDERCUT: _as_undercut,
    Fault.SEPARATE: _separate,
    Fault.LINKED: _linked,
    Fault.UNUSED_TEXT: _unused,
    Fault.EXTRA_CLAIM: _extra_claim,
    Fault.EXTRA_RELATION: _extra_relation,
    Fault.REPEATED_REASON: _repeated,
    Fault.NOTHING: _nothing,
}
