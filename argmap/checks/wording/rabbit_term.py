"""A conclusion speaks of something that no premise of the step speaks of.

Why:
    No rabbit comes out of a hat that it was not put into: a conclusion about a levy cannot follow
    from premises that say nothing about a levy. Either a premise is missing that brings the word
    in (often an unstated one), or two words are used for one thing.

    Only words of the subject matter count, and they are reported if they are at least half of what
    the conclusion speaks of; a single new word in a long sentence is mostly a paraphrase. Steps of
    one premise, with a claim of more than 25 words, or from figures and studies are not looked at.
    Words that mean the same in a map can be listed in its front matter:
    ``terms: {car: [automobile, vehicle]}``.

Fails:
    <Flying>

    (1) [Emit]: Planes emit carbon dioxide.
    (2) [Warm]: Carbon dioxide warms the climate.
    ----
    (3) [Levy]: Planes pay no luxury levy.

Passes:
    <Flying>

    (1) [Emit]: Planes emit carbon dioxide.
    (2) [Warm]: Carbon dioxide warms the climate.
    ----
    (3) [Planes warm]: Planes warm the climate.

Source:
    The Rabbit rule of Rationale (tutorial 2.6), after Tim van Gelder.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.wording.hands import rabbits
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.claims import listed


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find conclusions with a word that comes from nowhere."""
    for step in inspection.wording.steps:
        words = rabbits(step)
        if words:
            no_premise = "neither premise" if len(step.premises) == len("ab") else "no premise"
            yield Finding(
                f"{listed(words)} in the conclusion {called(step.conclusion.element)} "
                f"{'is' if len(words) == 1 else 'are'} in {no_premise} of {step.inference.id}",
                step.place(step.conclusion),
                hint=f"add a premise (an unstated one, if need be) that says what {listed(words[:1])} "
                "has to do with the others, or use one word for one thing",
                about=(step.conclusion.id, step.inference.id),
            )


RULE = Rule("AM409", "rabbit-term", Group.WORDING, Severity.HINT, check, teaching=True)
