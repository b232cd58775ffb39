"""Which claims does their author qualify, and in which words?

Listed is every claim with a ``hedge`` in its data: the words that make it weaker than a flat
assertion ("may", "by some accounts"). They come first, for they are certain.

After them come the claims whose text contains a hedging word of English while their data has no
``hedge``. That is a guess: "may" can permit as well as doubt. Such a row says so (``source`` is
``text``, not ``data``). With ``hedge: false`` a claim is declared free of hedges; in a map whose front
matter gives another ``lang`` than English nothing is guessed. Of each kind the weightiest come
first, equal ones in document order.

Example:
    [Help]: The city should help.
      + [Many]: There may be thousands in need. {hedge: may be}
      + [Winter]: The winter will perhaps be hard.
      + [Law]: The law commits the city to help.

Answer:
    [Many], [Winter]

Source:
    Modal qualifiers: S. Toulmin, The Uses of Argument, 1958, chapter 3; the words are those of
    :mod:`argmap.queries.hedging`.
"""

from dataclasses import dataclass
from enum import StrEnum

from argmap.graph import Bearing, hedge, language, place, weights
from argmap.queries.hedging import hedging_words
from argmap.queries.question import Question
from argmap.queries.subject import AboutClaim, Subject, subject


class Found(StrEnum):
    """Where a hedge was found: in the data of a claim, or among the words of its text."""

    DATA = "data"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedged(AboutClaim):
    """A claim that is qualified.

    Attributes:
        subject: the claim.
        weight: how many statements rest on it.
        weight_is_exact: whether the weight is exact; else it is a lower bound.
        hedge: the words that qualify it.
        source: where they were found; in the text, they are a guess.
    """

    subject: Subject
    weight: int
    weight_is_exact: bool
    hedge: str
    source: Found

    @property
    def notes(self) -> tuple[str, ...]:
        """The words, and how certain they are."""
        if self.source is Found.DATA:
            return (f'hedged with "{self.hedge}"',)
        return (f'perhaps hedged: its text has "{self.hedge}"',)


def ask(bearing: Bearing) -> tuple[Hedged, ...]:
    """The claims that are qualified: those whose data says so, then those whose text may say so."""
    tongue = language(bearing.argument_map)
    found: dict[int, tuple[str, Found]] = {}
    for number, claim in enumerate(bearing.claims):
        if "hedge" in claim.data:
            if hedge(claim):
                found[number] = hedge(claim), Found.DATA
        elif words := hedging_words(claim.text, tongue):
            found[number] = ", ".join(words), Found.TEXT
    counts = weights(bearing, found)

    def order(number: int) -> tuple[str, int, tuple[int, int]]:
        return found[number][1], -counts.of[number], place(bearing, number)

    return tuple(
        Hedged(
            subject=subject(bearing, number),
            weight=counts.of[number],
            weight_is_exact=number not in counts.at_least,
            hedge=found[number][0],
            source=found[number][1],
        )
        for number in sorted(found, key=order)
    )


QUESTION = Question("hedged", "claims that their author qualifies", ask)
