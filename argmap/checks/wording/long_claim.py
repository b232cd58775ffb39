"""A claim is longer than 25 words.

Why:
    A long sentence is mostly more than one claim, or a claim with its explanation. In a box it
    makes the map hard to take in; beyond 30 words hardly anybody reads it to the end.

Fails:
    [Time]: Children today spend far too many of the hours that they have after school on their
      phones with endless videos, in place of books, sport, friends, or help at home.

Passes:
    [Time]: Children spend too many hours a day on their phones.

Source:
    Simon Cullen, hints for argument maps, 1: keep it short.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.claims import LONG

_TOO_LONG = 30


def check(inspection: Inspection) -> Iterator[Finding]:
    """Count the words of each text."""
    for claim in inspection.wording.claims:
        count = claim.words.count
        if count > LONG:
            much = "too long to be read at a glance" if count > _TOO_LONG else "long for one claim"
            yield Finding(
                f"{called(claim.element)} has {count} words, which is {much}",
                claim.span,
                hint="say the same in fewer words, or split off what can be a claim of its own; "
                f"{LONG} words are enough for one",
                about=(claim.id,),
            )


RULE = Rule("AM408", "long-claim", Group.WORDING, Severity.HINT, check, teaching=True)
