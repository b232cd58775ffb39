"""A box says that its author says something, or how sure of it everybody is.

Why:
    "I think", "obviously", "it goes without saying" add nothing that could be a premise. They make
    the claim longer, and sometimes change it: whether you think so is not in question. Nor does it
    need a label such as "Objection:"; the arrow says what part it plays.

Fails:
    [Safe]: I think that vaccines are very safe.

Passes:
    [Safe]: Vaccines are very safe.

Source:
    Trudy Govier, A Practical Study of Argument (7th ed., 2010), ch. 2, on standardizing: leave out
    what is no part of the argument.
"""

from collections.abc import Iterator

from argmap.checks.inspection import Inspection
from argmap.checks.rule import Finding, Group, Rule
from argmap.model.naming import called
from argmap.text import Severity
from argmap.wording.claims import Claim
from argmap.wording.grammar import Reading

_FEWEST_LEFT = 2  # words of the claim itself


def check(inspection: Inspection) -> Iterator[Finding]:
    """Find phrases that can be left out."""
    for claim in inspection.wording.boxes:
        found = _phrase(claim)
        if claim.label:
            yield Finding(
                f'"{claim.label}" in {called(claim.element)} is no part of the claim',
                claim.span,
                hint=f'leave out "{claim.label}", and give the claim a title of its own, [Title]: ...; '
                "the arrow says what part it plays",
                about=(claim.id,),
            )
        if found is not None:
            phrase = claim.words.phrase(*found)
            yield Finding(
                f'"{phrase}" in {called(claim.element)} is no part of the claim',
                claim.place(*found),
                hint=f'leave out "{phrase}" and say the claim alone',
                about=(claim.id,),
            )


def _phrase(claim: Claim) -> tuple[int, int] | None:
    low, language = claim.words.low, claim.language
    if not low or claim.words.quoted[0]:
        return None
    phrase = language.phrases("throat_start").at(low, 0)
    if phrase and _has_claim_after(claim, len(phrase)):
        return 0, len(phrase)
    phrases = language.phrases("throat_anywhere")
    for place in range(len(low)) if phrases.among(low) else ():
        phrase = phrases.at(low, place)
        if phrase and not claim.words.quoted[place]:
            return place, place + len(phrase)
    return None


def _has_claim_after(claim: Claim, start: int) -> bool:
    """Whether the claim follows, and not "therefore I am" or an end."""
    rest, language = claim.words.low[start:], claim.language
    is_known = max(claim.readings[start:], default=Reading.OTHER) >= Reading.POSSIBLE
    if claim.words.low[start - 1] in language.words("knowing") and not is_known:
        return False  # "everyone knows the rules of chess"
    if sum(claim.words.is_word[start:]) < _FEWEST_LEFT:
        return False
    if start == 1 and rest[0] != ",":
        return False  # "clearly visible signs"
    if rest[0] in language.words("prepositions"):
        return False  # "I believe in God"
    return not (rest[0] == "," and len(rest) > 1 and rest[1] in language.words("inferring"))


RULE = Rule("AM407", "throat-clearing", Group.WORDING, Severity.WARNING, check, teaching=True)
