"""The page on paper: a worksheet."""

from io import BytesIO
from pathlib import Path

from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.teaching.exercise_page.exercises import (
    ALL,
    FILL,
    ONE,
    PICTURE,
    SEVERAL,
    TEXT,
    WRITE,
    exercise,
)
from tests.teaching.exercise_page.pages import Opened, opened


def printed(found: Opened) -> str:
    reader = PdfReader(BytesIO(found.page.pdf(format="A4")))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_what_is_printed_before_it_is_checked_has_no_answers(
    browser: Browser, tmp_path: Path
) -> None:
    tasks = exercise(*ALL.tasks, exhibits=(TEXT, PICTURE))
    with opened(browser, tasks, tmp_path, color_scheme="dark") as found:
        text = printed(found)
        for part in (
            "When should school start?",
            "Read closely.",
            "Anyone who has taught a class",
            ONE.prompt,
            *(option.text for option in (*ONE.options, *SEVERAL.options)),
            *FILL.bank,
            "Gap 3",
            WRITE.prompt,
        ):
            assert part in text
        whys = [option.why for option in (*ONE.options, *SEVERAL.options)]
        for part in (*whys, *WRITE.answer[1:], *WRITE.criteria, "Check", "Dark", "tasks done"):
            assert part not in text
        assert found.page.locator("html").get_attribute("data-theme") == "dark"


def test_what_was_checked_is_printed_as_it_was(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE, WRITE), tmp_path) as found:
        found.page.get_by_label("Pupils like to sleep.").check()
        found.press("Check")
        found.card(2).locator("textarea").fill("My own words.")
        text = printed(found)
        assert "Wrong. What they like is not what is at issue." in text
        assert ONE.options[0].why not in text
        assert "My own words." in text
