"""The map shows more claims than a reader can take in at once.

Why:
    Readers remember less of a map of fifty claims than of one of thirty. Fold what is not needed
    now: ``{isClosed: true}`` behind a heading draws its section as one box. More than thirty claims
    are many; ``argmap: {most-claims: 40}`` in the front matter sets another number.

Fails:
    ===
    argmap: {most-claims: 3}
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
    C. P. Dwyer, M. J. Hogan and I. Stewart, "The evaluation of argument mapping as a learning
    tool", Thinking Skills and Creativity 5 (2010), pp. 16-22.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Argument, ArgumentMap, Statement
from argmap.model.naming import title_place
from argmap.text import Severity

OPTION = "most-claims"
_MOST = 30


def check(inspection: Inspection) -> Iterator[Finding]:
    """Count statements and sketched arguments that are neither hidden nor folded away."""
    most = inspection.limit(OPTION, _MOST)
    folded = _folded(inspection.map)
    shown = [
        claim
        for claim in inspection.bearing.claims
        if claim.section not in folded and _counts(claim)
    ]
    if len(shown) > most:
        first = shown[0]
        yield Finding(
            f"the map shows {len(shown)} claims; more than {most} are too many to take in",
            title_place(first),
            hint="fold a section with {isClosed: true} behind its heading, or draw two maps",
            about=(first.id,),
        )


def _counts(claim: Statement | Argument) -> bool:
    is_shown = claim.data.get("isInMap") is not False
    return is_shown and not (isinstance(claim, Argument) and claim.is_reconstructed)


def _folded(argument_map: ArgumentMap) -> frozenset[str]:
    """The sections that are drawn closed, and those inside them (which stand behind them)."""
    found: set[str] = set()
    for section in argument_map.sections:
        if section.is_closed or section.parent in found:
            found.add(section.id)
    return frozenset(found)


RULE = Rule("AM214", "large-map", Group.STRUCTURE, Severity.HINT, check, teaching=True)
