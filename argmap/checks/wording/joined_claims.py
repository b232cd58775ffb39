"""A box joins two claims with "and".

Why:
    Somebody may grant one half and deny the other. As two co-premises, each can have its own
    support, and an objection shows which half it hits.

Fails:
    [Weak]: Some children have weak immune systems and they cannot be vaccinated.

Passes:
    [Weak]: Some children have weak immune systems.

    [Not them]: Children with weak immune systems cannot be vaccinated.

Source:
    Simon Cullen, hints for argument maps, 2.1: conjunctions become co-premises.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.sentences import second_clause


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find texts in which a second clause, with a subject and a verb of its own, is added."""
    for claim in inspection.wording.claims:
        found = second_clause(claim)
        if found is not None:
            start, end = found
            joint = claim.words.phrase(start, end)
            yield Finding(
                f'{called(claim.element)} makes two claims; the second begins with "{joint}"',
                claim.place(start, end),
                hint=f'split it before "{claim.words.written[start]}" into two premises of one '
                "argument, if they work together, or into two reasons, if each counts alone",
                about=(claim.id,),
            )


RULE = Rule("AM405", "joined-claims", Group.WORDING, Severity.WARNING, check, teaching=True)
