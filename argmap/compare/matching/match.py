"""Finding which claims of two maps are the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.compare.matching import Ground, Matching, Pair
from argmap.compare.reading import Reading
from argmap.passages import SourceText


@dataclass(frozen=True)
class Settings:
    """How claims are matched.

    Attributes:
        threshold: the least likeness of a pair, between 0 and 1.
        text: the text that both maps are about; claims from the same place of it are alike.
        uses_meaning: whether a sentence encoder is asked too (the extra ``argmap[meaning]``).
        said: what somebody decided: from the id of a claim of the left map to that of its partner,
            or to an empty text if it has none.
    """

    threshold: float = 0.5
    text: SourceText | None = None
    uses_meaning: bool = False
    said: Mapping[str, str] = field(default_factory=dict)


DEFAULT = Settings()


def match(left: Reading, right: Reading, settings: Settings = DEFAULT) -> Matching:
    """Match the claims of two maps one to one, so that the likeness of all pairs is greatest."""
    by_text = {claim.text.casefold(): claim.id for claim in reversed(right.claims)}
    pairs = (
        Pair(claim.id, by_text[claim.text.casefold()], 1.0, Ground.WORDS)
        for claim in left.claims
        if claim.text.casefold() in by_text and settings.threshold <= 1
    )
    return Matching(tuple({pair.right: pair for pair in pairs}.values()))
