"""Which claims of two maps are compared at all: those that share words, the rarest count most."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from heapq import nlargest, nsmallest

from argmap.compare.matching.alignment import Weigh
from argmap.compare.matching.profile import Profile

_MOST = 12  # claims of the other map that a claim is compared with
_BEGINNING = 4  # letters by which a word meets one that is spelt in another way
_SLIGHT = 0.3  # how much such a meeting counts


def candidates(
    left: Mapping[int, Profile],
    right: Mapping[int, Profile],
    weigh: Weigh,
    tie: Callable[[int, int], int],
) -> set[tuple[int, int]]:
    """The pairs to compare, by number: for each claim of either map the nearest of the other map.

    Args:
        left: the claims of the left map, by number.
        right: the claims of the right map, by number.
        weigh: how much a word counts.
        tie: what decides between claims that share equally much, the less the better.
    """
    index: dict[str, list[int]] = {}
    for number, profile in right.items():
        for key in dict.fromkeys(key for key, _ in _keys(profile, weigh)):
            index.setdefault(key, []).append(number)
    found: set[tuple[int, int]] = set()
    by_right: dict[int, dict[int, float]] = {}
    for number, profile in left.items():
        shared: dict[int, float] = {}
        for key, weight in _keys(profile, weigh):
            for other in index.get(key, ()):
                shared[other] = shared.get(other, 0.0) + weight
        found.update((number, other) for other in _nearest(shared, number, tie))
        for other, weight in shared.items():
            by_right.setdefault(other, {})[number] = weight

    def back(other: int, number: int) -> int:
        return tie(number, other)

    for other, counts in by_right.items():
        found.update((number, other) for number in _nearest(counts, other, back))
    return found


def _nearest(
    shared: Mapping[int, float], number: int, tie: Callable[[int, int], int]
) -> Iterable[int]:
    """The claims that share most with the one that has a number."""
    if len(shared) <= _MOST:
        return shared
    least = round(nlargest(_MOST, shared.values())[-1], 6)
    found = [other for other, weight in shared.items() if round(weight, 6) > least]
    level = (other for other, weight in shared.items() if round(weight, 6) == least)
    found += nsmallest(_MOST - len(found), level, key=lambda other: tie(number, other))
    return found


def _keys(profile: Profile, weigh: Weigh) -> Iterator[tuple[str, float]]:
    """By what a claim meets others, and how much that counts."""
    yield f"={profile.normal}", 2 * len(profile.terms) + 1.0
    for term in profile.terms:
        yield term.key, weigh(term.key) * (term.weight or _SLIGHT)
        if len(term.low) > _BEGINNING and term.weight:
            yield f"{term.low[:_BEGINNING]}~", _SLIGHT
    if not profile.lexicon.language or not profile.terms:
        for gram in sorted(profile.grams):
            yield f"{gram}/", _SLIGHT
