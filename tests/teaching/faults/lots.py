"""Chance for tests."""

from random import Random


def lots(seed: int) -> Random:
    """A source of chance that gives the same every time."""
    return Random(seed)  # noqa: S311 -- a draw of lots, not a secret
