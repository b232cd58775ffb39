"""How much two claims come from the same place of a text."""

from collections.abc import Sequence

from argmap.compare.matching.profile import plain
from argmap.passages import Passage

_PARTS = 0.5  # what it counts that one passage lies in the other
_QUOTED = 0.8  # how much of it is the same place if one quotation stands in the other
_BETWEEN = 2  # characters between two passages that are one


def overlap(mine: Sequence[Passage], theirs: Sequence[Passage]) -> float:
    """How much two claims come from the same place, between 0 and 1.

    Mixes the Jaccard index of the characters of their passages with the share of the shorter one that
    the longer one contains. Where no offsets are known, quotations are compared.
    """
    if not mine or not theirs:
        return 0.0
    here, there = stretches(mine), stretches(theirs)
    if here and there:
        shared = sum(
            max(0, min(end, end_) - max(start, start_))
            for number, start, end in here
            for number_, start_, end_ in there
            if number == number_
        )
        sizes = [sum(end - start for _, start, end in each) for each in (here, there)]
        jaccard = shared / (sum(sizes) - shared)
        return (1 - _PARTS) * jaccard + _PARTS * shared / min(sizes)
    return max(_quoted(one, other) for one in mine for other in theirs)


def stretches(passages: Sequence[Passage]) -> list[tuple[int, int, int]]:
    """The stretches of paragraphs that some passages cover, each once, those that touch joined."""
    places = sorted(
        (each.paragraph, each.start, each.end)
        for each in passages
        if each.paragraph is not None and each.start is not None and each.end is not None
    )
    found: list[tuple[int, int, int]] = []
    for number, start, end in places:
        if found and found[-1][0] == number and start <= found[-1][2] + _BETWEEN:
            found[-1] = (number, found[-1][1], max(found[-1][2], end))
        else:
            found.append((number, start, end))
    return found


def _quoted(one: Passage, other: Passage) -> float:
    """How much two quotations are the same place."""
    if (
        one.paragraph is not None
        and other.paragraph is not None
        and one.paragraph != other.paragraph
    ):
        return 0.0
    mine, theirs = plain(one.quote), plain(other.quote)
    if not mine or not theirs:
        return 0.0
    if mine == theirs:
        return 1.0
    return _QUOTED if f" {mine} " in f" {theirs} " or f" {theirs} " in f" {mine} " else 0.0
