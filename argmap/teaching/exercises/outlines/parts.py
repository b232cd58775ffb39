"""A part of a map that is small enough to learn with.

Students learn less from maps of fifty claims than of thirty (C. P. Dwyer, M. J. Hogan, I. Stewart,
"The evaluation of argument mapping as a learning tool", Thinking Skills and Creativity 5 (2010)), so
an exercise about a larger one is about a branch of it, which the seed chooses.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.outlines.outline import LineRole, Outline, outline

LARGEST = 30
"""Lines from which on a map is too large to be learnt with."""

_LEAST = 2  # a branch is chosen only if it has one in so many of the lines wanted


@dataclass(frozen=True)
class Part:
    """A map or a part of it.

    Attributes:
        outline: its outline.
        note: what its reader should know if it is not the whole map; else empty.
    """

    outline: Outline
    note: str


def part(brief: Brief, most: int) -> Part:
    """A part of the map that has about so many lines at most: all of it, or a branch.

    Raises:
        CannotAskError: nothing in the map bears on anything.
    """
    whole = outline(brief.bearing.argument_map)
    if not whole.groups:
        raise CannotAskError(
            "no claim in this map bears on another one, so there is nothing to ask about; write a "
            "reason for a claim below it (+), or an objection (-)"
        )
    if len(whole.entries) <= most:
        return Part(whole, "")
    top = brief.chance("part").choice([*_branches(whole, most)])
    branch = outline(brief.bearing.argument_map, [top])
    found = outline(brief.bearing.argument_map, [top], most)
    size = len(found.numbers)
    note = f"This is a part of a larger argument: {size} of its {len(whole.numbers)} claims."
    if len(found.entries) < len(branch.entries):
        note += " What lies deeper is left out."
    return Part(found, note)


def _branches(whole: Outline, most: int) -> Iterator[str]:
    """The claims at the top of what may be chosen: the theses, and all branches that just fit."""
    entries = whole.entries
    above = [whole.conclusions[entry.group] if entry.group else None for entry in entries]
    sizes = [1] * len(entries)
    for number in range(len(entries) - 1, 0, -1):
        bears_on = above[number]
        if bears_on is not None:
            sizes[bears_on] += sizes[number]
    for entry, size, bears_on in zip(entries, sizes, above, strict=True):
        is_largest = bears_on is None or sizes[bears_on] > most
        fits = size <= most and is_largest and size * _LEAST >= most
        if size > 1 and (fits or entry.role is LineRole.TOP):
            yield entry.claim
