"""Finding which claims of two maps are the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from argmap.compare.matching import Ground, Group, Matching, Pair
from argmap.compare.matching.assignment import assign
from argmap.compare.matching.evidence import Candidate, Evidence, Side, side_of
from argmap.compare.matching.parts import Division, divisions
from argmap.compare.matching.polarity import Verdict
from argmap.compare.matching.position import agreement, bonus, same_place
from argmap.compare.reading import Claim, Reading
from argmap.passages import SourceText

_ROUNDS = 2  # in which the pairs found so far tell what stands around a claim
_UNIT = 10**6  # what likeness 1 is worth
_PLACE = 10**3  # what it is worth that everything around two claims is the same for one step more
_TIE = 2**20  # what ties are below
_FEW = 5  # claims of a map from which on it tells something that none of the others is alike
_LEAD = 0.1  # what it adds that a claim is by far the nearest
_FAR = 0.2  # likeness by which it is so
_BY_POSITION = 0.5  # likeness of claims that only stand in the same place


@dataclass(frozen=True)
class Settings:
    """How claims are matched.

    Attributes:
        threshold: the least likeness of a pair, between 0 and 1.
        text: the text that both maps are about; claims from the same place of it are alike.
        uses_meaning: whether a sentence encoder is asked too (the extra ``argmap[meaning]``).
        said: what somebody decided: from the id of a claim of the left map to that of its partner,
            or to an empty text if it has none. Ids that are in neither map are passed over, and of two
            claims with one partner the first one has it.
    """

    threshold: float = 0.5
    text: SourceText | None = None
    uses_meaning: bool = False
    said: Mapping[str, str] = field(default_factory=dict)


DEFAULT = Settings()


def match(left: Reading, right: Reading, settings: Settings = DEFAULT) -> Matching:
    """Match the claims of two maps one to one, so that the likeness of all pairs is greatest.

    What the maps call their claims, and in which order they have them, does not count; and the
    partners are the same if the maps are exchanged.

    Raises:
        MeaningMissingError: meaning is asked for and the sentence encoder is not installed.
    """
    return _Match(left, right, settings).matching()


class _Match:
    """One matching."""

    def __init__(self, left: Reading, right: Reading, settings: Settings) -> None:
        mine = side_of(left, right, settings.text)
        theirs = side_of(right, left, settings.text)
        self.settings = settings
        self.said = _agreed(settings.said, mine, theirs)
        decided = (
            frozenset(mine.numbers[name] for name in self.said),
            frozenset(theirs.numbers[name] for name in self.said.values() if name),
        )
        self.evidence = Evidence(mine, theirs, settings.uses_meaning, decided)
        self.mine, self.theirs = left.claims, right.claims

    def matching(self) -> Matching:
        """All of it."""
        same = [each for each in self.evidence.candidates if each.verdict is Verdict.SAME]
        pairs = self._settled()
        found: dict[str, Pair] = {}
        for _ in range(_ROUNDS + 1):
            partners = {pair.left: pair.right for pair in (*pairs, *found.values())}
            found = self._best((each, self._raised(each, partners)) for each in same)
        pairs += found.values()
        pairs += self._by_position(pairs)
        parted = divisions(self.evidence, self.evidence.candidates, pairs)
        wholes = {(each.is_left, each.whole) for each in parted}
        pairs = [
            pair
            for pair in pairs
            if (True, pair.left) not in wholes and (False, pair.right) not in wholes
        ]
        pairs.sort(key=lambda pair: self.evidence.left.numbers[pair.left])
        return Matching(
            tuple(pairs),
            tuple(self._denials(pairs, parted)),
            self._groups(parted, is_left=True),
            self._groups(parted, is_left=False),
        )

    def _groups(self, parted: Iterable[Division], *, is_left: bool) -> tuple[Group, ...]:
        side = self.evidence.left if is_left else self.evidence.right
        groups = (each.group for each in parted if each.is_left is is_left)
        return tuple(sorted(groups, key=lambda group: side.numbers[group.whole]))

    def _settled(self) -> list[Pair]:
        """What somebody said, and claims that are the same in every respect."""
        said = [Pair(name, other, 1.0, Ground.SAID) for name, other in self.said.items() if other]
        twins = (
            Pair(self.mine[left].id, self.theirs[right].id, 1.0, Ground.WORDS)
            for left, right in self.evidence.twins
            if self.settings.threshold <= 1
        )
        return [*said, *twins]

    def _raised(self, each: Candidate, partners: Mapping[str, str]) -> float:
        """Likeness, and what is added to it for the place in the argument."""
        left, right = self.evidence.left.position, self.evidence.right.position
        mine, theirs = self.mine[each.left].id, self.theirs[each.right].id
        stands = bonus(left, right, mine, theirs, partners)
        return each.likeness + stands + self._lead.get((each.left, each.right), 0.0)

    @cached_property
    def _lead(self) -> Mapping[tuple[int, int], float]:
        """What is added where two claims are far more alike than either is to any other."""
        if min(len(self.mine), len(self.theirs)) < _FEW:
            return {}
        near = self.evidence.candidates
        best: dict[tuple[str, int], list[float]] = {}
        for each in near:
            for end in (("left", each.left), ("right", each.right)):
                best[end] = sorted([*best.get(end, ()), each.likeness])[-2:]
        found: dict[tuple[int, int], float] = {}
        for each in near:
            ends = (best["left", each.left], best["right", each.right])
            others = [end[0] if len(end) > 1 else 0.0 for end in ends if each.likeness == end[-1]]
            if len(others) == len(ends):
                lead = each.likeness - max(others)
                found[each.left, each.right] = _LEAD * min(1.0, lead / _FAR)
        return found

    def _best(self, candidates: Iterable[tuple[Candidate, float]]) -> dict[str, Pair]:
        """The pairs that are alike enough, chosen so that all together are most alike.

        Args:
            candidates: pairs and how alike they are, all in all.
        """
        left, right = self.evidence.left.position, self.evidence.right.position
        weights: dict[int, dict[int, int]] = {}
        pairs: dict[tuple[int, int], Pair] = {}
        for each, found in candidates:
            if round(found, 6) < self.settings.threshold:
                continue
            mine, theirs = self.mine[each.left].id, self.theirs[each.right].id
            worth = round(found * _UNIT) + _PLACE * agreement(left, right, mine, theirs)
            weight = worth * _TIE + self.evidence.tie(each.left, each.right)
            weights.setdefault(each.left, {})[each.right] = weight
            shown = each.likeness if each.likeness == 1 else min(found, 0.99)
            pairs[each.left, each.right] = Pair(mine, theirs, round(shown, 4), each.ground)
        return {pairs[pair].left: pairs[pair] for pair in assign(weights).items()}

    def _by_position(self, pairs: Iterable[Pair]) -> list[Pair]:
        """Claims without a text that stand in the same place."""
        partners = {pair.left: pair.right for pair in pairs}
        taken = set(partners.values())
        mine = [each for each in self._unnamed(self.mine) if each.id not in partners]
        theirs = [each for each in self._unnamed(self.theirs) if each.id not in taken]
        if self.settings.threshold > _BY_POSITION:
            return []
        left, right = self.evidence.left.position, self.evidence.right.position
        return [
            Pair(one, other, _BY_POSITION, Ground.POSITION)
            for one, other in same_place(left, right, mine, theirs, partners)
        ]

    def _unnamed(self, claims: Iterable[Claim]) -> Iterable[Claim]:
        return (each for each in claims if each.is_named_only and each.id not in self.said)

    def _denials(self, pairs: Sequence[Pair], parted: Iterable[Division]) -> Iterable[Pair]:
        """The opposites among the claims that have no partner."""
        lefts, rights = {pair.left for pair in pairs}, {pair.right for pair in pairs}
        for each in parted:
            (lefts if each.is_left else rights).add(each.whole)
            (rights if each.is_left else lefts).update(each.parts)
        opposed = [
            each
            for each in self.evidence.candidates
            if each.verdict is Verdict.DENIED
            and self.mine[each.left].id not in lefts
            and self.theirs[each.right].id not in rights
        ]
        partners = {pair.left: pair.right for pair in pairs}
        found = self._best((each, self._raised(each, partners)) for each in opposed)
        return sorted(found.values(), key=lambda pair: self.evidence.left.numbers[pair.left])


def _agreed(said: Mapping[str, str], left: Side, right: Side) -> dict[str, str]:
    """What somebody said, as far as there are such claims, and no claim given to two."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name, other in said.items():
        if name in left.numbers and (not other or other in right.numbers):
            found[name] = "" if other in taken else other
            taken.add(other)
    return found
