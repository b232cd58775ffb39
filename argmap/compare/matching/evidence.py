"""What speaks for two claims being the same: place, words, meaning."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest

from argmap.compare.matching import Ground
from argmap.compare.matching.alignment import Weigh, align, weights, word_likeness
from argmap.compare.matching.candidates import candidates
from argmap.compare.matching.lexicon import Lexicon, lexicon_of
from argmap.compare.matching.meaning import likeness_by_meaning
from argmap.compare.matching.places import overlap
from argmap.compare.matching.polarity import Verdict, judge
from argmap.compare.matching.position import Position, tie
from argmap.compare.matching.profile import Profile, profile_of
from argmap.compare.reading import Reading
from argmap.model import ArgumentMap
from argmap.passages import Passage, SourceText, passages_of

_TOGETHER = 0.6  # what likeness by place and by words count where both are there
_NEAR = 0.5  # of one place, from which on the same thing may have two names
_BY_WORDS, _BY_MEANING = 0.3, 0.5  # what words and meaning count where both are asked
_NEAREST = 4  # claims that a claim is compared with for their meaning
_MANY = 12  # claims in the same words and position, from which on any of them will do
_MOST = 0.98  # likeness of claims that are not word for word the same


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two claims, by number, that may be the same or say the opposite."""

    left: int
    right: int
    likeness: float
    ground: Ground
    verdict: Verdict


@dataclass(frozen=True, eq=False)
class Side:
    """One of two maps: its claims, what is compared of them, where they come from and stand."""

    reading: Reading
    lexicon: Lexicon
    text: SourceText | None

    @cached_property
    def profiles(self) -> Sequence[Profile]:
        """What is compared of each claim."""
        return [profile_of(claim.text, self.lexicon) for claim in self.reading.claims]

    @cached_property
    def passages(self) -> Sequence[tuple[Passage, ...]]:
        """The passages of each claim."""
        found = passages_of(self.reading.argument_map, self.text).by_element
        return [found.get(claim.id, ()) for claim in self.reading.claims]

    @cached_property
    def position(self) -> Position:
        """Where the claims stand."""
        return Position(self.reading)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each claim, by id."""
        return {claim.id: number for number, claim in enumerate(self.reading.claims)}


def _language(argument_map: ArgumentMap) -> str:
    return argument_map.front_matter.text("lang") or "~"


def side_of(reading: Reading, other: Reading, text: SourceText | None) -> Side:
    """One of two maps; both are read in the language that one of them names."""
    maps = sorted((reading.argument_map, other.argument_map), key=_language)
    return Side(reading, lexicon_of(*maps), text)


@dataclass(frozen=True, eq=False)
class Evidence:
    """Two maps, and what speaks for their claims being the same.

    Attributes:
        left: the left map.
        right: the right map.
        uses_meaning: whether a sentence encoder is asked.
        decided: the numbers of the claims of either map of which somebody said what they are.
    """

    left: Side
    right: Side
    uses_meaning: bool = False
    decided: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())

    @cached_property
    def meanings(self) -> Sequence[Sequence[float]]:
        """How alike the claims are to a sentence encoder; empty if it is not asked."""
        if not self.uses_meaning:
            return ()
        mine, theirs = (
            [claim.text for claim in side.reading.claims] for side in (self.left, self.right)
        )
        return likeness_by_meaning(mine, theirs)

    @cached_property
    def weigh(self) -> Weigh:
        """How much a word counts."""
        return weights([*self.left.profiles, *self.right.profiles])

    def tie(self, mine: int, theirs: int) -> int:
        """What decides between pairs that are equally good: their words and positions."""
        return tie(self.left.position.marks[mine], self.right.position.marks[theirs])

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """The pairs that were compared, without those that speak of different things."""
        mine, theirs = (
            {
                number: profile
                for number, profile in enumerate(side.profiles)
                if number not in settled
            }
            for side, settled in zip((self.left, self.right), self._settled, strict=True)
        )
        pairs = candidates(mine, theirs, self.weigh, self.tie)
        pairs.update(self._from_one_place())
        pairs.update(self._of_like_meaning())
        here, there = self._settled
        compared = (
            self._compared(mine, theirs)
            for mine, theirs in sorted(pairs)
            if mine not in here and theirs not in there
        )
        return tuple(each for each in compared if each.verdict is not Verdict.DIFFERENT)

    @cached_property
    def twins(self) -> tuple[tuple[int, int], ...]:
        """Claims in the same words and the same position, of which there is no other; or very many.

        They are pairs whatever else there is, and need not be compared with others.
        """
        mine, theirs = (
            _by_mark(side, decided)
            for side, decided in zip((self.left, self.right), self.decided, strict=True)
        )
        return tuple(
            pair
            for mark, here in mine.items()
            if len(here) == len(there := theirs.get(mark, ())) and not 1 < len(here) <= _MANY
            for pair in zip(here, there, strict=True)
        )

    @cached_property
    def _settled(self) -> tuple[frozenset[int], frozenset[int]]:
        """The claims of either map that need not be compared."""
        return (
            self.decided[0].union(mine for mine, _ in self.twins),
            self.decided[1].union(theirs for _, theirs in self.twins),
        )

    def _from_one_place(self) -> Iterator[tuple[int, int]]:
        """The claims whose passages are in one paragraph, or quote without saying from where."""
        by_paragraph: dict[int | None, list[int]] = {}
        for number, passages in enumerate(self.right.passages):
            for paragraph in dict.fromkeys(each.paragraph for each in passages):
                by_paragraph.setdefault(paragraph, []).append(number)
        for number, passages in enumerate(self.left.passages):
            for paragraph in dict.fromkeys((*(each.paragraph for each in passages), None)):
                others = by_paragraph.get(paragraph, ()) if passages else ()
                for other in others:
                    if overlap(passages, self.right.passages[other]):
                        yield number, other

    def _of_like_meaning(self) -> Iterator[tuple[int, int]]:
        """For each claim of either map those of the other map that mean most nearly the same."""
        rows = self.meanings
        for mine, row in enumerate(rows):
            for theirs in nlargest(_NEAREST, range(len(row)), key=row.__getitem__):
                yield mine, theirs
        for theirs in range(len(rows[0]) if rows else 0):
            column = [row[theirs] for row in rows]
            for mine in nlargest(_NEAREST, range(len(column)), key=column.__getitem__):
                yield mine, theirs

    def _compared(self, mine: int, theirs: int) -> Candidate:
        alignment = align(self.left.profiles[mine], self.right.profiles[theirs])
        words = word_likeness(alignment, self.weigh)
        place = overlap(self.left.passages[mine], self.right.passages[theirs])
        found, ground = words, Ground.WORDS
        together = min(_MOST, _TOGETHER * (place + words))
        if place and together > words:
            found, ground = together, Ground.PASSAGE
        meaning = self.meanings[mine][theirs] if self.meanings else 0.0
        blended = min(_MOST, _BY_WORDS * words + _BY_MEANING * meaning)
        if self.meanings and blended > found:
            found, ground = blended, Ground.MEANING
        verdict = judge(alignment, is_one_place=place >= _NEAR)
        return Candidate(mine, theirs, found, ground, verdict)


def _by_mark(side: Side, decided: frozenset[int]) -> dict[int, list[int]]:
    """The claims by what tells them from others."""
    found: dict[int, list[int]] = {}
    for number, mark in enumerate(side.position.marks):
        if number not in decided:
            found.setdefault(mark, []).append(number)
    return found
