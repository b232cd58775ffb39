"""QTI 2.1: packages keep to the standard, and a player shows and scores what the exercise says."""

from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Gap,
    Gaps,
    Line,
    Open,
    Option,
    PictureExhibit,
    Sorting,
    Task,
)
from argmap.teaching.exercises.targets.qti.package import write
from tests.teaching.exercises import strategies
from tests.teaching.exercises.targets.examples import EXERCISE
from tests.teaching.exercises.targets.qti_player import QtiPlayer
from tests.teaching.exercises.targets.qti_rules import ITEM, unpacked
from tests.teaching.exercises.targets.seen import both

INTERACTIONS = (
    *("choiceInteraction", "choiceInteraction", "gapMatchInteraction", "gapMatchInteraction"),
    *("extendedTextInteraction", "matchInteraction", "extendedTextInteraction"),
)
ANSWERS: tuple[tuple[int, str | list[str] | None, float], ...] = (
    (1, "A1", 1),
    (1, "A2", 0),
    (1, None, 0),
    (2, ["A1", "A2"], 1),
    (2, ["A1"], 0.5),
    (2, ["A1", "A2", "A3"], 0),
    (2, ["A3"], 0),
    (3, ["C3 G1", "C1 G2"], 2),
    (3, ["C2 G1", "C1 G2"], 1),
    (3, [], 0),
    (4, ["C1 G1", "C2 G2"], 2),
    (4, ["C2 G1", "C1 G2"], 2),
    (4, ["C3 G1", "C1 G2"], 1),
    (6, ["I1 L1", "I2 L2"], 2),
    (6, ["I1 L3", "I2 L2"], 1),
    (7, "My own words", 0),
)
"""The number of a task, a response, and what it is worth."""


def test_each_form_of_task_becomes_its_interaction() -> None:
    items, _, others = unpacked(write(EXERCISE).data)
    assert [*items] == [f"item-{number}.xml" for number in range(1, 8)]
    assert others == ["map-1.svg"]
    for item, name in zip(items.values(), INTERACTIONS, strict=True):
        assert item.find(f".//{{{ITEM}}}{name}") is not None
    rubrics = [item.find(f".//{{{ITEM}}}rubricBlock") is not None for item in items.values()]
    assert rubrics == [False] * 4 + [True, False, True]


def test_the_same_exercise_gives_the_same_bytes() -> None:
    assert write(EXERCISE).data == write(EXERCISE).data


@pytest.mark.parametrize(("number", "response", "score"), ANSWERS)
def test_a_player_scores(
    qti_player: QtiPlayer, number: int, response: str | list[str] | None, score: float
) -> None:
    _, xml, _ = unpacked(write(EXERCISE).data)
    played = qti_player.play(xml[f"item-{number}.xml"], response)
    assert played.score == pytest.approx(score)


def test_a_player_says_why_after_the_answer_and_not_before(qti_player: QtiPlayer) -> None:
    _, xml, _ = unpacked(write(EXERCISE).data)
    wrong = qti_player.play(xml["item-1.xml"], "A2")
    assert "It is about money." not in wrong.before
    assert "It is about money." in wrong.after
    assert "It links room and streets." in wrong.after
    assert "It is about days." not in wrong.after
    opened = qti_player.play(xml["item-7.xml"], "My own words")
    assert "Children need room." not in opened.before.split("Reveal the next step.")[1]
    assert "Children need room." in opened.after.split("Reveal the next step.")[1]
    assert "Names the children." not in opened.after


def test_markup_of_a_map_is_text_in_a_player(qti_player: QtiPlayer) -> None:
    options = tuple(Option(text, False, "") for text in strategies.NASTY)
    task = Choice("Which?", (Option("This.", True, ""), *options))
    _, xml, _ = unpacked(write(replace(EXERCISE, tasks=(task,))).data)
    shown = both(qti_player.play(xml["item-1.xml"], "A1").before)
    assert all(both(text) in shown for text in strategies.NASTY)


def test_a_claim_that_is_in_the_bank_once_and_the_answer_twice_may_be_used_twice() -> None:
    lines = (Line(0, "", "", gap=0), Line(1, "because", "", gap=1))
    twice = Gaps("Fill.", lines, (Gap("A.", ""), Gap("A.", "")), bank=("A.", "B."))
    (item,), *_ = (unpacked(write(replace(EXERCISE, tasks=(twice,))).data)[0].values(),)
    limits = [one.attrib["matchMax"] for one in item.iter(f"{{{ITEM}}}gapText")]
    assert limits == ["0", "1"]
    assert _right(item) == ["C1 G1", "C1 G2"]


@settings(deadline=None)
@given(strategies.exercises)
def test_a_package_keeps_to_the_standard_and_says_what_the_exercise_says(
    exercise: Exercise,
) -> None:
    items, _, _ = unpacked(write(exercise).data)
    assert len(items) == len(exercise.tasks)
    for task, item in zip(exercise.tasks, items.values(), strict=True):
        shown = _text(item)
        assert both(task.prompt) in shown
        for exhibit in exercise.exhibits:
            if isinstance(exhibit, PictureExhibit):
                alternatives = [both(one.attrib["alt"]) for one in item.iter(f"{{{ITEM}}}img")]
                assert both(exhibit.description) in alternatives
        _compare(task, item, shown)


def _compare(task: Task, item: ET.Element, shown: str) -> None:
    named = {
        one.attrib["identifier"]: _text(one)
        for tag in ("simpleChoice", "simpleAssociableChoice", "gapText")
        for one in item.iter(f"{{{ITEM}}}{tag}")
    }
    right = _right(item)
    match task:
        case Choice() if item.find(f".//{{{ITEM}}}choiceInteraction") is not None:
            assert [*named.values()] == [both(one.text) for one in task.options]
            good = [both(one.text) for one in task.options if one.is_right]
            assert [named[name] for name in right] == good
        case Choice():
            assert {named[pair.split()[1]] for pair in right} == {"no"}
        case Sorting():
            pairs = [tuple(named[name] for name in pair.split()) for pair in right]
            assert pairs == [(both(one.text), both(one.label)) for one in task.items]
        case Gaps(bank=()):
            assert all(both(gap.answer) in shown for gap in task.gaps)
        case Gaps():
            assert Counter(named.values()) == Counter(map(both, task.bank))
            filled = {pair.split()[1]: named[pair.split()[0]] for pair in right}
            assert [*filled.values()] == [both(gap.answer) for gap in task.gaps]
            keys = [one.attrib["mapKey"].split() for one in item.iter(f"{{{ITEM}}}mapEntry")]
            for number, gap in enumerate(task.gaps, start=1):
                taken = {named[claim] for claim, place in keys if place == f"G{number}"}
                assert taken == {both(gap.answer), *map(both, gap.accepts)}
        case Open():
            assert all(both(text) in shown for text in (*task.answer, *task.criteria))


def _text(element: ET.Element) -> str:
    return both(" ".join(element.itertext()))


def _right(item: ET.Element) -> list[str]:
    correct = item.find(f".//{{{ITEM}}}correctResponse")
    return [] if correct is None else [value.text or "" for value in correct]
