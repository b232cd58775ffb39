"""What is compared of a claim: its terms, what it denies, its names and numbers."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.compare.matching.lexicon import Lexicon
from argmap.wording.grammar import Form, Reading, forms, readings
from argmap.wording.terms import bare
from argmap.wording.words import APOSTROPHE, Words, words_of

_CONTENT, _GENERAL = 1.0, 0.5  # how much a word counts
_GRAM = 3  # characters
_PARTING = frozenset(",;:.!?()\N{EN DASH}\N{EM DASH}\N{HORIZONTAL ELLIPSIS}") | {"..."}
_OPENERS = "that dass daß что що que qu'il qu'elle che dat att at że že hogy että ότι"
_THAT = frozenset(_OPENERS.split())  # what they say is said of, behind a comma in many languages
_FACTOR = 100  # a number word from which on it multiplies what stands before it: three hundred


@dataclass(frozen=True, slots=True)
class Term:
    """A word that says what a claim is about.

    Attributes:
        key: what words that can stand for it share.
        stem: its stem.
        low: the word in lower case.
        sign: -1 or 1 for a word that has an opposite, else 0.
        weight: how much it counts among the words of any text.
        place: which word of the text it is.
    """

    key: str
    stem: str
    low: str
    sign: int
    weight: float
    place: int


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies.

    Attributes:
        place: which word of the text it is.
        is_main: whether it denies the claim, not only a part of it ("people who cannot walk").
        clause: the keys of the words in its clause.
        focus: the key of the next word that it bears on; empty if there is none.
    """

    place: int
    is_main: bool
    clause: frozenset[str]
    focus: str


@dataclass(frozen=True, eq=False)
class Profile:
    """What is compared of a claim.

    Attributes:
        text: the claim, in one line.
        lexicon: the words of its language.
        terms: its terms, each key once.
        denials: the words in it that deny.
        names: the keys of its names.
        numbers: the values of its numbers.
        amounts: whether it speaks of all, or of some.
        is_deontic: whether it says what should be.
        head: how many words stand before its verb.
        verb: the key of the verb; empty if it is not known.
        is_passive: whether its subject undergoes what the verb says.
        is_conditional: whether it says what holds if something else does.
        compared: at which word what it is compared with begins; -1 without a comparison.
        objects_end: at which word what the verb is about ends.
        mixed: the keys of which it has a word and its opposite, without comparing them.
    """

    text: str
    lexicon: Lexicon
    terms: tuple[Term, ...]
    denials: tuple[Denial, ...] = ()
    names: frozenset[str] = frozenset()
    numbers: frozenset[float] = frozenset()
    amounts: frozenset[str] = frozenset()
    is_deontic: bool = False
    head: int = 0
    verb: str = ""
    is_passive: bool = False
    is_conditional: bool = False
    compared: int = -1
    objects_end: int = 0
    mixed: frozenset[str] = frozenset()

    @cached_property
    def by_key(self) -> Mapping[str, Term]:
        """The terms by key."""
        return {term.key: term for term in self.terms}

    @cached_property
    def normal(self) -> str:
        """The text without case, marks and spacing."""
        return plain(self.text)

    @cached_property
    def grams(self) -> frozenset[str]:
        """The runs of a few characters in it."""
        padded = f" {self.normal} "
        return frozenset(padded[at : at + _GRAM] for at in range(max(len(padded) - _GRAM + 1, 1)))


def plain(text: str) -> str:
    """A text without case, marks and spacing; the text itself if nothing else is in it."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(each if each.isalnum() else " " for each in folded)
    return " ".join(kept.split()) or " ".join(folded.split())


def profile_of(text: str, lexicon: Lexicon) -> Profile:
    """Work out what is compared of a text."""
    words = words_of(lexicon.shortened(text))
    kinds = readings(words, lexicon.language) if lexicon.language else ()
    return _Reader(words, kinds, lexicon).profile(text)


class _Reader:
    """Reads one text."""

    def __init__(self, words: Words, kinds: Sequence[Reading], lexicon: Lexicon) -> None:
        self.words = words
        self.low = words.low
        self.kinds = kinds or [Reading.OTHER] * len(words.low)
        self.lexicon = lexicon
        best = max(self.kinds, default=Reading.OTHER)
        self.verb = self.kinds.index(best) if best >= Reading.POSSIBLE else -1

    def profile(self, text: str) -> Profile:
        """Put all of it together."""
        lexicon, low = self.lexicon, self.low
        numbers = list(self._numbers())
        every = [*self._terms(), *(self._number(value, place) for value, place in numbers)]
        every.sort(key=lambda term: term.place)
        terms: dict[str, Term] = {}
        for term in every:
            terms.setdefault(term.key, term)
        comparing = lexicon.listed("comparing")
        return Profile(
            text,
            lexicon,
            tuple(terms.values()),
            tuple(self._denials(every)),
            frozenset(self._names(every)),
            frozenset(value for value, _ in numbers),
            frozenset(each for each in ("universal", "partial") if lexicon.has(each, low)),
            any(lexicon.is_deontic(word) for word in low),
            max(self.verb, 0),
            self._main_verb(every),
            is_passive=self._is_passive(),
            is_conditional=lexicon.has("conditional", low),
            compared=next((at for at, word in enumerate(low) if word in comparing), -1),
            objects_end=self._objects_end(),
            mixed=frozenset(
                term.key
                for term in every
                if term.sign != terms[term.key].sign and comparing.isdisjoint(low)
            ),
        )

    def _terms(self) -> Iterator[Term]:
        lexicon = self.lexicon
        for place, is_word in enumerate(self.words.is_word):
            if not is_word:
                continue
            written = bare(self.words.written[place])
            is_acronym = len(written) > 1 and written.isupper()
            for low in written.lower().replace(APOSTROPHE, "'").split("-"):
                if not low or lexicon.number(low) is not None:
                    continue
                stem = lexicon.stem(low)
                key, sign = lexicon.key(stem)
                is_small = not is_acronym and lexicon.is_small(low)
                if (is_small and not sign) or (
                    low != written.lower() and self._deprives(f"-{low}")
                ):
                    continue
                weight = 0.0 if is_small else _CONTENT
                if weight and lexicon.is_general(stem):
                    weight = _GENERAL
                yield Term(key, stem, low, sign, weight, place)

    def _denials(self, terms: Sequence[Term]) -> Iterator[Denial]:
        low, lexicon = self.low, self.lexicon
        frame = len(
            lexicon.phrase("denying_frames", low, 0)
        )  # "it is false that": denies all of it
        place = 0
        while place < len(low):
            skipped = lexicon.phrase("affirming", low, place)
            if skipped:
                place += len(skipped)
                continue
            inside = lexicon.denials_inside(low[place])
            yield from (
                Denial(place, is_main=True, clause=frozenset(), focus="") for _ in range(inside)
            )
            if place < frame:
                if lexicon.denies(low[place]):
                    yield Denial(place, is_main=True, clause=frozenset(), focus="")
                place += 1
                continue
            depriving = self._deprives(low[place])
            unless = low[place] in lexicon.listed("unless")
            around = (*low[:1], *low[place + 1 : self._clause(place)[1]])
            is_except = lexicon.has("excepting", around)
            if depriving or unless or (lexicon.denies(low[place]) and not is_except):
                is_main = not depriving and not unless and not self._is_inside(place)
                yield self._denial(place, terms, is_main=is_main)
            place += 1

    def _deprives(self, word: str) -> bool:
        first, hyphen, rest = word.partition("-")
        if hyphen:
            return rest in self.lexicon.listed("depriving_endings")
        return first in self.lexicon.listed("depriving")

    def _denial(self, place: int, terms: Sequence[Term], *, is_main: bool) -> Denial:
        start, end = self._clause(place)
        reach = range(place if "-" in self.low[place] else place + 1, end)
        behind = [term for term in terms if term.weight and term.place in reach]
        inside = frozenset(term.key for term in terms if term.weight and start <= term.place < end)
        return Denial(place, is_main, inside, behind[0].key if behind else "")

    def _clause(self, place: int) -> tuple[int, int]:
        """Where the part between commas begins and ends in which a word stands."""
        marks = [at for at, word in enumerate(self.low) if word in _PARTING and not self._opens(at)]
        start = max((at for at in marks if at < place), default=-1) + 1
        end = min((at for at in marks if at > place), default=len(self.low))
        return start, end

    def _opens(self, mark: int) -> bool:
        """Whether behind a comma there begins what the words before it say something of."""
        return self.low[mark] == "," and not _THAT.isdisjoint(self.low[mark + 1 : mark + 2])

    def _is_inside(self, place: int) -> bool:
        """Whether a word stands in a clause that depends on another one."""
        low, lexicon = self.low, self.lexicon
        for opener in range(place - 1, -1, -1):
            word = low[opener]
            if not self.words.is_word[opener]:
                return False
            is_that = word == "that" and self._describes(opener)
            if not is_that and word not in lexicon.listed("subordinating"):
                continue
            if word == "as" and self.kinds[opener - 1] >= Reading.POSSIBLE:
                continue
            between = self.kinds[opener + 1 : place - 1]  # not the auxiliary in front of it
            return not any(kind >= Reading.LIKELY for kind in between) or any(
                kind >= Reading.LIKELY for kind in self.kinds[:opener]
            )
        return False

    def _describes(self, place: int) -> bool:
        """Whether "that" begins a clause about the thing named before it."""
        if not place or place + 1 >= len(self.low):
            return False
        before = self.low[place - 1]
        follows = self.kinds[place + 1] >= Reading.LIKELY or self.lexicon.denies(
            self.low[place + 1]
        )
        return (
            follows
            and self.kinds[place - 1] < Reading.LIKELY
            and before not in self.lexicon.listed("content_nouns")
        )

    def _names(self, terms: Sequence[Term]) -> Iterator[str]:
        """Words with a capital inside a sentence, and at its beginning the places that are listed."""
        written, places = self.words.written, self.lexicon.listed("places")
        for term in terms:
            place = term.place
            is_first = place == 0 or written[place - 1] in ".:!?"
            is_name = written[place][0].isupper() and (not is_first or term.low in places)
            if is_name and term.weight:
                yield self.lexicon.name(term.key, term.stem)

    @staticmethod
    def _number(value: float, place: int) -> Term:
        name = f"={value:.12g}"
        return Term(name, name, name, 0, _CONTENT, place)

    def _numbers(self) -> Iterator[tuple[float, int]]:
        """The numbers, and where they end; "three thousand" is one."""
        value: float | None = None
        for place, low in enumerate(self.low):
            here = self.lexicon.number(low.partition("-")[0])
            if here is not None and value is not None and here >= _FACTOR:
                value *= here
                continue
            if value is not None:
                yield value, place - 1
            value = here
        if value is not None:
            yield value, len(self.low) - 1

    def _main_verb(self, terms: Sequence[Term]) -> str:
        """The key of the verb; behind an auxiliary, of what it goes with ("have visitors")."""
        if self.verb < 0:
            return ""
        behind = (term for term in terms if term.place >= self.verb and term.weight)
        return next((term.key for term in behind), "")

    def _objects_end(self) -> int:
        adverbial = self.lexicon.listed("adverbial")
        behind = range(self.verb + 1, len(self.low))
        return next((at for at in behind if self.low[at] in adverbial), len(self.low))

    def _is_passive(self) -> bool:
        """Whether a participle follows a form of "be"."""
        language = self.lexicon.language
        if not language:
            return False
        passed = language.words("negations") | language.words("adverbs")
        is_after = False
        for low in self.low:
            if is_after and forms(language).get(low, Form.NONE) & Form.PARTICIPLE:
                return True
            is_after = low in language.words("being") or (is_after and low in passed)
        return False
