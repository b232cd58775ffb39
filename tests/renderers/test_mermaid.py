"""Mermaid: what the real library draws says what the map says, and no text steers it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagram.elements import (
    Arrow,
    ArrowKind,
    Box,
    BoxKind,
    Diagram,
    Direction,
    Frame,
    Reason,
)
from argmap.diagram.marking import spotlight
from argmap.diagram.words import WORDS
from argmap.renderers.drawing import draw, render, view_of
from argmap.renderers.look import Look
from argmap.renderers.mermaid import escaped, mermaid
from tests.layout.drawings import diagrams
from tests.renderers.programs import HOSTILE, MAPS, Mermaid, compared, labels, squeezed

NASTY = st.text() | st.sampled_from(HOSTILE)
SLOW = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def text_of(diagram: Diagram) -> str:
    return mermaid(diagram).data.decode()


def visible(text: str) -> str:
    """A text as HTML can show it: the controls from 127 to 159 are none of its characters."""
    text = re.sub("[\x7f-\x9f]", "\N{REPLACEMENT CHARACTER}", squeezed(text))
    return text.replace("\u2060", "")


def hostile(texts: list[str]) -> Diagram:
    """A diagram in which each text stands everywhere a text can stand."""
    boxes = tuple(
        Box(f"[{number}]", text, title=text, note=text, frame=f"s{number}", is_implicit=True)
        for number, text in enumerate(texts)
    )
    reasons = tuple(
        Reason(f"<{number}>#1", (box.id,), title=text, rules=(text,))
        for number, (box, text) in enumerate(zip(boxes, texts, strict=True))
    )
    frames = tuple(Frame(f"s{number}", text) for number, text in enumerate(texts))
    title = " ".join(texts)
    return Diagram(boxes, reasons, (), frames, title=title, description=title)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps(mermaid_page: Mermaid, path: Path) -> None:
    diagram = view_of(argmap.load(path).map)
    seen = mermaid_page.read(text_of(diagram))
    assert seen["nodes"] == labels(diagram)
    assert seen["edges"] == sorted(squeezed(WORDS[arrow.kind]) for arrow in diagram.arrows)
    assert {*seen["titles"]} == {squeezed(diagram.title)}
    assert seen["descriptions"] == [squeezed(diagram.description)]
    used = {squeezed(frame.title) for frame in diagram.frames}
    assert used.issuperset(seen["frames"])


@pytest.mark.parametrize("direction", list(Direction))
def test_a_marked_map_in_every_direction(mermaid_page: Mermaid, direction: Direction) -> None:
    work = argmap.load(MAPS[0])
    answer = [name for row in work.ask("unanswered") for name in row.ids]
    diagram = view_of(work.map, marking=spotlight(work.map, answer, "unanswered"))
    diagram = replace(diagram, direction=direction)
    seen = mermaid_page.read(mermaid(diagram, Look("dark")).data.decode())
    assert seen["nodes"] == labels(diagram)
    assert sum("(highlighted)" in label for label in seen["nodes"]) == len(answer)
    assert squeezed(f"{diagram.title}·highlighted: unanswered") in seen["titles"]


def test_hostile_texts_are_nothing_but_text(mermaid_page: Mermaid) -> None:
    check(mermaid_page, list(HOSTILE))


@SLOW
@given(st.lists(NASTY, min_size=1, max_size=6))
def test_any_text_is_nothing_but_text(mermaid_page: Mermaid, texts: list[str]) -> None:
    check(mermaid_page, texts)


def check(page: Mermaid, texts: list[str]) -> None:
    diagram = hostile(texts)
    drawn = page.read(text_of(diagram))
    seen = {kind: sorted(one.replace("\u2060", "") for one in drawn[kind]) for kind in drawn}
    assert seen["nodes"] == sorted(map(visible, labels(diagram)))
    assert seen["frames"] == sorted(filter(None, map(visible, texts)))
    title = visible(diagram.title)
    assert {*seen["titles"]} <= ({title} if title else {"Argumentmap"})
    assert seen["descriptions"] == [title] * bool(title)
    assert not page.has_run_a_script()


@SLOW
@given(diagrams())
def test_any_diagram_can_be_drawn(mermaid_page: Mermaid, diagram: Diagram) -> None:
    # Mermaid draws one loop only at a node.
    assume(all(arrow.source != arrow.target for arrow in diagram.arrows))
    seen = mermaid_page.read(text_of(diagram))
    assert seen["nodes"] == sorted(map(visible, labels(diagram)))
    assert seen["edges"] == sorted(squeezed(WORDS[arrow.kind]) for arrow in diagram.arrows)


def test_the_map_of_the_uniforms(*, is_update: bool) -> None:
    work = argmap.load(next(path for path in MAPS if path.stem == "school-uniforms"))
    compared(draw(work.map, fmt="mermaid"), "school-uniforms.mmd", is_update=is_update)


def test_kinds_of_arrows_and_boxes_differ_without_colours() -> None:
    boxes = (
        Box("[S]", "a"),
        Box("<A>", "b", kind=BoxKind.ARGUMENT),
        Box("[G]", "c", kind=BoxKind.GROUP),
    )
    arrows = tuple(Arrow(f"e{n}", kind, "[S]", "<A>") for n, kind in enumerate(ArrowKind))
    text = text_of(Diagram(boxes, (), arrows))
    links = re.findall(r'^n0 (\S+?)\|"(.*)"\| n1$', text, re.MULTILINE)
    assert [word.replace("#58;", ":") for _, word in links] == [WORDS[kind] for kind in ArrowKind]
    dashes = dict.fromkeys(re.findall(r"^linkStyle .*$", text, re.MULTILINE))
    assert len({link for link, _ in links} | {*dashes}) >= len(ArrowKind)
    assert 'n0("a")' in text
    assert 'n1[["b"]]' in text
    assert 'n2(["c"])' in text


def test_plain_sentences_stay_readable() -> None:
    sentence = "It's well-known, isn't it? Yes (all say so), there is \N{EM DASH} no doubt."
    assert escaped(sentence) == sentence


def test_what_mermaid_refuses_to_draw_is_told() -> None:
    claims = "".join(f"  + [C{number}]: A claim.\n" for number in range(501))
    made = render(argmap.loads(f"[T]: t.\n{claims}").map, fmt="mermaid")
    assert "501 edges; Mermaid draws at most 50,000 and 500" in made.notes[0]
    assert render(argmap.loads("[T]: t.").map, fmt="mermaid").notes == ()
