"""``argmap query``: answers in every form, and words that are almost right."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from argmap.app.plugins import INSTALLED
from argmap.cli.columns import WIDTH
from argmap.text import cells

DEBATE = """\
[Ban]: The city should ban cars. #city
  + [Fumes]: Cars make people ill, above all those who live near the ring road with its many lorries, \
and those who work there. {holder: doctors}
  - [Shops]: -40% of the customers, "they say". {holder: [traders, bakers]}
    - [Buses]: =SUM(customers) come by bus.

<Health>

(1) [Fumes]
(2) [Duty]: A city must protect its people. {implicit: true}
----
(3) [Ban]
"""


@pytest.fixture(autouse=True)
def _with_a_debate() -> None:
    Path("debate.argdown").write_text(DEBATE, encoding="utf-8")


def test_answer_as_text(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "open.argdown", "unsupported")
    assert ran.code == 0
    assert ran.out.splitlines()[:3] == [
        "[Law]  line 2  1 statement rests on it",
        "    A treaty says so.",
        "    reason",
    ]


def test_names_stand_out_in_colour(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "open.argdown", "unsupported", "--color", "always")
    assert ran.out.startswith("\x1b[1m[Law]\x1b[0m")


def test_text_is_aligned_and_no_line_is_too_wide(argmap: Callable[..., Any]) -> None:
    lines = argmap("query", "debate.argdown", "leaves").out.splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert len({line.index("line") for line in heads}) == 1
    assert max(map(cells, lines)) <= WIDTH
    assert any("many lorries" in line for line in lines)


def test_wide_characters_are_aligned(argmap: Callable[..., Any]) -> None:
    Path("wide.argdown").write_text(
        "[禁止]: 車を禁止すべきだ。\n  + [A]: a\n  + [空気]: " + "空気が汚れる" * 30 + "\n",
        encoding="utf-8",
    )
    lines = argmap("query", "wide.argdown", "leaves").out.splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert len({cells(line.partition("line")[0]) for line in heads}) == 1
    assert max(map(cells, lines)) <= WIDTH


def test_rows_without_text_are_columns(argmap: Callable[..., Any]) -> None:
    assert (
        argmap("query", "debate.argdown", "tags").out == "#city  1 statement, 0 arguments  [Ban]\n"
    )


def test_a_place_in_another_file_is_named(argmap: Callable[..., Any]) -> None:
    Path("whole.argdown").write_text("@include(debate.argdown)\n", encoding="utf-8")
    assert "debate.argdown:1:1" in argmap("query", "whole.argdown", "thesis").out


def test_one_line_for_each_row(argmap: Callable[..., Any]) -> None:
    lines = argmap("query", "debate.argdown", "leaves", "--table").out.splitlines()
    assert len(lines) == len(json.loads(argmap("query", "debate.argdown", "leaves", "--json").out))
    assert any(line.endswith("and those who work there.") for line in lines)  # not cut in a pipe


def test_answer_as_json(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "open.argdown", "unsupported", "--json")
    (row,) = json.loads(ran.out)
    assert row["id"] == "[Law]"
    assert row["title"] == "Law"
    assert row["text"] == "A treaty says so."
    assert row["line"] == 2
    assert row["weight"] == 1


def test_answer_as_csv(argmap: Callable[..., Any]) -> None:
    found = argmap("query", "debate.argdown", "objections", "--csv").out
    rows = list(csv.DictReader(io.StringIO(found)))
    (plain,) = json.loads(argmap("query", "debate.argdown", "objections", "--json").out)
    assert [list(row) for row in rows] == [list(plain)]
    assert rows[0]["text"] == '\'-40% of the customers, "they say".'
    assert rows[0]["against"] == "attack [Ban]"
    assert rows[0]["implicit"] == "false"
    assert "\r" not in found


def test_a_text_in_csv_is_no_formula(argmap: Callable[..., Any]) -> None:
    found = argmap("query", "debate.argdown", "leaves", "--csv").out
    cells_ = [cell for row in csv.reader(io.StringIO(found)) for cell in row]
    assert "'=SUM(customers) come by bus." in cells_
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells_)


def test_csv_without_rows_has_its_header(argmap: Callable[..., Any]) -> None:
    empty = argmap("query", "good.argdown", "unsupported", "--csv").out
    full = argmap("query", "open.argdown", "unsupported", "--csv").out
    assert empty == full.splitlines(keepends=True)[0]


@pytest.mark.parametrize("question", INSTALLED.questions, ids=lambda question: question.name)
def test_the_header_is_known_for_every_question(argmap: Callable[..., Any], question: Any) -> None:
    targets = ("[Fumes]", "[Ban]")[: question.needed]
    found = argmap("query", "debate.argdown", question.name, *targets, "--json")
    rows = json.loads(found.out)
    assert all(tuple(row) == question.keys for row in rows)
    assert question.keys


def test_ids_one_a_line_each_once(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "debate.argdown", "leaves", "--ids")
    assert sorted(ran.out.splitlines()) == ["[Buses]", "[Duty]", "[Fumes]", "[Shops]"]
    assert argmap("query", "debate.argdown", "cycles", "--ids") == (0, "", "")


def test_no_answer(argmap: Callable[..., Any]) -> None:
    assert argmap("query", "good.argdown", "unsupported") == (0, "none\n", "")
    assert argmap("query", "good.argdown", "unsupported", "--table") == (0, "none\n", "")
    assert json.loads(argmap("query", "good.argdown", "cycles", "--json").out) == []


def test_a_selector(argmap: Callable[..., Any]) -> None:
    (row,) = json.loads(argmap("query", "debate.argdown", "[Duty]", "--json").out)
    assert row["id"] == "[Duty]"
    assert row["use"] == "premise"
    assert row["supports"] == ["<Health>#3"]
    assert argmap("query", "debate.argdown", "[Duty]").out.splitlines() == [
        "[Duty]  line 9  1 statement rests on it",
        "    A city must protect its people.",
        "    unstated premise of <Health>#3",
    ]


def test_what_a_selector_takes_is_what_the_question_points_out(argmap: Callable[..., Any]) -> None:
    ids = argmap("query", "debate.argdown", "(leaves)", "--ids").out
    assert sorted(ids.splitlines()) == ["[Buses]", "[Duty]", "[Fumes]", "[Shops]"]


def test_a_mistake_in_a_selector_is_shown_with_its_place(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "debate.argdown", "leaves & (thesis")
    assert ran.code == 2
    assert ran.out == ""
    assert "leaves & (thesis" in ran.err
    assert "^" in ran.err


def test_list_needs_no_map(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "--list")
    assert ran.code == 0
    lines = ran.out.splitlines()
    for question in INSTALLED.questions:
        assert any(
            line.startswith(question.usage) and line.endswith(question.summary) for line in lines
        )
    listed = json.loads(argmap("query", "--list", "--json").out)
    assert [one["name"] for one in listed] == [known.name for known in INSTALLED.questions]


def test_explain(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "--explain", "leaves")
    assert ran.code == 0
    assert ran.out.startswith("At which claims do the lines of argument begin?\n")
    assert "``" not in ran.out
    assert ":mod:" not in ran.out
    assert argmap("query", "--explain", "leafs").code == 2


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "missing argument 'MAP'"),
        (("open.argdown",), "missing argument 'QUESTION'"),
        (("open.argdown", "thesis", "--json", "--csv"), "--json and --csv exclude each other"),
        (("open.argdown", "thesis", "--cypher", "RETURN 1"), "not both"),
        (
            ("open.argdown", "unsuported"),
            "there is no question 'unsuported'; did you mean 'unsupported'",
        ),
        (("open.argdown", "unsuported", "[Law]"), "did you mean 'unsupported'"),
        (
            ("open.argdown", "thesis & leaves", "leaves"),
            "in quotes as one word: 'thesis & leaves leaves'",
        ),
        (("open.argdown", "cycles", "[Thesis]"), "ask it without a target"),
        (("open.argdown", "thesis", "--draw", "open.argdown"), "would overwrite the map"),
        (("open.argdown", "thesis", "--draw", "x.gif"), "end the name in .svg"),
        (("open.argdown", "thesis", "--draw", "-", "--json"), "name a file"),
        (("--list", "--csv"), "with --json, JSON"),
    ],
    ids=" ".join,
)
def test_misuse_is_told_in_one_line(
    argmap: Callable[..., Any], words: tuple[str, ...], message: str
) -> None:
    ran = argmap("query", *words)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert ran.err.startswith("argmap: ")
    assert ran.err.count("\n") == 1


def test_unknown_target(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "open.argdown", "objections", "[Thesiss]")
    assert ran.code == 2
    assert ran.err == (
        "argmap: the map has no statement or argument [Thesiss]; did you mean [Thesis]?\n"
    )


def test_the_answer_as_a_picture(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "debate.argdown", "implicit", "--draw", "implicit.svg")
    assert ran.code == 0
    assert ran.out.startswith("[Duty]")
    picture = Path("implicit.svg").read_text(encoding="utf-8")
    assert "implicit" in picture
    plain = argmap("query", "debate.argdown", "implicit", "--draw", "-").out
    assert plain == picture


def test_the_picture_of_an_answer_has_a_theme_and_a_direction(argmap: Callable[..., Any]) -> None:
    words = ("query", "debate.argdown", "implicit", "--draw", "-")
    plain = argmap(*words).out
    dark = argmap(*words, "--theme", "dark").out
    up = argmap(*words, "--direction", "up").out
    assert "prefers-color-scheme" in plain
    assert "prefers-color-scheme" not in dark
    assert len({plain, dark, up}) == 3


@pytest.mark.parametrize("option", [("--theme", "dark"), ("--direction", "up")])
def test_how_to_draw_says_that_something_is_drawn(
    argmap: Callable[..., Any], option: tuple[str, str]
) -> None:
    ran = argmap("query", "debate.argdown", "implicit", *option)
    assert (ran.code, ran.out) == (2, "")
    assert "name one with --draw FILE" in ran.err


def test_cypher(argmap: Callable[..., Any]) -> None:
    pytest.importorskip("ladybug")
    ask = "MATCH (o)-[:ATTACKS]->(p) RETURN o, p.title AS target ORDER BY target"
    ran = argmap("query", "debate.argdown", "--cypher", ask)
    assert ran.out == "o        target\n[Shops]  Ban\n[Buses]  Shops\n"
    assert json.loads(argmap("query", "debate.argdown", "--cypher", ask, "--json").out) == [
        {"o": "[Shops]", "target": "Ban"},
        {"o": "[Buses]", "target": "Shops"},
    ]
    assert argmap("query", "debate.argdown", "--cypher", ask, "--csv").out == (
        "o,target\n[Shops],Ban\n[Buses],Shops\n"
    )
    assert argmap("query", "debate.argdown", "--cypher", ask, "--ids").out == "[Shops]\n[Buses]\n"


def test_cypher_without_ids(argmap: Callable[..., Any]) -> None:
    pytest.importorskip("ladybug")
    ran = argmap(
        "query", "debate.argdown", "--cypher", "MATCH (s:Statement) RETURN s.title", "--ids"
    )
    assert ran.code == 2
    assert "no column of the answer has ids" in ran.err
    nothing = "MATCH (s:Statement) WHERE s.title = 'x' RETURN s"
    assert argmap("query", "debate.argdown", "--cypher", nothing).out == "none\n"
    assert argmap("query", "debate.argdown", "--cypher", nothing, "--csv").out == "s\n"


def test_what_could_not_be_read_is_told_and_the_rest_is_asked(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "broken.argdown", "thesis", "--json")
    assert ran.code == 1
    assert isinstance(json.loads(ran.out), list)
    assert "broken.argdown:2:1: AD103 error" in ran.err


def test_a_value_that_nothing_has_is_told_beside_the_answer(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "debate.argdown", "holder:baker & unsupported", "--ids")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "argmap: no holder in the map is like 'baker'; it has 'bakers'\n"
