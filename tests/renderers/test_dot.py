"""DOT text: Graphviz reads it, shows every text as it is, and has every box and arrow."""

import json
import re
from html import unescape

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

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
from argmap.layout.graphviz import Engine, engines
from argmap.renderers.dot import dot, quote
from argmap.renderers.look import THEMES, Look

FOUND = {engine.name: engine for engine in engines()}
NASTY = st.text(
    st.sampled_from('\\"&\n\r\t<>{}|;:,[]()#%$Nlrn abé漢\x00\x01\x7f\u2028\ud800')
    | st.characters(codec="utf-8"),
    max_size=20,
)


@pytest.fixture(scope="module", params=["dot", "graphviz-pure"])
def engine(request: pytest.FixtureRequest) -> Engine:
    if request.param not in FOUND:
        pytest.skip(f"there is no {request.param} on this machine")
    return FOUND[request.param]


def shown(engine: Engine, labels: list[str]) -> list[list[str]]:
    """The lines that Graphviz draws for each label."""
    nodes = "".join(f"n{n} [label={label}];" for n, label in enumerate(labels))
    answer = engine.run(f"digraph {{{nodes}}}", "svg").decode()
    drawn = re.findall(r'<g id="\w+" class="node">(.*?)</g>', answer, re.DOTALL)
    return [
        [unescape(line) for line in re.findall(r"<text[^>]*>([^<]*)</text>", node)]
        for node in drawn
    ]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(texts=st.lists(NASTY.filter(str.strip), min_size=1, max_size=10))
@example(texts=["\\", "a\\", '"', '\\"', "<b>bold</b>", "&lt;", "&amp;lt;", "\\N", "\\l", "a\\\nb"])
@example(texts=["&#65;", "--", "digraph", "a:b:c", "%N", "é\u0301 \U0001f469\u200d\U0001f467"])
def test_graphviz_shows_any_text_as_it_is(engine: Engine, texts: list[str]) -> None:
    for text, lines in zip(texts, shown(engine, [quote(text) for text in texts]), strict=True):
        expected = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)
        expected = expected.replace("\r\n", "\n").replace("\r", "\n")
        wanted = [line for line in expected.replace("\xa0", " ").split("\n") if line]
        assert [line.replace("\xa0", " ") for line in lines if line] == wanted


def sample(text: str = "A claim.", direction: Direction = Direction.DOWN) -> Diagram:
    return Diagram(
        boxes=(
            Box("[Thesis]", "It is so.", is_thesis=True),
            Box("[A]", text, title="A", is_implicit=True, frame="s1"),
            Box("[B]", "B is so.", frame="s1", accent="#123456"),
            Box("<Doubt>", "It may not be so.", title="Doubt", kind=BoxKind.ARGUMENT),
            Box("[Bare]", ""),
        ),
        reasons=(Reason("<Proof>#3", ("[A]", "[B]"), title=text, rules=("Modus ponens",)),),
        arrows=(
            Arrow("so", ArrowKind.SUPPORT, "<Proof>#3", "[Thesis]"),
            Arrow("doubt", ArrowKind.UNDERCUT, "<Doubt>", "so"),
            Arrow("not both", ArrowKind.CONTRARY, "[Bare]", "[Thesis]"),
            Arrow("but", ArrowKind.REBUTTAL, "[Bare]", "<Doubt>", color="#abcdef"),
        ),
        frames=(Frame("s1", text),),
        title=text,
        direction=direction,
    )


def read(engine: Engine, diagram: Diagram) -> tuple[set[str], list[dict[str, str]]]:
    """The names of the nodes, and the edges with the names of their ends."""
    answer = json.loads(engine.run(dot(diagram), "json0"))
    name = {item["_gvid"]: item["name"] for item in answer["objects"]}
    edges = [
        edge | {"from": name[edge["tail"]], "to": name[edge["head"]]} for edge in answer["edges"]
    ]
    return {item["name"] for item in answer["objects"] if "nodes" not in item}, edges


@pytest.mark.parametrize("direction", list(Direction))
def test_every_box_reason_and_arrow_is_there(engine: Engine, direction: Direction) -> None:
    nodes, edges = read(engine, sample(direction=direction))
    assert nodes == {"[Thesis]", "[A]", "[B]", "<Doubt>", "[Bare]", "<Proof>#3", "j0_0"}
    assert {(edge["from"], edge["to"]) for edge in edges} == {
        ("[A]", "<Proof>#3"),
        ("[B]", "<Proof>#3"),
        ("<Proof>#3", "j0_0"),
        ("j0_0", "[Thesis]"),
        ("<Doubt>", "j0_0"),
        ("[Bare]", "[Thesis]"),
        ("[Bare]", "<Doubt>"),
    }


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_has_a_colour_of_the_theme(engine: Engine, theme: str) -> None:
    colors = Look(theme).colors
    drawn = engine.run(dot(sample(), Look(theme)), "svg").decode()
    texts = re.findall(r"<text [^>]*>", drawn)
    fills = {(re.search(r'fill="([^"]+)"', text) or ["", "black"])[1] for text in texts}
    own = {"#abcdef"}  # an arrow's
    assert fills - own <= {colors.ink, colors.muted, *map(colors.arrow, ArrowKind)}


def test_thesis_stands_at_its_side(engine: Engine) -> None:
    places = {}
    for direction in Direction:
        answer = json.loads(engine.run(dot(sample(direction=direction)), "json0"))
        (thesis,) = (item for item in answer["objects"] if item["name"] == "[Thesis]")
        x, y = map(float, thesis["pos"].split(","))
        _, _, width, height = map(float, answer["bb"].split(","))
        places[direction] = (x / width, y / height)  # y runs up
    assert places[Direction.DOWN][1] > 0.5 > places[Direction.UP][1]
    assert places[Direction.LEFT][0] > 0.5 > places[Direction.RIGHT][0]


def test_arrows_say_what_they_are(engine: Engine) -> None:
    _, edges = read(engine, sample())
    ends = {
        (edge["from"], edge["to"]): (edge["arrowtail"], edge["arrowhead"], edge["style"])
        for edge in edges
        if "arrowhead" in edge
    }
    assert ends["<Proof>#3", "j0_0"] == ("none", "none", "solid")
    assert ends["j0_0", "[Thesis]"] == ("none", "normal", "solid")
    assert ends["<Doubt>", "j0_0"] == ("none", "odot", "dotted")
    assert ends["[Bare]", "[Thesis]"] == ("diamond", "diamond", "dashed")
    assert [e["color"] for e in edges if e["to"] == "<Doubt>"] == ["#abcdef"]
    assert sorted(edge["label"] for edge in edges if edge.get("label")) == [
        "because",
        "but",
        "does not follow, since",
        "not both true:",
    ]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=NASTY)
def test_any_text_may_stand_anywhere(engine: Engine, text: str) -> None:
    nodes, edges = read(engine, sample(text))
    assert len(nodes) == 7
    assert len(edges) == 7


@settings(max_examples=50, deadline=None)
@given(st.lists(NASTY, min_size=2, max_size=2, unique=True))
def test_different_ids_stay_different_where_they_can(ids: list[str]) -> None:
    legible = [re.sub(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff\n]", "", name) for name in ids]
    if ids == legible:
        assert quote(ids[0]) != quote(ids[1])


def test_text_is_the_same_every_time() -> None:
    assert dot(sample()) == dot(sample())
    assert dot(sample(), Look("safe")) != dot(sample(), Look("mono"))
