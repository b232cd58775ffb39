"""The map in the page: the tree that screen readers see, folding in place, the camera."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.page.pages import Opened, html, opened

MAP = """
[City]: The city should close its centre.
  + <Air>
  - [Shops]: Shops lose customers.
    - [Visitors]: More people would come.
  + [Safety]: Streets become safe.

<Air>

(1) [Cars]: Cars foul the air.
(2) [Lungs]: Foul air is bad for all. {implicit: true}
-- practical reasoning --
(3) [City]
  <_ [Electric]: Electric cars do not.

[Visitors]
  + [Safety]
"""


def tree(found: Opened) -> list[tuple[str, int, int, int]]:
    return [
        tuple(each)
        for each in found.page.evaluate(
            """() => [...document.querySelectorAll("#map [role=treeitem]")].map((item) =>
              [item.querySelector(".title, .heading")?.textContent ?? "",
               ...["level", "posinset", "setsize"].map((name) => +item.getAttribute(`aria-${name}`))])"""
        )
    ]


def left_and_top(box: Locator) -> tuple[float, float]:
    place = box.bounding_box()
    assert place
    return place["x"], place["y"]


def breadth(box: Locator) -> float:
    place = box.bounding_box()
    assert place
    return place["width"]


def test_boxes_are_a_tree_in_reading_order(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, html(MAP), tmp_path) as found:
        assert tree(found) == [
            ("City", 1, 1, 1),
            ("Air", 2, 1, 3),
            ("Cars", 3, 1, 3),
            ("Lungs", 3, 2, 3),
            ("Electric", 3, 3, 3),
            ("Safety", 2, 2, 3),
            ("Shops", 2, 3, 3),
            ("Visitors", 3, 1, 1),
        ]
        assert found.page.locator("#map [role=treeitem][tabindex='0']").count() == 1
        assert not found.complaints


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("City", "thesis. City. The city should close its centre"),
        ("Air", "because: reason of linked premises. Air. practical reasoning"),
        ("Lungs", "Lungs. Foul air is bad for all. unstated"),
        ("Shops", "however: Shops. Shops lose customers"),
        ("Electric", "does not follow, since: Electric. Electric cars do not"),
    ],
)
def test_a_name_tells_how_a_box_bears_on_what_is_above_it(
    browser: Browser, tmp_path: Path, title: str, name: str
) -> None:
    with opened(browser, html(MAP), tmp_path) as found:
        assert found.box(title).get_attribute("aria-label") == name


@pytest.mark.parametrize("direction", ["down", "right", "up", "left"])
def test_what_is_folded_keeps_its_place(browser: Browser, tmp_path: Path, direction: str) -> None:
    with opened(browser, html(MAP), tmp_path, place=f"#direction={direction}") as found:
        box = found.box("Shops")
        before = left_and_top(box)
        box.hover()
        box.locator(".fold").click()
        assert "Visitors" not in found.titles()
        assert box.locator(".fold").text_content() == "+1"
        assert box.get_attribute("aria-expanded") == "false"
        assert left_and_top(box) == pytest.approx(before, abs=1)
        box.locator(".fold").click()
        assert "Visitors" in found.titles()
        assert left_and_top(box) == pytest.approx(before, abs=1)


def test_what_a_folded_box_hides_hangs_from_what_else_it_bears_on(
    browser: Browser, tmp_path: Path
) -> None:
    text = "[A]: Ay.\n  + [B]: Bee.\n    + [C]: Cee.\n  + [D]: Dee.\n    + [E]: Ee.\n      + [C]\n"
    with opened(browser, html(text), tmp_path) as found:
        assert ("C", 3, 1, 1) in tree(found)
        found.box("B").hover()
        found.box("B").locator(".fold").click()
        assert ("C", 4, 1, 1) in tree(found)
        assert found.box("C").locator(".elsewhere").text_content() == "also reason for E"


def test_the_wheel_pans_and_zooms_at_the_pointer(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, html(MAP), tmp_path) as found:
        box, page = found.box("Safety"), found.page
        x, y = left_and_top(box)
        width = breadth(box)
        page.mouse.move(x + 1, y + 1)
        page.mouse.wheel(30, 40)
        page.wait_for_timeout(100)
        assert left_and_top(box) == pytest.approx((x - 30, y - 40), abs=1)
        page.mouse.move(x - 30, y - 40)
        page.keyboard.down("Control")
        page.mouse.wheel(0, -30)
        page.keyboard.up("Control")
        page.wait_for_timeout(100)
        assert left_and_top(box) == pytest.approx((x - 30, y - 40), abs=2)
        assert breadth(box) > 1.2 * width


def test_a_drag_pans_and_chooses_nothing(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, html(MAP), tmp_path) as found:
        box, page = found.box("Safety"), found.page
        x, y = left_and_top(box)
        page.mouse.move(x + 20, y + 20)
        page.mouse.down()
        page.mouse.move(x + 60, y + 50, steps=4)
        page.mouse.up()
        page.wait_for_timeout(100)
        assert left_and_top(box) == pytest.approx((x + 40, y + 30), abs=1)
        assert [found.focused] == [""]
        box.click()
        assert found.focused == "[Safety]"


def test_the_small_map_is_there_only_when_something_is_out_of_sight(
    browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, html(MAP), tmp_path) as found:
        small, page = found.page.locator("#map .minimap"), found.page
        page.keyboard.press("0")
        page.wait_for_timeout(200)
        assert not small.is_visible()
        for _ in range(6):
            page.keyboard.press("+")
        page.wait_for_timeout(200)
        assert small.is_visible()
        place = small.bounding_box()
        assert place
        before = left_and_top(found.box("City"))
        page.mouse.click(place["x"] + 6, place["y"] + 6)
        page.wait_for_timeout(200)
        assert left_and_top(found.box("City"))[1] > before[1]


def test_a_magnified_page_has_room_for_the_map(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, html(MAP), tmp_path, size=(320, 256)) as found:
        found.page.keyboard.press("End")
        rect = found.page.locator("#map").bounding_box()
        assert rect
        assert rect["height"] > 200
        assert rect["y"] >= 0
        assert rect["y"] + rect["height"] <= 257
        found.page.keyboard.press("/")
        expect(found.page.get_by_role("searchbox")).to_be_in_viewport()


def test_what_has_the_focus_is_not_under_the_small_map(browser: Browser, tmp_path: Path) -> None:
    reasons = "".join(f"  + [R{n}]: Reason {n} is good.\n" for n in range(20))
    with opened(browser, html(f"[T]: We should.\n{reasons}"), tmp_path) as found:
        page = found.page
        pane, corner = (page.locator(name) for name in ("#map", "#map .minimap"))
        found.box("R5").click()
        there, room = found.box("R6").bounding_box(), pane.bounding_box()
        assert there
        assert room
        page.mouse.wheel(
            there["x"] + there["width"] + 50 - room["x"] - room["width"],
            there["y"] + there["height"] + 50 - room["y"] - room["height"],
        )
        page.wait_for_timeout(100)
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(100)
        box, small = found.box("R6").bounding_box(), corner.bounding_box()
        assert found.focused == "[R6]"
        assert box
        assert small
        is_left = box["x"] + box["width"] <= small["x"]
        assert is_left or box["y"] + box["height"] <= small["y"]


def test_a_map_on_a_projector_is_larger_and_needs_no_small_map(
    browser: Browser, tmp_path: Path
) -> None:
    widths = {}
    for size in ((1280, 800), (1920, 1080)):
        with opened(browser, html(MAP), tmp_path, size=size) as found:
            found.page.wait_for_timeout(100)
            box = found.box("City").bounding_box()
            assert box
            widths[size[0]] = box["width"]
            expect(found.page.locator("#map .minimap")).to_be_hidden()
    assert widths[1920] > 1.15 * widths[1280]


def test_nothing_of_a_hidden_map_is_seen(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, html(MAP), tmp_path, size=(390, 844)) as found:
        fold = found.page.locator("#map .node.focus > .fold")
        expect(fold).to_be_visible()
        found.page.keyboard.press("d")
        expect(fold).to_be_hidden()
