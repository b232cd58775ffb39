"""Words that point back to something outside the box."""

from argmap.wording.claims import Claim
from argmap.wording.grammar import Reading
from argmap.wording.language import Language

Place = tuple[int, int]


def pointer(claim: Claim) -> Place | None:
    """The word at the beginning, or the phrase, that points at what the box does not hold."""
    words, language = claim.words, claim.language
    phrases = language.phrases("pointing_back")
    for place in range(len(words.low)) if phrases.among(words.low) else ():
        phrase = phrases.at(words.low, place)
        if phrase and not words.quoted[place] and not _has_both(claim, phrase, place):
            return place, place + len(phrase)
    if words.quoted and words.quoted[0]:
        return None
    return _leading(claim)


def _has_both(claim: Claim, phrase: tuple[str, ...], place: int) -> bool:
    """Whether "the former" and "the latter" can find what they stand for in the same text."""
    return phrase[-1] in ("former", "latter") and (
        place > 0 or claim.readings[min(2, len(claim.readings) - 1)] is Reading.OTHER
    )


def _leading(claim: Claim) -> Place | None:
    low, language = claim.words.low, claim.language
    start = 1 if low and low[0] in language.words("leading") and len(low) > 1 else 0
    first = low[start].partition("'")[0]
    following = low[start + 1] if start + 1 < len(low) else ""
    found = (start, start + 1)
    if first in language.words("expletives"):
        return None if _is_expletive(claim, start) else found
    if first in language.words("pronouns"):
        return None if following in ("who", "that", "which") else found
    if first in language.words("demonstratives"):
        return found if _points(claim, start) else None
    if first in language.words("such"):
        return (
            None
            if "as" in low or (following in language.words("articles") and "that" in low)
            else found
        )
    return None


def _points(claim: Claim, start: int) -> bool:
    """Whether "this" or "those" stands alone, or with a noun that was named before."""
    low, language = claim.words.low, claim.language
    if start + 1 >= len(low):
        return False
    following = low[start + 1]
    if claim.readings[start + 1] is Reading.FINITE or following in language.words("adverbs"):
        return True
    if low[start] in ("that", "those"):
        return False
    if start + 2 < len(low) and low[start + 2] in language.words("specifying"):
        return False  # "this use of force" says what it means
    return language.stem[following] not in language.stems(
        "deictic"
    ) and following not in language.words("prepositions") | {"who", "which", "that"}


def _is_expletive(claim: Claim, start: int) -> bool:
    """Whether "it" only keeps the place for what follows: "it is wrong to lie", "it rains"."""
    low, readings, language = claim.words.low, claim.readings, claim.language
    after = start + ("'" not in low[start])
    if after >= len(low) or low[start].partition("'")[2] not in ("", "s"):
        return False
    if "'" not in low[start] and low[after] not in language.words("expletive"):
        return False
    if low[after] in language.words("impersonal"):
        return True
    for place in range(after + 1, len(low)):
        if low[place] in language.words("expletive_links") | language.words("weather"):
            return True
        if low[place] in language.words("infinitive") and place + 1 < len(low):
            follows = readings[place + 1] is Reading.VERBAL or low[place + 1] in (
                "be",
                "have",
                "do",
            )
            if follows:
                return True
        is_gerund = readings[place] is Reading.VERBAL and low[place].endswith("ing")
        if is_gerund and place > after + 1 and low[place - 1] not in _joined(language):
            return True  # "it is wrong eating meat", but not "it is cheaper than owning a car"
    return False


def _joined(language: Language) -> frozenset[str]:
    return language.words("prepositions") | language.words("subordinators")
