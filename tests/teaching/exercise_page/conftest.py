"""What the tests of the page that checks itself share."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def blank(browser: Browser) -> Iterator[Page]:
    """An empty page, for functions that need no document."""
    page = browser.new_page()
    yield page
    page.close()
