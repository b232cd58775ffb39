"""What a question is, and what a row of its answer can be relied on to have."""

import inspect
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from argmap.graph import Bearing
from argmap.queries.plain import keys_of, row_type
from argmap.queries.target import TargetCountError, find_target
from argmap.text import Span


class Row(Protocol):
    """A row of an answer: frozen data about a part of the map, most often about one claim."""

    @property
    def name(self) -> str:
        """What the row is about, in a word or an id."""

    @property
    def remark(self) -> str:
        """What is said of it beside its name, in a few words; empty if nothing is."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The elements of the map that the row points out, each once; empty if it points at none.

        They are what ``--ids`` prints, ``--draw`` highlights, and a selector takes.
        """

    @property
    def text(self) -> str:
        """The text of what it is about; empty if that has none."""

    @property
    def span(self) -> Span | None:
        """Where it is written, if it is written in one place."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What the question found out about it, as short lines for a reader."""

    def as_json(self) -> dict[str, object]:
        """The row as a plain dictionary; every row of one question has the same keys."""


Ask: TypeAlias = Callable[..., Sequence[Row]]
"""Called with the map's bearing and the numbers of the targets that were given."""


@dataclass(frozen=True, slots=True)
class Question:
    """A named question about a map.

    The documentation of a question is the docstring of the module that holds its ``ask``: the
    question, its definition, and the parts Example, Answer and Source.

    Attributes:
        name: one word, or several joined with hyphens.
        summary: what it answers, in a line.
        ask: works the answer out.
        targets: what the help calls the claims that it can be asked about, in order.
        needed: how many of them must be given.
        elements: works out the numbers of what the rows point at, asked without a target and
            without making the rows; for questions whose rows take much longer.
        nothing: what it means that there are no rows; empty if that goes without saying.
    """

    name: str
    summary: str
    ask: Ask = field(compare=False)
    targets: tuple[str, ...] = ()
    needed: int = 0
    elements: Callable[[Bearing], Iterable[int]] | None = field(default=None, compare=False)
    nothing: str = ""

    @property
    def usage(self) -> str:
        """The name with its targets, as the help writes it: ``objections [TO]``, ``path A B``."""
        words = [
            target if place < self.needed else f"[{target}]"
            for place, target in enumerate(self.targets)
        ]
        return " ".join((self.name, *words))

    @property
    def page(self) -> str:
        """The documentation of the question; empty if its module has none."""
        return inspect.getdoc(sys.modules[self.ask.__module__]) or ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its rows as dictionaries, as far as its ``ask`` says what it returns."""
        kind = row_type(self.ask)
        return () if kind is None else keys_of(kind)

    def __call__(self, bearing: Bearing, *targets: str) -> tuple[Row, ...]:
        """Ask the question.

        Args:
            bearing: what bears on what in the map.
            targets: each as ``[Title]``, ``<Title>`` or a title.

        Raises:
            UnknownTargetError: the map has no such statement or argument.
            TargetCountError: the question takes more or fewer targets.
        """
        if not self.needed <= len(targets) <= len(self.targets):
            raise TargetCountError(self.name, self.usage, targets)
        return tuple(self.ask(bearing, *(find_target(bearing, target) for target in targets)))

    def points_at(self, bearing: Bearing, *targets: str) -> frozenset[int]:
        """The numbers of the elements that the rows of the answer point at.

        Raises:
            UnknownTargetError: the map has no such statement or argument.
            TargetCountError: the question takes more or fewer targets.
        """
        if self.elements is not None and not targets:
            return frozenset(self.elements(bearing))
        return frozenset(bearing.index[name] for row in self(bearing, *targets) for name in row.ids)
