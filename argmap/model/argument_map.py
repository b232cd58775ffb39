"""The whole map, with look-ups."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.model.data import EMPTY, Data
from argmap.model.elements import (
    Argument,
    Inference,
    Mode,
    Relation,
    Section,
    Statement,
    Tag,
    argument_id,
    statement_id,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.text import Span


@dataclass(frozen=True)
class ArgumentMap:
    """An argument as the user wrote it: statements, arguments, relations, sections, tags.

    All tuples are in document order (statements and arguments by their first use). ``settings`` is
    what the front matter and the caller set, ``front_matter`` the front matter alone, written at
    ``front_matter_span``.
    ``deepest_heading`` is the level of the deepest heading in the text, 0 without headings.
    """

    statements: tuple[Statement, ...] = ()
    arguments: tuple[Argument, ...] = ()
    relations: tuple[Relation, ...] = ()
    sections: tuple[Section, ...] = ()
    tags: tuple[Tag, ...] = ()
    front_matter: Data = EMPTY
    settings: Data = field(default=EMPTY, compare=False)
    mode: Mode = Mode.LOOSE
    deepest_heading: int = field(default=0, compare=False)
    front_matter_span: "Span | None" = field(default=None, compare=False, repr=False)

    @property
    def title(self) -> str:
        """The title that the front matter gives, else empty."""
        return self.front_matter.text("title")

    @cached_property
    def nodes(self) -> "Mapping[str, Statement | Argument | Inference]":
        """Everything that has an id, by id: statements, then arguments, then inferences."""
        found: dict[str, Statement | Argument | Inference] = {}
        found.update((statement.id, statement) for statement in self.statements)
        found.update((argument.id, argument) for argument in self.arguments)
        found.update((inference.id, inference) for inference in self.inferences)
        return found

    @cached_property
    def inferences(self) -> tuple[Inference, ...]:
        """The steps of all reconstructed arguments."""
        return tuple(step for argument in self.arguments for step in argument.inferences)

    @cached_property
    def sections_by_id(self) -> "Mapping[str, Section]":
        """The sections by id."""
        return {section.id: section for section in self.sections}

    def statement(self, title: str) -> Statement:
        """The statement with a title.

        Raises:
            KeyError: there is none.
        """
        found = self.nodes[statement_id(title)]
        assert isinstance(found, Statement)
        return found

    def argument(self, title: str) -> Argument:
        """The argument with a title.

        Raises:
            KeyError: there is none.
        """
        found = self.nodes[argument_id(title)]
        assert isinstance(found, Argument)
        return found

    @cached_property
    def incoming(self) -> "Mapping[str, tuple[Relation, ...]]":
        """The relations that point at each id; symmetric ones stand under both ends."""
        return self._by_end(incoming=True)

    @cached_property
    def outgoing(self) -> "Mapping[str, tuple[Relation, ...]]":
        """The relations that start from each id; symmetric ones stand under both ends."""
        return self._by_end(incoming=False)

    def _by_end(self, *, incoming: bool) -> "Mapping[str, tuple[Relation, ...]]":
        found: dict[str, list[Relation]] = {}
        for relation in self.relations:
            here, there = (
                (relation.target, relation.source)
                if incoming
                else (relation.source, relation.target)
            )
            found.setdefault(here, []).append(relation)
            if relation.kind.is_symmetric and there != here:
                found.setdefault(there, []).append(relation)
        return {end: tuple(relations) for end, relations in found.items()}
