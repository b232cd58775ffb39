"""How a finding can be mended by the program: edits of the text, as values."""

from dataclasses import dataclass

from argmap.text.source import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text and what to write in its place; an empty stretch is an insertion."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair that changes nothing but what the finding is about.

    Attributes:
        title: what it does, as an order to the program: ``write [Thesis]``.
        edits: what to replace; no two of them touch.
    """

    title: str
    edits: tuple[Edit, ...]
