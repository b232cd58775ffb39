"""The essay's map against the essay: anchors, quotations, hedges, and no borrowed sentences."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import argmap
from argmap.model import Argument, Data, Statement
from tests.maps.essay import DEFAULT, ROOT, find_essay, read_paragraphs, runs

MAP = ROOT / "maps" / "saving-north-koreas-refugees.argdown"
LONGEST_RUN = 7
TEXTS = frozenset({".argdown", ".md", ".py", ".html", ".json", ".txt", ".svg", ".toml"})
FOLDERS = ("argmap", "benchmarks", "docs", "maps", "tests")

Element = Statement | Argument


@pytest.fixture(scope="module")
def paragraphs() -> list[str]:
    path = find_essay()
    if path is None:
        pytest.skip(f"the essay is not in {DEFAULT}; ARGMAP_ESSAY can name another place")
    return read_paragraphs(path)


@pytest.fixture(scope="module")
def elements() -> list[Element]:
    read = argmap.load(MAP).map
    return [*read.statements, *read.arguments]


def anchors(element: Element) -> list[Data]:
    source = element.data.get("source", ())
    return [
        anchor
        for anchor in (source if isinstance(source, tuple) else (source,))
        if isinstance(anchor, Data)
    ]


def anchored(elements: list[Element]) -> Iterator[tuple[Element, Data]]:
    return ((element, anchor) for element in elements for anchor in anchors(element))


def test_offsets_cut_out_the_quoted_words(elements: list[Element], paragraphs: list[str]) -> None:
    wrong = [
        (element.id, anchor["quote"])
        for element, anchor in anchored(elements)
        if paragraphs[int(anchor.text("paragraph"))][
            int(anchor.text("start")) : int(anchor.text("end"))
        ]
        != anchor["quote"]
    ]
    assert not wrong


def test_hedges_stand_in_a_paragraph_that_is_pointed_at(
    elements: list[Element], paragraphs: list[str]
) -> None:
    wrong = [
        (element.id, element.data["hedge"])
        for element in elements
        if anchors(element) and "hedge" in element.data
        if not any(
            element.data.text("hedge").lower() in paragraphs[int(anchor.text("paragraph"))].lower()
            for anchor in anchors(element)
        )
    ]
    assert not wrong


def project_texts() -> list[Path]:
    found = [path for path in ROOT.iterdir() if path.suffix in TEXTS]
    for folder in FOLDERS:
        found += [path for path in (ROOT / folder).rglob("*") if path.suffix in TEXTS]
    return sorted(path for path in found if path.is_file())


def test_no_sentence_of_the_essay_is_in_the_project(paragraphs: list[str]) -> None:
    forbidden = runs("\n".join(paragraphs), LONGEST_RUN + 1)
    texts = project_texts()
    assert MAP in texts
    borrowed = {
        str(path.relative_to(ROOT)): sorted(" ".join(run) for run in common)
        for path in texts
        if (
            common := forbidden
            & runs(path.read_text(encoding="utf-8", errors="replace"), LONGEST_RUN + 1)
        )
    }
    assert not borrowed
