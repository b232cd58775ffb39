"""The page on paper."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.page.pages import Opened


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
