"""``argmap compare``: what differs between two maps, or two versions of one."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.app.files import STDIO
from argmap.app.plugins import INSTALLED
from argmap.app.revisions import at_revision, read_version
from argmap.cli.look import DirectionOption, ThemeOption, look_of
from argmap.cli.opening import opened_from
from argmap.cli.options import MeaningFlag
from argmap.cli.output import ColourOption, ExitCode, JsonFlag, emit, emit_json, painter
from argmap.cli.pictures import format_of, save, spare_the_map
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.compare.differences.find import Comparison

_GIT_WORDS = 7
"""What git calls a program for differences with: path, old file, hash, mode, new file, hash, mode.

After those, for a renamed file, its new path and what git says of it; of a file with conflicts only
the path.
"""


def compare(
    maps: Annotated[
        list[str],
        typer.Argument(
            metavar="A B",
            help="Two maps: a file, - for standard input, or REVISION:FILE for a file in git.",
        ),
    ],
    *,
    since: Annotated[
        str | None,
        typer.Option(metavar="REVISION", help="Compare one file with itself at a revision."),
    ] = None,
    text: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="The text that both are about, to match claims by passages."
        ),
    ] = None,
    meaning: MeaningFlag = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Draw both as one picture: .svg, .png, .pdf, ..."
        ),
    ] = None,
    direction: DirectionOption = None,
    theme: ThemeOption = "auto",
    json: JsonFlag = False,
    git: Annotated[
        bool,
        typer.Option(
            "--git", help="Be a program for differences that git calls (diff.NAME.command)."
        ),
    ] = False,
    textconv: Annotated[
        bool,
        typer.Option(
            "--textconv",
            help="Print one map as sorted lines, for git to compare (diff.NAME.textconv).",
        ),
    ] = False,
    color: ColourOption = "auto",
) -> int:
    """Tell what differs between two maps: claims and reasons added, removed, changed, moved, re-typed.

    Order, layout and comments do not count. The exit code is 1 if something differs.
    """
    if textconv:
        return _converted(maps)
    if git and len(maps) == 1:
        emit(f"{maps[0]} has conflicts")
        return ExitCode.CLEAN
    left, right = _named(maps, since, git=git)
    place = _place(maps) if git else None
    older, left_code = _opened(left, since=since, place=place)
    newer, right_code = _opened(right, place=place)
    from argmap.app.texts import text_for  # noqa: PLC0415 -- only where it is needed
    from argmap.cli.reports.differences import as_json, as_text  # noqa: PLC0415 -- likewise
    from argmap.compare.differences.find import compare as compare_maps  # noqa: PLC0415 -- likewise
    from argmap.compare.matching.match import Settings  # noqa: PLC0415 -- likewise

    about = text_for(newer, text) if text else None
    settings = Settings(text=about, uses_meaning=meaning)
    comparison = compare_maps(older.map, newer.map, settings)
    names = (f"{since}:{left}", right) if since else (left, right)
    if git:
        names = (f"{maps[0]} before", "after")
    if output:
        for each in (left, right):
            spare_the_map(each, output, "-o")
        _draw(comparison, output, direction, theme)
    if json:
        emit_json(as_json(comparison.differences, *names))
    else:
        for line in as_text(comparison.differences, *names, painter(color, sys.stdout)):
            emit(line)
    if git:  # git takes any other code for a failure
        return ExitCode.CLEAN
    return ExitCode.FINDINGS if comparison.differences else max(left_code, right_code)


def _named(maps: list[str], since: str | None, *, git: bool) -> tuple[str, str]:
    """The two maps that are compared."""
    if git:
        if len(maps) < _GIT_WORDS:
            raise ArgmapError(
                "--git is for git to call; set it with: "
                "git config diff.argmap.command 'argmap compare --git'"
            )
        return maps[1], maps[4]
    if since is not None:
        if len(maps) != 1:
            raise ArgmapError("--since compares one file with itself; name one map")
        return maps[0], maps[0]
    if len(maps) != 2:  # noqa: PLR2004 -- a comparison has two sides
        raise ArgmapError("name two maps, or one with --since REVISION")
    if maps == [STDIO, STDIO]:
        raise ArgmapError("only one of the two can be standard input")
    return maps[0], maps[1]


def _place(maps: list[str]) -> str:
    """Where the map is that git has made copies of: what it includes is looked for there."""
    both = (maps[4], maps[1])
    return next((each for each in both if not Path(each).is_absolute()), maps[0])


def _opened(
    name: str, *, since: str | None = None, place: str | None = None
) -> "tuple[Workspace, ExitCode]":
    """A map; with a place, git's copy of the map that is there."""
    source = at_revision(since, name) if since else read_version(name)
    if place is not None:
        source = replace(source, value=replace(source.value, path=place))
    return opened_from(source)


def _converted(maps: list[str]) -> int:
    """Print a map as lines. Git takes any other code than 0 for a failure, and stops."""
    if len(maps) != 1:
        raise ArgmapError("--textconv prints one map")
    # Of a version in git there is only a copy, far from what it includes.
    work, _ = opened_from(read_version(maps[0]), lambda _path: "")
    from argmap.compare.lines import lines  # noqa: PLC0415 -- only where it is needed

    for line in lines(work.map):
        emit(line)
    return ExitCode.CLEAN


def _draw(
    comparison: "Comparison", output: str, direction: DirectionOption, theme: ThemeOption
) -> None:
    from argmap.diagram.compared import compared  # noqa: PLC0415 -- only for pictures
    from argmap.diagram.elements import Direction  # noqa: PLC0415 -- likewise
    from argmap.renderers.drawing import drawn  # noqa: PLC0415 -- likewise

    diagram = compared(comparison, Direction(direction or "down"))
    renderers = INSTALLED.renderers
    kind = "svg" if output == STDIO else format_of(output, renderers)
    save(drawn(diagram, fmt=kind, look=look_of(theme, None, "2"), renderers=renderers), output)
