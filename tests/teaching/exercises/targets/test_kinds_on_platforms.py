"""Every kind of exercise that needs no text, on every platform: nothing is left out, and nothing is refused."""

import pytest

from argmap import load
from argmap.teaching.exercises.kinds import Kind
from argmap.teaching.exercises.model import Exercise
from argmap.teaching.exercises.targets import anki, gift
from argmap.teaching.exercises.targets.moodle import quiz as moodle
from argmap.teaching.exercises.targets.qti import package as qti
from tests.renderers.programs import NodeProgram
from tests.teaching.exercises.making import FREE_OF_TEXT, MAPS, made
from tests.teaching.exercises.targets.moodle_rules import imported
from tests.teaching.exercises.targets.qti_rules import unpacked

ALL = [
    pytest.param(kind, name, level, id=f"{kind.name} {name} {level}")
    for kind in FREE_OF_TEXT
    for name in MAPS
    for level in (1, 3)
]


def _exercise(kind: Kind, name: str, level: int) -> Exercise:
    exercise = made(kind, load(f"maps/{name}.argdown").map, 1, level)
    assert exercise is not None
    return exercise


@pytest.mark.parametrize(("kind", "name", "level"), ALL)
def test_all_tasks_arrive(gift_parser: NodeProgram, kind: Kind, name: str, level: int) -> None:
    exercise = _exercise(kind, name, level)
    count = len(exercise.tasks)
    assert len(imported(moodle.write(exercise).data)[1]) == count
    assert len(unpacked(qti.write(exercise).data)[0]) == count
    assert len(gift_parser.read(gift.write(exercise).data.decode())["questions"]) > count
    assert anki.write(exercise).data.count(b"\n") >= count + 6
    for write in (moodle.write, qti.write, gift.write, anki.write):
        assert not any("left out" in note for note in write(exercise).notes)
