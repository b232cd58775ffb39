"""There are claims, but none is a reason for or against another.

Why:
    A list of claims is no argument yet. What makes one is that some speak for others or against
    them; as long as the text does not say which, nobody can ask whether they do.

Fails:
    [Dogs]: Dogs are better company than cats.

    [Loyal]: Dogs are loyal.

    [Clean]: Cats are cleaner.

Passes:
    [Dogs]: Dogs are better company than cats.
      + [Loyal]: Dogs are loyal.
      - [Clean]: Cats are cleaner.

Source:
    An argument is a set of claims of which some are offered in support of another: T. Govier, A
    Practical Study of Argument, chapter 1.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import title_place
from argmap.text import Severity

_LEAST = 2  # one claim alone waits for its first reason


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find a map with several claims and no relation and no inference."""
    if inspection.map.relations or inspection.map.inferences:
        return
    claims = [claim for claim in inspection.bearing.claims if claim.text.strip()]
    if len(claims) >= _LEAST:
        yield Finding(
            f"none of the {len(claims)} claims here is a reason for or against another",
            title_place(claims[0]),
            hint="write each below the claim that it bears on, indented, with + if it speaks for it "
            "and - if it speaks against it",
            about=tuple(claim.id for claim in claims),
        )


RULE = Rule("AM216", "nothing-argued", Group.STRUCTURE, Severity.WARNING, check, teaching=True)
