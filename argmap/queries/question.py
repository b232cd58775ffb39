"""What a question is, and what a row of its answer can be relied on to have."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from argmap.graph import Bearing
from argmap.queries.subject import Subject
from argmap.queries.target import NoTargetError, find_target


class Row(Protocol):
    """A row of an answer: frozen data about one statement or argument (or a circle of them)."""

    @property
    def subject(self) -> Subject:
        """What the row is about."""

    @property
    def weight(self) -> int:
        """How many statements rest on it; see :func:`argmap.graph.weights`."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What the question found out about it, as short lines for a reader."""

    def as_json(self) -> dict[str, object]:
        """The row as a plain dictionary; the subject's keys, ``weight``, and its own."""


Ask: TypeAlias = Callable[[Bearing, int | None], Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Question:
    """A named question about a map.

    ``ask`` gets the map's bearing and the number of the target, if one was given. The
    documentation of a question is the docstring of the module that holds its ``ask``: the
    question, its definition, and the parts Example, Answer and Source.
    """

    name: str
    summary: str
    ask: Ask = field(compare=False)
    takes_target: bool = False

    def __call__(self, bearing: Bearing, target: str = "") -> tuple[Row, ...]:
        """Ask the question.

        Args:
            bearing: what bears on what in the map.
            target: ``[Title]``, ``<Title>`` or a title, for questions that take one; empty for
                the whole map.

        Raises:
            UnknownTargetError: the map has no such statement or argument.
            NoTargetError: the question takes no target.
        """
        if target and not self.takes_target:
            raise NoTargetError(self.name)
        return tuple(self.ask(bearing, find_target(bearing, target) if target else None))
