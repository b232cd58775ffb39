"""The essay's map against the essay: anchors, quotations, hedges, and no borrowed sentences."""

from pathlib import Path

import pytest

import argmap
from argmap.checks import BUILTIN, Group, Inspection, run
from argmap.model import Argument, Statement
from argmap.passages import SourceText
from tests.maps.essay import DEFAULT, ROOT, anchors, find_essay, read_essay, runs

MAP = ROOT / "maps" / "saving-north-koreas-refugees.argdown"
LONGEST_RUN = 7
TEXTS = frozenset({".argdown", ".md", ".py", ".html", ".json", ".txt", ".svg", ".toml"})
FOLDERS = ("argmap", "benchmarks", "docs", "maps", "tests")

Element = Statement | Argument


@pytest.fixture(scope="module")
def essay() -> SourceText:
    path = find_essay()
    if path is None:
        pytest.skip(f"the essay is not in {DEFAULT}; ARGMAP_ESSAY can name another place")
    return read_essay(path)


@pytest.fixture(scope="module")
def paragraphs(essay: SourceText) -> tuple[str, ...]:
    return essay.paragraphs


@pytest.fixture(scope="module")
def elements() -> list[Element]:
    read = argmap.load(MAP).map
    return [*read.statements, *read.arguments]


def test_the_rules_about_sources_find_nothing(essay: SourceText) -> None:
    inspection = Inspection(argmap.load(MAP).bearing, essay)
    assert run([rule for rule in BUILTIN if rule.group is Group.SOURCES], inspection) == ()


def test_offsets_cut_out_the_quoted_words(
    elements: list[Element], paragraphs: tuple[str, ...]
) -> None:
    wrong = [
        (element.id, anchor.quote)
        for element in elements
        for anchor in anchors(element)
        if paragraphs[anchor.paragraph or 0][anchor.start : anchor.end] != anchor.quote
    ]
    assert not wrong


def test_hedges_stand_in_a_paragraph_that_is_pointed_at(
    elements: list[Element], paragraphs: tuple[str, ...]
) -> None:
    wrong = [
        (element.id, element.data["hedge"])
        for element in elements
        if anchors(element) and "hedge" in element.data
        if not any(
            element.data.text("hedge").lower() in paragraphs[anchor.paragraph or 0].lower()
            for anchor in anchors(element)
        )
    ]
    assert not wrong


def project_texts() -> list[Path]:
    found = [path for path in ROOT.iterdir() if path.suffix in TEXTS]
    for folder in FOLDERS:
        found += [path for path in (ROOT / folder).rglob("*") if path.suffix in TEXTS]
    return sorted(path for path in found if path.is_file())


def test_no_sentence_of_the_essay_is_in_the_project(paragraphs: tuple[str, ...]) -> None:
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
