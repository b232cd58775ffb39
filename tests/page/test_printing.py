"""The page on paper."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.page.pages import Opened, html, opened


def printed(found: Opened, paper: str) -> PdfReader:
    data = found.page.pdf(format=paper, landscape=True, prefer_css_page_size=False)
    return PdfReader(BytesIO(data))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_map_is_fitted_on_one_sheet(reading: Opened, paper: str) -> None:
    reading.page.keyboard.press("t")
    pages = printed(reading, paper).pages
    assert len(pages) == 1
    text = " ".join(pages[0].extract_text().split())
    assert "Should the library open on Sundays?" in text
    for title in reading.titles():
        assert title in text
    for other in ("Search", "Legend", "My grandmother", "Bears on"):
        assert other not in text
    assert reading.page.locator("html").get_attribute("data-theme") == "dark"


def test_the_outline_is_printed_if_it_is_on_the_screen(reading: Opened) -> None:
    reading.page.keyboard.press("1")
    reading.page.keyboard.press("o")
    text = " ".join(" ".join(page.extract_text() for page in printed(reading, "A4").pages).split())
    assert "but Roof is paid: The roof was paid for last year." in text
    assert "Search" not in text


def test_the_outline_begins_on_the_first_sheet_which_stands_upright(reading: Opened) -> None:
    reading.page.keyboard.press("o")
    first = PdfReader(BytesIO(reading.page.pdf(format="A4"))).pages[0]
    assert first.mediabox.height > first.mediabox.width
    assert first.extract_text().count("\n") > 8


def test_the_sheet_stands_as_suits_the_map(browser: Browser, tmp_path: Path) -> None:
    reasons = "".join(f"  + [R{n}]: Reason {n} is good.\n" for n in range(9))
    with opened(browser, html(f"[T]: We should.\n{reasons}"), tmp_path) as found:
        sheet = PdfReader(BytesIO(found.page.pdf(format="A4"))).pages
        assert len(sheet) == 1
        assert sheet[0].mediabox.height > sheet[0].mediabox.width
        found.page.keyboard.press("1")
        sheet = PdfReader(BytesIO(found.page.pdf(format="A4"))).pages
        assert sheet[0].mediabox.height < sheet[0].mediabox.width
