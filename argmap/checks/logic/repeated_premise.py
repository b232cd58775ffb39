"""An argument has the same premise twice.

Why:
    A premise is no stronger for being said twice. Often another premise was meant.

Fails:
    <Lunch>

    (1) [Hungry]: Pupils are hungry in the afternoon.
    (2) Pupils are hungry in the afternoon!
    ----
    (3) [No learning]: Pupils do not learn in the afternoon.

Passes:
    <Lunch>

    (1) [Hungry]: Pupils are hungry in the afternoon.
    (2) [Learning]: Hungry pupils do not learn.
    ----
    (3) [No learning]: Pupils do not learn in the afternoon.

Source:
    Premises are a set: what is in it twice is in it once.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.logic.wording import same_words
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Occurrence, Role
from argmap.model.naming import called, heading
from argmap.text import Related, Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find premises of one argument that are the same statement, or have the same words."""
    argument_map = inspection.map
    for argument in argument_map.arguments:
        first: dict[str, Occurrence] = {}
        for line in argument.lines:
            if line.role is not Role.PREMISE:
                continue
            statement = argument_map.statement(line.title)
            key = same_words(statement.text) or f"[{line.title}]"
            earlier = first.setdefault(key, line)
            if earlier is not line:
                other = argument_map.statement(earlier.title)
                place = heading(other.id, earlier.span)
                name = "the argument" if argument.is_untitled else argument.id
                yield Finding(
                    f"{called(statement)} is a premise of {name} twice",
                    heading(statement.id, line.span),
                    hint="take one of the two out, or write the premise that was meant",
                    related=(Related("first written here", place),) if place else (),
                    about=tuple(dict.fromkeys((statement.id, other.id, argument.id))),
                )


RULE = Rule("AM305", "repeated-premise", Group.LOGIC, Severity.WARNING, check)
