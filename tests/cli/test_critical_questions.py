"""``argmap questions`` and ``argmap schemes``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

MAP = """\
===
title: Uniforms
===

<Teasing>

(1) [Teased]: Pupils are teased about their clothes.
(2) [End it]: Our school should do what puts an end to teasing. {implicit: true}
-- Practical reasoning --
    <_ [Talks]: Class talks put an end to teasing at a lower cost.
(3) [Uniform]: Our school should introduce a uniform.
    + [Mornings]: Pupils in uniform lose no time in the morning.
"""

LINE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "text", "number", "line", "unstated"],
    "properties": {
        "id": {"type": "string"},
        "text": {"type": "string"},
        "number": {"type": "integer"},
        "line": {"type": "integer"},
        "unstated": {"type": "boolean"},
    },
}
TEXT = {"type": "string"}
NUMBER = {"type": "integer"}
TEXTS = {"type": "array", "items": TEXT}


def record(**properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


SCHEME = {"id": TEXT, "name": TEXT, "aif_id": {"type": ["integer", "null"]}, "aif_name": TEXT}
QUESTION = record(
    id=TEXT,
    scheme=TEXT,
    text=TEXT,
    filled={"type": "boolean"},
    kind={"enum": ["premise", "assumption", "exception"]},
    hits={"enum": ["premise", "inference", "conclusion"]},
    premise=NUMBER,
    about=TEXT,
    target=TEXT,
    marker={"enum": ["", "-", "<_"]},
    line=NUMBER,
    attack=TEXT,
    standing={"enum": ["open", "may be raised", "raised", "may be answered", "answered"]},
    raised_by=TEXTS,
    answered_by=TEXTS,
)
SCHEMA = record(
    schema={"const": "argmap.critical-questions"},
    version={"const": 1},
    steps={
        "type": "array",
        "items": record(
            id=TEXT,
            kind={"enum": ["inference", "reason", "objection"]},
            argument=TEXT,
            path=TEXT,
            line=NUMBER,
            column=NUMBER,
            premises={"type": "array", "items": LINE},
            conclusion=LINE,
            schemes={"type": "array", "items": record(**SCHEME)},
            suggestion={"anyOf": [{"type": "null"}, record(**SCHEME, words=TEXT)]},
            questions={"type": "array", "items": QUESTION},
        ),
    },
)


@pytest.fixture(autouse=True)
def _map(_in_a_folder_with_maps: None) -> None:
    Path("map.argdown").write_text(MAP, "utf-8")


def test_text(argmap: Callable[..., Any]) -> None:
    ran = argmap("questions", "map.argdown", "Teasing")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(
        "<Teasing>: practical reasoning (means to a goal) (line 9)\n"
        "  (1) Pupils are teased about their clothes.\n"
        "  (2) Our school should do what puts an end to teasing. (unstated)\n"
        "  So: Our school should introduce a uniform.\n"
        "  1. Which other aims of our school would suffer if our school were to introduce a uniform?\n"
        "     A bad answer attacks the step: <_ below line 9. Open.\n"
    )
    assert "Raised by [Talks]; nothing answers it." in " ".join(ran.out.split())


def test_json(argmap: Callable[..., Any]) -> None:
    ran = argmap("questions", "map.argdown", "--json")
    answer = json.loads(ran.out)
    jsonschema.validate(answer, SCHEMA)
    assert [step["kind"] for step in answer["steps"]] == ["inference", "reason"]


def test_open(argmap: Callable[..., Any]) -> None:
    every = json.loads(argmap("questions", "map.argdown", "--json").out)["steps"]
    left = json.loads(argmap("questions", "map.argdown", "--json", "--open").out)["steps"]
    assert [
        [each for each in step["questions"] if each["standing"] == "open"] for step in every
    ] == [step["questions"] for step in left]


def test_some(argmap: Callable[..., Any]) -> None:
    def ids(*words: str) -> list[str]:
        steps = json.loads(argmap("questions", "map.argdown", "--json", *words).out)["steps"]
        return [step["id"] for step in steps]

    both = ["<Teasing>#3", "[Mornings] -support-> [Uniform]"]
    assert ids("Uniform") == ids("Teasing", "Mornings") == both
    assert ids("Mornings") == both[1:]
    assert ids("<Teasing>#3") == ids("Teased") == both[:1]
    assert ids("--only", "<Teasing>") == both[:1]
    assert ids("--only", "tag:none") == []


def test_a_claim_in_no_step(argmap: Callable[..., Any]) -> None:
    ran = argmap("questions", "map.argdown", "Talks")
    assert ran.code == 2
    assert ran.err.startswith("argmap: [Talks] is neither the conclusion nor a premise of a step;")


def test_a_claim_that_is_not_there(argmap: Callable[..., Any]) -> None:
    ran = argmap("questions", "map.argdown", "Uniforn")
    assert (ran.code, "did you mean [Uniform]?" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("q.md", b"# Critical questions"),
        ("q.html", b"<!"),
        ("q.txt", b"<Teasing>"),
        ("q.json", b"{"),
    ],
)
def test_files(argmap: Callable[..., Any], name: str, begins: bytes) -> None:
    ran = argmap("questions", "map.argdown", "-o", name)
    assert (ran.code, ran.out) == (0, "")
    assert Path(name).read_bytes().startswith(begins)


def test_files_that_cannot_be(argmap: Callable[..., Any]) -> None:
    for words, message in (
        (("-o", "q.doc"), "cannot tell the format from 'q.doc'"),
        (("-o", "q.md", "--json"), "--json and a name that ends in .md exclude each other"),
        (("-o", "map.argdown"), "would overwrite the map"),
    ):
        ran = argmap("questions", "map.argdown", *words)
        assert (ran.code, message in ran.err) == (2, True)
    assert Path("map.argdown").read_text("utf-8") == MAP


def test_a_map_without_steps(argmap: Callable[..., Any]) -> None:
    Path("one.argdown").write_text("[T]: It rains.\n", "utf-8")
    assert argmap("questions", "one.argdown").out == "none\n"


def test_what_cannot_be_read_is_told(argmap: Callable[..., Any]) -> None:
    assert argmap("questions", "broken.argdown").code == 1


def test_the_catalogue(argmap: Callable[..., Any]) -> None:
    ran = argmap("schemes")
    assert ran.out.startswith("source: somebody says so\n  expert_opinion")
    assert "\n\nrule: what a rule says\n" in ran.out


def test_a_scheme(argmap: Callable[..., Any]) -> None:
    for name in ("sign", "Argument from sign", "SIGN", "30", "ArgumentFromSign"):
        ran = argmap("schemes", name)
        assert ran.out.startswith("Argument from sign\nSomething is claimed because a sign")
    assert "AIFdb 30 Sign, AIF ontology Sign, arguebuf SIGN" in ran.out
    assert "exception: attacks the step; who asks has to show it" in ran.out


def test_schemes_as_json(argmap: Callable[..., Any]) -> None:
    answer = json.loads(argmap("schemes", "--family", "rule", "--json").out)
    assert (answer["schema"], answer["version"]) == ("argmap.schemes", 1)
    assert {scheme["family"] for scheme in answer["schemes"]} == {"rule"}


def test_a_word(argmap: Callable[..., Any]) -> None:
    assert "witness_testimony" in argmap("schemes", "witness").out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("analgy",), "there is no scheme 'analgy'; did you mean 'analogy'?"),
        (("zork",), "no scheme has the word 'zork'; argmap schemes lists all of them"),
        (("--family", "peson"), "there is no family 'peson'; did you mean 'person'?"),
        (
            ("excuse", "--family", "source"),
            "no scheme in the family 'source' has the word 'excuse'",
        ),
    ],
)
def test_what_is_not_there(
    argmap: Callable[..., Any], words: tuple[str, ...], message: str
) -> None:
    ran = argmap("schemes", *words)
    assert (ran.code, message in ran.err) == (2, True)


def test_a_claim_without_a_title_is_called_by_its_text(
    argmap: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "m.argdown").write_text("Go out.\n  + The sun shines.\n", encoding="utf-8")
    ran = argmap("questions", "m.argdown")
    assert ran.out.startswith('"The sun shines.", a reason for "Go out." (line 2)\n')
