"""Markdown that reads as it was written, by a parser of CommonMark with GitHub's tables."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from argmap.documents.markdown import markdown
from argmap.documents.model import (
    Block,
    Document,
    Emphasis,
    Fields,
    Heading,
    Item,
    Items,
    Lines,
    Marker,
    Note,
    Paragraph,
    Run,
    Table,
    Words,
    words,
)
from argmap.documents.nesting import nested
from argmap.documents.wording import line, tidy
from tests.documents.documents import BLOCKS, DOCUMENTS, ITEMS, NASTY, RUNS, tables

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
NASTIEST = "1. *x* [y](z) <b> # | `"


def tokens(document: Document) -> list[Token]:
    return PARSER.parse(markdown(document))


def said(token: Token) -> str:
    """What a reader sees of a line."""
    children = token.children or ()
    assert {each.type for each in children} <= {
        *("text", "text_special", "code_inline"),
        *("strong_open", "strong_close", "em_open", "em_close"),
    }, token.content
    return "".join(each.content for each in children)


def plain(text: Words) -> str:
    return "".join(run.text for run in tidy(text))


def kinds(found: list[Token]) -> list[str]:
    return [token.type for token in found]


def lines_of(*blocks: Block) -> list[tuple[str, str]]:
    """The blocks that a parser finds, each with its words."""
    found = tokens(Document("T", blocks))[3:]
    return [(found[at - 1].type, said(token)) for at, token in enumerate(found) if token.content]


@settings(deadline=None)
@given(RUNS)
def test_a_paragraph_reads_as_written(text: Words) -> None:
    expected = [("paragraph_open", plain(text))] if plain(text) else []
    assert lines_of(Paragraph(text)) == expected


@settings(deadline=None)
@given(RUNS, st.integers(1, 7))
def test_a_heading_reads_as_written(text: Words, level: int) -> None:
    found = tokens(Document("T", (Heading(text, level),)))[3:]
    assert kinds(found) == ["heading_open", "inline", "heading_close"]
    assert said(found[1]) == plain(text)
    assert found[0].tag == f"h{min(level + 1, 6)}"


@settings(deadline=None)
@given(NASTY)
def test_the_title_reads_as_written(title: str) -> None:
    heading, inside, *_ = tokens(Document(title, ()))
    assert heading.tag == "h1"
    assert said(inside) == (line(title) or "Handout")


@settings(deadline=None)
@given(RUNS)
def test_a_note_is_a_quotation_of_one_paragraph(text: Words) -> None:
    found = tokens(Document("T", (Note(text),)))[3:]
    assert found[0].type == "blockquote_open"
    assert [said(each) for each in found if each.type == "inline"] == [plain(text)] * bool(
        plain(text)
    )


@settings(deadline=None)
@given(tables())
def test_a_table_has_its_cells(table: Table) -> None:
    found = tokens(Document("T", (table,)))
    rows = [table.head, *table.rows]
    cells = [
        said(found[at + 1]) for at, each in enumerate(found) if each.type in ("th_open", "td_open")
    ]
    assert cells == [plain(cell) for row in rows for cell in row]


@settings(deadline=None)
@given(ITEMS)
def test_items_stand_in_lists_as_deep_as_they_are(items: tuple[Item, ...]) -> None:
    level, found = -1, []
    for token in tokens(Document("T", (Items(items),)))[3:]:
        level += (token.type == "list_item_open") - (token.type == "list_item_close")
        if token.type == "inline":
            found.append((level, said(token)))
    assert found == list(_expected(items))


def _expected(items: tuple[Item, ...]) -> list[tuple[int, str]]:
    pending = [(0, listed) for listed in reversed(nested(items))]
    found = []
    while pending:
        level, listed = pending.pop()
        for place, entry in enumerate(listed.entries):
            box = {Marker.TICK_BOX: "[ ] ", Marker.TICKED_BOX: "[x] "}.get(entry.item.marker, "")
            found.append((level, (box + plain(entry.item.words)).strip()))
            if entry.lists:
                rest = type(listed)(listed.marker, 1, listed.entries[place + 1 :])
                pending += [(level, rest)] * bool(rest.entries)
                pending += [(level + 1, each) for each in reversed(entry.lists)]
                break
    return found


@settings(deadline=None)
@given(st.lists(BLOCKS, max_size=6).map(tuple))
def test_blocks_do_not_run_into_one_another(blocks: tuple[Block, ...]) -> None:
    alone = [kinds(tokens(Document("T", (block,)))[3:]) for block in blocks]
    assert kinds(tokens(Document("T", blocks))[3:]) == [kind for each in alone for kind in each]


@settings(deadline=None)
@given(DOCUMENTS)
def test_any_document_is_text_of_markdown_without_html(document: Document) -> None:
    text = markdown(document)
    assert text.encode().decode() == text
    assert "html_block" not in kinds(tokens(document))
    assert "\t" not in text
    assert not re.search(r"\n{3}", text)


@pytest.mark.parametrize("level", [0, 3])
def test_the_nastiest_claim_in_an_item(level: int) -> None:
    items = tuple(Item(words(NASTIEST), each) for each in range(level + 1))
    assert [text for _, text in lines_of(Items(items))] == [NASTIEST] * (level + 1)


def test_looks_are_kept_where_they_can_be() -> None:
    text = words(
        "The ",
        Run("thesis.", Emphasis.STRONG),
        " It is ",
        Run("not", Emphasis.STRESSED),
        ", ",
        Run("a`b", Emphasis.CODE),
        Run(" small", Emphasis.SMALL),
    )
    assert "The **thesis.** It is *not*, ``a`b`` small" in markdown(
        Document("T", (Paragraph(text),))
    )


def test_lines_to_write_on_and_blanks_to_fill_in() -> None:
    found = tokens(Document("T", (Fields(("Name", "Date")), Lines(2))))[3:]
    assert kinds(found)[-2:] == ["hr", "hr"]
    assert re.fullmatch(r"Name: _+ Date: _+", said(found[1]))


def test_text_without_markup_stays_as_it_is() -> None:
    plain_text = (
        "Cats (and dogs) cost 5 + 3; they're \N{EN DASH} in 2024 \N{EN DASH} dear: so what? Yes!"
    )
    assert plain_text in markdown(Document("T", (Paragraph(words(plain_text)),)))
