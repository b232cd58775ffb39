"""The model while it is being put together: mutable, with objects where the model has ids."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from argmap.argdown.meaning.inline import Content
from argmap.model import RelationKind, Role, TextRange
from argmap.text import Span

Record = TypeVar("Record")
Plain: TypeAlias = object  # what the YAML reader returns


@dataclass(slots=True, eq=False)
class DraftSection:
    """A section; ``parent`` is the section around it."""

    id: str
    title: str
    level: int
    parent: "DraftSection | None" = None
    tags: list[str] = field(default_factory=list)
    data: Plain = None
    ranges: tuple[TextRange, ...] = ()
    is_group: bool | None = None
    is_closed: bool | None = None
    span: Span | None = None


@dataclass(slots=True, eq=False)
class DraftMember:
    """One occurrence. ``inference`` is set on conclusions."""

    title: str
    content: Content
    role: Role | None
    is_reference: bool
    data: Plain = None
    section: DraftSection | None = None
    argument: str = ""
    inference: "DraftInference | None" = None
    span: Span | None = None
    marker: str = ""
    data_span: Span | None = None


@dataclass(slots=True, eq=False)
class DraftStatement:
    """A statement with its members; ``relations`` has those from and to it.

    ``intermediate`` counts the members that are intermediate conclusions.
    """

    title: str
    members: list[DraftMember] = field(default_factory=list)
    relations: list["DraftRelation"] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    data: Plain = None
    section: DraftSection | None = None
    roles: set[Role] = field(default_factory=set)
    intermediate: int = 0
    is_untitled: bool = False


@dataclass(slots=True, eq=False)
class DraftArgument:
    """An argument with its descriptions and the lines of its structure.

    ``is_step``: it is one step of an argument that was exploded, and rests on all its lines.
    """

    title: str
    members: list[DraftMember] = field(default_factory=list)
    lines: list[DraftMember] = field(default_factory=list)
    relations: list["DraftRelation"] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    data: Plain = None
    section: DraftSection | None = None
    is_untitled: bool = False
    is_step: bool = False
    span: Span | None = None


@dataclass(slots=True, eq=False)
class DraftInference:
    """An inference; argument and line are known once its conclusion is read."""

    argument: str = ""
    line: int = 0
    rules: tuple[str, ...] = ()
    data: Plain = None
    relations: list["DraftRelation"] = field(default_factory=list)
    span: Span | None = None


DraftEnd: TypeAlias = DraftStatement | DraftArgument | DraftInference


@dataclass(slots=True, eq=False)
class DraftRelation:
    """A relation between two drafts."""

    kind: RelationKind
    source: DraftEnd
    target: DraftEnd
    spans: list[Span] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Draft:
    """Everything that was read so far. Look-ups are by title, in the order of first use."""

    statements: dict[str, DraftStatement] = field(default_factory=dict)
    arguments: dict[str, DraftArgument] = field(default_factory=dict)
    relations: list[DraftRelation] = field(default_factory=list)
    sections: list[DraftSection] = field(default_factory=list)
    tags: dict[str, int] = field(default_factory=dict)
    deepest_heading: int = 0


def in_javascript_order(records: Mapping[str, Record]) -> list[tuple[str, Record]]:
    """Records by title as JavaScript has them: titles that are numbers first, by their size."""
    return sorted(
        records.items(),
        key=lambda item: int(item[0]) if _INDEX.fullmatch(item[0]) else math.inf,
    )


_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")
