"""What a claim rests on, what falls with it, and what no line of support can do without."""

from collections.abc import Sequence
from pathlib import Path

from hypothesis import given

import argmap
from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.queries import Row
from argmap.queries.questions import grounds
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
