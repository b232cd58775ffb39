"""What the listing questions find in the maps of this project, as a careful reader would."""

from functools import cache

import pytest

import argmap
from argmap.app.workspace import Workspace
from argmap.queries.questions import groundedness, hedged, holders, implicit, stats
from tests.maps.essay import ROOT

MAPS = ("car-free-centre", "saving-north-koreas-refugees", "school-uniforms")
ESSAY = "saving-north-koreas-refugees"


@cache
def work(name: str) -> Workspace:
    return argmap.load(ROOT / "maps" / f"{name}.argdown")


@pytest.mark.parametrize("name", MAPS)
def test_nothing_hangs_apart_and_nothing_is_contradicted(name: str) -> None:
    assert work(name).ask("orphans") == ()
    assert work(name).ask("contradictions") == ()


def test_arrows_of_the_essay_that_are_still_to_be_grounded() -> None:
    rows = groundedness.ask(work(ESSAY).bearing)
    assert {row.name: row.remark for row in rows if row.verdict != "grounded"} == {
        "[Few successes so far] supports <America's own gain>": "not grounded",
        "[Seoul in the spotlight] attacks <Seoul's caution>": "cannot be judged",
        "[No cover left] attacks <The refugee agency's timidity>": "cannot be judged",
    }
    assert sum(row.verdict == "grounded" for row in rows) == 4


@pytest.mark.parametrize("name", ["car-free-centre", "school-uniforms"])
def test_all_arrows_of_the_small_maps_are_grounded(name: str) -> None:
    rows = groundedness.ask(work(name).bearing)
    assert rows
    assert {str(row.verdict) for row in rows} == {"grounded"}


def test_every_unstated_claim_of_the_essay_is_a_premise() -> None:
    rows = implicit.ask(work(ESSAY).bearing)
    assert len(rows) == 18
    assert all(len(row.steps) == 1 and row.steps[0].beside for row in rows)


def test_hedges_of_the_essay() -> None:
    rows = hedged.ask(work(ESSAY).bearing)
    assert sum(row.source == "data" for row in rows) == 19
    assert [row.name for row in rows if row.source == "text"] == [
        "[Obliged states admit]",
        "<Seoul's caution>",
        "<The refugee agency's timidity>",
    ]


def test_who_speaks_in_the_essay() -> None:
    rows = {row.holder: row for row in holders.ask(work(ESSAY).bearing)}
    assert next(iter(rows)) == "authors"
    assert rows["authors"].objections == 0
    assert rows["South Korean government"].open == ("[Anger in Pyongyang]",)
    assert "[A trade, not a path]" in rows["Chinese government"].ids


def test_what_argdown_hides_of_the_essay() -> None:
    rows = work(ESSAY).ask("hidden")
    assert [row.name for row in rows] == [
        "[The gap may be closed]",
        "[Authority undermined]",
        "[Pressure from within]",
    ]


def test_the_figures_agree_with_the_questions() -> None:
    for name in MAPS:
        rows = {row.name: row for row in stats.ask(work(name).bearing)}
        for question in ("unsupported", "unanswered", "implicit", "leaves", "orphans"):
            assert rows[question].value == len(work(name).ask(question)), (name, question)
        for question in ("objections", "replies", "tags", "holders"):
            assert rows[question].value == len(work(name).ask(question)), (name, question)
