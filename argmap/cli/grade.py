"""``argmap grade``: how much of a reference students' maps have, and why points were lost."""

import sys
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.app.files import STDIO, is_same_file, write_file
from argmap.cli.columns import grid, line_width
from argmap.cli.opening import opened
from argmap.cli.options import MeaningFlag
from argmap.cli.output import (
    Colour,
    ColourOption,
    ExitCode,
    JsonFlag,
    complain,
    emit,
    emit_bytes,
    emit_json,
    painter,
    printable,
    report_fault,
)
from argmap.text import ArgmapError
from argmap.text.collector import collector_paused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.app.gradebook import Gradebook
    from argmap.app.grading import Graded, Plan

_PATIENCE = 1.0  # seconds after which progress is shown


def grade(
    students: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="STUDENT...", help="Students' maps, or folders of them; - is standard input."
        ),
    ] = None,
    *,
    against: Annotated[
        list[str] | None,
        typer.Option(
            "--against",
            metavar="MAP",
            help="The reference; give several, and for each student the one that fits best counts.",
        ),
    ] = None,
    rubric: Annotated[
        str | None, typer.Option("--rubric", metavar="FILE", help="What counts how much (YAML).")
    ] = None,
    print_rubric: Annotated[
        bool,
        typer.Option("--print-rubric", help="Print the usual rubric, with comments, and stop."),
    ] = False,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="FILE", help="The text that the maps are about."),
    ] = None,
    matches: Annotated[
        str | None,
        typer.Option(
            "--matches", metavar="FILE", help="Which claims are the same, decided by you (YAML)."
        ),
    ] = None,
    meaning: MeaningFlag = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Write feedback for each student, and table, report and picture of the class.",
        ),
    ] = None,
    json: JsonFlag = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print the class as CSV.")] = False,
    jobs: Annotated[
        str | None,
        typer.Option("--jobs", "-j", metavar="N", help="How many maps to grade at a time."),
    ] = None,
    color: ColourOption = "auto",
) -> int:
    """Grade students' maps against a reference, and say of each lost point what it was lost for.

    One map is told as feedback to its author, several as a table and what the class found hard. The
    exit code is 1 if a map could not be read, or not in full; the others are graded all the same.
    """
    from argmap.teaching.grading.rubric_reading import default_text  # noqa: PLC0415 -- when called

    if print_rubric:
        emit(default_text().rstrip("\n"))
        return ExitCode.CLEAN
    _mind(students, against, text, matches, json=json, csv=csv)
    assert students is not None
    assert against is not None
    from argmap.app.gradebook import Gradebook, folder_of  # noqa: PLC0415 -- imports views
    from argmap.app.grading import Plan, references_of, rubric_of, students_of  # noqa: PLC0415
    from argmap.app.overrides import Overrides, read_overrides  # noqa: PLC0415 -- likewise

    plan = Plan(
        tuple(dict.fromkeys(against)),
        rubric_of(rubric or ""),
        text or "",
        read_overrides(matches) if matches else Overrides(),
        meaning,
    )
    code = max(opened(path)[1] for path in plan.references if path != STDIO)
    works, references = references_of(plan)
    for work, reference in zip(works, references, strict=True):
        if not reference.reading.claims:
            complain(f"{work.source.path} has no claims, so that there is nothing to grade by")
    paths = students_of(students, plan.references)
    plan.overrides.check_students(paths)
    graded = _graded(paths, plan, _processes(jobs))
    with collector_paused():
        book = Gradebook(graded, plan, works, references)
        if output:
            files = book.files()
            folder = folder_of(output)
            read = (*paths, *plan.references, text or "", rubric or "", matches or "")
            _spare(read, [str(folder / name) for name in files])
            for name, data in files.items():
                write_file(folder / name, data)
            complain(f"wrote {len(files)} files to {output}")
        if json:
            emit_json(book.plain())
        elif csv:
            emit_bytes(book.csv())
        else:
            _print(book, color)
    return max(code, _told(graded))


def _mind(
    students: "Sequence[str] | None",
    against: "Sequence[str] | None",
    text: str | None,
    matches: str | None,
    *,
    json: bool,
    csv: bool,
) -> None:
    """Stop if it is not said what to do.

    Raises:
        ArgmapError: it is not.
    """
    if not students:
        raise ArgmapError("name the maps to grade: argmap grade STUDENT... --against MAP")
    if not against:
        raise ArgmapError("name the reference that the maps are graded by: --against MAP")
    if json and csv:
        raise ArgmapError("--json and --csv are two forms of the same; leave one out")
    if [*students, *against, text, matches].count(STDIO) > 1:
        raise ArgmapError("only one of the files can be standard input")
    if STDIO in against:
        raise ArgmapError("the reference must be a file; standard input can be a student's map")


def _graded(paths: "Sequence[str]", plan: "Plan", processes: int) -> "tuple[Graded, ...]":
    """Grade all, and show on a terminal how far it is."""
    from argmap.app.grading import grade_files  # noqa: PLC0415 -- imports the matching

    start = monotonic()
    is_watched = sys.stderr.isatty()
    is_shown = False
    found: list[Graded] = []
    for each in grade_files(paths, plan, processes):
        found.append(each)
        if is_watched and monotonic() - start > _PATIENCE:
            is_shown = True
            sys.stderr.write(f"\rgraded {len(found)} of {len(paths)}")
            sys.stderr.flush()
    if is_shown:
        sys.stderr.write("\r\x1b[K")
    return tuple(found)


def _spare(read: "Sequence[str]", written: "Sequence[str]") -> None:
    """Stop before what is written takes the place of what was read.

    Raises:
        ArgmapError: it would.
    """
    for target in written:
        for path in read:
            if path and is_same_file(path, target):
                raise ArgmapError(f"{target} would overwrite {path}; name another folder")


def _processes(jobs: str | None) -> int:
    """How many processes are asked for; 0 leaves it to the program."""
    if jobs is None:
        return 0
    if not jobs.isdecimal() or not int(jobs):
        raise ArgmapError(f"--jobs must be a number from 1, not {jobs!r}")
    return int(jobs)


def _told(graded: "Sequence[Graded]") -> ExitCode:
    """Tell which maps could not be read, or not in full, and which exit code that makes."""
    code = ExitCode.CLEAN
    for each in graded:
        if each.failure is not None and each.failure.trace:
            code = max(
                code, report_fault(f"{each.path}: {each.failure.message}", each.failure.trace)
            )
        elif each.failure is not None:
            complain(each.failure.message)
            code = max(code, ExitCode.FINDINGS)
        elif each.problems:
            first = each.problems[0]
            complain(f"{first.span}: {first.message}; the rest of the map was graded")
            code = max(code, ExitCode.FINDINGS)
    return code


def _print(book: "Gradebook", color: Colour) -> None:
    from argmap.cli.reports.handout import lines  # noqa: PLC0415 -- only for people
    from argmap.teaching.grading.classes.class_report import overview, summary  # noqa: PLC0415 -- likewise

    paint, width = painter(color, sys.stdout), line_width(sys.stdout)
    if len(book.graded) == 1:
        if book.graded[0].grade is not None:
            for line in lines(book.feedback(book.graded[0]), paint, width):
                emit(line)
        return
    for line in grid([[printable(cell) for cell in row] for row in book.rows()], width):
        emit(line)
    emit("")
    emit(overview(book.grades, book.rubric))
    for room in book.rooms:
        if len(book.rooms) > 1:
            emit("")
            title = room.reading.argument_map.title
            emit(paint("bold", printable(f"{title}: {room.size} of {len(book.grades)}")))
        for heading, told in summary(room):
            emit("")
            emit(paint("bold", heading))
            for line in told:
                emit(f"- {printable(line)}")
