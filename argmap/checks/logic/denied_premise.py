"""One premise of a step says of another that it is not so.

Why:
    Nobody can grant both, so that the step proves nothing. Often one of the two is an objection,
    and belongs under the other with ``-``. Conditions, alternatives, and what holds of some or may
    be are left alone, for there both can hold. The words looked for are English.

Fails:
    <Uniform>

    (1) [Teased]: Pupils in uniform are teased about their clothes.
    (2) [Not teased]: Pupils in uniform are not teased about their clothes.
    ----
    (3) [Introduce]: The school should introduce a uniform.

Passes:
    <Uniform>

    (1) [Not teased]: Pupils in uniform are not teased about their clothes.
      - [Teased]: Pupils in uniform are teased about their clothes.
    (2) [Remedy]: The school should do what ends teasing. {implicit: true}
    ----
    (3) [Introduce]: The school should introduce a uniform.

Source:
    A sound argument has consistent premises: Ph. Besnard and A. Hunter, "A logic-based theory of
    deductive arguments", Artificial Intelligence 128 (2001), definition 3.1.
"""

from collections.abc import Iterator
from itertools import combinations

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import argument_id
from argmap.model.naming import called
from argmap.text import Related, Severity
from argmap.wording.claims import Claim, Step
from argmap.wording.likeness import denies

_BOTH_CAN_HOLD = ("partial", "possible", "conditional")
"""Lists of words with which two claims can both hold, one of which says "not"."""

_MOST = 12  # premises of a step that are compared with each other


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find pairs of premises of which one is the other with a "not"."""
    for step in inspection.wording.steps:
        plain = [premise for premise in step.premises if _is_plain(premise)]
        for first, second in combinations(plain[:_MOST], 2):
            if denies(first.gist, second.gist):
                yield _finding(step, first, second)


def _is_plain(claim: Claim) -> bool:
    return not any(claim.has(name) for name in _BOTH_CAN_HOLD)


def _finding(step: Step, first: Claim, second: Claim) -> Finding:
    place = step.place(first)
    return Finding(
        f"the premises {called(first.element)} and {called(second.element)} deny each other",
        step.place(second),
        hint="take one of them out, or write it as an objection to the other",
        related=(Related("the other one is here", place),) if place else (),
        about=(second.id, first.id, argument_id(step.inference.argument)),
    )


RULE = Rule("AM306", "denied-premise", Group.LOGIC, Severity.WARNING, check, teaching=True)
