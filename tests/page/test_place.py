"""The address of the page restores the place."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.page.pages import Opened, essay, html, opened, run

ROUND = (
    "(hash, first) => hashOf(placeOfHash(hash, { ...NOWHERE, ...first }), { ...NOWHERE, ...first })"
)
FULL = (
    "#n=%5BA%5D&root=%5BB%5D&q=%C3%A4+%23tag&ask=unanswered&tag=t&holder=h&finding=AM202"
    "&theme=dark&palette=safe&direction=up&view=outline&camera=1%2C-2%2C0.5&level=3&t=%5BA%5D"
    "&t=%3CB%3E&labels=0&unused=1"
)


def said(page: Page) -> str:
    return str(page.evaluate("decodeURIComponent(location.hash.replaceAll('+', ' '))"))


@pytest.mark.parametrize(
    "place",
    [
        "",
        "#n=%5BA+%26+B%5D",
        FULL,
    ],
)
def test_an_address_and_its_place_say_the_same(blank: Page, place: str) -> None:
    assert run(blank, ("place",), ROUND, place, {"level": 2}) == place


@pytest.mark.parametrize(
    "place",
    [
        "#",
        "#&&=",
        "#theme=pink&view=nowhere&direction=&palette=x",
        "#level=-1",
        "#level=1e9",
        "#%",
        "#x",
    ],
)
def test_what_is_broken_is_passed_over(blank: Page, place: str) -> None:
    assert run(blank, ("place",), ROUND, place, {}) == ""


@pytest.mark.parametrize(
    "camera", ["", "1,2", "1,2,0", "1,2,3,4", "a,b,c", "1,2,Infinity", "1,2,-3"]
)
def test_no_camera(blank: Page, camera: str) -> None:
    assert run(blank, ("place",), "cameraOf", camera) is None


def test_a_place_is_restored(browser: Browser, tmp_path: Path) -> None:
    text = html(text=essay(), embed=True)
    with opened(browser, text, tmp_path) as found:
        keys = found.page.keyboard
        found.page.get_by_label("Ask", exact=True).select_option("unanswered")
        keys.press("2")
        keys.press("0")
        found.box("Sunday pay").click()
        keys.press(" ")
        keys.press("t")
        titles, address = found.titles(), said(found.page)
    assert titles[-1] == "Rent of the hall"
    with opened(browser, text, tmp_path, place=address) as found:
        assert found.titles() == titles
        assert found.focused == "[Sunday pay]"
        assert said(found.page) == address
        assert found.page.locator("html").get_attribute("data-theme") == "dark"
        expect(found.page.locator(".answer h3")).to_contain_text("unanswered")
        expect(found.box("Sunday pay")).to_be_in_viewport()
        assert found.page.locator("#map .node.lit .title").all_text_contents() == [
            "Saturday is enough"
        ]


@pytest.mark.parametrize(
    "place",
    ["#n=%5BNo+such+box%5D&root=%3CNone%3E&t=x&ask=none&tag=none", "#%E0%A4%A", "#camera=NaN"],
)
def test_an_address_of_another_map(browser: Browser, tmp_path: Path, place: str) -> None:
    with opened(browser, html(), tmp_path, place=place) as found:
        assert len(found.titles()) == 14
        assert found.complaints == []


def test_back_leaves_the_branch_and_forward_enters_it(reading: Opened) -> None:
    page = reading.page
    page.keyboard.press("0")
    reading.box("Sunday pay").click()
    page.keyboard.press("f")
    assert reading.titles() == ["Sunday pay", "Rent of the hall", "The roof", "Roof is paid"]
    page.go_back()
    expect(page.locator("#map .box:visible")).to_have_count(14)
    page.go_forward()
    expect(page.locator("#map .box:visible")).to_have_count(4)
    page.get_by_role("button", name="Whole map").click()
    assert len(reading.titles()) == 14


def test_the_camera_is_remembered_once_it_was_moved(reading: Opened) -> None:
    page = reading.page
    page.wait_for_timeout(700)
    assert "camera=" not in page.url
    page.keyboard.press("+")
    page.wait_for_url("**camera=*")


def test_an_answer_is_unfolded_where_the_address_folds_nothing(
    browser: Browser, tmp_path: Path
) -> None:
    deep = ["[T]: The thesis."]
    deep += [f"  + [A{n}]: A reason.\n    + [B{n}]: A reason for it." for n in range(20)]
    deep.append("    - [Open]: An objection.")
    text = html("\n".join(deep))
    with opened(browser, text, tmp_path, place="#ask=unanswered") as found:
        assert found.titles()[-1] == "Open"
    with opened(browser, text, tmp_path, place="#ask=unanswered&level=1") as found:
        assert found.titles() == ["T"]


@pytest.mark.parametrize("asked", ["ask=unanswered", "q=owner"])
def test_an_address_that_asks_and_names_no_box_leads_to_the_answer(
    browser: Browser, tmp_path: Path, asked: str
) -> None:
    with opened(browser, html(), tmp_path, place=f"#{asked}&level=0") as found:
        lit = found.page.locator("#map .node.lit").first
        expect(lit).to_be_in_viewport()
        expect(lit).to_have_attribute("tabindex", "0")
