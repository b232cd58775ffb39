"""PDF for print: its words, its pages, its tags, the same bytes each time."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from argmap.documents.model import (
    Document,
    Emphasis,
    Heading,
    Item,
    Items,
    Lines,
    Marker,
    Paragraph,
    Picture,
    Run,
    Table,
    words,
)
from argmap.documents.pdf import Paper, pdf
from argmap.renderers.typeset import TypesettingError
from tests.documents.documents import DOCUMENTS, SVG

NASTIEST = "1. *x* [y](z) <b> # | ` #set $a$ \\(b\\) // no /* remark */ -- ... \"q\" 'r' ~ @a"


def read(document: Document, paper: Paper = "a4") -> PdfReader:
    return PdfReader(io.BytesIO(pdf(document, paper).data))


def text_of(reader: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


@pytest.mark.parametrize("emphasis", [None, *Emphasis])
def test_text_reads_as_written(emphasis: Emphasis | None) -> None:
    run = words(Run(NASTIEST, emphasis))
    document = Document(NASTIEST, (Heading(run), Items((Item(run),)), Table((run,), ((run,),))))
    said = " ".join(text_of(read(document)).split())
    assert said.count(NASTIEST) == 5


@settings(max_examples=25, deadline=None)
@given(DOCUMENTS)
def test_any_document_is_typeset(document: Document) -> None:
    assert pdf(document).data.startswith(b"%PDF")


def test_same_document_same_bytes() -> None:
    document = Document("T", (Paragraph(words("Žlutý kůň")), Picture(SVG, "A box")))
    assert pdf(document).data == pdf(document).data


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_paper(paper: Paper, width: int) -> None:
    page = read(Document("T", ()), paper).pages[0]
    assert float(page.mediabox.width) == pytest.approx(width, abs=0.5)


def test_pages_are_numbered_and_have_a_footer() -> None:
    reader = read(Document("T", (Lines(60),), footer="From my map"))
    assert len(reader.pages) > 1
    for number, page in enumerate(reader.pages, 1):
        assert "From my map" in page.extract_text()
        assert f"{number} / {len(reader.pages)}" in page.extract_text()


@pytest.mark.parametrize("count", range(44, 52))
def test_no_heading_stands_alone_at_the_foot_of_a_page(count: int) -> None:
    filling = tuple(Paragraph(words(f"Paragraph {number}.")) for number in range(count))
    reader = read(Document("T", (*filling, Heading(words("The end")), Paragraph(words("After.")))))
    (page,) = (page.extract_text() for page in reader.pages if "The end" in page.extract_text())
    assert "After." in page


@pytest.mark.parametrize("count", range(36, 48))
def test_options_stand_on_one_page_with_what_is_asked(count: int) -> None:
    filling = tuple(Paragraph(words(f"Paragraph {number}.")) for number in range(count))
    options = tuple(Item(words(f"Option {n}."), marker=Marker.TICK_BOX) for n in range(5))
    asked = (Heading(words("Task")), Paragraph(words("Which one?")), Items(options))
    pages = [page.extract_text() for page in read(Document("T", (*filling, *asked))).pages]
    [last] = [page for page in pages if "Option 4." in page]
    assert all(said in last for said in ("Task", "Which one?", "Option 0."))


@pytest.mark.parametrize("count", range(36, 48))
def test_all_that_leads_from_a_heading_to_a_table_stands_on_its_page(count: int) -> None:
    filling = tuple(Paragraph(words(f"Paragraph {number}.")) for number in range(count))
    table = Table((words("No."),), ((words("First row"),),))
    asked = (Heading(words("Task")), Paragraph(words("Sort.")), Paragraph(words("Labels: a, b.")))
    pages = [page.extract_text() for page in read(Document("T", (*filling, *asked, table))).pages]
    [last] = [page for page in pages if "First row" in page]
    assert all(said in last for said in ("Task", "Sort.", "Labels"))


def test_a_column_of_short_words_is_wide_enough_for_them() -> None:
    sentence = "What is said beside it is long enough to need several lines in any case. " * 2
    row = (words("1"), words(sentence), words("undercutting"), words(sentence))
    head = words("No."), words("What"), words("Label"), words("Why")
    places: dict[str, float] = {}

    def visit(text: str, where: list[float], _1: object, _2: object, _3: object) -> None:
        if text.strip():
            places.setdefault(text.strip().split()[0], where[4])

    read(Document("T", (Table(head, (row,)),))).pages[0].extract_text(visitor_text=visit)
    assert places["Why"] - places["Label"] > 55  # points; 12 letters of 10 points and the insets


def test_title_language_and_tags_for_screen_readers() -> None:
    blocks = (Heading(words("Part")), Items((Item(words("One")),)), Picture(SVG, "A box"))
    reader = read(Document("On cats", blocks, "A subtitle", language="de-AT"))
    root = reader.root_object
    assert reader.metadata is not None
    assert reader.metadata.title == "On cats"
    assert str(root["/Lang"]) == "de-AT"
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert [each["/Title"] for each in reader.outline] == ["Part"]  # type: ignore[call-overload]
    tags = _tags(root["/StructTreeRoot"])
    assert {"/H1", "/L", "/LI", "/LBody", "/Figure"} <= tags.keys()
    assert tags["/Figure"] == "A box"


def _tags(root: object) -> dict[str, object]:
    """The kinds of tags in a PDF, each with the alternative text of the last one."""
    found: dict[str, object] = {}
    pending = [root]
    while pending:
        node = pending.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            pending += node
        elif isinstance(node, dict):
            found[str(node.get("/S"))] = node.get("/Alt")
            pending.append(node.get("/K"))
    return found


def test_boxes_numbers_and_lines() -> None:
    items = [Item(words(f"Claim {n}"), marker=Marker.NUMBER, lines=2) for n in range(3)]
    items += [Item(words("Open"), marker=Marker.TICK_BOX), Item(words("Bare"), marker=Marker.NONE)]
    said = text_of(read(Document("T", (Items(tuple(items)),))))
    assert "3. Claim 2" in said.replace("\n", " ")
    assert "Open" in said
    assert "Bare" in said


def test_characters_the_font_lacks_are_named() -> None:
    assert pdf(Document("plain", ())).notes == ()
    (note,) = pdf(Document("漢字", ())).notes
    assert "lacks 字漢:" in note


def test_a_picture_may_leave_its_size_open() -> None:
    svg = SVG.replace('width="40" height="20"', 'viewBox="0 0 40 20"', 1)
    assert len(read(Document("T", (Picture(svg, "A box"),))).pages) == 1


def test_what_cannot_be_typeset_is_told() -> None:
    with pytest.raises(
        TypesettingError, match=r"the handout cannot be typeset: .*as Markdown or HTML"
    ):
        pdf(Document("T", (Picture("no picture", ""),)))


@given(st.integers(0, 3))
@settings(max_examples=4, deadline=None)
def test_columns_are_kept(extra: int) -> None:
    head = tuple(words(f"h{n}") for n in range(extra + 1))
    said = text_of(read(Document("T", (Table(head, (head, head)),))))
    assert said.count("h0") == 3
