"""Grading files: the references, the rubric, one student after the other or several at a time."""

import os
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from argmap.app.checking import Failure, expanded, several
from argmap.app.config import Configs
from argmap.app.files import STDIO, is_same_file, read_source
from argmap.app.overrides import Overrides
from argmap.app.plugins import INSTALLED
from argmap.app.texts import stamp, text_for
from argmap.app.workspace import Workspace, load, load_from
from argmap.compare.matching import Group, Matching
from argmap.compare.matching.match import DEFAULT, Settings, match
from argmap.compare.reading import Reading, reading_of
from argmap.teaching.grading.grade import Reference, best_grade, grade, reference_of
from argmap.teaching.grading.model import Grade
from argmap.teaching.grading.rubric import Rubric
from argmap.teaching.grading.rubric_reading import RubricError, default_rubric, read_rubric
from argmap.text import ArgmapError, Diagnostic, Severity
from argmap.text.collector import collector_paused
from argmap.text.nearest import suggestion

_WORTH_A_PROCESS = 12  # maps that take longer to grade than a process to start


@dataclass(frozen=True, slots=True)
class Plan:
    """By what maps are graded.

    Attributes:
        references: the paths of the maps that they are graded by; the best fitting one counts.
        rubric: what counts how much.
        text: the path of the text that the maps are about; empty without one.
        overrides: which claims somebody decided to be the same.
        uses_meaning: whether claims are matched by meaning, too.
    """

    references: tuple[str, ...]
    rubric: Rubric
    text: str = ""
    overrides: Overrides = Overrides()  # noqa: RUF009 -- frozen
    uses_meaning: bool = False


@dataclass(frozen=True, slots=True)
class Graded:
    """One student's map, graded, or why it is not.

    Attributes:
        path: the file.
        grade: the grade; ``None`` if the file could not be read.
        reference: the number of the reference that counts, from 0.
        problems: what of the file could not be read; the rest is graded.
        failure: why there is no grade.
        is_empty: whether the map has no claims at all.
    """

    path: str
    grade: Grade | None = None
    reference: int = 0
    problems: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None
    is_empty: bool = False


@dataclass(frozen=True)
class _Prepared:
    works: tuple[Workspace, ...]
    references: tuple[Reference, ...]
    settings: Settings


def rubric_of(path: str) -> Rubric:
    """The rubric in a file; the usual one if none is named.

    Raises:
        RubricError: it cannot be used.
        UnreadableError: it cannot be read.
    """
    return read_rubric(read_source(path).value) if path else default_rubric()


def references_of(plan: Plan) -> tuple[tuple[Workspace, ...], tuple[Reference, ...]]:
    """The references of a plan, read.

    Raises:
        UnreadableError: one of them, or the text, cannot be read.
        RubricError: the rubric requires a claim that none of them has, or none of its parts that
            count is in them.
        MatchesError: a claim that is to be matched is in none of them.
    """
    prepared = _prepared(plan)
    rubric = plan.rubric
    readings = [each.reading for each in prepared.references]
    titles = [claim.id[1:-1] for reading in readings for claim in reading.claims]
    for name in rubric.required:
        if name not in titles and not any(name in each.claims_by_id for each in readings):
            raise RubricError(
                "the rubric",
                0,
                f"it requires {name!r}, which the reference has not; {suggestion(name, titles)}",
            )
    if not rubric.weights.extra and any(reading.claims for reading in readings):
        itself = (
            grade(each, each.reading, match(each.reading, each.reading), rubric)
            for each in prepared.references
        )
        if not any(found.parts for found in itself):
            raise RubricError(
                "the rubric",
                0,
                "nothing of what counts in it is in the reference, so that every map would have all points; "
                "give `claims` a weight",
            )
    plan.overrides.check_reference(readings)
    return prepared.works, prepared.references


def _prepared(plan: Plan) -> _Prepared:
    """What maps are graded by; what has not changed since is not read again."""
    return _read(plan, tuple(map(stamp, (*plan.references, plan.text or STDIO))))


@lru_cache(maxsize=1)  # a process grades many maps by one plan
def _read(plan: Plan, stamps: tuple[object, ...]) -> _Prepared:  # noqa: ARG001 -- a key
    works = tuple(map(load, plan.references))
    text = text_for(works[0], plan.text) if plan.text else None
    threshold = plan.rubric.threshold
    settings = Settings(
        threshold=DEFAULT.threshold if threshold is None else threshold,
        text=text,
        uses_meaning=plan.uses_meaning,
    )
    references = tuple(reference_of(work.map, plan.rubric, text) for work in works)
    return _Prepared(works, references, settings)


def students_of(paths: Sequence[str], references: Sequence[str]) -> tuple[str, ...]:
    """The maps to grade: the files that are named, and those in folders, each once.

    A reference that lies among them is left out, unless it is named itself.
    """
    found = expanded(paths, Configs(INSTALLED.known_rules, isolated=True))
    return tuple(
        path
        for path in dict.fromkeys(found)
        if path in paths or not any(is_same_file(path, each) for each in references)
    )


def grade_files(paths: Sequence[str], plan: Plan, processes: int = 0) -> Iterator[Graded]:
    """Grade maps, in their order.

    Args:
        paths: the maps.
        plan: by what.
        processes: how many to use; 0: one, or as many as there are processors where there are so many
            maps that it is worth it.
    """
    count = processes or min(os.cpu_count() or 1, len(paths) // _WORTH_A_PROCESS)
    if STDIO in (*paths, *plan.references):
        count = 1
    yield from several(_grade_job, [(path, plan) for path in paths], count)


def _grade_job(job: tuple[str, Plan]) -> Graded:
    return grade_file(*job)


def grade_file(path: str, plan: Plan) -> Graded:
    """Grade one map; whatever stops the work is part of the answer."""
    try:
        with collector_paused():
            return _graded(path, plan)
    except ArgmapError as error:
        return Graded(path, failure=Failure(str(error)))
    except Exception as error:  # noqa: BLE001 -- whatever is wrong with one map, grade the next
        trace = "".join(traceback.format_exception(error))
        return Graded(path, failure=Failure(f"{type(error).__name__}: {error}", trace))


def _graded(path: str, plan: Plan) -> Graded:
    prepared = _prepared(plan)
    work = load_from(read_source(path), _nothing_included)
    student = reading_of(work.map)

    def matched(reference: Reading, reading: Reading) -> Matching:
        said = plan.overrides.said(path, reference, reading)
        return _matched(reference, reading, prepared.settings, said)

    number, found = best_grade(prepared.references, student, matched, plan.rubric)
    problems = (each for each in work.diagnostics if each.severity is Severity.ERROR)
    return Graded(path, found, number, tuple(problems), is_empty=not student.claims)


def _matched(
    reference: Reading, student: Reading, settings: Settings, said: Mapping[str, str]
) -> Matching:
    """Match claims; several of the reference that are said to be one of the student are merged."""
    parts: dict[str, list[str]] = {}
    for name, other in said.items():
        if other:
            parts.setdefault(other, []).append(name)
    merged = {whole: names for whole, names in parts.items() if len(names) > 1}
    single = {name: "" if other in merged else other for name, other in said.items()}
    found = match(reference, student, replace(settings, said=single))
    if not merged:
        return found
    return Matching(
        tuple(pair for pair in found.pairs if pair.right not in merged),
        tuple(pair for pair in found.denials if pair.right not in merged),
        tuple(group for group in found.split if merged.keys().isdisjoint(group.parts)),
        (
            *(group for group in found.merged if group.whole not in merged),
            *(Group(whole, tuple(names)) for whole, names in merged.items()),
        ),
    )


def _nothing_included(path: str) -> str:
    """A student could include the reference, or whatever else lies on the disk."""
    raise ValueError(f"what is graded is one file, without {os.path.basename(path)}")  # noqa: PTH119 -- a name, not a file
