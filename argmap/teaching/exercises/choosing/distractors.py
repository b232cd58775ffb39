"""Wrong answers to the question which premise of a step is missing.

A wrong answer must be wrong: it may neither say the same as the missing premise nor do its work. So
what is made from the missing premise says the opposite, too little, or turns it round, never too
much, for from more the conclusion would follow all the more; and what comes from the map bears on
something else, and shares few words with the missing premise.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from random import Random

from argmap.compare.reading import Reason, ReasonKind
from argmap.graph import language
from argmap.teaching.exercises.choosing.said_in_text import content
from argmap.teaching.exercises.saying import quoted
from argmap.teaching.faults.draft import Box, Draft
from argmap.teaching.faults.english import converse, negated, restated, small_words, weakened
from argmap.text import in_a_row
from argmap.wording.language import language as words_of_language
from argmap.wording.words import words_of

_SHARED = 0.4  # of the words of the shorter of two claims; from here on they may say the same
_NEAR = 60  # claims of the map that are looked at, the nearest in length first


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong answer: its text, and what is wrong with it."""

    text: str
    why: str


@dataclass(frozen=True)
class Missing:
    """A step of which a premise is missing.

    Attributes:
        draft: the map.
        step: the step.
        premise: the id of the missing premise.
    """

    draft: Draft
    step: Reason
    premise: str

    @cached_property
    def tag(self) -> str:
        """The language of the map."""
        return language(self.draft.origin)

    @cached_property
    def hidden(self) -> Box:
        """The missing premise."""
        return self.draft.by_id[self.premise]

    @cached_property
    def shown(self) -> tuple[Box, ...]:
        """The premises that are left."""
        return tuple(self.draft.by_id[n] for n in self.step.premises if n != self.premise)

    @cached_property
    def conclusion(self) -> Box:
        """What they lead to."""
        return self.draft.by_id[self.step.target]

    @cached_property
    def given(self) -> str:
        """The premises that are left, quoted."""
        return in_a_row([quoted(box.said) for box in self.shown])


def made(missing: Missing) -> Iterator[Wrong]:
    """What faults make of the missing premise and of the conclusion, the subtlest first."""
    hidden, tag, end = missing.hidden.said, missing.tag, quoted(missing.conclusion.said)
    if not _is_weak(missing.conclusion.said):
        yield Wrong(weakened(hidden, tag), f"It says too little for {end} to follow.")
    yield Wrong(
        converse(hidden, tag),
        "It turns the premise round, and says nothing about the case at hand.",
    )
    lower = small_words(box.text for box in missing.draft.boxes)
    yield Wrong(
        restated(missing.conclusion.text, tag, lower),
        f"It only repeats the conclusion in other words: whoever doubts {end} doubts it as well.",
    )
    yield Wrong(
        negated(hidden, tag),
        f"It says the opposite of what is needed: with it, {end} does not follow.",
    )
    yield Wrong(negated(missing.conclusion.text, tag), f"It denies the conclusion, {end}.")


def plain(missing: Missing) -> Iterator[Wrong]:
    """Wrong for sure, but soon seen to be: what denies a given premise, and the conclusion itself.

    Without the words of a language there are none: English ones would stand out among the others.
    """
    if words_of_language(missing.tag) is None:
        return
    end = quoted(missing.conclusion.said)
    for box in missing.shown:
        given = quoted(box.said)
        said = negated(box.said, missing.tag) or f"The claim {given} is false."
        yield Wrong(said, f"It denies a premise that is given: {given}.")
    repeats = f"It only repeats the conclusion: whoever doubts {end} doubts it as well."
    yield Wrong(f"The claim {end} is true.", repeats)
    yield Wrong(f"The claim {end} is false.", f"It denies the conclusion, {end}.")


def _is_weak(conclusion: str) -> bool:
    """Whether a conclusion claims so little that it may follow from little."""
    weak = {"may", "might", "could", "can", "some", "sometimes", "perhaps", "possibly"}
    return not weak.isdisjoint(words_of(conclusion).low)


def found(missing: Missing, chance: Random) -> Iterator[Wrong]:
    """Other claims of the map, those as long as the missing one first."""
    draft, size = missing.draft, len(missing.hidden.said)
    boxes = [box for box in chance.sample(draft.boxes, len(draft.boxes)) if _can_be(missing, box)]
    boxes.sort(key=lambda box: abs(len(box.said) - size) // 15)
    told = {box.id: _bearing(missing, box) for box in boxes[:_NEAR]}
    near = [box for box in boxes[:_NEAR] if told[box.id]]
    own = [box for box in near if _supports(draft, box.id, missing.step.target)]
    for box in (*(box for box in near if box not in own), *own):
        yield Wrong(box.text, told[box.id])


def _can_be(missing: Missing, box: Box) -> bool:
    """Whether a claim can be a wrong answer."""
    own = {missing.premise, missing.step.target, *missing.step.premises}
    theirs, ours = (content(one.said, missing.tag) for one in (box, missing.hidden))
    few = min(len(theirs), len(ours))
    return (
        bool(box.text)
        and box.is_statement
        and box.id not in own
        and (not few or len(theirs & ours) < _SHARED * few)
    )


def _bearing(missing: Missing, box: Box) -> str:
    """What a claim does elsewhere, so that it is not the missing premise; empty if nothing."""
    draft, end = missing.draft, quoted(missing.conclusion.said)
    for reason in draft.uses.get(box.id, ()):
        target = reason.target
        if reason.kind is ReasonKind.UNDERCUT:
            step = draft.reason_by_id.get(target)
            if step is not None and step.id == missing.step.id:
                return f"It is an objection: it denies that {end} follows."
            continue
        if target == missing.step.target:
            if reason.kind is not ReasonKind.SUPPORT:
                return f"It speaks against {end}."
            return f"It belongs to another reason for {end}, and does not go with {missing.given}."
        if target in missing.step.premises and target != missing.premise:
            verb = "for" if reason.kind is ReasonKind.SUPPORT else "against"
            return (
                f"It speaks {verb} {quoted(draft.by_id[target].said)}; the way from there to {end} "
                "would still lack something."
            )
        if target == missing.premise:
            continue  # what supports the missing premise may do its work
        if target in draft.by_id:
            verb = "for" if reason.kind is ReasonKind.SUPPORT else "against"
            there = quoted(draft.by_id[target].said)
            return f"It is brought forward {verb} {there}, and does not lead from here to {end}."
    return ""


def _supports(draft: Draft, name: str, target: str) -> bool:
    uses = draft.uses.get(name, ())
    return any(each.target == target and each.kind is ReasonKind.SUPPORT for each in uses)
