"""How what was changed is told, and lots are drawn."""

from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

from argmap.teaching.english import bare
from argmap.teaching.faults.draft import Draft
from argmap.text import in_a_row

T = TypeVar("T")


def mixed(items: Sequence[T], chance: Random) -> list[T]:
    """The items in an order by chance."""
    return chance.sample(items, len(items))


def quoted(draft: Draft, name: str) -> str:
    """A claim as it is quoted in a sentence: its text without the full stop."""
    box = draft.by_id.get(name)
    said = box.said if box else name
    return f'"{bare(said)}"'


def together(draft: Draft, names: Iterable[str]) -> str:
    """Some claims as they are quoted in a sentence."""
    return in_a_row([quoted(draft, name) for name in names])
