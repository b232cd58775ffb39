"""An objection does not say who raises it, in a map that says so of others.

Why:
    An objection that nobody holds may be one that the author answers, grants, or was given by the
    reconstruction; the reader cannot tell. The rule looks at maps in which one objection in three
    names its ``holder``. An argument speaks for those of its lines that name none.

Fails:
    [Uniform]: The school should introduce a uniform. {holder: pupils' council}
      - [Costs]: Uniforms are expensive. {holder: parents}
      - [Choice]: Pupils should choose their clothes.

Passes:
    [Uniform]: The school should introduce a uniform. {holder: pupils' council}
      - [Costs]: Uniforms are expensive. {holder: parents}
      - [Choice]: Pupils should choose their clothes. {holder: some pupils}

Source:
    The positions in a debate are those of its proponents: G. Betz, Debate Dynamics (2013).
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph import Bearing, holder
from argmap.model import Inference
from argmap.model.naming import called, title_place
from argmap.queries.objecting import against_a_thesis
from argmap.text import Severity

_SHARE = 3


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find objections to a thesis, or to what speaks for it, that nobody is said to hold."""
    bearing = inspection.bearing
    objections = list(dict.fromkeys(contest.source for contest in against_a_thesis(bearing)))
    held = [number for number in objections if _is_held(bearing, number)]
    if not held or len(held) * _SHARE < len(objections):
        return
    attributed = frozenset(held)
    for number in objections:
        if number not in attributed:
            claim = bearing.claims[number]
            yield Finding(
                f"nobody is said to hold the objection {called(claim)}",
                title_place(claim),
                hint="say who raises it: {holder: ...}",
                about=(claim.id,),
            )


def _is_held(bearing: Bearing, number: int) -> bool:
    """Whether a claim, or an argument that it is the conclusion of, names its holder."""
    if holder(bearing.claims[number]):
        return True
    steps = (bearing.elements[source] for source in bearing.backing.get(number, ()))
    return any(
        holder(bearing.argument_map.argument(step.argument))
        for step in steps
        if isinstance(step, Inference)
    )


RULE = Rule("AM507", "unattributed-objection", Group.SOURCES, Severity.WARNING, check)
