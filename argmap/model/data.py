"""Data that a user attached to an element: an immutable mapping, hashable and picklable."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TypeAlias, TypeVar, overload

T = TypeVar("T")

Scalar: TypeAlias = bool | int | float | str | date | datetime | None
Value: TypeAlias = "Scalar | Data | tuple[Value, ...]"


class Data(Mapping[str, "Value"]):
    """A read-only mapping from text keys to scalars, tuples and further :class:`Data`.

    The order of the keys is kept but does not count when two are compared.
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, "Value"] | None = None) -> None:
        self._items: dict[str, Value] = dict(items or {})

    def __getitem__(self, key: str) -> "Value":
        return self._items[key]

    @overload
    def get(self, key: str, /) -> "Value": ...

    @overload
    def get(self, key: str, /, default: "Value | T") -> "Value | T": ...

    def get(self, key: str, /, default: "Value | T" = None) -> "Value | T":
        """The value of a key, else ``default``; what Mapping has takes four times as long."""
        return self._items.get(key, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"Data({self._items!r})"

    def plain(self) -> dict[str, object]:
        """The same as ordinary dictionaries and lists, for ``json.dumps`` and the like."""
        return {key: _plain(value) for key, value in self._items.items()}

    def text(self, key: str) -> str:
        """The value of a key as text; empty when it is missing or null."""
        value = self._items.get(key)
        return "" if value is None else str(value)


EMPTY = Data()


def _plain(value: "Value") -> object:
    if isinstance(value, Data):
        return value.plain()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def freeze(value: object) -> "Value":
    """Make a value as YAML or JSON readers give it immutable; keys become text."""
    if isinstance(value, Mapping):
        return Data({str(key): freeze(item) for key, item in value.items()})
    if isinstance(value, list | tuple | set):
        return tuple(freeze(item) for item in value)
    if value is None or isinstance(value, bool | int | float | str | date):
        return value
    return str(value)
