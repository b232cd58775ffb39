"""Answers in words of one's own: compared, and judged by who wrote them."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from argmap.teaching.exercises.model import Open
from tests.teaching.exercise_page.exercises import EXPLAIN, FREE, LEARN_LESS, WRITE, exercise
from tests.teaching.exercise_page.pages import opened, run


def test_the_model_answer_and_what_it_is_measured_by(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(WRITE), tmp_path) as found:
        assert WRITE.answer[0] not in found.page.content()
        found.page.get_by_label(WRITE.prompt).fill("School starts at nine.")
        found.press("Compare")
        assert found.card().locator(".model p").all_inner_texts() == list(WRITE.answer)
        assert found.result() == "Compare, and judge yourself."
        assert found.focused == "Compare, and judge yourself."
        assert found.card().locator("textarea").get_attribute("readonly") is not None
        for point in WRITE.criteria[:2]:
            found.page.get_by_label(point).check()
        assert found.score == "1 of 1 task done. By your own judgement you had 2 of 3 points."
        found.press("Try again")
        assert found.card().locator("textarea").input_value() == ""
        assert WRITE.answer[0] not in found.page.content()


def test_without_points_one_judges_the_whole(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(EXPLAIN), tmp_path) as found:
        found.press("Compare")
        assert found.result().startswith("Write something first")
        found.press("Show answer")
        found.page.get_by_label("partly").check()
        assert found.score == "1 of 1 task done. By your own judgement you had 0.5 of 1 point."
        assert found.marks() == []  # nothing was written that could be compared


def test_gaps_without_a_bank(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(FREE), tmp_path) as found:
        found.page.get_by_label("Gap 1, and").fill("Tired people learn little.")
        found.press("Compare")
        models = found.card().locator(".model").all_inner_texts()
        assert [LEARN_LESS in models[0], len(models)] == [True, 3]
        assert found.marks() == ["? In both: tired, learns."]
        found.card().get_by_label("I had it").first.check()
        found.card().get_by_label("not yet").last.check()
        assert found.score == "1 of 1 task done. By your own judgement you had 1 of 3 points."


@pytest.mark.parametrize(
    ("own", "model", "shared", "is_denied"),
    [
        ("Cars foul the air.", "Private cars foul the air.", ["cars", "foul"], False),
        ("They close the centre", "The centre is closed.", ["centre", "closed"], False),
        ("Cars do not foul it", "Cars foul the air.", ["cars", "foul"], True),
        ("It isn\N{RIGHT SINGLE QUOTATION MARK}t paid", "It isn't paid for.", ["paid"], False),
        ("It is so", "That is that", [], False),
        ("", "", [], False),
    ],
)
def test_words_in_common(
    blank: Page, own: str, model: str, shared: list[str], *, is_denied: bool
) -> None:
    found = run(blank, "common_words", "inCommon", own, model, "en")
    assert found == {"shared": shared, "isDenied": is_denied}


def test_words_in_common_in_other_languages(blank: Page) -> None:
    found = run(blank, "common_words", "inCommon", "Die Schule beginnt nicht", "Schule", "de")
    assert found == {"shared": ["schule"], "isDenied": False}
    found = run(blank, "common_words", "inCommon", "学校应该九点开始", "学校九点开始", "zh")
    assert "学校" in found["shared"]
    found = run(blank, "common_words", "inCommon", "paid roof", "paid", "not a tag!")
    assert found["shared"] == ["paid"]


def test_a_long_answer_has_room(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(Open("Write.", ("A.",), lines=500)), tmp_path) as found:
        box = found.card().locator("textarea").bounding_box()
        assert box is not None
        assert 100 < box["height"] < 800
