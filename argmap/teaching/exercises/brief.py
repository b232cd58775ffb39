"""What an exercise is made from, and why there may be none."""

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.graph import Bearing
    from argmap.passages import SourceText


class CannotAskError(ArgmapError):
    """A map (or the want of a text) gives no exercise of a kind; the message says what would."""


@dataclass(frozen=True)
class Brief:
    """What an exercise is made from.

    Attributes:
        bearing: the reference map, and what bears on what in it.
        seed: chooses what is hidden, asked and shuffled; see :attr:`chance`.
        level: how hard it is to be, from 1.
        text: the text that the map is about, if there is one.
        with_bank: for ``fill``, whether the missing claims are given to choose from.
        count: how many things are to be asked at most; 0 for as many as the level has.
    """

    bearing: "Bearing"
    seed: int = 1
    level: int = 1
    text: "SourceText | None" = None
    with_bank: bool = True
    count: int = 0

    def chance(self, what: str) -> Random:
        """A source of chance for one purpose, so that one draw does not shift the others."""
        return Random(f"{self.seed}/{what}")  # noqa: S311 -- a draw of lots, not a secret
