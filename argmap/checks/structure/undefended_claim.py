"""A claim is attacked for which nobody argues, and on which nothing rests.

Why:
    An objection takes away what a claim does. A claim that supports nothing, is nobody's premise
    and has no reason of its own does nothing: the objection beats a straw man, or the reasons for
    the claim, or the arrow from it, have been forgotten. Say who holds the claim (``holder``) or
    what it rests on (``basis``) if that is the point.

Fails:
    [Uniform]: Our school should introduce a uniform.
      - [Costs]: A uniform is expensive.

Passes:
    [Uniform]: Our school should introduce a uniform.
      + [Teasing]: Pupils are teased about their clothes.
      - [Costs]: A uniform is expensive.

Source:
    The straw man of the textbooks: an attack on a position that nobody in the debate argues for (D.
    Walton, "The straw man fallacy", in Logic and Argumentation, 1996).
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph import Bearing, basis, holder
from argmap.model import RelationKind
from argmap.model.naming import called, title_place
from argmap.text import Severity

_ATTACKS = (RelationKind.ATTACK, RelationKind.CONTRARY)


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find attacked statements with nothing under them that bear on nothing."""
    bearing = inspection.bearing
    attackers: dict[int, int] = {}
    for contest in bearing.contests:
        if contest.kind in _ATTACKS and contest.source != contest.target:
            attackers.setdefault(contest.target, contest.source)
    for target, source in attackers.items():
        if _is_idle(bearing, target):
            claim, attacker = bearing.claims[target], bearing.claims[source]
            yield Finding(
                f"nothing speaks for {called(claim)} and nothing rests on it, yet {called(attacker)} "
                "attacks it",
                title_place(claim),
                hint="give a reason for it with +, say what it rests on or who holds it, "
                "{basis: ...} or {holder: ...}, or write it under what it bears on",
                about=(claim.id, attacker.id),
            )


def _is_idle(bearing: Bearing, number: int) -> bool:
    """Whether a statement has no ground and does nothing."""
    if not bearing.is_statement(number) or not bearing.is_ground(number):
        return False
    claim = bearing.claims[number]
    bears = number in bearing.premises or any(
        other != number
        for links in (bearing.supports, bearing.objections)
        for other in links.get(number, ())
    )
    return not (bears or basis(claim) or holder(claim) or claim.data.get("isInMap") is False)


RULE = Rule("AM210", "undefended-claim", Group.STRUCTURE, Severity.WARNING, check)
