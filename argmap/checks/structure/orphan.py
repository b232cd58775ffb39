"""A claim or an argument does not bear on the thesis, for or against it.

Why:
    Whoever reads the map asks of each box what it does for the question at hand. One that leads
    nowhere is left over from an earlier draft, has lost its arrow to a typing slip, or belongs on
    another map. The thesis is the claim at which most of the map ends. Paragraphs without a title
    and without an arrow are taken for notes. A second thesis with a case of its own is AM204, a
    premise that no step of its argument uses AM304.

Fails:
    [Thesis]: Refugees need safe passage.
      + <Law>: A treaty says so.

    [Numbers]: Nobody knows how many refugees there are.

Passes:
    [Thesis]: Refugees need safe passage.
      + <Law>: A treaty says so.
      - [Numbers]: Nobody knows how many refugees there are.

Source:
    The rule "No danglers", for whole claims, of the tutorials of Rationale (T. van Gelder).
"""

from collections.abc import Iterator, Sequence

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.theses import apart
from argmap.graph import Bearing
from argmap.model.naming import called, title_place
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find what does not reach the main thesis; what hangs together is one finding.

    A case of its own that stands beside the main one is left to AM204, a line of an
    argument that its steps do not use to AM304.
    """
    found = apart(inspection)
    if found is not None:
        for island in found.islands:
            if _is_idle_line(inspection.bearing, island):
                continue
            yield _finding(inspection.bearing, island[0], found.thesis, others=len(island) - 1)


def _is_idle_line(bearing: Bearing, island: Sequence[int]) -> bool:
    """Whether what stands alone is a line of an argument."""
    members = bearing.claims[island[0]].members
    return len(island) == 1 and any(member.argument for member in members)


def _finding(bearing: Bearing, node: int, thesis: int, others: int) -> Finding:
    claim = bearing.claims[node]
    name, goal = called(claim), called(bearing.claims[thesis])
    if others:
        more = f"{others} more box{'es' if others > 1 else ''}"
        message = f"{name} and {more} around it do not bear on the thesis {goal}"
    else:
        message = f"{name} does not bear on the thesis {goal}"
    return Finding(
        message,
        title_place(claim),
        hint="write it with + or - under what it speaks for or against, or take it out; if it is a "
        "thesis of its own, mark it with {thesis: true}",
        about=(claim.id,),
    )


RULE = Rule("AM201", "orphan", Group.STRUCTURE, Severity.WARNING, check)
