"""What falls when a claim is given up."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings

from argmap.graph import Bearing, bearing, fallout, weights
from argmap.model import ArgumentMap
from tests.graph.brute_force import left, resting
from tests.graph.small_maps import random_maps, small_map

PLENTY = 10_000


def names(links: Bearing, numbers: Iterable[int]) -> list[str]:
    return [links.ids[number] for number in numbers]


def out(argument_map: ArgumentMap, name: str) -> tuple[list[str], list[str]]:
    links = bearing(argument_map)
    found = fallout(links, links.index[name], PLENTY)
    assert found.is_complete
    return names(links, found.falls), names(links, found.weakens)


CASE = small_map(
    "[M] support [T]",
    "<Other> support [T]",
    "[Lone] support <Other>",
    arguments={"A": [(("P", "Q"), "M")]},
)


@pytest.mark.parametrize(
    ("name", "falls", "weakens"),
    [
        ("[P]", ["<A>", "[M]"], ["[T]"]),
        ("[M]", [], ["[T]"]),
        ("[Lone]", ["<Other>"], ["[T]"]),
        ("[T]", [], []),
    ],
)
def test_premises_stand_together_and_reasons_apart(
    name: str, falls: list[str], weakens: list[str]
) -> None:
    assert out(CASE, name) == (falls, weakens)


def test_a_claim_with_a_basis_of_its_own_does_not_fall() -> None:
    based = small_map("[A] support [T]", "[B] support [A]", data={"[A]": {"basis": "law"}})
    assert out(based, "[B]") == ([], ["[A]", "[T]"])


def test_a_basis_that_is_denied_is_none() -> None:
    bare = small_map("[A] support [T]", "[B] support [A]", data={"[A]": {"basis": False}})
    assert out(bare, "[B]") == (["[A]", "[T]"], [])


def test_an_argument_falls_with_its_last_step() -> None:
    two = small_map("[Else] support [M]", arguments={"A": [(("P",), "M"), (("M", "Q"), "T")]})
    assert out(two, "[P]") == ([], ["[M]", "<A>", "[T]"])
    assert out(two, "[Q]") == (["<A>", "[T]"], [])


def test_support_for_an_argument_does_not_hold_it_up() -> None:
    helped = small_map("[H] support <A>", arguments={"A": [(("P",), "T")]})
    assert out(helped, "[H]") == ([], ["<A>", "[T]"])


def test_nothing_falls_with_an_objection() -> None:
    assert out(small_map("[O] attack [T]", "[R] attack [O]"), "[R]") == ([], [])


def test_a_circle_falls_with_what_it_stood_on() -> None:
    circle = small_map("[B] support [A]", "[A] support [B]", "[C] support [B]")
    assert out(circle, "[C]") == (["[B]", "[A]"], [])


def test_a_circle_that_stands_on_nothing_keeps_itself_up() -> None:
    crossed = small_map(
        "[B] support [A]",
        "[A] support [B]",
        "[C] support [B]",
        "[B] support [C]",
        "[B] support [T]",
    )
    assert out(crossed, "[C]") == ([], ["[B]", "[A]", "[T]"])
    assert out(crossed, "[B]") == (["[A]", "[C]", "[T]"], [])


def test_with_an_argument_fall_its_steps() -> None:
    two = small_map("[T] support [U]", arguments={"A": [(("P",), "M"), (("M", "Q"), "T")]})
    assert out(two, "<A>") == (["[M]", "[T]", "[U]"], [])


def test_a_search_that_is_cut_short_says_so() -> None:
    chain = bearing(small_map(*(f"[{n + 1}] support [{n}]" for n in range(30))))
    found = fallout(chain, chain.index["[30]"], 10)
    assert not found.is_complete
    assert names(chain, found.falls) == [f"[{n}]" for n in range(29, 19, -1)]


def test_a_premise_of_very_many_inferences_is_cut_short_too() -> None:
    many = bearing(small_map(arguments={f"A{n}": [(("P",), f"C{n}")] for n in range(9)}))
    found = fallout(many, many.index["[P]"], 4)
    assert not found.is_complete
    assert names(many, found.falls) == ["<A0>", "<A1>", "<A2>", "<A3>"]


@settings(deadline=None)
@given(random_maps())
def test_what_falls_is_what_is_not_left(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    for name in links.ids[: links.first_inference]:
        kept = left(argument_map, name)
        number = links.index[name]
        falls = set(names(links, fallout(links, number, PLENTY).falls))
        for other in range(links.first_inference):
            if other not in links.reconstructed and other != number:
                assert (links.ids[other] in falls) == (links.ids[other] not in kept)
        for argument, step in links.reconstructed.items():
            if argument != number:
                assert (links.ids[argument] in falls) == (links.ids[step] not in kept)


@settings(deadline=None)
@given(random_maps())
def test_the_lists_together_are_what_rests_on_the_claim(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    counts = weights(links, range(links.first_inference))
    for number in range(links.first_inference):
        found = fallout(links, number, PLENTY)
        listed = [node for node in (*found.falls, *found.weakens) if links.is_statement(node)]
        assert len(set(listed)) == len(listed) == counts.of[number]
        name = links.ids[number]
        assert set(names(links, listed)) == resting(argument_map, name) - {name}
