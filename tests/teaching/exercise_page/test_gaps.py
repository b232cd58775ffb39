"""Fill an outline from a bank: with lists, by pressing, by dragging."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator

from argmap.teaching.exercises.model import Gap, Gaps, Line
from tests.teaching.exercise_page.exercises import (
    BUSES,
    FILL,
    LEARN_LESS,
    SAME_BUSES,
    SPORT,
    START_LATER,
    SWAPPED,
    exercise,
)
from tests.teaching.exercise_page.pages import WIDE, Opened, opened


def gap(found: Opened, number: int) -> Locator:
    return found.card().locator("select").nth(number - 1)


def choose(found: Opened, *claims: str) -> None:
    for number, claim in enumerate(claims, 1):
        if claim:
            value = gap(found, number).locator("option", has_text=claim).get_attribute("value")
            gap(found, number).select_option(value=value)


def filled(found: Opened) -> list[str]:
    return [
        each.locator(".in").inner_text() if "filled" in str(each.get_attribute("class")) else ""
        for each in found.card().locator(".gap").all()
    ]


def test_all_right(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(FILL), tmp_path) as found:
        choose(found, LEARN_LESS, BUSES, SAME_BUSES)
        assert filled(found) == [LEARN_LESS, BUSES, SAME_BUSES]
        found.press("Check")
        assert found.result() == "All right."
        assert found.marks() == [f"✓ Right. {each.why}" for each in FILL.gaps]
        assert found.score == "1 of 1 task done. 3 of 3 answers right at the first try."
        assert not found.card().locator(".bank").is_visible()


def test_what_is_wrong_gets_a_hint_from_its_label_and_no_answer(
    browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, exercise(FILL), tmp_path) as found:
        choose(found, LEARN_LESS, SPORT)
        found.press("Check")
        assert found.result() == "1 of 3 right, 1 still empty."
        right, wrong = found.marks()
        assert right == "✓ Right. Only with it is tiredness a reason."
        assert wrong.startswith("✗ Wrong. Look at the label: what belongs here is an objection to")
        assert START_LATER in wrong
        assert FILL.gaps[1].why not in found.page.content()
        choose(found, "", BUSES)
        assert len(found.marks()) == 1
        assert found.score == "0 of 1 task done. 1 of 2 answers right at the first try."


def test_giving_up_puts_the_answer_beside_ones_own(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(FILL), tmp_path) as found:
        choose(found, LEARN_LESS, SPORT)
        found.press("Show answer")
        assert found.marks() == [
            "✓ Right. Only with it is tiredness a reason.",
            f"➜ Right is: {BUSES} It speaks against the thesis.",
            f"➜ Right is: {SAME_BUSES} It answers the worry about buses.",
        ]
        assert filled(found) == [LEARN_LESS, SPORT, ""]
        assert found.score == "1 of 1 task done. 0 of 3 answers right at the first try."
        found.press("Try again")
        assert filled(found) == ["", "", ""]
        assert found.card().locator(".bank").is_visible()


def test_a_claim_moves_to_the_gap_it_is_chosen_in_last(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(FILL), tmp_path) as found:
        choose(found, BUSES)
        assert "in gap 1" in found.card().locator(".bank .claim", has_text=BUSES).inner_text()
        choose(found, "", BUSES)
        assert filled(found) == ["", BUSES, ""]
        found.card().get_by_role("button", name="Empty gap 2").click()
        assert filled(found) == ["", "", ""]


def test_a_claim_that_is_needed_twice_may_be_used_twice(browser: Browser, tmp_path: Path) -> None:
    lines = tuple(Line(1, "because", "", number) for number in range(2))
    twice = Gaps("Fill.", lines, (Gap("A.", "So."), Gap("A.", "So.")), ("A.", "B."))
    with opened(browser, exercise(twice), tmp_path) as found:
        choose(found, "A.", "A.")
        assert filled(found) == ["A.", "A."]
        found.press("Check")
        assert found.result() == "All right."


def test_claims_that_may_change_places(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(SWAPPED), tmp_path) as found:
        choose(found, "Roads would be emptier.", SPORT)
        found.press("Check")
        assert found.result() == "1 of 3 right, 1 still empty."
        found.press("Show answer")
        # The first gap has the answer of the second, so what is left for the second is that of the first.
        assert found.marks() == [
            "✓ Right. It is another.",
            "➜ Right is: Pupils would sleep longer. It is a reason.",
            f"➜ Right is: {SPORT} It is an objection.",
        ]


def test_by_pressing_a_claim_and_then_a_gap(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(FILL), tmp_path) as found:
        claim = found.card().get_by_role("button", name=BUSES, exact=True)
        claim.click()
        assert claim.get_attribute("aria-pressed") == "true"
        assert BUSES in found.said
        found.page.get_by_role("button", name=f"Put “{BUSES}” into gap 2").click()
        assert filled(found) == ["", BUSES, ""]
        assert found.said == f"“{BUSES}” is in gap 2."
        assert found.focused == "Gap 2, however"
        assert found.card().get_by_text("Put it here").count() == 3
        assert not found.card().get_by_text("Put it here").first.is_visible()


def test_escape_puts_a_claim_back(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(FILL), tmp_path) as found:
        found.card().get_by_role("button", name=BUSES).click()
        found.page.keyboard.press("Escape")
        assert found.card().locator("[aria-pressed=true]").count() == 0
        assert BUSES in found.focused
        assert gap(found, 1).is_visible()


def drag(found: Opened, claim: str, target: Locator) -> None:
    mouse = found.page.mouse
    start = found.card().locator(".bank .claim", has_text=claim).bounding_box()
    end = target.bounding_box()
    assert start is not None
    assert end is not None
    mouse.move(start["x"] + 40, start["y"] + 10)
    mouse.down()
    mouse.move(start["x"], start["y"] + 30, steps=3)
    assert found.page.locator(".ghost").count() == 1
    mouse.move(end["x"] + 20, end["y"] + 10, steps=3)
    mouse.up()


def test_by_dragging(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(FILL), tmp_path) as found:
        drag(found, BUSES, found.card().locator(".gap").nth(1))
        assert filled(found) == ["", BUSES, ""]
        assert found.page.locator(".ghost").count() == 0
        drag(found, SPORT, found.card().locator("h2"))
        assert filled(found) == ["", BUSES, ""]
        assert found.card().locator("[aria-pressed=true]").count() == 0
        assert found.complaints == []


def test_escape_ends_a_drag(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(FILL), tmp_path) as found:
        found.card().locator(".bank .claim").first.hover()
        found.page.mouse.down()
        found.page.mouse.move(200, 400, steps=3)
        found.page.keyboard.press("Escape")
        assert found.page.locator(".ghost").count() == 0
        found.page.mouse.up()
        assert filled(found) == ["", "", ""]


@pytest.mark.parametrize(
    "relation", ["because", "and", "but", "does not follow, since", "", "thesis"]
)
def test_every_label_has_a_hint(browser: Browser, tmp_path: Path, relation: str) -> None:
    lines = (Line(0, "thesis", "T."), Line(1, relation, "", 0))
    task = Gaps("Fill.", lines, (Gap("A.", "So."),), ("A.", "B."))
    with opened(browser, exercise(task), tmp_path, size=WIDE) as found:
        choose(found, "B.")
        found.press("Check")
        (told,) = found.marks()
        assert told.startswith("✗ Wrong. ")
        assert "undefined" not in told
        assert "A." not in told


def test_nothing_is_checked_before_a_gap_is_filled(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, exercise(FILL), tmp_path) as found:
        found.press("Check")
        assert found.result() == "Fill a gap first."
        assert found.focused == "Gap 1, and"
