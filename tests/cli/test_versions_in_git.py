"""Versions in git: where they are looked for, what they include, and git calling for odd files."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

GIT = f"{sys.executable} -m argmap compare"


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(  # noqa: S603 -- git, in a folder of the test
        ["git", "-C", str(folder), *words],  # noqa: S607 -- the git of the machine
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_PAGER": "cat"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository in a folder of its own, with two versions of maps in a folder below."""
    root = tmp_path / "repository"
    (root / "maps" / "parts").mkdir(parents=True)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "config", "user.email", "somebody@example.org")
    git(root, "config", "user.name", "Somebody")
    (root / "maps" / "main.argdown").write_text("@include(parts/one.argdown)\n[T]: Top.\n  + [P]\n")
    for text in ("[P]: Prices rise.\n", "[P]: Prices fall.\n"):
        (root / "maps" / "parts" / "one.argdown").write_text(text)
        git(root, "add", ".")
        git(root, "commit", "--quiet", "--allow-empty", "-m", "a version")
    git(root, "branch", "topic/old", "HEAD~1")
    return root


@pytest.mark.parametrize("revision", ["HEAD~1", "topic/old", "@{0}~1", "HEAD^{/a version}~1"])
@pytest.mark.parametrize("folder", [".", "repository", "repository/maps", "repository/maps/parts"])
def test_what_a_version_includes_is_of_that_version(
    argmap: Callable[..., Any],
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    folder: str,
    revision: str,
) -> None:
    here = repository.parent / folder
    monkeypatch.chdir(here)
    name = os.path.relpath(repository / "maps" / "main.argdown", here)
    for words in (("--since", revision, name), (f"{revision}:{name}", name)):
        ran = argmap("compare", *words)
        assert (ran.code, ran.err) == (1, "")
        assert "Prices [-rise.-]{+fall.+}" in ran.out


def test_what_a_version_cannot_include_is_told(
    argmap: Callable[..., Any], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    git(repository, "rm", "--quiet", "--cached", "maps/parts/one.argdown")
    ran = argmap("compare", ":maps/main.argdown", "HEAD:maps/main.argdown")
    assert ran.code == 1
    assert ran.err.startswith(":maps/main.argdown:1:1: AD401 error: `parts/one.argdown` cannot be")
    assert "in the index" in ran.err


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("revision", ["--output=made", "-h"])
def test_a_revision_is_no_option_of_git(
    argmap: Callable[..., Any], repository: Path, monkeypatch: pytest.MonkeyPatch, revision: str
) -> None:
    monkeypatch.chdir(repository)
    ran = argmap("compare", f"--since={revision}", "maps/main.argdown")
    assert ran.code == 2
    assert f"git has no revision {revision!r}" in ran.err
    assert sorted(each.name for each in repository.iterdir()) == [".git", "maps"]


def test_a_folder_is_no_map(
    argmap: Callable[..., Any], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    ran = argmap("compare", "HEAD:maps/parts", "maps/main.argdown")
    assert ran.code == 2
    assert "git has no such version" in ran.err


def test_git_shows_new_lost_renamed_included_and_broken_maps(repository: Path) -> None:
    (repository / ".git" / "info" / "attributes").write_text("*.argdown diff=argmap\n")
    maps = repository / "maps"
    (maps / "new.argdown").write_text("[N]: News.\n")
    (maps / "broken.argdown").write_text("[B]: It broke. {a: [}\n")
    (maps / "latin.argdown").write_bytes(b"[L]: Latin \xe9.\n")
    git(repository, "add", ".")
    git(repository, "mv", "maps/main.argdown", "maps/moved.argdown")
    (maps / "moved.argdown").write_text("@include(parts/one.argdown)\n[T]: Tip.\n  + [P]\n")
    git(repository, "config", "diff.argmap.command", f"{GIT} --git")
    told = git(repository, "diff", "HEAD")
    assert "maps/new.argdown before -> after: 1 claim added" in told
    assert "[T]: text changed" in told
    assert "[P]" not in told
    git(repository, "config", "--unset", "diff.argmap.command")
    git(repository, "config", "diff.argmap.textconv", f"{GIT} --textconv")
    told = git(repository, "diff", "HEAD")
    assert "+claim [B]: It broke." in told
    assert "+claim [T]: Tip." in told


def test_git_shows_that_a_map_has_conflicts(argmap: Callable[..., Any]) -> None:
    assert argmap("compare", "--git", "a.argdown") == (0, "a.argdown has conflicts\n", "")


def test_bytes_that_are_no_text_stay_as_they_are(
    argmap: Callable[..., Any], tmp_path: Path
) -> None:
    base = b"[C]: Caf\xe9s.\r\n\r\n[D]: Door.\r\n\r\n[E]: End."
    ours, theirs = base.replace(b"Door", b"Doors"), base.replace(b"End.", b"\xc0nd.")
    for name, data in (("base", base), ("ours", ours), ("theirs", theirs)):
        (tmp_path / name).write_bytes(data)
    ran = argmap("merge", "base", "ours", "theirs", "-o", "ours")
    assert ran == (0, "", "")
    assert (tmp_path / "ours").read_bytes() == ours.replace(b"End.", b"\xc0nd.")


def test_what_is_no_text_is_not_merged(argmap: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "base").write_text("[C]: Cats.\n", encoding="utf-16")
    ran = argmap("merge", "base", "base", "base", "-o", "base")
    assert (ran.code, ran.out) == (2, "")
    assert "base is no text" in ran.err
