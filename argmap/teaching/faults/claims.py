"""Faults in which claims there are: some are missing, said twice, or share a box."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from argmap.compare.reading import Reason, ReasonKind
from argmap.graph import language
from argmap.model.data import EMPTY
from argmap.teaching.faults.draft import Box, Draft
from argmap.teaching.faults.english import restated, small_words, within
from argmap.teaching.faults.fault import Change, Fault
from argmap.teaching.faults.relations import steps, told
from argmap.teaching.faults.saying import mixed, quoted, together


def _is_leaf(draft: Draft, name: str) -> bool:
    """Whether nothing bears on a claim, and it does one thing only."""
    return name not in draft.under and len(draft.uses.get(name, ())) == 1


def _dropped_from(draft: Draft, step: Reason, premise: str) -> Change:
    left = tuple(name for name in step.premises if name != premise)
    alone = "together support" if len(left) > 1 else "alone supports"
    return Change(
        draft.without(premise),
        left,
        f"{told(draft, step)}.",
        f"{together(draft, left)} {alone} {quoted(draft, step.target)}; "
        f"{quoted(draft, premise)} is missing.",
    )


def _co_premises(draft: Draft, chance: Random) -> Iterator[tuple[Reason, str]]:
    """The premises that stand with others and carry nothing but this step, with the step."""
    for step in mixed(steps(draft), chance):
        for premise in mixed(step.premises, chance):
            if _is_leaf(draft, premise):
                yield step, premise


def _dropped_assumption(draft: Draft, chance: Random) -> Iterator[Change]:
    for step, premise in _co_premises(draft, chance):
        if draft.by_id[premise].is_unstated:
            yield _dropped_from(draft, step, premise)


def _dropped_premise(draft: Draft, chance: Random) -> Iterator[Change]:
    for step, premise in _co_premises(draft, chance):
        if not draft.by_id[premise].is_unstated:
            yield _dropped_from(draft, step, premise)


def _dropped_claim(draft: Draft, chance: Random) -> Iterator[Change]:
    kinds = (ReasonKind.SUPPORT, ReasonKind.ATTACK, ReasonKind.UNDERCUT)
    arrows = [each for each in draft.reasons if each.kind in kinds and len(each.premises) == 1]
    for arrow in mixed(arrows, chance):
        source = arrow.premises[0]
        if _is_leaf(draft, source) and not draft.under.get(arrow.id):
            step = draft.reason_by_id.get(arrow.target)
            near = arrow.target if step is None else step.target
            yield Change(
                draft.without(source),
                (near,),
                f"{told(draft, arrow)}.",
                f"{quoted(draft, source)} is missing.",
            )


def _duplicated(draft: Draft, chance: Random) -> Iterator[Change]:
    """A claim in a second box, as one more reason for or against the same."""
    for reason in mixed(draft.reasons, chance):
        if reason.target not in draft.by_id or reason.kind is ReasonKind.EXCLUSION:
            continue
        name = chance.choice(reason.premises)
        box = draft.by_id[name]
        if box.text:
            twin = replace(box, id=draft.new_id(f"{name[1:-1]} again"), data=EMPTY)
            second = Reason(f"{reason.id} again", reason.kind, (twin.id,), reason.target)
            yield Change(
                draft.with_box(twin).put(second),
                (twin.id, name),
                f"{quoted(draft, name)} stands there once.",
                f"{quoted(draft, name)} stands there twice, as if it were two reasons.",
            )


def _restated(draft: Draft, chance: Random) -> Iterator[Change]:
    """One more premise, which says what is to be shown."""
    tag = language(draft.origin)
    lower = small_words(box.text for box in draft.boxes)
    reasons = [each for each in draft.reasons if each.kind is ReasonKind.SUPPORT]
    for step in mixed(reasons, chance):
        box = draft.by_id.get(step.target)
        text = restated(box.text, tag, lower) if box else ""
        if box is None or not text:
            continue
        twin = Box(draft.new_id(f"{box.id[1:-1]} restated"), text, section=box.section)
        if draft.can_be_step(step):
            more = replace(step, premises=(twin.id, *step.premises))
        else:
            more = Reason(f"{step.id} restated", ReasonKind.SUPPORT, (twin.id,), box.id)
        changed = draft.with_box(twin).put(more)
        yield Change(
            changed,
            (twin.id, box.id),
            f"{told(draft, step)}.",
            f"{quoted(changed, twin.id)} is a premise for {quoted(draft, box.id)}, which says the "
            "same.",
        )


def _in_one_box(draft: Draft, chance: Random) -> Iterator[Change]:
    """Two premises of a step in one box, a sentence each."""
    for step in mixed(steps(draft), chance):
        leaves = [name for name in step.premises if _is_leaf(draft, name)]
        boxes = [draft.by_id[name] for name in leaves]
        boxes = [box for box in boxes if box.text.endswith(".")]
        if len(boxes) > 1:
            one, other = boxes[:2]
            changed = draft.without(other.id).rewritten(one.id, f"{one.text} {other.text}")
            yield Change(
                changed,
                (one.id,),
                f"{quoted(draft, one.id)} and {quoted(draft, other.id)} are two premises.",
                f"{quoted(draft, one.id)} and {quoted(draft, other.id)} stand in one box.",
            )


def _reasoning_inside(draft: Draft, chance: Random) -> Iterator[Change]:
    """A reason inside the box of what it is a reason for."""
    tag = language(draft.origin)
    lower = small_words(box.text for box in draft.boxes)
    for arrow in mixed(draft.reasons, chance):
        target = draft.by_id.get(arrow.target)
        source = next((name for name in arrow.premises if _is_leaf(draft, name)), "")
        if target is None or not source or arrow.kind is not ReasonKind.SUPPORT:
            continue
        inside = within(draft.by_id[source].text, tag, lower)
        if inside and target.text.endswith(".") and not draft.by_id[source].is_unstated:
            changed = draft.without(source).rewritten(
                target.id, f"{target.text[:-1]}, because {inside}"
            )
            yield Change(
                changed,
                (target.id,),
                f"{quoted(draft, source)} is a reason for {quoted(draft, target.id)} in a box of "
                "its own.",
                f"One box says {quoted(changed, target.id)}.",
            )


def _rabbit(draft: Draft, chance: Random) -> Iterator[Change]:
    """A premise is missing that alone spoke of something in the conclusion."""
    for step, premise in _co_premises(draft, chance):
        terms = _terms(draft, step.target)
        others = [_terms(draft, name) for name in step.premises if name != premise]
        pulled = terms & _terms(draft, premise) - frozenset[str]().union(*others)
        if pulled:
            yield _dropped_from(draft, step, premise)


def _terms(draft: Draft, name: str) -> frozenset[str]:
    """What a claim speaks of; of no claim is anything known in a language without word lists."""
    claim = draft.wording.by_id.get(name)
    return frozenset() if claim is None else claim.terms.content


DROPPED_ASSUMPTION = Fault(
    "dropped-assumption",
    "An assumption is missing without which the reason does not lead to its conclusion.",
    "Ask what one must grant besides the premises for the conclusion to follow. What the author leaves "
    "unsaid carries as much as what she says, and is often what the dispute is about.",
    "AM409",
    _dropped_assumption,
)
DROPPED_PREMISE = Fault(
    "dropped-premise",
    "A premise of a reason is missing.",
    "The premises that are left do not lead to the conclusion by themselves: each word of the "
    "conclusion has to come from somewhere.",
    "AM409",
    _dropped_premise,
)
DROPPED_CLAIM = Fault(
    "dropped-claim",
    "A reason or an objection is missing.",
    "Go through the text once more, and ask of each sentence whether it is brought forward for or "
    "against something.",
    "",
    _dropped_claim,
)
DUPLICATED = Fault(
    "duplicated-claim",
    "The same claim stands in two boxes, as if it were two reasons.",
    "A reason is no stronger for being said twice. One box can be used in several places.",
    "AM412",
    _duplicated,
    "one claim would stand on two lines.",
)
RESTATED = Fault(
    "restated-conclusion",
    "A premise only says in other words what it is to show.",
    "Whoever doubts the conclusion doubts this premise just as much. Ask why it is so.",
    "AM413",
    _restated,
    "a premise would say the same as the claim above it.",
    is_found_surely=True,
)
IN_ONE_BOX = Fault(
    "two-claims-in-one-box",
    "Two claims share one box.",
    "A box holds one claim, so that one can ask of each whether it is true, and object to one without "
    "the other.",
    "AM402",
    _in_one_box,
    "a line would hold two sentences, of which one can be true without the other.",
)
REASONING_INSIDE = Fault(
    "reasoning-inside",
    "A claim and the reason for it share one box.",
    'A word such as "because" joins two claims, and the arrow between two boxes says it already. '
    "Inside a box the reason can neither be questioned nor supported.",
    "AM404",
    _reasoning_inside,
    'a line would hold a "because".',
)
RABBIT = Fault(
    "rabbit-term",
    "The conclusion speaks of something that no premise speaks of.",
    "No rabbit comes out of a hat into which none was put: a word that matters in the conclusion must "
    "stand in a premise. Write the premise that brings it in.",
    "AM409",
    _rabbit,
    is_found_surely=True,
)
