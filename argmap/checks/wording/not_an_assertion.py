"""A box holds a question, a command or an exclamation.

Why:
    Questions and commands are neither true nor false, so nothing can be a reason for or against
    them. Behind a rhetorical question there is a claim; the map needs the claim. A command becomes
    a claim with "should".

Fails:
    [Vaccinate]: Pupils should be vaccinated.
      - [Freedom]: What about freedom of choice?

Passes:
    [Vaccinate]: Pupils should be vaccinated.
      - [Freedom]: Parents should be free to choose.

Source:
    Trudy Govier, A Practical Study of Argument (7th ed., 2010), ch. 2, on standardizing.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.moods import Mood, mood

_REPAIRS = {
    Mood.QUESTION: "write the answer that the question is meant to bring to mind, as a statement",
    Mood.COMMAND: 'say who should do it, with "should", so that one can agree or disagree',
    Mood.EXCLAMATION: "say it calmly, with a full stop; the reasons give it its weight",
}


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find texts that assert nothing."""
    for claim in inspection.wording.boxes:
        kind = mood(claim)
        if kind is not None:
            article = "an" if kind is Mood.EXCLAMATION else "a"
            yield Finding(
                f"{called(claim.element)} is {article} {kind}, not a claim",
                claim.span,
                hint=_REPAIRS[kind],
                about=(claim.id,),
            )


RULE = Rule("AM403", "not-an-assertion", Group.WORDING, Severity.WARNING, check, teaching=True)
