"""A premise speaks of something that no other premise and not the conclusion takes up.

Why:
    The premises of one step work together, and they do so through what they share: they hold hands.
    A premise that shares nothing does no work in this step. It may be a reason of its own, or a
    premise is missing that links it to the rest.

    A premise is reported only if none of its content words is taken up. Steps with a claim of more
    than 25 words, or from figures and studies, are not looked at.

Fails:
    <Cattle>

    (1) [Methane]: Cattle farming releases methane.
    (2) [Gas]: Methane is a greenhouse gas.
    (3) [Diet]: Many footballers eat a vegetarian diet.
    ----
    (4) [Releases gas]: Cattle farming releases a greenhouse gas.

Passes:
    <Cattle>

    (1) [Methane]: Cattle farming releases methane.
    (2) [Gas]: Methane is a greenhouse gas.
    ----
    (3) [Releases gas]: Cattle farming releases a greenhouse gas.

Source:
    The Holding Hands rule of Rationale, after Tim van Gelder.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.wording.hands import lonely
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.claims import listed


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find premises that hang loose in a step."""
    for step in inspection.wording.steps:
        for premise, words in lonely(step):
            is_one = len(words) == 1
            yield Finding(
                f"{listed(words)} in the premise {called(premise.element)} "
                f"{'is' if is_one else 'are'} in no other claim of {step.inference.id}",
                step.place(premise),
                hint=f"say in another premise what {listed(words[:1])} has to do with the "
                f"conclusion {called(step.conclusion.element)}, make it a reason of its own, or "
                "use one word for one thing",
                about=(premise.id, step.inference.id),
            )


RULE = Rule("AM410", "lonely-term", Group.WORDING, Severity.HINT, check, teaching=True)
