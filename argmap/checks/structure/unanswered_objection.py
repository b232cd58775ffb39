"""Nobody answers an objection.

Why:
    An objection that stands unanswered is the last word on what it attacks. A fair map shows that
    the author knew of it: by a reply to the objection, or to one of its reasons.
    ``argmap query MAP unanswered`` lists the same objections with all that they hit.

Fails:
    [Thesis]: Refugees need safe passage. {basis: law}
      - [Costs]: Ships are expensive.

Passes:
    [Thesis]: Refugees need safe passage. {basis: law}
      - [Costs]: Ships are expensive.
        - [Shared]: Seven countries share the costs. {basis: evidence}

Source:
    The question ``unanswered``, which ``argmap query --explain unanswered`` defines.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph import Bearing
from argmap.model.naming import called, heading, is_defined, named
from argmap.queries.objecting import open_objections
from argmap.text import Severity

_SHOWN = 3  # targets of one objection that a message lists


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find the objections that the question "unanswered" lists, but for those without a text."""
    bearing = inspection.bearing
    for number, against in open_objections(bearing).items():
        claim = bearing.claims[number]
        if not is_defined(claim):  # a rule about names tells that
            continue
        aims = [named(inspection.map, aim.id) for aim in against]
        hint = "answer it, or one of its reasons, with - on a line under it"
        if len(against) == 1 and _may_be_turned(bearing, claim.id, against[0].id):
            hint += (
                f"; if it is {aims[0]} that speaks against {called(claim)}, turn the arrow round: "
                f"write {aims[0]} under {called(claim)} with -"
            )
        targets = ", ".join(aims[:_SHOWN]) + (" and more" if len(aims) > _SHOWN else "")
        yield Finding(
            f"nobody answers {called(claim)}, an objection to {targets}",
            heading(claim.id, claim.span),
            hint=hint,
            about=(claim.id,),
        )


def _may_be_turned(bearing: Bearing, source: str, target: str) -> bool:
    """Whether what has reasons attacks what has none and does nothing: the arrow may be a slip."""
    attacker, attacked = bearing.index[source], bearing.index.get(target, -1)
    if not bearing.backing.get(attacker) or not 0 <= attacked < bearing.first_inference:
        return False
    links = (bearing.backing, bearing.supports, bearing.objections, bearing.premises)
    return not any(each.get(attacked) for each in links)


RULE = Rule("AM203", "unanswered-objection", Group.STRUCTURE, Severity.WARNING, check)
