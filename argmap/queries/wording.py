"""Short lines for a reader."""

from collections.abc import Sequence

from argmap.model import RelationKind
from argmap.text import first_few

VERBS = {
    RelationKind.SUPPORT: "supports",
    RelationKind.ENTAILS: "entails",
    RelationKind.ATTACK: "attacks",
    RelationKind.UNDERCUT: "undercuts",
    RelationKind.CONTRARY: "excludes",
    RelationKind.CONTRADICTORY: "contradicts",
}
"""What the source of a relation does to its target."""

_SHOWN = 5


def listed(names: Sequence[str], *, is_complete: bool = True) -> str:
    """The first few names, and how many more there are."""
    if is_complete:
        return first_few(names, _SHOWN)
    more = len(names) - _SHOWN
    shown = ", ".join(names[:_SHOWN])
    return f"{shown} and at least {more} more" if more > 0 else f"{shown} and more"


def counted(number: int, noun: str) -> str:
    """A number of things: ``1 premise``, ``2 premises``."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
