"""Circular support."""

from typing import Any

import networkx as nx
from hypothesis import given

from argmap.graph import Bearing, bearing, support_cycles
from argmap.graph.cycles import PER_KNOT
from argmap.model import ArgumentMap
from tests.graph.small_maps import random_maps, small_map

NX: Any = nx  # its stubs leave half of the functions untyped


def cycles_of(argument_map: ArgumentMap) -> list[list[str]]:
    links = bearing(argument_map)
    return [[links.ids[node] for node in cycle.nodes] for cycle in support_cycles(links)]


def as_digraph(links: Bearing) -> Any:
    graph = NX.DiGraph()
    graph.add_nodes_from(range(len(links.ids)))
    graph.add_edges_from((node, target) for node in graph.nodes for target in links.upheld(node))
    return graph


def test_a_tree_has_none() -> None:
    assert cycles_of(small_map("[B] support [A]", "[C] support [A]", "[C] attack [B]")) == []


def test_a_cycle_starts_at_what_comes_first_in_the_document() -> None:
    circle = small_map("[B] support [A]", "[C] support [B]", "[A] support [C]")
    assert cycles_of(circle) == [["[A]", "[C]", "[B]"]]


def test_a_claim_that_supports_itself() -> None:
    assert cycles_of(small_map("[B] support [A]", "[B] support [B]")) == [["[B]"]]


def test_a_claim_that_supports_itself_is_told_within_a_knot() -> None:
    knot = small_map("[B] support [A]", "[A] support [B]", "[B] support [B]")
    assert cycles_of(knot) == [["[A]", "[B]"], ["[B]"]]


def test_a_conclusion_among_its_premises() -> None:
    begging = small_map(arguments={"A": [(("P", "T"), "T")]})
    assert cycles_of(begging) == [["[T]", "<A>#3"]]


def test_attacks_in_a_circle_are_no_circular_support() -> None:
    assert cycles_of(small_map("[A] attack [B]", "[B] attack [A]", "[C] undercut [A]")) == []


def test_two_cycles_that_hang_together_are_both_told() -> None:
    eight = small_map("[B] support [A]", "[A] support [B]", "[C] support [A]", "[A] support [C]")
    links = bearing(eight)
    assert cycles_of(eight) == [["[A]", "[B]"], ["[A]", "[C]"]]
    assert [cycle.knot for cycle in support_cycles(links)] == [3, 3]


def test_a_knot_of_many_cycles_is_cut_short() -> None:
    hub = [f"[{n}] support [H]" for n in range(50)] + [f"[H] support [{n}]" for n in range(50)]
    assert cycles_of(small_map(*hub)) == [["[H]", f"[{n}]"] for n in range(PER_KNOT)]


def test_a_ring_of_a_hundred_thousand() -> None:
    size = 100_000
    ring = small_map(*(f"[{n}] support [{(n + 1) % size}]" for n in range(size)))
    [cycle] = support_cycles(bearing(ring))
    assert (len(cycle.nodes), cycle.knot) == (size, size)


@given(random_maps())
def test_every_cycle_is_one_and_every_knot_is_told(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    graph = as_digraph(links)
    cycles = support_cycles(links)
    told = {node for cycle in cycles for node in cycle.nodes}
    for cycle in cycles:
        assert len(set(cycle.nodes)) == len(cycle.nodes)
        assert all(
            graph.has_edge(a, b)
            for a, b in zip(cycle.nodes, (*cycle.nodes[1:], cycle.nodes[0]), strict=True)
        )
    for members in NX.strongly_connected_components(graph):
        circular = len(members) > 1 or any(graph.has_edge(node, node) for node in members)
        assert circular == bool(members & told)
        # no knot of these small maps has more cycles than are told
        assert not circular or all(node in told for node in members if not links.is_inference(node))


@given(random_maps())
def test_the_first_cycle_of_a_knot_is_a_shortest_one_through_its_start(
    argument_map: ArgumentMap,
) -> None:
    links = bearing(argument_map)
    graph = as_digraph(links)
    for members in NX.strongly_connected_components(graph):
        cycles = [cycle for cycle in support_cycles(links) if members.issuperset(cycle.nodes)]
        if cycles:
            start = cycles[0].nodes[0]
            back = min(
                NX.shortest_path_length(graph, target, start)
                for target in graph.successors(start)
                if NX.has_path(graph, target, start)
            )
            lengths = [len(cycle.nodes) for cycle in cycles if cycle.nodes[0] == start]
            assert min(lengths) == back + 1
