"""``argmap check``: what is wrong with maps."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import typer

from argmap.app.checking import (
    SUFFIXES,
    Job,
    check_files,
    expanded,
    told_once,
    with_selector_used,
)
from argmap.app.config import OWN_FILE, SHARED_FILE, Config, Configs
from argmap.app.files import STDIO, is_same_file, write_file
from argmap.app.plugins import INSTALLED
from argmap.checks import Choice
from argmap.cli.failures import complain_of
from argmap.cli.output import (
    Colour,
    ColourOption,
    ExitCode,
    emit,
    emit_bytes,
    painter,
)
from argmap.cli.reports import github, json_object, statistics
from argmap.cli.reports import text as text_report
from argmap.cli.reports.report import Report
from argmap.text import ArgmapError, Severity
from argmap.text.collector import collector_paused

Format: TypeAlias = Literal["text", "statistics", "json", "sarif", "github", "junit"]
Level: TypeAlias = Literal["hint", "warning", "error", "never"]
_DEFAULT_LEVEL = "warning"


def check(
    maps: Annotated[
        list[str],
        typer.Argument(
            metavar="MAP", help="Argdown files, or folders of them; - is standard input."
        ),
    ],
    *,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="RULES", help="Report only these.")
    ] = None,
    extend_select: Annotated[
        list[str] | None, typer.Option("--extend-select", metavar="RULES", help="Report these too.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="RULES", help="Do not report these.")
    ] = None,
    teach: Annotated[bool, typer.Option("--teach", help="Run the rules for teaching too.")] = False,
    only: Annotated[
        str | None,
        typer.Option(
            "--only", metavar="SELECTOR", help="Report what is about these elements of the map."
        ),
    ] = None,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="FILE", help="The text that the maps are about."),
    ] = None,
    fail_on: Annotated[
        Level | None,
        typer.Option("--fail-on", help="The least severity for which the exit code is 1."),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="End with 0 whatever is found.")
    ] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what can be mended for certain, then check.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Print what --fix would change, and write nothing.")
    ] = False,
    form: Annotated[Format, typer.Option("--format", help="How to print the findings.")] = "text",
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the findings to a file."),
    ] = None,
    config: Annotated[
        str | None,
        typer.Option("--config", metavar="FILE", help="The settings to use for all maps."),
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Use no file of settings.")] = False,
    jobs: Annotated[
        str | None,
        typer.Option("--jobs", "-j", metavar="N", help="How many files to check at a time."),
    ] = None,
    color: ColourOption = "auto",
) -> int:
    """Report what is wrong with maps: the text, names, structure, logic, wording, sources.

    RULES are codes, the beginning of codes, names or groups, with commas between them: AM2,wording
    (argmap rules lists them). All files are read, also after one that cannot be; the exit code is
    the worst of all.
    """
    if select and not _words(select):
        raise typer.BadParameter("--select names no rule; all selects every one")
    if diff and (output or form != "text"):
        raise typer.BadParameter("--diff prints a diff, to standard output; leave out --format, -o")
    if config and isolated:
        raise typer.BadParameter("--config names settings, --isolated uses none; leave one out")
    known = INSTALLED.known_rules  # a broken plug-in stops all here
    configs = Configs(known, path=config or "", isolated=isolated)
    order = known.choose(
        _words(select) if select is not None else None,
        _words(extend_select),
        _words(ignore),
        teach=True if teach else None,
    )
    if only:
        from argmap.queries.selectors import parse  # noqa: PLC0415 -- only where asked for

        parse(only)  # one that cannot be read stops all here
    wish = _Wish(order, only or "", text or "", "never" if exit_zero else fail_on or "")
    work = [_job(path, configs.of(path), wish) for path in expanded(maps, configs)]
    processes = _processes(jobs)
    if output:
        _spare(output, (*(job.path for job in work), text or "", config or ""))
    if fix or diff:
        from argmap.cli.mending import mended, shown  # noqa: PLC0415 -- only where asked for

        if diff:
            return shown(work)
        files, repaired = mended(work)
    else:
        files, repaired = tuple(check_files(work, processes)), 0
    report = Report(told_once(with_selector_used(files)), known, repaired)
    code = complain_of(report.files)
    with collector_paused():
        _write(report, form, output, color)
    return max(code, ExitCode.FINDINGS) if report.fails else code


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the command line says of all maps."""

    order: Choice
    only: str
    text: str
    level: str


def _job(path: str, config: Config, wish: _Wish) -> Job:
    """What to look for in a file, by its settings and the command line."""
    level = wish.level or config.fail_on or _DEFAULT_LEVEL
    return Job(
        path,
        config.choice_for(path),
        wish.order,
        wish.only,
        wish.text,
        config.text_for(path),
        config.options,
        None if level == "never" else Severity[level.upper()],
    )


def _spare(output: str, read: Iterable[str]) -> None:
    """Stop before the findings take the place of what is read, such as an included map or settings.

    Raises:
        ArgmapError: they would.
    """
    path = Path(output)
    is_map, is_settings = output.endswith(SUFFIXES), path.name in (OWN_FILE, SHARED_FILE)
    if any(is_same_file(each, output) for each in read) or (
        (is_map or is_settings) and path.exists()
    ):
        kind = "a map" if is_map else "settings" if is_settings else "what is read"
        raise ArgmapError(f"-o {output} would overwrite {kind}; name another file")


def _words(options: Iterable[str] | None) -> list[str]:
    """What options with commas in them name."""
    parts = (part.strip() for option in options or () for part in option.split(","))
    return [part for part in parts if part]


def _processes(jobs: str | None) -> int:
    """How many processes are asked for; 0 leaves it to the program."""
    if jobs is None:
        return 0
    if not jobs.isdecimal() or not int(jobs):
        raise typer.BadParameter(f"--jobs must be a number from 1, not {jobs!r}")
    return int(jobs)


def _write(report: Report, form: Format, output: str | None, colour: Colour) -> None:
    """Print the report, or write it to a file and print its last line."""
    if output is None and form == "text":
        for piece in text_report.pieces(report, painter(colour, sys.stdout)):
            emit(piece)
        return
    match form:
        case "text":
            plain = text_report.pieces(report, lambda _style, words: words)
            written = "".join(f"{piece}\n" for piece in plain)
        case "statistics":
            written = "".join(f"{piece}\n" for piece in statistics.pieces(report))
        case "json":
            written = json_object.written(report)
        case "github":
            written = github.written(report)
        case "sarif":
            from argmap.cli.reports import sarif  # noqa: PLC0415 -- only where asked for

            written = sarif.written(report)
        case "junit":
            from argmap.cli.reports import junit  # noqa: PLC0415 -- imports an XML library

            written = junit.written(report)
    # A lone surrogate cannot be UTF-8; in JSON its escape \\udXXX is valid.
    data = written.encode("utf-8", errors="backslashreplace")
    if output is None or output == STDIO:
        emit_bytes(data)
    else:
        write_file(output, data)
        emit(text_report.summary(report))
