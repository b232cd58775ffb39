"""The kinds of exercise, each made from a reference map. A kind is a record, a module each."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from argmap.graph import Bearing
from argmap.passages import SourceText
from argmap.teaching.exercises.model import Exercise
from argmap.text import ArgmapError


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
    """

    bearing: Bearing
    seed: int = 1
    level: int = 1
    text: SourceText | None = None
    with_bank: bool = True

    def chance(self, what: str) -> Random:
        """A source of chance for one purpose, so that one draw does not shift the others."""
        return Random(f"{self.seed}/{what}")  # noqa: S311 -- a draw of lots, not a secret


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of exercise.

    Attributes:
        name: what users call it.
        summary: what it trains, in a few words.
        make: makes one; raises :class:`CannotAskError` where the map gives no such exercise.
        needs_text: whether it needs the text that the map is about.
    """

    name: str
    summary: str
    make: Callable[[Brief], Exercise]
    needs_text: bool = False


BUILTIN: tuple[Kind, ...] = ()
"""The kinds that argmap brings, in the order in which they are listed."""
