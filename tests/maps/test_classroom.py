"""The classroom: grades in the order of the manifest, every fault named, claims matched with the right ones.

``--update`` writes the expected feedback anew.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

import argmap
from argmap.app.exercises import Order, exercise_for, kind_of, target_of
from argmap.app.gradebook import Gradebook
from argmap.app.grading import Graded, Plan, grade_files, references_of, rubric_of
from argmap.app.overrides import Overrides, read_overrides
from argmap.app.texts import text_for
from argmap.compare.matching.match import Settings, match
from argmap.compare.reading import Reading, reading_of
from argmap.passages import anchors_in
from argmap.teaching.exercises import kinds, targets
from argmap.teaching.grading.model import Loss

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "maps" / "classroom"
REFERENCE = FOLDER / "reference.argdown"
TEXT = FOLDER / "text.txt"
FEEDBACK = FOLDER / "feedback"
STUDENTS = sorted((FOLDER / "students").glob("*.argdown"))
LEAST_RECALL = 0.9
WORDS = {
    "unmarked-assumption": "write {implicit: true} behind it",
    "undercut-as-attack": "Aim it at that step",
    "wrong-side": "make a - of the +",
    "wrong-direction": "You argue in the wrong direction",
    "wrong-target": "It belongs to",
    "opposite-claim": "the opposite of what is meant",
    "separate-premises": "separate reasons",
    "thesis-below": "Put it on top",
    "merged-claims": "says several things at once",
    "extra-claim": "is not in the reference",
    "extra-relation": "Ask whether the one really bears on the other",
    "missing-claim": "",  # what is said depends on what the claim is for; see MISSING
}
MISSING = ("You leave out", "takes it for granted")


class Fault(NamedTuple):
    """A fault that was put into a student's map: its kind, and texts of claims."""

    kind: str
    reference: tuple[str, ...]
    student: tuple[str, ...]


@cache
def reading(path: Path) -> Reading:
    return reading_of(argmap.load(path).map)


@cache
def manifest() -> Mapping[str, Mapping[str, object]]:
    found = yaml.safe_load((FOLDER / "manifest.yaml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def claim(of: Reading, name: str) -> str:
    """The id of a claim by its title or text."""
    found = [each.id for each in of.claims if name in (each.id[1:-1], each.text)]
    assert len(found) == 1, name
    return found[0]


def seeded(student: str) -> Iterator[Fault]:
    faults = manifest()[student]["faults"]
    assert isinstance(faults, list)
    sides = {"reference": reading(REFERENCE), "student": reading(FOLDER / "students" / student)}
    for each in faults:
        texts = {
            side: tuple(
                of.claims_by_id[claim(of, name)].text.rstrip(".") for name in each.get(side, ())
            )
            for side, of in sides.items()
        }
        yield Fault(each["kind"], texts["reference"], texts["student"])


@cache
def book(*, is_decided: bool) -> Gradebook:
    """The class graded, with or without what a careful reader says of its claims."""
    overrides = read_overrides(str(FOLDER / "matches.yaml")) if is_decided else Overrides()
    plan = Plan((str(REFERENCE),), rubric_of(""), str(TEXT), overrides)
    works, references = references_of(plan)
    return Gradebook(
        tuple(grade_files(tuple(map(str, STUDENTS)), plan, 1)), plan, works, references
    )


def graded(student: str, *, is_decided: bool) -> Graded:
    return next(
        each for each in book(is_decided=is_decided).graded if Path(each.path).name == student
    )


def tells(loss: Loss, fault: Fault) -> bool:
    """Whether what is told of a lost point is a fault: its kind, in its sentence, with its claims."""
    told = loss.told
    phrases = MISSING if fault.kind == "missing-claim" else (WORDS[fault.kind],)
    return (
        loss.fault == fault.kind
        and any(phrase in told.whole for phrase in phrases)
        and all(text in f"{told.whole} {told.reference}" for text in fault.reference)
        and all(text in f"{told.whole} {told.student}" for text in fault.student)
    )


def test_there_is_a_class() -> None:
    assert len(STUDENTS) == 12
    assert sorted(manifest()) == [path.name for path in STUDENTS]


def test_the_reference_is_sound_and_anchored_exactly() -> None:
    work = argmap.load(REFERENCE)
    assert work.diagnostics == argmap.load(REFERENCE, exact=True).diagnostics == ()
    paragraphs = TEXT.read_text("utf-8").split("\n\n")
    for statement in work.map.statements:
        found = anchors_in(statement.data).anchors
        assert bool(found) != statement.is_implicit
        for anchor in found:
            assert anchor.paragraph is not None
            passage = paragraphs[anchor.paragraph][anchor.start : anchor.end]
            assert passage == anchor.quote, statement.id


@pytest.mark.parametrize("path", STUDENTS, ids=lambda path: path.stem)
def test_maps_of_students_can_be_read_here_and_in_the_official_engine(path: Path) -> None:
    assert argmap.load(path).diagnostics == argmap.load(path, exact=True).diagnostics == ()


def test_claims_are_matched_with_the_right_ones() -> None:
    decided = yaml.safe_load((FOLDER / "matches.yaml").read_text("utf-8"))
    reference, text = reading(REFERENCE), text_for(argmap.load(REFERENCE), str(TEXT))
    found, wrong, expected = 0, [], 0
    for path in STUDENTS:
        student = reading(path)
        same = {
            claim(reference, one): claim(student, two) for one, two in decided[path.name].items()
        }
        parts = {
            name for each in seeded(path.name) if each.kind == "merged-claims" for name in each[2]
        }
        for pair in match(reference, student, Settings(text=text)).pairs:
            if same.get(pair.left) == pair.right:
                found += 1
            elif student.claims_by_id[pair.right].text.rstrip(".") not in parts:
                wrong.append((path.stem, pair.left, pair.right))
        expected += len(same)
    assert not wrong
    assert found / expected >= LEAST_RECALL, found / expected


@pytest.mark.parametrize("is_decided", [False, True])
def test_grades_are_in_the_order_of_the_manifest(*, is_decided: bool) -> None:
    by_severity: dict[int, list[float]] = {}
    for student, each in manifest().items():
        grade = graded(student, is_decided=is_decided).grade
        assert grade is not None
        by_severity.setdefault(int(str(each["severity"])), []).append(grade.score)
    for better, worse in pairwise(sorted(by_severity)):
        assert min(by_severity[better]) > max(by_severity[worse]), (better, worse)


def test_the_reference_has_all_points() -> None:
    plan = Plan((str(REFERENCE),), rubric_of(""), str(TEXT))
    (itself,) = grade_files((str(REFERENCE),), plan, 1)
    assert itself.grade is not None
    assert itself.grade.score == 1


@pytest.mark.parametrize("student", sorted(path.name for path in STUDENTS))
@pytest.mark.parametrize("is_decided", [False, True])
def test_every_fault_is_named(student: str, *, is_decided: bool) -> None:
    grade = graded(student, is_decided=is_decided).grade
    assert grade is not None
    silent = [
        fault for fault in seeded(student) if not any(tells(loss, fault) for loss in grade.lost)
    ]
    assert not silent


def test_a_map_with_one_mistake_is_told_that_and_nothing_else() -> None:
    for student, each in manifest().items():
        if int(str(each["severity"])) > 3:
            continue
        grade = graded(student, is_decided=True).grade
        assert grade is not None
        kinds_put_in = {fault.kind for fault in seeded(student)}
        assert {str(loss.fault) for loss in grade.lost} == kinds_put_in, student


def test_feedback_is_as_expected(*, is_update: bool) -> None:
    files = book(is_decided=True).files()
    made = {
        name: data for name, data in files.items() if name.endswith(".md") or name == "class.csv"
    }
    made["class.csv"] = made["class.csv"].replace(f"{FOLDER}/students/".encode(), b"")
    if is_update:
        FEEDBACK.mkdir(exist_ok=True)
        for old in FEEDBACK.iterdir():
            old.unlink()
        for name, data in made.items():
            (FEEDBACK / name).write_bytes(data)
    assert {path.name: path.read_bytes() for path in FEEDBACK.iterdir()} == made


@pytest.mark.parametrize("kind", [each.name for each in kinds.BUILTIN])
def test_every_exercise_can_be_made_for_every_target(kind: str) -> None:
    work = argmap.load(REFERENCE)
    about = text_for(work, str(TEXT)) if kind_of(kind).needs_text else None
    for level, target in product((1, 2, 3), (each.name for each in targets.BUILTIN)):
        made = exercise_for(work, Order(kind, level=level), about)
        assert made.tasks
        assert target_of(target).write(made).data
