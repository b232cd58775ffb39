"""Every task from the first to the last without a pointer."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.teaching.exercise_page.exercises import (
    BUSES,
    EXPLAIN,
    FILL,
    LEARN_LESS,
    ONE,
    SAME_BUSES,
    SEVERAL,
    SORT,
    TEXT,
    exercise,
)
from tests.teaching.exercise_page.pages import Opened, opened

IS_SEEN = """document.activeElement.getBoundingClientRect().top
  >= document.querySelector(".progress").getBoundingClientRect().bottom - 1"""


def tab_to(found: Opened, words: str, most: int = 60) -> None:
    """Press Tab until what has the focus has a name that begins so."""
    for _ in range(most):
        found.page.keyboard.press("Tab")
        if found.focused.startswith(words):
            return
    raise AssertionError(f"the Tab key never comes to {words!r}")


def press(found: Opened, words: str) -> None:
    tab_to(found, words)
    found.page.keyboard.press("Enter")


def test_all_by_keyboard(browser: Browser, tmp_path: Path) -> None:
    tasks = exercise(ONE, SEVERAL, FILL, SORT, EXPLAIN, exhibits=(TEXT,))
    with opened(browser, tasks, tmp_path) as found:
        keys = found.page.keyboard
        keys.press("Tab")
        assert found.focused == "Skip to the tasks"
        keys.press("Enter")

        keys.press("Tab")
        keys.press(" ")  # the first option
        press(found, "Check")
        assert found.result(1) == "Right."

        for press_space in (True, True, False, True):
            keys.press("Tab")
            if found.focused == "Try again":
                keys.press("Tab")
            if press_space:
                keys.press(" ")
        press(found, "Check")
        assert found.result(2) == "Right."

        tab_to(found, "Gap 1")
        keys.type(LEARN_LESS[:5])  # a list goes to what is typed
        tab_to(found, "Gap 2")
        tab_to(found, "⠿\n" + BUSES)
        keys.press("Enter")
        for _ in range(2):
            keys.press("Shift+Tab")
        while not found.focused.startswith(f"Put “{BUSES}” into gap 2"):
            keys.press("Shift+Tab")
        keys.press("Enter")
        assert found.focused == "Gap 2, however"
        tab_to(found, "Gap 3")
        keys.type(SAME_BUSES[:14])
        press(found, "Check")
        assert found.result(3) == "All right."

        tab_to(found, "sorting")
        keys.press(" ")
        tab_to(found, "sorting")
        keys.press("ArrowDown")
        tab_to(found, "sorting")
        keys.press("ArrowUp")
        press(found, "Check")
        assert found.result(4) == "All right."

        tab_to(found, "open")
        keys.type("Because they run at nine anyway.")
        press(found, "Compare")
        assert found.result(5) == "Compare, and judge yourself."
        keys.press("Tab")
        keys.press(" ")
        assert found.score.startswith(
            "5 of 5 tasks done. 8 of 8 answers right at the first try. By your own judgement"
        )
        assert found.complaints == []


def test_the_dialog_by_keyboard(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE), tmp_path) as found:
        press(found, "Start again")
        assert found.focused == "Cancel"
        found.page.keyboard.press("Escape")
        assert found.focused == "Start again"
        found.page.keyboard.press("Enter")
        found.page.keyboard.press("Shift+Tab")
        found.page.keyboard.press("Enter")
        assert found.focused == "When should school start?"


def test_the_focus_is_never_under_the_line_on_top(browser: Browser, tmp_path: Path) -> None:
    tasks = exercise(*(ONE for _ in range(9)))
    with opened(browser, tasks, tmp_path, size=(900, 500)) as found:
        found.card(9).get_by_role("button", name="Show answer").focus()
        for _ in range(25):  # three stops in each task
            found.page.keyboard.press("Shift+Tab")
            for _ in range(20):  # a browser scrolls a little later than it moves the focus
                if found.page.evaluate(IS_SEEN):
                    break
                found.page.wait_for_timeout(50)
            assert found.page.evaluate(IS_SEEN), found.focused
