"""Words that link claims, where they stand inside one."""

from collections.abc import Iterator

from argmap.wording.claims import Claim
from argmap.wording.grammar import Form, Reading, forms

_PAUSES = frozenset(",;.-") | {"\N{EN DASH}", "\N{EM DASH}"}
_REACH = 9  # words after which a clause must have shown its verb


def links(claim: Claim) -> Iterator[tuple[int, int]]:
    """The words that link, each as where it begins and ends."""
    language, words = claim.language, claim.words
    phrases, exceptions = language.phrases("reasoning"), language.phrases("reasoning_exceptions")
    clausal = language.words("clause_reasoning")
    if not phrases.among(words.low) and clausal.isdisjoint(words.low):
        return
    place = 0
    while place < len(words.low):
        phrase = phrases.at(words.low, place)
        if words.quoted[place]:
            place += 1
        elif exceptions.at(words.low, place):
            place += len(exceptions.at(words.low, place))
        elif phrase and not _tells_manner(claim, place) and _is_paused(claim, place):
            yield place, place + len(phrase)
            place += len(phrase)
        else:
            if _links_clauses(claim, place):
                yield place, place + 1
            place += 1


def _is_paused(claim: Claim, place: int) -> bool:
    """Whether a word that needs a comma beside it has one."""
    low = claim.words.low
    if low[place] not in claim.language.words("paused_reasoning"):
        return True
    subjects = claim.language.words("articles") | claim.language.words("personal")
    if low[place + 1 : place + 2] != [","] and not subjects.isdisjoint(low[place + 2 : place + 3]):
        return False  # "however bad the weather is"
    return any(
        word in _PAUSES for word in (*low[max(place - 1, 0) : place], *low[place + 1 : place + 2])
    )


def _tells_manner(claim: Claim, place: int) -> bool:
    """Whether a word such as "thus" says how, in the middle of a clause: "people thus deceived"."""
    low = claim.words.low
    is_inside = 0 < place < len(low) - 1 and low[place - 1] not in _PAUSES
    if not is_inside or low[place] not in claim.language.words("manner"):
        return False
    following = forms(claim.language).get(low[place + 1], Form.NONE)
    return bool(following & Form.PARTICIPLE) or low[place + 1].endswith("ed")


def _links_clauses(claim: Claim, place: int) -> bool:
    """Whether a word such as "so" or "but" begins a clause here."""
    language, low = claim.language, claim.words.low
    if low[place] not in language.words("clause_reasoning"):
        return False
    if place and low[place - 1] not in _PAUSES and not _links_late(claim, place):
        return False
    if language.phrases("clause_reasoning_exceptions").at(low, place):
        return False
    following = low[place + 1] if place + 1 < len(low) else ""
    return not following[:1].isdigit() and _has_verb(claim, place + 1)


def _links_late(claim: Claim, place: int) -> bool:
    """Whether a word such as "since" links without a comma: a sentence precedes it, about no time."""
    language, low = claim.language, claim.words.low
    return (
        low[place] in language.words("late_reasoning")
        and language.words("perfect").isdisjoint(low)
        and claim.readings[place - 1] < Reading.LIKELY  # "changed since it was read"
        and any(reading >= Reading.LIKELY for reading in claim.readings[:place])
    )


def _has_verb(claim: Claim, start: int) -> bool:
    """Whether a finite verb comes before the clause ends, after something that can be its subject."""
    for place in range(start, min(start + _REACH, len(claim.words.low))):
        if claim.readings[place] >= Reading.POSSIBLE:
            return place > start
        if claim.words.low[place] in (";", "."):
            return False
    return False
