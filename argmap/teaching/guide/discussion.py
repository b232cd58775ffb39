"""Questions to discuss: a few that go to the heart of this argument, and some that fit any."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from argmap.documents.model import Block, Heading, Item, Items, Marker, Paragraph, words
from argmap.graph import Bearing, depths
from argmap.teaching.critical import (
    AskedQuestion,
    QuestionedStep,
    Standing,
    StepKind,
    critical_questions,
)
from argmap.teaching.guide.explaining import Explainer, spoken
from argmap.teaching.guide.objections import Objections
from argmap.teaching.guide.saying import small

MOST = 8
"""How many questions about steps and objections are chosen."""

_MOST_UNANSWERED = 2
_MOST_OF_A_SCHEME = 2
_FAR = 1 << 30
_LONGEST = 45  # words of a question that can be discussed in class
_GENERAL = (
    "Which premise would you doubt first, and what would be left of the argument without it?",
    "Which objection is missing? To which claim, or to which step, would you direct it?",
    "Which answer to an objection is the weakest, and how could the objection be put again?",
    "What would have to come to light for you to change your mind about the thesis?",
)


def discussion_blocks(explainer: Explainer, found: Objections) -> Iterator[Block]:
    """The questions."""
    if not explainer.bearing.claims:
        return
    yield Heading(words("Questions to discuss"))
    asked = [*_unanswered(explainer, found)]
    asked += _chosen(explainer, MOST - len(asked))
    if asked:
        yield Items(tuple(asked))
        yield Paragraph(words("And of the argument as a whole:"))
    general = [each for each in _GENERAL if found.rows or "answer to an objection" not in each]
    yield Items(tuple(Item(words(each), marker=Marker.NUMBER) for each in general))


def _unanswered(explainer: Explainer, found: Objections) -> Iterator[Item]:
    """How objections could be answered that nobody answers."""
    says = explainer.says
    for row in found.unanswered[:_MOST_UNANSWERED]:
        claim = says.quoted(says.bearing.index[row.subject.id])
        letters = [each.letter for each in found.told if each.row is row]
        note = small([f"objection {letters[0]}"] if letters else [])
        text = words(f"How could this objection be answered: {claim}?", *note)
        yield Item(text, marker=Marker.NUMBER)


def _chosen(explainer: Explainer, most: int) -> Iterator[Item]:
    """Critical questions that the map leaves open, about the steps nearest to the thesis."""
    for step, asked in select(explainer.bearing, most):
        number = explainer.bearing.index.get(step.id)
        mark = explainer.steps.get(number, "") if number is not None else ""
        about = f"on {spoken(mark)}" + (f", “{step.argument}”" if mark.isdigit() else "")
        note = small([about] if mark else [])
        yield Item(words(asked.text, *note), marker=Marker.NUMBER)


def select(bearing: Bearing, most: int) -> list[tuple[QuestionedStep, AskedQuestion]]:
    """Open critical questions, at most one a step: near the thesis first, of various schemes.

    The questions of a scheme go before the two that can be asked of any step.
    """
    far = depths(bearing)
    steps = [step for step in critical_questions(bearing) if step.kind is not StepKind.OBJECTION]
    steps.sort(key=lambda step: _distance(bearing, far, step))  # stable: else document order
    chosen: list[tuple[QuestionedStep, AskedQuestion]] = []
    used: Counter[str] = Counter()
    for is_universal in (False, True):
        for step in steps:
            if len(chosen) >= most:
                return chosen
            if any(other is step for other, _ in chosen):
                continue
            asked = _best(step.questions, used, is_universal=is_universal)
            if asked is not None:
                used[asked.scheme] += 1
                used[f"{asked.scheme}/{asked.id}"] += 1
                chosen.append((step, asked))
    return chosen


def _distance(bearing: Bearing, far: Mapping[int, int], step: QuestionedStep) -> int:
    number = bearing.index.get(step.conclusion.id)
    return _FAR if number is None else far.get(number, _FAR)


def _best(
    questions: Sequence[AskedQuestion], used: Counter[str], *, is_universal: bool
) -> AskedQuestion | None:
    """The first open question of a step that was not asked before in the same form."""
    for asked in questions:
        if (
            asked.standing is Standing.OPEN
            and asked.is_filled
            and (not asked.scheme) is is_universal
            and used[asked.scheme] < _MOST_OF_A_SCHEME
            and not used[f"{asked.scheme}/{asked.id}"]
            and len(asked.text.split()) <= _LONGEST
        ):
            return asked
    return None
