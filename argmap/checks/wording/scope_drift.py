"""A claim says more than its source, or a conclusion more than its premises.

Why:
    "Some students" in the premise and "all students" in the conclusion, "most" in the source and
    "all" in the box, "may" there and "is" here: the reserve was lost on the way. The strong claim is
    easy to refute, and nobody made it.

    What the source says is looked for in the data: ``hedge`` (the words with which the author
    weakens the claim) and ``quote``.

Fails:
    <Grades>

    (1) [Some]: Some students are distracted by phones.
    (2) [Lower]: Students who are distracted get lower grades.
    ----
    (3) [All]: All students get lower grades from phones.

Passes:
    <Grades>

    (1) [Some]: Some students are distracted by phones.
    (2) [Lower]: Students who are distracted get lower grades.
    ----
    (3) [Fewer]: Some students get lower grades from phones.

Source:
    The fallacy of hasty generalization; C. L. Hamblin, Fallacies (1970), on secundum quid.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph.facts import hedge
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.claims import Claim, quotes
from argmap.wording.reserve import (
    generalised,
    hedges,
    only_possible,
    overstated,
    reserves,
    strong,
)


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find claims that lost the reserve of their source, and conclusions that speak of all."""
    for claim in inspection.wording.claims:
        yield from _against_source(claim)
    for step in inspection.wording.steps:
        found = next(generalised(step), None) or overstated(step)
        if found is not None:
            premise, part, whole = found
            yield Finding(
                f'the conclusion {called(step.conclusion.element)} says "{whole}", but the '
                f'premise {called(premise.element)} only "{part}"',
                step.place(step.conclusion),
                hint=f'write "{part.lower()}" in the conclusion too, or give a premise that speaks of '
                f'"{whole.lower()}"',
                about=(step.conclusion.id, premise.id, step.inference.id),
            )


def _against_source(claim: Claim) -> Iterator[Finding]:
    if not claim.element.data or claim.has("hedges"):
        return
    reserved = hedges(hedge(claim.element), claim.language)
    word = strong(claim)
    quoted = [each for quote in quotes(claim.element) for each in reserves(quote, claim.language)]
    may = [lost for quote in quotes(claim.element) if (lost := only_possible(claim, quote))]
    if reserved or may or (word and quoted):
        lost = (reserved or may or quoted)[0]
        says = f'says "{word}"' if word else "says it without reserve"
        yield Finding(
            f'{called(claim.element)} {says}, but its source "{lost}"',
            claim.span,
            hint=f'keep the reserve of the source: say "{lost}", or as much, in the claim',
            about=(claim.id,),
        )


RULE = Rule("AM414", "scope-drift", Group.WORDING, Severity.WARNING, check, teaching=True)
