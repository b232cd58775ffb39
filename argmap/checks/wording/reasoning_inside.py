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
from argmap.checks.rule import Finding, Group, Rule
from argmap.model import Argument
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.claims import Claim, Wording
from argmap.wording.reasoning import links


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find the first linking word of each text; of the description of an argument only at the start."""
    for claim in inspection.wording.boxes:
        for start, end in links(claim):
            if start and isinstance(claim.element, Argument):
                break  # the description of an argument may tell its reasoning
            word = claim.words.phrase(start, end)
            yield Finding(
                f'"{word}" in {called(claim.element)} links claims inside one box',
                claim.place(start, end),
                hint=_repair(inspection.wording, claim, word, is_first=start == 0),
                about=(claim.id,),
            )
            break


def _repair(wording: Wording, claim: Claim, word: str, *, is_first: bool) -> str:
    """What to do about a linking word: that depends on where the claim stands."""
    is_conclusion = claim.id in wording.concluded
    conclusion = wording.conclusion_of.get(claim.id)
    if not is_first:
        says = "a line each" if is_conclusion or conclusion else "and let the arrow say it"
        return f'split the text at "{word}" into two boxes, {says}'
    leave_out = f'leave out "{word}"'
    speaks_against = word.lower() in claim.language.words("contrasting")
    if is_conclusion:
        return f"{leave_out}; the line above it says it already"
    if conclusion and speaks_against:
        against = called(conclusion)
        return (
            f"if it speaks against {against}, it is no premise: write it under {against} with -; "
            f"if not, {leave_out}"
        )
    if conclusion:
        return f"{leave_out}; the line under the premises says it already"
    supported = wording.supported.get(claim.id)
    if supported and speaks_against:
        return f"{leave_out}; if it speaks against {called(supported)}, write - in place of +"
    return f"{leave_out}; the arrow says it already"


RULE = Rule("AM404", "reasoning-inside", Group.WORDING, Severity.WARNING, check, teaching=True)
