"""A box holds a heading or half a sentence instead of a claim.

Why:
    Only what can be true or false can be argued for, denied, or used as a premise. A noun names a
    subject and says nothing about it: "Herd immunity" may stand for a claim in the author's mind,
    but a reader cannot tell which.

Fails:
    [Vaccinate]: Pupils should be vaccinated.
      + [Herd]: Herd immunity.

Passes:
    [Vaccinate]: Pupils should be vaccinated.
      + [Herd]: Herd immunity protects those who cannot be vaccinated.

Source:
    Simon Cullen, hints for argument maps, 1: a box holds one declarative sentence. Trudy Govier, A
    Practical Study of Argument (7th ed., 2010), ch. 2, on standardizing.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.claims import shortened
from argmap.wording.moods import may_order, mood
from argmap.wording.sentences import has_verb


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find texts without a word that can be the verb of a sentence."""
    for claim in inspection.wording.boxes:
        if not claim.language.words("finite") or mood(claim):
            continue
        if not has_verb(claim):
            text = shortened(claim.text.strip().rstrip("."))
            fault = "has no verb, so it says nothing yet"
            repair = f'what do you say about "{text}"?'
            if may_order(claim):
                fault = "is a command or a heading, not a sentence that says something"
                repair = f'who should do it, if "{text}" says what to do?'
            yield Finding(
                f"{called(claim.element)} {fault}",
                claim.span,
                hint=f"make it a whole sentence that can be true or false: {repair}",
                about=(claim.id,),
            )


RULE = Rule("AM401", "not-a-sentence", Group.WORDING, Severity.WARNING, check, teaching=True)
