"""``argmap compare``: two files, two versions in git, and git calling argmap."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

BEFORE = "[Uniform]: We should wear uniforms.\n  - [Cost]: Uniforms cost a lot.\n"
AFTER = BEFORE + "    - [Fund]: A fund can pay for them.\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two versions of a map."""
    os.environ.pop("GIT_DIR", None)
    _git(tmp_path, "init", "--quiet", "--initial-branch=main")
    _git(tmp_path, "config", "user.email", "somebody@example.org")
    _git(tmp_path, "config", "user.name", "Somebody")
    for text in (BEFORE, AFTER):
        (tmp_path / "debate.argdown").write_text(text)
        _git(tmp_path, "add", "debate.argdown")
        _git(tmp_path, "commit", "--quiet", "-m", "a version")
    return tmp_path


def _git(folder: Path, *words: str) -> str:
    done = subprocess.run(  # noqa: S603 -- git, in a folder of the test
        ["git", "-C", str(folder), *words],  # noqa: S607 -- the git of the machine
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_PAGER": "cat"},
    )
    return done.stdout


REPORT = """\
{left} -> {right}: 1 claim added and 1 reason added

Claims
  + [Fund] is new  (debate.argdown:3)
      A fund can pay for them.

Reasons
  + [Fund] attacks [Cost] now  (debate.argdown:3)
"""


def test_two_files(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "old.argdown").write_text(BEFORE)
    (tmp_path / "debate.argdown").write_text(AFTER)
    ran = argmap("compare", "old.argdown", "debate.argdown")
    assert ran == (1, REPORT.format(left="old.argdown", right="debate.argdown"), "")
    same = argmap("compare", "old.argdown", "old.argdown")
    assert same == (0, "old.argdown and old.argdown say the same\n", "")


@pytest.mark.usefixtures("repository")
def test_versions_in_git(argmap: Callable[..., Any]) -> None:
    ran = argmap("compare", "HEAD~1:debate.argdown", "debate.argdown")
    expected = REPORT.format(left="HEAD~1:debate.argdown", right="debate.argdown")
    assert ran == (1, expected, "")
    assert argmap("compare", "--since", "HEAD~1", "debate.argdown") == ran
    assert argmap("compare", "--since", "HEAD", "debate.argdown").code == 0


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("HEAD~7:debate.argdown", "debate.argdown"), "git has no such version"),
        (("HEAD:other.argdown", "debate.argdown"), "git has no such version"),
        (("debate.argdown",), "name two maps, or one with --since REVISION"),
        (("--since", "HEAD", "a", "b"), "--since compares one file with itself"),
        (("-", "-"), "only one of the two can be standard input"),
        (("--git", "debate.argdown", "x"), "--git is for git to call"),
        (("no.argdown", "debate.argdown"), "cannot read no.argdown: there is no such file"),
        (("good.argdown", "debate.argdown", "-o", "debate.argdown"), "would overwrite the map"),
    ],
)
def test_misuse(argmap: Callable[..., Any], words: tuple[str, ...], message: str) -> None:
    ran = argmap("compare", *words)
    assert ran.code == 2
    assert ran.err.startswith("argmap: ")
    assert message in ran.err
    assert ran.err.count("\n") == 1


def test_outside_of_a_repository(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "debate.argdown").write_text(AFTER)
    ran = argmap("compare", "HEAD:debate.argdown", "debate.argdown")
    assert ran.code == 2
    assert "not a git repository" in ran.err


def test_json_and_picture(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "old.argdown").write_text(BEFORE)
    (tmp_path / "debate.argdown").write_text(AFTER)
    ran = argmap("compare", "old.argdown", "debate.argdown", "--json", "-o", "both.svg")
    found = json.loads(ran.out)
    assert not found["same"]
    assert [each["how"] for each in found["differences"]] == ["added", "added"]
    assert found["differences"][0]["right_place"] == {"path": "debate.argdown", "line": 3}
    assert "new" in (tmp_path / "both.svg").read_text()


def test_git_shows_the_argument(repository: Path) -> None:
    program = f"{sys.executable} -m argmap compare"
    (repository / ".gitattributes").write_text("*.argdown diff=argmap\n")
    _git(repository, "config", "diff.argmap.command", f"{program} --git")
    told = _git(repository, "diff", "HEAD~1", "--", "debate.argdown")
    assert "1 claim added and 1 reason added" in told
    assert "[Fund] attacks [Cost] now" in told
    _git(repository, "config", "--unset", "diff.argmap.command")
    _git(repository, "config", "diff.argmap.textconv", f"{program} --textconv")
    told = _git(repository, "diff", "HEAD~1", "--", "debate.argdown")
    assert "+claim [Fund]: A fund can pay for them." in told.splitlines()
    assert "+[Fund] attacks [Cost]" in told.splitlines()
