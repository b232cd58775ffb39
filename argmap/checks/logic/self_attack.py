"""A claim or an argument is put forward against itself.

Why:
    What speaks against itself cannot be held; most often the wrong title was written. A claim that
    is to be a paradox says so in its words, and needs no arrow.

Fails:
    [Trams]: Trams are good for the town.
      - [Trams]

Passes:
    [Trams]: Trams are good for the town.
      - [Noise]: Trams are loud.

Source:
    Self-attacking arguments: P. M. Dung, "On the acceptability of arguments and its fundamental role
    in nonmonotonic reasoning, logic programming and n-person games", Artificial Intelligence 77
    (1995), pp. 321-357.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import named
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find relations that are not positive and have the same element at both ends."""
    told: set[str] = set()
    for relation in inspection.map.relations:
        if relation.kind.is_positive or relation.source != relation.target:
            continue
        if relation.source in told:
            continue
        told.add(relation.source)
        yield Finding(
            f"{named(inspection.map, relation.source)} is written as speaking against itself",
            relation.span,
            hint="write what it speaks against, or take the arrow out",
            about=(relation.source,),
        )


RULE = Rule("AM307", "self-attack", Group.LOGIC, Severity.ERROR, check)
