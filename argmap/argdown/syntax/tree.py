"""The syntax tree of an Argdown text.

A tree refers to the tokens it was made of by their index, so that the text can be read exactly (with
the official engine's quirks) or as a person means it, and printed back with its comments. Trees may
be 100,000 levels deep: walk them with a stack, never by recursion.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from argmap.argdown.syntax.tokens import Token


class Form(Enum):
    """How an element is written: plain text, ``[T]: text``, or ``[T]``."""

    TEXT = "text"
    DEFINITION = "definition"
    REFERENCE = "reference"


@dataclass(slots=True, eq=False)
class Element:
    """A statement or an argument where it is written.

    ``content`` is a half-open range of token indexes; ``start`` and ``end`` are offsets and do not
    cover the relations below the element. ``is_padded`` and ``ends_in_break`` record line breaks
    that the official engine turns into a trailing blank, the latter only above relations.
    """

    is_argument: bool
    form: Form
    title: str
    start: int
    end: int
    content: tuple[int, int]
    data: Token | None = None
    marker: Token | None = None
    is_padded: bool = False
    ends_in_break: bool = False
    relations: list["Element"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Heading:
    """A heading; ``level`` is the number of its ``#``."""

    level: int
    start: int
    end: int
    content: tuple[int, int]
    data: Token | None = None


@dataclass(slots=True, eq=False)
class StructureLine:
    """A numbered line of a premise-conclusion structure."""

    number: Token
    element: Element


@dataclass(slots=True, eq=False)
class InferenceLine:
    """The line between premises and conclusion; ``rules`` are ranges of token indexes."""

    start: int
    end: int
    rules: list[tuple[int, int]] = field(default_factory=list)
    data: Token | None = None
    relations: list[Element] = field(default_factory=list)
    is_expanded: bool = False


@dataclass(slots=True, eq=False)
class Structure:
    """A premise-conclusion structure."""

    start: int
    end: int
    items: list[StructureLine | InferenceLine] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class ItemList:
    """An ordered or unordered list."""

    is_ordered: bool
    start: int
    end: int
    markers: list[Token] = field(default_factory=list)
    items: list[Element] = field(default_factory=list)


Block: TypeAlias = Heading | Element | Structure | ItemList


@dataclass(slots=True, eq=False)
class Document:
    """A text as blocks. ``literal`` holds the indexes of tokens that are only text where they are."""

    tokens: list[Token]
    comments: list[tuple[int, int]]
    blocks: list[Block] = field(default_factory=list)
    front_matter: Token | None = None
    literal: set[int] = field(default_factory=set)
