"""A part of a map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.graph import bearing, build_graph
from argmap.model import ArgumentMap, restrict, statement_id
from tests.graph.small_maps import random_maps

CARS = """\
# For #(for)

## Health

[Ban]: Ban cars. #city
    + <Fumes>
    - [Shops]: Shops close. #money
        - [Buses]: By bus.

<Fumes>

(1) [Ill]: Cars make ill.
(2) [Duty]: Health first.
----
    <_ [Filters]: Filters help.
(3) [Ban]

# Costs

[Fines]: Fines are high.
    - [Ban]
"""


def ids(argument_map: ArgumentMap) -> set[str]:
    return set(argument_map.nodes)


@pytest.mark.parametrize(
    ("chosen", "nodes", "relations"),
    [
        (["[Ban]", "[Buses]"], {"[Ban]", "[Buses]"}, set()),
        (["[Shops]", "[Buses]"], {"[Shops]", "[Buses]"}, {"[Buses] -attack-> [Shops]"}),
        # an argument brings its statements
        (["<Fumes>"], {"<Fumes>", "<Fumes>#3", "[Ill]", "[Duty]", "[Ban]"}, set()),
        (
            ["<Fumes>#3", "[Filters]"],
            {"<Fumes>", "<Fumes>#3", "[Ill]", "[Duty]", "[Ban]", "[Filters]"},
            {"[Filters] -undercut-> <Fumes>#3"},
        ),
        # a step that joins what was chosen comes too
        (["[Ill]", "[Ban]"], {"<Fumes>", "<Fumes>#3", "[Ill]", "[Duty]", "[Ban]"}, set()),
        (["[Ill]", "[Duty]"], {"[Ill]", "[Duty]"}, set()),
        (["[Nothing]"], set(), set()),
        ([], set(), set()),
    ],
    ids=lambda value: str(sorted(value)),
)
def test_what_is_in_a_part(chosen: list[str], nodes: set[str], relations: set[str]) -> None:
    part = restrict(argmap.loads(CARS).map, chosen)
    assert ids(part) == nodes
    assert set(map(str, part.relations)) == relations


def test_sections_and_tags_of_the_part() -> None:
    whole = argmap.loads(CARS).map
    part = restrict(whole, ["[Shops]"])
    assert [section.title for section in part.sections] == ["For", "Health"]
    assert [tag.name for tag in part.tags] == ["money"]
    assert part.front_matter == whole.front_matter


@given(random_maps(), st.data())
def test_a_part_is_a_map_within_the_map(argument_map: ArgumentMap, data: st.DataObject) -> None:
    names = st.lists(st.sampled_from(list(argument_map.nodes)), unique=True)
    chosen = data.draw(names) if argument_map.nodes else []
    part = restrict(argument_map, chosen)
    assert set(chosen) <= ids(part) | {name for name in chosen if name not in argument_map.nodes}
    assert [name for name in argument_map.nodes if name in part.nodes] == list(part.nodes)
    for step in part.inferences:
        assert {*map(statement_id, step.premises), statement_id(step.conclusion)} <= ids(part)
    assert set(part.relations) == {
        one for one in argument_map.relations if {one.source, one.target} <= ids(part)
    }
    assert restrict(part, part.nodes) == part
    assert list(build_graph(part)) == list(part.nodes)
    bearing(part)


@given(random_maps())
def test_all_of_a_map_is_the_map(argument_map: ArgumentMap) -> None:
    assert restrict(argument_map, argument_map.nodes) == argument_map
