"""What a claim rests on, what falls with it, and what no line of support can do without."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings

import argmap
from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.queries import Row
from argmap.queries.questions import critical, grounds, rests_on_it
from tests.graph.brute_force import supports
from tests.graph.small_maps import random_maps, small_map

MAPS = Path(__file__).parents[2] / "maps"

CASE = small_map(
    "[R] support [T]",
    "[X] support <A>",
    "[O] attack [R]",
    "[Y] support [P]",
    arguments={"A": [(("P", "Q"), "M"), (("M", "R"), "T")]},
    data={"[Q]": {"implicit": True}, "[Y]": {"basis": "law"}},
)


def ids(rows: Sequence[Row]) -> list[str]:
    return [row.name for row in rows]


def test_the_grounds_of_the_thesis_are_the_nearest_first() -> None:
    rows = grounds.QUESTION(bearing(CASE))
    assert [f"{row.name} {row.remark}" for row in rows] == [
        "[R] level 1, premise of <A> and 1 more use; nothing under it",
        "<A> level 1, argument for [T]; 4 premises",
        "[M] level 1, premise of <A>; 1 reason under it",
        "[X] level 2, reason for <A>; nothing under it",
        "[P] level 2, premise of <A>; 1 reason under it",
        "[Q] level 2, unstated premise of <A>; nothing under it",
        "[Y] level 3, reason for [P]; on the basis of law",
    ]


def test_the_grounds_of_a_claim_and_of_an_argument() -> None:
    links = bearing(CASE)
    assert ids(grounds.QUESTION(links, "M")) == ["<A>", "[P]", "[Q]", "[X]", "[Y]"]
    assert ids(grounds.QUESTION(links, "<A>")) == ["[X]", "[P]", "[Q]", "[M]", "[R]", "[Y]"]
    assert grounds.QUESTION(links, "[X]") == ()
    assert grounds.QUESTION(bearing(ArgumentMap())) == ()


@settings(deadline=None)
@given(random_maps())
def test_the_grounds_are_all_from_which_support_leads_here(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    steps = {step.id for step in argument_map.inferences}
    for name in links.ids[: links.first_inference]:
        own = {b for a, b in supports(argument_map) if a == name and b in steps}
        found = {name, *(own if name[0] == "<" else ())}
        while more := {a for a, b in supports(argument_map) if b in found} - found:
            found |= more
        rows = grounds.ask(links, links.index[name])
        assert set(ids(rows)) == found - steps - {name}
        assert [row.level for row in rows] == sorted(row.level for row in rows)
        assert all(row.holds for row in rows)


def test_what_the_essay_rests_on() -> None:
    work = argmap.load(MAPS / "saving-north-koreas-refugees.argdown")
    rows = work.ask("grounds")
    assert {"[Duty of the able]", "<Humanitarian case>", "[Higher mortality]"} <= set(ids(rows))
    assert not {"[Economic migrants]", "[Foster the railroad]"} & set(ids(rows))


def test_what_falls_comes_before_what_is_weakened() -> None:
    case = small_map(
        "[A] support [T]",
        "[B] support [T]",
        "[T] support [U]",
        "<S> support [T]",
        arguments={"X": [(("A", "C"), "M")]},
        data={"[U]": {"basis": "law"}},
    )
    rows = rests_on_it.QUESTION(bearing(case), "A")
    assert [(row.name, row.remark, *row.notes) for row in rows] == [
        ("<X>", "falls, needs it in every line of support"),
        ("[M]", "falls, needs it in every line of support"),
        ("[T]", "weakened, needs it in some line of support", "still held up by [B], <S>"),
        (
            "[U]",
            "weakened, needs it in some line of support",
            "still held up by its basis (law) and [T]",
        ),
    ]


@settings(deadline=None)
@given(random_maps())
def test_what_holds_up_the_weakened_does_not_fall(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    for name in links.ids[: links.first_inference]:
        rows = rests_on_it.ask(links, links.index[name])
        fallen = {row.name for row in rows if row.needed_in == "every"} | {name}
        for row in rows:
            assert fallen.isdisjoint(row.keeps)
            if row.name in fallen:
                assert not row.notes
            elif links.index[row.name] not in links.reconstructed:
                assert row.notes


def test_what_the_grave_emergency_of_the_essay_hangs_on() -> None:
    work = argmap.load(MAPS / "saving-north-koreas-refugees.argdown")
    rows = work.ask("critical", "A grave emergency")
    assert ids(rows) == ["[Punished on return]", "[Flight as near-treason]"]
    assert rows[0].remark == "without it, nothing supports [A grave emergency]"
    assert rows[0].notes == (
        "premise of <Refugees, not migrants> and 1 more use, held by authors; 1 reason under it",
    )
    assert work.ask("critical") == ()


def test_a_search_that_was_cut_short_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    case = small_map(arguments={"A": [(("P", "Q"), "T")], "B": [(("R", "P"), "T")]})
    [row] = critical.ask(bearing(case))
    assert (row.name, row.is_complete, len(row.notes)) == ("[P]", True, 1)
    monkeypatch.setattr(critical, "_EFFORT", 0)
    assert critical.ask(bearing(case)) == ()
    more = small_map(
        "[X] support [T]", arguments={"A": [(("P", "Q"), "X")], "B": [(("R", "P"), "X")]}
    )
    [row] = critical.ask(bearing(more))
    assert (row.name, row.is_complete) == ("[X]", False)
    assert row.notes[-1] == "the search was cut short; there may be more such claims"
