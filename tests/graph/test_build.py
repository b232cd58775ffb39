"""The networkx graph."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.graph import (
    EDGE_ATTRIBUTES,
    EDGE_KINDS,
    GRAPH_ATTRIBUTES,
    NODE_ATTRIBUTES,
    Attribute,
    build_graph,
)
from argmap.model import ArgumentMap, Data, Statement, freeze
from tests.graph.small_maps import random_maps, small_map

NX: Any = nx  # its stubs leave half of the functions untyped
ROOT = Path(__file__).parents[2]
MAPS = sorted((ROOT / "maps").glob("*.argdown"))

SMALL = """\
===
title: Cars
===

# Health {color: "#fff"}

[Ban]: Ban cars. #city #health
    + <Fumes>
    >< [Free]: Cars stay. {holder: [drivers, dealers], hedge: perhaps}

<Fumes>: They stink.

(1) [Ill]: Cars make ill. {basis: evidence, implicit: true}
(2) Health comes first.
-- Duty, Means to an end {uses: [1, 2]} --
    <_ [Filters]: Filters help.
(3) [Ban]
"""


def edges_of(graph: "nx.MultiDiGraph") -> list[str]:
    return [key for _, _, key in graph.edges(keys=True)]


def test_nodes_are_what_has_an_id_and_edges_read_as_sentences() -> None:
    graph = argmap.loads(SMALL).graph
    assert list(graph.nodes) == [
        "[Ban]",
        "[Free]",
        "[Ill]",
        "[Untitled 1]",
        "[Filters]",
        "<Fumes>",
        "<Fumes>#3",
    ]
    assert sorted(edges_of(graph)) == [
        "<Fumes> -part-> <Fumes>#3",
        "<Fumes>#3 -conclusion-> [Ban]",
        "[Ban] -contradictory-> [Free]",
        "[Filters] -undercut-> <Fumes>#3",
        "[Free] -contradictory-> [Ban]",
        "[Ill] -premise-> <Fumes>#3",
        "[Untitled 1] -premise-> <Fumes>#3",
    ]


def test_what_the_attributes_of_nodes_say() -> None:
    nodes = argmap.loads(SMALL, path="cars.argdown").graph.nodes
    assert nodes["[Ban]"] == {
        "kind": "statement",
        "title": "Ban",
        "text": "Ban cars. #city #health",
        "label": "Ban cars. #city #health",
        "tags": "city, health",
        "section": "Health",
        "path": "cars.argdown",
        "line": 7,
        "column": 1,
        "untitled": False,
        "reconstructed": False,
        "argument": "",
        "rules": "",
        "scheme": "",
        "aif": "",
        "aif_id": 0,
        "implicit": False,
        "holder": "",
        "hedge": "",
        "basis": "",
        "data": "{}",
    }
    ill, untitled, free = nodes["[Ill]"], nodes["[Untitled 1]"], nodes["[Free]"]
    assert (ill["implicit"], ill["basis"]) == (True, "evidence")
    assert json.loads(ill["data"]) == {"basis": "evidence", "implicit": True}
    assert untitled["untitled"] is True
    assert (free["holder"], free["hedge"]) == ("drivers, dealers", "perhaps")
    assert (nodes["<Fumes>"]["kind"], nodes["<Fumes>"]["reconstructed"]) == ("argument", True)
    step = nodes["<Fumes>#3"]
    assert (step["kind"], step["argument"], step["section"]) == ("inference", "<Fumes>", "Health")
    assert step["rules"] == step["label"] == "Duty, Means to an end"
    assert (step["scheme"], step["aif"]) == ("practical_reasoning", "PracticalReasoning")
    assert step["aif_id"] == 28
    assert json.loads(step["data"]) == {"uses": [1, 2]}


def test_what_the_attributes_of_edges_say() -> None:
    edges = argmap.loads(SMALL, path="cars.argdown").graph.edges
    second = edges["[Untitled 1]", "<Fumes>#3", "[Untitled 1] -premise-> <Fumes>#3"]
    assert (second["kind"], second["order"], second["line"]) == ("premise", 2, 0)
    written = edges["[Ban]", "[Free]", "[Ban] -contradictory-> [Free]"]
    mirror = edges["[Free]", "[Ban]", "[Free] -contradictory-> [Ban]"]
    assert written == {
        "kind": "contradictory",
        "order": 0,
        "symmetric": True,
        "mirror": False,
        "path": "cars.argdown",
        "line": 9,
    }
    assert mirror == written | {"mirror": True}


def test_the_graph_knows_its_title_and_mode() -> None:
    assert argmap.loads(SMALL).graph.graph == {"title": "Cars", "mode": "loose"}
    assert [attribute.name for attribute in GRAPH_ATTRIBUTES] == ["title", "mode"]


@given(random_maps())
def test_every_element_has_every_attribute_and_its_type(argument_map: ArgumentMap) -> None:
    graph = build_graph(argument_map)
    ends: dict[str, str] = {kind: f"{source} to {target}" for kind, source, target, _ in EDGE_KINDS}
    for _, facts in graph.nodes(data=True):
        _check(facts, NODE_ATTRIBUTES)
    for _, _, facts in graph.edges(data=True):
        _check(facts, EDGE_ATTRIBUTES)
        assert facts["kind"] in ends


def _check(facts: dict[str, object], attributes: tuple[Attribute, ...]) -> None:
    assert {name: type(fact).__name__ for name, fact in facts.items()} == {
        attribute.name: attribute.type for attribute in attributes
    }


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_graphml_gives_the_graph_back(path: Path, tmp_path: Path) -> None:
    graph = argmap.load(path).graph
    NX.write_graphml(graph, tmp_path / "map.graphml")
    again = NX.read_graphml(tmp_path / "map.graphml", force_multigraph=True)
    assert dict(again.nodes(data=True)) == dict(graph.nodes(data=True))
    assert {key: facts for *_, key, facts in again.edges(keys=True, data=True)} == {
        key: facts for *_, key, facts in graph.edges(keys=True, data=True)
    }


def test_other_formats_take_the_graph_as_it_is(tmp_path: Path) -> None:
    graph = argmap.load(MAPS[0]).graph
    NX.write_gexf(graph, tmp_path / "map.gexf")
    assert set(NX.read_gexf(tmp_path / "map.gexf").nodes) == set(graph.nodes)
    again = NX.node_link_graph(json.loads(json.dumps(NX.node_link_data(graph))))
    assert dict(again.nodes(data=True)) == dict(graph.nodes(data=True))
    assert edges_of(again) == edges_of(graph)


def test_no_two_edges_have_the_same_key() -> None:
    keys = edges_of(argmap.load(MAPS[0]).graph)
    assert len(keys) == len(set(keys))


@given(st.text(), st.text())
def test_whatever_a_text_holds_the_graph_can_be_written(title: str, text: str) -> None:
    names = dict.fromkeys([title, f"{title}\0", f"{title}\ufffd", "a\ud800b", "a\ufffdb"])
    data = freeze({"holder": text, "nested": {"value": [text, float("nan")]}})
    assert isinstance(data, Data)
    graph = build_graph(ArgumentMap(tuple(Statement(name, data=data) for name in names)))
    assert len(graph) == len(names)
    written = "\n".join(NX.generate_graphml(graph))
    again = NX.parse_graphml(written.encode("utf-8").decode("utf-8"))
    assert len(again) == len(names)


def test_nan_in_data_is_text_in_json() -> None:
    data = freeze({"odds": float("inf")})
    assert isinstance(data, Data)
    graph = build_graph(ArgumentMap((Statement("A", data=data),)))
    assert graph.nodes["[A]"]["data"] == '{"odds": "Infinity"}'


def test_ancestors_of_the_thesis_are_all_that_bears_on_it() -> None:
    graph = build_graph(
        small_map(
            "[O] attack <A>",
            "[R] attack [O]",
            "[Else] support [Other]",
            arguments={"A": [(("P",), "T")]},
        )
    )
    assert NX.ancestors(graph, "[T]") == {"[O]", "[R]", "<A>", "[P]", "<A>#2"}


def test_the_page_about_the_graph_lists_what_there_is() -> None:
    page = (ROOT / "docs" / "reference" / "graph.md").read_text(encoding="utf-8")
    for attributes in (NODE_ATTRIBUTES, EDGE_ATTRIBUTES, GRAPH_ATTRIBUTES):
        rows = [
            f"| `{attribute.name}` | {attribute.type} | {attribute.meaning} |"
            for attribute in attributes
        ]
        assert "\n".join(rows) in page
    kinds = [
        f"| `{kind}` | {source} | {target} | {meaning} |"
        for kind, source, target, meaning in EDGE_KINDS
    ]
    assert "\n".join(kinds) in page


def python(code: str, seed: str = "0") -> str:
    return subprocess.run(  # noqa: S603 -- our own interpreter, our own code
        [sys.executable, "-c", code],
        env={"PYTHONHASHSEED": seed},
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_networkx_is_imported_for_the_graph_only() -> None:
    code = """
import sys
import argmap.graph
from argmap.queries.builtin import BUILTIN
from argmap.model import ArgumentMap, Statement
links = argmap.graph.bearing(ArgumentMap((Statement("A"), Statement("B"))))
for question in BUILTIN:
    question(links, *links.ids[: question.needed])
print("networkx" in sys.modules)
argmap.graph.build_graph(ArgumentMap())
print("networkx" in sys.modules)
"""
    assert re.findall(r"\w+", python(code)) == ["False", "True"]


def test_the_same_map_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    code = f"""
import json
import networkx
import argmap
from argmap.graph import bearing
from argmap.queries.builtin import BUILTIN
work = argmap.load({str(MAPS[1])!r})
links = bearing(work.map)
for question in BUILTIN:
    rows = question(links, *(links.ids[0], links.ids[9])[: question.needed])
    print(json.dumps([row.as_json() for row in rows]))
print("\\n".join(networkx.generate_graphml(work.graph)))
"""
    assert python(code, "1") == python(code, "2")
