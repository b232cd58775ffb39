"""``argmap merge``: three files, and git calling argmap."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

BASE = "[Uniform]: We should wear uniforms.\n  - [Cost]: Uniforms cost a lot.\n"
OURS = BASE + "  + [Mornings]: Mornings are quicker.\n"
THEIRS = BASE + "  + [Teasing]: Nobody is teased.\n"
CLASH = BASE.replace("cost a lot", "cost too much")
OTHER = BASE.replace("cost a lot", "are dear")


@pytest.fixture(autouse=True)
def _versions(tmp_path: Path) -> None:
    texts = {"base": BASE, "ours": OURS, "theirs": THEIRS, "clash": CLASH, "other": OTHER}
    for name, text in texts.items():
        (tmp_path / f"{name}.argdown").write_text(text)


def test_clean(argmap: Callable[..., Any], tmp_path: Path) -> None:
    ran = argmap("merge", "base.argdown", "ours.argdown", "theirs.argdown")
    assert ran == (0, OURS + "  + [Teasing]: Nobody is teased.\n", "")
    ran = argmap("merge", "base.argdown", "ours.argdown", "theirs.argdown", "-o", "ours.argdown")
    assert ran == (0, "", "")
    assert (tmp_path / "ours.argdown").read_text() == OURS + "  + [Teasing]: Nobody is teased.\n"


def test_marked(argmap: Callable[..., Any]) -> None:
    ran = argmap("merge", "base.argdown", "clash.argdown", "other.argdown")
    assert ran.code == 1
    assert ran.out == (
        "[Uniform]: We should wear uniforms.\n"
        "<<<<<<< clash.argdown\n"
        "  - [Cost]: Uniforms cost too much.\n"
        "=======\n"
        "  - [Cost]: Uniforms are dear.\n"
        ">>>>>>> other.argdown\n"
    )
    assert ran.err == (
        "argmap: the merged map: 1 conflict to decide\n"
        "argmap: the merged map: [Cost]: both changed the text\n"
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-", "-", "ours.argdown"), "only one of the three can be standard input"),
        (("base.argdown", "no.argdown", "ours.argdown"), "cannot read no.argdown"),
        (("base.argdown", "ours.argdown", "theirs.argdown", "--marker-size", "x"), "number from 1"),
        (("base.argdown", "ours.argdown", "theirs.argdown", "-o", "no/x"), "folder does not exist"),
    ],
)
def test_misuse(argmap: Callable[..., Any], words: tuple[str, ...], message: str) -> None:
    ran = argmap("merge", *words)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err


def test_git_merges_maps(tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    repository.mkdir()

    def git(*words: str, code: int = 0) -> str:
        done = subprocess.run(  # noqa: S603 -- git, in a folder of the test
            ["git", "-C", str(repository), *words],  # noqa: S607 -- the git of the machine
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull},
        )
        assert done.returncode == code, done.stderr + done.stdout
        return done.stdout + done.stderr

    def commit(text: str) -> None:
        (repository / "debate.argdown").write_text(text)
        git("add", ".")
        git("commit", "--quiet", "-m", "a version")

    git("init", "--quiet", "--initial-branch=main")
    git("config", "user.email", "somebody@example.org")
    git("config", "user.name", "Somebody")
    driver = "-m argmap merge %O %A %B --output %A --marker-size %L --name %P"
    git("config", "merge.argmap.driver", f"{sys.executable} {driver}")
    (repository / ".gitattributes").write_text("*.argdown merge=argmap\n")
    commit(BASE)
    git("switch", "--quiet", "-c", "other")
    commit(THEIRS)
    git("switch", "--quiet", "main")
    commit(OURS)
    git("merge", "--quiet", "--no-edit", "other")
    merged = (repository / "debate.argdown").read_text()
    assert merged == OURS + "  + [Teasing]: Nobody is teased.\n"
    git("switch", "--quiet", "other")
    commit(OTHER)
    git("switch", "--quiet", "main")
    commit(merged.replace("cost a lot", "cost too much"))
    told = git("merge", "--no-edit", "other", code=1)
    assert "debate.argdown: [Cost]: both changed the text" in told
    assert "<<<<<<< ours\n" in (repository / "debate.argdown").read_text()
