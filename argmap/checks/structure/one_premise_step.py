"""A step of an argument has one premise only.

Why:
    "Pupils are teased, so they need a uniform" follows only if a uniform ends teasing. What goes
    without saying is where arguments are weak: written down and marked with ``{implicit: true}``,
    it can be looked at. Every reason has at least two co-premises.

Fails:
    <Teasing>

    (1) [Teasing]: Pupils are teased about their clothes.
    ----
    (2) [Uniform]: Our school should introduce a uniform.

Passes:
    <Teasing>

    (1) [Teasing]: Pupils are teased about their clothes.
    (2) [Remedy]: Our school should do what puts an end to teasing. {implicit: true}
    ----
    (3) [Uniform]: Our school should introduce a uniform.

Source:
    "Every reason has at least two co-premises": Austhink, "Argument mapping: the basics".
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import inference_id
from argmap.model.naming import called
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find inferences from a single premise."""
    argument_map = inspection.map
    for step in argument_map.inferences:
        if len(step.premises) == 1:
            premise = argument_map.statement(step.premises[0])
            conclusion = argument_map.statement(step.conclusion)
            yield Finding(
                f"the step to {called(conclusion)} has one premise only: {called(premise)}",
                step.span,
                hint="write the premise that goes without saying, too: "
                "(2) [...]: ... {implicit: true}",
                about=(inference_id(step.argument, step.line), premise.id, conclusion.id),
            )


RULE = Rule("AM212", "one-premise-step", Group.STRUCTURE, Severity.HINT, check, teaching=True)
