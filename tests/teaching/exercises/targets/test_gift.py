"""GIFT: what the parser of the GIFT editor reads is what the exercise says."""

import re
from dataclasses import replace
from typing import Any

from hypothesis import given, settings

from argmap.teaching.exercises.model import Choice, Exercise, Gaps, Open, PictureExhibit, Sorting
from argmap.teaching.exercises.targets.gift import write
from argmap.teaching.exercises.targets.platform_parts import has_pairs
from tests.renderers.programs import NodeProgram
from tests.teaching.exercises import strategies
from tests.teaching.exercises.targets.examples import EXERCISE, OPEN, SORTING, SWAPPED
from tests.teaching.exercises.targets.seen import both, seen

PLACEHOLDERS = {
    "&&092;": "\\",
    "&&058;": ":",
    "&&035;": "#",
    "&&061;": "=",
    "&&123;": "{",
    "&&125;": "}",
    "&&126;": "~",
}


def read(parser: NodeProgram, exercise: Exercise) -> list[dict[str, Any]]:
    category, *questions = parser.read(write(exercise).data.decode())["questions"]
    assert category["type"] == "Category"
    assert category["title"].startswith("$course$/top/argmap/")
    assert "\\" not in category["title"]
    result: list[dict[str, Any]] = questions
    return result


def text(said: dict[str, str] | None) -> str:
    if said is None:
        return ""
    assert said["format"] == "html"
    return both(seen(said["text"]))


def label(said: str) -> str:
    """The right side of a pair, which the parser leaves with its placeholders, as Moodle reads it."""
    for placeholder, sign in PLACEHOLDERS.items():
        said = said.replace(placeholder, sign)
    return both(seen(said))


def test_each_form_of_task_becomes_its_type(gift_parser: NodeProgram) -> None:
    questions = read(gift_parser, EXERCISE)
    assert [one["type"] for one in questions] == [
        *("MC", "MC", "MC", "MC", "MC", "MC", "Essay", "Matching", "Essay"),
    ]
    assert questions[2]["hasEmbeddedAnswers"]
    assert [one["weight"] for one in questions[1]["choices"]] == [50, 50, -100]
    assert questions[0]["id"].endswith("-1")
    assert questions[0]["tags"] == ["argmap", "sample", "level-1"]
    assert "(2) _____" in questions[2]["stem"]["text"]


def test_a_single_task_is_called_like_the_exercise(gift_parser: NodeProgram) -> None:
    (question,) = read(gift_parser, replace(EXERCISE, tasks=(OPEN,)))
    assert question["title"] == "Sample: Sundays/streets"


def test_what_gift_cannot_say_is_named() -> None:
    few = replace(SORTING, labels=("reason", "objection"))
    assert write(replace(EXERCISE, tasks=(SWAPPED, few))).notes == (
        "Task 1: a claim that fits two gaps counts as right in both, even when used twice.",
        "GIFT holds no pictures: what they show is told in words.",
        "Task 1 is a question for each gap: GIFT has one gap in a question.",
        "Task 2 is a question for each item: Moodle matches no fewer than three.",
    )


def test_no_line_break_ends_a_question() -> None:
    lines = write(EXERCISE).data.decode().splitlines()
    assert all(line == "" or re.match(r"\$|//|::|\t[=~#]|\}", line) for line in lines)


@settings(deadline=None)
@given(exercise=strategies.exercises)
def test_the_parser_reads_what_the_exercise_says(
    gift_parser: NodeProgram, exercise: Exercise
) -> None:
    questions = iter(read(gift_parser, exercise))
    for task in exercise.tasks:
        match task:
            case Choice():
                _choice(task, next(questions), exercise)
            case Sorting() if has_pairs(task):
                question = next(questions)
                pairs = [
                    (text(pair["subquestion"]), label(pair["subanswer"]))
                    for pair in question["matchPairs"]
                ]
                wanted = [(both(item.text), both(item.label)) for item in task.items]
                assert [pair for pair in pairs if pair[0]] == wanted
                assert {one for _, one in pairs} == {*map(both, task.labels)}
            case Sorting():
                for item in task.items:
                    question = next(questions)
                    assert both(item.text) in text(question["stem"])
                    assert _right(question) == {both(item.label)}
            case Gaps(bank=()) | Open():
                question = next(questions)
                assert question["type"] == "Essay"
                answers = (
                    task.answer if isinstance(task, Open) else [gap.answer for gap in task.gaps]
                )
                feedback = text(question["globalFeedback"])
                assert all(both(answer) in feedback for answer in answers)
            case Gaps():
                for gap in task.gaps:
                    question = next(questions)
                    assert _right(question) == {both(gap.answer), *map(both, gap.accepts)}
                    options = question["choices"]
                    assert [text(one["text"]) for one in options] == [
                        *map(both, dict.fromkeys(task.bank))
                    ]
        assert both(task.prompt) in text(question["stem"]) if not isinstance(task, Choice) else True
    assert next(questions, None) is None


def _choice(task: Choice, question: dict[str, Any], exercise: Exercise) -> None:
    if question["type"] == "Matching":
        pairs = [
            (text(pair["subquestion"]), pair["subanswer"] == "yes")
            for pair in question["matchPairs"]
        ]
        pairs = [pair for pair in pairs if pair[0]]
        assert pairs == [(both(one.text), one.is_right) for one in task.options]
        return
    stem = text(question["stem"])
    assert both(task.prompt) in stem
    for exhibit in exercise.exhibits:
        if isinstance(exhibit, PictureExhibit):
            assert both(exhibit.description) in stem
    said = [
        (text(one["text"]), one["isCorrect"] or (one["weight"] or 0) > 0, text(one["feedback"]))
        for one in question["choices"]
    ]
    assert said == [(both(one.text), one.is_right, both(one.why)) for one in task.options]


def _right(question: dict[str, Any]) -> set[str]:
    return {text(one["text"]) for one in question["choices"] if one["isCorrect"]}
