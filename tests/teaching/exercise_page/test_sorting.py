"""Give each item a label."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator

from argmap.teaching.exercises.model import Sorting
from tests.teaching.exercise_page.exercises import SORT, SORT_IN_LISTS, exercise
from tests.teaching.exercise_page.pages import Opened, opened


def label(found: Opened, item: int, words: str) -> None:
    row: Locator = found.card().locator(".item").nth(item - 1)
    if row.locator("select").count():
        row.locator("select").select_option(label=words)
    else:
        row.get_by_label(words, exact=True).check()


@pytest.mark.parametrize("task", [SORT, SORT_IN_LISTS], ids=["side by side", "lists"])
def test_all_right(browser: Browser, tmp_path: Path, task: Sorting) -> None:
    with opened(browser, exercise(task), tmp_path) as found:
        for number, item in enumerate(task.items, 1):
            label(found, number, item.label)
        found.press("Check")
        assert found.result() == "All right."
        assert found.marks() == [f"✓ Right. {each.why}" for each in task.items]


@pytest.mark.parametrize("task", [SORT, SORT_IN_LISTS], ids=["side by side", "lists"])
def test_wrong_then_shown(browser: Browser, tmp_path: Path, task: Sorting) -> None:
    with opened(browser, exercise(task), tmp_path) as found:
        label(found, 1, task.labels[-1])
        found.press("Check")
        assert found.result() == f"0 of {len(task.items)} right, {len(task.items) - 1} still empty."
        assert found.marks() == ["✗ Wrong. Another label fits better."]
        assert all(each.why not in found.page.content() for each in task.items)
        found.press("Show answer")
        assert found.marks() == [f"➜ Right is: {each.label}. {each.why}" for each in task.items]
        assert found.card().locator(":is(input, select):enabled").count() == 0
        found.press("Try again")
        assert found.marks() == []


def test_a_verdict_goes_when_its_label_changes(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(SORT), tmp_path) as found:
        label(found, 1, "reason")
        label(found, 2, "reason")
        found.press("Check")
        assert [each[0] for each in found.marks()] == ["✓", "✗"]
        label(found, 2, "objection")
        assert [each[0] for each in found.marks()] == ["✓"]
        label(found, 3, "rebuttal")
        found.press("Check")
        assert found.score == "1 of 1 task done. 2 of 3 answers right at the first try."


def test_nothing_is_checked_before_something_is_labelled(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(SORT), tmp_path) as found:
        found.press("Check")
        assert found.result() == "Choose a label first."
        assert found.score == "0 of 1 task done."
