"""Search, filters, questions, levels: what is seen, lit and pale, and what is told of it."""

from pathlib import Path

from playwright.sync_api import Browser, expect

import argmap
from tests.page.pages import LIBRARY, Opened, html, opened


def marked(found: Opened, how: str) -> list[str]:
    return found.page.locator(f"#map .box.{how} > .title").all_text_contents()


def test_search_goes_from_hit_to_hit(bare: Opened) -> None:
    page = bare.page
    page.keyboard.press("/")
    page.keyboard.type("Café SUNDAY")
    assert marked(bare, "lit") == ["Guests next door"]
    assert bare.said == "1 hit."
    page.get_by_label("Search the map").fill("roof")
    assert marked(bare, "lit") == ["The roof", "Roof is paid"]
    assert bare.focused == "[The roof]"
    page.keyboard.press("Enter")
    assert bare.focused == "[Roof is paid]"
    assert page.locator(".hits").text_content() == "2/2"
    page.keyboard.press("Shift+Enter")
    assert bare.focused == "[The roof]"
    page.keyboard.press("Escape")
    assert marked(bare, "lit") == []
    assert page.get_by_label("Search the map").input_value() == ""


def test_hits_are_unfolded_and_n_goes_on(bare: Opened) -> None:
    page = bare.page
    page.keyboard.press("1")
    page.keyboard.press("/")
    page.keyboard.type("treasurer")
    expect(bare.box("Sunday pay")).to_be_in_viewport()
    page.get_by_label("Search the map").blur()
    page.keyboard.press("n")
    expect(bare.box("The roof")).to_be_in_viewport()
    assert bare.said == "Hit 2 of 2: The roof."
    page.keyboard.press("N")
    assert bare.focused == "[Sunday pay]"


def test_what_is_not_found(bare: Opened) -> None:
    bare.page.get_by_label("Search the map").fill("xyzzy")
    assert bare.said == "0 hits."
    assert bare.page.locator(".hits").text_content() == "0"


def test_filters_make_the_rest_pale(bare: Opened) -> None:
    page = bare.page
    page.keyboard.press("2")
    page.get_by_text("Filter", exact=True).click()
    page.get_by_label("Tag", exact=True).select_option("money")
    assert "Roof is paid" in bare.titles()
    assert len(set(bare.titles()) - set(marked(bare, "pale"))) == 4
    assert bare.said == "4 boxes kept, the others are pale."
    page.get_by_label("Held by").select_option("the treasurer")
    assert len(set(bare.titles()) - set(marked(bare, "pale"))) == 2
    page.get_by_role("button", name="No filter").click()
    assert marked(bare, "pale") == []
    page.get_by_label("Finding").select_option("AM203")
    assert sorted(set(bare.titles()) - set(marked(bare, "pale"))) == ["Saturday is enough"]
    page.keyboard.press("Escape")
    expect(page.get_by_label("Tag")).to_be_hidden()
    expect(page.locator(".menu summary").first).to_be_focused()
    page.keyboard.press("Escape")
    assert marked(bare, "pale") == []


def test_every_question_is_answered_as_in_python(bare: Opened) -> None:
    work = argmap.loads((LIBRARY / "sundays.argdown").read_text("utf-8"))
    ask = bare.page.get_by_label("Ask", exact=True)
    names = ask.locator("option").evaluate_all("all => all.map(one => one.value).filter(Boolean)")
    assert {"unanswered", "unsupported", "critical", "orphans"} <= set(names)
    for name in names:
        ask.select_option(name)
        ids = {each for row in work.ask(name) for each in row.ids if each[0] == "["}
        assert {f"[{title}]" for title in marked(bare, "lit")} == ids
        answer = bare.page.locator(".answer")
        expect(answer.locator("h3")).to_contain_text(name)
        if ids:
            answer.get_by_role("link").first.click()
            expect(bare.page.locator("#map .node.focus")).to_be_in_viewport()
    bare.page.keyboard.press("Escape")
    expect(bare.page.locator(".answer")).to_have_count(0)
    assert marked(bare, "lit") == []


def test_levels_say_how_many_boxes_they_show(bare: Opened) -> None:
    buttons = bare.page.locator(".level")
    for number in range(buttons.count()):
        buttons.nth(number).click()
        told = int(buttons.nth(number).locator("small").text_content() or "")
        assert len(bare.titles()) == told
        assert buttons.nth(number).get_attribute("aria-pressed") == "true"
        assert bare.said.endswith(f"{told} box{'es' if told > 1 else ''} shown.")


def test_details_tell_all(bare: Opened) -> None:
    bare.page.keyboard.press("0")
    bare.box("Guests next door").click()
    facts = bare.page.locator(".facts").inner_text()
    for words in (
        "reply to “Nobody will come”",
        "the owner",
        "testimony",
        "¶3 “its owner counts eighty guests”",
        "because A walking town",
        "Nothing rests on it.",
        "map.argdown, line 14",
    ):
        assert words in facts
    bare.box("Only quiet place").click()
    resting = bare.page.locator(".facts section", has_text="If it were denied").inner_text()
    assert "Would fall:\n\nA quiet place" in resting
    assert "Would lose a reason and keep another:\n\nOpen on Sundays" in resting
    bare.page.locator(".facts").get_by_role("link", name="Shared bedrooms").click()
    assert bare.focused == "[Shared bedrooms]"


def test_the_outline_has_the_whole_map(bare: Opened) -> None:
    bare.page.keyboard.press("1")
    bare.page.keyboard.press("o")
    lines = bare.page.locator("#outline .line").all_text_contents()
    assert len(lines) == 16
    assert lines[1] == "because Only the weekend (Practical reasoning)"
    assert lines[3].endswith("(unstated)")
    assert lines[-1] == "but Roof is paid: The roof was paid for last year."
    bare.page.locator("#outline").get_by_role("link", name="The roof:").click()
    assert bare.focused == "[The roof]"
    bare.page.keyboard.press("Escape")
    expect(bare.box("The roof")).to_be_in_viewport()


def test_a_large_map_opens_with_what_can_be_taken_in(browser: Browser, tmp_path: Path) -> None:
    lines = ["[T]: The thesis."]
    for first in range(5):
        lines.append(f"  + [A{first}]: A reason.")
        for second in range(6):
            lines.append(f"    + [A{first}{second}]: A reason for it.")
            lines.append(f"      + [A{first}{second}0]: One more.")
    with opened(browser, html("\n".join(lines)), tmp_path) as found:
        assert len(found.titles()) == 6
        expect(found.box("T")).to_be_in_viewport()
        assert found.page.locator(".level").all_text_contents() == ["11", "26", "336", "466"]
        size = found.page.locator("#map .box").first.bounding_box()
        assert size is not None
        assert size["width"] >= 160


def test_a_labelled_map_has_a_switch(browser: Browser, tmp_path: Path) -> None:
    text = html("[A]: One.\n  + [B]: Two.", labels={"[A]": "accepted", "[B]": "rejected"})
    with opened(browser, text, tmp_path) as found:
        label = found.page.locator("#map .label.accepted")
        expect(label).to_be_visible()
        found.page.get_by_text("View", exact=True).click()
        found.page.get_by_label("Show the evaluation").uncheck()
        expect(label).to_be_hidden()


def test_an_answer_that_opens_all_has_a_short_address(bare: Opened) -> None:
    page = bare.page
    page.keyboard.press("1")
    page.get_by_label("Ask", exact=True).select_option("unchallenged")
    assert "level=0" in page.url or "level" not in page.url
    assert "&t=" not in page.url
    expect(page.locator(".level[aria-pressed=true]")).to_have_count(1)
