"""The claims of several maps in one pool, and what each map says of them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from argmap.compare.matching import Matching
from argmap.compare.reading import Reading, ReasonKind

NONE = ""
"""The label of two claims of which the one is no reason for or against the other."""


@dataclass(frozen=True)
class Pool:
    """The claims of several maps; those that are the same in several maps are one.

    Attributes:
        readings: the maps.
        number_of: for each map the number of each claim in the pool, by its id.
        size: how many claims there are.
    """

    readings: tuple[Reading, ...]
    number_of: tuple[Mapping[str, int], ...]
    size: int

    @cached_property
    def labels(self) -> tuple[Mapping[tuple[int, int], str], ...]:
        """For each map, from two claims of the pool to what the one does to the other.

        An undercut counts as from its claim to the conclusion of the step that it denies.
        """
        return tuple(map(_labels, self.readings, self.number_of))

    @cached_property
    def related(self) -> tuple[tuple[int, int], ...]:
        """The pairs of claims of which a map says something, sorted."""
        return tuple(sorted({pair for labels in self.labels for pair in labels}))

    @property
    def unrelated(self) -> int:
        """How many ordered pairs of claims no map says anything of."""
        return self.size * (self.size - 1) - len(self.related)

    def confusion(self, one: int, other: int) -> Counter[tuple[str, str]]:
        """How often which labels of two maps met, over all ordered pairs of the pool's claims."""
        mine, theirs = self.labels[one], self.labels[other]
        met = Counter((mine.get(pair, NONE), theirs.get(pair, NONE)) for pair in self.related)
        met[NONE, NONE] += self.unrelated
        return met

    def units(self) -> Iterator[tuple[Sequence[str], int]]:
        """The ordered pairs of claims with the label that each map gives, for Krippendorff's alpha."""
        for pair in self.related:
            yield tuple(labels.get(pair, NONE) for labels in self.labels), 1
        if self.unrelated:
            yield tuple(NONE for _ in self.labels), self.unrelated


def pool(readings: Sequence[Reading], matchings: Mapping[tuple[int, int], Matching]) -> Pool:
    """Join the claims of maps, the most alike first; no two claims of one map become one.

    Args:
        readings: the maps.
        matchings: for the numbers of every two maps, the smaller first, which claims are the same.
    """
    nodes = [(place, claim.id) for place, each in enumerate(readings) for claim in each.claims]
    group = {node: {node[0]: node} for node in nodes}
    pairs = [
        (-pair.likeness, (one, pair.left), (other, pair.right))
        for one, other in combinations(range(len(readings)), 2)
        for pair in matchings[one, other].pairs
    ]
    for _, mine, theirs in sorted(pairs):
        first, second = group[mine], group[theirs]
        if first is not second and first.keys().isdisjoint(second):
            first.update(second)
            for node in second.values():
                group[node] = first
    numbers: dict[int, int] = {}
    number_of: list[dict[str, int]] = [{} for _ in readings]
    for place, name in nodes:
        members = group[place, name]
        number_of[place][name] = numbers.setdefault(id(members), len(numbers))
    return Pool(tuple(readings), tuple(number_of), len(numbers))


def _labels(reading: Reading, number_of: Mapping[str, int]) -> Mapping[tuple[int, int], str]:
    found: dict[tuple[int, int], set[str]] = {}
    for reason in reading.reasons:
        step = reading.reasons_by_id.get(reason.target)
        target = number_of.get(step.target if step else reason.target)
        for source in map(number_of.__getitem__, reason.premises):
            if target is None or source == target:
                continue
            found.setdefault((source, target), set()).add(reason.kind)
            if reason.kind is ReasonKind.EXCLUSION:
                found.setdefault((target, source), set()).add(reason.kind)
    return {pair: " and ".join(sorted(kinds)) for pair, kinds in found.items()}
