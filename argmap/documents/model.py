"""What a handout is made of. Nothing here knows the model of a map.

All text is plain: what would be markup in Markdown, HTML or typst is written so that its reader sees
the characters. Lists are flat, each item with its level, so that an argument may be any depth.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Emphasis(StrEnum):
    """How a run of text is set."""

    STRONG = "strong"
    STRESSED = "stressed"
    CODE = "code"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look; ``None`` is the look of the block."""

    text: str
    emphasis: Emphasis | None = None


Words: TypeAlias = tuple[Run, ...]


def words(*parts: str | Run) -> Words:
    """Text and runs as one; an empty text is left out.

    >>> words("The ", Run("thesis", Emphasis.STRONG), "")
    (Run(text='The ', emphasis=None), Run(text='thesis', emphasis=<Emphasis.STRONG: 'strong'>))
    """
    runs = (Run(part) if isinstance(part, str) else part for part in parts)
    return tuple(run for run in runs if run.text)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the document is none of them. ``level`` counts from 1."""

    words: Words
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    words: Words


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph that is set apart: instructions, a hint, what the reader should mind."""

    words: Words


class Marker(StrEnum):
    """What stands before an item."""

    BULLET = "bullet"
    NUMBER = "number"
    TICK_BOX = "tick box"
    """An empty box to tick."""
    TICKED_BOX = "ticked box"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list.

    Attributes:
        words: what it says.
        level: how deep it stands, from 0; at most one more than the item before it. What is deeper
            than paper is wide stands where the deepest do, and its level is written before it.
        marker: what stands before it. Numbers count from 1 in each level.
        lines: how many empty lines to write on stand under it.
    """

    words: Words
    level: int = 0
    marker: Marker = Marker.BULLET
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class Fields:
    """Blanks to fill in, side by side, each after its label: name, date."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as the head. An empty cell is a blank to fill in."""

    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: an SVG document, and in ``description`` what it shows, for who does not see it."""

    svg: str
    description: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page, where there are pages."""


Block: TypeAlias = Heading | Paragraph | Note | Items | Lines | Fields | Table | Picture | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A handout.

    Attributes:
        title: its title.
        blocks: what stands in it, in order.
        subtitle: stands under the title; empty for none.
        footer: stands at the foot of every page, where there are pages; empty for none.
        language: a language tag such as ``en``.
    """

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    footer: str = ""
    language: str = "en"
