"""Choose one, or all that are right."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from argmap.teaching.exercises.model import Choice, Option
from tests.teaching.exercise_page.exercises import ONE, SEVERAL, exercise
from tests.teaching.exercise_page.pages import opened

WHY = "With it, being tired is a reason to start later."


def test_a_wrong_answer_says_what_is_wrong_with_it_and_not_what_is_right(
    browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, exercise(ONE), tmp_path) as found:
        found.page.get_by_label("Pupils like to sleep.").check()
        found.press("Check")
        assert found.marks() == ["✗ Wrong. What they like is not what is at issue."]
        assert found.result().startswith("That is not right.")
        assert found.focused == found.result()
        assert WHY not in found.page.content()
        assert found.score == "0 of 1 task done. 0 of 1 answer right at the first try."
        described = found.page.get_by_label("Pupils like to sleep.")
        expect(described).to_have_accessible_description(
            "Wrong. What they like is not what is at issue."
        )


def test_in_the_end_all_is_explained(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE), tmp_path) as found:
        found.page.get_by_label("Pupils like to sleep.").check()
        found.press("Check")
        found.page.get_by_label("Whoever is tired learns less.").check()
        assert not found.card().locator(".result").is_visible()
        assert len(found.marks()) == 1  # what was tried stays known
        found.press("Check")
        assert found.marks() == [
            f"✓ Right. {WHY}",
            "\N{EN DASH} Not right. It speaks against starting later.",
            "\N{EN DASH} Not right. What they like is not what is at issue.",
            "\N{EN DASH} Not right. It only says the same again.",
        ]
        assert found.result() == "Right."
        assert found.card().locator("input:enabled").count() == 0
        assert found.score == "1 of 1 task done. 0 of 1 answer right at the first try."


def test_giving_up_shows_what_was_right(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE), tmp_path) as found:
        found.press("Show answer")
        assert found.marks()[0] == f"➜ This was right. {WHY}"
        assert found.card().get_attribute("data-state") == "shown"
        assert found.score == "1 of 1 task done. 0 of 1 answer right at the first try."
        assert found.focused == "This is the answer."


def test_trying_again_begins_anew_but_the_first_try_is_remembered(
    browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, exercise(ONE), tmp_path) as found:
        found.press("Show answer")
        found.press("Try again")
        assert found.marks() == []
        assert WHY not in found.page.content()
        found.page.get_by_label("Whoever is tired learns less.").check()
        found.press("Check")
        assert found.card().locator(".badge").inner_text() == "right"
        assert found.score == "1 of 1 task done. 0 of 1 answer right at the first try."


def test_right_at_the_first_try(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE), tmp_path) as found:
        found.page.get_by_label("Whoever is tired learns less.").check()
        found.press("Check")
        assert found.card().locator(".badge").inner_text() == "right at the first try"
        assert found.score == "1 of 1 task done. 1 of 1 answer right at the first try."
        assert found.said == found.score


def test_nothing_is_checked_before_something_is_chosen(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE), tmp_path) as found:
        found.press("Check")
        assert found.result() == "Choose an answer first."
        assert found.score == "0 of 1 task done."


def test_several_are_right_in_part(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(SEVERAL), tmp_path) as found:
        boxes = found.page.get_by_role("checkbox")
        for index in (0, 2, 3):
            boxes.nth(index).check()
        found.press("Check")
        assert found.result() == "2 of 3 found, 1 too many."
        assert found.marks() == [
            "✓ Right. Nothing in the map says how we know.",
            "✗ Wrong. A timetable is given for it.",
            "✓ Right. Nobody has counted the buses.",
        ]
        boxes.nth(2).uncheck()
        boxes.nth(3).uncheck()
        assert [each[0] for each in found.marks()] == ["✓", "✗"]
        found.press("Check")
        assert found.result() == "1 of 3 found."
        boxes.nth(1).check()
        boxes.nth(3).check()
        found.press("Check")
        assert found.result() == "Right."
        assert found.card().get_attribute("data-state") == "right"


def test_none_may_be_right(browser: Browser, tmp_path: Path) -> None:
    none = Choice("Which?", (Option("A.", False, "No."), Option("B.", False, "No.")), True)
    with opened(browser, exercise(none), tmp_path) as found:
        found.press("Check")
        assert found.result().startswith("Nothing is chosen.")
        assert found.score == "0 of 1 task done."
        found.press("Check")
        assert found.result() == "Right."
        assert found.score == "1 of 1 task done. 1 of 1 answer right at the first try."


def test_one_of_several_right_ones_is_enough_where_one_is_asked_for(
    browser: Browser, tmp_path: Path
) -> None:
    either = Choice("Which?", (Option("A.", True, "Yes."), Option("B.", True, "Also.")))
    with opened(browser, exercise(either), tmp_path) as found:
        found.page.get_by_label("B.").check()
        found.press("Check")
        assert found.result() == "Right."
        assert found.marks() == ["✓ Right. Yes.", "✓ Right. Also."]
