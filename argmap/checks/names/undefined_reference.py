"""A statement or argument is referred to, but its text is nowhere written.

Why:
    The box stays empty but for its title, and a title is not a claim: nobody can agree with it or
    object to it. References that are near a written title are reported as misspelt instead.

Fails:
    [Thesis]: Refugees need safe passage.
      + <Law>

Passes:
    [Thesis]: Refugees need safe passage.
      + <Law>: A treaty says so.

Source:
    "Use whole declarative sentences": the first hint of S. Cullen, J. Fan, E. van der Brugge and
    A. Elga, "Improving analytical reasoning and argument understanding", npj Science of Learning 3
    (2018), article 21, supplement.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.names.misspelt_reference import meant
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import heading, is_defined, titled
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find what is named and has no text, and is near no title that has one."""
    misspelt = meant(inspection)
    for element in titled(inspection.map):
        if not is_defined(element) and element.id not in misspelt:
            yield Finding(
                f"{element.id} is nowhere written",
                heading(element.id, element.span),
                hint=f"write it out once: {element.id}: ...",
                about=(element.id,),
            )


RULE = Rule("AM102", "undefined-reference", Group.NAMES, Severity.WARNING, check)
