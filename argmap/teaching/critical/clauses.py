"""Claims as parts of a question: "is it so that the watch shows order?".

Better no clause than a wrong one: a text of several sentences, a question, a heap of words without a
verb, or one in another language than English gives none. A first word of which nothing in the map
tells whether it is a name is left as it is, and the claim stands in quotation marks.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from argmap.wording.claims import Claim, Wording
from argmap.wording.grammar import Reading, forms
from argmap.wording.moods import mood
from argmap.wording.sentences import has_verb, last_mark, sentence_ends

_LONGEST = 34  # words of a clause; a longer one is lost inside a question
_LONGEST_SUBJECT = 8
_MODAL = re.compile(r"\b(?:should|ought to|must|has to|have to)\b(?P<no> not\b| never\b)?")
_OPENERS = frozenset(
    (
        *("but", "however", "therefore", "thus", "hence", "so", "and", "or", "moreover"),
        *("furthermore", "yet", "then", "otherwise"),
    )
)
_NOT_AGENTS = frozenset(
    (
        *("i", "you", "he", "she", "we", "they", "it", "this", "that", "these", "those", "there"),
        *("one", "nobody", "none", "nothing", "no", "neither", "not", "few", "only"),
        *("what", "who", "whoever", "whatever"),
    )
)
_NO_COMMON_WORDS = frozenset(
    (
        *("foreign", "abbreviations", "families", "synonyms", "capitals", "places", "short_names"),
        *("prefixes", "suffixes", "verb_endings", "depriving_endings", "personal"),
    )
)
"""The lists that have names, words of other languages, or parts of words."""
_VERB_ENDINGS = ("ed", "ing")
_COMMON_ENDINGS = ("ous", "ful", "less", "tion", "tions", "ities", "isms", "ology")
"""What no name ends in."""
_JOINTS = re.compile(
    r"[;:]|\b(?:because|since|so that|but|unless|although|though)\b|, (?:and|or)\b"
)
_MARKS = re.compile(r"[;:…]|\.\.\.")
_SAYS = re.compile(
    r"^(?:According to (?P<first>[^,]{3,70}),|(?P<second>[^,;:]{3,70}?) (?:has |have )?"
    r"(?:says?|said|states?|stated|claims?|claimed|reports?|reported|testify|testifies|testified"
    r"|warns?|warned|holds?|argues?|argued|asserts?|asserted|found|finds?|concludes?|concluded) that\b)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Advice:
    """What a conclusion says should be done.

    ``subject`` is who should; ``agent`` the same where it can be said to have aims, else empty;
    ``action`` what; ``is_against`` tells that it should be left undone.
    """

    subject: str
    agent: str
    action: str
    is_against: bool


class Clauses:
    """The claims of a map as clauses."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self._found: dict[str, str] = {}

    @cached_property
    def _claims(self) -> Mapping[str, Claim]:
        if self.wording.listed is None or self.wording.listed.code != "en":
            return {}
        return {claim.id: claim for claim in self.wording.boxes}

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """What claims say, without tags and labels, by id."""
        return {claim.id: claim.text for claim in (*self.wording.every, *self.wording.sketches)}

    @cached_property
    def _spellings(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words that the map writes small somewhere, and those with a capital inside a text."""
        small: set[str] = set()
        names: set[str] = set()
        for claim in self._claims.values():
            for place, word in enumerate(claim.words.written):
                if word[0].islower():
                    small.add(word)
                elif place and claim.words.is_word[place - 1] and word[0].isupper():
                    names.add(word)
        return frozenset(small), frozenset(names)

    @cached_property
    def _common(self) -> frozenset[str]:
        """Words of the language that are no names."""
        listed = self.wording.listed
        if listed is None:
            return frozenset()
        lists = (listed.words(key) for key in listed.texts if key not in _NO_COMMON_WORDS)
        verbs = (form for form in forms(listed) if form.endswith(_VERB_ENDINGS))
        return frozenset().union(verbs, *lists) - self._places

    @cached_property
    def _places(self) -> frozenset[str]:
        listed = self.wording.listed
        return listed.words("capitals") | listed.words("places") if listed else frozenset()

    def clause(self, name: str) -> str:
        """A claim as it reads after "that"; empty if it cannot be read so."""
        if name not in self._found:
            claim = self._claims.get(name)
            is_safe = claim is not None and _is_clause(claim)
            self._found[name] = self._clause(claim) if claim is not None and is_safe else ""
        return self._found[name]

    def _clause(self, claim: Claim) -> str:
        text = _bare(claim.text)
        lowered = self._lowered(text)
        return (
            f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"
            if (lowered is None)
            else lowered
        )

    def _lowered(self, text: str) -> str | None:
        """A text as it reads inside a sentence; ``None`` if its first word may be a name or not."""
        found = _WORD.match(text)
        if found is None:
            return text if text[:1].isdigit() else None
        word = found[0]
        head = word.partition("-")[0]
        if word == "I" or word[:2] in ("I'", "I\N{RIGHT SINGLE QUOTATION MARK}"):
            return text
        if any(char.isupper() for char in word[1:]) or head.lower() in self._places:
            return text  # DNA, McDonald, Asia
        small, names = self._spellings
        low = text[0].lower() + text[1:]
        if self.wording.listed is not None and head.lower() in self.wording.listed.words(
            "function"
        ):
            return low
        following = text[found.end() :].lstrip()
        if word in names or (word.lower() not in small and following[:1].isupper()):
            return text
        if word.lower() in small or word.lower() in self._common or word.endswith(_COMMON_ENDINGS):
            return low
        return None

    def advice(self, name: str) -> Advice | None:
        """What a claim says should be done, if it says so plainly."""
        claim = self._claims.get(name)
        if claim is None or not _is_clause(claim):
            return None
        text = _bare(claim.text)
        modals = list(_MODAL.finditer(text))
        if len(modals) != 1:
            return None
        modal = modals[0]
        subject, action = text[: modal.start()].strip(), text[modal.end() :].strip()
        place = sum(start < modal.start() for start in claim.words.starts)
        if not _is_subject(claim, place) or not action or _JOINTS.search(action):
            return None
        first = action.split()[0].lower()
        lowered = self._lowered(subject)
        if lowered is None or first in ("only", "also", "always"):
            return None
        head = claim.words.low[0]
        is_agent = (
            head not in _NOT_AGENTS
            and head not in claim.language.words("prepositions")
            and first != "be"
        )
        return Advice(lowered, lowered if is_agent else "", action, bool(modal["no"]))

    def source(self, names: Iterable[str]) -> str:
        """Who is said to say something in the first of some claims in which somebody is."""
        for name in names:
            claim = self._claims.get(name)
            found = _SAYS.match(claim.text) if claim is not None else None
            if claim is None or found is None:
                continue
            who = (found["first"] or found["second"]).strip()
            head = who.split()[0].lower()
            lowered = who if found["first"] else self._lowered(who)
            if lowered and head not in _NOT_AGENTS:
                return lowered
        return ""


def _is_clause(claim: Claim) -> bool:
    """Whether a claim is one sentence that asserts something."""
    words = claim.words
    return (
        0 < words.count <= _LONGEST
        and not claim.label
        and words.low[0] not in _OPENERS
        and not _MARKS.search(claim.text)
        and last_mark(words) in ("", ".")
        and mood(claim) is None
        and has_verb(claim)
        and next(sentence_ends(claim), None) is None
    )


def _is_subject(claim: Claim, end: int) -> bool:
    """Whether the words before a place are a short subject, with no clause inside."""
    low = claim.words.low[:end]
    return (
        0 < len(low) <= _LONGEST_SUBJECT
        and all(claim.words.is_word[:end])
        and claim.language.words("subordinators").isdisjoint(low)
        and all(reading < Reading.FINITE for reading in claim.readings[:end])
    )


def _bare(text: str) -> str:
    """A text in one line, without the full stop."""
    line = " ".join(text.split())
    return line.removesuffix(".") if not line.endswith("..") else line
