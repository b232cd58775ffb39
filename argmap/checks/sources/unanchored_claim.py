"""A claim of a map that is tied to a text does not say where the text makes it.

Why:
    Whoever checks a reconstruction asks of each box: where does the author say so? What is unstated
    is marked with ``{implicit: true}``. Premises are AM506. The rule looks at maps in which one claim in
    three has an anchor, or that are checked with their text.

Fails:
    [Uniform]: The school should introduce a uniform. {source: {paragraph: 1, quote: "a uniform"}}
      + [Teasing]: Pupils are teased about their clothes.

Passes:
    [Uniform]: The school should introduce a uniform. {source: {paragraph: 1, quote: "a uniform"}}
      + [Teasing]: Pupils are teased about their clothes. {source: {paragraph: 1, quote: "are teased"}}

Source:
    What the author says and what the reader supplies are kept apart: A. Fisher, The Logic of Real
    Arguments (2004), chapter 2.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.sources.anchored import claims, is_tied, ties_to_a_text
from argmap.model import Role
from argmap.model.naming import called, title_place
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find claims other than premises with neither a source nor a mark that they are unstated."""
    if not ties_to_a_text(inspection):
        return
    for claim in claims(inspection):
        if not is_tied(claim) and all(member.role is not Role.PREMISE for member in claim.members):
            yield Finding(
                f"{called(claim)} does not say where in the text it comes from",
                title_place(claim),
                hint='add the passage, {source: {paragraph: 1, quote: "..."}}, or {implicit: true} '
                "if the author leaves it unsaid",
                about=(claim.id,),
            )


RULE = Rule("AM503", "unanchored-claim", Group.SOURCES, Severity.WARNING, check)
