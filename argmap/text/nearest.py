"""What was probably meant by a wrong name."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

_FAR = 0.5  # how like (from 0 to 1) two names must be
_BEHIND = 0.15  # how much less like than the nearest another one may be


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """The known names that are most like a wrong one, the nearest first; none if none is near."""
    near = get_close_matches(name, list(known), cutoff=_FAR)
    least = _likeness(name, near[0]) - _BEHIND if near else 0
    return [match for match in near if _likeness(name, match) >= least]


def suggestion(name: str, known: Iterable[str]) -> str:
    """The repair for a wrong name: the nearest known ones, else all of them."""
    names = list(known)
    near = nearest(name, names)
    if near:
        return "did you mean " + " or ".join(repr(match) for match in near) + "?"
    return ("known are " + ", ".join(names)) if names else "none are known"


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, other, one).ratio()
