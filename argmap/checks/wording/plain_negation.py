"""An objection only denies what it objects to.

Why:
    "It does not" tells that somebody disagrees, and not why. The next box down could hold the
    reason; better put the reason in the place of the denial. A denial that has reasons under it, or
    is the conclusion of an argument, is not reported. If both sides are to be shown as
    rivals, ``><`` says that the two contradict each other.

Fails:
    [Deters]: The death penalty deters murderers.
      - [No]: The death penalty does not deter murderers.

Passes:
    [Deters]: The death penalty deters murderers.
      - [Rage]: Most murderers act in a rage and do not think of the penalty.

Source:
    Argument mapping practice: an objection is a reason to think that a claim is false.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.likeness import bare_attacks, denies


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find attackers that say their target with a "not", and give no reason."""
    for source, target in bare_attacks(inspection.wording):
        if denies(source.gist, target.gist):
            yield Finding(
                f"{called(source.element)} only denies {called(target.element)}",
                source.span,
                hint="say why it is false: put the reason in this box, or under it; if the two are "
                "rival claims, write >< in place of -",
                about=(source.id, target.id),
            )


RULE = Rule("AM415", "plain-negation", Group.WORDING, Severity.HINT, check, teaching=True)
