"""D2: what the official compiler reads is what the map says."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagram.elements import Box, Diagram, Frame, Reason
from argmap.diagram.marking import spotlight
from argmap.diagram.words import WORDS
from argmap.renderers.d2 import d2
from argmap.renderers.drawing import draw, view_of
from argmap.renderers.markup import legal
from tests.layout.drawings import diagrams
from tests.renderers.programs import D2, HOSTILE, MAPS, compared, labels, squeezed

SLOW = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def read(compiler: D2, diagram: Diagram) -> tuple[list[str], list[str]]:
    """The labels of nodes, and the words of connections, without blanks."""
    found = compiler.read(d2(diagram))
    nodes = [
        squeezed(shape["label"])
        for shape in found["shapes"]
        if shape["id"].split(".")[-1][0] in "nr" and shape["label"]
    ]
    words = [squeezed(one["label"]) for one in found["connections"] if one["label"]]
    return sorted(nodes), sorted(words)


def words(diagram: Diagram) -> list[str]:
    return sorted(squeezed(WORDS[arrow.kind]) for arrow in diagram.arrows)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps(d2_compiler: D2, path: Path) -> None:
    work = argmap.load(path)
    answer = [name for row in work.ask("unanswered") for name in row.ids]
    diagram = view_of(work.map, marking=spotlight(work.map, answer, "unanswered"))
    assert read(d2_compiler, diagram) == (labels(diagram), words(diagram))


def test_arrows_end_where_they_end_in_the_map(d2_compiler: D2) -> None:
    text = "[T]: t\n  + <A>\n  >< [N]: n\n\n<A>\n\n(1) [P]: p\n----\n  <_ [U]: u\n(2) [T]\n"
    found = d2_compiler.read(d2(view_of(argmap.loads(text).map)))
    label = {shape["id"]: shape["label"].split("\n")[0] for shape in found["shapes"]}
    ends = {
        (label[one["src"]], one["srcArrow"], label[one["dst"]], one["dstArrow"])
        for one in found["connections"]
    }
    joint = ""
    assert (
        ends
        == {
            ("P", "none", "A", "none"),
            ("A", "none", joint, "none"),
            (joint, "none", "T", "triangle"),
            ("U", "none", joint, "circle"),
            ("N", "filled-diamond", "T", "filled-diamond"),
        }
        or ("T", "filled-diamond", "N", "filled-diamond") in ends
    )


def hostile(texts: list[str]) -> Diagram:
    boxes = tuple(
        Box(f"[{number}]", text, title=text, frame=f"s{number}")
        for number, text in enumerate(texts)
    )
    reasons = tuple(
        Reason(f"<{box.id}>#1", (box.id,), title=text)
        for box, text in zip(boxes, texts, strict=True)
    )
    frames = tuple(Frame(f"s{number}", text) for number, text in enumerate(texts))
    title = " ".join(texts)
    return Diagram(boxes, reasons, (), frames, title=title, description=title)


def check(compiler: D2, texts: list[str]) -> None:
    diagram = hostile(texts)
    found = compiler.read(d2(diagram))
    said = {shape["id"]: squeezed(shape["label"]) for shape in found["shapes"]}
    for number, text in enumerate(texts):
        assert said[f"f{number}"] == squeezed(text)
        assert said[f"f{number}.n{number}"] == squeezed(text) * 2
        assert said[f"f{number}.r{number}"] == squeezed(text)
    assert said.get("heading", "") == squeezed(diagram.title)


def test_hostile_texts_are_nothing_but_text(d2_compiler: D2) -> None:
    check(d2_compiler, list(HOSTILE))


@SLOW
@given(st.lists(st.text() | st.sampled_from(HOSTILE), min_size=1, max_size=6))
def test_any_text_is_nothing_but_text(d2_compiler: D2, texts: list[str]) -> None:
    check(d2_compiler, texts)


@SLOW
@given(diagrams())
def test_any_diagram_can_be_drawn(d2_compiler: D2, diagram: Diagram) -> None:
    assert read(d2_compiler, diagram) == (labels(diagram), words(diagram))


def test_the_map_of_the_uniforms(*, is_update: bool) -> None:
    work = argmap.load(next(path for path in MAPS if path.stem == "school-uniforms"))
    compared(draw(work.map, fmt="d2"), "school-uniforms.d2", is_update=is_update)


def test_a_remark_cannot_be_left() -> None:
    diagram = Diagram(description="one\ntwo: {\u2028three\r}", title="")
    assert d2(diagram).splitlines()[0] == f"# {legal('one two: { three }')}"
