"""How much a claim says, and with how much reserve."""

from collections.abc import Iterator

from argmap.wording.claims import Claim, Step
from argmap.wording.language import Language
from argmap.wording.words import words_of


def hedges(text: str, language: Language) -> list[str]:
    """The words that weaken something, in what its author gives as a hedge."""
    listed = language.words("hedges")
    return [word for word in words_of(text).low if word in listed]


def reserves(quote: str, language: Language) -> list[str]:
    """The words of a quotation that keep it from speaking of all, or for certain."""
    listed = language.words("partial") | language.words("tentative")
    low = words_of(quote).low
    return [
        word
        for place, word in enumerate(low)
        if word in listed and not (place and low[place - 1] in language.words("articles"))
    ]  # not "the most important"


def only_possible(claim: Claim, quote: str) -> str:
    """The word with which a quotation says that something may be so which the claim says is so.

    It is the claim that says so if the word behind "may" is in it: "may be *quiet*". Empty if the
    quotation says no such thing, or the claim itself says what may, can or should be.
    """
    language = claim.language
    words = words_of(quote)
    if language.words("maybe").isdisjoint(words.low) or claim.has("possible"):
        return ""
    if claim.has("deontic"):
        return ""
    passed = language.words("function") | language.words("adverbs")
    said = {language.stem[low] for low in claim.words.low}
    for place, low in enumerate(words.low):
        if low in language.words("maybe") and words.written[place] != low.title():
            rest = (each for each in words.low[place + 1 :] if each not in passed)
            if language.stem[next(rest, "")] in said:
                return low
    return ""


def strong(claim: Claim) -> str:
    """The word with which a claim speaks of all, or says that it is certain; empty without one."""
    words, language = claim.words, claim.language
    listed = language.words("universal") | language.words("certain")
    for place, low in enumerate(words.low):
        before = words.low[place - 1] if place else ""
        if low in listed and before not in language.words("negations"):
            return words.written[place]
    return ""


def generalised(step: Step) -> Iterator[tuple[Claim, str, str]]:
    """The premises that speak of some of what the conclusion speaks of all: with both words."""
    for place, low in enumerate(step.conclusion.words.low):
        if low not in step.conclusion.language.words("universal"):
            continue
        if any(low in premise.words.low for premise in step.premises):
            continue
        noun = _stem_after(step.conclusion, place)
        for premise in step.premises:
            for there, word in enumerate(premise.words.low):
                is_part = word in premise.language.words("partial")
                if is_part and noun and _stem_after(premise, there) == noun:
                    yield (
                        premise,
                        premise.words.written[there],
                        step.conclusion.words.written[place],
                    )


def overstated(step: Step) -> tuple[Claim, str, str] | None:
    """A premise with a reserve, where the conclusion is said to be certain: with both words."""
    conclusion = step.conclusion
    sure = next((w for w in conclusion.words.low if w in conclusion.language.words("certain")), "")
    if not sure or strong(conclusion).lower() != sure:
        return None
    for premise in step.premises:
        if sure in premise.words.low:
            return None
    for premise in step.premises:
        reserve = hedges(premise.text, premise.language)
        if (
            reserve
            and not premise.has("deontic")
            and not conclusion.terms.keys.isdisjoint(premise.terms.content)
        ):
            return premise, reserve[0], sure
    return None


def _stem_after(claim: Claim, place: int) -> str:
    """The stem of the word that a quantity is said of: "some of the students"."""
    low = claim.words.low
    place += 1
    while place < len(low) and low[place] in claim.language.words("partitives"):
        place += 1
    return claim.language.stem[low[place]] if place < len(low) and low[place][0].isalpha() else ""
