"""What the tests of the page share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.page.pages import Opened, essay, html, opened


@pytest.fixture(scope="session")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page, for functions that need no document."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def reading(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """The map of the essay on the library with its text in the page."""
    with opened(browser, html(text=essay(), embed=True), tmp_path) as found:
        yield found


@pytest.fixture
def bare(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """The same map; the page knows its text but does not hold it."""
    with opened(browser, html(text=essay()), tmp_path) as found:
        yield found
