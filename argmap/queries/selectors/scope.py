"""What a selector is asked of: a map, with what was worked out of it already."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from argmap.graph import Bearing, Counts, depths, weights
from argmap.queries.objecting import against_a_thesis, against_objections
from argmap.queries.question import Question

Numbers: TypeAlias = frozenset[int]
"""Some elements of a map, by their numbers."""


@dataclass(frozen=True, eq=False)
class Scope:
    """A map with the questions that can be asked of it.

    What takes long to work out is kept: selectors are asked of the same map one after the other.
    """

    bearing: Bearing
    questions: tuple[Question, ...] = ()
    _answers: dict[tuple[Question, tuple[str, ...]], Numbers] = field(
        default_factory=dict, repr=False
    )

    def answer(self, question: Question, *targets: str) -> Numbers:
        """What the rows of an answer point at; the same question is asked once."""
        known = self._answers.get((question, targets))
        if known is None:
            known = question.points_at(self.bearing, *targets)
            self._answers[question, targets] = known
        return known

    def question(self, name: str) -> Question | None:
        """The question with a name, which may be in the singular or plural."""
        forms = (name, f"{name}s", _OTHER_FORMS.get(name, ""))
        return next((self._by_name[form] for form in forms if form in self._by_name), None)

    @cached_property
    def _by_name(self) -> Mapping[str, Question]:
        return {question.name: question for question in self.questions}

    @cached_property
    def everything(self) -> Numbers:
        """All statements, arguments and inferences."""
        return frozenset(range(len(self.bearing.ids)))

    @cached_property
    def claims(self) -> Numbers:
        """All statements and arguments."""
        return frozenset(range(self.bearing.first_inference))

    @cached_property
    def depths(self) -> Mapping[int, int]:
        """How far each element is from a thesis."""
        return depths(self.bearing)

    @cached_property
    def weights(self) -> Counts:
        """How many statements rest on each element."""
        return weights(self.bearing, range(len(self.bearing.ids)))

    @cached_property
    def reasons(self) -> Numbers:
        """What supports something other than itself, and what has steps that lead to something."""
        return frozenset(
            number
            for number, targets in self.bearing.supports.items()
            if number < self.bearing.first_inference and any(other != number for other in targets)
        )

    @cached_property
    def objections(self) -> Numbers:
        """What objects to a thesis, or to what speaks for one."""
        return frozenset(contest.source for contest in against_a_thesis(self.bearing))

    @cached_property
    def replies(self) -> Numbers:
        """What objects to what speaks against a thesis."""
        return frozenset(contest.source for contest in against_objections(self.bearing))


_OTHER_FORMS = {"leaf": "leaves", "reply": "replies", "theses": "thesis"}
