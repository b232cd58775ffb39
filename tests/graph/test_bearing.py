"""What bears on what."""

import pytest

from argmap.graph import Bearing, Contest, bearing
from argmap.model import ArgumentMap, Relation, RelationKind, Statement
from tests.graph.small_maps import small_map


def links_of(links: Bearing) -> set[str]:
    return {
        f"{links.ids[source]} {links.ids[target]}"
        for source in range(len(links.ids))
        for target in links.upheld(source)
    }


def named(links: Bearing, contest: Contest) -> str:
    return f"{links.ids[contest.source]} {contest.kind} {links.ids[contest.target]}"


def test_premises_bear_on_the_step_and_the_step_on_its_conclusion() -> None:
    links = bearing(small_map(arguments={"A": [(("P", "Q"), "M"), (("M", "R"), "T")]}))
    assert links_of(links) == {
        "[P] <A>#3",
        "[Q] <A>#3",
        "<A>#3 [M]",
        "<A> <A>#3",
        "[M] <A>#6",
        "[R] <A>#6",
        "<A>#6 [T]",
        "<A> <A>#6",
    }


def test_a_premise_named_twice_is_one_link() -> None:
    links = bearing(small_map(arguments={"A": [(("P", "P"), "T")]}))
    assert links.premises == {links.index["[P]"]: [links.index["<A>#3"]]}


def test_support_and_entailment_bear_alike() -> None:
    links = bearing(small_map("[B] support [A]", "[C] entails [A]", "<D> support [A]"))
    assert links_of(links) == {"[B] [A]", "[C] [A]", "<D> [A]"}


def test_a_reconstructed_argument_speaks_through_its_conclusion() -> None:
    links = bearing(
        small_map("<A> support [T]", "<A> attack [U]", arguments={"A": [(("P",), "C")]})
    )
    assert "[C] [T]" in links_of(links)
    assert [named(links, contest) for contest in links.contests] == ["[C] attack [U]"]


def test_exclusion_is_an_objection_by_the_side_that_was_written_as_one() -> None:
    links = bearing(small_map("[B] contrary [A]", "[A] contradictory [N]"))
    assert [named(links, contest) for contest in links.contests] == [
        "[B] contrary [A]",
        "[N] contradictory [A]",
    ]


def test_what_has_nothing_under_it() -> None:
    links = bearing(
        small_map(
            "[B] support [A]",
            "[B] support [B]",
            "<Sketch> attack [A]",
            "[X] support <Backed>",
            arguments={"Full": [(("P",), "B2")]},
        )
    )
    grounds = {
        name for name in links.index if "#" not in name and links.is_ground(links.index[name])
    }
    assert grounds == {"[B]", "<Sketch>", "[X]", "[P]"}


def test_numbers_run_from_statements_over_arguments_to_inferences() -> None:
    links = bearing(small_map(arguments={"A": [(("P",), "T")]}))
    assert links.ids == ("[P]", "[T]", "<A>", "<A>#2")
    assert (links.first_argument, links.first_inference) == (2, 3)
    assert [links.is_statement(number) for number in range(4)] == [True, True, False, False]
    assert [links.is_inference(number) for number in range(4)] == [False, False, False, True]
    assert [claim.id for claim in links.claims] == ["[P]", "[T]", "<A>"]


def test_a_relation_to_nothing_is_refused() -> None:
    wrong = ArgumentMap(
        (Statement("A"),), relations=(Relation(RelationKind.SUPPORT, "[A]", "[B]"),)
    )
    with pytest.raises(KeyError, match=r"\[B\]"):
        bearing(wrong)
