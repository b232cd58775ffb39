"""How far a map deals with a critical question: what raises it, and what answers it.

An objection raises a question if it speaks against what a bad answer would attack, in words of the
question. If it has words of none of the questions about that place, it may raise any of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from argmap.graph import Bearing, answered, answers, basis
from argmap.graph.facts import words as data_words
from argmap.model import Inference, RelationKind
from argmap.schemes import Hits, Scheme
from argmap.teaching.critical.model import AskedQuestion, Standing, StepKind
from argmap.teaching.critical.steps import Step
from argmap.teaching.critical.universal import ELSE, STILL
from argmap.wording.claims import Wording
from argmap.wording.language import Language

_EFFORT = 200  # links that are followed to find what answers an objection
_SHOWN = 3  # answers, and reasons, that are named
_MOST = 12  # objections to one thing that are looked at, the first that are written
_SURE = 2  # from which on a fit is sure; a word of content counts as much, a small word one


class Stands:
    """What a map says to the questions about its steps."""

    def __init__(self, bearing: Bearing, wording: Wording) -> None:
        self.bearing = bearing
        self.wording = wording
        self._known: dict[int, frozenset[str]] = {}

    @cached_property
    def _answered(self) -> frozenset[int]:
        return answered(self.bearing, {contest.source for contest in self.bearing.contests})

    @cached_property
    def _undercuts(self) -> frozenset[tuple[int, int]]:
        return frozenset(
            (contest.source, contest.target)
            for contest in self.bearing.contests
            if contest.kind is RelationKind.UNDERCUT
        )

    def judged(
        self, step: Step, scheme: Scheme | None, asked: Sequence[AskedQuestion]
    ) -> tuple[AskedQuestion, ...]:
        """The questions with what the map says to them.

        Args:
            step: the step.
            scheme: the scheme whose questions they are; ``None`` for the universal ones.
            asked: the questions, with what they attack.
        """
        words = {question.id: question.words for question in scheme.questions} if scheme else {}
        attacks = [self._attacks(step, question) for question in asked]
        best: dict[int, int] = {}
        fits: list[dict[int, int]] = []
        for question, raised in zip(asked, attacks, strict=True):
            fits.append(
                {each: self._fit(question, words.get(question.id, ()), each) for each in raised}
            )
            for each, fit in fits[-1].items():
                best[each] = max(fit, best.get(each, 0))
        return tuple(
            self._judged(
                step, question, {each: fit for each, fit in fit_.items() if fit == best[each]}
            )
            for question, fit_ in zip(asked, fits, strict=True)
        )

    def _judged(
        self, step: Step, question: AskedQuestion, raised: Mapping[int, int]
    ) -> AskedQuestion:
        """A question with what raises it, by how well that fits."""
        is_placed = bool(question.premise) or question.hits is not Hits.PREMISE
        most = max(raised.values(), default=0)
        raisers = [each for each, fit in raised.items() if fit == most and (fit or is_placed)]
        if raisers:
            is_sure = most >= _SURE and is_placed
            replies = self._replies(step, raisers)
            standing = Standing.RAISED if is_sure else Standing.MAYBE_RAISED
            if replies and self._answered.issuperset(raisers):
                standing = Standing.ANSWERED if is_sure else Standing.MAYBE_ANSWERED
            return replace(
                question,
                standing=standing,
                raised_by=tuple(self.bearing.ids[number] for number in raisers),
                answered_by=replies,
            )
        backing = self._backing(step, question)
        if backing:
            return replace(question, standing=Standing.MAYBE_ANSWERED, answered_by=backing)
        return question

    def _attacks(self, step: Step, question: AskedQuestion) -> tuple[int, ...]:
        """What speaks against what a bad answer to a question would attack, each once."""
        if question.id == ELSE:
            return ()
        return tuple(
            dict.fromkeys(
                objector
                for target in self._targets(step, question)
                for objector in self.bearing.objectors.get(target, ())[:_MOST]
                if self._is_meant(step, question, objector, target)
            )
        )

    def _targets(self, step: Step, question: AskedQuestion) -> Iterable[int]:
        index = self.bearing.index
        if question.hits is Hits.INFERENCE:
            if step.number < 0:
                return ()
            last = self.bearing.last_steps.get(step.number)
            return (step.number,) if last is None else (step.number, last)
        if question.hits is Hits.CONCLUSION:
            return (index[step.conclusion.id],)
        if question.premise:
            return (index[step.premises[question.premise - 1].id],)
        return [index[line.id] for line in step.premises]

    def _is_meant(self, step: Step, question: AskedQuestion, objector: int, target: int) -> bool:
        """Of a sketched argument an undercut attacks the step, and anything else the premise."""
        if step.kind is StepKind.INFERENCE or step.number != target:
            return True
        is_undercut = (objector, target) in self._undercuts
        return is_undercut is (question.hits is Hits.INFERENCE)

    def _words(self, number: int) -> frozenset[str]:
        """The stems of the words of an objection, its title and what it rests on left out."""
        if number not in self._known:
            self._known[number] = frozenset(self._stems(number))
        return self._known[number]

    def _stems(self, number: int) -> Iterable[str]:
        language = self._language
        element = self.bearing.elements[number]
        if language is None or isinstance(element, Inference):
            return ()
        text = f"{element.text} {'' if element.is_untitled else element.title}"
        words = (word.strip(".,;:!?()\"'").lower() for word in text.split())
        return {
            language.family(part) for word in words for part in (word, *word.split("-")) if part
        }

    @property
    def _language(self) -> Language | None:
        listed = self.wording.listed
        return listed if listed is not None and listed.code == "en" else None

    def _fit(self, question: AskedQuestion, words: Iterable[str], objector: int) -> int:
        """How well an objection fits a question: by the words of the question that it has."""
        if question.id == STILL:
            return _SURE
        language = self._language
        if language is None or not self._words(objector):
            return 0
        small = language.words("function")
        found = {
            language.family(word): 1 if word in small else _SURE
            for word in words
            if language.family(word) in self._words(objector)
        }
        return sum(found.values())

    def _replies(self, step: Step, raisers: Iterable[int]) -> tuple[str, ...]:
        """What answers some objections, what the step itself says left out."""
        own = {step.id, step.conclusion.id, *(line.id for line in step.premises)}
        found: dict[str, None] = {}
        for number in raisers:
            if number in self._answered:
                replies = answers(self.bearing, number, _EFFORT).nodes
                names = [self.bearing.ids[reply] for reply in replies]
                found.update(dict.fromkeys([name for name in names if name not in own][:_SHOWN]))
        return tuple(found)

    def _backing(self, step: Step, question: AskedQuestion) -> tuple[str, ...]:
        """What stands under the premise that a question asks about, or says what was unsaid."""
        if question.id == ELSE:
            return tuple(line.id for line in step.premises if line.is_unstated)
        if not question.premise:
            return ()
        number = self.bearing.index[step.premises[question.premise - 1].id]
        sources = self.bearing.backing.get(number, ())[: _SHOWN + 1]
        reasons = dict.fromkeys(self._called(source) for source in sources if source != number)
        found = list(reasons)[:_SHOWN]
        element = self.bearing.elements[number]
        if own := basis(element):
            who = data_words(element.data, "by")
            found.append(f"its basis, {own}" + (f" ({who})" if who else ""))
        return tuple(found)

    def _called(self, number: int) -> str:
        """What speaks for a claim: for an inference its argument."""
        element = self.bearing.elements[number]
        return (
            f"<{element.argument}>" if isinstance(element, Inference) else self.bearing.ids[number]
        )
