"""A claim has more reasons and objections directly under it than a reader can hold in mind.

Why:
    Ten arrows into one box are a list. Group them: several premises may belong to one argument, and
    several reasons may rest on a common one that nobody has written. More than seven are many;
    ``argmap: {most-reasons: 9}`` in the front matter sets another number.

Fails:
    ===
    argmap: {most-reasons: 2}
    ===

    [Uniform]: Our school should introduce a uniform.
      + [Teasing]: Pupils are teased about their clothes.
      + [Mornings]: Pupils lose time over the choice of clothes.
      - [Costs]: A uniform is expensive.

Passes:
    [Uniform]: Our school should introduce a uniform.
      + [Teasing]: Pupils are teased about their clothes.
      + [Mornings]: Pupils lose time over the choice of clothes.
      - [Costs]: A uniform is expensive.

Source:
    G. A. Miller, "The magical number seven, plus or minus two", Psychological Review 63 (1956), pp.
    81-97.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called, title_place
from argmap.text import Severity

OPTION = "most-reasons"
_MOST = 7


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find claims with too many reasons, steps to them, and objections."""
    bearing = inspection.bearing
    most = inspection.limit(OPTION, _MOST)
    for number, claim in enumerate(bearing.claims):
        count = len(bearing.backing.get(number, ())) + len(bearing.objectors.get(number, ()))
        if count > most:
            yield Finding(
                f"{count} reasons and objections stand directly under {called(claim)}",
                title_place(claim),
                hint="put those together that belong to one line of argument, under a claim of "
                "their own",
                about=(claim.id,),
            )


RULE = Rule("AM215", "crowded-claim", Group.STRUCTURE, Severity.HINT, check, teaching=True)
