"""Of a large map only what is near is drawn, and from afar a picture; yet all of it is there for its reader."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.page.pages import Opened, html, opened
from tests.page.test_safety import serious

BRANCHES, TWIGS, LEAVES = 7, 9, 10
COUNT = 1 + BRANCHES * (1 + TWIGS * (1 + LEAVES))
WORDS = "The last lamp on the quay was broken in March"
LAST = f"L{BRANCHES}.{TWIGS}.{LEAVES}"
"""The title of the last box, which bears on ``T7.9``, which bears on ``B7``."""
QUICK = 260
"""Milliseconds after which the camera rests."""

Rect = tuple[float, float, float, float]


def _large_map() -> str:
    """Branches B, twigs T and leaves L under a thesis; reasons and objections by turns."""
    found = ["[Thesis]: The quay should be closed to lorries at night."]
    for branch in range(1, BRANCHES + 1):
        found.append(f"  + [B{branch}]: Branch {branch} says that it should.")
        for twig in range(1, TWIGS + 1):
            at = f"{branch}.{twig}"
            found.append(f"    + [T{at}]: Twig {at} is about noise.")
            found += [
                f"      - [L{at}.{leaf}]: Leaf {at}.{leaf} is what people said."
                for leaf in range(1, LEAVES + 1)
            ]
    said = f'{{source: {{paragraph: 1, quote: "{WORDS}"}}, holder: the harbour master, hedge: perhaps}}'
    found[-1] += f" {said}"
    return "\n".join(found)


@pytest.fixture(scope="module")
def page_of_many() -> str:
    return html(_large_map(), f"On the quay\n\n{WORDS}. Nobody mended it.", embed=True)


@pytest.fixture
def many(browser: Browser, tmp_path: Path, page_of_many: str) -> Iterator[Opened]:
    """All boxes are open, none is folded."""
    with opened(browser, page_of_many, tmp_path, place="#level=0") as found:
        rest(found.page)
        yield found
        assert found.complaints == []


@pytest.fixture
def afar(browser: Browser, tmp_path: Path, page_of_many: str) -> Iterator[Opened]:
    """The same map, all of it seen."""
    with opened(browser, page_of_many, tmp_path, place="#level=0") as found:
        found.page.keyboard.press("0")
        rest(found.page)
        yield found
        assert found.complaints == []


def rest(page: Page) -> None:
    """Wait until the camera stands still and all is drawn."""
    page.wait_for_timeout(QUICK)
    page.evaluate(
        "async () => { for (let n = 0; n < 4; n += 1) await new Promise(requestAnimationFrame); }"
    )


def drawn(page: Page) -> set[int]:
    found = page.evaluate(
        "[...document.querySelectorAll('#map [role=treeitem]')].map(each => +each.dataset.number)"
    )
    return set(found)


def places(page: Page) -> dict[int, Rect]:
    """Where all boxes stand in the world: on paper all of them are drawn."""
    found = page.evaluate(
        """() => {
          dispatchEvent(new Event("beforeprint"));
          const rects = [...document.querySelectorAll("#map [role=treeitem]")].map((box) =>
            [+box.dataset.number, [parseFloat(box.style.left), parseFloat(box.style.top), box.offsetWidth, box.offsetHeight]]);
          dispatchEvent(new Event("afterprint"));
          return rects;
        }"""
    )
    return {number: tuple(rect) for number, rect in found}


def window(page: Page, around: float = 0) -> Rect:
    """The part of the world on the screen, and a share of it on each side."""
    x, y, width, height = page.evaluate(
        """() => {
          const map = document.querySelector("#map");
          const {a, e, f} = new DOMMatrix(map.querySelector(".world").style.transform);
          return [-e / a, -f / a, map.clientWidth / a, map.clientHeight / a];
        }"""
    )
    return (
        x - around * width,
        y - around * height,
        width * (1 + 2 * around),
        height * (1 + 2 * around),
    )


def meeting(rects: dict[int, Rect], area: Rect) -> set[int]:
    x, y, width, height = area
    return {
        number
        for number, (left, top, wide, high) in rects.items()
        if left < x + width and left + wide > x and top < y + height and top + high > y
    }


def focused(page: Page) -> int:
    number: int = page.evaluate(
        "+document.querySelector('#map [role=treeitem][tabindex=\"0\"]').dataset.number"
    )
    return number


def check_what_is_drawn(page: Page, rects: dict[int, Rect]) -> set[int]:
    """All on the screen and what has the focus is drawn; and nothing that is far. What is on the screen."""
    seen, now = meeting(rects, window(page)), drawn(page)
    assert seen <= now
    assert now <= meeting(rects, window(page, 0.3)) | {focused(page)}
    return seen


def test_only_what_is_near_is_drawn(many: Opened) -> None:
    page = many.page
    rects = places(page)
    assert len(rects) == COUNT
    views = []
    for dx, dy in ((0, 0), (0, 900), (0, 2500), (-400, 5000), (300, -3000)):
        page.mouse.move(700, 400)
        page.mouse.wheel(dx, dy)
        rest(page)
        views.append(check_what_is_drawn(page, rects))
        assert len(drawn(page)) < COUNT / 5
    assert not views[0] & views[3]
    assert page.locator("#map .wires path").count() < COUNT


def test_a_move_brings_the_boxes_before_it_ends(many: Opened) -> None:
    page = many.page
    rects = places(page)
    page.mouse.move(700, 400)
    for _ in range(12):
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(50)
    assert meeting(rects, window(page)) <= drawn(page)


def test_nearer_and_farther(many: Opened) -> None:
    page = many.page
    rects = places(page)
    for key in "++--":
        page.keyboard.press(key)
        rest(page)
        check_what_is_drawn(page, rects)


def test_what_has_the_focus_is_always_in_the_tree(many: Opened) -> None:
    page = many.page
    first = focused(page)
    page.mouse.move(700, 400)
    page.mouse.wheel(0, 6000)
    rest(page)
    assert first in drawn(page)
    assert page.locator("#map [tabindex='0']").count() == 1
    page.keyboard.press("ArrowRight")
    rest(page)
    expect(page.locator("#map .node:focus")).to_contain_text("B1")
    expect(page.locator("#map .node:focus")).to_be_in_viewport()


def is_reached(found: Opened, title: str) -> None:
    rest(found.page)
    assert found.focused == f"[{title}]"
    expect(found.box(title)).to_be_in_viewport(ratio=1)
    assert found.box(title).get_attribute("tabindex") == "0"


WAYS: dict[str, Callable[[Page], Any]] = {
    "End": lambda page: page.keyboard.press("End"),
    "search": lambda page: page.get_by_label("Search the map").fill(f"Leaf {LAST[1:]}"),
    "question": lambda page: page.get_by_label("Ask", exact=True).select_option("hedged"),
    "passage": lambda page: page.locator("#text mark", has_text=WORDS).click(),
    "address": lambda page: page.evaluate(f"location.hash = 'level=0&n=%5B{LAST}%5D'"),
}


@pytest.mark.parametrize("is_far", [False, True], ids=["near", "far"])
@pytest.mark.parametrize("way", WAYS)
def test_a_box_that_is_not_drawn_is_reached(many: Opened, way: str, *, is_far: bool) -> None:
    page = many.page
    if is_far and way != "address":
        page.keyboard.press("0")
        rest(page)
    expect(many.box(LAST)).to_have_count(0)
    WAYS[way](page)
    is_reached(many, LAST)


def test_an_address_leads_to_a_box(browser: Browser, tmp_path: Path, page_of_many: str) -> None:
    place = f"#level=0&n=%5B{LAST}%5D"
    with opened(browser, page_of_many, tmp_path, place=place) as found:
        is_reached(found, LAST)
        assert found.complaints == []


def test_arrows_lead_on_from_box_to_box(many: Opened) -> None:
    press = many.page.keyboard.press
    press("ArrowRight")
    for _ in range(BRANCHES - 1):
        press("ArrowDown")
    is_reached(many, "B7")
    expect(many.box("B7")).to_be_focused()
    press("ArrowRight")
    press("ArrowUp")
    press("Home")
    press("End")
    expect(many.box(LAST)).to_be_focused()
    is_reached(many, LAST)


def test_screen_readers_hear_of_all_siblings(many: Opened) -> None:
    many.page.keyboard.press("End")
    rest(many.page)
    last = many.box(LAST)
    told = [last.get_attribute(f"aria-{name}") for name in ("level", "posinset", "setsize")]
    assert told == ["4", str(LEAVES), str(LEAVES)]
    order = many.page.evaluate(
        "[...document.querySelectorAll('#map [role=treeitem]')].map(each => +each.dataset.number)"
    )
    on_paper = list(places(many.page))
    assert order == [each for each in on_paper if each in set(order)]


def test_from_afar_it_is_a_picture(afar: Opened) -> None:
    page = afar.page
    expect(page.locator("#map > canvas")).to_be_visible()
    assert drawn(page) == {focused(page)}
    assert page.locator("#map .wires path").count() < BRANCHES
    rects = places(page)
    assert len(rects) == COUNT
    rest(page)
    x, y, _, _ = window(page)
    corner = page.locator("#map").bounding_box()
    assert corner
    scale = page.evaluate("new DOMMatrix(document.querySelector('#map .world').style.transform).a")
    number, (left, top, wide, high) = list(rects.items())[COUNT // 2]
    at = (corner["x"] + (left + wide / 2 - x) * scale, corner["y"] + (top + high / 2 - y) * scale)
    page.mouse.click(*at)
    rest(page)
    assert focused(page) == number
    assert drawn(page) == {number}
    page.mouse.move(*at)
    page.keyboard.down("Control")
    for _ in range(30):
        page.mouse.wheel(0, -30)
    page.keyboard.up("Control")
    rest(page)
    expect(page.locator("#map > canvas")).to_be_hidden()
    check_what_is_drawn(page, rects)
    expect(page.locator("#map .node.focus")).to_be_in_viewport()


def test_a_few_boxes_from_afar_are_no_picture(afar: Opened) -> None:
    afar.page.keyboard.press("2")
    rest(afar.page)
    expect(afar.page.locator("#map > canvas")).to_be_hidden()
    assert len(drawn(afar.page)) == 1 + BRANCHES
    afar.page.keyboard.press("9")
    rest(afar.page)
    assert len(drawn(afar.page)) < COUNT / 5


def test_a_fold_keeps_the_place(many: Opened) -> None:
    page = many.page
    page.get_by_label("Search the map").fill("Twig 7.9")
    page.keyboard.press("Enter")
    box = many.box("T7.9")
    box.click()
    rest(page)
    before = box.bounding_box()
    for shown in (COUNT - LEAVES, COUNT):
        page.keyboard.press(".")
        rest(page)
        after = box.bounding_box()
        assert before
        assert after
        assert [after[key] for key in ("x", "y")] == pytest.approx(
            [before[key] for key in ("x", "y")], abs=1
        )
        rects = places(page)
        assert len(rects) == shown
        check_what_is_drawn(page, rects)


def test_all_of_it_is_printed(many: Opened, tmp_path: Path) -> None:
    page = many.page
    before = drawn(page)
    page.pdf(path=tmp_path / "map.pdf", format="A4", landscape=True)
    text = "".join(
        "".join(each.extract_text().split()) for each in PdfReader(tmp_path / "map.pdf").pages
    )
    for title in ("Thesis", "B4", "T5.1", LAST):
        assert title in text
    assert text.count("iswhatpeoplesaid") == BRANCHES * TWIGS * LEAVES
    rest(page)
    assert drawn(page) == before


def test_all_of_it_is_printed_from_afar(afar: Opened, tmp_path: Path) -> None:
    afar.page.pdf(path=tmp_path / "map.pdf", format="A4", landscape=True)
    text = "".join(
        "".join(each.extract_text().split()) for each in PdfReader(tmp_path / "map.pdf").pages
    )
    assert text.count("iswhatpeoplesaid") == BRANCHES * TWIGS * LEAVES
    rest(afar.page)
    expect(afar.page.locator("#map > canvas")).to_be_visible()


def test_axe_finds_nothing_serious(browser: Browser, tmp_path: Path, page_of_many: str) -> None:
    with opened(browser, page_of_many, tmp_path, place="#level=0", bypass_csp=True) as found:
        rest(found.page)
        assert serious(found) == []
        found.page.keyboard.press("0")
        rest(found.page)
        assert serious(found) == []


def test_a_passage_under_the_pointer_of_a_box_out_of_sight(many: Opened) -> None:
    page = many.page
    passage = page.locator("#text mark", has_text=WORDS)
    passage.hover()
    expect(page.locator("#map .hovered")).to_have_count(0)
    page.mouse.move(700, 400)
    page.mouse.wheel(0, 300)
    passage.click()
    rest(page)
    expect(many.box(LAST)).to_be_visible()
    page.mouse.move(700, 400)
    passage.hover()
    expect(page.locator("#map .hovered")).to_have_count(1)


def colors(page: Page) -> set[tuple[int, ...]]:
    """The colours that much of the picture has."""
    found = page.evaluate(
        """() => {
          const canvas = document.querySelector("#map > canvas");
          const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          const counts = new Map();
          for (let at = 0; at < data.length; at += 4) {
            if (data[at + 3] < 255) continue;
            const key = [...data.slice(at, at + 3)].join(" ");
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
          return [...counts].filter(([, count]) => count > 200).map(([key]) => key.split(" ").map(Number));
        }"""
    )
    return {tuple(each) for each in found}


def test_the_picture_has_the_colours_of_the_system(
    browser: Browser, tmp_path: Path, page_of_many: str
) -> None:
    with opened(browser, page_of_many, tmp_path, place="#level=0", forced_colors="active") as found:
        found.page.keyboard.press("0")
        rest(found.page)
        system = found.page.evaluate(
            """() => ["Canvas", "CanvasText", "Highlight", "GrayText"].map((name) => {
              const probe = document.body.appendChild(document.createElement("i"));
              probe.style.color = name;
              const said = getComputedStyle(probe).color.match(/\\d+/g).slice(0, 3).map(Number);
              probe.remove();
              return said;
            })"""
        )
        named = {tuple(each) for each in system}
        painted = colors(found.page)
        of_palette = {each for each in painted - named if len(set(each)) > 1}
        assert of_palette == set()
        assert named & painted
        assert found.complaints == []
