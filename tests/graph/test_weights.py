"""What rests on a claim, and what an objection strikes."""

import pytest
from hypothesis import given

from argmap.graph import bearing, hits, weights
from argmap.model import ArgumentMap
from tests.graph.brute_force import objections, resting
from tests.graph.small_maps import random_maps, small_map


def weight(argument_map: ArgumentMap, name: str) -> int:
    links = bearing(argument_map)
    number = links.index[name]
    return weights(links, [number]).of[number]


def hit(argument_map: ArgumentMap, name: str) -> int:
    links = bearing(argument_map)
    number = links.index[name]
    return hits(links, [number]).of[number]


CHAIN = small_map(
    "[A] support [T]",
    "<B> entails [A]",
    "[O] attack [T]",
    arguments={"C": [(("P", "Q"), "M"), (("M",), "A")]},
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("[T]", 0), ("[A]", 1), ("<B>", 2), ("[M]", 2), ("[P]", 3), ("<C>", 3), ("[O]", 0)],
)
def test_statements_above_a_claim_rest_on_it(name: str, expected: int) -> None:
    assert weight(CHAIN, name) == expected


def test_what_rests_on_a_claim_in_two_ways_counts_once() -> None:
    diamond = small_map("[L] support [T]", "[R] support [T]", "[B] support [L]", "[B] support [R]")
    assert weight(diamond, "[B]") == 3


def test_a_circle_rests_on_each_of_its_members() -> None:
    circle = small_map("[B] support [A]", "[A] support [B]", "[A] support [T]")
    assert [weight(circle, name) for name in ("[A]", "[B]")] == [2, 2]


@pytest.mark.parametrize(
    ("objection", "expected"),
    [("attack [A]", 2), ("attack [T]", 1), ("undercut <C>#3", 3), ("attack <C>", 3)],
)
def test_an_objection_strikes_its_target_and_what_rests_on_it(
    objection: str, expected: int
) -> None:
    struck = small_map(
        f"[X] {objection}",
        "[A] support [T]",
        arguments={"C": [(("P", "Q"), "M"), (("M",), "A")]},
    )
    assert hit(struck, "[X]") == expected


def test_an_objection_to_what_it_rests_on_strikes_itself() -> None:
    assert hit(small_map("[A] support [T]", "[T] attack [A]"), "[T]") == 2


@given(random_maps())
def test_weights_and_hits_are_those_of_a_plain_search(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    above = weights(links, range(links.first_inference))
    struck = hits(links, range(links.first_inference))
    against = list(objections(argument_map))
    for number, name in enumerate(links.ids[: links.first_inference]):
        assert above.of[number] == len(resting(argument_map, name) - {name})
        targets = [target for source, target in against if source == name]
        assert struck.of[number] == len(resting(argument_map, *targets))
    assert not above.at_least
    assert not struck.at_least
