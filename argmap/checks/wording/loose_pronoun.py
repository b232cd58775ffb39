"""A box begins with a word that points at something outside it.

Why:
    Boxes are read in any order, moved, and quoted alone. "They" or "this" then points at nothing,
    or at the wrong thing. Each claim should be understood by itself.

Fails:
    [No uniforms]: Schools should not require uniforms.
      + [Expensive]: They are expensive.

Passes:
    [No uniforms]: Schools should not require uniforms.
      + [Expensive]: School uniforms are expensive.

Source:
    Simon Cullen, hints for argument maps, 1.1. Trudy Govier, A Practical Study of Argument (7th
    ed., 2010), ch. 2, on standardizing.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.pointing import pointer


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find texts that begin with a pronoun, or that refer to what was said above."""
    for claim in inspection.wording.boxes:
        found = pointer(claim)
        if found is not None:
            word = claim.words.phrase(*found)
            yield Finding(
                f'"{word}" in {called(claim.element)} points at something outside the box',
                claim.place(*found),
                hint=f'write in place of "{word}" what it stands for, even if that repeats a word '
                "of another box",
                about=(claim.id,),
            )


RULE = Rule("AM406", "loose-pronoun", Group.WORDING, Severity.WARNING, check, teaching=True)
