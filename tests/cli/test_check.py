"""``argmap check``: text and JSON, one file and several, and the exit code."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from argmap.app import checking
from argmap.app.workspace import Workspace, load


def test_a_clean_map(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "good.argdown")
    assert ran == (0, "no findings in 1 file\n", "")


def test_a_finding_has_place_line_caret_and_repair(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "open.argdown")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "open.argdown:2:5: AM202 warning: nothing supports [Law], on which 1 statement rests",
        "    2 |   + [Law]: A treaty says so.",
        "      |     ^^^^^",
        "      hint: give a reason for it with +, or say what it rests on: {basis: evidence}",
        "1 warning in 1 file",
    ]


def test_syntax_problems_are_findings(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "broken.argdown")
    assert ran.code == 1
    assert "broken.argdown:2:1: AD103 error [*]:" in ran.out


def test_goes_on_after_a_file_that_cannot_be_read(argmap: Callable[..., Any]) -> None:
    Path("empty").mkdir()
    ran = argmap("check", "open.argdown", "opn.argdown", "empty", "good.argdown", "opn.argdown")
    assert ran.code == 2
    assert ran.out.endswith("1 warning in 2 files, 3 files not checked\n")
    assert ran.err.splitlines() == [
        "argmap: cannot read opn.argdown: there is no such file; did you mean open.argdown?",
        "argmap: cannot read empty: it is a folder without maps",
    ]


def test_a_fault_with_one_map_does_not_hide_the_others(
    argmap: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def load_or_fail(path: str) -> Workspace:
        if path == "good.argdown":
            raise RuntimeError("ours")
        return load(path)

    monkeypatch.setattr(checking, "load", load_or_fail)
    ran = argmap("check", "good.argdown", "missing.argdown", "open.argdown")
    assert ran.code == 3
    assert ran.out.endswith("1 warning in 1 file, 2 files not checked\n")


@pytest.mark.parametrize(
    ("name", "level", "code"),
    [
        ("open", "hint", 1),
        ("open", "error", 0),
        ("broken", "error", 1),
        ("broken", "never", 0),
        ("good", "hint", 0),
    ],
)
def test_fail_on(argmap: Callable[..., Any], name: str, level: str, code: int) -> None:
    assert argmap("check", f"{name}.argdown", "--fail-on", level).code == code


def test_json(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "open.argdown", "missing.argdown", "--format", "json")
    assert ran.code == 2
    assert json.loads(ran.out) == {
        "schema": "argmap.check",
        "version": 1,
        "files": [
            {"path": "open.argdown", "error": None},
            {
                "path": "missing.argdown",
                "error": "cannot read missing.argdown: there is no such file; maps there are "
                "broken.argdown, good.argdown, open.argdown",
            },
        ],
        "findings": [
            {
                "code": "AM202",
                "name": "unsupported-premise",
                "severity": "warning",
                "path": "open.argdown",
                "line": 2,
                "column": 5,
                "end_line": 2,
                "end_column": 10,
                "message": "nothing supports [Law], on which 1 statement rests",
                "hint": "give a reason for it with +, or say what it rests on: {basis: evidence}",
                "related": [],
                "about": ["[Law]"],
                "fix": None,
            }
        ],
        "suppressed": [],
        "summary": {
            "error": 0,
            "warning": 1,
            "hint": 0,
            "suppressed": 0,
            "fixable": 0,
            "fixed": 0,
        },
    }


def test_json_of_any_text_can_be_read(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "odd.argdown").write_bytes('[T]: t.\n  + [É😀"\\]: \x1b[31m\0\n'.encode())
    ran = argmap("check", "odd.argdown", "--format", "json")
    messages = [finding["message"] for finding in json.loads(ran.out)["findings"]]
    assert '[É😀"\\]' in "".join(messages)


def test_not_utf8_is_a_finding_and_the_rest_is_checked(
    argmap: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "latin.argdown").write_bytes(b"[T]: caf\xe9.\n  + [Law]: x.\n")
    ran = argmap("check", "latin.argdown")
    assert ran.code == 1
    assert "latin.argdown:1:9: AD001 error: byte 0xE9 at offset 8 is not UTF-8" in ran.out
    assert "AM202" in ran.out


def test_colour_only_where_it_is_wanted(argmap: Callable[..., Any]) -> None:
    assert (
        "\x1b[1;33mAM202 warning\x1b[0m" in argmap("check", "open.argdown", "--color", "always").out
    )
    for choice in ("auto", "never"):
        assert "\x1b" not in argmap("check", "open.argdown", "--color", choice).out


def test_findings_in_an_included_file_name_that_file(
    argmap: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "all.argdown").write_text("[T]: t. {basis: law}\n\n@include(part.argdown)\n")
    (tmp_path / "part.argdown").write_text("\n[T]\n  - [Costs]: c.\n")
    ran = argmap("check", "all.argdown")
    assert ran.out.startswith("part.argdown:3:5: AM203 warning: nobody answers [Costs]")
    both = argmap("check", "all.argdown", "part.argdown", "--select", "AM203")
    assert both.out.count("AM203") == 1
    assert both.out.endswith("1 warning in 2 files\n")
