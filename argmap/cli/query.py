"""``argmap query``: ask a map a question."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.app.plugins import INSTALLED
from argmap.cli.opening import opened
from argmap.cli.output import ColourOption, JsonFlag, Paint, emit, emit_json, painter, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.queries import Row


def _list(wanted: bool) -> None:
    """Answer ``--list``, for which no map is needed."""
    if not wanted:
        return
    questions = INSTALLED.questions
    heads = [known.usage for known in questions]
    width = max(map(len, heads))
    for head, known in zip(heads, questions, strict=True):
        emit(f"{head:<{width}}  {known.summary}")
    raise typer.Exit


def query(
    map_: Annotated[
        str, typer.Argument(metavar="MAP", help="An Argdown file; - is standard input.")
    ],
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="The name of a question; --list has them.")
    ],
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TARGET", help="The claims it is about, if the question takes some."
        ),
    ] = None,
    *,
    list_: Annotated[  # noqa: ARG001 -- its callback answers
        bool, typer.Option("--list", callback=_list, is_eager=True, help="List the questions.")
    ] = False,
    json: JsonFlag = False,
    color: ColourOption = "auto",
) -> int:
    """Ask a map a question: what is unsupported, what is unanswered, and others (--list).

    The exit code is 1 if something in the map could not be read; the rest is asked.
    """
    asked = INSTALLED.question(question)
    work, code = opened(map_)
    rows = asked(work.bearing, *(targets or ()))
    if json:
        emit_json([row.as_json() for row in rows])
    else:
        _print(rows, painter(color, sys.stdout))
    return code


def _print(rows: "Sequence[Row]", paint: Paint) -> None:
    if not rows:
        emit("none")
    for row in rows:
        place = f"  {row.span}" if row.span else ""
        remark = f"  {row.remark}" if row.remark else ""
        emit(paint("bold", printable(row.name)) + paint("dim", printable(f"{place}{remark}")))
        for line in (*row.text.splitlines(), *row.notes):
            emit(f"    {printable(line.strip())}")
