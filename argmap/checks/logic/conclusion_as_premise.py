"""The conclusion of a step is one of its premises.

Why:
    Such a step cannot fail, and proves nothing: whoever doubts the conclusion doubts the premise.
    In the same words under two titles, or without a title, no graph shows it. A circle through
    several steps is AM301.

Fails:
    <Source>

    (1) The source is reliable.
    (2) [Reports]: A reliable source reports what has happened.
    ----
    (3) [Reliable]: The source is reliable.

Passes:
    <Source>

    (1) [Confirmed]: The archives confirm what the source has reported.
    (2) [Reports]: A source is reliable if the archives confirm what it has reported.
    ----
    (3) [Reliable]: The source is reliable.

Source:
    The fallacy of begging the question (petitio principii): Aristotle, Prior Analytics II 16.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.logic.wording import same_words
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Argument, Occurrence, Role, Statement
from argmap.model.naming import called, heading
from argmap.text import Related, Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find conclusions that stand, as the same statement or in the same words, among premises.

    The same statement has to be a premise of that very step, for a longer way round is a circle;
    the same words may stand in any premise above.
    """
    for argument in inspection.map.arguments:
        if argument.is_reconstructed:
            yield from _in_structure(inspection, argument)


def _in_structure(inspection: Inspection, argument: Argument) -> Iterator[Finding]:
    argument_map = inspection.map
    above: dict[str, Occurrence] = {}
    premises: dict[str, Occurrence] = {}
    for line in argument.lines:
        statement = argument_map.statement(line.title)
        words = same_words(statement.text)
        if line.role is Role.PREMISE:
            premises.setdefault(line.title, line)
            if words:
                above.setdefault(words, line)
            continue
        step = line.inference
        premise = above.get(words) if words else None
        if step is not None and line.title in step.premises:
            premise = premises.get(line.title, premise)
        elif premise is not None and premise.title == line.title:
            premise = None
        if premise is not None:
            yield _finding(
                argument_map.statement(premise.title), premise, statement, line, argument
            )


def _finding(
    premise: Statement,
    premise_line: Occurrence,
    conclusion: Statement,
    line: Occurrence,
    argument: Argument,
) -> Finding:
    same = premise.title == conclusion.title
    message = (
        f"{called(conclusion)} is concluded from itself"
        if same
        else f"{called(conclusion)} is concluded from a premise that says the same"
    )
    place = heading(premise.id, premise_line.span)
    return Finding(
        message,
        heading(conclusion.id, line.span),
        hint="take the premise out, and write what the conclusion follows from",
        related=(Related("the premise is here", place),) if place else (),
        about=(conclusion.id, *(() if same else (premise.id,)), argument.id),
    )


RULE = Rule("AM302", "conclusion-as-premise", Group.LOGIC, Severity.ERROR, check)
