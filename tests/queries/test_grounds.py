"""Unsupported premises and reasons, and leaves."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given

import argmap
from argmap.graph import bearing
from argmap.model import Argument, ArgumentMap, Inference, RelationKind, Statement, statement_id
from argmap.queries import Row
from argmap.queries.effort import effort
from argmap.queries.questions import leaves, unsupported
from tests.graph.brute_force import resting, supports
from tests.graph.small_maps import random_maps, small_map

MAPS = Path(__file__).parents[2] / "maps"


def ids(rows: Sequence[Row]) -> list[str]:
    return [row.name for row in rows]


def open_points(argument_map: ArgumentMap) -> list[str]:
    return ids(unsupported.ask(bearing(argument_map)))


def test_premises_and_reasons_with_nothing_under_them() -> None:
    case = small_map(
        "<Sketch> support [T]",
        "[Deep] support [M]",
        "[M] support [T]",
        arguments={"A": [(("P", "Q"), "C"), (("C", "R"), "T")]},
    )
    assert open_points(case) == ["[Deep]", "[P]", "[Q]", "<Sketch>", "[R]"]


def test_a_basis_is_enough_and_a_denied_one_is_not() -> None:
    case = small_map(
        "[A] support [T]",
        "[B] support [T]",
        "[C] support [T]",
        "<D> support [T]",
        data={"[A]": {"basis": "law"}, "[B]": {"basis": ""}, "[C]": {"basis": ["law", "example"]}},
    )
    assert open_points(case) == ["[B]", "<D>"]


def test_a_thesis_a_conclusion_and_an_unused_claim_are_not_asked_for() -> None:
    lonely = ArgumentMap((Statement("Lonely"),))
    assert open_points(lonely) == []
    assert open_points(small_map(arguments={"A": [(("P",), "T")]})) == ["[P]"]


def test_an_objection_bears_no_weight_but_its_grounds_and_a_reply_do() -> None:
    case = small_map(
        "[Bare] attack [T]",
        "[O] attack [T]",
        "[Reason] support [O]",
        "[Reply] attack [O]",
        "<Cut> undercut <A>#2",
        "[Again] attack [Reply]",
        arguments={"A": [(("P",), "O")]},
    )
    rows = unsupported.ask(bearing(case))
    assert [(row.subject.id, str(row.use), row.weight) for row in rows] == [
        ("[Reason]", "reason", 1),
        ("[P]", "premise", 1),
        ("[Reply]", "reply", 0),
        ("<Cut>", "reply", 0),
    ]
    assert [row.against for row in rows] == [(), (), ("[O]",), ("<A>#2",)]


def test_a_reason_of_a_sketched_objection_counts_though_no_statement_rests_on_it() -> None:
    [row] = unsupported.ask(bearing(small_map("<O> attack [T]", "[Reason] support <O>")))
    assert (row.subject.id, row.weight, row.falls) == ("[Reason]", 0, ("<O>",))


def test_the_row_says_what_would_fall_and_what_would_be_weakened() -> None:
    case = small_map(
        "[Other] support [T]",
        arguments={"A": [(("P", "Q"), "M")], "B": [(("M",), "T")]},
        data={"[Other]": {"basis": "law"}},
    )
    first, _ = unsupported.ask(bearing(case))
    assert first.falls == ("<A>", "[M]", "<B>")
    assert first.weakens == ("[T]",)
    assert first.notes == ("premise", "with it fall <A>, [M], <B>", "it weakens [T]")


def test_who_holds_it_and_whether_it_was_stated() -> None:
    case = small_map(
        "[R] support [T]",
        "[C] attack [T]",
        arguments={"A": [(("P", "Q"), "C")]},
        data={
            "[P]": {"implicit": True},
            "[Q]": {"holder": "a witness"},
            "<A>": {"holder": ["China", "Seoul"]},
        },
    )
    rows = {row.subject.id: row for row in unsupported.ask(bearing(case))}
    assert rows["[P]"].notes[0] == "unstated premise, against the thesis, held by China, Seoul"
    assert rows["[P]"].subject.implicit
    assert rows["[Q]"].subject.holder == "a witness"
    assert rows["[R]"].subject.holder == ""
    assert [str(rows[name].side) for name in ("[P]", "[R]")] == ["against", "for"]


def test_leaves_have_a_basis_or_not_and_may_be_objections() -> None:
    case = small_map("[A] support [T]", "[O] attack [T]", data={"[A]": {"basis": "law"}})
    rows = leaves.ask(bearing(case))
    assert [row.notes[0] for row in rows] == [
        "reason, on the basis of law",
        "objection to [T], against the thesis",
    ]


def test_the_json_of_a_row() -> None:
    work = argmap.loads("[T]: t\n  + [A]: because\n", path="m.argdown")
    [row] = unsupported.ask(work.bearing)
    assert row.as_json() == {
        "id": "[A]",
        "kind": "statement",
        "title": "A",
        "text": "because",
        "path": "m.argdown",
        "line": 2,
        "column": 5,
        "holder": "",
        "implicit": False,
        "weight": 1,
        "weight_is_exact": True,
        "use": "reason",
        "side": "for",
        "against": [],
        "basis": "",
        "falls": ["[T]"],
        "weakens": [],
        "is_complete": True,
    }


def test_a_claim_that_stands_nowhere_has_line_0() -> None:
    relation = small_map("[A] support [T]").relations
    rows = unsupported.ask(bearing(ArgumentMap((Statement("T"), Statement("A")), (), relation)))
    assert [(row.as_json()["path"], row.as_json()["line"]) for row in rows] == [("", 0)]


@given(random_maps())
def test_the_answer_is_what_the_definition_says(argument_map: ArgumentMap) -> None:
    links = [(a, b) for a, b in supports(argument_map) if a != b]
    reasons = {
        relation.source
        for relation in argument_map.relations
        if relation.kind in (RelationKind.SUPPORT, RelationKind.ENTAILS)
        and relation.source != relation.target
    }
    premises = {statement_id(title) for step in argument_map.inferences for title in step.premises}
    bare = {
        claim.id
        for claim in argument_map.nodes.values()
        if not isinstance(claim, Inference)
        and not claim.data.get("basis")
        and not any(target == claim.id for _, target in links)
        and not (isinstance(claim, Argument) and claim.inferences)
    }
    rows = {row.subject.id: row for row in unsupported.ask(bearing(argument_map))}
    assert {name for name, row in rows.items() if row.use != "reply"} == bare & (reasons | premises)
    assert set(rows) <= bare
    for name, row in rows.items():
        assert row.weight == len(resting(argument_map, name) - {name})


def test_a_chain_with_twenty_thousand_leaves_is_bounded_and_exact_in_its_weights() -> None:
    size = 20_000
    comb = small_map(
        *(f"[C{n + 1}] support [C{n}]" for n in range(size)),
        *(f"[L{n}] support [C{n}]" for n in range(size)),
    )
    rows = unsupported.ask(bearing(comb))
    assert [row.weight for row in rows[:3]] == [size, size, size - 1]
    assert len(rows) == size + 1
    assert rows[-1].subject.id == "[L0]"
    assert not rows[0].is_complete
    assert sum(len(row.weakens) for row in rows) <= len(rows) * effort(len(rows))


@pytest.mark.parametrize(
    ("name", "some", "none"),
    [
        (
            "school-uniforms",
            {"[Quicker mornings]", "[Same clothes, no target]", "[A complete uniform]"},
            {"[Teasing about clothes]", "[A cheaper remedy]", "[Shoes and bags]"},
        ),
        (
            "car-free-centre",
            {"[Protect health]", "[Two towns alike]", "[Permits]", "[Safe ways to school]"},
            {
                "[Cars foul the air]",
                "[Traffic next door]",
                "[Too slow a change]",
                "[More visitors]",
            },
        ),
        (
            "saving-north-koreas-refugees",
            {"[Duty of the able]", "[Rights bind the state]", "[Tolerance is enough]"},
            {"[Convention binds China]", "[Foster the railroad]", "[Economic migrants]"},
        ),
    ],
)
def test_what_a_careful_reader_finds(name: str, some: set[str], none: set[str]) -> None:
    found = set(ids(unsupported.ask(argmap.load(MAPS / f"{name}.argdown").bearing)))
    assert some <= found
    assert found.isdisjoint(none)
