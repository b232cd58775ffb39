"""Reveal, fill, place, classify and write-up, as a teacher reads them."""

import pytest

from argmap.teaching.exercises.brief import CannotAskError
from argmap.teaching.exercises.kinds.classify import classify
from argmap.teaching.exercises.kinds.fill import fill
from argmap.teaching.exercises.kinds.place import place
from argmap.teaching.exercises.kinds.reveal import reveal
from argmap.teaching.exercises.kinds.write_up import write_up
from argmap.teaching.exercises.model import Exercise, Gaps, Open, OutlineExhibit, Sorting
from tests.teaching.exercises.making import brief_of, brief_of_map

TRAMS = """\
[Trams]: The city should build trams.
    + <Air>
    + [Quiet]: Trams are quieter than buses.
    - [Cost]: Trams cost more than buses.
        - [Long life]: The trams last three times as long.

<Air>

(1) [Clean]: Trams keep the air of the city clean.
(2) [Duty]: The city should do what keeps its air clean. {implicit: true}
----
    <_ [Electric]: Electric buses keep the air clean, too.
(3) [Trams]
"""


def gaps_of(exercise: Exercise) -> Gaps:
    (task,) = exercise.tasks
    assert isinstance(task, Gaps)
    return task


def test_reveal_asks_from_the_top_down_and_names_claims_by_number() -> None:
    exercise = reveal(brief_of(TRAMS))
    assert [task.prompt for task in exercise.tasks] == [
        (
            'What could be said about "The city should build trams"? The argument has two reasons for it '
            "and one objection to it."
        ),
        "Suppose that 1A-a and 1A-b are true. Why might that still not tell for T?",
        "What could be said about 1C? The argument has one reply to it.",
    ]
    first, step, last = exercise.tasks
    assert isinstance(first, Open)
    assert isinstance(step, Open)
    assert isinstance(last, Open)
    assert first.answer == (
        (
            "1A-a (because): Trams keep the air of the city clean. 1A-b (and): The city should do what "
            "keeps its air clean. (Only together are they one reason.)"
        ),
        "1B (because): Trams are quieter than buses.",
        "1C (however): Trams cost more than buses.",
    )
    assert step.answer == ("2A (does not follow, since): Electric buses keep the air clean, too.",)
    assert last.recalls == "1C: Trams cost more than buses."


def test_reveal_tells_less_at_higher_levels() -> None:
    prompts = [reveal(brief_of(TRAMS, level=level)).tasks[-1].prompt for level in (1, 2, 3)]
    assert prompts == [
        "What could be said about 1C? The argument has one reply to it.",
        "How could the objection 1C be answered?",
        "What could be said for 1C, and what against it?",
    ]


@pytest.mark.parametrize("seed", range(1, 6))
def test_fill_shows_what_stands_around_each_gap(seed: int) -> None:
    task = gaps_of(fill(brief_of(TRAMS, seed)))
    assert sorted(task.bank) == sorted(gap.answer for gap in task.gaps)
    hidden = [line.level for line in task.lines if line.gap is not None]
    assert 0 not in hidden  # the thesis is shown
    for above, below in zip(task.lines, task.lines[1:], strict=False):
        assert above.gap is None or below.level <= above.level or below.gap is None


@pytest.mark.parametrize("seed", range(1, 6))
def test_fill_has_opposites_in_the_bank_at_the_highest_level(seed: int) -> None:
    task = gaps_of(fill(brief_of_map("school-uniforms", seed, 3)))
    answers = {gap.answer for gap in task.gaps}
    others = set(task.bank) - answers
    assert 0 < len(others) < len(answers)
    assert all(" not " in other or "not" not in other for other in others)
    assert not others & {line.text for line in task.lines}


def test_fill_in_words_of_one_s_own_asks_for_what_follows_only() -> None:
    for seed in range(1, 9):
        task = gaps_of(fill(brief_of(TRAMS, seed, bank=False)))
        assert task.bank == ()
        assert {gap.answer for gap in task.gaps} <= {
            "Trams keep the air of the city clean.",
            "The city should do what keeps its air clean.",
        }
        assert len(task.gaps) == 1


def test_fill_says_what_is_missing() -> None:
    with pytest.raises(CannotAskError, match="without a bank"):
        fill(brief_of("[A]: One is.\n  + [B]: Two is.\n", bank=False))
    with pytest.raises(CannotAskError, match="write each argument's claims"):
        fill(brief_of("[A]: One is.\n  + <B>\n"))


def test_place_hides_all_but_what_the_level_shows() -> None:
    easy, middle, hard = (gaps_of(place(brief_of(TRAMS, level=n))) for n in (1, 2, 3))
    assert [line.number for line in easy.lines if line.gap is None] == ["T", "1A-a", "1A-b"]
    assert [line.number for line in middle.lines if line.gap is None] == ["T"]
    assert all(line.gap is not None for line in hard.lines)
    accepted = {gap.answer: gap.accepts for gap in middle.gaps}
    assert accepted["Trams keep the air of the city clean."] == (
        "The city should do what keeps its air clean.",
    )
    assert accepted["Trams are quieter than buses."] == ()  # the other reason has two premises


def test_classify_knows_the_four_relations_and_leaves_out_what_is_disputed() -> None:
    exercise = classify(brief_of_map("car-free-centre", level=3))
    relations, pairs = exercise.tasks
    assert isinstance(relations, Sorting)
    assert isinstance(pairs, Sorting)
    by_claim = {item.text.rpartition("New: ")[2]: item.label for item in relations.items}
    assert by_claim["Electric cars will clean the air in the centre without a ban."] == "undercut"
    assert by_claim["Petrol cars will be in the majority for fifteen more years."] == "rebuttal"
    assert by_claim["The city should keep its centre open to private cars."] == "objection"
    # denies a premise of an objection: an objection to some, a rebuttal to others
    assert not any("permit" in claim for claim in by_claim)
    assert {item.label for item in pairs.items} == {"linked", "separate"}


def test_classify_tells_linked_from_separate() -> None:
    (pairs,) = classify(
        brief_of(
            "[A]: One.\n  + <R>\n  + [B]: Two.\n\n<R>\n\n(1) [P]: Three.\n(2) [Q]: Four.\n----\n(3) [A]\n"
        )
    ).tasks
    assert isinstance(pairs, Sorting)
    found = {
        frozenset(item.text.partition(" (")[0].split(" / ")): item.label for item in pairs.items
    }
    assert found == {
        frozenset({"Three.", "Four."}): "linked",
        frozenset({"Two.", "Three."}): "separate",
        frozenset({"Two.", "Four."}): "separate",
    }


def test_classify_is_balanced() -> None:
    for seed in range(1, 6):
        for task in classify(brief_of_map("saving-north-koreas-refugees", seed, 3)).tasks:
            assert isinstance(task, Sorting)
            counts = [sum(item.label == label for item in task.items) for label in task.labels]
            assert max(counts) - min(counts) <= 1


def test_classify_says_what_a_map_lacks() -> None:
    with pytest.raises(CannotAskError, match="objections"):
        classify(brief_of("[A]: One.\n  + [B]: Two.\n"))


def test_write_up_shows_less_at_higher_levels() -> None:
    shown = []
    for level in (1, 2, 3):
        (exhibit,) = write_up(brief_of(TRAMS, level=level)).exhibits
        assert isinstance(exhibit, OutlineExhibit)
        shown.append([line.text for line in exhibit.lines])
    assert len(shown[0]) == 7
    assert shown[1] == [
        "The city should build trams.",
        "topic: Clean",
        "topic: Quiet",
        "topic: Cost",
    ]
    assert shown[2] == ["The city should build trams."]


def test_write_up_has_a_model_answer_in_whole_sentences() -> None:
    (task,) = write_up(brief_of(TRAMS)).tasks
    assert isinstance(task, Open)
    assert task.answer == (
        "The city should build trams. There are two reasons for it, and one objection to it.",
        (
            "A first reason is that trams keep the air of the city clean, and (this goes without saying) "
            "that the city should do what keeps its air clean. Even if all this is granted, one may still "
            "doubt the claim that the city should build trams, on this ground: Electric buses keep the "
            "air clean, too."
        ),
        "A second reason is that trams are quieter than buses.",
        (
            "The objection is that trams cost more than buses. A reply to this is that the trams "
            "last three times as long."
        ),
    )
    assert "What denies a step is told from what denies a claim." in task.criteria


def test_a_name_keeps_its_capital_letter_inside_a_sentence() -> None:
    (task,) = write_up(
        brief_of("[A]: We trust China.\n  + [B]: China keeps its word.\n  + [C]: Nobody cheats.\n")
    ).tasks
    assert isinstance(task, Open)
    assert task.answer[1:] == (
        "A first reason is that China keeps its word.",
        "A second reason: Nobody cheats.",
    )


def test_reasons_that_follow_each_other_are_told_without_repeating_the_claim() -> None:
    text = "[A]: One is.\n  + [B]: A cat is.\n    + [C]: A dog is.\n    + [D]: A cow is.\n    - [E]: An ox is.\n"
    (task,) = write_up(brief_of(text)).tasks
    assert isinstance(task, Open)
    assert task.answer[1] == (
        "The reason is that a cat is. The reason for this is that a dog is. Another reason for it is "
        "that a cow is. An objection to it is that an ox is."
    )


def test_without_connecting_words_the_model_answer_is_an_outline() -> None:
    text = "===\nlang: de\n===\n[A]: Es regnet.\n  + [B]: Der Hof ist nass.\n"
    exercise = write_up(brief_of(text))
    (task,) = exercise.tasks
    assert isinstance(task, Open)
    assert task.answer == ("T (thesis): Es regnet.", "1A (because): Der Hof ist nass.")
    assert "English maps only" in exercise.notes[0]
