"""Nobody objects to a reason for the thesis, nor to anything that it rests on.

Why:
    No fault, but a question: what would somebody say who is not convinced? A reason that nobody has
    tried to shake has not been tested. ``argmap query MAP unchallenged`` lists all claims that bear
    weight and that nobody objects to.

Fails:
    [Uniform]: Our school should introduce a uniform.
      + [Teasing]: Pupils are teased about their clothes.

Passes:
    [Uniform]: Our school should introduce a uniform.
      + [Teasing]: Pupils are teased about their clothes.
        - [Shoes]: Pupils in uniform are teased about their shoes.

Source:
    "He who knows only his own side of the case, knows little of that": J. S. Mill, On Liberty
    (1859), chapter 2.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.naming import called, is_defined, title_place
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph import answered, theses
from argmap.model import Inference
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find what directly supports a thesis and is nowhere objected to."""
    bearing = inspection.bearing
    reasons = [
        (thesis, reason)
        for thesis in theses(bearing)
        for reason in bearing.backing.get(thesis, ())
        if reason != thesis
    ]
    shaken = answered(bearing, (reason for _, reason in reasons))
    for thesis, reason in reasons:
        if reason in shaken:
            continue
        element = bearing.elements[reason]
        if isinstance(element, Inference):
            element = inspection.map.argument(element.argument)
        if not is_defined(element):
            continue
        yield Finding(
            f"nobody objects to {called(element)}, a reason for {called(bearing.claims[thesis])}",
            title_place(element),
            hint="ask what an opponent would say, and write it with - under it",
            about=(element.id,),
        )


RULE = Rule("AM213", "unchallenged-reason", Group.STRUCTURE, Severity.HINT, check, teaching=True)
