"""What holds for exercises of every kind, whatever the map."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import load
from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.kinds import BUILTIN, Kind
from argmap.teaching.exercises.model import Choice, Exercise, Gaps, Open, Sorting
from argmap.text import Severity
from tests.graph.small_maps import random_maps, small_map
from tests.teaching.exercises.making import FREE_OF_TEXT, MAPS, made, prose_of

kinds = st.sampled_from(BUILTIN)
seeds = st.integers(-3, 3)


@settings(deadline=None)  # a kind is imported with what it needs when it is first made
@given(random_maps(), kinds, seeds, st.integers(1, 3), st.booleans())
def test_the_same_seed_gives_the_same_exercise(
    drawn: ArgumentMap, kind: Kind, seed: int, level: int, bank: bool
) -> None:
    one = made(kind, drawn, seed, level, bank=bank)
    assert one == made(kind, drawn, seed, level, bank=bank)
    if one is not None:
        assert (one.kind, one.seed, one.level) == (kind.name, seed, level)


@settings(deadline=None)  # a kind is imported with what it needs when it is first made
@given(random_maps(), kinds, seeds, st.integers(1, 3), st.booleans())
def test_every_exercise_can_be_done(
    drawn: ArgumentMap, kind: Kind, seed: int, level: int, bank: bool
) -> None:
    exercise = made(kind, drawn, seed, level, bank=bank)
    if exercise is not None:
        assert exercise.instructions
        assert_can_be_done(exercise)


@pytest.mark.parametrize("kind", FREE_OF_TEXT, ids=lambda kind: kind.name)
@pytest.mark.parametrize("name", MAPS)
def test_the_maps_of_this_project_give_exercises_of_every_kind(name: str, kind: Kind) -> None:
    work = load(f"maps/{name}.argdown")
    assert not [found for found in work.diagnostics if found.severity is Severity.ERROR]
    for level in range(1, kind.levels + 1):
        for seed in (1, 2, 3):
            exercise = made(kind, work.map, seed, level)
            assert exercise is not None
            assert_can_be_done(exercise)


@pytest.mark.parametrize("kind", BUILTIN, ids=lambda kind: kind.name)
@pytest.mark.parametrize(
    "drawn", [ArgumentMap(), small_map("[A] support [A]")], ids=["empty", "loop"]
)
def test_a_map_that_gives_none_says_what_is_missing(kind: Kind, drawn: ArgumentMap) -> None:
    with pytest.raises(CannotAskError, match=r"[;:] "):  # what is wanting; what would help
        kind.make(Brief(bearing(drawn), text=prose_of(drawn)))


def assert_can_be_done(exercise: Exercise) -> None:
    assert exercise.tasks
    for task in exercise.tasks:
        assert task.prompt
        match task:
            case Gaps():
                assert_gaps(task)
            case Choice(options=options):
                right = [option for option in options if option.is_right]
                assert len({option.text for option in options}) == len(options) > 1
                assert task.takes_several or len(right) == 1
                assert all(option.why for option in options)
            case Sorting(labels=labels, items=items):
                assert len(set(labels)) == len(labels) > 1
                assert {item.label for item in items} <= set(labels)
                assert len({item.text for item in items}) == len(items)
                assert all(item.why for item in items)
            case Open(answer=answer):
                assert all(answer)
                assert answer
                assert task.lines > 0


def assert_gaps(task: Gaps) -> None:
    assert [line.gap for line in task.lines if line.gap is not None] == list(range(len(task.gaps)))
    assert all(bool(line.text) is (line.gap is None) for line in task.lines)
    assert len(set(task.bank)) == len(task.bank)
    texts = {line.text for line in task.lines}
    for gap in task.gaps:
        assert gap.why
        assert gap.answer not in texts
        if task.bank:
            assert {gap.answer, *gap.accepts} <= set(task.bank)
