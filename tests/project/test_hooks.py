"""What other repositories use of this one: the hooks of pre-commit, run by it, and the action."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

HOME = Path(__file__).parents[2]
HOOKS = HOME / ".pre-commit-hooks.yaml"
ACTION = HOME / "action.yml"
BIN = Path(sys.executable).parent
GOOD = "[Thesis]: Refugees need safe passage. {basis: law}\n"
BAD = "[Thesis]: Refugees need safe passage.\n  + [Law]: A treaty says so.\n"
UNEVEN = "[Thesis]: Refugees need safe passage. {basis: law}\n\n\n\n[Thesis]\n"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a program in the folder of the test, with argmap at hand and no settings of the user."""
    environment = {
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }

    def started(
        *words: str, folder: Path = tmp_path, **more: str
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(  # noqa: S603 -- our own words
            words,
            cwd=folder,
            env={**environment, **more},
            capture_output=True,
            text=True,
            check=False,
        )

    return started


def repository(run: Run, folder: Path, files: dict[str, str]) -> Path:
    """A git repository with some files."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text)
    author = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for words in (("init", "-q"), ("add", "."), (*author, "commit", "-q", "-m", "all")):
        done = run("git", *words, folder=folder)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_hooks_with_pre_commit(run: Run, tmp_path: Path) -> None:
    # Installed argmap is used instead of a new installation, which would need a network.
    installed = HOOKS.read_text("utf-8").replace("language: python", "language: system")
    hooks = repository(run, tmp_path / "hooks", {HOOKS.name: installed})
    files = {"good.argdown": GOOD, "bad.argdown": BAD, "uneven.ad": UNEVEN, "notes.md": "- x\n"}
    maps = repository(run, tmp_path / "maps", files)

    def try_hook(name: str) -> "subprocess.CompletedProcess[str]":
        words = ("pre-commit", "try-repo", str(hooks), name, "--all-files", "--color=never")
        return run(*words, folder=maps)

    check = try_hook("argmap-check")
    assert check.returncode == 1, check.stderr
    assert "argmap check" in check.stdout
    assert "bad.argdown:2:5: AM202 warning: nothing supports [Law]" in check.stdout
    assert "1 warning in 3 files" in check.stdout

    layout = try_hook("argmap-format")
    assert layout.returncode == 1, layout.stderr
    assert "files were modified by this hook" in layout.stdout
    assert (maps / "uneven.ad").read_text() == GOOD + "\n[Thesis]\n"
    assert (maps / "good.argdown").read_text() == GOOD

    again = try_hook("argmap-format")
    assert again.returncode == 0, again.stdout


def test_hooks_run_commands_that_there_are() -> None:
    from argmap.app.checking import SUFFIXES  # noqa: PLC0415 -- beside the test that is about it
    from argmap.cli.main import COMMANDS  # noqa: PLC0415 -- beside the test that is about it

    hooks = yaml.safe_load(HOOKS.read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["argmap-check", "argmap-format"]
    for hook in hooks:
        program, command = hook["entry"].split()
        assert program == "argmap"
        assert command in COMMANDS
        suffixes = hook["files"].removeprefix("\\.(").removesuffix(")$").split("|")
        assert {f".{suffix}" for suffix in suffixes} == {*SUFFIXES}


def test_the_action_is_one(run: Run) -> None:
    done = run("check-jsonschema", "--builtin-schema", "vendor.github-actions", str(ACTION))
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_the_readme_shows(run: Run, tmp_path: Path) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", (HOME / "README.md").read_text("utf-8"), re.DOTALL)
    config, workflow = blocks
    (tmp_path / "config.yaml").write_text(config)
    (tmp_path / "workflow.yaml").write_text(workflow)
    for words in (
        ("pre-commit", "validate-config", "config.yaml"),
        ("check-jsonschema", "--builtin-schema", "vendor.github-workflows", "workflow.yaml"),
    ):
        done = run(*words)
        assert done.returncode == 0, done.stdout + done.stderr
    hooks = {hook["id"] for hook in yaml.safe_load(HOOKS.read_text("utf-8"))}
    (repo,) = yaml.safe_load(config)["repos"]
    assert {hook["id"] for hook in repo["hooks"]} == hooks
    inputs = yaml.safe_load(ACTION.read_text("utf-8"))["inputs"]
    given = yaml.safe_load(workflow)["jobs"]["maps"]["steps"][-1]["with"]
    assert given.keys() <= inputs.keys()


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_step_that_checks(run: Run, tmp_path: Path) -> None:
    (tmp_path / "argmap").mkdir()
    (tmp_path / "argmap" / "bin").symlink_to(BIN)
    maps = tmp_path / "my maps"
    maps.mkdir()
    (maps / "bad map.argdown").write_text(BAD)
    _, step = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]

    def check(options: str) -> "subprocess.CompletedProcess[str]":
        return run(
            *("bash", "-eo", "pipefail", "-c", step["run"]),
            RUNNER_TEMP=str(tmp_path),
            MAPS="my maps\n\n",
            OPTIONS=options,
        )

    done = check("")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning file=my maps/bad map.argdown,line=2,endLine=2,col=5,")
    assert check("--fail-on error --select AM2").returncode == 0
    assert check("--fail-on eror").returncode == 2
    assert check("--select AM2\n--fail-on error\n").returncode == 0
    assert "AM202" in check("--only 'text~\"treaty says\"'").stdout
    assert check("--only 'text").returncode != 0  # a quotation mark is never closed
    assert "AM202" not in check("--only 'text~\"safe passage\"'").stdout
