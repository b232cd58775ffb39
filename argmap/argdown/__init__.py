"""Argdown text: read it into the model, print it, format it."""

from typing import TYPE_CHECKING

from argmap.argdown.reader import ReadError, parse_text, read

if TYPE_CHECKING:
    from argmap.argdown.writing.formatter import format_text as format_text
    from argmap.argdown.writing.printer import print_map as print_map

__all__ = ["ReadError", "format_text", "parse_text", "print_map", "read"]

_LATER = {
    "format_text": "argmap.argdown.writing.formatter",
    "print_map": "argmap.argdown.writing.printer",
}


def __getattr__(name: str) -> object:
    """Import what only some commands need when it is first asked for (PEP 562)."""
    if name in _LATER:
        from importlib import import_module  # noqa: PLC0415 -- only needed here

        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
