"""What a text does instead of asserting something: it asks, orders or exclaims."""

from enum import StrEnum

from argmap.wording.claims import Claim
from argmap.wording.grammar import Form, Reading, forms
from argmap.wording.sentences import last_mark


class Mood(StrEnum):
    """What a text is, if it is no assertion."""

    QUESTION = "question"
    COMMAND = "command"
    EXCLAMATION = "exclamation"


def mood(claim: Claim) -> Mood | None:
    """Whether it asks, orders or exclaims; ``None`` for an assertion."""
    words = claim.words
    marks = {token for token, quoted in zip(words.written, words.quoted, strict=True) if not quoted}
    if "?" in marks or _asks(claim):
        return Mood.QUESTION
    if _orders(claim):
        return Mood.COMMAND
    return Mood.EXCLAMATION if last_mark(words) == "!" else None


def may_order(claim: Claim) -> bool:
    """Whether a text without a verb begins with a word that may be a command: "respect nature"."""
    place = _opening(claim)
    return claim.words.count > 1 and _is_base(claim, place)


def _asks(claim: Claim) -> bool:
    """A question may lack its mark: it begins with a question word and a finite verb."""
    words = claim.words
    if last_mark(words) == "." or len(words.low) <= 2:  # noqa: PLR2004 -- who? what for?
        return False
    first, second = words.low[0], words.low[1]
    finite = claim.language.words("finite") | claim.language.words("semifinite")
    if first in claim.language.words("wh"):
        others = sum(reading is Reading.FINITE for reading in claim.readings[2:])
        return (second in finite and not others) or second in claim.language.words(
            "question_openers"
        )
    return first in finite and words.is_word[1] and not words.quoted[0]


def _orders(claim: Claim) -> bool:
    """Whether it begins with an order, and no verb of its own shows that it was a noun."""
    language, low, place = claim.language, claim.words.low, _opening(claim)
    first = low[place] if low else ""
    following = low[place + 1] if place + 1 < len(low) else ""
    if first in language.words("sure_commands"):
        return True
    if not _is_base(claim, place):
        return False
    if language.phrases("command_phrases").at(low, place):
        return not _has_own_verb(claim, place, Reading.FINITE)
    is_noun = first in language.words("nounlike") or first in language.words("phrase_openers")
    if following in language.words("objects"):
        return not _has_own_verb(claim, place, Reading.FINITE)
    if first in language.words("nounlike") and following in language.words("prepositions"):
        return False  # "support for the war"
    if first in language.words("commands"):
        least = Reading.POSSIBLE if is_noun else Reading.FINITE
        return not _has_own_verb(claim, place, least)
    if first in language.words("ordered"):
        return not _has_own_verb(claim, place, Reading.POSSIBLE)
    return (
        not is_noun
        and _goes_on(claim, following)
        and not _has_own_verb(claim, place, Reading.LIKELY)
    )


def _opening(claim: Claim) -> int:
    """The place of the first word after those with which orders like to begin: "just look"."""
    low, openers = claim.words.low, claim.language.words("openers")
    place = 0
    while place < len(low) - 1 and low[place] in openers:
        place += 1
    return place


def _is_base(claim: Claim, place: int) -> bool:
    """Whether the word at a place may be the base form of a verb, which orders begin with."""
    first = claim.words.low[place] if claim.words.low else ""
    is_listed = forms(claim.language).get(first, Form.NONE) & Form.BASE
    return bool(is_listed) or first in claim.language.words("ordered")


def _goes_on(claim: Claim, following: str) -> bool:
    """Whether a word can follow a verb that is nothing else: "build trams", "invest in trams"."""
    language = claim.language
    if following in language.words("prepositions"):
        return following not in language.words("specifying")
    return following[:1].isalnum() and following not in language.words("function")


def _has_own_verb(claim: Claim, start: int, least: Reading) -> bool:
    """Whether a finite verb follows that no relative or other subordinate clause explains."""
    for place in range(start + 1, len(claim.words.low)):
        if claim.words.low[place] in claim.language.words("subordinators") | {",", ";"}:
            return False
        if claim.readings[place] >= least:
            return True
    return False
