"""Theses, cycles, and how questions are asked."""

import json
from pathlib import Path

import pytest
from hypothesis import assume, given

import argmap
from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.queries import AboutClaim, Question, TargetCountError, UnknownTargetError
from argmap.queries.builtin import BUILTIN
from argmap.queries.questions import cycles, objections, thesis
from argmap.queries.wording import listed
from tests.graph.small_maps import random_maps, small_map

MAPS = Path(__file__).parents[2] / "maps"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("car-free-centre", "[Car-free centre]"),
        ("saving-north-koreas-refugees", "[Foster the railroad]"),
        ("school-uniforms", "[Introduce a uniform]"),
    ],
)
def test_our_maps_have_one_thesis_and_no_circle(name: str, expected: str) -> None:
    links = argmap.load(MAPS / f"{name}.argdown").bearing
    assert [row.name for row in thesis.ask(links)] == [expected]
    assert cycles.ask(links) == ()


def test_the_thesis_with_most_beneath_it_comes_first() -> None:
    case = small_map("[A] support [S]", "[B] support [T]", "[O] attack [B]", "<D> undercut [T]")
    rows = thesis.ask(bearing(case))
    assert [(row.name, row.beneath, row.weight) for row in rows] == [
        ("[T]", 3, 0),
        ("[S]", 1, 0),
    ]
    assert [row.notes for row in rows] == [("3 claims bear on it",), ("1 claim bears on it",)]
    assert rows[0].as_json()["beneath"] == 3
    assert rows[0].as_json()["is_complete"] is True


def test_a_circle_is_written_out() -> None:
    case = small_map("[B] support [A]", arguments={"Round": [(("A", "P"), "B")]})
    [row] = cycles.ask(bearing(case))
    assert row.notes == ("[A] -> <Round>#3 -> [B] -> [A]",)
    assert row.as_json()["members"] == ["[A]", "<Round>#3", "[B]"]
    assert (row.name, row.weight, row.knot) == ("[A]", 1, 2)


@pytest.mark.parametrize("target", ["[O]", "O", "<Arg>", "Arg"])
def test_a_target_is_an_id_or_a_title(target: str) -> None:
    case = small_map("[R] attack [O]", "[R] attack <Arg>", "[O] attack [T]")
    assert [row.name for row in objections.QUESTION(bearing(case), target)] == ["[R]"]


def test_a_statement_goes_before_an_argument_of_the_same_title() -> None:
    case = small_map("[R] attack [Same]", "[S] attack <Same>")
    assert [row.name for row in objections.QUESTION(bearing(case), "Same")] == ["[R]"]


def test_a_misspelt_target_names_the_nearest() -> None:
    links = bearing(small_map("[Passages] attack [T]", "<Passion> attack [T]"))
    with pytest.raises(UnknownTargetError, match=r"did you mean \[Passages\]\?"):
        objections.QUESTION(links, "Pasages")
    with pytest.raises(UnknownTargetError, match="did you mean <Passion>"):
        objections.QUESTION(links, "<passion>")


def test_a_target_that_is_like_nothing_says_how_to_name_one() -> None:
    with pytest.raises(UnknownTargetError, match=r"as \[Title\] or an argument as <Title>"):
        objections.QUESTION(bearing(small_map("[A] attack [T]")), "Zebra")


def test_an_inference_is_no_target() -> None:
    with pytest.raises(UnknownTargetError):
        objections.QUESTION(bearing(small_map(arguments={"A": [(("P",), "T")]})), "<A>#2")


def test_a_question_about_the_whole_map_refuses_a_target() -> None:
    with pytest.raises(TargetCountError, match="'thesis' is about the whole map"):
        thesis.QUESTION(bearing(ArgumentMap()), "[T]")


@pytest.mark.parametrize("question", BUILTIN, ids=lambda question: question.name)
@given(argument_map=random_maps())
def test_every_row_has_what_all_rows_have(question: Question, argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    assume(links.first_inference >= question.needed)
    for row in question(links, *links.ids[: question.needed]):
        plain = json.loads(json.dumps(row.as_json()))
        assert set(row.ids) <= argument_map.nodes.keys()
        assert len(set(row.ids)) == len(row.ids)
        assert row.name
        assert all(note and "\n" not in note for note in (*row.notes, row.remark or "-"))
        if isinstance(row, AboutClaim):
            assert row.ids[0] == plain["id"] == row.subject.id
            assert {"text", "path", "line", "column", "holder", "implicit", "kind"} <= plain.keys()
            assert plain["weight"] == row.weight >= 0


def test_forgotten_quotes_are_told() -> None:
    with pytest.raises(TargetCountError, match=r"3 claims are named.* in quotes: '\[A b c\]'"):
        objections.QUESTION(bearing(ArgumentMap()), "[A", "b", "c]")


def test_a_circle_in_a_knot_says_how_much_more_is_caught() -> None:
    knot = small_map("[B] support [A]", "[A] support [B]", "[C] support [A]", "[A] support [C]")
    first, second = cycles.ask(bearing(knot))
    assert first.ids == ("[A]", "[B]")
    assert first.notes[1:] == second.notes[1:]
    assert first.notes[1] == "1 more claim is caught in circles that hang together with this one"


def test_long_lists_are_cut() -> None:
    names = [f"[{n}]" for n in range(7)]
    assert listed(names[:5]) == "[0], [1], [2], [3], [4]"
    assert listed(names) == "[0], [1], [2], [3], [4] and 2 more"
    assert listed(names, is_complete=False) == "[0], [1], [2], [3], [4] and at least 2 more"
    assert listed(names[:1], is_complete=False) == "[0] and more"
