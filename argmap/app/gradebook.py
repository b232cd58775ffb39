"""What is made of the grades of a class: tables, JSON, feedback and reports as files."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from argmap.app.grading import Graded, Plan
from argmap.app.workspace import Workspace
from argmap.documents.model import Document
from argmap.teaching.grading.classes.class_report import class_report
from argmap.teaching.grading.classes.classroom import Classroom, classroom
from argmap.teaching.grading.grade import Reference
from argmap.teaching.grading.model import Grade, Loss
from argmap.teaching.grading.rubric import PARTS, Rubric
from argmap.teaching.grading.scoring.faults import AMOUNTS
from argmap.teaching.grading.telling.feedback import Handed, empty, feedback
from argmap.text import first_few, plural

if TYPE_CHECKING:
    from argmap.teaching.grading.scoring.faults import Fault

_CLASS = "class"
"""What files about all students are called."""

_DIGITS = 6  # of numbers in JSON
_PROBLEMS = 5  # that are told to a student
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would take for a formula."""


@dataclass(frozen=True)
class Gradebook:
    """The grades of a class.

    Attributes:
        graded: the maps, in order.
        plan: by what they were graded.
        works: the references.
        references: the same, prepared.
    """

    graded: tuple[Graded, ...]
    plan: Plan
    works: tuple[Workspace, ...]
    references: tuple[Reference, ...]

    @property
    def rubric(self) -> Rubric:
        """By what maps were graded."""
        return self.plan.rubric

    @cached_property
    def names(self) -> tuple[str, ...]:
        """For each map the name of its files, no two alike: that of the map, without its ending."""
        taken = {_CLASS}
        names = []
        for each in self.graded:
            stem = name = PurePath(each.path).stem or "map"
            number = 1
            while name.casefold() in taken:
                number += 1
                name = f"{stem}-{number}"
            taken.add(name.casefold())
            names.append(name)
        return tuple(names)

    @cached_property
    def grades(self) -> tuple[Grade, ...]:
        """The grades of the maps that could be read."""
        return tuple(each.grade for each in self.graded if each.grade is not None)

    @cached_property
    def rooms(self) -> tuple[Classroom, ...]:
        """What the class made of each reference that fits some map best, the most used first."""
        used = Counter(each.reference for each in self.graded if each.grade is not None)
        order = sorted(used, key=lambda number: (-used[number], number))
        return tuple(
            classroom(self.references[number].reading, self._compared_with(number))
            for number in order
        )

    def _compared_with(self, number: int) -> Sequence[Grade]:
        return [each.grade for each in self.graded if each.grade and each.reference == number]

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of a score that some map has."""
        found = {part.name for grade in self.grades for part in grade.parts}
        return tuple(name for name in PARTS if name in found)

    def feedback(self, each: Graded) -> Document:
        """The feedback on a map that could be read."""
        assert each.grade is not None
        several = len(self.references) > 1
        handed = Handed(
            PurePath(each.path).name,
            problems=tuple(_problems(each)),
            compared=self.called(each.reference) if several else "",
        )
        return (
            empty(handed, self.rubric)
            if each.is_empty
            else feedback(handed, each.grade, self.rubric)
        )

    def called(self, reference: int) -> str:
        """What a reference is called: its title, else its file."""
        work = self.works[reference]
        return work.map.title or PurePath(work.source.path).name

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The class as a table for people, its head first."""
        has_grades = bool(self.rubric.grades)
        grade = ("grade",) if has_grades else ()
        yield ("student", "points", *grade, *self.parts, "look at")
        for name, each in zip(self.names, self.graded, strict=True):
            if each.grade is None:
                yield (name, "", *("",) * len(grade), *("",) * len(self.parts), "could not be read")
                continue
            total = self.rubric.total(each.grade.score)
            scores = {part.name: f"{_percent(part.score)}" for part in each.grade.parts}
            yield (
                name,
                f"{total:g}",
                *((self.rubric.grade(total),) if has_grades else ()),
                *(scores.get(part, "") for part in self.parts),
                _worst(each),
            )

    def csv(self) -> bytes:
        """The class as a table for programs: a row a student, a column a part."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["student", "score", "points", "grade", *self.parts, "look_at", "remarks"])
        for each in self.graded:
            writer.writerow([_cell(value) for value in self._record(each)])
        return out.getvalue().encode("utf-8", errors="backslashreplace")

    def _record(self, each: Graded) -> Iterator[str]:
        yield each.path
        if each.grade is None:
            yield from ("", "", "", *("",) * len(self.parts), "")
            yield each.failure.message if each.failure else ""
            return
        total = self.rubric.total(each.grade.score)
        scores = {part.name: _short(part.score) for part in each.grade.parts}
        yield from (_short(each.grade.score), f"{total:g}", self.rubric.grade(total))
        yield from (scores.get(part, "") for part in self.parts)
        yield from (_worst(each), "; ".join(_problems(each)))

    def plain(self) -> list[dict[str, object]]:
        """The grades for JSON, an object a student."""
        return [self._plain(each) for each in self.graded]

    def _plain(self, each: Graded) -> dict[str, object]:
        if each.grade is None:
            message = each.failure.message if each.failure else ""
            return {"student": each.path, "score": None, "error": message, "parts": {}, "lost": []}
        grade, rubric = each.grade, self.rubric
        total = rubric.total(grade.score)
        parts = {
            part.name: {
                "score": part.score,
                "weight": round(part.weight, _DIGITS),
                "of": part.of,
                **{name: round(score, _DIGITS) for name, score in part.details},
            }
            for part in grade.parts
        }
        return {
            "student": each.path,
            "score": grade.score,
            "points": total,
            "grade": rubric.grade(total),
            "reference": self.plan.references[each.reference],
            "parts": parts,
            "right": list(grade.right),
            "lost": [_lost(loss, rubric) for loss in grade.lost],
            "problems": list(_problems(each)),
        }

    @cached_property
    def pictures(self) -> tuple[str, ...]:
        """For each of the rooms the reference as SVG, with how many missed what."""
        from argmap.renderers.drawing import drawn  # noqa: PLC0415 -- only where files are written
        from argmap.teaching.grading.classes.class_picture import class_picture  # noqa: PLC0415 -- likewise

        return tuple(
            drawn(class_picture(room), fmt="svg").data.decode("utf-8") for room in self.rooms
        )

    def report(self) -> Document:
        """The report on the class."""
        titles = [self.called(number) for number in range(len(self.references))]
        return class_report(
            first_few(titles, 2),
            list(self.rows()),
            self.grades,
            self.rubric,
            list(zip(self.rooms, self.pictures, strict=True)),
        )

    def files(self) -> Mapping[str, bytes]:
        """All files about a class, by their names."""
        made: dict[str, bytes] = {}
        for name, each in zip(self.names, self.graded, strict=True):
            if each.grade is not None:
                made |= _document(name, self.feedback(each))
        made[f"{_CLASS}.csv"] = self.csv()
        made |= _document(_CLASS, self.report())
        for number, svg in enumerate(self.pictures, 1):
            made[f"{_CLASS}{f'-{number}' if number > 1 else ''}.svg"] = _bytes(svg)
        return made


def folder_of(path: str) -> Path:
    """A folder to write to; it is made if it is not there.

    Raises:
        UnwritableError: it cannot be.
    """
    from argmap.app.errors import UnwritableError  # noqa: PLC0415 -- only where files are written

    try:
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise UnwritableError(path, error) from error
    return folder


def _document(name: str, document: Document) -> Mapping[str, bytes]:
    from argmap.documents.html import html  # noqa: PLC0415 -- only where files are written
    from argmap.documents.markdown import markdown  # noqa: PLC0415 -- likewise

    return {f"{name}.md": _bytes(markdown(document)), f"{name}.html": _bytes(html(document))}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="backslashreplace")


def _lost(loss: Loss, rubric: Rubric) -> dict[str, object]:
    return {
        "points": round(loss.share * rubric.points, _DIGITS),
        "fault": str(loss.fault),
        "sentence": loss.told.whole,
        "reference": loss.told.reference,
        "student": loss.told.student,
        "line": loss.told.line,
        "parts": list(loss.parts),
    }


def _problems(each: Graded) -> Iterator[str]:
    """What of a map could not be read, the first few."""
    for found in each.problems[:_PROBLEMS]:
        yield f"line {found.span.line}: {found.message}"
    more = len(each.problems) - _PROBLEMS
    if more > 0:
        yield f"and {plural(more, 'more problem')}"


def _worst(each: Graded) -> str:
    """The kind of fault that costs most, in a few words.

    What is only not there, or too much, the parts of the score tell already, so that it is named
    only where there is nothing else.
    """
    if each.is_empty or each.grade is None:
        return "no claims"
    costs: dict[Fault, float] = {}
    for loss in each.grade.lost:
        costs[loss.fault] = costs.get(loss.fault, 0.0) + loss.share
    if not costs:
        return ""
    worst = max(costs, key=lambda fault: (fault not in AMOUNTS, round(costs[fault], _DIGITS)))
    return worst.replace("-", " ")


def _percent(score: float) -> str:
    return f"{min(round(score * 100), 99) if score < 1 else 100}"


def _short(score: float) -> str:
    return f"{score:.4f}".rstrip("0").rstrip(".")


def _cell(value: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value
