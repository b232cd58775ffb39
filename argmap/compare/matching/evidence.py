"""What speaks for two claims being the same: place, words, meaning."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.compare.matching import Ground
from argmap.compare.matching.alignment import Weigh, align, weights, word_likeness
from argmap.compare.matching.candidates import candidates
from argmap.compare.matching.lexicon import Lexicon, lexicon_of
from argmap.compare.matching.places import overlap
from argmap.compare.matching.polarity import Verdict, judge
from argmap.compare.matching.position import Position, tie
from argmap.compare.matching.profile import Profile, profile_of
from argmap.compare.reading import Reading
from argmap.passages import Passage, SourceText, passages_of

_TOGETHER = 0.6  # what likeness by place and by words count where both are there
_NEAR = 0.5  # of one place, from which on the same thing may have two names
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


@dataclass(frozen=True, eq=False)
class Evidence:
    """Two maps, and what speaks for their claims being the same."""

    left: Side
    right: Side

    @cached_property
    def weigh(self) -> Weigh:
        """How much a word counts."""
        return weights([*self.left.profiles, *self.right.profiles])

    def tie(self, mine: int, theirs: int) -> int:
        """What decides between pairs that are equally good: their words and positions."""
        return tie(
            self.left.position.signature(self.left.reading.claims[mine].id),
            self.right.position.signature(self.right.reading.claims[theirs].id),
        )

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """The pairs that were compared, without those that speak of different things."""
        pairs = candidates(self.left.profiles, self.right.profiles, self.weigh, self.tie)
        pairs.update(self._from_one_place())
        compared = (self._compared(mine, theirs) for mine, theirs in sorted(pairs))
        return tuple(each for each in compared if each.verdict is not Verdict.DIFFERENT)

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

    def _compared(self, mine: int, theirs: int) -> Candidate:
        alignment = align(self.left.profiles[mine], self.right.profiles[theirs])
        words = word_likeness(alignment, self.weigh)
        place = overlap(self.left.passages[mine], self.right.passages[theirs])
        found, ground = words, Ground.WORDS
        together = min(_MOST, _TOGETHER * (place + words))
        if place and together > words:
            found, ground = together, Ground.PASSAGE
        verdict = judge(alignment, is_one_place=place >= _NEAR)
        return Candidate(mine, theirs, found, ground, verdict)


def evidence(left: Reading, right: Reading, text: SourceText | None) -> Evidence:
    """Two maps side by side."""
    lexicon = lexicon_of(left.argument_map, right.argument_map)
    return Evidence(Side(left, lexicon, text), Side(right, lexicon, text))
