"""``argmap passages``: where the claims of a map stand in its text, and what no claim uses."""

import sys
from typing import Annotated, Literal, TypeAlias

import typer

from argmap.app.checking import SUFFIXES, Job
from argmap.app.config import Configs
from argmap.app.files import STDIO, is_same_file, write_file
from argmap.app.passages import PassageReport, passage_job, passage_report
from argmap.app.plugins import INSTALLED
from argmap.app.texts import text_for
from argmap.app.workspace import Workspace
from argmap.cli.mending import mended, shown
from argmap.cli.opening import opened
from argmap.cli.options import MapArgument
from argmap.cli.output import (
    Colour,
    ColourOption,
    ExitCode,
    JsonFlag,
    emit,
    emit_bytes,
    painter,
)
from argmap.cli.reports import passages as reports
from argmap.cli.reports.report import Report
from argmap.text import ArgmapError
from argmap.text.collector import collector_paused

Offsets: TypeAlias = Literal["auto", "code-points", "utf-16"]


def passages(
    map_: MapArgument,
    *,
    text: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="The text that the map is about. Default: what its front matter or settings name.",
        ),
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(metavar="SELECTOR", help="Look only at these elements of the map."),
    ] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Tell only which sentences the map uses.")
    ] = False,
    annotations: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Tell which passages these Web Annotations give to the map (JSON).",
        ),
    ] = None,
    offsets: Annotated[
        Offsets,
        typer.Option(help="How positions of annotations count; auto: as fits their quotes."),
    ] = "auto",
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help="Write into the map where moved passages stand; with --annotations: the new ones.",
        ),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Print what --fix would change, and write nothing.")
    ] = False,
    embed_text: Annotated[
        bool, typer.Option("--embed-text", help="Allow sentences of the text in the output.")
    ] = False,
    json: JsonFlag = False,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file."),
    ] = None,
    color: ColourOption = "auto",
) -> int:
    """Look up the passages of a map in its text, and which sentences no claim uses.

    The exit code is 1 if a passage has moved, is ambiguous or missing, or if a claim neither has one
    nor is marked as unstated.
    """
    if diff and (json or output):
        raise typer.BadParameter("--diff prints a diff, to standard output; leave out --json, -o")
    if coverage and (fix or diff or annotations):
        raise typer.BadParameter("--coverage only tells what is used; leave out the other")
    if offsets != "auto" and not annotations:
        raise typer.BadParameter("--offsets says how --annotations count; name their file")
    if [map_, text, annotations].count(STDIO) > 1:
        raise typer.BadParameter("only one of map, text and annotations can be standard input")
    known = INSTALLED.known_rules
    work, code = opened(map_)
    config = Configs(known).of(map_)
    own = text_for(work, text or "", config.text_for(map_))
    job = passage_job(work, known, config, only or "", text or "")
    if output:
        _spare(output, map_, own.source.path, annotations or "")
    if annotations:
        from argmap.cli.annotating import annotated  # noqa: PLC0415 -- only where asked for

        is_utf16 = None if offsets == "auto" else offsets == "utf-16"
        return max(
            code,
            annotated(
                work, own, annotations, job=job, is_utf16=is_utf16, fix=fix, diff=diff,
                json=json, output=output or STDIO,
            ),
        )  # fmt: skip
    with collector_paused():
        if diff:
            return max(code, shown([job]))
        fixed = 0
        if fix:
            work, fixed = _mended(work, job)
        report = passage_report(work, job, own)
        _write(report, fixed, coverage=coverage, embed=embed_text, json=json, output=output, color=color)  # fmt: skip
    fails = not coverage and (
        bool(report.bare) or any(report.checked.fails(found) for found in report.findings)
    )
    return max(code, ExitCode.FINDINGS) if fails else code


def _mended(work: Workspace, job: Job) -> tuple[Workspace, int]:
    """The map after its passages were mended, and how many were.

    Raises:
        ArgmapError: it cannot be mended.
    """
    (file,), fixed = mended([job])
    if file.failure is not None:
        raise ArgmapError(file.failure.message)
    return (opened(job.path)[0] if fixed else work), fixed


def _spare(output: str, *read: str) -> None:
    """Stop before the report takes the place of what is read, or of a map.

    Raises:
        ArgmapError: it would.
    """
    if output.endswith(SUFFIXES) or any(is_same_file(each, output) for each in read if each):
        raise ArgmapError(f"-o {output} is a map, or what is read; name another file")


def _write(
    report: PassageReport,
    fixed: int,
    *,
    coverage: bool,
    embed: bool,
    json: bool,
    output: str | None,
    color: Colour,
) -> None:
    """Print the report, or write it to a file and print its last line."""
    to_file = output is not None and output != STDIO
    if json:
        findings = Report((report.checked,), INSTALLED.known_rules)
        written = reports.written(
            report, findings, is_short=coverage, fixed=fixed, embed_text=embed
        )
    else:
        paint = (lambda _style, words: words) if to_file else painter(color, sys.stdout)
        lines = reports.pieces(report, paint, is_short=coverage, words=embed or not to_file)
        written = "".join(f"{line}\n" for line in lines)
        if fixed:
            written = f"{fixed} mended\n{written}"
    data = written.encode("utf-8", errors="backslashreplace")
    if to_file and output is not None:
        write_file(output, data)
        emit(reports.summary(report, is_short=coverage))
    elif json:
        emit_bytes(data)
    else:
        sys.stdout.write(written)
