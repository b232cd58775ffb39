"""Critical questions for a terminal, and as JSON."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from argmap.cli.output import Paint, printable
from argmap.teaching.critical.phrases import UNSTATED, attack, heading, standing, suggestion
from argmap.text import wrapped

if TYPE_CHECKING:
    from argmap.schemes import Scheme
    from argmap.teaching.critical import AskedQuestion, QuestionedStep, StepLine

SCHEMA = {"schema": "argmap.critical-questions", "version": 1}
"""What the JSON output begins with; the version grows when a key changes its meaning or goes."""

_INDENT = "  "


def as_text(steps: "Sequence[QuestionedStep]", width: int, paint: Paint) -> str:
    """The steps with their questions, each step a block of lines."""
    if not steps:
        return "none\n"
    return "\n\n".join("\n".join(_step(step, width, paint)) for step in steps) + "\n"


def _step(step: "QuestionedStep", width: int, paint: Paint) -> Iterator[str]:
    place = f" (line {step.span.line})" if step.span else ""
    for line in wrapped(printable(heading(step) + place), width):
        yield paint("bold", line)
    for premise in step.premises:
        unstated = f" {UNSTATED}" if premise.is_unstated else ""
        yield from _hung(f"({premise.number}) ", premise.text + unstated, width)
    yield from _hung("So: ", step.conclusion.text, width)
    if said := suggestion(step):
        yield from _hung("", said, width)
    for number, question in enumerate(step.questions, start=1):
        head = f"{number}. "
        yield from _hung(head, question.text, width)
        remark = f"{attack(step, question)} {standing(question)}"
        for line in _hung(" " * len(head), remark, width):
            yield paint("dim", line)


def _hung(head: str, text: str, width: int) -> Iterator[str]:
    """A text behind its number, its further lines under its first."""
    room = max(width - len(_INDENT) - len(head), 1)
    for place, line in enumerate(wrapped(printable(text), room)):
        yield f"{_INDENT}{head if place == 0 else ' ' * len(head)}{line}"


def as_json(steps: "Sequence[QuestionedStep]") -> dict[str, object]:
    """The steps with their questions as a plain dictionary."""
    return {**SCHEMA, "steps": [_step_as_json(step) for step in steps]}


def _step_as_json(step: "QuestionedStep") -> dict[str, object]:
    suggested = step.suggestion
    line, column = step.span.begin if step.span else (0, 0)
    return {
        "id": step.id,
        "kind": step.kind.value,
        "argument": step.argument,
        "path": step.span.path if step.span else "",
        "line": line,
        "column": column,
        "premises": [_line_as_json(each) for each in step.premises],
        "conclusion": _line_as_json(step.conclusion),
        "schemes": [_scheme_as_json(scheme) for scheme in step.schemes],
        "suggestion": None
        if suggested is None
        else {**_scheme_as_json(suggested.scheme), "words": suggested.words},
        "questions": [_question_as_json(step, question) for question in step.questions],
    }


def _line_as_json(line: "StepLine") -> dict[str, object]:
    return {
        "id": line.id,
        "text": line.text,
        "number": line.number,
        "line": line.line,
        "unstated": line.is_unstated,
    }


def _scheme_as_json(scheme: "Scheme") -> dict[str, object]:
    return {
        "id": scheme.id,
        "name": scheme.name,
        "aif_id": scheme.aif_id,
        "aif_name": scheme.aif_name,
    }


def _question_as_json(step: "QuestionedStep", question: "AskedQuestion") -> dict[str, object]:
    return {
        "id": question.id,
        "scheme": question.scheme,
        "text": question.text,
        "filled": question.is_filled,
        "kind": question.kind.value,
        "hits": question.hits.value,
        "premise": question.premise,
        "about": question.about,
        "target": question.target,
        "marker": question.marker,
        "line": question.line,
        "attack": attack(step, question),
        "standing": question.standing.value,
        "raised_by": list(question.raised_by),
        "answered_by": list(question.answered_by),
    }
