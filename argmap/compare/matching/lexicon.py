"""What a language knows of words that can stand for one another, and of their opposites."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from argmap.model import ArgumentMap, Value
from argmap.wording.language import Language, Phrase, language

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_DEFAULT = "en"
_DENYING = """
nicht nichts kein keine keinen keiner keinem keines niemand niemals nie nirgends weder falsch unwahr
pas jamais aucun aucune rien nunca jamás ningún ninguna nada nessuno nessuna niente não nem nenhum nenhuma
niet niets geen nooit inte ingen inget ikke ikkje ingenting
не нет ни никогда никто ничего неверно неправда ложно ні немає нікогда нікто
nie nikt nigdy není nejsou nikdy nincs sohasem değil hiç δεν μην ποτέ לא אין لا ليس ليست لن لم नहीं
"""
_DENIALS = frozenset(_DENYING.split())
"""Words of other languages that deny, and are no words of English: maps may not say what they are in."""
_DENIALS_ELSEWHERE = _DENIALS | frozenset(["no", "non", "ei"])
"""Those in a language without word lists."""
_UNSPACED = re.compile(
    "不(?![仅但断同久止管])|没|未(?!来)|(?<!除)非(?![常洲])|无(?!论)|ない|ません|않|아니"
)
"""What denies in scripts that do not part words."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The word lists of a language, or none: then words are compared as they are written.

    Attributes:
        language: the language.
        aliases: from the stem of a word to that of another one that a map calls it by.
    """

    language: Language | None
    aliases: tuple[tuple[str, str], ...] = ()

    def listed(self, name: str) -> frozenset[str]:
        """A list of words; empty without one."""
        return self.language.words(name) if self.language else frozenset()

    def has(self, name: str, low: Iterable[str]) -> bool:
        """Whether one of some words is in a list."""
        return not self.listed(name).isdisjoint(low)

    def denies(self, word: str) -> bool:
        """Whether a word denies what it stands beside."""
        if not self.language:
            return word in _DENIALS_ELSEWHERE
        listed = self.listed("negations"), self.listed("denying"), _DENIALS
        return word.endswith("n't") or any(word in words for words in listed)

    @staticmethod
    def denials_inside(word: str) -> int:
        """How many times a run of signs in a script that does not part words denies."""
        return 0 if word.isascii() else len(_UNSPACED.findall(word))

    def phrase(self, name: str, low: Sequence[str], place: int) -> Phrase:
        """The phrase of a list that begins at a place; empty if there is none."""
        return self.language.phrases(name).at(low, place) if self.language else ()

    def stem(self, word: str) -> str:
        """The stem of a word."""
        return self.language.stem[word] if self.language else word

    def is_small(self, word: str) -> bool:
        """Whether a word has no content of its own."""
        return word in self.listed("function")

    def is_general(self, stem: str) -> bool:
        """Whether a word belongs to arguments on every subject."""
        return self.language is not None and stem in self.language.stems("general")

    def is_deontic(self, word: str) -> bool:
        """Whether a word tells what should be."""
        return self.language is not None and self.stem(word) in self.language.stems("deontic")

    def shortened(self, text: str) -> str:
        """A text without what says what part it plays (``Objection:``); long names are short in it."""
        if not self.language:
            return text
        label, colon, rest = text.partition(":")
        if colon and label.strip().lower() in self.language.labels:
            text = rest.strip() or text
        for name, pattern in self._long_names:
            text = pattern.sub(name, text)
        return text

    @cached_property
    def _long_names(self) -> Sequence[tuple[str, re.Pattern[str]]]:
        rows = self.language.rows("short_names") if self.language else ()
        return [
            (row[-1].upper(), re.compile(r"\b" + r"\s+".join(row[:-1]) + r"\b", re.IGNORECASE))
            for row in rows
        ]

    def key(self, stem: str) -> tuple[str, int]:
        """What words share that can stand for each other, and on which side of it a word is."""
        stem = self._aliases.get(stem, stem)
        if stem in self._axes:
            return self._axes[stem]
        return self._classes.get(stem, stem), 0

    def name(self, key: str, stem: str) -> str:
        """What the names of a state share: of its people, of its capital."""
        return self._capitals.get(stem, key)

    def number(self, word: str) -> float | None:
        """The value of a number, in digits or in a word."""
        if word in self._numbers:
            return self._numbers[word]
        if not word[:1].isdigit() or not (found := _NUMBER.match(word)):
            return None
        digits = found[0]
        if _THOUSANDS.fullmatch(digits):
            return float(digits.replace(",", ""))
        try:
            return float(digits.replace(",", ".").replace(":", "."))
        except ValueError:
            return float("".join(each for each in digits if each.isdigit()))

    @cached_property
    def _aliases(self) -> Mapping[str, str]:
        return dict(self.aliases)

    @cached_property
    def _axes(self) -> Mapping[str, tuple[str, int]]:
        """The words that have an opposite: from the stem to the row, and the side of the slash."""
        found: dict[str, tuple[str, int]] = {}
        for row in self.language.rows("opposites") if self.language else ():
            sign = 1
            for word in row:
                if word == "/":
                    sign = -1
                else:
                    found.setdefault(self.stem(word), (f"{row[0]}/", sign))
        return found

    @cached_property
    def _classes(self) -> Mapping[str, str]:
        """From a stem to one that stands for its family and its synonyms."""
        if not self.language:
            return {}
        return _joined(
            [self.stem(word) for word in row]
            for name in ("capitals", "synonyms", "families")
            for row in self.language.rows(name)
        )

    @cached_property
    def _capitals(self) -> Mapping[str, str]:
        rows = self.language.rows("capitals") if self.language else ()
        return {self.stem(word): self._classes[self.stem(row[0])] for row in rows for word in row}

    @cached_property
    def _numbers(self) -> Mapping[str, float]:
        rows = self.language.rows("numbers") if self.language else ()
        return {word: float(row[0]) for row in rows for word in row[1:]}


def _joined(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """One member for all groups that hang together."""
    chiefs: dict[str, str] = {}

    def chief(name: str) -> str:
        while chiefs.get(name, name) != name:
            name = chiefs[name]
        return name

    for group in groups:
        for each in group:
            chiefs.setdefault(each, each)
            chiefs[chief(each)] = chief(group[0])
    return {name: chief(name) for name in chiefs}


@lru_cache(maxsize=8)
def _lexicon(tag: str, aliases: tuple[tuple[str, str], ...]) -> Lexicon:
    return Lexicon(language(tag), aliases)


def lexicon_of(*maps: ArgumentMap) -> Lexicon:
    """The words of the language that the first map is in, and what any of the maps calls one."""
    tag = next((lang for each in maps if (lang := each.front_matter.text("lang"))), _DEFAULT)
    found = _lexicon(tag, ())
    pairs = (
        (found.stem(other.lower()), found.stem(str(chief).lower()))
        for each in maps
        for chief, others in _terms(each.front_matter.get("terms"))
        for other in others
    )
    return _lexicon(tag, tuple(sorted(set(pairs))))


def _terms(value: Value) -> Iterable[tuple[str, list[str]]]:
    """The terms of one word that the front matter calls by one name."""
    for chief, others in value.items() if isinstance(value, Mapping) else ():
        names = others if isinstance(others, tuple) else (others,)
        single = [str(name) for name in names if name is not None and len(str(name).split()) == 1]
        if len(str(chief).split()) == 1:
            yield str(chief), single
