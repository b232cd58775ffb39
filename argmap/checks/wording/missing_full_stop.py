"""A claim does not end as a sentence does.

Why:
    The full stop shows that the sentence is finished, and makes its author look whether it is one.
    If no claim of a map has one, that is said once.

Fails:
    [Ban smoking]: The council should ban smoking at bus stops.
      + [Smoke]: People at bus stops breathe in the smoke of others

Passes:
    [Ban smoking]: The council should ban smoking at bus stops.
      + [Smoke]: People at bus stops breathe in the smoke of others.

Source:
    Simon Cullen, hints for argument maps, 1: a box holds one declarative sentence.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.sentences import ends_sentence


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find texts without a mark at their end; one finding if no text has one."""
    claims = inspection.wording.claims
    unended = [claim for claim in claims if not ends_sentence(claim)]
    if len(unended) == len(claims) > 1:
        yield Finding(
            f"none of the {len(claims)} claims ends in a full stop",
            unended[0].span,
            hint="end each claim with a full stop; it is a good moment to see whether it is a "
            "whole sentence",
            about=(unended[0].id,),
        )
        return
    for claim in unended:
        yield Finding(
            f"{called(claim.element)} does not end in a full stop",
            claim.span,
            hint="end the sentence with a full stop, or finish it",
            about=(claim.id,),
        )


RULE = Rule("AM416", "missing-full-stop", Group.WORDING, Severity.HINT, check, teaching=True)
