"""A premise of a map that is tied to a text neither comes from it nor is marked as unstated.

Why:
    Readers have to tell apart what the author says and what the reconstruction adds. A premise that
    the author leaves unsaid is marked with ``{implicit: true}``; it is then drawn dashed. The rule
    looks at maps in which one claim in three has an anchor, or that are checked with their text.

Fails:
    <Teasing>

    (1) [Teasing]: Pupils are teased about their clothes. {source: {paragraph: 1, quote: "teased"}}
    (2) [Remedy]: The school should do what ends teasing.
    ----
    (3) [Uniform]: The school should introduce a uniform. {source: {paragraph: 1, quote: "uniform"}}

Passes:
    <Teasing>

    (1) [Teasing]: Pupils are teased about their clothes. {source: {paragraph: 1, quote: "teased"}}
    (2) [Remedy]: The school should do what ends teasing. {implicit: true}
    ----
    (3) [Uniform]: The school should introduce a uniform. {source: {paragraph: 1, quote: "uniform"}}

Source:
    Unstated premises are marked as such: T. Govier, A Practical Study of Argument (2013), chapter 2.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.sources.anchored import claims, is_tied, ties_to_a_text
from argmap.model import Role
from argmap.model.naming import called, title_place
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find premises with neither a source nor a mark that they are unstated."""
    if not ties_to_a_text(inspection):
        return
    for claim in claims(inspection):
        if not is_tied(claim) and any(member.role is Role.PREMISE for member in claim.members):
            yield Finding(
                f"the premise {called(claim)} does not say where in the text it comes from, nor "
                "that it is unstated",
                title_place(claim),
                hint="mark it with {implicit: true}, or add the passage, "
                '{source: {paragraph: 1, quote: "..."}}',
                about=(claim.id,),
            )


RULE = Rule("AM506", "unmarked-assumption", Group.SOURCES, Severity.WARNING, check)
