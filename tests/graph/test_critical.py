"""Claims without which another one has no line of support."""

from collections.abc import Iterable

import networkx as nx
import pytest
from hypothesis import given, settings

from argmap.graph import bearing, fallout, trials
from argmap.graph.critical import critical
from argmap.graph.narrowing import Lines
from argmap.graph.support import founded, holding
from argmap.model import ArgumentMap
from tests.graph.brute_force import left, standing, supports
from tests.graph.small_maps import random_maps, small_map

PLENTY = 10**9


def found(argument_map: ArgumentMap, name: str) -> list[str]:
    links = bearing(argument_map)
    answer = critical(links, links.index[name], PLENTY)
    assert answer.is_complete
    return [links.ids[node] for node in answer.nodes]


def plainly(argument_map: ArgumentMap, name: str) -> set[str]:
    """What lets a claim fall, each given up on its own."""
    links = bearing(argument_map)
    end = links.ids[holding(links, links.index[name])]
    claims = (
        links.ids[node] for node in range(links.first_inference) if node not in links.reconstructed
    )
    return {one for one in claims if one != name and end not in left(argument_map, one)}


def test_one_reason_is_critical_and_one_of_two_is_not() -> None:
    case = small_map("[M] support [T]", "[A] support [M]", "[B] support [M]")
    assert found(case, "[T]") == ["[M]"]
    assert found(case, "[M]") == []
    assert found(case, "[A]") == []


def test_every_linked_premise_is_critical() -> None:
    case = small_map(
        "[R] support [Q]", "<S> support [Q]", arguments={"A": [(("P",), "M"), (("M", "Q"), "T")]}
    )
    assert found(case, "[T]") == ["[M]", "[Q]", "[P]"]
    assert found(case, "<A>") == ["[M]", "[Q]", "[P]"]


def test_a_premise_that_two_arguments_share_is_critical() -> None:
    case = small_map(
        "[X] support [Shared]",
        arguments={"A": [(("P", "Shared"), "T")], "B": [(("Shared", "Q"), "T")]},
    )
    assert found(case, "[T]") == ["[Shared]", "[X]"]


def test_a_basis_is_a_line_of_its_own() -> None:
    case = small_map("[M] support [T]", "[A] support [M]", data={"[M]": {"basis": "law"}})
    assert found(case, "[T]") == ["[M]"]


def test_a_circle_gives_no_line_of_its_own() -> None:
    case = small_map("[B] support [A]", "[A] support [B]", "[G] support [B]", "[A] support [T]")
    assert found(case, "[T]") == ["[A]", "[B]", "[G]"]


def test_where_there_is_nothing_but_a_circle_all_of_it_is_critical() -> None:
    case = small_map("[B] support [A]", "[C] support [B]", "[A] support [C]", "[D] support [C]")
    ring = small_map("[B] support [A]", "[C] support [B]", "[A] support [C]")
    assert found(ring, "[A]") == ["[B]", "[C]"]
    assert found(case, "[A]") == ["[B]", "[C]", "[D]"]


@settings(deadline=None)
@given(random_maps())
def test_it_is_what_lets_the_claim_fall(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    for name in links.ids[: links.first_inference]:
        assert set(found(argument_map, name)) == plainly(argument_map, name)


@settings(deadline=None)
@given(random_maps())
def test_it_is_the_other_way_round_of_what_falls(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    falls = {
        (given_up, node)
        for given_up in range(links.first_inference)
        if given_up not in links.reconstructed
        for node in fallout(links, given_up, PLENTY).falls
    }
    assert falls == {
        (one, node)
        for node in range(links.first_inference)
        for one in critical(links, node, PLENTY).nodes
    }


@settings(deadline=None)
@given(random_maps())
def test_the_narrowing_loses_nothing_and_the_trials_need_no_narrowing(
    argument_map: ArgumentMap,
) -> None:
    links = bearing(argument_map)
    for name in links.ids[: links.first_inference]:
        number = links.index[name]
        lines = Lines(links, holding(links, number))
        claims = [node for node in sorted(lines.legs) if node < links.first_inference]

        def names(nodes: Iterable[int], own: int = number) -> set[str]:
            return {links.ids[one] for one in nodes if not links.is_inference(one) and one != own}

        truth = plainly(argument_map, name)
        assert names(lines.needed()) <= truth <= names(lines.shared(3, set())) | {name}
        assert names(trials.Trials(lines, PLENTY).cutting(claims)) == truth


@settings(deadline=None)
@given(random_maps())
def test_the_founded_are_those_that_stand(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    assert {links.ids[node] for node in founded(links)} == standing(argument_map)


def dominators(graph: nx.DiGraph) -> dict[str, str]:
    return dict(nx.immediate_dominators(graph, "start"))  # type: ignore[no-untyped-call]


@settings(deadline=None)
@given(random_maps())
def test_without_linked_premises_they_are_the_dominators(argument_map: ArgumentMap) -> None:
    plain = ArgumentMap(
        argument_map.statements,
        relations=tuple(
            one for one in argument_map.relations if one.source[0] == "[" == one.target[0]
        ),
    )
    links = bearing(plain)
    graph = nx.DiGraph(supports(plain))
    graph.add_edges_from(
        ("start", name)
        for name in links.ids
        if links.is_ground(links.index[name]) or plain.nodes[name].data.get("basis")
    )
    above = dominators(graph) if "start" in graph else {}
    for node in founded(links):
        chain = []
        name = links.ids[node]
        while (name := above[name]) != "start":
            chain.append(name)
        assert set(found(plain, links.ids[node])) == set(chain)


def test_many_passes_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
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
    joints = [f"[J{n}]" for n in range(1, 101)]
    assert found(diamonds, "[J0]") == joints
    monkeypatch.setattr(trials, "_MEMORY", 100)
    assert found(diamonds, "[J0]") == joints
    links = bearing(diamonds)
    short = critical(links, links.index["[J0]"], 1000)
    assert not short.is_complete
    assert short.nodes == ()
