"""No answer stands in a file whose answers are in a key of their own."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import load
from argmap.model import ArgumentMap
from argmap.teaching.exercises.kinds import BUILTIN, Kind
from argmap.teaching.exercises.model import Choice, Exercise, Gap, Gaps, Open, Sorting, Task
from argmap.teaching.exercises.targets import BUILTIN as TARGETS
from argmap.teaching.exercises.targets import Target
from tests.graph.small_maps import random_maps
from tests.teaching.exercises.making import FREE_OF_TEXT, KINDS, MAPS, answers_of, made, shown_by

FAST = [target for target in TARGETS if target.name != "pdf"]

kinds = st.sampled_from(BUILTIN)


def with_other_answers(exercise: Exercise) -> Exercise:
    """The same questions with other answers: whoever only sees the questions sees no difference."""
    return replace(exercise, tasks=tuple(map(_changed, exercise.tasks)), notes=())


def _changed(task: Task) -> Task:
    match task:
        case Gaps(gaps=gaps):
            return replace(task, gaps=tuple(Gap("Another answer.", "Since.") for _ in gaps))
        case Choice(options=options):
            turned = [replace(one, is_right=not one.is_right, why="Since.") for one in options]
            return replace(task, options=tuple(turned))
        case Sorting(labels=labels, items=items):
            last = labels[-1]
            return replace(task, items=tuple(replace(i, label=last, why="Since.") for i in items))
        case Open():
            return replace(task, answer=("Another answer.",), criteria=("Another.",), recalls="")


@given(random_maps(), kinds, st.integers(1, 3), st.integers(1, 3), st.booleans())
def test_the_questions_do_not_tell_the_answers(
    drawn: ArgumentMap, kind: Kind, seed: int, level: int, bank: bool
) -> None:
    exercise = made(kind, drawn, seed, level, bank=bank)
    if exercise is not None:
        assert_told_apart(exercise, FAST)
        assert_unseen(exercise)


@pytest.mark.parametrize("kind", FREE_OF_TEXT, ids=lambda kind: kind.name)
@pytest.mark.parametrize("name", MAPS)
def test_nor_do_they_for_the_maps_of_this_project(name: str, kind: Kind) -> None:
    drawn = load(f"maps/{name}.argdown").map
    for level in range(1, kind.levels + 1):
        for bank in (True, False):
            exercise = made(kind, drawn, 1, level, bank=bank)
            if exercise is not None:
                assert_told_apart(exercise, FAST)
                assert_unseen(exercise)


def test_nor_does_a_pdf() -> None:
    drawn = load("maps/school-uniforms.argdown").map
    for name in ("fill", "classify", "missing-premise", "write-up"):
        exercise = made(KINDS[name], drawn, 1, 1)
        assert exercise is not None
        assert_told_apart(exercise, [target for target in TARGETS if target.name == "pdf"])


def assert_told_apart(exercise: Exercise, targets: Sequence[Target]) -> None:
    other = with_other_answers(exercise)
    for target in targets:
        written = target.write(exercise)
        if written.key is not None:
            assert written.data == target.write(other).data
            assert written.data != written.key


def assert_unseen(exercise: Exercise) -> None:
    shown = shown_by(exercise)
    for task in exercise.tasks:
        for answer in answers_of(task):
            assert answer not in shown
