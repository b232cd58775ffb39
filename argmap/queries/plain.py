"""Rows as plain dictionaries, for JSON and tables."""

import dataclasses
from collections.abc import Iterable
from enum import Enum
from typing import get_type_hints

from argmap.text import Span

SUBJECT_KEYS = ("id", "kind", "title", "text", "path", "line", "column", "holder", "implicit")
"""The keys of a subject; see :meth:`argmap.queries.subject.Subject.as_json`."""

PLACE_KEYS = ("path", "line", "column")
"""The keys of a place; all empty or 0 if something is written nowhere."""

_SUBJECT = "subject"
_PLACE = "place"
_EXPANDED = {_SUBJECT: SUBJECT_KEYS, _PLACE: PLACE_KEYS}


class AboutPart:
    """What the rows share that are about no single claim; each can say more of itself."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """No text."""
        return ""

    @property
    def span(self) -> Span | None:
        """No place."""
        return None

    @property
    def notes(self) -> tuple[str, ...]:
        """No notes."""
        return ()

    def as_json(self) -> dict[str, object]:
        """The row as a plain dictionary: a key for each attribute."""
        return as_plain(self)


def as_plain(row: object) -> dict[str, object]:
    """A row that is a dataclass as a plain dictionary: a key for each attribute in their order.

    The attributes ``subject`` and ``place`` are replaced by keys of their own; a tuple becomes a
    list, a record in it a dictionary.
    """
    found: dict[str, object] = {}
    for name in _attributes(type(row)):
        value = getattr(row, name)
        if name == _SUBJECT:
            found |= value.as_json()
        elif name == _PLACE:
            found |= zip(PLACE_KEYS, _place(value), strict=True)
        else:
            found[name] = _plain(value)
    return found


def keys_of(kind: type) -> tuple[str, ...]:
    """The keys that :func:`as_plain` gives a row of a type."""
    return tuple(key for name in _attributes(kind) for key in _EXPANDED.get(name, (name,)))


def row_type(ask: object) -> type | None:
    """The type of the rows of a question, as the annotation of its ``ask`` has it."""
    try:
        answer = get_type_hints(ask)["return"]
    except (KeyError, NameError, TypeError):  # no annotation, or one that stands for nothing here
        return None
    kind = next(iter(getattr(answer, "__args__", ())), None)
    return kind if isinstance(kind, type) and dataclasses.is_dataclass(kind) else None


def _attributes(kind: type) -> Iterable[str]:
    names: Iterable[str] = getattr(kind, "__dataclass_fields__")  # noqa: B009 -- no type has it
    return names


def _place(span: Span | None) -> tuple[str, int, int]:
    return (span.path, *span.begin) if span else ("", 0, 0)


def _plain(value: object) -> object:
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        return as_plain(value)
    return value
