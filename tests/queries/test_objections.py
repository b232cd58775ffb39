"""Objections, and those that nobody answers."""

from collections.abc import Sequence
from pathlib import Path

from hypothesis import given

import argmap
from argmap.graph import Bearing, Side, bearing, sides
from argmap.model import ArgumentMap
from argmap.queries import Row
from argmap.queries.questions import objections, unanswered
from tests.graph.brute_force import objections as plainly
from tests.graph.small_maps import random_maps, small_map

MAPS = Path(__file__).parents[2] / "maps"


def ids(rows: Sequence[Row]) -> list[str]:
    return [row.name for row in rows]


def objections_to(argument_map: ArgumentMap, target: str) -> list[str]:
    return ids(objections.QUESTION(bearing(argument_map), target))


DEBATE = small_map(
    "[A] support [T]",
    "[O] attack [A]",
    "<U> undercut <P>#3",
    "[R] attack [O]",
    "[Again] attack [R]",
    "[Under] attack [P1]",
    arguments={"P": [(("P1", "P2"), "T")]},
)


def test_replies_are_no_objections_but_objections_to_replies_are() -> None:
    assert ids(objections.ask(bearing(DEBATE))) == ["[O]", "[Under]", "<U>", "[Again]"]


def test_the_one_that_strikes_most_comes_first() -> None:
    rows = objections.ask(bearing(DEBATE))
    assert [row.hits for row in rows] == [2, 2, 1, 1]


def test_who_answers() -> None:
    rows = {row.subject.id: row for row in objections.ask(bearing(DEBATE))}
    assert (rows["[O]"].answered, rows["[O]"].answers) == (True, ("[R]",))
    assert (rows["<U>"].answered, rows["<U>"].answers) == (False, ())
    assert rows["[O]"].notes == ("attacks [A]", "answered by [R]")
    assert rows["<U>"].notes == ("undercuts <P>#3", "nobody answers it")


def test_unanswered_are_those_without_an_answer() -> None:
    assert ids(unanswered.ask(bearing(DEBATE))) == ["[Under]", "<U>", "[Again]"]


def test_objections_to_a_claim_are_those_directed_at_it() -> None:
    assert objections_to(DEBATE, "[A]") == ["[O]"]
    assert objections_to(DEBATE, "[O]") == ["[R]"]
    assert objections_to(DEBATE, "[T]") == []


def test_objections_to_an_argument_are_also_those_to_its_steps_and_premises() -> None:
    assert objections_to(DEBATE, "<P>") == ["[Under]", "<U>"]


def test_claims_that_exclude_each_other_object_to_each_other_if_one_asks_about_them() -> None:
    case = small_map("[T] contradictory [N]", "[S] contrary [T]")
    assert ids(objections.ask(bearing(case))) == ["[N]", "[S]"]
    assert objections_to(case, "[T]") == ["[N]", "[S]"]
    assert objections_to(case, "[N]") == ["[T]"]


def test_one_row_for_an_objection_with_several_targets() -> None:
    case = small_map("[A] support [T]", "[O] attack [T]", "[O] attack [A]", "[O] undercut [A]")
    [row] = objections.ask(bearing(case))
    assert row.as_json()["against"] == [
        {"kind": "attack", "id": "[T]"},
        {"kind": "attack", "id": "[A]"},
        {"kind": "undercut", "id": "[A]"},
    ]
    assert row.notes[0] == "attacks [T]; attacks [A]; undercuts [A]"


def test_the_json_of_a_row() -> None:
    work = argmap.loads("[T]: t\n  - [O]: but {holder: them}\n    - [R]: no\n", path="m.argdown")
    [row] = objections.ask(work.bearing)
    assert row.as_json() == {
        "id": "[O]",
        "kind": "statement",
        "title": "O",
        "text": "but",
        "path": "m.argdown",
        "line": 2,
        "column": 5,
        "holder": "them",
        "implicit": False,
        "weight": 0,
        "hits": 1,
        "is_exact": True,
        "against": [{"kind": "attack", "id": "[T]"}],
        "answered": True,
        "answers": ["[R]"],
        "is_complete": True,
    }


def test_the_objections_of_the_essay() -> None:
    links = argmap.load(MAPS / "saving-north-koreas-refugees.argdown").bearing
    assert ids(unanswered.ask(links)) == ["[Anger in Pyongyang]"]
    assert len(objections.ask(links)) == 7


@given(random_maps())
def test_all_that_objects_and_speaks_against_a_thesis(argument_map: ArgumentMap) -> None:
    links: Bearing = bearing(argument_map)
    known = sides(links)
    expected = {
        source
        for source, _ in plainly(argument_map)
        if known.get(links.index[source]) in (Side.AGAINST, Side.BOTH)
    }
    rows = objections.ask(links)
    assert len(rows) == len(expected)
    assert set(ids(rows)) == expected
    assert ids(unanswered.ask(links)) == [row.subject.id for row in rows if not row.answered]
