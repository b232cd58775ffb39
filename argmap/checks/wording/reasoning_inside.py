"""A word that links claims stands inside a box.

Why:
    "Because", "therefore", "but" say how two claims bear on each other. That is what the arrows are
    for. A box with such a word holds a piece of reasoning, and hides it from whoever wants to
    question one half of it.

Fails:
    [Mandatory]: Vaccination should be mandatory because it protects everyone.

Passes:
    [Mandatory]: Vaccination should be mandatory.
      + [Protects]: Vaccination protects everyone.

Source:
    Simon Cullen, hints for argument maps, 2: no logical language in the boxes.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.naming import called
from argmap.checks.rule import Finding, Group, Rule
from argmap.checks.wording.reasoning import links
from argmap.model import Argument
from argmap.text import Severity


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find the first linking word of each text; of the description of an argument only at the start."""
    for claim in inspection.wording.boxes:
        for start, end in links(claim):
            if start and isinstance(claim.element, Argument):
                break  # the description of an argument may tell its reasoning
            word = claim.words.phrase(start, end)
            repair = (
                f'leave out "{word}"; the arrow says it already'
                if start == 0
                else f'split the text at "{word}" into two boxes, and let the arrow say it'
            )
            yield Finding(
                f'"{word}" in {called(claim.element)} links claims inside one box',
                claim.place(start, end),
                hint=repair,
                about=(claim.id,),
            )
            break


RULE = Rule("AM404", "reasoning-inside", Group.WORDING, Severity.WARNING, check, teaching=True)
