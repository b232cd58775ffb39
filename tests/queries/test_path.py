"""The chain by which one claim bears on another."""

import argmap
from argmap.graph import bearing
from argmap.queries.questions import path
from argmap.queries.questions.path import Chain
from tests.graph.small_maps import small_map

CASE = small_map(
    "[R] support [T]",
    "[O] attack <A>",
    "[U] undercut <A>#3",
    "[X] contrary [R]",
    "[Lone] support [End]",
    arguments={"A": [(("P", "Q"), "T")]},
)


def chains(first: str, second: str) -> tuple[Chain, ...]:
    links = bearing(CASE)
    return path.ask(links, links.index[first], links.index[second])


def test_each_link_is_told() -> None:
    [row] = chains("[P]", "[T]")
    assert (row.name, row.remark) == ("[P] > [T]", "1 link, speaks for [T]")
    assert row.notes == ("[P] is a premise of <A>, with [Q]", "<A> concludes [T]")
    assert row.ids == ("[P]", "[T]", "<A>#3")


def test_attacks_turn_the_effect() -> None:
    [undercut] = chains("[U]", "[T]")
    assert undercut.notes == ("[U] undercuts <A>#3", "<A> concludes [T]")
    assert undercut.effect == "against"
    [attack] = chains("[O]", "[T]")
    assert attack.notes == ("[O] attacks <A>", "<A> has the step <A>#3", "<A> concludes [T]")
    assert (attack.effect, attack.length) == ("against", 2)
    [excluded] = chains("[R]", "[X]")
    assert excluded.notes == ("[R] excludes [X]",)


def test_an_argument_can_be_the_end() -> None:
    [premise] = chains("[P]", "<A>")
    assert (premise.name, premise.length, premise.effect) == ("[P] > <A>", 1, "for")
    [undercut] = chains("[U]", "<A>")
    assert undercut.notes == ("[U] undercuts <A>#3",)


def test_the_other_way_round() -> None:
    [row] = chains("[T]", "[X]")
    assert row.way == "back"
    assert row.name == "[X] > [R] > [T]"
    assert row.remark == "2 links, speaks against [T]; [T] does not bear on [X]"


def test_no_way_at_all() -> None:
    [apart] = chains("[P]", "[Lone]")
    assert (apart.way, apart.ids, apart.links) == ("none", (), ())
    assert apart.remark == "does not bear on [Lone], nor [Lone] on it"
    assert apart.notes == ("they do not meet anywhere",)
    [fork] = chains("[P]", "[U]")
    assert fork.notes == ("both bear on [T]",)
    [same] = chains("[P]", "[P]")
    assert (same.remark, same.notes) == ("is the claim itself", ())


def test_of_a_long_chain_the_first_and_last_links_are_told() -> None:
    work = argmap.loads("".join(f"[C{n + 1}]\n  +> [C{n}]\n\n" for n in range(100)))
    [row] = work.ask("path", "C100", "C0")
    assert isinstance(row, Chain)
    assert (len(row.links), len(row.ids)) == (100, 101)
    assert len(row.notes) == 21
    assert row.notes[15] == "... 80 more links ..."
    assert row.notes[-1] == "[C1] supports [C0]"
