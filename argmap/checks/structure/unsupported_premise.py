"""A premise or reason bears weight, and nothing stands under it.

Why:
    At these points the case is open: the reader has to grant them, or ask. Support each with a
    reason, or say in its data what it rests on (``basis: evidence``, ``authority``, ``law``, ...).
    A premise that is marked as unstated (``{implicit: true}``) is an assumption that the map owns up
    to, and ``{source: BBC}`` names who is to be asked; a passage of the text that the map is about
    (``{source: {paragraph: 1}}``) says where a claim stands and not what it rests on.
    ``argmap query MAP unsupported`` lists all, and what would fall with each.

Fails:
    [Thesis]: Refugees need safe passage.
      + [Law]: A treaty says so.

Passes:
    [Thesis]: Refugees need safe passage.
      + [Law]: A treaty says so. {basis: law}

Source:
    The question ``unsupported``, which ``argmap query --explain unsupported`` defines.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph import weights
from argmap.model import Argument, Statement
from argmap.model.naming import called, heading
from argmap.queries.questions.unsupported import open_points
from argmap.text import Severity, plural


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find the claims that the question "unsupported" lists, but for assumptions and empty ones."""
    bearing = inspection.bearing
    open_ones = [number for number in open_points(bearing) if _is_asserted(bearing.claims[number])]
    counts = weights(bearing, open_ones)
    for number in open_ones:
        claim, weight = bearing.claims[number], counts.of[number]
        bound = "at least " if number in counts.at_least else ""
        rest = f", on which {bound}{plural(weight, 'statement')} rest{'s' if weight == 1 else ''}"
        yield Finding(
            f"nothing supports {called(claim)}{rest if weight else ''}",
            heading(claim.id, claim.span),
            hint="give a reason for it with +, or say what it rests on: {basis: evidence}",
            about=(claim.id,),
        )


def _is_asserted(claim: Statement | Argument) -> bool:
    """Whether a claim has a text, is not marked as an assumption, and names no source in words."""
    data = claim.data
    is_backed = data.get("implicit") is True or isinstance(data.get("source"), str)
    return claim.canonical is not None and not is_backed


RULE = Rule("AM202", "unsupported-premise", Group.STRUCTURE, Severity.WARNING, check)
