"""Every key, and what has the focus."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.page.pages import PHONE, Opened, essay, html, opened

WAYS = {
    "right": ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"),
    "left": ("ArrowLeft", "ArrowRight", "ArrowDown", "ArrowUp"),
    "down": ("ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft"),
    "up": ("ArrowUp", "ArrowDown", "ArrowRight", "ArrowLeft"),
}


@pytest.mark.parametrize("direction", WAYS)
def test_arrows_go_along_the_tree(browser: Browser, tmp_path: Path, direction: str) -> None:
    deeper, back, after, before = WAYS[direction]
    with opened(browser, html(), tmp_path, place=f"#direction={direction}") as found:
        press = found.page.keyboard.press
        press(deeper)
        assert found.focused == "<Only the weekend>#3"
        expect(found.page.locator("#map .node:focus")).to_contain_text("Only the weekend")
        press(deeper)
        assert found.focused == "[Four in ten]"
        press(after)
        assert found.focused == "[Serve the visitors]"
        press(before)
        assert found.focused == "[Four in ten]"
        press(back)
        press(back)
        assert found.focused == ""  # the thesis, with which the page begins
        press("End")
        assert found.focused == "[Roof is paid]"
        press("Home")
        assert found.focused == ""


def test_folding_with_the_keys(bare: Opened) -> None:
    press = bare.page.keyboard.press
    press("2")
    assert len(bare.titles()) == 8
    press("End")
    assert bare.focused == "[Sunday pay]"
    press(" ")
    assert bare.said == "Unfolded: 9 boxes shown."
    press(".")
    assert bare.said == "Folded: 8 boxes shown."
    press("ArrowRight")
    assert bare.said == "Unfolded: 9 boxes shown."
    press("2")
    press("*")
    assert bare.titles()[-3:] == ["Guests next door", "Sunday pay", "Rent of the hall"]
    assert bare.page.locator("#map [role=treeitem]:focus").get_attribute("aria-expanded") == "true"


def test_what_was_folded_away_gives_the_focus_to_what_hides_it(bare: Opened) -> None:
    bare.page.keyboard.press("End")
    assert bare.focused == "[Roof is paid]"
    bare.page.keyboard.press("2")
    assert bare.focused == "[Sunday pay]"
    expect(bare.page.locator("#map .node:focus")).to_contain_text("Sunday pay")


def test_a_branch_and_back(bare: Opened) -> None:
    press = bare.page.keyboard.press
    press("End")
    press("ArrowLeft")
    press("f")
    assert bare.titles() == ["The roof", "Roof is paid"]
    assert bare.said == "Branch: 2 boxes shown."
    crumbs = bare.page.get_by_role("navigation", name="Branch")
    assert crumbs.inner_text().split("\n") == [
        "Whole map",
        "Open on Sundays",
        "Sunday pay",
        "Rent of the hall",
        "The roof",
    ]
    crumbs.get_by_role("button", name="Sunday pay").click()
    assert len(bare.titles()) == 4
    press("Escape")
    assert len(bare.titles()) == 14
    expect(crumbs).to_be_hidden()


def test_a_branch_that_was_folded_is_open(bare: Opened) -> None:
    page = bare.page
    page.keyboard.press("1")
    pressed = page.locator(".level[aria-pressed=true]")
    expect(pressed).to_have_count(1)
    page.keyboard.press("f")
    assert len(bare.titles()) > 1
    expect(pressed).to_have_count(0)


def test_enter_without_a_passage_leads_to_the_details(bare: Opened) -> None:
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "Enter"):
        bare.page.keyboard.press(key)
    expect(bare.page.locator("#details")).to_be_focused()


def test_the_help_names_the_keys(bare: Opened) -> None:
    page = bare.page
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    assert dialog.get_by_role("row").count() > 12
    page.keyboard.press("1")
    assert len(bare.titles()) == 14
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_theme_outline_details_and_zoom(bare: Opened) -> None:
    page = bare.page
    root = page.locator("html")
    assert root.get_attribute("data-theme") == "light"
    page.keyboard.press("t")
    assert root.get_attribute("data-theme") == "dark"
    page.keyboard.press("t")
    assert root.get_attribute("data-theme") == "light"
    page.keyboard.press("d")
    expect(page.locator("#details")).to_be_hidden()
    page.keyboard.press("d")
    expect(page.locator("#details")).to_be_visible()
    page.keyboard.press("o")
    expect(page.locator("#outline")).to_be_visible()
    page.keyboard.press("o")
    expect(page.locator("#outline")).to_be_hidden()
    world = page.locator("#map .world")
    size = world.bounding_box()
    page.keyboard.press("+")
    page.wait_for_timeout(100)
    larger = world.bounding_box()
    page.keyboard.press("-")
    page.wait_for_timeout(100)
    same = world.bounding_box()
    assert size
    assert larger
    assert same
    assert larger["width"] > 1.2 * size["width"]
    assert same["width"] == pytest.approx(size["width"], rel=0.01)


def test_the_outline_takes_the_keyboard_where_the_map_had_it(bare: Opened) -> None:
    page = bare.page
    page.keyboard.press("End")
    box = bare.focused
    page.keyboard.press("o")
    line = page.locator("#outline :focus")
    expect(line).to_have_attribute("aria-current", "true")
    expect(line).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(line).to_have_attribute("aria-current", "true")
    page.keyboard.press("o")
    expect(page.locator("#map .node.focus")).to_be_focused()
    assert bare.focused == box


def test_keys_type_where_one_types(bare: Opened) -> None:
    page = bare.page
    page.keyboard.press("/")
    expect(page.get_by_label("Search the map")).to_be_focused()
    page.keyboard.type("1 fd*?")
    assert page.get_by_label("Search the map").input_value() == "1 fd*?"
    assert len(bare.titles()) == 14
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_f6_goes_from_pane_to_pane(reading: Opened) -> None:
    page = reading.page
    panes = [".bar", "#text", "#map", "#details"]
    inside = "panes => panes.findIndex(pane => document.activeElement.closest(pane))"
    order = []
    for _ in range(5):
        page.keyboard.press("F6")
        order.append(page.evaluate(inside, panes))
    assert order == [0, 1, 2, 3, 0]
    page.keyboard.press("Shift+F6")
    assert page.evaluate(inside, panes) == 3


def test_f6_leads_to_the_passage_that_arrows_go_on_from(reading: Opened) -> None:
    reading.page.keyboard.press("F6")
    reading.page.keyboard.press("F6")
    expect(reading.page.locator("#text mark:focus")).to_have_count(1)


def test_what_keys_change_is_told(bare: Opened) -> None:
    for key, words in (
        ("t", "Theme: dark."),
        ("t", "Theme: light."),
        ("d", "Details hidden."),
        ("d", "Details shown."),
    ):
        bare.page.keyboard.press(key)
        assert bare.said == words


def test_escape_closes_the_legend_and_stays_there(bare: Opened) -> None:
    summary = bare.page.locator(".legend summary")
    summary.focus()
    bare.page.keyboard.press("Enter")
    expect(bare.page.locator(".legend[open]")).to_have_count(1)
    bare.page.keyboard.press("Escape")
    expect(bare.page.locator(".legend[open]")).to_have_count(0)
    expect(summary).to_be_focused()


def test_tab_goes_through_the_page_with_one_stop_in_the_map(reading: Opened) -> None:
    page = reading.page
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the map")).to_be_focused()
    seen: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        pane = page.evaluate(
            "[['.bar', 'bar'], ['#text', 'text'], ['.splitter', 'splitter'], ['#map', 'map'], ['.over', 'over'],"
            " ['#details', 'details']].find(([at]) => document.activeElement.closest(at))?.[1] ?? 'none'"
        )
        if pane == "none":
            break
        seen.append(pane)
    assert list(dict.fromkeys(seen)) == ["bar", "text", "splitter", "map", "over", "details"]
    assert (seen.count("text"), seen.count("map")) == (1, 1)


def test_the_skip_link_leads_to_the_map(reading: Opened) -> None:
    reading.page.keyboard.press("Tab")
    reading.page.keyboard.press("Enter")
    expect(reading.page.locator("#map [role=treeitem]:focus")).to_have_count(1)


def test_the_splitter_moves_with_keys_and_with_the_pointer(reading: Opened) -> None:
    page = reading.page
    bar = page.get_by_role("separator")
    text = page.locator("#text")

    def width() -> float:
        box = text.bounding_box()
        assert box
        return box["width"]

    first = width()
    bar.press("ArrowRight")
    assert width() > first
    assert bar.get_attribute("aria-valuenow") == "33"
    bar.press("Enter")
    assert width() == pytest.approx(first)
    place = bar.bounding_box()
    assert place
    page.mouse.move(place["x"] + 3, 400)
    page.mouse.down()
    page.mouse.move(place["x"] - 97, 400)
    page.mouse.up()
    assert width() == pytest.approx(first - 100, abs=10)


def test_targets_are_large_enough_for_fingers(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, html(text=essay(), embed=True), tmp_path, size=PHONE) as found:
        small = found.page.locator("button:visible, select:visible, summary:visible, input:visible")
        sizes = small.evaluate_all(
            "all => all.filter(one => !one.matches('.link')).map(one => [one.textContent,"
            " one.offsetWidth, one.offsetHeight])"
        )
        assert [each for each in sizes if each[1] < 24 or each[2] < 24] == []
