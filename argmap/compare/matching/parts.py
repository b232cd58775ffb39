"""Claims that the other map has in several parts.

"Cars foul the air and make noise" is a claim here; there "Cars foul the air" and "Cars make noise" may
be two. Several claims are the parts of one if each of them is contained in it, each brings in something
that the others do not, and together they cover it: in words, or in the text that both maps are about.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.compare.matching import Group, Pair
from argmap.compare.matching.alignment import Weigh, align
from argmap.compare.matching.evidence import Candidate, Evidence, Side
from argmap.compare.matching.places import stretches
from argmap.compare.matching.polarity import Verdict

_WORDS = 3  # of a claim that stands word for word in another one
_CONTAINED = 0.6  # of a part that is in the whole
_COVERED = 0.75  # of the whole that is in the parts
_NEW = 0.2  # of the whole that each part has to bring in


@dataclass(frozen=True, slots=True)
class Division:
    """A claim and its parts, by id; ``is_left`` tells whose the whole is, ``covered`` how much of it."""

    is_left: bool
    whole: str
    parts: tuple[str, ...]
    covered: float
    tie: int

    @property
    def group(self) -> Group:
        """The division as it is reported."""
        return Group(self.whole, self.parts)


@dataclass(frozen=True, slots=True)
class _Part:
    """A claim that may be a part: what it covers of the whole, each with how much that counts."""

    number: int
    covers: Mapping[str, float]


def divisions(
    evidence: Evidence, candidates: Sequence[Candidate], pairs: Sequence[Pair]
) -> tuple[Division, ...]:
    """The claims of either map that the other one has in several parts.

    Args:
        evidence: the maps.
        candidates: the pairs of claims that may be parts of each other.
        pairs: the pairs that were found. Claims in them stay, unless the pair is one of a whole and a
            part of it.
    """
    left, right = evidence.left, evidence.right
    partners = {pair.left: pair for pair in pairs}
    backwards = {
        pair.right: Pair(pair.right, pair.left, pair.likeness, pair.ground) for pair in pairs
    }
    here: dict[int, dict[int, Verdict]] = {}
    there: dict[int, dict[int, Verdict]] = {}
    for each in candidates:
        here.setdefault(each.left, {})[each.right] = each.verdict
        there.setdefault(each.right, {})[each.left] = each.verdict
    found = [
        *_divided(left, right, here, partners, backwards, evidence.weigh, is_left=True),
        *_divided(right, left, there, backwards, partners, evidence.weigh, is_left=False),
    ]
    found.sort(key=lambda each: (-each.covered, each.tie))
    taken: set[tuple[bool, str]] = set()
    chosen = []
    for one in found:
        names = {(one.is_left, one.whole), *((not one.is_left, part) for part in one.parts)}
        if taken.isdisjoint(names):
            taken |= names
            chosen.append(one)
    return tuple(chosen)


def _divided(
    side: Side,
    other: Side,
    near: Mapping[int, Mapping[int, Verdict]],
    partners: Mapping[str, Pair],
    backwards: Mapping[str, Pair],
    weigh: Weigh,
    *,
    is_left: bool,
) -> Iterator[Division]:
    """The claims of one map that the other one has in several parts."""
    for number, others in near.items():
        name = side.reading.claims[number].id
        pair = partners.get(name)
        if len(others) < 2 or (pair and pair.likeness == 1):  # noqa: PLR2004 -- several
            continue
        free = [
            each
            for each in others
            if (back := backwards.get(other.reading.claims[each].id)) is None or back.right == name
        ]
        free.sort(key=lambda one: _mark(other, one))
        like = [each for each in free if others[each] is Verdict.SAME]
        for parts in (
            [_in_words(side, number, other, each) for each in free],
            [_by_words(side, number, other, each, weigh) for each in like],
            [_by_place(side, number, other, each) for each in like],
        ):
            chosen, covered = _cover([part for part in parts if part])
            names = [other.reading.claims[each].id for each in sorted(chosen)]
            if len(names) < 2 or (pair and pair.right not in names):  # noqa: PLR2004 -- several
                continue
            if not all(others[each] is Verdict.SAME for each in chosen) and not _denies_as_much(
                side, number, other, chosen
            ):
                continue
            yield Division(is_left, name, tuple(names), covered, _mark(side, number))
            break


def _denies_as_much(side: Side, whole: int, other: Side, parts: Sequence[int]) -> bool:
    """Whether there are as many denials in the parts as in the whole."""
    return len(side.profiles[whole].denials) == sum(
        len(other.profiles[part].denials) for part in parts
    )


def _mark(side: Side, number: int) -> int:
    """What decides between claims that would do equally well."""
    return side.position.marks[number]


def _cover(parts: Sequence[_Part]) -> tuple[list[int], float]:
    """The parts that cover the whole, the one that brings in most first; none if they do not."""
    chosen: list[int] = []
    covered: dict[str, float] = {}
    rest = list(parts)
    while rest:
        gains = [
            sum(max(0.0, share - covered.get(key, 0.0)) for key, share in part.covers.items())
            for part in rest
        ]
        best = max(range(len(rest)), key=gains.__getitem__)
        if gains[best] < _NEW:
            break
        part = rest.pop(best)
        chosen.append(part.number)
        for key, share in part.covers.items():
            covered[key] = max(share, covered.get(key, 0.0))
    total = sum(covered.values())
    return (chosen, total) if total >= _COVERED else ([], 0.0)


def _in_words(side: Side, whole: int, other: Side, part: int) -> _Part | None:
    """What a claim covers of another one in which it stands word for word."""
    mine, theirs = side.profiles[whole].normal, other.profiles[part].normal
    at = f" {mine} ".find(f" {theirs} ")
    if at < 0 or theirs.count(" ") + 1 < _WORDS:
        return None
    return _Part(part, {str(at + number): 1 / len(mine) for number in range(len(theirs))})


def _by_words(side: Side, whole: int, other: Side, part: int, weigh: Weigh) -> _Part | None:
    alignment = align(side.profiles[whole], other.profiles[part])
    size = sum(term.weight * weigh(term.key) for term in alignment.left.terms)
    length = sum(term.weight * weigh(term.key) for term in alignment.right.terms)
    links = [link for link in alignment.links if link.mine.weight]
    covers = {
        link.mine.key: link.quality * link.mine.weight * weigh(link.mine.key) / size
        for link in links
        if size
    }
    contained = sum(link.quality * link.theirs.weight * weigh(link.theirs.key) for link in links)
    return _Part(part, covers) if length and contained >= _CONTAINED * length else None


def _by_place(side: Side, whole: int, other: Side, part: int) -> _Part | None:
    """What a claim covers of the passages of another one, character by character."""
    here, there = stretches(side.passages[whole]), stretches(other.passages[part])
    size = sum(end - start for _, start, end in here)
    length = sum(end - start for _, start, end in there)
    shared = {
        f"{number} {at}": 1 / size
        for number, start, end in here
        for number_, start_, end_ in there
        if number == number_
        for at in range(max(start, start_), min(end, end_))
    }
    return _Part(part, shared) if length and len(shared) >= _CONTAINED * length else None
