"""Theses, sides, and who answers whom."""

from hypothesis import given

from argmap.graph import Side, answered, answers, bearing, sides, theses
from argmap.model import ArgumentMap
from tests.graph.brute_force import objections, reached
from tests.graph.small_maps import random_maps, small_map


def theses_of(argument_map: ArgumentMap) -> list[str]:
    links = bearing(argument_map)
    return [links.ids[number] for number in theses(links)]


def sides_of(argument_map: ArgumentMap) -> dict[str, str]:
    links = bearing(argument_map)
    return {links.ids[number]: str(side) for number, side in sides(links).items()}


def answers_of(argument_map: ArgumentMap, name: str) -> list[str]:
    links = bearing(argument_map)
    number = links.index[name]
    found = [links.ids[node] for node in answers(links, number, 1_000).nodes]
    assert bool(found) == (number in answered(links, [number]))
    return found


def test_the_thesis_is_where_all_lines_end() -> None:
    assert theses_of(
        small_map("[A] support [T]", "[O] attack [A]", arguments={"B": [(("P",), "T")]})
    ) == ["[T]"]


def test_a_claim_that_nothing_bears_on_is_no_thesis() -> None:
    lonely = small_map("[L] support [L]", "[B] support [A]")
    assert theses_of(lonely) == ["[A]"]


def test_an_argument_can_be_the_end() -> None:
    assert theses_of(small_map("[B] support <A>")) == ["<A>"]


def test_claims_that_attack_each_other_are_both_theses() -> None:
    debate = small_map("[U] attack [T]", "[T] attack [U]", "[A] support [T]", "[B] support [U]")
    assert theses_of(debate) == ["[T]", "[U]"]
    assert sides_of(debate) == {"[T]": "both", "[U]": "both", "[A]": "for", "[B]": "for"}


def test_of_two_that_contradict_each_other_the_upper_one_is_the_thesis() -> None:
    assert theses_of(small_map("[T] contradictory [N]", "[A] support [N]")) == ["[T]"]


def test_a_circle_that_leads_nowhere_yields_its_first_claim() -> None:
    assert theses_of(small_map("[B] support [A]", "[A] support [B]", "[C] support [B]")) == ["[A]"]


def test_sides_change_with_every_objection() -> None:
    debate = small_map(
        "[O] attack [T]",
        "[R] attack [O]",
        "<U> undercut <A>#2",
        "[S] support <U>",
        arguments={"A": [(("P",), "T")]},
    )
    assert sides_of(debate) == {
        "[T]": "for",
        "[O]": "against",
        "[R]": "for",
        "[P]": "for",
        "<A>": "for",
        "<A>#2": "for",
        "<U>": "against",
        "[S]": "against",
    }


def test_a_claim_can_speak_for_and_against() -> None:
    split = small_map("[A] support [T]", "[O] attack [T]", "[B] support [A]", "[B] support [O]")
    assert sides_of(split)["[B]"] == Side.BOTH


@given(random_maps(acyclic=True))
def test_everything_that_bears_on_something_has_the_side_of_its_lines(
    argument_map: ArgumentMap,
) -> None:
    found = sides_of(argument_map)
    ends = set(theses_of(argument_map))
    for name in argument_map.nodes:
        signs = {against for end, against in reached(argument_map, name) if end in ends}
        expected = {frozenset({False}): "for", frozenset({True}): "against", frozenset(): ""}
        assert found.get(name, "") == expected.get(frozenset(signs), "both")


def test_an_objection_is_answered_by_what_attacks_it_or_its_grounds() -> None:
    debate = small_map(
        "[O] attack [T]",
        "[R] support [O]",
        "[Direct] attack [O]",
        "[Reason] attack [R]",
        "[Premise] attack [P]",
        "[Step] undercut <A>#2",
        arguments={"A": [(("P",), "R")]},
    )
    assert answers_of(debate, "[O]") == ["[Direct]", "[Reason]", "[Step]", "[Premise]"]


def test_a_long_search_for_answers_is_cut_short() -> None:
    links = bearing(small_map("[O] attack [T]", *(f"[R{n}] attack [O]" for n in range(9))))
    found = answers(links, links.index["[O]"], 4)
    assert [links.ids[node] for node in found.nodes] == ["[R0]", "[R1]", "[R2]", "[R3]"]
    assert not found.is_complete
    assert answers(links, links.index["[O]"], 9).is_complete


def test_supporting_the_target_is_no_answer() -> None:
    assert answers_of(small_map("[O] attack [T]", "[A] support [T]"), "[O]") == []


def test_the_claim_objected_to_can_answer_in_words_but_not_by_being_excluded() -> None:
    assert answers_of(small_map("[O] attack [T]", "[T] attack [O]"), "[O]") == ["[T]"]
    assert answers_of(small_map("[T] contradictory [O]"), "[O]") == []
    assert answers_of(small_map("[O] contrary [T]"), "[O]") == []


def test_whoever_else_excludes_an_objection_answers_it() -> None:
    assert answers_of(small_map("[O] attack [T]", "[Q] contradictory [O]"), "[O]") == ["[Q]"]


def test_excluding_a_premise_of_an_objection_answers_it() -> None:
    debate = small_map("[O] attack [T]", "[Q] contradictory [P]", arguments={"A": [(("P",), "O")]})
    assert answers_of(debate, "[O]") == ["[Q]"]


@given(random_maps(acyclic=True))
def test_the_lists_of_answers_and_the_quick_test_agree(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    sources = sorted({links.index[source] for source, _ in objections(argument_map)})
    quick = answered(links, sources)
    for source in sources:
        assert (source in quick) == bool(answers(links, source, 1_000).nodes)
