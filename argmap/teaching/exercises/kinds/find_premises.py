"""The exercise to mark the sentences of a text in which the premises of a claim stand."""

from dataclasses import dataclass
from typing import NamedTuple

from argmap.compare.reading import Reading, Reason, ReasonKind, reading_of
from argmap.graph import language
from argmap.model import Inference
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.choosing.said_in_text import SaidInText, Sentence, said_in
from argmap.teaching.exercises.model import Choice, Exercise, Option
from argmap.teaching.exercises.saying import quoted, titled
from argmap.teaching.faults.draft import said


class _Level(NamedTuple):
    """How hard it is: conclusions asked about, and sentences to choose among for each."""

    tasks: int
    options: int


LEVELS = (_Level(1, 6), _Level(2, 8), _Level(3, 10))

_INSTRUCTIONS = (
    "Read the text, and mark the sentences that give the reasons for a claim.",
    (
        "A premise is brought forward for the claim itself. What supports a premise in its turn, what "
        "speaks against the claim, and what only tells the story is not meant."
    ),
)


@dataclass(frozen=True, slots=True)
class _Target:
    """A claim, and the sentences in which its premises stand, with the first premise in each."""

    claim: str
    premises: dict[int, str]


def find_premises(brief: Brief) -> Exercise:
    """Make one: a text, and for some claims the sentences that could be their premises.

    Raises:
        CannotAskError: there is no text, or the map does not say where the premises stand in it.
    """
    if brief.text is None:
        raise CannotAskError("find-premises asks about a text; give it with --text FILE")
    level = LEVELS[brief.level - 1]
    argument_map = brief.bearing.argument_map
    tag = language(argument_map)
    known, reading = said_in(brief.bearing, brief.text, tag), reading_of(argument_map)
    targets = _targets(reading, known)
    chosen = brief.chance("claims").sample(targets, len(targets))
    # claims of which several premises are found are the better exercise
    chosen.sort(key=lambda target: len(target.premises) == 1)
    asked = [
        (target, sentences)
        for order, target in enumerate(chosen)
        if (sentences := _sentences(brief, reading, known, target, level, order))
    ][: brief.count or level.tasks]
    if not asked:
        raise CannotAskError(
            "the map does not say where the text gives the premises of a claim; give some of them an "
            "anchor such as {source: {paragraph: 1, quote: ...}}"
        )
    every = [number for _, sentences in asked for number in sentences]
    exhibit, numbers = known.exhibit(every, argument_map.title)
    tasks = tuple(
        Choice(
            f"Which of these sentences give a reason for {quoted(_said(reading, target.claim))}?",
            tuple(
                Option(
                    f"({numbers[number]}) {known.sentences[number].text}",
                    number in target.premises,
                    _why(reading, known, target, number),
                )
                for number in sentences
            ),
            takes_several=True,
        )
        for target, sentences in asked
    )
    return Exercise(
        "find-premises",
        titled("Find the premises", exhibit.title or argument_map.title),
        _INSTRUCTIONS,
        (exhibit,),
        tasks,
        brief.seed,
        brief.level,
        tag,
    )


def _said(reading: Reading, name: str) -> str:
    element = reading.argument_map.nodes[name]
    return "" if isinstance(element, Inference) else said(element) or element.title


def _targets(reading: Reading, known: SaidInText) -> list[_Target]:
    """The claims whose premises stand somewhere in the text."""
    found = []
    for claim in reading.claims:
        premises: dict[int, str] = {}
        for reason in reading.reasons_on.get(claim.id, ()):
            if reason.kind is ReasonKind.SUPPORT:
                for name in reason.premises:
                    for number in known.places.get(name, ()):
                        premises.setdefault(number, name)
        if premises and not claim.is_named_only:
            found.append(_Target(claim.id, premises))
    return found


def _risk(sentence: Sentence, near: frozenset[int]) -> tuple[bool, bool]:
    """How likely a wrong sentence could pass for a right one."""
    is_near, is_silent = sentence.paragraph in near, not sentence.claims
    return is_silent, is_near if is_silent else not is_near


def _sentences(
    brief: Brief, reading: Reading, known: SaidInText, target: _Target, level: _Level, order: int
) -> list[int]:
    """The sentences to choose among, in the order of the text; none if all would be right.

    The wrong ones stand near: first those of the same paragraphs, then the others. What the map is
    silent about comes last, most of all beside a premise: a reader may find a reason there that the
    map has left out. One such sentence from elsewhere is among them all the same.
    """
    chance = brief.chance(f"sentences {order}")
    texts = [_said(reading, name) for name in set(target.premises.values())]
    right = chance.sample(sorted(target.premises), len(target.premises))
    near = frozenset(known.sentences[number].paragraph for number in target.premises)
    wrong = [
        number
        for number, sentence in enumerate(known.sentences)
        if number not in target.premises
        and known.is_full(number)
        and (sentence.claims or not known.may_say(number, texts))
    ]
    wrong = chance.sample(wrong, len(wrong))
    wrong.sort(key=lambda number: _risk(known.sentences[number], near))
    aside = [number for number in wrong if not known.sentences[number].claims][:1]
    if aside and known.sentences[aside[0]].paragraph not in near:
        wrong = [*aside, *(number for number in wrong if number not in aside)]
    half = max(1, level.options // 2)
    taken = right[: max(half, level.options - len(wrong))]
    return sorted((*taken, *wrong[: level.options - len(taken)])) if wrong else []


def _why(reading: Reading, known: SaidInText, target: _Target, number: int) -> str:
    """What a sentence does for the claim in question."""
    if number in target.premises:
        return f"It gives a premise: {quoted(_said(reading, target.premises[number]))}."
    names = known.sentences[number].claims
    if target.claim in names:
        return "It says the claim itself, and no reason for it."
    for name in names:
        if name not in reading.claims_by_id:
            continue
        text = quoted(_said(reading, name))
        for reason in reading.reasons_from.get(name, ()):
            return f"It says {text}, which {_does(reading, target, reason)}."
        return f"It says {text}, which is no reason for this claim."
    return "No claim of the map stands in it."


def _does(reading: Reading, target: _Target, reason: Reason) -> str:
    """What is done by a reason that is none for the claim in question."""
    step = reading.reasons_by_id.get(reason.target)
    if step is not None and reason.target not in reading.claims_by_id:
        does = "denies" if reason.kind is ReasonKind.UNDERCUT else "confirms"
        holds = "follows" if step.kind is ReasonKind.SUPPORT else "is refuted"
        ends = step.target in reading.claims_by_id
        end = quoted(_said(reading, step.target)) if ends else "what is said about a step"
        return f"{does} that {end} {holds}"
    if reason.target == target.claim:
        return "speaks against this claim"
    verb = "for" if reason.kind is ReasonKind.SUPPORT else "against"
    return f"is brought forward {verb} another claim: {quoted(_said(reading, reason.target))}"
