"""An undercut is written against an argument with several steps, and does not say which one.

Why:
    An undercut denies one step. Written under the argument as a whole it is taken to deny the last
    one; whoever meant an earlier one is misread.

Fails:
    <Lunch>: Why lunch at school helps.
      <_ [Breakfast]: Pupils who had breakfast are awake without lunch.

    (1) [Hungry]: Pupils are hungry in the afternoon.
    (2) [Tired]: Hungry pupils are tired.
    ----
    (3) [Tired pupils]: Pupils are tired in the afternoon.
    (4) [Learning]: Tired pupils do not learn.
    ----
    (5) [No learning]: Pupils do not learn in the afternoon.

Passes:
    <Lunch>: Why lunch at school helps.

    (1) [Hungry]: Pupils are hungry in the afternoon.
    (2) [Tired]: Hungry pupils are tired.
    ----
      <_ [Breakfast]: Pupils who had breakfast are awake without lunch.
    (3) [Tired pupils]: Pupils are tired in the afternoon.
    (4) [Learning]: Tired pupils do not learn.
    ----
    (5) [No learning]: Pupils do not learn in the afternoon.

Source:
    Argdown takes an undercut of a reconstructed argument for one of its last inference.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Argument, Inference, Relation, RelationKind
from argmap.text import Related, Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find undercuts of last steps that were not written in the structure of the argument."""
    argument_map = inspection.map
    for relation in argument_map.relations:
        step = argument_map.nodes[relation.target]
        if relation.kind is not RelationKind.UNDERCUT or not isinstance(step, Inference):
            continue
        argument = argument_map.argument(step.argument)
        if len(argument.inferences) > 1 and not _is_inside(relation, argument):
            yield Finding(
                f"the undercut does not say which of the {len(argument.inferences)} steps of "
                f"{argument.id} it denies; it is taken to deny the last",
                relation.span,
                hint="write it under the inference line of the step",
                related=(Related("the last step is here", step.span),) if step.span else (),
                about=(relation.source, step.id, argument.id),
            )


def _is_inside(relation: Relation, argument: Argument) -> bool:
    """Whether one of the places of a relation lies in the structure of the argument."""
    structure = argument.pcs_span
    return structure is None or any(
        structure.source is span.source and structure.start <= span.start < structure.end
        for span in relation.spans
    )


RULE = Rule("AM206", "vague-undercut", Group.STRUCTURE, Severity.WARNING, check)
