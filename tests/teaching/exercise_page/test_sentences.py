"""A text whose sentences are the options of a task."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from argmap.teaching.exercises.model import Exercise
from tests.teaching.exercise_page.exercises import FIND, FIND_ALL, ONE, TEXT, exercise
from tests.teaching.exercise_page.pages import Opened, opened

TASKS = exercise(FIND, FIND_ALL, ONE, exhibits=(TEXT,), kind="find-thesis")
THESIS = "So the school should start at nine."


def open_sentences(found: Opened) -> list[str]:
    return found.page.locator(".sentence[role=button] > span").all_inner_texts()


def test_pressing_a_sentence_chooses_it(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, TASKS, tmp_path) as found:
        assert len(open_sentences(found)) == 5
        sentence = found.page.locator(".sentence", has_text=THESIS)
        sentence.click()
        assert sentence.get_attribute("aria-pressed") == "true"
        assert found.page.get_by_label(THESIS).is_checked()
        found.press("Check")
        assert found.result() == "Right."
        assert "right" in str(sentence.get_attribute("class"))
        assert sentence.get_attribute("role") is None
        assert found.page.locator(".sentence.wrong, .sentence.missed").count() == 0


def test_the_sentences_follow_the_task_that_is_worked_on(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, TASKS, tmp_path) as found:
        found.card(2).get_by_role("checkbox").first.check()
        assert open_sentences(found) == [
            TEXT.paragraphs[0][0],
            TEXT.paragraphs[0][1],
            TEXT.paragraphs[1][1],
        ]
        found.page.locator(".sentence").first.click()
        assert found.card(2).get_by_role("checkbox", checked=True).count() == 2
        found.page.locator(".sentence").first.click()
        assert found.card(2).get_by_role("checkbox", checked=True).count() == 1
        found.card(1).get_by_role("radio").first.focus()
        assert len(open_sentences(found)) == 5


def test_sentences_by_keyboard(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, TASKS, tmp_path) as found:
        keyboard = found.page.keyboard
        found.page.locator(".sentence").first.focus()
        keyboard.press("ArrowRight")
        keyboard.press("ArrowDown")
        keyboard.press("Enter")
        assert found.page.get_by_label(THESIS).is_checked()
        keyboard.press("ArrowLeft")
        keyboard.press(" ")
        assert found.page.get_by_label(TEXT.paragraphs[0][1]).first.is_checked()
        assert found.page.locator(".sentence[tabindex='0']").count() == 1
        keyboard.press("ArrowLeft")
        keyboard.press("ArrowLeft")
        assert THESIS not in found.focused
        assert "But the buses" in found.focused  # round the end


@pytest.mark.parametrize("form", ["{number}. {text}", "({number}) {text}", "[{number}] {text}"])
def test_options_may_have_the_number_of_their_sentence(
    browser: Browser, tmp_path: Path, form: str
) -> None:
    options = tuple(
        replace(option, text=form.format(number=number, text=option.text))
        for number, option in enumerate(FIND.options, 1)
    )
    task = replace(FIND, options=options)
    with opened(browser, exercise(task, exhibits=(TEXT,)), tmp_path) as found:
        assert len(open_sentences(found)) == 5


@pytest.mark.parametrize(
    "tasks", [exercise(ONE, exhibits=(TEXT,)), exercise(FIND)], ids=["other", "none"]
)
def test_other_options_leave_the_text_alone(
    browser: Browser, tmp_path: Path, tasks: Exercise
) -> None:
    with opened(browser, tasks, tmp_path) as found:
        assert open_sentences(found) == []
        assert not found.page.get_by_text("press the sentences").is_visible()


def test_a_reload_keeps_what_is_chosen_in_the_text(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, TASKS, tmp_path) as found:
        found.page.locator(".sentence").first.click()
        found.press("Check")
        found.page.reload()
        assert "chosen wrong" in str(found.page.locator(".sentence").first.get_attribute("class"))
