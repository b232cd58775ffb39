"""Components, and counting what can be reached."""

from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph import reach
from argmap.graph.components import strong_components
from argmap.graph.reach import count_reachable

NX: Any = nx  # its stubs leave half of the functions untyped
Links = Mapping[int, Sequence[int]]

NODES = 9
graphs = st.dictionaries(
    st.integers(0, NODES - 1), st.lists(st.integers(0, NODES - 1), max_size=4, unique=True)
)


def as_digraph(links: Links) -> Any:
    graph = NX.DiGraph()
    graph.add_nodes_from(range(NODES))
    graph.add_edges_from((a, b) for a, targets in links.items() for b in targets)
    return graph


def plainly(links: Links, odd_only: bool = False) -> dict[int, int]:
    graph = as_digraph(links)
    return {
        node: sum(1 for other in NX.descendants(graph, node) if not odd_only or other % 2)
        for node in range(NODES)
    }


@given(graphs)
def test_components_are_those_of_networkx_and_lead_only_to_earlier_ones(links: Links) -> None:
    found = strong_components(range(NODES), lambda node: links.get(node, ()))
    expected = NX.strongly_connected_components(as_digraph(links))
    assert {frozenset(members) for members in found} == {frozenset(one) for one in expected}
    home = {node: number for number, members in enumerate(found) for node in members}
    assert all(home[b] <= home[a] for a, targets in links.items() for b in targets)


def test_components_of_what_can_be_reached_only() -> None:
    links = {0: [1], 1: [0], 2: [0]}
    found = strong_components([0], lambda node: links.get(node, ()))
    assert [sorted(members) for members in found] == [[0, 1]]


@given(graphs)
def test_counts_are_those_of_a_plain_search(links: Links) -> None:
    counts = count_reachable(range(NODES), lambda node: links.get(node, ()), lambda _: True)
    assert counts.of == plainly(links)
    assert not counts.at_least


@given(graphs)
def test_only_counted_nodes_count(links: Links) -> None:
    counts = count_reachable(
        range(NODES), lambda node: links.get(node, ()), lambda node: node % 2 == 1
    )
    assert counts.of == plainly(links, odd_only=True)


def test_sets_wider_than_a_pass_are_counted_in_several() -> None:
    size = 400
    ladder = {node: [node + 1, node + 2] for node in range(size - 2)} | {size - 2: [size - 1]}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reach, "_MEMORY", 1)
        counts = count_reachable(range(size), lambda node: ladder.get(node, ()), lambda _: True)
    assert counts.of == {node: size - 1 - node for node in range(size)}


@given(graphs)
def test_when_it_would_take_too_long_the_counts_are_lower_bounds(links: Links) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reach, "_EFFORT", 0)
        counts = count_reachable(range(NODES), lambda node: links.get(node, ()), lambda _: True)
    exact = plainly(links)
    for node, count in counts.of.items():
        assert count <= exact[node]
        assert node in counts.at_least or count == exact[node]


def test_depth_is_no_limit() -> None:
    size = 100_000
    counts = count_reachable([0], lambda node: [node + 1] if node < size else [], lambda _: True)
    assert counts.of == {0: size}
