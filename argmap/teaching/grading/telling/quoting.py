"""What claims and reasons are called when a fault is told."""

from collections.abc import Sequence

from argmap.compare.reading import Reason
from argmap.teaching.grading.scoring.faults import Cause
from argmap.teaching.grading.scoring.sight import Sight
from argmap.teaching.grading.scoring.text_use import Sentence
from argmap.teaching.grading.scoring.ties import Ties
from argmap.teaching.grading.telling.places import Places
from argmap.teaching.grading.telling.words import FOR, quoted, row


class Quotes:
    """What is quoted from a reference and a student's map, and where it stands."""

    def __init__(
        self, sight: Sight, ties: Ties, required: frozenset[str], unused: Sequence[Sentence]
    ) -> None:
        self.sight = sight
        self.ties = ties
        self.required = required
        self.unused = unused
        self.places = Places(sight.student)

    def reference_text(self, name: str) -> str:
        """What a claim of the reference says."""
        return self.sight.reference.claims_by_id[name].text

    def student_text(self, name: str) -> str:
        """What a claim of the student says."""
        return self.sight.student.claims_by_id[name].text

    def mine(self, name: str) -> str:
        """A claim of the reference as the student has it; as the reference, if she has not."""
        own = self.sight.of_student(name)
        if not own or name in self.sight.denied:
            return self.reference_text(name)
        return self.student_text(own[0])

    def target(self, reason: Reason) -> str:
        """What a reason of the reference bears on, or the conclusion of the step that it denies."""
        while reason.target in self.sight.reference.reasons_by_id:
            reason = self.sight.reference.reasons_by_id[reason.target]
            if reason.target not in self.sight.reference.claims_by_id:
                return reason.premises[0]
        return reason.target

    def student_target(self, reason: Reason) -> str:
        """The text of what a reason of the student bears on."""
        by_id, claims = self.sight.student.reasons_by_id, self.sight.student.claims_by_id
        step = by_id.get(reason.target)
        name = reason.target if step is None else step.target
        return claims[name].text if name in claims else claims[reason.premises[0]].text

    def has(self, name: str) -> bool:
        """Whether the student has a claim of the reference."""
        return self.sight.has(name)

    def whole(self, reason: Reason) -> str:
        """A reason of the reference in one line."""
        premises = row(map(self.reference_text, reason.premises))
        verb = {1: "is"}.get(len(reason.premises), "are together")
        what = FOR[reason.kind]
        return f"{premises} {verb} {what} {quoted(self.reference_text(self.target(reason)))}"

    def reason(self, cause: Cause) -> Reason:
        """The reason of the reference that a fault is about."""
        return self.sight.reference.reasons_by_id[cause.about]

    def own_reason(self, name: str) -> Reason:
        """A reason of the student."""
        return self.sight.student.reasons_by_id[name]

    def own_line(self, reason: Reason) -> int:
        """Where the student has a reason of the reference; else where she has its premises."""
        own = self.ties.by(reason.id)
        if own:
            return self.places.of_reason(self.own_reason(own[0]))
        claims = (each for name in reason.premises for each in self.sight.of_student(name))
        return next(filter(None, map(self.places.of_claim, claims)), 0)

    def lines(self, name: str) -> int:
        """Where the student has a claim of the reference."""
        return next(iter(map(self.places.of_claim, self.sight.of_student(name))), 0)

    def joined(self, reason: Reason) -> str:
        """How the student would read her own reasons for a reason of the reference."""
        told = []
        for name in self.ties.by(reason.id):
            own = self.own_reason(name)
            premises = row(map(self.student_text, own.premises))
            told.append(f"{premises}: {FOR[own.kind]} {quoted(self.student_target(own))}")
        return "; ".join(told)
