"""A line of an argument is used by none of its steps.

Why:
    Where ``uses`` says what each step rests on, a line that no step names does nothing: the number
    is wrong, or the line is a remark and no premise.

Fails:
    <Lunch>

    (1) [Hungry]: Pupils are hungry in the afternoon. {basis: testimony}
    (2) [Learning]: Hungry pupils do not learn. {basis: evidence}
    (3) [Kitchen]: The school has a kitchen. {basis: evidence}
    -- Argument from cause to effect {uses: [1, 2]} --
    (4) [No learning]: Pupils do not learn in the afternoon.

Passes:
    <Lunch>

    (1) [Hungry]: Pupils are hungry in the afternoon. {basis: testimony}
    (2) [Learning]: Hungry pupils do not learn. {basis: evidence}
    -- Argument from cause to effect {uses: [1, 2]} --
    (3) [No learning]: Pupils do not learn in the afternoon.

Source:
    The premises of a reconstruction are those that its inference needs: G. Brun and G. Betz,
    "Analysing practical argumentation", in The Argumentative Turn in Policy Analysis (2016).
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Role
from argmap.model.naming import called, heading
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find lines other than the last conclusion that are premises of no step."""
    for argument in inspection.map.arguments:
        used = {title for step in argument.inferences for title in step.premises}
        for number, line in enumerate(argument.lines[:-1], start=1):
            if line.title in used:
                continue
            statement = inspection.map.statement(line.title)
            name = "the argument" if argument.is_untitled else argument.id
            what = "premise" if line.role is Role.PREMISE else "conclusion"
            yield Finding(
                f"no step of {name} uses its {what} {called(statement)}",
                heading(statement.id, line.span),
                hint=f"add its number, {number}, to the `uses` of a step below it, or take it out",
                about=(statement.id, argument.id),
            )


RULE = Rule("AM304", "idle-premise", Group.LOGIC, Severity.WARNING, check)
