"""What is wrong in a user's text, as values that can be collected and sorted."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Generic, TypeVar

from argmap.text.fix import Fix
from argmap.text.source import Span

T = TypeVar("T")


class Severity(IntEnum):
    """How bad a finding is; the larger the worse."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a diagnostic, such as a first definition."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong (``message``), where (``span``), and the repair (``hint``).

    ``about`` are the ids of the elements of the map that it concerns, the chief one first; empty
    where it concerns the text alone. ``fix`` is a repair that the program can make by itself.
    """

    code: str
    severity: Severity
    message: str
    span: Span
    hint: str = ""
    related: tuple[Related, ...] = ()
    about: tuple[str, ...] = ()
    fix: Fix | None = None

    def __str__(self) -> str:
        return f"{self.span}: {self.code} {self.severity}: {self.message}"


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """A value that can always be used, with what was wrong on the way to it."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort findings by file, place, code and message, each once."""
    keyed = {}
    for each in diagnostics:
        source, offset = each.span.source.origin(each.span.start)
        keyed[source.path, offset, each.code, each.message] = each
    return tuple(keyed[key] for key in sorted(keyed))
