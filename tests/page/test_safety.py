"""A page asks nobody, runs nothing that a map or a text says, and is for everybody."""

import json
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from argmap.renderers.html import packing
from argmap.renderers.html.packing import MOST_PLAIN
from tests.page.pages import PHONE, WIDE, Opened, essay, html, opened

HOSTILE = r"""
===
title: "<script>window.hit = 1</script> </script><img src=x onerror=window.hit=2> \u202e"
===
[<script>window.hit = 3</script>]: </script><script>window.hit = 4</script> #<b>
  {holder: "<img src=x onerror='window.hit = 5'>", hedge: "javascript:window.hit=6", scheme: "<svg onload=window.hit=7>",
   source: {paragraph: 0, quote: "<script>"}, "onclick": "window.hit = 8", url: "javascript:window.hit=9"}
  + [__proto__]: [a link](javascript:window.hit=10) and <a href="javascript:window.hit=11">another</a> <!-- note -->
  - [constructor]: ${window.hit = 12} {{data}} {{script}} \u2028 ]]> &lt;b&gt; &#60;i&#62;
  + [شعار]: هذا نص من اليمين إلى اليسار. {source: {paragraph: 1, quote: "هذا"}}
  + [標題]: 這是一個沒有空格的很長的句子這是一個沒有空格的很長的句子這是一個沒有空格的很長的句子。
  + [LONG]: WORD
""".replace("LONG", "x" * 3000).replace("WORD", "w" * 20000)
HOSTILE_TEXT = "<script>window.hit = 20</script>\n\n\u0647\u0630\u0627 <img src=x onerror=window.hit=21> نص\n\n</script>"


def go_everywhere(found: Opened) -> None:
    """Show each box, each view and each list."""
    page = found.page
    for _ in found.titles():
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowRight")
    page.keyboard.press("f")
    page.keyboard.press("Escape")
    for index in range(1, page.get_by_label("Ask", exact=True).locator("option").count()):
        page.get_by_label("Ask", exact=True).select_option(index=index)
    page.keyboard.press("o")
    page.keyboard.press("o")
    page.get_by_label("Search the map").fill("<script>")
    page.locator("#text mark, #text .entry").first.click()


@pytest.mark.parametrize("most_plain", [MOST_PLAIN, 0], ids=["plain", "packed"])
@pytest.mark.parametrize("embed", [True, False])
def test_hostile_maps_are_inert(
    browser: Browser,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    embed: bool,
    most_plain: int,
) -> None:
    monkeypatch.setattr(packing, "MOST_PLAIN", most_plain)
    with opened(browser, html(HOSTILE, HOSTILE_TEXT, embed=embed), tmp_path) as found:
        go_everywhere(found)
        page = found.page
        assert page.evaluate("window.hit") is None
        assert page.locator("script").count() == 3
        assert (
            page.locator("#app :is(script, img, iframe, object, embed, form[action])").count() == 0
        )
        assert page.locator("[href^='javascript:'], [onclick], [onerror], [onload]").count() == 0
        assert found.complaints == []
        assert found.requests == [page.url.split("#")[0]]
        assert page.evaluate("document.scrollingElement.scrollWidth") == WIDE[0]


def test_a_hostile_address_is_inert(browser: Browser, tmp_path: Path) -> None:
    place = "#n=__proto__&ask=constructor&theme=dark&tag=%3Cscript%3E&t=toString&q=%3Cimg+onerror%3Dx%3E"
    with opened(browser, html(HOSTILE), tmp_path, place=place) as found:
        assert found.complaints == []
        assert found.page.evaluate("window.hit") is None


def test_a_page_asks_nobody_and_breaks_no_rule_of_its_own(reading: Opened) -> None:
    go_everywhere(reading)
    assert reading.requests == [reading.page.url.split("#")[0]]
    assert reading.complaints == []
    policy = reading.page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute(
        "content"
    )
    assert policy is not None
    assert "unsafe" not in policy
    assert "connect-src 'none'" in policy


def test_maps_without_much_in_them(browser: Browser, tmp_path: Path) -> None:
    for argdown in ("[A]: One.", "<A>", "[A]\n\n[B]\n"):
        with opened(browser, html(argdown), tmp_path) as found:
            for key in ("ArrowRight", "Enter", "o", "o", " ", "*", "1", "f", "Escape", "/"):
                found.page.keyboard.press(key)
            assert found.complaints == []
            expect(found.page.locator("#text")).to_be_hidden()


def serious(found: Opened) -> list[Any]:
    """What axe-core holds against a page, but what is minor."""
    response = Axe().run(found.page).response
    return [
        (each["id"], each["impact"], [node["html"] for node in each["nodes"]][:3])
        for each in json.loads(json.dumps(response))["violations"]
        if each["impact"] in ("serious", "critical", "moderate")
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("embed", [True, False], ids=["text", "quotes"])
def test_axe_finds_nothing_serious(
    browser: Browser, tmp_path: Path, theme: str, size: tuple[int, int], *, embed: bool
) -> None:
    text = html(text=essay(), embed=embed)
    place = f"#theme={theme}&n=%5BFull+by+eleven%5D&unused=1"
    with opened(browser, text, tmp_path, size=size, place=place, bypass_csp=True) as found:
        assert serious(found) == []
        views = ["outline"] if size == WIDE else ["text", "outline", "details"]
        for view in views:
            found.page.get_by_role("button", name=view.capitalize(), exact=True).click()
            assert serious(found) == []
        found.page.keyboard.press("Escape")
        found.page.get_by_label("Ask", exact=True).select_option("unsupported")
        assert serious(found) == []
        if size == WIDE:
            found.page.get_by_text("View", exact=True).click()
            found.page.get_by_text("Legend", exact=True).click()
            assert serious(found) == []
        found.page.keyboard.press("Escape")
        found.page.keyboard.press("?")
        assert serious(found) == []


@pytest.mark.parametrize("palette", ["safe", "mono"])
def test_axe_in_the_other_palettes(browser: Browser, tmp_path: Path, palette: str) -> None:
    for theme in ("light", "dark"):
        place = f"#theme={theme}&palette={palette}&ask=unanswered"
        with opened(browser, html(), tmp_path, place=place, bypass_csp=True) as found:
            assert serious(found) == []
