"""What is said about a step and its questions, in sentences that can be read aloud."""

from argmap.model import argument_id
from argmap.schemes import Hits
from argmap.teaching.critical.model import AskedQuestion, QuestionedStep, Standing, StepKind
from argmap.teaching.critical.universal import ELSE
from argmap.text import in_a_row

UNSTATED = "(unstated)"


def heading(step: QuestionedStep) -> str:
    """What a step is called: its argument and scheme, or what an arrow leads from and to."""
    if step.kind is not StepKind.INFERENCE:
        what = "a reason for" if step.kind is StepKind.REASON else "an objection to"
        called = f"{step.premises[0].called}, {what} {step.conclusion.called}"
    else:
        called = argument_id(step.argument)
    names = [scheme.name[:1].lower() + scheme.name[1:] for scheme in step.schemes]
    return f"{called}: {in_a_row(names)}" if names else called


def suggestion(step: QuestionedStep) -> str:
    """What the wording suggests, as a suggestion; empty if it suggests nothing."""
    if step.suggestion is None:
        return ""
    scheme = step.suggestion.scheme
    name = scheme.name[:1].lower() + scheme.name[1:]
    words = step.suggestion.words
    return (
        f"A suggestion: the words \N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"
        f" look like {_article(name)}{name}. If it is one, say so with"
        f" {{scheme: {scheme.id}}}, and its questions are asked as well."
    )


def attack(step: QuestionedStep, question: AskedQuestion) -> str:
    """What a bad answer attacks, and how the objection is written."""
    if question.id == ELSE:
        if step.kind is StepKind.INFERENCE:
            return "What must hold is a premise left unsaid: a further line, with {implicit: true}."
        return "What must hold is a premise left unsaid: write this out as an argument to add it."
    where = f": {question.marker} below line {question.line}" if question.line else ""
    match question.hits:
        case Hits.CONCLUSION:
            return f"A bad answer attacks the conclusion{where}."
        case Hits.PREMISE if question.premise:
            return f"A bad answer attacks premise ({question.premise}){where}."
        case Hits.PREMISE if question.about:
            return f"A bad answer attacks the premise {question.about}, which may be unstated."
        case Hits.PREMISE:
            return "A bad answer attacks a premise, which may be unstated."
        case _ if question.target:
            return f"A bad answer attacks the step{where}."
        case _:
            return "A bad answer attacks the step: write this out as an argument to add <_ to it."


def standing(question: AskedQuestion) -> str:
    """How far the map deals with a question."""
    raised, answers = in_a_row(question.raised_by), in_a_row(question.answered_by)
    match question.standing:
        case Standing.OPEN:
            return "Open."
        case Standing.ANSWERED:
            return f"Raised by {raised}; answered by {answers}."
        case Standing.MAYBE_ANSWERED if question.raised_by:
            return f"May be raised by {raised}; answered by {answers}."
        case Standing.MAYBE_ANSWERED if question.id == ELSE:
            return f"May be answered by {answers}, which the map marks as unstated."
        case Standing.MAYBE_ANSWERED:
            return f"May be answered by {answers}."
        case _:
            how = "Raised by" if question.standing is Standing.RAISED else "May be raised by"
            rest = f"; answered in part by {answers}" if answers else "; nothing answers it"
            return f"{how} {raised}{rest}."


def _article(name: str) -> str:
    """The article before the name of a scheme, if it takes one."""
    return "an " if name.startswith(("argument", "attack", "appeal")) else ""
