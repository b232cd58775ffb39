"""Text and map, side by side."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from argmap.passages.source_text import SourceText
from argmap.passages.units import utf16
from argmap.text import Source
from tests.page.pages import ESSAY, PHONE, Opened, essay, html, opened, run


def current(page: Page) -> list[str]:
    return page.locator("#text mark.current").all_text_contents()


def test_a_box_leads_to_its_passage(reading: Opened) -> None:
    reading.box("The roof").click()
    assert current(reading.page) == ["needed for the roof"]
    expect(reading.mark("needed for the roof")).to_be_in_viewport()
    assert reading.focused == "[The roof]"


def test_enter_leads_to_the_passage_and_back(reading: Opened) -> None:
    reading.box("The roof").click()
    reading.box("The roof").press("Enter")
    expect(reading.mark("needed for the roof")).to_be_focused()
    reading.page.keyboard.press("ArrowDown")
    expect(reading.mark("roof was paid")).to_be_focused()
    reading.page.keyboard.press("Enter")
    assert reading.focused == "[Roof is paid]"
    expect(reading.box("Roof is paid")).to_be_in_viewport()


def test_a_passage_leads_to_a_box_that_was_folded_away(reading: Opened) -> None:
    reading.page.keyboard.press("1")
    assert reading.titles() == ["Open on Sundays"]
    reading.mark("needed for the roof").click()
    expect(reading.box("The roof")).to_be_in_viewport()
    assert reading.focused == "[The roof]"
    assert current(reading.page) == ["needed for the roof"]


def test_claims_that_share_words_take_turns(reading: Opened) -> None:
    shared = reading.page.locator("#text mark.several")
    assert shared.all_text_contents() == ["have"]
    shared.click()
    assert reading.focused == "[Only quiet place]"
    assert current(reading.page) == ["the only quiet place they ", "have"]
    shared.click()
    assert reading.focused == "[Full by eleven]"
    assert reading.said == "Full by eleven. 2 of 2 claims."
    assert "".join(current(reading.page)) == "have, and on Saturdays itfull by eleven 😀"


def test_the_whole_text_is_there(reading: Opened) -> None:
    paragraphs = reading.page.locator("#text [data-paragraph]").evaluate_all(
        """all => all.map(one => [...one.childNodes].filter(
            part => !["number", "coverage"].includes(part.className)
        ).map(part => part.textContent).join(""))"""
    )
    assert paragraphs == list(SourceText(Source(essay())).paragraphs)


def test_what_no_claim_uses_is_shown_on_demand(reading: Opened) -> None:
    page = reading.page
    first = page.locator("#text .coverage").first
    expect(first).to_be_hidden()
    page.get_by_text("View", exact=True).click()
    page.get_by_label("Show what no claim uses").check()
    assert first.text_content() == " 1 of 2 sentences used"
    unused = "".join(page.locator("#text .unused").all_text_contents())
    assert unused.startswith("The town library is closed")
    assert unused.endswith("My grandmother learned to read in this building.")


def test_hovering_links_both_ways(reading: Opened) -> None:
    reading.box("The roof").hover()
    assert reading.page.locator("mark.hovered").all_text_contents() == ["needed for the roof"]
    reading.mark("the rent covers the hours").hover()
    assert reading.page.locator("#map .node.hovered .title").all_text_contents() == [
        "Rent of the hall"
    ]


def test_without_its_text_the_page_lists_the_quotes(bare: Opened) -> None:
    assert "My grandmother" not in (bare.page.content())
    headings = bare.page.locator("#text h3").all_text_contents()
    assert headings == ["¶1", "¶2", "¶3", "¶4"]
    bare.page.get_by_text("“needed for the roof”").first.click()
    assert bare.focused == "[The roof]"
    bare.page.keyboard.press("0")
    bare.box("Sunday pay").click()
    assert bare.page.locator("#text .entry.current .of").all_text_contents() == ["Sunday pay"]


def test_the_text_is_opened_from_the_disk(bare: Opened) -> None:
    bare.page.locator("#text input[type=file]").set_input_files(ESSAY)
    expect(bare.mark("needed for the roof")).to_be_visible()
    assert bare.said == "Text opened: 6 paragraphs, 13 passages found."
    expect(bare.page.locator("#text .aside[role=status]")).to_be_hidden()
    bare.box("Full by eleven").click()
    assert "full by eleven 😀" in current(bare.page)
    assert [url for url in bare.requests if not url.startswith(("file:", "data:"))] == []


def test_the_text_is_dropped_into_the_page(bare: Opened) -> None:
    bare.page.locator("#text").evaluate(
        """(pane, text) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([text], "essay.txt"));
            pane.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
        }""",
        essay(),
    )
    expect(bare.mark("needed for the roof")).to_be_visible()


def test_another_version_of_the_text(bare: Opened, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    moved = essay().replace("The treasurer objects", "😀 Today, the treasurer objects")
    other.write_text(f"A note before it\n\n{moved}".replace("twenty", "thirty"), encoding="utf-8")
    bare.page.locator("#text input[type=file]").set_input_files(other)
    expect(bare.page.locator("#text .aside[role=status]")).to_contain_text("another version")
    bare.box("The roof").click()
    assert current(bare.page) == ["needed for the roof"]
    bare.box("A walking town").click()
    assert current(bare.page) == []


TEXTS = [
    "One\n\nTwo 😀 and \U0001d4b3, then three\n \t\n\n  Four\u00a0",
    "\ufeffTitle\r\n\r\nA\u0301 e\u0301\r\nline two\r\r\rB\n\u2003\nC",
    "\n\n\n",
    "a\u001c\n\u001c\nb\n\u0085\nc\n\ufeff\nd",
    "👩‍👩‍👧 family\n\n\u200bzero\u2028line\n\n\u3000wide",
]


@pytest.mark.parametrize("text", TEXTS)
def test_paragraphs_are_parted_as_in_python(blank: Page, text: str) -> None:
    assert run(blank, ("source_text",), "paragraphsOf", text) == list(
        SourceText(Source(text)).paragraphs
    )


@pytest.mark.parametrize("text", TEXTS)
def test_offsets_are_those_of_python(blank: Page, text: str) -> None:
    count = "(text, length) => { const u = new Units(text); return [...Array(length).keys()].map(n => u.at(n)); }"
    assert run(blank, ("offsets",), count, text, len(text) + 1) == [
        utf16(text, offset) for offset in range(len(text) + 1)
    ]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="a😀\n\r \t\u00a0\u0085\u001c\u2028\u3000\ufeff\u200b", max_size=12))
def test_any_text_is_parted_as_in_python(blank: Page, text: str) -> None:
    parted = run(blank, ("source_text",), "paragraphsOf", text)
    assert parted == list(SourceText(Source(text)).paragraphs)


def test_quotes_are_found_whatever_marks_they_have(blank: Page) -> None:
    text = "He said: \u201cthe cafe\u0301\u201d \u2013 not\u00a0 the \u00adcafeteria \u2026 the end 😀."
    found = "(text, quotes) => quotes.map(quote => quotePlaces(plainText(text), quote).map(([a, b]) => text.slice(a, b)))"
    quotes = ['"the café"', "not the cafeteria", "said ... the end", "afeter", "nothing"]
    assert run(blank, ("quotes",), found, text, quotes) == [
        ["\u201cthe cafe\u0301\u201d"],
        ["not\u00a0 the \u00adcafeteria"],
        ["said: \u201cthe cafe\u0301\u201d \u2013 not\u00a0 the \u00adcafeteria \u2026 the end"],
        ["afeter"],
        [],
    ]


def test_on_a_phone_one_pane_leads_to_the_other(browser: Browser, tmp_path: Path) -> None:
    text = html(text=essay(), embed=True)
    with opened(browser, text, tmp_path, size=PHONE, has_touch=True) as found:
        expect(found.page.locator("#text")).to_be_hidden()
        found.box("Open on Sundays").press("Enter")
        expect(found.mark("it should be open")).to_be_in_viewport()
        found.mark("nobody will come").click()
        expect(found.page.locator("#text")).to_be_hidden()
        expect(found.box("Nobody will come")).to_be_in_viewport()
        assert found.page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )


def test_of_an_ambiguous_passage_the_paragraph_is_shown(browser: Browser, tmp_path: Path) -> None:
    argdown = '[A]: Rain is wet. {source: {paragraph: 1, quote: "rain"}}\n'
    argdown += '  + [B]: It is so. {source: {paragraph: 2, quote: "no such words"}}'
    with opened(
        browser, html(argdown, "Rain\n\nThe rain is rain.\n\nSo.", embed=True), tmp_path
    ) as found:
        facts = found.page.locator(".facts")
        expect(facts).to_contain_text("its place is not certain")
        facts.get_by_role("button", name="¶1 “rain”").click()
        expect(found.page.locator("#text [data-paragraph='1']")).to_be_focused()
        found.page.keyboard.press("Escape")
        found.page.keyboard.press("ArrowRight")
        expect(facts).to_contain_text("not found in the text")
