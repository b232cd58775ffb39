"""Marked pictures: nothing moves, marks can be seen without colours, what is pale can be read."""

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings

import argmap
from argmap.diagram.elements import Mark
from argmap.diagram.marking import Marking, Selected, spotlight
from argmap.layout import tree
from argmap.layout.graphviz import Engine, engines
from argmap.layout.placed import Placed
from argmap.model import ArgumentMap
from argmap.renderers.drawing import Layout, View, draw, place, render, view_of
from argmap.renderers.look import Look
from argmap.renderers.palette import PALETTES
from argmap.renderers.svg import svg
from tests.diagram.markings import marked_maps

NAMESPACE = "{http://www.w3.org/2000/svg}"
MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
DEBATE = """\
[T]: The thesis.
  + <A>
  - [O]: An objection.
    - [R]: A reply. {implicit: true}
  + <S>: A sketch.
    <_ [U]: Does not follow.

<A>

(1) [P]: First premise. #tag
(2) [Q]: Second premise.
----
(3) [T]
"""


def marking(lit: str = "", dark: str = "") -> Marking:
    return Marking(
        Selected(frozenset(filter(None, lit.split(";"))), "the answer & <more>"),
        Selected(frozenset(dark.split(";")), "the rest") if dark else None,
    )


def picture(lit: str = "", dark: str = "", view: View = "reasons", text: str = DEBATE) -> Element:
    drawn = draw(argmap.loads(text).map, view=view, layout="tree", marking=marking(lit, dark))
    return fromstring(drawn)  # noqa: S314 -- what we made ourselves


def found(root: Element, name: str, *classes: str) -> list[Element]:
    return [
        element
        for element in root.iter(NAMESPACE + name)
        if {*classes} <= {*element.get("class", "").split()}
    ]


def outside_legend(root: Element, name: str, *classes: str) -> list[Element]:
    (key,) = found(root, "g", "legend")
    inside = set(key.iter())
    return [element for element in found(root, name, *classes) if element not in inside]


def places(placed: Placed) -> list[object]:
    """Where everything stands, without what it looks like."""
    return [
        placed.width,
        placed.height,
        *((box.box.id, box.rect, box.shape) for box in placed.boxes),
        *((each.reason.id, each.rect, each.strokes) for each in placed.reasons),
        *((each.arrow.id, each.path, each.label) for each in placed.arrows),
        *((each.frame.id, each.rect) for each in placed.frames),
    ]


@settings(max_examples=60, deadline=None)
@given(marked_maps())
def test_marks_move_nothing(given_: tuple[ArgumentMap, Marking]) -> None:
    everything, how = given_
    views: tuple[View, ...] = ("reasons", "arguments")
    for view in views:
        plain = tree.place(view_of(everything, view))
        assert places(tree.place(view_of(everything, view, marking=how))) == places(plain)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@pytest.mark.parametrize("layout", ["tree", "dot"])
def test_an_answer_moves_nothing_on_the_maps(path: Path, layout: Layout) -> None:
    if layout == "dot" and not engines():
        pytest.skip("there is no Graphviz on this machine")
    work = argmap.load(path)
    answer = [name for row in work.ask("unanswered") for name in row.ids]
    how = spotlight(work.map, answer, "unanswered")
    marked = place(view_of(work.map, marking=how), layout)
    assert places(marked) == places(place(view_of(work.map), layout))
    assert {box.box.id for box in marked.boxes if box.box.mark is Mark.HIGHLIGHTED} <= {*answer}


@settings(max_examples=40, deadline=None)
@given(marked_maps())
def test_marked_pictures_are_well_formed(given_: tuple[ArgumentMap, Marking]) -> None:
    everything, how = given_
    placed = tree.place(view_of(everything, marking=how))
    root = fromstring(svg(placed))  # noqa: S314 -- what we made ourselves
    lit = [each for each in placed.diagram.parts.values() if each.mark is Mark.HIGHLIGHTED]
    if placed.diagram.arrows:
        halos = outside_legend(root, "rect", "halo")
        assert len(halos) == len(lit)


def test_without_marks_there_is_nothing_of_them_in_the_file() -> None:
    everything = argmap.loads(DEBATE).map
    plain = draw(everything).decode()
    assert not re.search("halo|highlighted|faded", plain)
    nothing = Marking()
    assert draw(everything, marking=nothing).decode() == plain


def test_what_is_highlighted_has_a_halo_and_says_so() -> None:
    root = picture(lit="[R];<A>;<S>")
    marked = outside_legend(root, "g", "highlighted")
    assert {each.get("data-id") for each in marked} == {"[R]", "<A>#3", "<S>"}
    assert len(outside_legend(root, "rect", "halo")) == 3
    assert len(outside_legend(root, "path", "halo")) == 1
    titles = {each.get("data-id"): each.findtext(NAMESPACE + "title") for each in marked}
    assert titles == {
        "[R]": "unstated, highlighted",
        "<A>#3": "highlighted",
        "<S>": "highlighted",
    }
    (description,) = found(root, "desc")
    assert description.text
    assert "highlighted: the answer & <more>. These are: R. S. A." in description.text


def test_the_legend_tells_what_is_highlighted_and_what_is_pale() -> None:
    (key,) = found(picture(lit="[O]", dark="[T]"), "g", "legend")
    words = [text.text for text in key.iter(NAMESPACE + "text")]
    assert {"highlighted: the answer & <more>", "pale: the rest"} <= {*words}
    assert len(found(key, "rect", "halo")) == len(found(key, "g", "faded")) == 1
    (key,) = found(picture(dark="[T]"), "g", "legend")
    words = [text.text or "" for text in key.iter(NAMESPACE + "text")]
    assert "nothing is highlighted: the answer & <more>" in words
    assert len(found(key, "rect", "halo")) == 0


def test_what_is_pale_keeps_its_marks_and_words() -> None:
    root = picture(dark="[O];[R];[U];[P];[Q]")
    kinds = {
        kind
        for path in outside_legend(root, "path", "arrow", "faded")
        for kind in path.get("class", "").split()
    }
    assert kinds == {"arrow", "faded", "objection", "rebuttal", "undercut", "support"}
    assert len(outside_legend(root, "path", "mark", "faded")) == 4
    assert len(outside_legend(root, "g", "word", "faded")) == 4
    assert len(outside_legend(root, "g", "box", "faded")) == 5
    assert [each.get("data-id") for each in outside_legend(root, "g", "reason", "faded")] == [
        "<A>#3"
    ]


@pytest.mark.parametrize("palette", list(PALETTES))
def test_highlights_differ_in_more_than_colour(palette: str) -> None:
    placed = tree.place(view_of(argmap.loads(DEBATE).map, marking=marking("[O]", "[R]")))
    style = svg(placed, Look(palette=palette))
    thesis, lit = (
        re.search(rf"\.argmap \.{name} rect\{{stroke-width:([\d.]+)\}}", style)
        for name in ("thesis", r"box\.highlighted")
    )
    assert thesis
    assert lit
    assert float(lit[1]) > float(thesis[1])
    colors = PALETTES[palette]
    for each in (colors.light, colors.dark):
        assert f".argmap rect.halo{{fill:{each.halo};stroke:{each.ink}}}" in style
        assert f".argmap .faded text{{fill:{each.faint}}}" in style


def test_colours_of_arrows_fade_with_them() -> None:
    text = "===\ncolor:\n  relationColors:\n    attack: '#123456'\n===\n\n[T]: t\n  - <O>: o\n"
    plain = draw(argmap.loads(text).map, view="arguments").decode()
    pale = draw(argmap.loads(text).map, view="arguments", marking=marking(dark="<O>")).decode()
    assert ("#123456" in plain) >= ("#123456" in pale)
    assert "#123456" not in pale


@pytest.mark.parametrize("text", ["[O]: o", "[T]: t\n  - [O]: o", DEBATE])
@pytest.mark.parametrize("words", ["short", "[An objection] | " * 50])
def test_words_make_the_picture_higher_but_move_nothing(text: str, words: str) -> None:
    how = Marking(Selected(frozenset({"[O]"}), words))
    plain, marked = (
        fromstring(draw(argmap.loads(text).map, marking=marking))  # noqa: S314 -- our own
        for marking in (None, how)
    )
    assert marked.get("width") == plain.get("width")
    first, other = (found(root, "g")[0].get("transform") for root in (plain, marked))
    assert first == other
    (key,) = found(marked, "g", "legend")
    lines = [text.text or "" for text in key.iter(NAMESPACE + "text")]
    assert lines[0].startswith(f"highlighted: {words[:10]}")
    assert sum("An objection" in line for line in lines) <= 3
    assert "…" in "".join(lines) or words == "short"


def test_a_high_picture_says_at_its_title_what_is_highlighted() -> None:
    front = "===\ntitle: A debate\n===\n\n"
    deep = "".join(f"{'  ' * n}+ [C{n}]: claim\n" for n in range(1, 20))
    for text, expected in (("[T]: t\n" + deep, 1), ("[T]: t\n  + [C3]: c\n", 0)):
        how = Marking(Selected(frozenset({"[C3]"}), "third"))
        root = fromstring(draw(argmap.loads(front + text).map, marking=how))  # noqa: S314 -- our own
        beside = [each.text for each in root.findall(NAMESPACE + "text")]
        assert beside == ["A debate", "highlighted: third"][: 1 + expected]


@pytest.mark.parametrize("fmt", ["png", "pdf"])
def test_notes_come_with_every_file(fmt: str) -> None:
    text = "[T]: t\n  + [Out]: o {isInMap: false}\n"
    made = render(argmap.loads(text).map, fmt=fmt, marking=marking("[Out];[T]"))
    assert made.notes == ("not in this picture, though highlighted: [Out]",)


CODE = """
import sys, hashlib, argmap
from argmap.diagram.marking import Marking, Selected, spotlight
from argmap.renderers.drawing import draw
for path in sys.argv[1:]:
    work = argmap.load(path)
    answer = [name for row in work.ask("unsupported") for name in row.ids]
    for how in (
        spotlight(work.map, answer, "unsupported"),
        Marking(focus=Selected(frozenset(answer), "unsupported")),
    ):
        for fmt in ("svg", "dot"):
            data = draw(work.map, fmt=fmt, layout="tree", marking=how)
            print(hashlib.sha256(data).hexdigest())
"""


def test_the_same_answer_gives_the_same_bytes_under_every_hash_seed() -> None:
    def hashes(seed: str) -> str:
        done = subprocess.run(  # noqa: S603 -- our own code
            [sys.executable, "-c", CODE, *map(str, MAPS)],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    first = hashes("0")
    assert len(first.split()) == 4 * len(MAPS)
    assert hashes("4711") == first


@pytest.fixture
def engine() -> Engine:
    found = engines()
    if not found:
        pytest.skip("there is no Graphviz on this machine")
    return found[0]


def test_dot_has_the_marks(engine: Engine) -> None:
    everything = argmap.loads(DEBATE).map
    text = draw(everything, fmt="dot", marking=marking("[O];<A>", "[R];[U]")).decode()
    answer = json.loads(engine.run(text, "json0"))
    assert answer["label"] == r"highlighted: the answer &amp; <more>\lpale: the rest\l"
    colors = PALETTES["default"].light
    nodes = {item["name"]: item for item in answer["objects"]}
    for name in ("[O]", "<A>#3"):
        assert (nodes[name]["peripheries"], nodes[name]["fillcolor"]) == ("2", colors.glow)
    for name in ("[R]", "[U]"):
        assert (nodes[name]["fontcolor"], nodes[name]["color"]) == (colors.faint, colors.faint)
    for name in ("[T]", "[P]"):
        assert "peripheries" not in nodes[name]
    number = {item["_gvid"]: item["name"] for item in answer["objects"]}
    colored = {number[edge["tail"]]: edge["color"] for edge in answer["edges"]}
    assert colored["[R]"] == colored["[U]"] == colors.faint
    assert colored["[O]"] == colors.objection
