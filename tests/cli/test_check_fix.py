"""``argmap check --fix`` and ``--diff``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from argmap.app import fixing

SLIPS = "[T] : t.\n  + [A]: a. {basis: law} #x\n"
RIGHT = "[T]: t.\n  + [A]: a. #x {basis: law}\n"


@pytest.fixture(autouse=True)
def _maps(_in_a_folder_with_maps: None) -> None:
    Path("slips.argdown").write_text(SLIPS)


def test_what_can_be_mended_is_marked(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "slips.argdown")
    assert (
        "slips.argdown:1:5: AD110 error [*]: a blank stands between `[T]` and its colon" in ran.out
    )
    assert ran.out.endswith("2 errors in 1 file; [*] 2 can be mended with --fix\n")
    assert Path("slips.argdown").read_text() == SLIPS


def test_fix(argmap: Callable[..., Any]) -> None:
    assert argmap("check", "slips.argdown", "good.argdown", "--fix") == (
        0,
        "no findings in 2 files; 2 mended\n",
        "",
    )
    assert Path("slips.argdown").read_text() == RIGHT
    assert argmap("check", "slips.argdown", "--fix") == (0, "no findings in 1 file\n", "")


def test_what_is_left_after_fixing_is_reported(argmap: Callable[..., Any]) -> None:
    Path("slips.argdown").write_text("[T] : t.\n  + [A]: a.\n")
    ran = argmap("check", "slips.argdown", "--fix", "--format", "json")
    found = json.loads(ran.out)
    assert [each["code"] for each in found["findings"]] == ["AM202"]
    assert found["summary"]["fixed"] == 1
    assert ran.code == 1


def test_diff(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "slips.argdown", "good.argdown", "--diff")
    assert ran.code == 1
    assert ran.out.startswith("--- slips.argdown\n+++ slips.argdown\n@@ -1,2 +1,2 @@\n-[T] : t.\n")
    assert Path("slips.argdown").read_text() == SLIPS
    assert argmap("check", "good.argdown", "--diff") == (0, "", "")
    assert argmap("check", "nowhere.argdown", "--diff", "--fix").code == 2


def test_standard_input_is_not_mended(argmap: Callable[..., Any]) -> None:
    ran = argmap("check", "-", "--fix")
    assert (ran.code, ran.out) == (2, "no findings in 0 files, 1 file not checked\n")
    assert "standard input cannot be mended; name a file, or use --diff" in ran.err


def test_a_fix_that_fails_is_told(
    argmap: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fixing, "same_but", lambda *_args: False)
    text = "[Law]: l. {basis: law}\n\n[T]: t.\n  + <Law>\n"
    Path("slips.argdown").write_text(text)
    ran = argmap("check", "slips.argdown", "--fix")
    assert (
        "slips.argdown:4:5: AM101 is not mended: the map would change in more than that" in ran.err
    )
    assert Path("slips.argdown").read_text() == text


def test_a_file_that_changes_meanwhile_is_not_written(
    argmap: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    mend = fixing.mend

    def slow(job: Any) -> fixing.Mended:
        done = mend(job)
        Path("slips.argdown").write_text("[New]: text.\n")
        return done

    monkeypatch.setattr("argmap.cli.mending.mend", slow)
    ran = argmap("check", "slips.argdown", "--fix")
    assert ran.code == 2
    assert "slips.argdown has changed since it was read; nothing was written" in ran.err
    assert Path("slips.argdown").read_text() == "[New]: text.\n"
