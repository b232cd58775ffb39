"""The data of a large page is packed in it; what cannot be read is told."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from argmap.renderers.html import packing
from argmap.renderers.html.packing import PACKED_TYPE, PLAIN_TYPE
from tests.page.pages import essay, html, opened
from tests.renderers.html.unpacking import unpacked

DATA = re.compile(r'(id="data">)([^<]*)')


@pytest.fixture
def packed(monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(packing, "MOST_PLAIN", 0)
    text = html(text=essay(), embed=True)
    assert PACKED_TYPE in text
    return text


def test_a_packed_page_shows_the_same(browser: Browser, tmp_path: Path, packed: str) -> None:
    with opened(browser, packed, tmp_path) as found:
        titles = found.titles()
        words = found.page.locator("#text").inner_text()
        assert found.complaints == []
        assert found.requests == [found.page.url.split("#")[0]]
    with opened(browser, unpacked(packed).replace(PACKED_TYPE, PLAIN_TYPE, 1), tmp_path) as found:
        assert found.titles() == titles
        assert found.page.locator("#text").inner_text() == words


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "no base64"])
def test_damage_is_told(browser: Browser, tmp_path: Path, packed: str, damage: str) -> None:
    def damaged(found: re.Match[str]) -> str:
        letters = found[2]
        half = len(letters) // 2
        other = "A" if letters[half] != "A" else "B"
        return (
            found[1]
            + {
                "cut": letters[: half - half % 4],
                "changed": letters[:half] + other + letters[half + 1 :],
                "empty": "",
                "no base64": "***",
            }[damage]
        )

    assert "is damaged" in told(browser, tmp_path, DATA.sub(damaged, packed))


def test_damage_of_plain_data_is_told(browser: Browser, tmp_path: Path) -> None:
    text = DATA.sub(lambda found: found[1] + found[2][:-9], html())
    assert "is damaged" in told(browser, tmp_path, text)


def test_a_browser_that_cannot_unpack_is_told(
    browser: Browser, tmp_path: Path, packed: str
) -> None:
    old = "delete window.DecompressionStream"
    assert "Firefox from 113" in told(browser, tmp_path, packed, old)


def told(browser: Browser, folder: Path, text: str, first: str = "") -> str:
    """What a page says that cannot show its map."""
    file = folder / "page.html"
    file.write_text(text, encoding="utf-8")
    page = browser.new_page()
    page.add_init_script(first)
    page.goto(file.as_uri())
    alert = page.get_by_role("alert")
    expect(alert).to_be_visible()
    words = alert.inner_text()
    page.close()
    return words
