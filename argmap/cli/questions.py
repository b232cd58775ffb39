"""``argmap questions``: the critical questions about the steps of a map."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.app.files import STDIO, write_file
from argmap.cli.columns import line_width
from argmap.cli.opening import opened
from argmap.cli.options import MapArgument
from argmap.cli.output import (
    Colour,
    ColourOption,
    JsonFlag,
    complain,
    emit_bytes,
    json_text,
    painter,
)
from argmap.cli.pictures import spare_the_map
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.teaching.critical import QuestionedStep

_HANDOUTS = (".md", ".html", ".pdf")


def questions(
    map_: MapArgument,
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ARG", help="The arguments, or the conclusions, to ask about. Default: all."
        ),
    ] = None,
    *,
    only: Annotated[
        str | None,
        typer.Option(metavar="SELECTOR", help="Ask only about what a selector takes."),
    ] = None,
    open_: Annotated[
        bool,
        typer.Option("--open", help="Ask only what nothing in the map raises or answers."),
    ] = False,
    json: JsonFlag = False,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to write; .md, .html or .pdf: as a handout. - (default): standard output.",
        ),
    ] = STDIO,
    color: ColourOption = "auto",
) -> int:
    """Ask the critical questions about each step of a map, in words of the map.

    A step that names an argumentation scheme gets the questions of that scheme (argmap schemes), any
    other one two that can be asked of every step. Each says what a bad answer attacks, and whether
    something in the map raises or answers it. The exit code is 1 if something in the map could not
    be read; the rest is asked about.
    """
    spare_the_map(map_, output, "-o")
    ending = _ending(output, json=json)
    work, code = opened(map_)
    from argmap.teaching.critical import critical_questions  # noqa: PLC0415 -- imports word lists
    from argmap.teaching.critical.choosing import about, left_open, within  # noqa: PLC0415 -- likewise

    steps = critical_questions(work.bearing)
    if targets:
        steps = about(work.bearing, steps, targets)
    if only is not None:
        steps = within(steps, work.select(only))
    if open_:
        steps = left_open(steps)
    if ending in _HANDOUTS:
        data = _handed_out(work, steps, ending)
    else:
        data = _printed(steps, ending, color if output == STDIO else "never")
    if output == STDIO:
        emit_bytes(data)
    else:
        write_file(output, data)
    return code


def _ending(output: str, *, json: bool) -> str:
    """What the name of the output asks for, as the ending of a file."""
    ending = ".json" if json else ".txt"
    if output == STDIO:
        return ending
    found = Path(output).suffix.lower()
    if json and found in _HANDOUTS:
        raise ArgmapError(f"--json and a name that ends in {found} exclude each other; give one")
    if found in _HANDOUTS or found == ".json":
        return found
    if found not in ("", ".txt"):
        raise ArgmapError(
            f"cannot tell the format from {output!r}; end the name in .txt, .json, .md, .html or .pdf"
        )
    return ending


def _printed(steps: "tuple[QuestionedStep, ...]", ending: str, color: Colour) -> bytes:
    """The questions as text or as JSON."""
    from argmap.cli.reports.critical import as_json, as_text  # noqa: PLC0415 -- likewise

    if ending == ".json":
        text = json_text(as_json(steps))
    else:
        text = as_text(steps, line_width(sys.stdout), painter(color, sys.stdout))
    return text.encode("utf-8", errors="backslashreplace")


def _handed_out(work: "Workspace", steps: "tuple[QuestionedStep, ...]", ending: str) -> bytes:
    """The questions as a handout."""
    from argmap.graph import language  # noqa: PLC0415 -- only for handouts
    from argmap.teaching.critical.handout import handout  # noqa: PLC0415 -- likewise

    document = handout(work.map.title, steps, language(work.map))
    if ending == ".pdf":
        from argmap.documents.pdf import pdf  # noqa: PLC0415 -- imports typst

        made = pdf(document)
        for note in made.notes:
            complain(note)
        return made.data
    if ending == ".html":
        from argmap.documents.html import html  # noqa: PLC0415 -- each loads what it needs

        text = html(document)
    else:
        from argmap.documents.markdown import markdown  # noqa: PLC0415 -- likewise

        text = markdown(document)
    return text.encode("utf-8", errors="backslashreplace")
