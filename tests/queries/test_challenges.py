"""Claims that nothing objects to, and claims with something on both sides."""

from pathlib import Path

from hypothesis import given, settings

import argmap
from argmap.graph import bearing
from argmap.model import ArgumentMap, argument_id, statement_id
from argmap.queries.questions import contested, unchallenged
from tests.graph.brute_force import objections, supports
from tests.graph.small_maps import random_maps, small_map

MAPS = Path(__file__).parents[2] / "maps"

CASE = small_map(
    "[R] support [T]",
    "[O] attack [T]",
    "[Ground] support [O]",
    "[Re] attack [O]",
    "[X] contrary [P]",
    "[U] undercut <B>#2",
    "<S> support [R]",
    arguments={"A": [(("P", "Q"), "T")], "B": [(("R",), "M")], "C": [(("M",), "T")]},
    data={"[R]": {"holder": "one side"}, "<A>": {"holder": "the other"}},
)


def test_what_bears_weight_and_goes_unchallenged() -> None:
    rows = unchallenged.ask(bearing(CASE))
    assert {row.name for row in rows} == {
        *("[R]", "[Ground]", "[Re]", "[Q]", "<S>", "<A>", "<C>"),
    }
    remarks = {row.name: row.remark for row in rows}
    assert remarks["[R]"] == "2 statements rest on it; premise, 1 reason under it"
    assert remarks["<A>"] == "1 statement rests on it; argument, 2 premises"
    assert remarks["[Ground]"] == (
        "1 statement rests on it; reason against the thesis, nothing under it"
    )
    assert remarks["[Re]"] == "0 statements rest on it; reply, nothing under it"


def test_who_stands_on_each_side() -> None:
    rows = contested.ask(bearing(CASE))
    assert [(row.name, row.remark) for row in rows] == [
        ("<B>", "1 for, 1 against; 2 statements rest on it"),
        ("[T]", "3 for, 1 against; 0 statements rest on it"),
        ("[O]", "1 for, 1 against; 0 statements rest on it"),
    ]
    assert rows[1].notes == ("for: [R] (one side), <A> (the other), <C>", "against: [O]")
    assert rows[0].notes == ("for: [R] (one side)", "against: [U]")


@settings(deadline=None)
@given(random_maps())
def test_contested_are_statements_with_both(argument_map: ArgumentMap) -> None:
    links = bearing(argument_map)
    against = {(a, b) for a, b in objections(argument_map) if a != b}
    against |= {
        pair
        for one in argument_map.relations
        if one.kind.is_symmetric and one.source != one.target
        for pair in ((one.source, one.target), (one.target, one.source))
    }
    attacked = {b for _, b in against}
    supported = {b for a, b in supports(argument_map) if a != b}
    rows = contested.ask(links)
    assert {row.name for row in rows if row.name[0] == "["} == {
        one.id for one in argument_map.statements if one.id in attacked & supported
    }
    for row in rows:
        if row.name[0] == "[":
            assert {party.id for party in row.objectors} == {a for a, b in against if b == row.name}


@settings(deadline=None)
@given(random_maps())
def test_nothing_is_directed_at_the_unchallenged(argument_map: ArgumentMap) -> None:
    concludes = {step.id: statement_id(step.conclusion) for step in argument_map.inferences}
    owners = {step.id: argument_id(step.argument) for step in argument_map.inferences}
    struck = {b for _, b in objections(argument_map)}
    struck |= {concludes[name] for name in struck & concludes.keys()}
    struck |= {owners[name] for name in struck & owners.keys()}
    mutual = [one for one in argument_map.relations if one.kind.is_symmetric]
    struck |= {end for one in mutual for end in (one.source, one.target)}
    rows = unchallenged.ask(bearing(argument_map))
    assert struck.isdisjoint(row.name for row in rows)
    bearers = {a for a, b in supports(argument_map) if a != b and "#" not in a}
    assert bearers - struck <= {row.name for row in rows}


def test_the_essay() -> None:
    work = argmap.load(MAPS / "saving-north-koreas-refugees.argdown")
    rows = {row.name: row for row in work.ask("contested")}
    assert rows["[Refugees in truth]"].notes == (
        "for: <Refugees, not migrants> (authors)",
        "against: [Economic migrants] (Chinese government)",
    )
    free = {row.name for row in work.ask("unchallenged")}
    assert "[Duty of the able]" in free
    assert not {"[A path exists]", "[Foster the railroad]", "[Economic migrants]"} & free
