"""``argmap query``: answers as text and as JSON, and names that are almost right."""

import json
from collections.abc import Callable
from typing import Any


def test_answer_as_text(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "open.argdown", "unsupported")
    assert ran.code == 0
    assert ran.out.splitlines()[:3] == [
        "[Law]  open.argdown:2:5  1 statement rests on it",
        "    A treaty says so.",
        "    reason",
    ]


def test_answer_as_json(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "open.argdown", "unsupported", "--json")
    (row,) = json.loads(ran.out)
    assert row["id"] == "[Law]"
    assert row["title"] == "Law"
    assert row["text"] == "A treaty says so."
    assert row["line"] == 2
    assert row["weight"] == 1


def test_no_answer(argmap: Callable[..., Any]) -> None:
    assert argmap("query", "good.argdown", "unsupported") == (0, "none\n", "")
    assert json.loads(argmap("query", "good.argdown", "cycles", "--json").out) == []


def test_list_needs_no_map(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "--list")
    assert ran.code == 0
    names = [line.split()[0] for line in ran.out.splitlines()]
    assert {"unsupported", "thesis", "unanswered", "objections", "leaves", "cycles"} <= set(names)


def test_unknown_question(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "open.argdown", "unsuported")
    assert ran.code == 2
    assert ran.err.startswith(
        "argmap: there is no question 'unsuported'; did you mean 'unsupported'"
    )


def test_unknown_target(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "open.argdown", "objections", "[Thesiss]")
    assert ran.code == 2
    assert ran.err == (
        "argmap: the map has no statement or argument [Thesiss]; did you mean [Thesis]?\n"
    )


def test_target_where_none_is_taken(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "open.argdown", "cycles", "[Thesis]")
    assert ran.code == 2
    assert ran.err.count("\n") == 1


def test_what_could_not_be_read_is_told_and_the_rest_is_asked(argmap: Callable[..., Any]) -> None:
    ran = argmap("query", "broken.argdown", "thesis", "--json")
    assert ran.code == 1
    assert isinstance(json.loads(ran.out), list)
    assert "broken.argdown:2:1: AD103 error" in ran.err
