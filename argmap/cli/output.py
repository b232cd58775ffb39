"""What every command shares: exit codes, the two output streams, colour."""

import json
import os
import sys
import traceback
from collections.abc import Callable
from enum import IntEnum
from typing import Annotated, Literal, TextIO, TypeAlias

import typer

from argmap.text import ArgmapError


class ExitCode(IntEnum):
    """What a command tells the shell."""

    CLEAN = 0
    FINDINGS = 1
    MISUSE = 2
    INTERNAL = 3


Colour: TypeAlias = Literal["auto", "always", "never"]
ColourOption: TypeAlias = Annotated[
    Colour,
    typer.Option("--color", help="Colour the output; auto: on a terminal, unless NO_COLOR is set."),
]
JsonFlag: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]

_STYLES = {"bold": "1", "dim": "2", "error": "1;31", "warning": "1;33", "hint": "1;36"}

Paint: TypeAlias = Callable[[str, str], str]
"""``paint(style, text)``: the text in a style, or as it is where colour is not wanted."""


def painter(colour: Colour, stream: TextIO) -> Paint:
    """How to colour what is written to a stream (https://no-color.org)."""
    wanted = colour == "always" or (
        colour == "auto"
        and stream.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )
    if not wanted:
        return lambda _style, text: text
    return lambda style, text: f"\x1b[{_STYLES[style]}m{text}\x1b[0m"


def prepare_streams() -> None:
    """Let no character of a user's text stop the output, whatever the terminal can show."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def emit(text: str) -> None:
    """Write a line (or several) to standard output."""
    sys.stdout.write(text + "\n")


def emit_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def emit_json(value: object) -> None:
    """Write JSON to standard output, always in UTF-8."""
    # A lone surrogate cannot be UTF-8; its escape \\udXXX is valid JSON.
    emit_bytes(json_text(value).encode("utf-8", errors="backslashreplace"))


def json_text(value: object) -> str:
    """A value as JSON; keys stay in the order they were made.

    What has many entries has one a line: that reads as well, and the fast encoder of the standard
    library writes one line only.
    """
    return _json_lines(value, "") + "\n"


_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def _json_lines(value: object, indent: str) -> str:
    """A list with an entry a line, a mapping with a key a line and its lists likewise."""
    inner = f"{indent}  "
    if isinstance(value, list) and value:
        lines = [f"{inner}{_ENCODE(item)}" for item in value]
        return "[\n" + ",\n".join(lines) + f"\n{indent}]"
    if isinstance(value, dict) and value:
        lines = [
            f"{inner}{_ENCODE(key)}: "
            + (_json_lines(item, inner) if isinstance(item, list) else _ENCODE(item))
            for key, item in value.items()
        ]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    return _ENCODE(value)


def printable(text: str) -> str:
    """A user's text for a terminal: what could steer the terminal is shown, not obeyed."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() or char == "\n" else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def complain(message: str) -> None:
    """Write one line to standard error, in the program's name."""
    sys.stdout.flush()
    sys.stderr.write(f"argmap: {printable(message)}\n")


def report(error: Exception) -> ExitCode:
    """Tell what stopped the work, in one line, and which exit code it makes.

    A fault of the program itself is told apart, with how to see more of it.
    """
    if isinstance(error, ArgmapError):
        complain(str(error))
        return ExitCode.MISUSE
    what = f"{type(error).__name__}: {error}"
    return report_fault(what, "".join(traceback.format_exception(error)))


def report_fault(what: str, trace: str) -> ExitCode:
    """Tell of a fault of the program itself, and which exit code it makes."""
    if os.environ.get("ARGMAP_DEBUG"):
        sys.stderr.write(trace)
    complain(
        f"internal error: {' '.join(what.split())} (a fault of argmap, not of your map; "
        "ARGMAP_DEBUG=1 shows where it comes from)"
    )
    return ExitCode.INTERNAL
