"""What differs between two maps: a claim, a reason or a thesis at a time.

:func:`argmap.compare.differences.find.compare` finds it.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from argmap.text import Span

PREMISES = "premises"
"""The aspect of a reason that lost or got premises: those that it lost, and those that it got."""


class What(StrEnum):
    """What a difference is about."""

    THESIS = "thesis"
    CLAIM = "claim"
    REASON = "reason"
    """Some claims together that speak for or against something; an argument's step is one."""
    SECTION = "section"
    """The title of a section, whose claims are the same."""
    MAP = "map"
    """The map as a whole: what its front matter says."""


class How(StrEnum):
    """What became of it from the left map to the right one."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    """It is still there, and says something else: another text, title, tag, other data or premises."""
    MOVED = "moved"
    """It bears on something else than before."""
    RETYPED = "re-typed"
    """It does something else to the same: attacks what it supported, denies a step, not a claim."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that a claim or reason says otherwise; an empty text where there is none.

    ``name`` is ``text``, ``title``, ``tags``, ``section``, ``premises``, ``scheme`` or a key of its data.
    """

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between two maps.

    Attributes:
        what: what it is about.
        how: what became of it.
        left: the ids of what it is about in the left map; none where it was added.
        right: the same in the right map; none where it was removed.
        sentence: what happened, without a full stop.
        aspects: what is said otherwise, where something is.
        left_span: where it stands in the left map.
        right_span: where it stands in the right one.
    """

    what: What
    how: How
    left: tuple[str, ...]
    right: tuple[str, ...]
    sentence: str
    aspects: tuple[Aspect, ...] = ()
    left_span: Span | None = field(default=None, compare=False, repr=False)
    right_span: Span | None = field(default=None, compare=False, repr=False)
