"""Changes to English sentences that leave good English, or are not made.

Each function gives the changed text, or an empty one where it is not sure of its grammar or its
sense. Claims in another language are never changed.
"""

import re
from collections.abc import Iterator

from argmap.wording.grammar import Reading, readings
from argmap.wording.language import Language, language
from argmap.wording.words import Words, words_of

_TAKE_NOT = frozenset({"is", "are", "was", "were", "should", "could", "will", "would", "can"})
"""Verbs behind which "not" denies what a sentence says; "must not" and "may not" say something else."""

_WITH_NOT = {
    "cannot": "can",
    "can't": "can",
    "won't": "will",
    **{f"{verb}n't": verb for verb in ("is", "are", "was", "were", "should", "could", "would")},
}
_BLOCKING = frozenset(
    word
    for line in (
        "there since if unless because although though while whereas or either neither nor both",
        "whether than only also just merely even still already always often sometimes usually mostly",
        "never too some any several yet almost nearly hardly barely",
    )
    for word in line.split()
)
"""Words beside which "not" could be about something else than the whole sentence."""

_WEAK = (
    (re.compile(r"\b(?:is|are) likely to (?=[a-z])"), "will "),
    (re.compile(r"\bmay well (?=[a-z])"), "will "),
    (re.compile(r"\bmay (?=be (?!\w+(?:ed|en)\b))"), "will "),  # "may be forbidden" permits
    (re.compile(r"\b(?:might|could) (?!not\b|well\b)(?=[a-z])"), "will "),
    (
        re.compile(r"(?<!more )(?<!less )(?<!as )\b(?:often|usually|sometimes|frequently)\b"),
        "always",
    ),
    (re.compile(r"\b(?:probably|possibly|perhaps|presumably) (?=[a-z])"), ""),
    (re.compile(r"(?<!the )(?<!at )\bmost of (?=(?:the|our|those|these|its|their)\b)"), "all of "),
    (re.compile(r"(?<!the )(?<!at )\bmost (?=(?:[a-z]+s|people)\b)"), "all "),
    (re.compile(r"^(?:Most|Many|Some) of (?=(?:the|our|those|these|its|their)\b)"), "All of "),
    (re.compile(r"^(?:Most|Many|Some) (?=(?:[a-z]+s|people)\b)"), "All "),
)
"""Words of reserve, and what the claim says without them."""

_STRONG = (
    (re.compile(r"\b(?:should|must|ought to) not\b"), "need not"),
    (re.compile(r"\b(?:should|ought to) (?=[a-z])"), "could "),
    (re.compile(r"\bmust (?=[a-z])"), "may "),
    (re.compile(r"\balways\b"), "sometimes"),
    (re.compile(r"^All (?:the |of the )?(?=[a-z]+(?:s|people|men|women|children)\b)"), "Some "),
)
"""Words that make a claim strong, and others that leave too little of it to conclude from."""

_IF = re.compile(r"^If (?P<one>[^,]+), (?:then )?(?P<other>[^,]+)\.$")
_ARE = re.compile(r"^(?P<all>All )?(?P<one>[A-Za-z]+s) are (?P<other>[a-z]+s)\.$")
_SOURCE = re.compile(r"^(?:According to|In the opinion of|In the view of) [^,]{2,60}, (?=[a-z])")
_SAYS = re.compile(
    r"^[A-Z][\w.'\u2019-]*(?: [\w.'\u2019-]+){0,4} (?:says?|said|claims?|claimed|argues?|argued|holds?|believes?"
    r"|reports?|reported|warns?|warned) that (?=\w)"
)
_FEWEST = 3  # words of a sentence that is changed


def negated(text: str, tag: str) -> str:
    """The denial of a claim: with "not" behind its verb, or without it.

    Args:
        text: the claim.
        tag: the language of the map.
    """
    found = _parsed(text, tag)
    if found is None:
        return ""
    words, known = found
    denials = [place for place, word in enumerate(words.low) if _denies(word, known)]
    place = _verb(words, known)
    if place < 0 or not _is_plain(words, known, place):
        return ""
    verb = words.low[place]
    if verb in _WITH_NOT and denials == [place]:
        return _spliced(words, place, place + 1, _WITH_NOT[verb])
    if verb in _TAKE_NOT and denials == [place + 1] and words.low[place + 1] == "not":
        return _spliced(words, place, place + 2, words.written[place])
    if verb in _TAKE_NOT and not denials and words.is_word[place + 1]:
        return _spliced(words, place, place + 1, "cannot" if verb == "can" else f"{verb} not")
    return ""


def strengthened(text: str, tag: str) -> str:
    """A claim without its reserve: "will" in place of "may", "all" in place of "most"."""
    found = _parsed(text, tag)
    if found is None or any(_denies(word, found[1]) for word in found[0].low):
        return ""
    for pattern, strong in _WEAK:
        changed, count = pattern.subn(strong, text, count=1)
        if count:
            return changed[0].upper() + changed[1:]
    return ""


def weakened(text: str, tag: str) -> str:
    """A claim of which too little is left: "could" in place of "should", "some" in place of "all"."""
    if _parsed(text, tag) is None:
        return ""
    for pattern, weak in _STRONG:
        changed, count = pattern.subn(weak, text, count=1)
        if count:
            return changed
    return ""


def converse(text: str, tag: str) -> str:
    """A claim turned round: "If q, p" in place of "If p, q", "Bs are As" in place of "As are Bs"."""
    if _parsed(text, tag) is None:
        return ""
    match = _IF.match(text)
    if match:
        return f"If {match['other']}, {match['one']}."
    match = _ARE.match(text)
    if match is None:
        return ""
    one, other = match["one"].lower(), match["other"]
    return f"All {other} are {one}." if match["all"] else f"{other.capitalize()} are {one}."


def unattributed(text: str, tag: str) -> str:
    """What somebody is said to say, said by nobody."""
    if _parsed(text, tag) is None:
        return ""
    for pattern in (_SOURCE, _SAYS):
        match = pattern.match(text)
        if match:
            return text[match.end()].upper() + text[match.end() + 1 :]
    return ""


def restated(text: str, tag: str, lower: frozenset[str]) -> str:
    """A claim in other words.

    Args:
        text: the claim.
        tag: the language of the map.
        lower: the words that the map writes with a small letter.
    """
    found = _parsed(text, tag)
    if found is None:
        return ""
    for plain, other in (("should not", "ought not to"), ("should", "ought to")):
        changed, count = re.subn(rf"\b{plain}\b(?! be \w+ed\b.* should)", other, text)
        if count == 1:
            return changed
    inside = within(text, tag, lower)
    return f"It is true that {inside}" if inside else ""


def within(text: str, tag: str, lower: frozenset[str]) -> str:
    """A sentence as it stands inside another one: with a small letter, unless it begins with a name."""
    found = _parsed(text, tag)
    if found is None:
        return ""
    words, known = found
    first = words.low[0]
    if not words.written[0][0].isupper() or first == "i":
        return text
    if first in lower or first in known.words("function"):
        return text[0].lower() + text[1:]
    return ""


def small_words(texts: Iterator[str]) -> frozenset[str]:
    """The words that are written with a small letter somewhere in some texts."""
    return frozenset(
        word for text in texts for word in re.findall(r"(?<![\w.-])[a-z][\w'\u2019-]*", text)
    )


def _parsed(text: str, tag: str) -> tuple[Words, Language] | None:
    """A sentence that can be changed: English prose with a full stop or none, no quotation in it."""
    known = language(tag)
    if known is None or known.code != "en":
        return None
    words = words_of(text)
    is_one = not any(mark in text[:-1] for mark in '.?!;:\n"\u201c\u201d') and text[-1:] not in (
        "?",
        "!",
    )
    if words.is_formula or words.count < _FEWEST or any(words.quoted) or not is_one:
        return None
    return words, known


def _denies(word: str, known: Language) -> bool:
    return word in known.words("negations") or word.endswith("n't")


def _verb(words: Words, known: Language) -> int:
    """The place of the verb of the main clause, if it can be told; else -1."""
    relatives = known.words("relative_pronouns") | {"when", "where", "what"}
    clauses = 0
    for place, reading in enumerate(readings(words, known)):
        if words.low[place] in relatives:
            clauses += 1
        elif reading is Reading.FINITE:
            if clauses == 0:
                return place if place and place + 1 < len(words.low) else -1
            clauses -= 1
        elif reading in (Reading.POSSIBLE, Reading.LIKELY) and clauses == 0:
            return -1
    return -1


def _is_plain(words: Words, known: Language, place: int) -> bool:
    """Whether the sentence is simple enough that denying its verb denies all of it."""
    quantified = known.words("universal") | known.words("partial")
    is_joined = "," in words.low
    return (
        not is_joined
        and _BLOCKING.isdisjoint(words.low)
        and quantified.isdisjoint(words.low[:place])
        and words.low[place + 1] not in known.words("subjects")
    )


def _spliced(words: Words, start: int, end: int, new: str) -> str:
    """The text with other words in place of some."""
    after = words.starts[end - 1] + len(words.written[end - 1])
    return words.text[: words.starts[start]] + new + words.text[after:]
