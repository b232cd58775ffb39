"""What was probably meant by a wrong name."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

_FAR = 0.5  # how like (from 0 to 1) two names must be
_BEHIND = 0.15  # how much less like than the nearest another one may be


def suggestion(name: str, known: Iterable[str], listed: Iterable[str] | None = None) -> str:
    """The repair for a wrong name: the nearest known ones, else all of them.

    Args:
        name: the wrong name.
        known: what may be meant.
        listed: what is told where nothing is near, if that is not all.
    """
    names = list(dict.fromkeys(known))
    near = get_close_matches(name, names, cutoff=_FAR)
    if near:
        least = _likeness(name, near[0]) - _BEHIND
        near = [match for match in near if _likeness(name, match) >= least]
        return "did you mean " + " or ".join(repr(match) for match in near) + "?"
    told = names if listed is None else list(listed)
    return ("known are " + ", ".join(told)) if told else "none are known"


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, other, one).ratio()
