"""Sentences and clauses: where one ends, whether it has a verb, where a second one begins."""

from collections.abc import Iterator
from functools import cache

from argmap.wording.claims import Claim
from argmap.wording.grammar import Reading, forms, is_plural
from argmap.wording.language import Language
from argmap.wording.words import Words

STOP = "."
ENDS = frozenset(".!?…") | {"..."}
_CLOSING = frozenset("\"”'\N{RIGHT SINGLE QUOTATION MARK})]»“")
_OPENING = frozenset('"“(')
_BRACKETS = {")": "(", "]": "["}
_ENDS_WORDS = _CLOSING | {"%"}
_FEWEST = 2  # words of a sentence
_AFTER_SUBJECT = 2  # the place of a verb whose subject is a noun with a determiner
_LONGEST_SUBJECT = 6  # words that a subject may have for a clause to be recognised


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
    """Whether a word that no list has stands where a verb would: "trams squeak", "salt rusts cars"."""
    language, low, written = claim.language, claim.words.low, claim.words.written
    word, before = low[place], low[place - 1]
    function = language.words("function")
    if before in function or not (before.isalpha() and word.isalpha() and written[place].islower()):
        return False
    if word in function or word in forms(language):
        return False
    if is_plural(before) or before in _unmarked_plurals(language):
        return not word.endswith("s")
    if not is_plural(word):
        return False
    following = low[place + 1] if place + 1 < len(low) else ""
    if place == _AFTER_SUBJECT and low[0] in language.words("determiners"):
        return following not in language.words("specifying")  # "the bridge creaks"
    return following.isalpha() and following not in function


@cache
def _unmarked_plurals(language: Language) -> frozenset[str]:
    irregular = {row[-1] for row in language.rows("plurals")}
    return language.words("unmarked_plurals") | irregular


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
