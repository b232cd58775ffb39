"""Sentences and clauses: where one ends, whether it asks or orders, where a second one begins."""

from collections.abc import Iterator
from enum import StrEnum

from argmap.checks.wording.claims import Claim
from argmap.checks.wording.grammar import Form, Reading, forms, is_plural
from argmap.checks.wording.words import Words

STOP = "."
ENDS = frozenset(".!?…") | {"..."}
_CLOSING = frozenset("\"”'\N{RIGHT SINGLE QUOTATION MARK})]»“")
_OPENING = frozenset('"“(')
_BRACKETS = {")": "(", "]": "["}
_ENDS_WORDS = _CLOSING | {"%"}
_FEWEST = 2  # words of a sentence
_LONGEST_SUBJECT = 6  # words that a subject may have for a clause to be recognised


class Mood(StrEnum):
    """What a text is, if it is no assertion."""

    QUESTION = "question"
    COMMAND = "command"
    EXCLAMATION = "exclamation"


def last_mark(words: Words) -> str:
    """The mark with which a text ends, what closes it left out.

    Quotation marks may stand behind it, and a remark in brackets, such as "(p. 7)".
    """
    place = len(words.written) - 1
    if place >= 0 and words.written[place] in _BRACKETS:
        opening = _BRACKETS[words.written[place]]
        start = place
        while start > 0 and words.written[start] != opening:
            start -= 1
        if start and words.written[start - 1] in ENDS | _CLOSING:
            place = start - 1
    while place >= 0 and words.written[place] in _CLOSING:
        place -= 1
    return "" if place < 0 or words.is_word[place] else words.written[place]


def ends_sentence(claim: Claim) -> bool:
    """Whether the text ends as a sentence does."""
    low = claim.words.low
    return last_mark(claim.words) in ENDS or bool(low and low[-1].endswith("."))


def sentence_ends(claim: Claim) -> Iterator[int]:
    """The marks inside a text that end a sentence which another one follows."""
    words = claim.words
    short = claim.language.words("abbreviations")
    for place, token in enumerate(words.written[:-1]):
        if token not in ENDS or words.quoted[place] or place == 0:
            continue
        before, following = words.low[place - 1], words.written[place + 1]
        if token == STOP and (before in short or len(before) == 1):
            continue
        is_remark = following in _BRACKETS.values() and words.written[-1] in _BRACKETS
        if is_remark or sum(words.is_word[place:]) < _FEWEST:
            continue
        if _begins(following) and (words.is_word[place - 1] or before in _ENDS_WORDS):
            yield place


def _begins(token: str) -> bool:
    return token[0].isupper() or token in _OPENING


def mood(claim: Claim) -> Mood | None:
    """Whether it asks, orders or exclaims; ``None`` for an assertion."""
    words = claim.words
    marks = {token for token, quoted in zip(words.written, words.quoted, strict=True) if not quoted}
    if "?" in marks or _asks(claim):
        return Mood.QUESTION
    if _orders(claim):
        return Mood.COMMAND
    return Mood.EXCLAMATION if last_mark(words) == "!" else None


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
    language, low = claim.language, claim.words.low
    start = 0
    while start < len(low) - 1 and low[start] in language.words("openers"):
        start += 1
    first = low[start]
    following = low[start + 1] if start + 1 < len(low) else ""
    if first in language.words("sure_commands"):
        return True
    if not forms(language).get(first, Form.NONE) & Form.BASE:
        return False
    is_noun = first in language.words("nounlike") and following in language.words("prepositions")
    if is_noun:
        return False  # "support for the war"
    if first in language.words("commands") and not _has_own_verb(claim, start):
        return True
    return following in language.words("objects") and not _has_own_verb(claim, start)


def _has_own_verb(claim: Claim, start: int) -> bool:
    """Whether a finite verb follows that no relative or other subordinate clause explains."""
    for place in range(start + 1, len(claim.words.low)):
        if claim.words.low[place] in claim.language.words("subordinators") | {",", ";"}:
            return False
        if claim.readings[place] is Reading.FINITE:
            return True
    return False


def has_verb(claim: Claim) -> bool:
    """Whether some word may be the verb of the sentence: "parents who care" has none."""
    language, low, readings = claim.language, claim.words.low, claim.readings
    places = [place for place, reading in enumerate(readings) if reading >= Reading.POSSIBLE]
    relatives, adverbs = language.words("relative_pronouns"), language.words("adverbs")
    if len(places) == 1 == places[0] and readings[1] is Reading.POSSIBLE:
        return low[0] not in language.words("modifiers")
    for place in places:
        before = place - 1
        while before > 0 and low[before] in adverbs:
            before -= 1
        if before < 1 or low[before] not in relatives:
            return True
    return any(_may_be_unlisted_verb(claim, place) for place in range(1, len(low)))


def _may_be_unlisted_verb(claim: Claim, place: int) -> bool:
    """Whether a word that no list has follows a plural as a verb would: "trams squeak"."""
    language, word, before = claim.language, claim.words.low[place], claim.words.low[place - 1]
    function, plurals = language.words("function"), {row[-1] for row in language.rows("plurals")}
    return (
        ((is_plural(before) and before.isalpha()) or before in plurals)
        and before not in function
        and claim.words.written[place].islower()
        and word.isalpha()
        and not word.endswith("s")
        and word not in function | forms(language).keys()
    )


def may_order(claim: Claim) -> bool:
    """Whether a text without a verb begins with a word that can be a command: "Build trams."."""
    language, low = claim.language, claim.words.low
    openers = language.words("openers")
    first = next((word for word in low if word not in openers), "")
    is_base = forms(language).get(first, Form.NONE) & Form.BASE
    return claim.words.count > 1 and bool(is_base or first in language.words("semifinite"))


def second_clause(claim: Claim) -> tuple[int, int] | None:
    """The words of "and", "or" a semicolon with which a second full clause begins, if one does.

    A clause that depends on another one ("if", "who", "that") is no second claim.
    """
    low, readings, language = claim.words.low, claim.readings, claim.language
    subordinators = language.words("subordinators") - {"this"}
    if not low or low[0] in subordinators:
        return None
    is_main, has_verb = True, False
    for place, word in enumerate(low):
        if claim.words.quoted[place]:
            continue
        if word in subordinators and not (word == "that" and _is_pointing(claim, place)):
            is_main = False
        joins = word in language.words("joining") or word == ";"
        if joins and has_verb and (is_main or low[place - 1] == ",") and not _lists(claim, place):
            end = _verb(claim, place + 1)
            if end > 0:
                return place, end + 1
        has_verb |= readings[place] is Reading.FINITE
    return None


def _is_pointing(claim: Claim, place: int) -> bool:
    return place == 0 or claim.words.low[place - 1] in claim.language.words("prepositions")


def _lists(claim: Claim, joint: int) -> bool:
    """Whether "and" ends a list of things: a comma before it, and another with no verb between."""
    low = claim.words.low
    if joint < 1 or low[joint - 1] != ",":
        return False
    for place in range(joint - 2, -1, -1):
        if low[place] == ",":
            return True
        if claim.readings[place] is Reading.FINITE:
            return False
    return False


def _verb(claim: Claim, start: int) -> int:
    """Where the finite verb of a clause with a subject of its own stands; -1 if there is none."""
    low, readings, language = claim.words.low, claim.readings, claim.language
    if start >= len(low) or low[start] in language.words("adverbs"):
        return -1
    if readings[start] not in (Reading.OTHER, Reading.POSSIBLE):
        return -1
    is_inside = low[start] not in language.words("prepositions")
    for place in range(start, min(start + _LONGEST_SUBJECT + 1, len(low))):
        if readings[place] is Reading.FINITE:
            # in "and the people they trust" the verb belongs to "they", inside the subject
            is_relative = (
                is_inside and place - 1 > start and low[place - 1] in language.words("personal")
            )
            return -1 if place == start or is_relative else place
        if not claim.words.is_word[place] or low[place] in language.words("subordinators"):
            return -1
    return -1
