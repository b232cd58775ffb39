"""The parts of a score: what each is out of, and what of it is there.

Everything is counted on the reference, so that the scores of all students are out of the same; only
what is extra is counted on the student's map.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from argmap.compare.reading import Claim, ReasonKind
from argmap.compare.relations import Fit
from argmap.compare.relations.sides import Unit, grouped
from argmap.teaching.grading.rubric import Rubric
from argmap.teaching.grading.scoring.causes import Causes
from argmap.teaching.grading.scoring.faults import Cause, Fault, Heap, Item
from argmap.teaching.grading.scoring.linking import linking
from argmap.teaching.grading.scoring.sight import Link, Sight
from argmap.teaching.grading.scoring.text_use import Sentence
from argmap.teaching.grading.scoring.ties import Tie, Ties

_NOT_ON_IT = (None, Fit.MOVED, Fit.SHORT_CUT, Fit.REVERSED)
"""What of a reason for a claim does not bear on that claim itself."""


@dataclass(frozen=True)
class Counted:
    """What was counted.

    Attributes:
        parts: the items of each part, in one heap or two; a part that the reference gives no
            occasion for is not among them.
        claims: how much of each claim of the reference is there, by its id.
        reasons: the same of each reason.
        unused: the sentences of the text that the reference uses and the student does not.
        details: how far relations have the right ends, type and direction, from 0 to 1.
    """

    parts: dict[str, tuple[Heap, ...]]
    claims: dict[str, float]
    reasons: dict[str, float]
    unused: tuple[Sentence, ...]
    details: dict[str, float]


class Counter:
    """Counts one student's map."""

    def __init__(self, sight: Sight, ties: Ties, rubric: Rubric, required: frozenset[str]) -> None:
        self.sight = sight
        self.ties = ties
        self.rubric = rubric
        self.required = required
        self.causes = Causes(sight, ties)
        self.split = {group.whole for group in sight.matching.split}
        self.merged = {part for group in sight.matching.merged for part in group.parts}

    def count(self, sentences: Sequence[Sentence]) -> Counted:
        """All parts."""
        claims = {claim.id: self._claim(claim) for claim in self.sight.reference.claims}
        reasons = {
            name: sum(map(self._value, ties)) / len(ties) for name, ties in self.ties.of.items()
        }
        stated = [claim for claim in self.sight.reference.claims if not claim.is_unstated]
        unstated = [claim for claim in self.sight.reference.claims if claim.is_unstated]
        heaps = {
            "claims": (Heap(tuple(self._found(each, claims[each.id]) for each in stated)),),
            "thesis": (Heap(tuple(map(self._thesis, self.sight.reference.theses))),),
            "relations": (Heap(tuple(map(self._relation, self.ties.of.values()))),),
            "linked": linking(self.sight, self.ties, self.causes),
            "undercuts": tuple(
                Heap(tuple(self._objection(tie) for tie in self._ties(kind)))
                for kind in (ReasonKind.UNDERCUT, ReasonKind.ATTACK)
            ),
            "unstated": (Heap(tuple(self._unstated(each, claims[each.id]) for each in unstated)),),
            "text": (Heap(tuple(self._sentence(each, claims) for each in sentences)),),
            "extra": (Heap(tuple(self._extra(claims))),),
        }
        filled = {name: tuple(heap for heap in each if heap.items) for name, each in heaps.items()}
        parts = {name: each for name, each in filled.items() if each}
        unused = (each for each in sentences if not self._uses(each, claims))
        return Counted(parts, claims, reasons, tuple(unused), self._details())

    def _claim(self, claim: Claim) -> float:
        """How much of a claim is there."""
        credit = self.rubric.credits
        if claim.id in self.sight.denied or not self.sight.has(claim.id):
            return 0.0
        if claim.id in self.split:
            return credit.split
        return credit.merged if claim.id in self.merged else 1.0

    def _found(self, claim: Claim, credit: float) -> Item:
        weight = self.rubric.required_weight if claim.id in self.required else 1.0
        return _item(credit, self._cause_of(claim, credit), weight)

    def _cause_of(self, claim: Claim, credit: float) -> Cause:
        if not credit:
            return self.causes.of_claim(claim.id)
        if claim.id in self.split:
            return Cause(Fault.SPLIT_CLAIM, claim.id)
        if claim.id in self.merged:
            return self.causes.of_merged(claim.id)
        return self.causes.of_claim(claim.id)

    def _unstated(self, claim: Claim, credit: float) -> Item:
        """An unstated premise, which must be there and marked."""
        item = self._found(claim, credit)
        students = self.sight.student.claims_by_id
        is_marked = any(students[name].is_unstated for name in self.sight.of_student(claim.id))
        if not credit or is_marked or claim.id in self.merged:  # in one box with what is stated
            return item
        kept = credit * self.rubric.credits.unmarked
        lost = (Cause(Fault.UNMARKED, claim.id), credit - kept)
        return Item(kept, _told((*item.lost, lost)), item.weight)

    def _thesis(self, name: str) -> Item:
        """A thesis: it must be there, have reasons if it has some, and be none for other claims."""
        if name in self.sight.denied or not self.sight.has(name):
            return _item(0.0, self.causes.of_claim(name))
        unit = self.sight.left.unit(name)
        partly = self.rubric.credits.misplaced_thesis
        if any(self._leads_on(unit)):
            return _item(partly, Cause(Fault.THESIS_BELOW, name))
        if self.sight.reference.reasons_on.get(name) and not self._has_reasons(name):
            return _item(partly, self._cause_of_bare(name))
        return Item(1.0)

    def _cause_of_bare(self, name: str) -> Cause:
        """Why nothing bears on a thesis; if something else does, what is wrong with the first reason."""
        unit = self.sight.left.unit(name)
        if any(unit in link[:2] for link in self.sight.links):
            first = self.sight.reference.reasons_on[name][0]
            return self.causes.of_tie(self.ties.of[first.id][0])
        return Cause(Fault.THESIS_BARE, name)

    def _has_reasons(self, name: str) -> bool:
        """Whether something of what bears on a claim in the reference does in the student's map."""
        return any(
            tie.is_merged or tie.fit not in _NOT_ON_IT
            for reason in self.sight.reference.reasons_on[name]
            for tie in self.ties.of[reason.id]
        )

    @cached_property
    def _names(self) -> dict[Unit, list[str]]:
        """The claims of the reference by what they stand for."""
        found: dict[Unit, list[str]] = {}
        for name in self.sight.reference.claims_by_id:
            found.setdefault(self.sight.left.unit(name), []).append(name)
        return found

    def _leads_on(self, unit: Unit) -> Iterator[Link]:
        """What the student makes a thesis a reason for that it is not in the reference."""
        own = {
            (self.sight.left.target(reason), reason.kind)
            for name in self._names.get(unit, ())
            for reason in self.sight.reference.reasons_from.get(name, ())
        }
        for link in self.sight.outgoing.get(unit, ()):
            if link[2] is not ReasonKind.EXCLUSION and link[1:] not in own:
                yield link

    def _value(self, tie: Tie) -> float:
        return self.rubric.relation.value(tie.ends, tie.side, tie.direction)

    def _relation(self, ties: Sequence[Tie]) -> Item:
        """A reason, each of its premises counted the same."""
        values = [self._value(tie) for tie in ties]
        lost = [
            (self.causes.of_tie(tie), (1 - value) / len(ties))
            for tie, value in zip(ties, values, strict=True)
            if value < 1
        ]
        if not lost:
            return Item(1.0)
        return Item(sum(values) / len(ties), tuple(lost))

    def _details(self) -> dict[str, float]:
        """How far relations have the right ends, type and direction, each reason counted the same."""
        found = {"ends": 0.0, "type": 0.0, "direction": 0.0}
        for ties in self.ties.of.values():
            for tie in ties:
                found["ends"] += tie.ends / len(ties)
                found["type"] += tie.side / len(ties)
                found["direction"] += tie.direction / len(ties)
        return {name: number / len(self.ties.of) for name, number in found.items() if self.ties.of}

    def _ties(self, kind: ReasonKind) -> Iterator[Tie]:
        for ties in self.ties.of.values():
            yield from (tie for tie in ties if tie.reason.kind is kind)

    def _objection(self, tie: Tie) -> Item:
        """An objection, which must be there, and against a claim or a step as it should be."""
        if tie.fit in (None, Fit.AS_REBUTTAL, Fit.AS_UNDERCUT) and not tie.is_merged:
            return _item(0.0, self.causes.of_tie(tie))
        return Item(1.0)

    def _sentence(self, sentence: Sentence, claims: dict[str, float]) -> Item:
        credit = float(self._uses(sentence, claims))
        return _item(credit, Cause(Fault.UNUSED_TEXT, ""))

    def _uses(self, sentence: Sentence, claims: dict[str, float]) -> bool:
        """Whether a claim of the student comes from a sentence, by her anchors or by the reference's."""
        told = (claims.get(name) or name in self.sight.denied for name in sentence.claims)
        return sentence.is_used or any(told)

    def _extra(self, claims: dict[str, float]) -> Iterator[Item]:
        """One item: how much of what the student has is of the reference."""
        if not claims and not self.sight.student.claims:
            return
        there = sum(claims.values())
        there += sum(self._value(tie) for ties in self.ties.of.values() for tie in ties)
        strange = list(self._strange())
        if not strange:
            nothing = Cause(Fault.NOTHING, "")
            yield _item(1.0 if there else 0.0, nothing)
            return
        loss = 1 / (there + len(strange))
        yield Item(there / (there + len(strange)), tuple((cause, loss) for cause in strange))

    def _strange(self) -> Iterator[Cause]:
        """What only the student has: claims, relations between known claims, parts of arguments."""
        for claim in self.sight.student.claims:
            if self.sight.is_extra(self.sight.right.unit(claim.id)):
                yield Cause(Fault.EXTRA_CLAIM, claim.id)
        for link in self.ties.extra:
            source = self.sight.students[link[0]][0]
            reasons = self.sight.links.get(link) or self.sight.loops[link]
            yield Cause(Fault.EXTRA_RELATION, reasons[0].id, source)
        for unit, name in self.ties.strikes:
            undercut = self.sight.strikes[unit][name]
            yield Cause(Fault.EXTRA_RELATION, undercut.id, undercut.premises[0])
        yield from self._repeated()

    def _repeated(self) -> Iterator[Cause]:
        """Reasons of the student that are a part of an argument which is whole elsewhere."""
        left, right = self.sight.left, self.sight.right
        known = {
            (left.premises(reason), left.target(reason)): reason
            for reason in self.sight.reference.reasons
            if reason.kind is ReasonKind.SUPPORT
        }
        steps = [each for each in self.sight.student.reasons if each.kind is ReasonKind.SUPPORT]
        rivals_of = grouped(known.values(), lambda each: self.ties.by(each.id))
        whole = {(right.premises(each), right.target(each)) for each in steps} & known.keys()
        for reason in steps:
            has = right.premises(reason)
            key = (has, right.target(reason))
            if key in known:
                continue
            rivals = rivals_of.get(reason.id, ())
            if rivals and all((left.premises(each), left.target(each)) in whole for each in rivals):
                yield Cause(Fault.REPEATED_REASON, reason.id)


def _item(credit: float, cause: Cause, weight: float = 1.0) -> Item:
    return Item(credit, _told(((cause, 1 - credit),)), weight)


def _told(lost: Sequence[tuple[Cause, float]]) -> tuple[tuple[Cause, float], ...]:
    return tuple((cause, share) for cause, share in lost if share > 0)
