"""Which claim of one map is which claim of the other.

:func:`argmap.compare.matching.match.match` finds it; the answer is a :class:`Matching`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Ground(StrEnum):
    """Why two claims were taken for the same."""

    SAID = "said"
    """Somebody said so in a file."""
    PASSAGE = "passage"
    """They come from the same place of the text."""
    WORDS = "words"
    MEANING = "meaning"
    """A sentence encoder finds them alike."""
    POSITION = "position"
    """Neither has a text, and they stand in the same place of the argument."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims, ``left`` of one map and ``right`` of the other, by id.

    ``likeness`` is between 0 and 1.
    """

    left: str
    right: str
    likeness: float
    ground: Ground


@dataclass(frozen=True, slots=True)
class Group:
    """One claim of a map that the other map has in several: a split, or turned round a merge."""

    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Matching:
    """Which claim of a map is which of the other. Every claim is in one pair at most.

    Attributes:
        pairs: the pairs, in the order of the left map.
        denials: pairs that say the opposite of each other, and therefore are none of the pairs.
        split: claims of the left map that the right map has in several parts.
        merged: claims of the right map that the left map has in several parts.
    """

    pairs: tuple[Pair, ...] = ()
    denials: tuple[Pair, ...] = ()
    split: tuple[Group, ...] = ()
    merged: tuple[Group, ...] = ()

    @cached_property
    def to_right(self) -> Mapping[str, str]:
        """From each claim of the left map that has a partner to that partner."""
        return {pair.left: pair.right for pair in self.pairs}

    @cached_property
    def to_left(self) -> Mapping[str, str]:
        """From each claim of the right map that has a partner to that partner."""
        return {pair.right: pair.left for pair in self.pairs}
