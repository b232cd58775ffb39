"""An undercut is written against a claim instead of a step.

Why:
    An undercut grants the claims and denies that one follows from the other. It has to hit the
    step: the inference line, its conclusion's line in the structure, or an argument. Written under
    a claim that no step leads to, it says nothing: to deny the claim itself, write ``-``.

Fails:
    [Uniform]: Our school should introduce a uniform.
      + [Teasing]: Pupils are teased about their clothes.
        <_ [Talks]: Class talks put an end to teasing at a lower cost.

Passes:
    [Uniform]: Our school should introduce a uniform.
      + <Teasing>: Pupils are teased about their clothes.
        <_ [Talks]: Class talks put an end to teasing at a lower cost.

Source:
    Undercutting defeaters attack the connection between reason and conclusion: J. L. Pollock,
    "Defeasible reasoning", Cognitive Science 11 (1987), pp. 481-518.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import RelationKind, Statement
from argmap.model.naming import called
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find undercuts whose target is a statement."""
    nodes = inspection.map.nodes
    for relation in inspection.map.relations:
        target = nodes[relation.target]
        if relation.kind is not RelationKind.UNDERCUT or not isinstance(target, Statement):
            continue
        yield Finding(
            f"the undercut is directed at the claim {called(target)}, not at a step",
            relation.span,
            hint="write it under the inference line or the argument <...> whose step it denies; "
            "to deny the claim itself, write -",
            about=(relation.source, relation.target),
        )


RULE = Rule("AM205", "undercut-of-claim", Group.STRUCTURE, Severity.WARNING, check)
