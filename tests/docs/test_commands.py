"""The commands of the how-to pages run, and print what the pages say that they print.

A page is read from top to bottom in a copy of maps/classroom. In a ``console`` block each line with ``$`` is run, and
the lines below it are what it prints; a line ``...`` stands for any number of lines. A block of YAML or Argdown whose
first line is a comment with the name of a file is that file; one of Argdown goes to the end of a copy of the reference.
With ``--update`` shown output that is shown in full is written anew.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "docs" / "how-to" / "classroom.md"]
FENCE = re.compile(r"^```(console|yaml|argdown)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAME = re.compile(r"(?:#|//) ([\w-]+\.\w+)\n")
ANY = "..."


@dataclass(frozen=True)
class Command:
    """A command of a page, and what the page shows of its output; ``None`` if it shows nothing."""

    words: str
    shown: tuple[str, ...]
    line: int


def commands(block: str, line: int) -> Iterator[Command]:
    """The commands of a block that begins below a line of the page."""
    lines = block.splitlines()
    starts = [number for number, each in enumerate(lines) if each.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield Command(lines[start][2:], tuple(lines[start + 1 : end]), line + start + 1)


def fits(shown: tuple[str, ...], real: tuple[str, ...]) -> bool:
    """Whether output is what is shown, ``...`` standing for any lines."""
    if not shown:
        return not real
    if shown[0] == ANY:
        return any(fits(shown[1:], real[skip:]) for skip in range(len(real) + 1))
    return bool(real) and shown[0] == real[0] and fits(shown[1:], real[1:])


def put(folder: Path, kind: str, block: str) -> None:
    """Write the file that a block is, if it is one."""
    named = NAME.match(block)
    if named is None:
        return
    before = (folder / "reference.argdown").read_text("utf-8") if kind == "argdown" else ""
    (folder / named[1]).write_text(before + block[named.end() :], encoding="utf-8")


def run(words: str, folder: Path) -> tuple[int, tuple[str, ...]]:
    """Run a command as a reader of the page would."""
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "COLUMNS": "100",
        "GIT_CONFIG_GLOBAL": os.devnull,
        **{
            f"GIT_{who}_{what}": "x"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    done = subprocess.run(  # noqa: S603 -- our own words
        ["bash", "-c", words],  # noqa: S607 -- the one of the machine
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, tuple(line.rstrip() for line in done.stdout.splitlines())


@pytest.mark.skipif(
    shutil.which("bash") is None or shutil.which("git") is None, reason="bash or git is missing"
)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_commands_of_a_page(page: Path, tmp_path: Path, *, is_update: bool) -> None:
    folder = tmp_path / "classroom"
    shutil.copytree(ROOT / "maps" / "classroom", folder)
    shutil.rmtree(folder / "feedback")
    text = page.read_text("utf-8")
    wrong: list[str] = []
    count = 0
    for block in FENCE.finditer(text):
        if block[1] != "console":
            put(folder, block[1], block[2])
            continue
        for command in commands(block[2], text.count("\n", 0, block.start()) + 1):
            count += 1
            code, printed = run(command.words, folder)
            place = f"{page.name}:{command.line}: {command.words}"
            assert code <= 1, (place, printed)  # 1: something was found, or differs
            if not fits(command.shown, printed):
                wrong.append("\n".join([place, *printed]))
                if is_update and ANY not in command.shown:
                    old = "\n".join([f"$ {command.words}", *command.shown])
                    new = "\n".join([f"$ {command.words}", *printed])
                    page.write_text(page.read_text("utf-8").replace(old, new), encoding="utf-8")
    assert count
    assert is_update or not wrong, "\n\n".join(wrong)
    assert sorted(path.stem for path in (folder / "feedback").glob("*.md"))[:2] == ["ada", "ben"]


def test_every_command_for_teaching_is_on_the_page() -> None:
    text = PAGES[0].read_text("utf-8")
    wanted = ("check", "passages", "view", "questions", "guide", "exercise", "grade", "agreement")
    assert [name for name in (*wanted, "compare", "merge") if f"$ argmap {name} " not in text] == []


def test_output_that_is_shown_in_part() -> None:
    assert fits(("a", ANY, "d"), ("a", "b", "c", "d"))
    assert fits((ANY,), ())
    assert not fits(("a", ANY), ("b",))
    assert not fits(("a",), ("a", "b"))
