"""A map on paper: sizes, pages, links, bookmarks, and every text to be found."""

import io
from itertools import chain
from pathlib import Path

import pytest
from pypdf import PdfReader

import argmap
from argmap.diagram.reasons import reasons
from argmap.model import ArgumentMap
from argmap.renderers.drawing import PaperError, render
from argmap.renderers.look import PAPERS, Look, ThemeError

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
SIZES = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
SMALL = argmap.loads("[Thesis]: Cats are good company.\n  + <Purring>: They purr.").map


def on(paper: str, argument_map: ArgumentMap) -> PdfReader:
    made = render(argument_map, fmt="pdf", look=Look(page=paper))
    assert made.notes == ()
    return PdfReader(io.BytesIO(made.data))


def squeezed(text: str) -> str:
    """A text without blanks, which a reader of PDF guesses from the distances."""
    return "".join(text.split())


@pytest.mark.parametrize("paper", PAPERS)
def test_paper_has_its_size(paper: str) -> None:
    (page,) = on(paper, SMALL).pages
    size, _, way = paper.partition("-")
    found = sorted((float(page.mediabox.width), float(page.mediabox.height)))
    assert found == pytest.approx([side / 25.4 * 72 for side in SIZES[size]], abs=0.1)
    if way:
        assert (page.mediabox.width > page.mediabox.height) == (way == "landscape")


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_text_is_on_the_pages(path: Path, paper: str) -> None:
    argument_map = argmap.load(path).map
    reader = on(paper, argument_map)
    found = squeezed("".join(page.extract_text() for page in reader.pages))
    for box in reasons(argument_map).boxes:
        assert all(squeezed(word) in found for word in chain(box.title.split(), box.text.split()))


def test_pages_are_counted_and_lead_to_each_other() -> None:
    argument_map = argmap.load(MAPS[0]).map
    reader = on("a4", argument_map)
    count = len(reader.pages)
    assert count > 1
    assert reader.metadata is not None
    assert reader.metadata.title == argument_map.title
    assert len(reader.outline) == count
    targets = set()
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        assert f"page {number} of {count}" in text
        assert ("because" in text and "reason" in text) or number > 1
        for link in page.get("/Annots") or ():
            targets.add(link.get_object()["/Contents"])
    assert targets <= {f"page {number}" for number in range(1, count + 1)}
    assert len(targets) == count
    assert "/StructTreeRoot" in reader.root_object


def test_a_page_alone_has_no_number() -> None:
    (page,) = on("a4", SMALL).pages
    assert "page 1" not in page.extract_text()


def test_same_map_same_bytes() -> None:
    argument_map = argmap.load(MAPS[0]).map
    look = Look("mono", page="letter")
    once, again = (render(argument_map, fmt="pdf", look=look).data for _ in range(2))
    assert once == again


def test_a_text_longer_than_a_page_is_told_of() -> None:
    long = argmap.loads("[A]: No.\n  + [B]: " + "word after word " * 700).map
    made = render(long, fmt="pdf", look=Look(page="a4"))
    (note,) = made.notes
    assert "of its size: something on it is alone larger than the page" in note


@pytest.mark.parametrize("fmt", ["svg", "png", "dot"])
def test_only_a_pdf_has_pages(fmt: str) -> None:
    with pytest.raises(PaperError, match=f"a picture as {fmt} is of one piece; draw a PDF"):
        render(SMALL, fmt=fmt, look=Look(page="a4"))


def test_graphviz_has_no_pages() -> None:
    with pytest.raises(PaperError, match="choose the layout tree"):
        render(SMALL, fmt="pdf", layout="dot", look=Look(page="a4"))


def test_paper_that_there_is_not() -> None:
    with pytest.raises(ThemeError, match="there is no paper 'a44'; did you mean 'a4'"):
        Look(page="a44")


def test_a_map_without_anything() -> None:
    (page,) = on("letter", ArgumentMap()).pages
    assert page.extract_text().strip() == ""
