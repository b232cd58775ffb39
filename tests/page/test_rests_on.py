"""What rests on a claim in the page is what ``argmap query MAP rests-on-it`` says."""

import json
import sys
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import Page

import argmap
from argmap.graph import bearing, fallout
from argmap.model import ArgumentMap
from argmap.renderers.drawing import view_of
from argmap.renderers.html.contents import Contents, Details
from argmap.renderers.html.data import data_json
from tests.graph.small_maps import random_maps, small_map
from tests.page.pages import run

MAPS = Path(__file__).parents[2] / "maps"
ALL = """(json) => {
  const data = restored(JSON.parse(json));
  const support = supportOf(data);
  const name = (number) => data.nodes[number].argument || data.nodes[number].id;
  return data.nodes.map((node) => {
    const { falls, weakens } = restsOn(support, node.number);
    return [name(node.number), falls.map(name).sort(), weakens.map(name).sort()];
  });
}"""


def in_page(
    page: Page, argument_map: ArgumentMap, view: Literal["reasons", "arguments"] = "reasons"
) -> dict[str, tuple[list[str], list[str]]]:
    details = {
        name: Details(data=(("basis", str(element.data.get("basis") or "")),))
        for name, element in argument_map.nodes.items()
    }
    json_text = data_json(Contents(view_of(argument_map, view, "right"), details))
    assert json.loads(json_text)
    rows: list[Any] = run(page, ("rests_on", "data"), ALL, json_text)
    return {name: (falls, weakens) for name, falls, weakens in rows}


def in_python(argument_map: ArgumentMap) -> dict[str, tuple[list[str], list[str]]]:
    links = bearing(argument_map)
    found = {}
    for name in links.ids[: links.first_inference]:
        out = fallout(links, links.index[name], sys.maxsize)
        found[name] = (
            sorted(links.ids[each] for each in out.falls),
            sorted(links.ids[each] for each in out.weakens),
        )
    return found


def speaks_for_itself(argument_map: ArgumentMap) -> bool:
    """Whether a conclusion speaks for the argument that it follows from, which no picture shows."""
    ends = {
        argument.id: {argument.id, *(f"[{step.conclusion}]" for step in argument.inferences)}
        for argument in argument_map.arguments
        if argument.inferences
    }
    return any(
        source in ends.get(relation.target, ())
        for relation in argument_map.relations
        for source in (relation.source, *_conclusion(argument_map, relation.source))
    )


def _conclusion(argument_map: ArgumentMap, name: str) -> list[str]:
    return [
        f"[{argument.inferences[-1].conclusion}]"
        for argument in argument_map.arguments
        if argument.id == name and argument.inferences
    ]


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(random_maps())
def test_on_random_maps(blank: Page, argument_map: ArgumentMap) -> None:
    if not speaks_for_itself(argument_map):
        assert in_page(blank, argument_map) == in_python(argument_map)


def test_an_argument_of_several_steps(blank: Page) -> None:
    steps = small_map(
        "[Q] support [P]",
        "[R] support [T]",
        arguments={"A": [(("P",), "M"), (("M", "N"), "T")], "B": [(("T",), "U")]},
    )
    found = in_page(blank, steps)
    assert {name: found[name] for name in found if name != "<A>"} == {
        name: value for name, value in in_python(steps).items() if name != "<A>"
    }
    assert found["<A>"] == in_python(steps)["<A>"]


@pytest.mark.parametrize("path", sorted(MAPS.glob("*.argdown")), ids=lambda path: path.stem)
def test_on_the_maps_of_the_project(blank: Page, path: Path) -> None:
    work = argmap.load(path)
    assert in_page(blank, work.map) == in_python(work.map)


def test_in_the_compact_view_an_argument_needs_its_premises(blank: Page) -> None:
    work = argmap.load(MAPS / "school-uniforms.argdown")
    whole = in_python(work.map)
    found = in_page(blank, work.map, "arguments")
    assert found == {
        name: tuple([each for each in out if each in found] for out in whole[name])
        for name in found
    }
    assert found["[Same clothes, no target]"][0] == ["<No target for teasing>"]
