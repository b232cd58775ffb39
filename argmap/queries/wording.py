"""Short lines for a reader."""

from collections.abc import Sequence

from argmap.model import RelationKind

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
    shown = ", ".join(names[:_SHOWN])
    more = len(names) - _SHOWN
    if more > 0:
        return f"{shown} and {'' if is_complete else 'at least '}{more} more"
    return shown if is_complete else f"{shown} and more"


def counted(number: int, noun: str) -> str:
    """A number of things: ``1 premise``, ``2 premises``."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
