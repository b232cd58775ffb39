"""The parts of a map. Names follow the field: a statement is Argdown's equivalence class."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from argmap.model.data import EMPTY, Data
from argmap.text.source import Span


class Mode(StrEnum):
    """How relations between statements are meant (Argdown's ``model.mode``)."""

    LOOSE = "loose"
    STRICT = "strict"


class Role(StrEnum):
    """What one occurrence of a statement or argument does where it stands."""

    TOP_LEVEL = "top-level-statement"
    RELATION = "relation-statement"
    PREMISE = "premise"
    INTERMEDIATE_CONCLUSION = "intermediary-conclusion"
    MAIN_CONCLUSION = "main-conclusion"
    DESCRIPTION = "argument-description"


class RelationKind(StrEnum):
    """The kinds of relation. ``contrary`` and ``contradictory`` are symmetric."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    ENTAILS = "entails"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"

    @property
    def is_symmetric(self) -> bool:
        """Whether the relation holds in both directions."""
        return self in (RelationKind.CONTRARY, RelationKind.CONTRADICTORY)

    @property
    def is_positive(self) -> bool:
        """Whether the source speaks for the target."""
        return self in (RelationKind.SUPPORT, RelationKind.ENTAILS)

    @property
    def is_negative(self) -> bool:
        """Whether the source speaks against the target (or against a step to it)."""
        return not self.is_positive


class RangeKind(StrEnum):
    """Inline formatting inside a text."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    TAG = "tag"
    STATEMENT_MENTION = "statement-mention"
    ARGUMENT_MENTION = "argument-mention"


def statement_id(title: str) -> str:
    """The id of a statement, as Argdown writes a reference to it: ``[Title]``."""
    return f"[{title}]"


def argument_id(title: str) -> str:
    """The id of an argument, as Argdown writes a reference to it: ``<Title>``."""
    return f"<{title}>"


def inference_id(title: str, line: int) -> str:
    """The id of an inference: its argument and the line of its conclusion, ``<Title>#3``."""
    return f"<{title}>#{line}"


@dataclass(frozen=True, slots=True)
class TextRange:
    """A formatted stretch of a text: code points ``start`` up to and without ``end``.

    ``target`` is the URL of a link, the tag, or the title that is mentioned.
    """

    kind: RangeKind
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class Inference:
    """One step of a reconstructed argument.

    ``premises`` are the titles of the statements it starts from (the lines named in ``uses``, else
    the lines back to and including the previous conclusion), ``conclusion`` a title too, ``line``
    the number of the conclusion's line, from 1 by order.
    """

    argument: str
    line: int
    premises: tuple[str, ...]
    conclusion: str
    rules: tuple[str, ...] = ()
    data: Data = EMPTY
    span: Span | None = field(default=None, compare=False, repr=False)

    @property
    def id(self) -> str:
        """``<Title>#line``."""
        return inference_id(self.argument, self.line)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place in which a statement or an argument is written: a member, in Argdown's words.

    ``role`` is ``None`` for list items. ``argument`` is the title of the argument whose
    premise-conclusion structure the line belongs to, else empty; ``inference`` the step to it, if
    the line is a conclusion. ``section`` is a section id. ``marker`` is what was written before it:
    a relation marker such as ``+`` or ``<_``, ``*`` for a list item, else empty. ``data_span`` is
    where its data is written, braces included.
    """

    title: str
    text: str
    role: Role | None
    is_reference: bool = False
    tags: tuple[str, ...] = ()
    data: Data = EMPTY
    ranges: tuple[TextRange, ...] = ()
    argument: str = ""
    section: str = ""
    inference: Inference | None = None
    span: Span | None = field(default=None, compare=False, repr=False)
    marker: str = field(default="", compare=False, repr=False)
    data_span: Span | None = field(default=None, compare=False, repr=False)


class _Written:
    """What statements and arguments share: occurrences, one of which speaks for all."""

    title: str
    members: tuple[Occurrence, ...]

    @cached_property
    def canonical(self) -> Occurrence | None:
        """The last occurrence marked ``isCanonical``, else the last with a text of its own.

        ``None`` if there are only references.
        """
        written = [member for member in self.members if not member.is_reference]
        for member in reversed(written):
            if member.data.get("isCanonical"):
                return member
        return written[-1] if written else None

    @property
    def text(self) -> str:
        """The text of the canonical occurrence, empty if there is none."""
        return self.canonical.text if self.canonical else ""

    @property
    def label(self) -> str:
        """What to call it in a sentence: its text, else its title."""
        return self.text.strip() or self.title


@dataclass(frozen=True)
class Statement(_Written):
    """A statement: all occurrences under one title (Argdown: equivalence class).

    ``tags`` and ``data`` are the union over the members. ``is_untitled`` is true where the user
    gave no title and the reader numbered it. ``used_as`` is only set where the official engine's
    record of roles is reproduced, which it does not update when it explodes arguments.
    """

    title: str
    members: tuple[Occurrence, ...] = ()
    tags: tuple[str, ...] = ()
    data: Data = EMPTY
    section: str = ""
    is_untitled: bool = False
    used_as: frozenset[Role] | None = field(default=None, compare=False, repr=False)

    @property
    def id(self) -> str:
        """``[Title]``."""
        return statement_id(self.title)

    @cached_property
    def roles(self) -> frozenset[Role]:
        """All roles in which the statement occurs (or occurred, as ``used_as`` tells)."""
        if self.used_as is not None:
            return self.used_as
        return frozenset(member.role for member in self.members if member.role is not None)

    @property
    def span(self) -> Span | None:
        """Where the statement is written: its canonical occurrence, else its first."""
        member = self.canonical or (self.members[0] if self.members else None)
        return member.span if member else None

    @property
    def is_implicit(self) -> bool:
        """Whether the author left it unstated (``{implicit: true}``)."""
        return self.data.get("implicit") is True


@dataclass(frozen=True)
class Argument(_Written):
    """An argument: sketched (descriptions only) or reconstructed (``lines`` and ``inferences``).

    ``lines`` are the occurrences of its premise-conclusion structure in order.
    """

    title: str
    members: tuple[Occurrence, ...] = ()
    lines: tuple[Occurrence, ...] = ()
    inferences: tuple[Inference, ...] = ()
    tags: tuple[str, ...] = ()
    data: Data = EMPTY
    section: str = ""
    is_untitled: bool = False
    pcs_span: Span | None = field(default=None, compare=False, repr=False)

    @property
    def id(self) -> str:
        """``<Title>``."""
        return argument_id(self.title)

    @property
    def is_reconstructed(self) -> bool:
        """Whether it has a premise-conclusion structure."""
        return bool(self.lines)

    @property
    def conclusion(self) -> str:
        """The title of its main conclusion; empty for a sketched argument."""
        return self.lines[-1].title if self.lines else ""

    @cached_property
    def premises(self) -> tuple[str, ...]:
        """The titles of its premises, in order, each once."""
        return tuple(dict.fromkeys(line.title for line in self.lines if line.role is Role.PREMISE))

    @property
    def span(self) -> Span | None:
        """Where the argument is written: description, else structure, else first reference."""
        if self.canonical:
            return self.canonical.span
        return self.pcs_span or (self.members[0].span if self.members else None)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation between two ids (statement, argument or inference), and where it is written."""

    kind: RelationKind
    source: str
    target: str
    spans: tuple[Span, ...] = field(default=(), compare=False, repr=False)

    @property
    def span(self) -> Span | None:
        """The first place in which the relation is written."""
        return self.spans[0] if self.spans else None

    def __str__(self) -> str:
        return f"{self.source} -{self.kind}-> {self.target}"


@dataclass(frozen=True, slots=True)
class Section:
    """A section under a heading. ``parent`` is a section id, empty at the top.

    ``is_group`` and ``is_closed`` are what the heading's data or the settings say, else ``None``.
    """

    id: str
    title: str
    level: int
    parent: str = ""
    tags: tuple[str, ...] = ()
    data: Data = EMPTY
    ranges: tuple[TextRange, ...] = ()
    is_group: bool | None = None
    is_closed: bool | None = None
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and the order of its first use in the document, from 0."""

    name: str
    index: int
