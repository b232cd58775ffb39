"""A served page in a real browser."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.server.served import MAP, Served

Start = Callable[..., Served]


@pytest.fixture
def complaints() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, complaints: list[str]) -> Iterator[Page]:
    page = browser.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.close()
    assert complaints == []


def test_a_change_is_shown_and_the_reader_stays_where_he_was(serve: Start, page: Page) -> None:
    served = serve()
    page.goto(served.address)
    box = page.locator(".node", has_text="Tea warms.")
    box.click()
    page.get_by_role("searchbox").fill("warms")
    served.map.write_text(MAP.replace("warms", "warms us") + "    - [Cold]: It is hot.\n")
    expect(page.locator(".node", has_text="Tea warms us.")).to_be_visible()
    expect(page.locator(".node", has_text="It is hot.")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("warms")
    expect(page.locator("#details")).to_contain_text("Tea warms us.")


def test_a_broken_save_is_told_on_top_until_it_is_mended(serve: Start, page: Page) -> None:
    served = serve()
    page.goto(served.address)
    served.map.write_text(MAP + "\n- [Nothing]: above.\n")
    problems = page.locator(".problems")
    expect(problems).to_contain_text("AD102")
    expect(problems.get_by_role("link")).to_have_attribute("href", f"vscode://file{served.map}:9:1")
    expect(page.locator(".node", has_text="Tea warms.")).to_be_visible()
    served.map.write_text(MAP)
    expect(problems).to_be_hidden()


def test_a_text_is_changed_in_place(serve: Start, page: Page) -> None:
    served = serve("--edit")
    page.goto(served.address)
    page.locator(".node", has_text="Tea warms.").click()
    page.get_by_role("button", name="Change the text").click()
    page.get_by_label("[Warm]").fill("Tea keeps warm.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(".node", has_text="Tea keeps warm.")).to_be_visible()
    assert "Tea keeps warm." in served.map.read_text()


def test_a_change_from_outside_wins(serve: Start, page: Page, complaints: list[str]) -> None:
    served = serve("--edit")
    page.goto(served.address)
    page.locator(".node", has_text="Tea warms.").click()
    page.get_by_role("button", name="Change the text").click()
    served.map.write_text(MAP + "\n// mine\n")
    page.get_by_label("[Warm]").fill("Tea cools.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert").filter(has_text="has changed")).to_be_visible()
    assert served.map.read_text() == MAP + "\n// mine\n"
    complaints.clear()  # the browser logs the refusal


def test_the_page_says_when_the_server_is_gone(
    serve: Start, page: Page, complaints: list[str]
) -> None:
    served = serve()
    page.goto(served.address)
    expect(page.locator(".node").first).to_be_visible()
    served.end()
    expect(page.locator(".problems")).to_contain_text("does not answer")
    complaints.clear()  # the browser logs that nobody answers


def test_selectors_are_tried_and_the_answer_follows_the_map(serve: Start, page: Page) -> None:
    served = serve()
    page.goto(served.address)
    page.get_by_role("link", name="Selectors").click()
    page.get_by_label("Selector").fill("unsupported")
    page.keyboard.press("Enter")
    answer = page.locator("#answer")
    expect(answer).to_contain_text("1 element")
    assert page.locator("#picture").evaluate("picture => picture.naturalWidth") > 0
    served.map.write_text(MAP + "    + [Cold]: It is cold.\n")
    expect(answer).to_contain_text("2 elements")
