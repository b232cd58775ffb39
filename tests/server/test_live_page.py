"""A served page in a real browser."""

from collections.abc import Callable, Iterator
from typing import Literal
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
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
    drawn = page.locator("#picture").evaluate("one => one.decode().then(() => one.naturalWidth)")
    assert drawn > 0
    served.map.write_text(MAP + "    + [Cold]: It is cold.\n")
    expect(answer).to_contain_text("2 elements")


def test_more_pages_than_a_browser_has_connections_follow_the_map(
    serve: Start, browser: Browser
) -> None:
    served = serve()
    context = browser.new_context()
    pages = [context.new_page() for _ in range(8)]
    for each in pages:
        each.goto(served.address, timeout=20_000)
        expect(each.locator(".node", has_text="Tea warms.")).to_be_visible()
    served.map.write_text(MAP.replace("warms", "heats"))
    for each in pages:
        expect(each.locator(".node", has_text="Tea heats.")).to_be_visible()
    pages.pop(0).close()  # it was the one that listened
    served.map.write_text(MAP.replace("warms", "cools"))
    for each in pages:
        expect(each.locator(".node", has_text="Tea cools.")).to_be_visible()
    context.close()


def test_what_is_looked_at_stays_where_it_is(serve: Start, page: Page) -> None:
    served = serve()
    page.goto(served.address)
    box = page.locator(".node", has_text="Tea warms.")
    box.click()
    page.keyboard.press("+")
    page.keyboard.press("+")
    page.wait_for_timeout(600)  # the map glides
    before = box.bounding_box()
    others = "".join(f"    - [Other {number}]: {'No. ' * 30}\n" for number in range(9))
    served.map.write_text(MAP.replace("    + [Warm]", f"{others}    + [Warm]"))
    expect(page.locator(".node", has_text="Other 8")).to_be_attached()
    page.wait_for_timeout(600)
    after = box.bounding_box()
    assert before is not None
    assert after is not None
    for key in ("x", "y", "width"):
        assert after[key] == pytest.approx(before[key], abs=2)
    expect(box).to_be_focused()


def test_what_has_the_focus_keeps_it_under_another_title(serve: Start, page: Page) -> None:
    served = serve()
    served.map.write_text(MAP + "    - An untitled one.\n    - Another one.\n")
    page.goto(served.address)
    page.locator(".node", has_text="Tea warms.").click()
    served.map.write_text(MAP.replace("[Warm]", "[Heat]"))
    expect(page.locator(".node.focus, .node[tabindex='0']")).to_contain_text("Heat")
    expect(page.locator("#details")).to_contain_text("Heat")
    served.map.write_text(MAP + "    - Another one.\n")
    expect(page.locator(".node", has_text="Another one.")).to_be_visible()
    page.locator(".node", has_text="Another one.").click()
    served.map.write_text(MAP + "    - A new one.\n    - Another one.\n")  # its number is 2 now
    expect(page.locator(".node", has_text="A new one.")).to_be_visible()
    expect(page.locator("#details h3")).to_have_text("Another one.")


def test_what_is_gone_loses_the_focus_and_keys_go_on(serve: Start, page: Page) -> None:
    served = serve()
    page.goto(served.address)
    page.locator(".node", has_text="Tea warms.").click()
    served.map.write_text(MAP.replace("    + [Warm]: Tea warms. #body\n", ""))
    expect(page.locator(".node", has_text="Tea warms.")).to_have_count(0)
    expect(page.locator("#details")).to_contain_text("Choose a box")
    page.keyboard.press("End")
    expect(page.locator("#details h3")).to_have_text("Costs")


def test_the_keyboard_stays_in_the_details(serve: Start, page: Page) -> None:
    served = serve("--edit")
    page.goto(served.address)
    page.locator(".node", has_text="Tea warms.").click()
    button = page.get_by_role("button", name="Change the text")
    button.focus()
    served.map.write_text(MAP.replace("warms", "warms us"))
    expect(page.locator("#details")).to_contain_text("Tea warms us.")
    expect(button).to_be_focused()


def test_a_text_is_changed_by_keys_alone(serve: Start, page: Page) -> None:
    served = serve("--edit")
    page.goto(served.address)
    page.locator(".node", has_text="Tea warms.").click()
    button = page.get_by_role("button", name="Change the text")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("[Warm]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # an impatient reader has one dialog all the same
    expect(page.get_by_label("[Warm]")).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Tea\n\nkeeps *warm*. 😀")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(".node", has_text="Tea keeps warm. 😀")).to_be_visible()
    expect(button).to_be_focused()
    assert "[Warm]: Tea keeps *warm*. 😀 #body\n" in served.map.read_text(encoding="utf-8")


def test_after_a_conflict_both_texts_are_seen_and_the_reader_decides(
    serve: Start, page: Page, complaints: list[str]
) -> None:
    served = serve("--edit")
    page.goto(served.address)
    page.locator(".node", has_text="Tea warms.").click()
    page.get_by_role("button", name="Change the text").click()
    served.map.write_text(MAP.replace("Tea warms.", "Tea heats."))
    page.get_by_label("[Warm]").fill("Tea cools.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("dialog")).to_contain_text("It now says:Tea heats.")
    expect(page.get_by_label("[Warm]")).to_have_value("Tea cools.")
    complaints.clear()  # the browser logs the refusal
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert served.map.read_text() == MAP.replace("Tea warms.", "Tea cools.")


def test_what_is_refused_is_said_and_nothing_is_lost(
    serve: Start, page: Page, complaints: list[str]
) -> None:
    served = serve("--edit")
    page.goto(served.address)
    page.locator(".node", has_text="Tea warms.").click()
    page.get_by_role("button", name="Change the text").click()
    page.get_by_label("[Warm]").fill("Tea #warms.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("dialog")).to_contain_text("would be read as more than the text")
    expect(page.get_by_label("[Warm]")).to_have_value("Tea #warms.")
    assert served.map.read_text() == MAP
    complaints.clear()  # the browser logs the refusal


def test_pages_find_a_server_that_was_started_again(
    serve: Start, page: Page, complaints: list[str]
) -> None:
    served = serve()
    page.goto(served.address)
    expect(page.locator(".node").first).to_be_visible()
    served.end()
    expect(page.locator(".problems")).to_contain_text("does not answer")
    serve("--port", served.address.rpartition(":")[2])
    expect(page.locator(".problems")).to_be_hidden(timeout=20_000)
    complaints.clear()  # the browser logs that nobody answers


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("selector", ["", "unsupported", "unsuported & x"])
def test_the_page_of_selectors_is_for_everybody(
    standing: Served, browser: Browser, scheme: Literal["light", "dark"], selector: str
) -> None:
    page = browser.new_page(color_scheme=scheme, viewport={"width": 390, "height": 800})
    page.goto(f"{standing.address}/queries?{urlencode({'select': selector})}")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_an_answer_leads_to_the_map(standing: Served, page: Page) -> None:
    page.goto(f"{standing.address}/queries?select=unsupported")
    expect(page.locator("#picture")).to_have_attribute("alt", "The map: Tea. Lit: [Warm].")
    page.get_by_role("link", name="[Warm]").click()
    expect(page.locator("#details h3")).to_have_text("Warm")


def test_a_broken_map_is_told_on_the_page_of_selectors(serve: Start, page: Page) -> None:
    served = serve()
    page.goto(f"{served.address}/queries")
    served.map.write_text(MAP + "\n- [Nothing]: above.\n")
    expect(page.get_by_role("alert")).to_contain_text("cannot be read as it is saved now")
    served.map.write_text(MAP)
    expect(page.get_by_role("alert")).to_be_hidden()


HOSTILE = """\
===
title: "$title <script>alert(1)</script> \\" onload=x"
===

[<img src=x onerror=alert(1)>]: </script><b>bold</b> $answer ${x} #(<i>) {holder: "<svg onload=alert(1)>"}
    - [\u202eRTL]: \u05e9\u05dc\u05d5\u05dd "quoted" & 'more'.
"""


def test_hostile_maps_are_inert_on_the_page_of_selectors(serve: Start, page: Page) -> None:
    served = serve()
    served.map.write_text(HOSTILE, encoding="utf-8")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for selector in ("all", "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'):
        page.goto(f"{served.address}/queries?{urlencode({'select': selector})}")
        expect(page.get_by_role("heading", level=1)).to_contain_text("$title <script>")
        assert page.locator("main script, main b, main svg, main img").count() == 1  # the picture
    page.goto(f"{served.address}/queries.svg?{urlencode({'select': 'all'})}")
    assert page.locator("script").count() == 0
