"""What is compared of a claim to see whether another says the same."""

from dataclasses import dataclass
from typing import NamedTuple

from argmap.wording.language import Language
from argmap.wording.terms import Terms
from argmap.wording.words import Words

_MANNERS = ("deontic", "possible", "future", "limiting")


class Tone(NamedTuple):
    """What a claim does with what it speaks of."""

    denials: int
    manner: frozenset[str]  # lists of which it has a word
    amount: frozenset[str]  # universal, partial


@dataclass(frozen=True)
class Gist:
    """What is compared of a claim.

    Attributes:
        order: its content words, in order.
        content: the same as a set.
        subject: those before the verb.
        is_conditional: whether it says what holds only if, or when, something else does.
        tone: what it does with what it speaks of.
    """

    order: tuple[str, ...]
    content: frozenset[str]
    subject: frozenset[str]
    is_conditional: bool
    tone: Tone


def gist_of(words: Words, terms: Terms, language: Language) -> Gist:
    """What is compared of a text."""
    negations, opposing = language.words("negations"), language.words("opposing")
    frame = len(language.phrases("denying_frames").at(words.low, 0))  # "it is false that"
    spoken = zip(words.low[frame:], words.is_word[frame:], strict=True)
    low = [word for word, is_word in spoken if is_word]
    denials = sum(word in negations or word.endswith("n't") or word in opposing for word in low)
    left_out = language.stems("function") | language.stems("deontic") | language.stems("possible")
    order = tuple(dict.fromkeys(stem for stem in terms.stems[frame:] if stem not in left_out))
    content = frozenset(order)
    manner = frozenset(name for name in _MANNERS if not language.words(name).isdisjoint(low))
    universal = language.words("universal") - negations
    amounts = {"universal": universal, "partial": language.words("partial")}
    amount = frozenset(name for name, listed in amounts.items() if not listed.isdisjoint(low))
    return Gist(
        order,
        content,
        content & terms.before_verb,
        not language.words("conditional").isdisjoint(low),
        Tone(denials + bool(frame), manner, amount),
    )
