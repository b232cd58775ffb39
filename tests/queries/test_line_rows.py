"""The lines of reasoning that support a claim."""

from pathlib import Path

import pytest

import argmap
from argmap.graph import bearing
from argmap.queries.questions import lines
from tests.graph.small_maps import small_map

MAPS = Path(__file__).parents[2] / "maps"

CASE = small_map(
    "[R] support [T]",
    "[X] support [P]",
    "[Y] support [P]",
    arguments={"A": [(("P", "Q"), "T")]},
    data={"[P]": {"basis": "law"}},
)


def test_linked_premises_make_one_line() -> None:
    rows = lines.QUESTION(bearing(CASE), "T")
    through = "[T] by <A>, from [P], [Q]"
    assert [(row.name, row.remark, row.notes) for row in rows] == [
        ("line 1 of 4", "1 claim", ("[T] because of [R]",)),
        ("line 2 of 4", "2 claims, begins at 2 of them", (through,)),
        ("line 3 of 4", "3 claims, begins at 2 of them", (through, "[P] because of [X]")),
        ("line 4 of 4", "3 claims, begins at 2 of them", (through, "[P] because of [Y]")),
    ]
    assert rows[2].ids == ("[T]", "[P]", "[X]", "[Q]", "<A>")


def test_claims_that_need_or_have_no_support() -> None:
    links = bearing(CASE)
    assert lines.QUESTION(links, "R") == ()
    [own, *_] = lines.QUESTION(links, "P")
    assert own.notes == ("[P] on the basis of law",)
    [*_, argument] = lines.QUESTION(links, "<A>")
    assert argument.notes == ("<A> from [P], [Q]", "[P] because of [Y]")
    assert argument.ids == ("<A>", "[P]", "[Y]", "[Q]")
    ring = small_map("[A] support [B]", "[B] support [A]")
    assert lines.QUESTION(bearing(ring), "A") == ()


def test_of_a_line_like_an_earlier_one_the_difference_is_told() -> None:
    work = argmap.load(MAPS / "saving-north-koreas-refugees.argdown")
    rows = work.ask("lines", "A grave emergency")
    assert rows[2].name == "line 3 of 9"
    assert rows[2].notes == (
        "as line 2, but",
        "[Constant danger in China] because of [Women coerced]",
    )
    plain = rows[2].as_json()
    assert plain["like"] == 2
    assert isinstance(plain["moves"], list)
    assert len(plain["moves"]) == 9


def test_a_long_line_is_cut_and_a_short_effort_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    chain = bearing(small_map(*(f"[C{n + 1}] support [C{n}]" for n in range(60))))
    [row] = lines.QUESTION(chain, "C0")
    assert len(row.notes) == 26
    assert row.notes[-1] == "... 35 more steps"
    crossed = bearing(
        small_map(
            *(f"[{a}{n}] support [C{n}]" for n in range(30) for a in "LR"),
            arguments={"A": [(tuple(f"C{n}" for n in range(30)), "M")], "B": [(("M", "C0"), "T")]},
        )
    )
    monkeypatch.setattr(lines, "_EFFORT", 200)
    rows = lines.QUESTION(crossed, "T")
    assert rows[0].name == "line 1 of at least 2"
