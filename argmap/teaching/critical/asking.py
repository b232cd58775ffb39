"""The critical questions about the steps of a map."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from argmap.graph import Bearing, language
from argmap.schemes import CriticalQuestion, Hits, Scheme
from argmap.teaching.critical.clauses import Clauses
from argmap.teaching.critical.filling import Filler
from argmap.teaching.critical.model import AskedQuestion, QuestionedStep, StepKind
from argmap.teaching.critical.standing import Stands
from argmap.teaching.critical.steps import Step, steps_of
from argmap.teaching.critical.suggestions import suggested
from argmap.teaching.critical.universal import universal
from argmap.wording.claims import Wording

_REBUT = "-"
_UNDERCUT = "<_"


def critical_questions(bearing: Bearing) -> tuple[QuestionedStep, ...]:
    """The critical questions about each step of a map, in document order.

    A step that names schemes gets their questions, any other one the two universal questions and,
    where its wording suggests a scheme, that suggestion. Takes time linear in the size of the map.
    """
    wording = Wording(bearing.argument_map, language(bearing.argument_map))
    clauses = Clauses(wording)
    stands = Stands(bearing, wording)
    texts: Mapping[str, str] = clauses.texts
    return tuple(_questioned(clauses, stands, step) for step in steps_of(bearing, texts))


def _questioned(clauses: Clauses, stands: Stands, step: Step) -> QuestionedStep:
    asked: list[AskedQuestion] = []
    for scheme in step.schemes:
        asked += stands.judged(step, scheme, tuple(_of_scheme(clauses, step, scheme)))
    suggestion = None
    if not step.schemes:
        questions = (_placed(step, each) for each in universal(clauses, step))
        asked += stands.judged(step, None, tuple(questions))
        if step.kind is not StepKind.OBJECTION:
            suggestion = suggested([line.text for line in step.premises], step.conclusion.text)
    return QuestionedStep(
        step.id,
        step.kind,
        step.argument,
        step.premises,
        step.conclusion,
        step.schemes,
        suggestion,
        tuple(asked),
        step.span,
    )


def _of_scheme(clauses: Clauses, step: Step, scheme: Scheme) -> Iterator[AskedQuestion]:
    filler = Filler(clauses, step, scheme)
    for question in scheme.questions:
        text, is_filled = filler.ask(question)
        asked = AskedQuestion(
            question.id,
            scheme.id,
            text,
            is_filled,
            question.kind,
            question.hits,
            filler.places.get(question.premise, 0),
            _about(scheme, question),
        )
        yield _placed(step, asked)


def _about(scheme: Scheme, question: CriticalQuestion) -> str:
    return scheme.premises[question.premise - 1].name if question.premise else ""


def _placed(step: Step, asked: AskedQuestion) -> AskedQuestion:
    """The question with where and how an objection to a bad answer is written."""
    match asked.hits:
        case Hits.CONCLUSION:
            end = step.conclusion
            return replace(asked, target=end.id, marker=_REBUT, line=end.line)
        case Hits.PREMISE if asked.premise:
            premise = step.premises[asked.premise - 1]
            return replace(asked, target=premise.id, marker=_REBUT, line=premise.line)
        case Hits.INFERENCE if step.kind is StepKind.INFERENCE:
            return replace(asked, target=step.id, marker=_UNDERCUT, line=step.line)
        case Hits.INFERENCE if step.number >= 0:
            sketch = step.premises[0]
            return replace(asked, target=sketch.id, marker=_UNDERCUT, line=sketch.line)
        case _:
            return asked
