"""A small grammar: which words can be the finite verb of a clause.

It tells verbs from nouns by the words before and after them and by lists of verbs, which is enough
to see that a text has no verb at all, or that a second clause begins. Where a word may be either,
it says so, and rules speak only of what is sure.
"""

from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from argmap.wording.language import Language
from argmap.wording.words import Words


class Reading(IntEnum):
    """What a word is in its clause."""

    OTHER = 0
    VERBAL = 1  # a verb, but not a finite one: "to go", "going", "has gone"
    POSSIBLE = 2  # a finite verb, or a noun that looks like one
    LIKELY = 3  # a finite verb, or a participle that looks like one
    FINITE = 4


class Form:
    """Which forms of verbs a word can be; plain numbers, as flags of an enumeration are slow."""

    NONE = 0
    BASE = 1
    THIRD = 2
    PAST = 4
    PARTICIPLE = 8
    GERUND = 16


_VOWELS = frozenset("aeiou")
_SHORT = 4  # letters; what ends in "ed" and is no longer is hardly a verb


@cache
def forms(language: Language) -> dict[str, int]:
    """The forms of all verbs that a language lists, by word."""
    found: dict[str, int] = {}

    def add(word: str, form: int) -> None:
        found[word] = found.get(word, Form.NONE) | form

    irregular = {row[0] for row in language.rows("irregular")}
    for row in language.rows("irregular"):
        past, participle = row[1], row[-1]
        add(past, Form.PAST)
        add(participle, Form.PARTICIPLE)
    for verb in language.words("verbs") | irregular:
        add(verb, Form.BASE)
        stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
        if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
            add(verb + "es", Form.THIRD)
        elif verb.endswith("y") and verb[-2] not in _VOWELS:
            add(verb[:-1] + "ies", Form.THIRD)
        else:
            add(verb + "s", Form.THIRD)
        stems = [stem] if stem != verb else [verb, verb + verb[-1]]
        for each in stems:
            add(each + "ing", Form.GERUND)
        if verb not in irregular:
            if verb.endswith("y") and verb[-2] not in _VOWELS:
                stems = [verb[:-1] + "i"]
            for each in stems:
                add(each + "ed", Form.PAST | Form.PARTICIPLE)
    return found


def readings(words: Words, language: Language) -> Sequence[Reading]:
    """What each word can be; all are ``OTHER`` in a language without a list of verbs."""
    if not language.words("finite"):
        return [Reading.OTHER] * len(words.low)
    grammar = _grammar(language)
    return [
        grammar.reading(words, place) if is_word else Reading.OTHER
        for place, is_word in enumerate(words.is_word)
    ]


class _Grammar:
    """The lists of a language that tell verbs from nouns."""

    def __init__(self, language: Language) -> None:
        self.forms = forms(language)
        self.finite = language.words("finite")
        self.semifinite = language.words("semifinite")
        self.binders = language.words("modals") | language.words("infinitive")
        self.carriers = language.words("carriers")
        self.articles = language.words("articles")
        self.objects = language.words("objects")
        self.demonstratives = language.words("demonstratives")
        self.relatives = language.words("relatives")
        self.before_will = language.words("before_noun_will")
        self.endings = tuple(sorted(language.words("verb_endings")))
        self.adverbs = language.words("adverbs")
        self.determiners = language.words("determiners")
        self.prepositions = language.words("prepositions")
        self.subjects = language.words("subjects")
        self.function = language.words("function")
        self.nounlike = language.words("nounlike")

    def _before(self, low: Sequence[str], place: int) -> str:
        """The word before a place, adverbs left out; a mark, or empty at the start."""
        place -= 1
        while place >= 0 and (low[place] in self.adverbs or low[place].endswith("ly")):
            place -= 1
        return low[place] if place >= 0 else ""

    def reading(self, words: Words, place: int) -> Reading:
        """What a word can be where it stands."""
        word = words.low[place]
        before = self._before(words.low, place)
        if word in self.finite:
            return self._auxiliary(words, place, before)
        if place and words.written[place][0].isupper() and not before.startswith("."):
            return Reading.OTHER  # a name, such as "the United States"
        form = self.forms.get(word)
        if word in self.semifinite and before not in self.articles:
            is_bound = before in self.binders
            return Reading.VERBAL if is_bound else Reading.FINITE if before else Reading.OTHER
        if form is None:
            return self._unknown(words, place, before)
        if form & Form.GERUND:
            return Reading.VERBAL if before not in self.articles else Reading.OTHER
        if before in self.binders:
            return Reading.VERBAL if form & Form.BASE else Reading.OTHER
        if before in self.carriers:
            is_verbal = form & Form.PARTICIPLE
            return Reading.VERBAL if is_verbal else Reading.OTHER
        is_after_particle = (
            before in self.prepositions and form & Form.THIRD and self._takes_object(words, place)
        )  # "a shop that lets customers in owes them care"
        if not before or (self._opens_noun(before) and not is_after_particle):
            return Reading.OTHER
        return self._open(words, place, before, form)

    def _opens_noun(self, before: str) -> bool:
        return (
            before in self.determiners and before not in self.subjects and before != "that"
        ) or before in self.prepositions

    def _auxiliary(self, words: Words, place: int, before: str) -> Reading:
        word = words.low[place]
        if before in self.articles or (word == "will" and before in self.before_will):
            return Reading.OTHER
        if word == "may" and place and words.written[place] == "May":
            return Reading.OTHER
        return Reading.FINITE

    def _unknown(self, words: Words, place: int, before: str) -> Reading:
        """A word that no list has may be a verb by its ending."""
        if not before or self._opens_noun(before) or before in self.carriers:
            return Reading.OTHER
        word = words.low[place]
        looks_so = word.endswith(self.endings) or (word.endswith("ed") and len(word) > _SHORT)
        takes = word not in self.function and self._takes_object(words, place)
        return Reading.POSSIBLE if looks_so or takes else Reading.OTHER

    def _open(self, words: Words, place: int, before: str, form: int) -> Reading:
        """A verb of the lists, where a finite verb may stand."""
        word = words.low[place]
        follows_subject = before in self.subjects or before in self.relatives
        if form & Form.PAST and not form & (Form.PARTICIPLE | Form.BASE):
            return Reading.FINITE
        if form & Form.PARTICIPLE and not form & (Form.PAST | Form.BASE):
            return Reading.VERBAL
        if follows_subject or self._takes_object(words, place):
            is_noun = before in self.demonstratives and self._is_nounlike(word)
            return Reading.POSSIBLE if is_noun else Reading.FINITE
        if self._is_nounlike(word):
            return Reading.POSSIBLE
        is_sure = not form & Form.PAST and (form & Form.THIRD or is_plural(before))
        return Reading.FINITE if is_sure else Reading.LIKELY

    def _is_nounlike(self, word: str) -> bool:
        return not self.nounlike.isdisjoint((word, word.removesuffix("s"), word.removesuffix("es")))

    def _takes_object(self, words: Words, place: int) -> bool:
        following = words.low[place + 1] if place + 1 < len(words.low) else ""
        return following in self.objects


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


@cache
def _grammar(language: Language) -> _Grammar:
    return _Grammar(language)
