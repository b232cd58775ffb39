"""A box holds more than one sentence.

Why:
    Each sentence is a claim of its own, which may have its own reasons and its own objections. As
    long as two share a box, an arrow to the box does not tell which of them it is about.

Fails:
    [Side effects]: Vaccines have side effects. They can cause fever.

Passes:
    [Side effects]: Vaccines have side effects.
      + [Fever]: Vaccines can cause fever.

Source:
    Simon Cullen, hints for argument maps, 1: one sentence in a box.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.sentences import sentence_ends


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find texts in which a sentence ends and another one begins."""
    for claim in inspection.wording.claims:
        ends = list(sentence_ends(claim))
        if ends:
            following = min(ends[0] + 1, len(claim.words.low) - 1)
            yield Finding(
                f"{called(claim.element)} holds {len(ends) + 1} sentences",
                claim.place(following, following + 1),
                hint="give each sentence a box of its own, and connect the boxes: is one a reason "
                "for the other, or do they work together as premises?",
                about=(claim.id,),
            )


RULE = Rule("AM402", "several-sentences", Group.WORDING, Severity.WARNING, check, teaching=True)
