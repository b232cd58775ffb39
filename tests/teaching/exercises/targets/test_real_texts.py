"""Exercises about a real text: what its sentences are, in every file that an exercise becomes."""

from pathlib import Path

import pytest

from argmap import load
from argmap.app.exercises import Order, exercise_for
from argmap.passages import SourceText
from argmap.teaching.exercises.kinds import BUILTIN, Kind
from argmap.teaching.exercises.model import Choice, Exercise, TextExhibit
from argmap.teaching.exercises.targets import BUILTIN as TARGETS
from argmap.teaching.exercises.targets import anki, gift
from argmap.teaching.exercises.targets.moodle import quiz as moodle
from argmap.teaching.exercises.targets.qti import package as qti
from argmap.text import Source
from tests.renderers.programs import NodeProgram
from tests.teaching.exercises.targets.moodle_rules import imported
from tests.teaching.exercises.targets.qti_rules import unpacked
from tests.teaching.exercises.test_no_leaks import assert_told_apart

MAP = "tests/page/library/sundays.argdown"
TEXT = "tests/page/library/sundays.txt"
ABOUT_TEXTS = [kind for kind in BUILTIN if kind.needs_text]


def made(kind: Kind, seed: int, level: int) -> Exercise:
    text = Path(TEXT).read_text("utf-8")
    source = SourceText(Source(text, TEXT))
    return exercise_for(load(MAP), Order(kind.name, seed, level), source)


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("kind", ABOUT_TEXTS, ids=lambda kind: kind.name)
def test_each_option_is_the_sentence_of_its_number(kind: Kind, level: int) -> None:
    for seed in range(1, 6):
        exercise = made(kind, seed, level)
        [shown] = exercise.exhibits
        assert isinstance(shown, TextExhibit)
        sentences = [sentence for paragraph in shown.paragraphs for sentence in paragraph]
        for task in exercise.tasks:
            assert isinstance(task, Choice)
            for option in task.options:
                number, _, text = option.text.removeprefix("(").partition(") ")
                assert sentences[int(number) - 1] == text


@pytest.mark.parametrize("level", [1, 3])
@pytest.mark.parametrize("kind", ABOUT_TEXTS, ids=lambda kind: kind.name)
def test_all_tasks_arrive_on_platforms(gift_parser: NodeProgram, kind: Kind, level: int) -> None:
    exercise = made(kind, 1, level)
    count = len(exercise.tasks)
    assert len(imported(moodle.write(exercise).data)[1]) == count
    assert len(unpacked(qti.write(exercise).data)[0]) == count
    assert len(gift_parser.read(gift.write(exercise).data.decode())["questions"]) > count
    assert anki.write(exercise).data.count(b"\n") >= count + 6


@pytest.mark.parametrize("kind", BUILTIN, ids=lambda kind: kind.name)
def test_no_sheet_of_any_kind_depends_on_its_answers(kind: Kind) -> None:
    papers = [target for target in TARGETS if target.name in ("worksheet", "pdf")]
    assert_told_apart(made(kind, 2, 1), papers)
