from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Gaps,
    Open,
    Option,
    PictureExhibit,
    Sorted,
    Sorting,
    Task,
    TextExhibit,
)
from argmap.teaching.exercises.targets.moodle.fractions import right_fractions, wrong_fraction
from argmap.teaching.exercises.targets.moodle.quiz import write
from tests.teaching.exercises import strategies
from tests.teaching.exercises.targets.examples import EXERCISE, SORTING, SWAPPED
from tests.teaching.exercises.targets.moodle_rules import Imported, imported
from tests.teaching.exercises.targets.seen import both


def test_each_form_of_task_becomes_its_type() -> None:
    category, questions = imported(write(EXERCISE).data)
    assert category == "$course$/top/argmap/Sample: Sundays//streets"
    assert [one.type for one in questions] == [
        *("multichoice", "multichoice", "gapselect", "cloze", "essay", "matching", "essay"),
    ]
    assert [one.name for one in questions[:2]] == [
        "Sample: Sundays/streets (1)",
        "Sample: Sundays/streets (2)",
    ]
    choice, several, gaps, swapped, free, sorting, opened = questions
    assert [fraction for _, fraction, _ in choice.answers] == [1, 0, 0]
    assert [fraction for _, fraction, _ in several.answers] == [0.5, 0.5, -1]
    assert [*map(set, gaps.places)] == [
        {"Streets without cars are room to play."},
        {"Shops lose trade."},
    ]
    assert swapped.places == [
        {"It is fair.": "Another reason.", "It is fun.": "One reason."},
        {"It is fair.": "Another reason.", "It is fun.": "One reason."},
    ]
    assert free.template == "(1) (2)"
    assert "Shops lose trade." in free.grader
    assert sorting.pairs[-1] == ("", "rebuttal")
    assert "Names the children." in opened.grader
    assert all("Read the map." in one.text for one in questions)
    assert all([*one.files] == ["map-1.svg"] for one in questions)


def test_a_claim_that_fits_two_gaps_is_said_to_count_in_both() -> None:
    written = write(replace(EXERCISE, tasks=(SWAPPED,)))
    assert written.notes == (
        "Task 1: a claim that fits two gaps counts as right in both, even when used twice.",
    )
    assert written.key is None


def test_few_pairs_stand_in_the_text() -> None:
    few = replace(SORTING, labels=("reason", "objection"))
    _, (question,) = imported(write(replace(EXERCISE, tasks=(few,))).data)
    assert question.type == "gapselect"
    assert question.places == [{"reason": ""}, {"objection": ""}]


@pytest.mark.parametrize("count", [0, 21, 30])
def test_what_percentages_cannot_say_is_asked_of_each_option(count: int) -> None:
    options = tuple(Option(f"Claim {one}.", one < count, "") for one in range(40))
    several = replace(EXERCISE, tasks=(Choice("Which?", options, takes_several=True),))
    _, (question,) = imported(write(several).data)
    assert question.type == "matching"
    assert [label for text, label in question.pairs if text] == ["yes"] * count + ["no"] * (
        40 - count
    )


def test_what_cannot_be_asked_is_named() -> None:
    one = Choice("Which?", (Option("This.", True, ""),))
    none = Choice("Which?", (Option("This.", False, ""), Option("That.", False, "")))
    empty = Sorting("Sort.", ("a", "b"), ())
    written = write(replace(EXERCISE, tasks=(one, none, empty, Gaps("Fill.", (), ()), SORTING)))
    assert [note.split(":")[0] for note in written.notes] == [
        f"Task {number} is left out" for number in (1, 2, 3, 4)
    ]
    _, (question,) = imported(written.data)
    assert question.name.endswith("(5)")


def test_the_sentences_of_a_text_are_not_shuffled() -> None:
    assert b"<shuffleanswers>true" in write(EXERCISE).data
    text = TextExhibit("A text", (("One.", "Two."),))
    with_text = write(replace(EXERCISE, exhibits=(text,))).data
    assert b"<shuffleanswers>true" not in with_text
    assert b"<details><summary>A text</summary>" in with_text


@given(st.integers(1, 20))
def test_right_answers_share_the_whole_mark(count: int) -> None:
    shares = right_fractions(count)
    assert len(shares) == count
    assert round(sum(map(float, shares)) / 100, 2) == 1


@given(st.integers(1, 200))
def test_who_marks_everything_gets_nothing(count: int) -> None:
    assert count * float(wrong_fraction(count)) <= -99.99


@given(strategies.exercises)
def test_moodle_has_what_the_exercise_says(exercise: Exercise) -> None:
    written = write(exercise)
    _, questions = imported(written.data)
    assert len(questions) == len(exercise.tasks)
    for task, question in zip(exercise.tasks, questions, strict=True):
        assert both(task.prompt) in both(question.text)
        assert all(both(line) in both(question.text) for line in exercise.instructions)
        _compare(task, question)
        for exhibit in exercise.exhibits:
            if isinstance(exhibit, PictureExhibit):
                assert both(exhibit.description) in both(question.text)
                assert exhibit.svg.encode() in question.files.values()


def _compare(task: Task, question: Imported) -> None:
    match task:
        case Choice() if question.type == "multichoice":
            said = [(both(text), mark > 0, both(why)) for text, mark, why in question.answers]
            assert said == [(both(o.text), o.is_right, both(o.why)) for o in task.options]
        case Choice():
            answers = [(both(text), label == "yes") for text, label in _sorted(question)]
            assert answers == [(both(one.text), one.is_right) for one in task.options]
        case Sorting(_, labels, items):
            pairs = [(both(text), both(label)) for text, label in _sorted(question)]
            assert [label for _, label in pairs] == [both(item.label) for item in items]
            assert {*map(both, question.options)} == {*map(both, labels)}
            if question.type == "matching":
                assert [text for text, _ in pairs] == [both(item.text) for item in items]
        case Gaps(bank=()):
            assert question.type == "essay"
            assert all(both(gap.answer) in both(question.grader) for gap in task.gaps)
        case Gaps(_, _, gaps, bank):
            assert [*map(both, question.options)] == [*map(both, dict.fromkeys(bank))]
            assert [{*map(both, place)} for place in question.places] == [
                {both(gap.answer), *map(both, gap.accepts)} for gap in gaps
            ]
        case Open():
            assert all(both(text) in both(question.grader) for text in task.answer)
            assert all(both(text) in both(question.grader) for text in task.criteria)


def _sorted(question: Imported) -> list[tuple[str, str]]:
    if question.type == "gapselect":
        return [("", label) for place in question.places for label in place]
    return [(text, label) for text, label in question.pairs if text]


def test_items_keep_their_order_in_the_text() -> None:
    items = (Sorted("First.", "a", ""), Sorted("Second.", "b", ""))
    _, (question,) = imported(
        write(replace(EXERCISE, tasks=(Sorting("Sort.", ("a", "b"), items),))).data
    )
    assert question.text.index("First.") < question.text.index("Second.")
