"""What is compared of a claim to see whether another says the same."""

from dataclasses import dataclass
from typing import NamedTuple

from argmap.checks.wording.language import Language
from argmap.checks.wording.terms import Terms
from argmap.checks.wording.words import Words

_MANNERS = ("deontic", "possible", "future", "limiting")


class Tone(NamedTuple):
    """What a claim does with what it speaks of."""

    denials: int
    manner: frozenset[str]  # lists of which it has a word
    amount: frozenset[str]  # universal, partial


@dataclass(frozen=True)
class Gist:
    """What is compared of a claim: its content words, in order and as a set, and its tone."""

    order: tuple[str, ...]
    content: frozenset[str]
    tone: Tone


def gist_of(words: Words, terms: Terms, language: Language) -> Gist:
    """What is compared of a text."""
    negations, opposing = language.words("negations"), language.words("opposing")
    low = [word for word, is_word in zip(words.low, words.is_word, strict=True) if is_word]
    denials = sum(word in negations or word.endswith("n't") or word in opposing for word in low)
    left_out = language.stems("function") | language.stems("deontic") | language.stems("possible")
    order = tuple(dict.fromkeys(stem for stem in terms.stems if stem not in left_out))
    manner = frozenset(name for name in _MANNERS if not language.words(name).isdisjoint(low))
    universal = language.words("universal") - negations
    amounts = {"universal": universal, "partial": language.words("partial")}
    amount = frozenset(name for name, listed in amounts.items() if not listed.isdisjoint(low))
    return Gist(order, frozenset(order), Tone(denials, manner, amount))
