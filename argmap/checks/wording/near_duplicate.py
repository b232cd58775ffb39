"""Two boxes say the same in almost the same words.

Why:
    One claim in two boxes looks like two reasons, and what supports or attacks one of them does not
    reach the other. A claim has one box; it can be named as often as it is needed.

Fails:
    [Ban phones]: The school should ban phones.
      + [Distraction]: Phones distract students in class.
      + [Focus]: Phones are a distraction for students in class.

Passes:
    [Ban phones]: The school should ban phones.
      + [Distraction]: Phones distract students in class.
      + [Quarrels]: Pupils quarrel about their phones.

Source:
    The guards against duplicate claims of OVA and Kialo; the Jaccard index, from 0.8.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Related, Severity
from argmap.wording.likeness import linked, twins


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find claims that repeat an earlier one, but are not put forward for or against it."""
    connected = linked(inspection.wording)
    for claim, earlier in twins(inspection.wording):
        if (claim.id, earlier.id) in connected:
            continue
        place = earlier.span
        yield Finding(
            f"{called(claim.element)} says the same as {called(earlier.element)}",
            claim.span,
            hint=f"keep one of the two, and write {called(earlier.element)} wherever it is "
            "needed; if they differ, let the words show how",
            related=(Related("here it is said first", place),) if place else (),
            about=(claim.id, earlier.id),
        )


RULE = Rule("AM412", "near-duplicate", Group.WORDING, Severity.WARNING, check, teaching=True)
