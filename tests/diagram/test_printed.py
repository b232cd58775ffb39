"""Boxes with only titles, or only texts, in them."""

from pathlib import Path

import pytest
from hypothesis import given

import argmap
from argmap.diagram.elements import Box, BoxKind, Diagram
from argmap.diagram.printed import Content, printed
from argmap.layout.sizing import size_box
from argmap.renderers.drawing import VIEWS, view_of
from tests.layout.drawings import diagrams

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
TEXT = """\
[T]: The thesis. {source: {paragraph: 3}}
  + A reason without a title.
  - <Sketch>: In a nutshell.
  + <Bare>
  + [Only a title]

<Proof>

(1) [P]: A premise, **indeed**.
-- Modus ponens --
(2) [T]
"""


def boxes(content: Content, view: str = "reasons") -> dict[str, tuple[str, str, str]]:
    diagram = view_of(argmap.loads(TEXT).map, view, content=content)  # type: ignore[arg-type]
    return {box.id: (box.title, box.text, box.note) for box in diagram.boxes}


def test_titles_stand_where_the_texts_were() -> None:
    found = boxes("titles")
    assert found["[T]"] == ("", "T", "")
    assert found["[P]"] == ("", "P", "")
    assert found["[Only a title]"] == ("", "Only a title", "")
    assert found["<Sketch>"] == ("Sketch", "", "")


def test_texts_keep_what_says_whose_they_are() -> None:
    found = boxes("texts")
    assert found["[T]"] == ("", "The thesis.", "¶3")
    assert found["<Sketch>"] == ("", "In a nutshell.", "")


def test_what_would_be_empty_falls_back() -> None:
    assert "A reason without a title." in [text for _, text, _ in boxes("titles").values()]
    assert boxes("texts")["<Bare>"] == ("Bare", "", "")
    assert boxes("texts", "arguments")["<Proof>"][0] == "Proof"


def test_plates_have_their_titles_unless_texts_are_asked_for() -> None:
    argument_map = argmap.loads(TEXT).map
    plates = {
        content: [
            (each.title, each.rules) for each in view_of(argument_map, content=content).reasons
        ]
        for content in ("all", "titles", "texts")
    }
    assert plates["all"] == plates["titles"] == [("Proof", ("Modus ponens",))]
    assert plates["texts"] == [("", ("Modus ponens",))]


@pytest.mark.parametrize("content", ["titles", "texts"])
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_maps_of_the_project_have_no_empty_boxes(
    path: Path, view: str, content: Content
) -> None:
    diagram = view_of(argmap.load(path).map, view, content=content)  # type: ignore[arg-type]
    assert all(size_box(box).runs for box in diagram.boxes)


@given(diagrams())
def test_a_box_with_something_in_it_is_not_emptied(diagram: Diagram) -> None:
    contents: tuple[Content, ...] = ("titles", "texts")
    for content in contents:
        for box, before in zip(printed(diagram, content).boxes, diagram.boxes, strict=True):
            assert bool(box.title or box.text) == bool(before.title or before.text)
            assert (box.id, box.kind, box.frame) == (before.id, before.kind, before.frame)


def test_a_closed_group_keeps_its_title() -> None:
    group = Box("g", "", "A section", kind=BoxKind.GROUP)
    for content in ("titles", "texts"):
        assert printed(Diagram((group,)), content).boxes == (group,)
