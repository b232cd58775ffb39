"""The shortest chains from one claim to another."""

import networkx as nx
from hypothesis import given, settings

from argmap.graph import MANY, bearing, shortest_paths
from argmap.model import ArgumentMap, RelationKind
from tests.graph.brute_force import objections, supports
from tests.graph.small_maps import random_maps, small_map

PLENTY = 1000


def graph_of(argument_map: ArgumentMap) -> nx.DiGraph:
    graph = nx.DiGraph()
    graph.add_nodes_from(argument_map.nodes)
    mutual = [
        (one.target, one.source) if one.kind is RelationKind.CONTRARY else (one.source, one.target)
        for one in argument_map.relations
        if one.kind.is_symmetric
    ]
    for source, target in (*supports(argument_map), *objections(argument_map), *mutual):
        graph.add_edge(source, target, weight=0 if "#" in target else 1)
    return graph


@settings(deadline=None)
@given(random_maps())
def test_they_are_all_shortest_paths_of_the_graph(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    plain = graph_of(argument_map)
    for start in links.ids[: links.first_inference]:
        for end in links.ids[: links.first_inference]:
            goals = {end: 0}
            if start != end:
                own = {step.id for step in argument_map.inferences if step.id.startswith(f"{end}#")}
                goals |= dict.fromkeys(own, 1)
            lengths = nx.single_source_dijkstra_path_length(plain, start)
            known = {goal: lengths[goal] + more for goal, more in goals.items() if goal in lengths}
            paths = shortest_paths(links, links.index[start], links.index[end], PLENTY)
            if not known:
                assert paths is None
                continue
            assert paths is not None
            assert paths.length == min(known.values())
            expected = {
                tuple(one)
                for goal, length in known.items()
                if length == paths.length
                for one in nx.all_shortest_paths(plain, start, goal, weight="weight")
            }
            assert {tuple(links.ids[node] for node in one) for one in paths.chains} == expected
            assert paths.number == len(paths.chains) == len(expected)


def test_more_than_are_wanted_are_counted_only() -> None:
    diamonds = small_map(
        *(
            f"[{a}] support [{b}]"
            for n in range(100)
            for a, b in (
                (f"J{n + 1}", f"L{n}"),
                (f"J{n + 1}", f"R{n}"),
                (f"L{n}", f"J{n}"),
                (f"R{n}", f"J{n}"),
            )
        )
    )
    links = bearing(diamonds)
    long = shortest_paths(links, links.index["[J100]"], links.index["[J0]"], 3)
    assert long is not None
    assert (len(long.chains), long.length, long.number) == (3, 200, MANY)
    short = shortest_paths(links, links.index["[J5]"], links.index["[J0]"], 3)
    assert short is not None
    assert short.number == 2**5
