"""What of a text each map marks: the passages of its claims, as units and as segments."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from argmap.compare.agreement.unitised import Unit
from argmap.graph import Bearing, Side, sides
from argmap.passages import SourceText, passages_of
from argmap.passages.word_index import WORD


def units_by_side(
    maps: Sequence[Bearing], text: SourceText
) -> Mapping[str, tuple[tuple[Unit, ...], ...]]:
    """The stretches of the whole text that each map ties claims to, by the side of the claim.

    Sides are ``for`` and ``against`` the thesis; what speaks for neither or for both is ``other``.
    """
    found: dict[str, list[list[Unit]]] = {}
    for place, each in enumerate(maps):
        for side, unit in _marked(each, text):
            found.setdefault(side, [[] for _ in maps])[place].append(unit)
    return {side: tuple(map(tuple, found[side])) for side in sorted(found)}


def _marked(bearing: Bearing, text: SourceText) -> Iterator[tuple[str, Unit]]:
    side_of = sides(bearing)
    for name, passages in passages_of(bearing.argument_map, text).of:
        number = bearing.index.get(name)
        if number is None:  # a section
            continue
        side = side_of.get(number, Side.NEITHER)
        for passage in passages:
            if passage.paragraph is not None and passage.start is not None and passage.end:
                begin = text.bounds[passage.paragraph][0]
                label = side.value if side in (Side.FOR, Side.AGAINST) else "other"
                yield label, Unit(begin + passage.start, begin + passage.end)


def word_starts(text: SourceText) -> list[int]:
    """Where the words of a text begin: the atoms of its segments."""
    return [match.start() for match in WORD.finditer(text.source.text)]


def boundaries(units: Sequence[Unit], words: Sequence[int]) -> frozenset[int]:
    """Where the segments of a text end that some units cut out of it, counted in words.

    Args:
        units: stretches of the text.
        words: where its words begin, in order.
    """
    ends = {bisect_left(words, bound) for unit in units for bound in unit}
    return frozenset(end for end in ends if 0 < end < len(words))
