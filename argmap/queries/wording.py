"""Short lines for a reader."""

from collections.abc import Sequence

_SHOWN = 5


def listed(names: Sequence[str], *, is_complete: bool = True) -> str:
    """The first few names, and how many more there are."""
    shown = ", ".join(names[:_SHOWN])
    more = len(names) - _SHOWN
    if more > 0:
        return f"{shown} and {'' if is_complete else 'at least '}{more} more"
    return shown if is_complete else f"{shown} and more"
