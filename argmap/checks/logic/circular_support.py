"""A claim supports itself, directly or through a chain of reasons.

Why:
    What has to be granted before it can be shown has not been shown: the claims in the circle keep
    each other up, and nothing keeps up the circle.

Fails:
    [Reliable]: The source is reliable.
      + [Confirmed]: What it reports was confirmed.
        + [Reliable]

Passes:
    [Reliable]: The source is reliable.
      + [Confirmed]: What it reports was confirmed.
        + <Files>: The archives of three ministries agree with it.

Source:
    The fallacy of begging the question (petitio principii): Aristotle, Prior Analytics II 16.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph import support_cycles
from argmap.graph.cycles import PER_KNOT
from argmap.model.naming import called, heading, title_place
from argmap.text import Related, Severity

_REPAIR = (
    "take out the weakest of these reasons, or give one of the claims a reason from outside and "
    "remove the one inside"
)
_SHOWN = 8  # claims of one circle that a message lists


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find cycles of support; of claims that all support one another a few cycles are told."""
    bearing = inspection.bearing
    for cycle in support_cycles(bearing):
        claims = [node for node in cycle.nodes if not bearing.is_inference(node)]
        elements = [bearing.claims[node] for node in claims]
        ids = [called(element) for element in elements]
        if len(ids) == 1 and len(cycle.nodes) > 1:
            continue
        if len(ids) == 1:
            message = f"{ids[0]} supports itself"
        else:
            shown = [*ids[:_SHOWN], *(["..."] if len(ids) > _SHOWN else []), ids[0]]
            message = f"circular support: {' -> '.join(shown)}"
        yield Finding(
            message,
            heading(elements[0].id, elements[0].span),
            hint=_REPAIR + (_among(cycle.knot) if cycle.knot > len(claims) else ""),
            related=tuple(
                Related(f"{called(element)} is part of the circle", place)
                for element in elements[1:_SHOWN]
                if (place := title_place(element))
            ),
            about=tuple(element.id for element in elements),
        )


def _among(knot: int) -> str:
    return f"; {knot} claims hang together in such circles, of which at most {PER_KNOT} are told"


RULE = Rule("AM301", "circular-support", Group.LOGIC, Severity.ERROR, check)
