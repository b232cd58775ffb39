"""A page of which nothing but the page is read: no text becomes markup, nothing is loaded or run."""

from base64 import b64decode, b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.documents.html import html
from argmap.documents.model import (
    Block,
    Document,
    Emphasis,
    Heading,
    Item,
    Items,
    Marker,
    Paragraph,
    Picture,
    Run,
    Table,
    words,
)
from argmap.documents.wording import line, tidy
from tests.documents.documents import BLOCKS, DOCUMENTS, SVG

VOID = {"meta", "input", "img"}


class Page(HTMLParser):
    """The tags of a page, each closed where it must be, and the words between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip("\n"):
            self.said.append((self.open[-1], data))

    def text_of(self, *tags: str) -> str:
        return "".join(text for tag, text in self.said if tag in tags)

    def the(self, tag: str) -> dict[str, str | None]:
        (found,) = (attributes for name, attributes in self.tags if name == tag)
        return found


@settings(deadline=None)
@given(DOCUMENTS)
def test_nothing_in_a_document_becomes_markup(document: Document) -> None:
    page = Page(html(document))
    assert {tag for tag, _ in page.tags} <= {
        *(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "footer",
            "div",
            "figure",
            "img",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "label", "input", "span", "i"),
        *("table", "thead", "tbody", "tr", "th", "td", "strong", "em", "code", "small"),
    }
    known = {"class", "role", "dir", "lang", "charset", "content", "name", "http-equiv", "src"}
    known |= {"alt", "type", "checked", "disabled", "start", "scope"}
    assert {name for _, attributes in page.tags for name in attributes} <= known
    assert page.text_of("title") == (line(document.title) or "Handout")
    assert html(document).encode().decode() == html(document)


@settings(deadline=None)
@given(st.lists(BLOCKS, max_size=5).map(tuple))
def test_every_word_is_there_in_order(blocks: tuple[Block, ...]) -> None:
    page = Page(html(Document("T", blocks)))
    said = "".join(text for tag, text in page.said if tag not in ("title", "style", "h1"))
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            assert "".join(run.text for run in tidy(block.words)) in said


def test_policy_lets_only_its_own_style_be_used() -> None:
    page = Page(html(Document("T", ())))
    (policy,) = (
        each["content"] or "" for tag, each in page.tags if tag == "meta" and "http-equiv" in each
    )
    checksum = b64encode(sha256(page.text_of("style").encode()).digest()).decode()
    assert f"style-src 'sha256-{checksum}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


@pytest.mark.parametrize(("given_tag", "tag"), [("de-AT", "de-AT"), ("", "en"), ('"x', "en")])
def test_language(given_tag: str, tag: str) -> None:
    assert Page(html(Document("T", (), language=given_tag))).the("html")["lang"] == tag


def test_structure_that_a_screen_reader_tells() -> None:
    items = Items(
        (
            Item(words("First"), marker=Marker.NUMBER),
            Item(words("Inside"), level=1, marker=Marker.TICK_BOX, lines=2),
            Item(words("Second"), marker=Marker.NUMBER),
        )
    )
    table = Table((words("Claim"), words("Label")), ((words("It rains."), ()),))
    text = words("It is ", Run("wet", Emphasis.STRONG), ".")
    page = html(Document("T", (Heading(words("Part"), 1), Paragraph(text), items, table)))
    assert '<h2 dir="auto">Part</h2>' in page
    assert "It is <strong>wet</strong>." in page
    assert (
        '<ol><li dir="auto">First<ul class="boxes" role="list"><li dir="auto">'
        '<label><input type="checkbox"><span>Inside</span></label>'
        '<div class="line"></div><div class="line"></div></li></ul></li>'
        '<li dir="auto">Second</li></ol>'
    ) in page
    assert '<th scope="col" dir="auto">Label</th>' in page
    assert '<td dir="auto">It rains.</td><td dir="auto"></td>' in page


def test_a_picture_stands_in_the_file_with_its_description() -> None:
    image = Page(html(Document("T", (Picture(SVG, 'A "box"'),)))).the("img")
    assert image["alt"] == 'A "box"'
    kind, _, data = (image["src"] or "").partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert b64decode(data).decode() == SVG
