"""The outline: everything in a picture once, in words, on narrow lines."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.diagram.elements import Box, Diagram
from argmap.diagram.marking import Marking, Selected, spotlight
from argmap.diagram.words import WORDS
from argmap.renderers.drawing import draw, view_of
from argmap.renderers.outline import outline
from argmap.text import cells
from tests.layout.drawings import diagrams
from tests.renderers.programs import HOSTILE, MAPS, compared


def shown(text: str, marking: Marking | None = None) -> list[str]:
    return outline(view_of(argmap.loads(text).map, marking=marking)).splitlines()


def selected(*ids: str) -> Selected:
    return Selected(frozenset(ids), "these")


def test_the_map_of_the_uniforms(*, is_update: bool) -> None:
    work = argmap.load(next(path for path in MAPS if path.stem == "school-uniforms"))
    compared(draw(work.map, fmt="text"), "school-uniforms.txt", is_update=is_update)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_claim_of_a_map_and_every_arrow_is_there(path: Path) -> None:
    diagram = view_of(argmap.load(path).map)
    text = " ".join(outline(diagram).split())
    assert [box.id for box in diagram.boxes if " ".join(box.text.split()) not in text] == []
    for kind in {arrow.kind for arrow in diagram.arrows}:
        count = sum(arrow.kind is kind for arrow in diagram.arrows)
        assert len(re.findall(rf"[-+_] {re.escape(WORDS[kind].rstrip(':'))} ", text)) == count


@settings(deadline=None)
@given(diagrams())
def test_every_part_is_written_out_once(diagram: Diagram) -> None:
    lines = outline(diagram).splitlines()
    leads = [line for line in lines if re.match(r" *(\(level \d+\) )?[-+_] ", line)]
    assert len(leads) == len(diagram.arrows)
    assert all(cells(line) <= 80 for line in lines)


@given(st.lists(st.text() | st.sampled_from(HOSTILE), max_size=5), st.integers(40, 100))
def test_no_text_steers_a_terminal_and_no_line_is_too_wide(texts: list[str], width: int) -> None:
    boxes = tuple(Box(f"[{n}]", text, title=text) for n, text in enumerate(texts))
    written = outline(Diagram(boxes, title=" ".join(texts)), width)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written)
    assert all(cells(line) <= width for line in written.split("\n"))
    written.encode()


def test_what_comes_twice_is_written_out_once() -> None:
    assert shown("[T]: t.\n  + [A]: a.\n    + [C]: c.\n  + [B]: b.\n    + [C]\n") == [
        "Thesis [T]: t.",
        "  + because [A]: a.",
        "    + because [C]: c.",
        "  + because [B]: b.",
        "    + because [C] (see above)",
    ]


def test_a_circle_ends() -> None:
    assert shown("[A]: a.\n  + [B]: b.\n    + [A]\n") == [
        "Thesis [A]: a.",
        "  + because [B]: b.",
        "    + because [A] (see above)",
    ]


def test_premises_are_linked_and_an_undercut_stands_under_the_step() -> None:
    text = (
        "[T]: t.\n\n<A>: gist.\n\n(1) [P]: p.\n(2) [Q]: q.\n-- modus ponens --\n"
        "  <_ [U]: u.\n    - [V]: v.\n(3) [T]\n"
    )
    assert shown(text) == [
        "Thesis [T]: t.",
        "  + because <A>: gist. (by modus ponens)",
        "    (1) [P]: p.",
        "    and (2) [Q]: q.",
        "    _ does not follow, since [U]: u.",
        "      - but [V]: v.",
    ]


def test_a_symmetric_arrow_is_written_once_at_the_end_that_comes_first() -> None:
    assert shown("[A]: a.\n  >< [B]: b.\n") == ["Thesis [A]: a.", "  - contradicts [B]: b."]


def test_marks_are_words() -> None:
    text = "[T]: t.\n  + [A]: a.\n  - [B]: b.\n    + [C]: c.\n"
    marking = Marking(selected("[A]"), selected("[C]"), selected("[T]", "[A]", "[C]", "[B]"))
    assert shown(text, marking) == [
        "highlighted: these",
        "pale: these",
        "",
        "Thesis [T]: t.",
        "  + because [A]: a. (highlighted)",
        "  - however [B]: b.",
        "    + because [C]: c. (pale)",
    ]


def test_the_rest_of_an_answer_is_not_called_pale_at_each_line() -> None:
    work = argmap.loads("[T]: t.\n  + [A]: a.\n")
    assert shown("[T]: t.\n  + [A]: a.\n", spotlight(work.map, ["[A]"], "leaves")) == [
        "highlighted: leaves",
        "",
        "Thesis [T]: t.",
        "  + because [A]: a. (highlighted)",
    ]


def test_what_a_focus_leaves_out_is_counted() -> None:
    text = "[T]: t.\n  + [A]: a.\n    + [C]: c.\n"
    lines = shown(text, Marking(focus=selected("[T]", "[A]")))
    assert lines[-2:] == ["Thesis [T]: t.", "  + because [A]: a. (… 1 reason)"]


def test_a_very_deep_map_does_not_grow_to_the_right_for_ever() -> None:
    depth = 2000
    lines = [f"{'  ' * level}{'+ ' if level else ''}[S{level}]: s." for level in range(depth)]
    found = shown("\n".join(lines))
    assert len(found) == depth
    assert found[-1].lstrip() == f"(level {depth - 1}) + because [S{depth - 1}]: s."
    assert max(map(len, found)) <= 80


def test_in_the_compact_view_an_argument_is_not_called_unwritten() -> None:
    text = "[T]: t.\n\n<A>\n\n(1) [P]: p.\n----\n(2) [T]\n\n[P]\n  + [Q]: q.\n"
    lines = outline(view_of(argmap.loads(text).map, "arguments")).splitlines()
    assert any("<A>" in line for line in lines)
    assert not any("not written out" in line for line in lines)


def test_nothing_is_nothing() -> None:
    assert outline(Diagram()) == ""
    assert draw(argmap.loads("").map, fmt="text") == b"there is nothing in this map\n"
