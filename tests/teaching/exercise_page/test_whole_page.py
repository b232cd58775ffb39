"""The page as a whole: progress, what survives a reload, beginning again, steps, looks."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from argmap.teaching.exercises.model import Choice, Exercise, Open, Option
from argmap.teaching.exercises.targets.html.page import write
from tests.teaching.exercise_page.exercises import (
    ALL,
    EXPLAIN,
    FILL,
    ONE,
    SEVERAL,
    SORT,
    WRITE,
    exercise,
)
from tests.teaching.exercise_page.pages import Opened, opened

STEPS = exercise(ONE, SEVERAL, EXPLAIN, kind="reveal")


def answer_in_part(found: Opened) -> None:
    found.page.get_by_label("Pupils like to sleep.").check()
    found.press("Check")
    found.card(2).locator("select").first.select_option(index=2)
    found.press("Show answer", 3)
    found.card(4).locator("textarea").fill("School at nine.")
    found.press("Compare", 4)
    found.page.get_by_label(WRITE.criteria[0]).check()


def test_signs_lead_to_the_tasks_and_say_how_they_stand(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE, FILL, SORT, WRITE), tmp_path) as found:
        answer_in_part(found)
        signs = found.page.get_by_role("navigation", name="Tasks").get_by_role("link")
        assert [each.replace("\n", " ") for each in signs.all_text_contents()] == [
            "1✗: not right yet",
            "2: not answered yet",
            "3➜: answer shown",
            "4≈: compared",
        ]
        assert found.score == (
            "2 of 4 tasks done. 0 of 4 answers right at the first try. "
            "By your own judgement you had 1 of 3 points."
        )
        signs.nth(2).click()
        assert found.focused == "Task 3"
        expect(found.card(3)).to_be_in_viewport()


def test_a_reload_loses_nothing(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE, FILL, SORT, WRITE), tmp_path) as found:
        answer_in_part(found)
        before = [found.score, found.page.locator(".tasks").inner_text()]
        found.page.reload()
        assert [found.score, found.page.locator(".tasks").inner_text()] == before
        assert found.page.get_by_text("Here are your answers from last time.").is_visible()
        assert found.page.get_by_label("Pupils like to sleep.").is_checked()
        assert found.card(4).locator("textarea").input_value() == "School at nine."
        assert found.page.get_by_label(WRITE.criteria[0]).is_checked()
        assert found.complaints == []


def test_every_form_survives_a_reload_in_the_end(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, ALL, tmp_path) as found:
        for number in range(1, len(ALL.tasks) + 1):
            found.press("Show answer", number)
        before = [found.score, found.page.locator(".tasks").inner_text()]
        found.page.reload()
        assert [found.score, found.page.locator(".tasks").inner_text()] == before


def test_beginning_again_forgets_all(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE, FILL, SORT, WRITE), tmp_path) as found:
        fresh = found.page.locator(".tasks").inner_text()
        answer_in_part(found)
        found.page.get_by_role("button", name="Start again").click()
        found.page.get_by_role("button", name="Cancel").click()
        assert found.page.get_by_label("Pupils like to sleep.").is_checked()
        found.page.get_by_role("button", name="Start again").click()
        found.page.get_by_role("dialog").get_by_role("button", name="Start again").click()
        assert found.page.locator(".tasks").inner_text() == fresh
        assert found.score == "0 of 4 tasks done."
        assert found.focused == "When should school start?"
        found.page.reload()
        assert found.score == "0 of 4 tasks done."
        assert not found.page.get_by_text("Here are your answers from last time.").is_visible()


def test_another_exercise_has_another_memory(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "exercise.html"
    with opened(browser, exercise(ONE), tmp_path) as found:
        found.press("Show answer")
        other = Choice("Which?", (Option("A.", True, "Yes."), Option("B.", False, "No.")))
        file.write_bytes(write(exercise(other)).data)
        found.page.reload()
        assert found.score == "0 of 1 task done."


def test_a_memory_that_says_nonsense_is_forgotten(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE, FILL), tmp_path) as found:
        found.press("Show answer")
        for nonsense in ("{", "7", '{"states": 3}', '{"states": [{"first": 5}]}', "[]", '""'):
            words = "text => localStorage.setItem(Object.keys(localStorage)[0], text)"
            found.page.evaluate(words, nonsense)
            found.page.reload()
            assert found.score == "0 of 2 tasks done."
            assert found.complaints == []


def test_a_browser_that_keeps_nothing(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE), tmp_path) as found:
        found.page.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
        )
        found.page.reload()
        found.press("Show answer")
        assert found.score.startswith("1 of 1 task done.")
        assert found.complaints == []


def test_steps_are_seen_one_after_the_other(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, STEPS, tmp_path) as found:
        assert found.page.locator(".card h2").all_inner_texts() == ["Step 1 of 3"]
        assert SEVERAL.prompt not in found.page.content()
        found.press("Skip")
        assert found.page.locator(".card h2").all_inner_texts() == ["Step 1 of 3", "Step 2 of 3"]
        assert found.focused == "Step 2 of 3"
        assert found.card(1).get_by_role("button", name="Skip").count() == 0
        found.press("Show answer", 2)
        found.press("Next step", 2)
        assert found.focused == "Step 3 of 3"
        assert found.card(3).get_by_role("button", name="Skip").count() == 0
        found.press("Show answer", 3)
        assert found.page.get_by_role("button", name="Next step").count() == 0
        found.page.reload()
        assert found.page.locator(".card").count() == 3


def test_a_skipped_step_can_still_be_answered(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, STEPS, tmp_path) as found:
        found.press("Skip")
        found.page.get_by_label("Whoever is tired learns less.").first.check()
        found.press("Check")
        assert found.result() == "Right."
        assert found.score.startswith("1 of 3 tasks done. 1 of 1 answer right")


def test_light_and_dark(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(ONE), tmp_path, color_scheme="dark") as found:
        root = found.page.locator("html")
        assert root.get_attribute("data-theme") == "dark"
        found.page.get_by_role("button", name="Light").click()
        assert root.get_attribute("data-theme") == "light"
        found.page.reload()
        assert root.get_attribute("data-theme") == "light"
        found.page.get_by_role("button", name="Dark").click()
        assert root.get_attribute("data-theme") == "dark"


def test_nothing_to_do(browser: Browser, tmp_path: Path) -> None:
    empty = Exercise("fill", "", (), (), (), 1)
    for each in (empty, exercise(Open("", ())), exercise(Choice("", ()))):
        with opened(browser, each, tmp_path) as found:
            for button in found.page.locator(".actions button:visible").all():
                button.click()
            assert found.complaints == []


def test_without_scripts_the_page_says_so(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    (tmp_path / "page.html").write_bytes(write(ALL).data)
    page.goto((tmp_path / "page.html").as_uri())
    assert page.locator("noscript").inner_text().startswith("This page asks and checks")
    context.close()
