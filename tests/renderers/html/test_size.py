"""How large a page is: that of a thousand statements can be sent by post, and scripts do not grow unseen."""

import re

import pytest

from argmap import loads
from argmap.app.reading import contents
from argmap.checks import Choice
from argmap.diagram.elements import Diagram
from argmap.passages import SourceText
from argmap.renderers.drawing import view_of
from argmap.renderers.html.bundle import script, style_sheet
from argmap.renderers.html.contents import Contents
from argmap.renderers.html.looks import looks
from argmap.renderers.html.page import page
from argmap.text import Source
from tests.renderers.html.large import LENGTH, large
from tests.renderers.html.unpacking import unpacked

MOST = 300_000
MOST_SCRIPT = 136_000
MOST_SERVED_SCRIPT = 144_500
MOST_STYLE = 22_500
_ELEMENT = re.compile(r"<(style|script)[^>]*>(.*?)</\1>", re.DOTALL)


def size(text: str) -> int:
    return len(text.encode())


def parts(text: str) -> dict[str, int]:
    """The bytes of each part of a page."""
    names = ("style", "data", "paragraphs", "script")
    found = {
        name: size(match[2]) for name, match in zip(names, _ELEMENT.finditer(text), strict=True)
    }
    return {**found, "markup": size(text) - sum(found.values()), "whole": size(text)}


@pytest.fixture(scope="module")
def thousand() -> str:
    """The page of a thousand statements with their passages, and all that any rule finds."""
    made = large(1000)
    work = loads(made.argdown)
    text = SourceText(Source(made.text, "text.txt"))
    assert len(work.map.statements) == 1000
    assert made.said > 1000 * (LENGTH + 15)
    assert made.argdown.count("quote:") == 500
    found = work.check(Choice(teach=True), text=text).findings
    assert len({each.code for each in found}) > 5
    return page(contents(work, view_of(work.map), text=text, findings=found))


def test_a_thousand_statements_in_300_kilobytes(thousand: str) -> None:
    assert size(thousand) <= MOST, parts(thousand)


def test_data_is_half_of_it_at_most(thousand: str) -> None:
    """So that maps with more to say have room, too."""
    assert parts(thousand)["data"] <= MOST / 2 - 25_000, parts(thousand)
    assert size(unpacked(thousand)) > MOST


def test_the_text_adds_no_more_than_itself() -> None:
    made = large(300)
    work = loads(made.argdown)
    more = size(work.page(made.text, embed_text=True)) - size(work.page(made.text))
    assert more <= 1.1 * size(made.text)


def test_scripts_and_styles() -> None:
    sizes = {
        "script": (size(script()), MOST_SCRIPT),
        "script of a page that is served": (size(script("served")), MOST_SERVED_SCRIPT),
        "styles": (size(f"{looks()}\n{style_sheet()}"), MOST_STYLE),
    }
    assert {name: found for name, found in sizes.items() if found[0] > found[1]} == {}, sizes
    whole = parts(page(Contents(Diagram())))
    assert whole["markup"] <= 1500, whole
