"""Counts and lists in a sentence."""

from collections.abc import Sequence


def plural(count: int, noun: str) -> str:
    """A count with its noun."""
    return f"{count} {noun}" + ("" if count == 1 else "s")


def in_a_row(parts: Sequence[str]) -> str:
    """All parts: ``a, b and c``."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def first_few(names: Sequence[str], shown: int) -> str:
    """The first few names, and how many more there are: ``a, b and 3 more``."""
    more = len(names) - shown
    return ", ".join(names[:shown]) + (f" and {more} more" if more > 0 else "")
