"""``argmap grade``: what it prints, writes and returns."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Run = Callable[..., Ran]

REFERENCE = """\
===
title: Trams
===

[Trams]: The city should build trams.
    - [Cost]: Trams cost more than buses.

<Air>

(1) [Clean]: Trams keep the air clean.
(2) [Health]: The city should keep its air clean. {implicit: true}
----
    <_ [Electric buses]: Electric buses keep the air as clean.
(3) [Trams]
"""
SEPARATE = """\
[Trams]: The city should build trams.
    + [Clean]: Trams keep the air clean.
    + [Health]: The city should keep its air clean. {implicit: true}
    - [Cost]: Trams cost more than buses.
    - [Electric buses]: Electric buses keep the air as clean.
"""


@pytest.fixture(autouse=True)
def _a_class() -> None:
    Path("students").mkdir()
    Path("reference.argdown").write_text(REFERENCE, "utf-8")
    Path("students/anna.argdown").write_text(REFERENCE, "utf-8")
    Path("students/ben.argdown").write_text(SEPARATE, "utf-8")
    Path("students/carla.argdown").write_text("", "utf-8")


def test_one_map_is_told_as_feedback(argmap: Run) -> None:
    ran = argmap("grade", "students/ben.argdown", "--against", "reference.argdown")
    assert ran.code == 0
    assert (
        "What is right\n- You see what it is all about: “The city should build trams”." in ran.out
    )
    flat = " ".join(ran.out.split())
    assert (
        "You give “Trams keep the air clean” and “The city should keep its air clean” as two separate "
        "reasons for “The city should build trams”. Neither supports it alone: join them as premises "
        "(1) and (2) of one argument. (line 2, "
    ) in flat
    assert "You aim “Electric buses keep the air as clean” at the claim" in flat


def test_a_map_like_the_reference_loses_nothing(argmap: Run) -> None:
    ran = argmap("grade", "students/anna.argdown", "--against", "reference.argdown")
    assert "100 of 100 points" in ran.out
    assert "Nothing is to be mended" in ran.out


def test_an_empty_map_is_told_how_to_begin(argmap: Run) -> None:
    ran = argmap("grade", "students/carla.argdown", "--against", "reference.argdown", "--json")
    assert json.loads(ran.out)[0]["score"] == 0
    ran = argmap("grade", "students/carla.argdown", "--against", "reference.argdown")
    assert ran.code == 0
    assert "There is no claim in your file yet" in ran.out


def test_a_class_is_a_table_and_what_it_found_hard(argmap: Run) -> None:
    ran = argmap("grade", "students", "--against", "reference.argdown")
    words = ran.out.split()
    assert words.index("anna") < words.index("ben") < words.index("carla")
    assert "3 maps: from 0 to 100 of 100 points" in ran.out
    assert "1 of 3: linked premises given as separate reasons" in ran.out
    assert "missed by 1 of 3: Trams cost more than buses." in ran.out


def test_json(argmap: Run) -> None:
    ran = argmap("grade", "students", "--against", "reference.argdown", "--json")
    found = json.loads(ran.out)
    assert [Path(each["student"]).name for each in found] == [
        *("anna.argdown", "ben.argdown", "carla.argdown"),
    ]
    anna, ben, carla = found
    assert anna["score"] == 1.0
    assert anna["lost"] == []
    assert anna["score"] > ben["score"] > carla["score"]
    assert set(ben["parts"]) == {
        *("claims", "thesis", "relations", "linked", "undercuts", "unstated", "extra"),
    }
    assert ben["parts"]["linked"]["score"] == 0
    costs = sum(lost["points"] for lost in ben["lost"])
    assert costs == pytest.approx(100 * (1 - ben["score"]), abs=1e-4)
    points = [lost["points"] for lost in ben["lost"]]
    assert points == sorted(points, reverse=True)
    assert {"points", "sentence", "reference", "student", "line"} <= set(ben["lost"][0])


def test_a_folder_of_files(argmap: Run) -> None:
    ran = argmap("grade", "students", "--against", "reference.argdown", "-o", "made/here")
    assert ran.code == 0
    assert sorted(path.name for path in Path("made/here").iterdir()) == [
        *("anna.html", "anna.md", "ben.html", "ben.md", "carla.html", "carla.md"),
        *("class.csv", "class.html", "class.md", "class.svg"),
    ]
    assert "# Feedback on ben.argdown" in Path("made/here/ben.md").read_text("utf-8")
    svg = Path("made/here/class.svg").read_text("utf-8")
    assert "missed\N{NO-BREAK SPACE}by" in svg or "missed by" in svg
    with Path("made/here/class.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["score"] for row in rows] == ["1", rows[1]["score"], "0"]
    assert rows[1]["linked"] == "0"


def test_files_of_one_name_do_not_overwrite_each_other(argmap: Run) -> None:
    for folder in ("a", "b"):
        Path(folder).mkdir()
        Path(folder, "map.argdown").write_text(SEPARATE, "utf-8")
    Path("class.argdown").write_text(SEPARATE, "utf-8")
    argmap("grade", "a", "b", "class.argdown", "--against", "reference.argdown", "-o", "made")
    names = {path.name for path in Path("made").iterdir()}
    assert {"map.md", "map-2.md", "class-2.md", "class.md"} <= names
    assert "Class report" in Path("made/class.md").read_text("utf-8")


def test_nothing_that_was_read_is_overwritten(argmap: Run) -> None:
    Path("students/ben.md").write_text("Trams keep the air clean.", "utf-8")
    words = ("grade", "students", "--against", "reference.argdown", "--text", "students/ben.md")
    ran = argmap(*words, "-o", "students")
    assert ran.code == 2
    assert "would overwrite students/ben.md" in ran.err
    assert not Path("students/anna.md").exists()


def test_a_missing_file_is_told_and_the_others_go_on(argmap: Run) -> None:
    words = ("grade", "students/anna.argdown", "students/ana.argdown")
    ran = argmap(*words, "--against", "reference.argdown", "--csv")
    assert ran.code == 1
    assert "did you mean students/anna.argdown?" in ran.err
    rows = list(csv.DictReader(ran.out.splitlines()))
    assert [row["score"] for row in rows] == ["1", ""]


def test_what_could_be_read_is_graded(argmap: Run) -> None:
    Path("broken.argdown").write_text(SEPARATE + "\n- not indented\n", "utf-8")
    ran = argmap("grade", "broken.argdown", "--against", "reference.argdown")
    assert ran.code == 1
    assert "Some of your file could not be read; the rest was graded." in " ".join(ran.out.split())
    assert "line 7" in ran.out


def test_a_map_cannot_include_the_reference(argmap: Run) -> None:
    Path("sly.argdown").write_text("@include(reference.argdown)\n", "utf-8")
    ran = argmap("grade", "sly.argdown", "--against", "reference.argdown", "--json")
    assert ran.code == 1
    assert json.loads(ran.out)[0]["score"] == 0


def test_a_name_that_a_spreadsheet_would_run(argmap: Run) -> None:
    Path("=cmd.argdown").write_text(SEPARATE, "utf-8")
    ran = argmap("grade", "=cmd.argdown", "--against", "reference.argdown", "--csv")
    assert next(csv.DictReader(ran.out.splitlines()))["student"] == "'=cmd.argdown"


def test_the_reference_that_fits_best_counts(argmap: Run) -> None:
    Path("other.argdown").write_text(SEPARATE, "utf-8")
    words = ("--against", "reference.argdown", "--against", "other.argdown")
    found = json.loads(argmap("grade", "students", *words, "--json").out)
    assert [each["score"] for each in found[:2]] == [1, 1]
    assert [each["reference"] for each in found[:2]] == ["reference.argdown", "other.argdown"]
    ran = argmap("grade", "students/ben.argdown", *words)
    assert "Your map was compared with other.argdown, which it fits best." in ran.out


def test_a_reference_among_the_students_is_left_out(argmap: Run) -> None:
    Path("students/reference.argdown").write_text(REFERENCE, "utf-8")
    ran = argmap("grade", "students", "--against", "students/reference.argdown", "--json")
    assert len(json.loads(ran.out)) == 3


def test_matches_decide(argmap: Run) -> None:
    text = SEPARATE.replace("    - [Cost]: Trams cost more than buses.", "\n[No]: Buses are fun.")
    Path("ben.argdown").write_text(text, "utf-8")
    words = ("grade", "ben.argdown", "--against", "reference.argdown", "--json")
    before = json.loads(argmap(*words).out)[0]
    Path("matches.yaml").write_text('ben.argdown: {"Cost": "Buses are fun"}\n', "utf-8")
    after = json.loads(argmap(*words, "--matches", "matches.yaml").out)[0]
    assert after["parts"]["claims"]["score"] == 1 > before["parts"]["claims"]["score"]
    Path("matches.yaml").write_text('all: {"Trams keep the air clean": none}\n', "utf-8")
    less = json.loads(argmap(*words, "--matches", "matches.yaml").out)[0]
    assert less["parts"]["claims"]["score"] < before["parts"]["claims"]["score"]


def test_two_claims_in_one_can_be_decided(argmap: Run) -> None:
    text = REFERENCE.replace(
        "(1) [Clean]: Trams keep the air clean.\n(2) [Health]: The city should keep "
        "its air clean. {implicit: true}",
        "(1) [Both]: Fresh air.",
    ).replace("(3)", "(2)")
    Path("ben.argdown").write_text(text, "utf-8")
    Path("matches.yaml").write_text('ben: {"Clean": "Both", "Health": "Fresh air"}\n', "utf-8")
    words = ("grade", "ben.argdown", "--against", "reference.argdown", "--json")
    (found,) = json.loads(argmap(*words, "--matches", "matches.yaml").out)
    assert {lost["fault"] for lost in found["lost"]} == {"merged-claims"}
    assert found["score"] > json.loads(argmap(*words).out)[0]["score"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('bert.argdown: {"Cost": none}', "there is no student 'bert.argdown'; did you mean"),
        ('all: {"Costs": none}', "the reference has no claim 'Costs'; did you mean 'Cost'?"),
        ("all: [", "this is no YAML"),
        ("- all", "it must have, for each student"),
        ('all: {"Cost": [1]}', "must be a claim in quotes, or none"),
    ],
)
def test_matches_that_cannot_be_used(argmap: Run, text: str, message: str) -> None:
    Path("matches.yaml").write_text(text, "utf-8")
    words = ("grade", "students/ben.argdown", "--against", "reference.argdown")
    ran = argmap(*words, "--matches", "matches.yaml")
    assert ran.code == 2
    assert ran.err.startswith("argmap: matches.yaml: ")
    assert message in ran.err


def test_a_rubric(argmap: Run) -> None:
    Path("rubric.yaml").write_text("points: 15\nstep: 0.5\ngrades: {A: 13, B: 0}\n", "utf-8")
    words = ("--against", "reference.argdown", "--rubric", "rubric.yaml", "--json")
    anna, ben, _ = json.loads(argmap("grade", "students", *words).out)
    assert (anna["points"], anna["grade"]) == (15, "A")
    assert ben["points"] * 2 == int(ben["points"] * 2)
    assert ben["grade"] == "B"


def test_a_rubric_of_which_nothing_is_in_the_reference(argmap: Run) -> None:
    weights = "{claims: 0, thesis: 0, relations: 0, linked: 0, undercuts: 1, unstated: 0, extra: 0}"
    Path("rubric.yaml").write_text(f"weights: {weights}\n", "utf-8")
    Path("one.argdown").write_text("[A]: There is one claim.\n", "utf-8")
    run = argmap("grade", "one.argdown", "--against", "one.argdown", "--rubric", "rubric.yaml")
    assert run.code == 2
    assert "give `claims` a weight" in run.err


def test_the_printed_rubric_is_the_usual_one(argmap: Run) -> None:
    printed = argmap("grade", "--print-rubric")
    assert printed.code == 0
    Path("rubric.yaml").write_text(printed.out, "utf-8")
    words = ("grade", "students", "--against", "reference.argdown", "--json")
    assert argmap(*words, "--rubric", "rubric.yaml").out == argmap(*words).out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "name the maps to grade"),
        (("students",), "name the reference"),
        (("students", "--against", "reference.argdown", "--json", "--csv"), "leave one out"),
        (("students", "--against", "reference.argdown", "-j", "0"), "--jobs must be a number"),
        (("students", "--against", "lost.argdown"), "cannot read lost.argdown"),
        (("-", "--against", "-"), "standard input"),
    ],
)
def test_misuse(argmap: Run, words: tuple[str, ...], message: str) -> None:
    ran = argmap("grade", *words)
    assert ran.code == 2
    assert message in ran.err
    assert not ran.out


def test_several_processes_make_the_same(argmap: Run) -> None:
    words = ("grade", "students", "--against", "reference.argdown", "--json")
    assert argmap(*words, "-j", "2").out == argmap(*words).out
