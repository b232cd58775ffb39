"""``argmap format``: lay out Argdown files evenly."""

import sys
from typing import Annotated

import typer

from argmap.app.files import STDIO, read_source, write_file
from argmap.argdown.writing.formatter import format_text
from argmap.cli.findings import painted
from argmap.cli.output import (
    Colour,
    ColourOption,
    ExitCode,
    complain,
    emit,
    emit_bytes,
    painter,
    report,
)
from argmap.text.changes import unified_diff


def format(  # noqa: A001 -- a command is called what its function is called
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="Argdown files; - is standard input.")
    ],
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if a file would change.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; print what would change.")
    ] = False,
    color: ColourOption = "auto",
) -> int:
    """Lay out Argdown files evenly, in place: indentation, empty lines, numbers.

    No word and no comment is touched, and the map stays the same. A file with errors is left as it
    is; - is read from standard input and written to standard output.
    """
    worst = ExitCode.CLEAN
    for path in files:
        try:
            code = _format(path, check=check, diff=diff, color=color)
        except OSError:  # standard output is closed or full
            raise
        except Exception as error:  # noqa: BLE001 -- whatever is wrong with one file, format the next
            code = report(error)
        worst = max(worst, code)
    return worst


def _format(path: str, *, check: bool, diff: bool, color: Colour) -> ExitCode:
    opened = read_source(path)
    done = format_text(opened.value)
    problems = (*opened.diagnostics, *done.problems)
    if problems:
        paint = painter(color, sys.stderr)
        for problem in problems:
            sys.stderr.write(painted(problem, paint) + "\n")
        complain(f"{path} is left as it is; mend the errors first (argmap check {path})")
    after = opened.value.text if problems else done.text
    changes = after != opened.value.text
    if diff:
        sys.stdout.write(unified_diff(path, opened.value.text, after))
    elif check:
        if changes:
            emit(f"{path} would change")
    elif path == STDIO:
        emit_bytes(after.encode("utf-8", errors="backslashreplace"))
    elif changes:
        write_file(path, after.encode("utf-8"))
        emit(f"{path} changed")
    if problems:
        return ExitCode.MISUSE
    return ExitCode.FINDINGS if changes and (check or diff) else ExitCode.CLEAN
