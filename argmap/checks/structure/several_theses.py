"""The map argues for several things, of which none bears on the other.

Why:
    Whoever reads a map asks of each box what it does for the question at hand; with two questions
    on one page nobody knows which. Draw two maps, or join the theses: by a claim that both support,
    or by ``><`` if they exclude each other, as the two sides of a debate do. A map that is to have
    several theses says so: ``theses: [Uniform, Lunch]`` in the front matter, or ``{thesis: true}``
    in the data of each. What has not half as many reasons and objections under it as the main
    thesis is taken for left over (AM201).

Fails:
    [Uniform]: Our school should introduce a uniform.
      + [Teasing]: Pupils are teased about their clothes.

    [Lunch]: Our school should serve lunch.
      + [Hunger]: Pupils are hungry in the afternoon.

Passes:
    ===
    theses: [Uniform, Lunch]
    ===

    [Uniform]: Our school should introduce a uniform.
      + [Teasing]: Pupils are teased about their clothes.

    [Lunch]: Our school should serve lunch.
      + [Hunger]: Pupils are hungry in the afternoon.

Source:
    One main contention for each map: the tutorials of Rationale (T. van Gelder).
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.theses import apart
from argmap.model.naming import called, title_place
from argmap.text import Related, Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find cases beside the main one that are nearly as large, and were not declared."""
    found = apart(inspection)
    if found is None:
        return
    claims = inspection.bearing.claims
    main = claims[found.thesis]
    main_place = title_place(main)
    for rival in found.rivals:
        claim = claims[rival]
        yield Finding(
            f"the map argues for {called(main)}, and for {called(claim)}, which does not bear on it",
            title_place(claim),
            hint="join the two, with >< if they exclude each other, or draw two maps; if both are "
            "meant, mark each with {thesis: true}",
            related=(Related("the other thesis is here", main_place),) if main_place else (),
            about=(claim.id, main.id),
        )


RULE = Rule("AM204", "several-theses", Group.STRUCTURE, Severity.WARNING, check)
