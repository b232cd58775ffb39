"""Whether pairs of claims say the opposite of each other, however they were paired."""

from collections.abc import Iterable, Iterator

from argmap.compare.matching.alignment import align
from argmap.compare.matching.lexicon import lexicon_of
from argmap.compare.matching.polarity import Verdict, judge
from argmap.compare.matching.profile import profile_of
from argmap.compare.reading import Reading


def opposites(
    left: Reading, right: Reading, pairs: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Those of some pairs of claims, by id, that say the opposite of each other."""
    lexicon = lexicon_of(left.argument_map, right.argument_map)
    for mine, theirs in pairs:
        here, there = (
            profile_of(reading.claims_by_id[name].text, lexicon)
            for reading, name in ((left, mine), (right, theirs))
        )
        if judge(align(here, there)) is Verdict.DENIED:
            yield mine, theirs
