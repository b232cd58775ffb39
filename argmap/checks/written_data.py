"""Where a key of data is written, for findings about it."""

from argmap.argdown.meaning.data_places import Path, written
from argmap.text import Span


def key_place(span: Span | None, path: Path) -> Span | None:
    """Where a key is written, else its data."""
    found = written(span, path) if span is not None else None
    return found.key if found is not None else span


def value_place(span: Span | None, path: Path) -> Span | None:
    """Where a value is written, else its data."""
    found = written(span, path) if span is not None else None
    return found.value if found is not None else span
