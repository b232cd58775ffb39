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

from collections.abc import Iterator, Sequence

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.graph import answered, place, theses
from argmap.model import Argument, Inference, Statement
from argmap.model.naming import called, is_defined, title_place
from argmap.text import Severity, first_few, in_a_row

_SHOWN = 3  # reasons that a message lists


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find what directly supports a thesis and is nowhere objected to, once for each thesis."""
    bearing = inspection.bearing
    for thesis in theses(bearing):
        reasons = [reason for reason in bearing.backing.get(thesis, ()) if reason != thesis]
        reasons.sort(key=lambda reason: place(bearing, reason))
        shaken = answered(bearing, reasons)
        quiet = [_claim(inspection, reason) for reason in reasons if reason not in shaken]
        found = [claim for claim in dict.fromkeys(quiet) if is_defined(claim)]
        if found:
            goal = called(bearing.claims[thesis])
            yield Finding(
                f"nobody objects to {_listed(found)}, {_what(len(found), len(reasons), goal)}",
                title_place(found[0]),
                hint="ask what an opponent would say, and write it with - under it",
                about=tuple(claim.id for claim in found),
            )


def _claim(inspection: Inspection, reason: int) -> Statement | Argument:
    """The statement or argument that is the reason; a step is its argument."""
    element = inspection.bearing.elements[reason]
    if isinstance(element, Inference):
        return inspection.map.argument(element.argument)
    return element


def _what(quiet: int, reasons: int, goal: str) -> str:
    if quiet == 1:
        return f"a reason for {goal}"
    return f"{quiet} of the {reasons} reasons for {goal}"


def _listed(claims: Sequence[Statement | Argument]) -> str:
    names = [called(claim) for claim in claims]
    return first_few(names, _SHOWN) if len(names) > _SHOWN else in_a_row(names)


RULE = Rule("AM213", "unchallenged-reason", Group.STRUCTURE, Severity.HINT, check, teaching=True)
