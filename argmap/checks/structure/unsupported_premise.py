"""A premise or reason bears weight, and nothing stands under it.

Why:
    At these points the case is open: the reader has to grant them, or ask. Support each with a
    reason, or say in its data what it rests on (``basis: evidence``, ``authority``, ``law``, ...).
    ``argmap query MAP unsupported`` lists the same claims with what would fall with them.

Fails:
    [Thesis]: Refugees need safe passage.
      + [Law]: A treaty says so.

Passes:
    [Thesis]: Refugees need safe passage.
      + [Law]: A treaty says so. {basis: law}

Source:
    The question :mod:`argmap.queries.questions.unsupported`.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.naming import called, heading
from argmap.checks.rule import Finding, Group, Rule
from argmap.queries.questions.unsupported import unsupported
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find the claims that the question "unsupported" lists."""
    bearing = inspection.bearing
    for row in unsupported(bearing, with_fallout=False):
        claim = bearing.claims[bearing.index[row.subject.id]]
        bound = "" if row.weight_is_exact else "at least "
        resting = (
            f"{bound}{row.weight} statement{' rests' if row.weight == 1 else 's rest'}"
            if row.weight
            else "no statement rests"
        )
        yield Finding(
            f"nothing supports {called(claim)}, on which {resting}",
            heading(row.subject.id, row.subject.span),
            hint="give a reason for it with +, or say what it rests on: {basis: evidence}",
            about=(claim.id,),
        )


RULE = Rule("AM202", "unsupported-premise", Group.STRUCTURE, Severity.WARNING, check)
