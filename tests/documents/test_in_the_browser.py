"""A page in a real browser: its policy is kept, nobody is shut out, paper gets it all."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

import argmap
from argmap.documents.html import html
from argmap.documents.model import Document, Fields, Item, Items, Lines, Marker, Table, words
from argmap.teaching.guide import guide

MAP = Path(__file__).parents[2] / "maps" / "school-uniforms.argdown"
SHEET = Document(
    "A <sheet> & more",
    (
        Fields(("Name", "Date")),
        Items((Item(words("Tick <b>me</b>"), marker=Marker.TICK_BOX, lines=2),)),
        Table((words("Claim"), words("Label")), ((words("It rains."), ()),)),
        Lines(3),
    ),
    footer="The footer",
)


@pytest.fixture
def guided(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The guide to a small map, and what the browser complains of."""
    with browser.new_context(viewport={"width": 900, "height": 700}) as context:
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("requestfailed", lambda request: complaints.append(request.url[:80]))
        file = tmp_path / "guide.html"
        file.write_text(html(guide(argmap.load(MAP).bearing)), encoding="utf-8")
        page.goto(file.as_uri())
        yield page
        assert complaints == []


def test_style_and_picture_are_let_in_by_the_policy(guided: Page) -> None:
    assert (
        guided.evaluate("getComputedStyle(document.querySelector('.note')).borderLeftWidth")
        == "4px"
    )
    assert guided.evaluate("document.querySelector('img').naturalWidth") > 100
    assert guided.evaluate("performance.getEntriesByType('resource').length") <= 1


def test_no_script_can_run(browser: Browser) -> None:
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.set_content(html(SHEET))
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=q onerror=hit=1>')")
    page.wait_for_timeout(50)
    assert page.evaluate("typeof hit") == "undefined"
    assert any("Content Security Policy" in each for each in refused)
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "document", [guide(argmap.load(MAP).bearing), SHEET], ids=["guide", "sheet"]
)
def test_nobody_is_shut_out(
    browser: Browser, document: Document, scheme: Literal["light", "dark"]
) -> None:
    with browser.new_context(color_scheme=scheme, bypass_csp=True) as context:
        page = context.new_page()
        page.set_content(html(document))
        found = Axe().run(page).response["violations"]
    assert [each["id"] for each in found] == []


@pytest.mark.parametrize("width", [320, 1400])
def test_no_page_is_wider_than_its_window(browser: Browser, width: int) -> None:
    long = Document("x" * 200, (Items((Item(words("y" * 300)),)), *SHEET.blocks))
    with browser.new_context(viewport={"width": width, "height": 600}) as context:
        page = context.new_page()
        page.set_content(html(long))
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_boxes_can_be_ticked(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(html(SHEET))
    page.get_by_label("Tick <b>me</b>").check()
    assert page.get_by_role("checkbox").is_checked()
    page.close()


def test_on_paper_is_all_that_is_on_the_screen(browser: Browser) -> None:
    page = browser.new_page(color_scheme="dark")
    page.set_content(html(SHEET))
    reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
    page.close()
    said = " ".join(reader.pages[0].extract_text().split())
    for each in ("A <sheet> & more", "Name:", "Tick <b>me</b>", "It rains.", "The footer"):
        assert each in said
