"""The program as a whole: help, misuse, faults, pipes, signals; nobody ever sees a traceback."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import argmap as package
from argmap.app import checking
from argmap.app.workspace import Workspace
from argmap.cli.main import COMMANDS
from argmap.cli.output import emit_json


def start(*words: str, **settings: Any) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-m", "argmap", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **settings,
    )


@pytest.mark.parametrize("words", [["--version"], ["--version", "check"]])
def test_version(argmap: Callable[..., Any], words: list[str]) -> None:
    assert argmap(*words) == (0, f"argmap {package.__version__}\n", "")


def test_help_lists_the_commands(argmap: Callable[..., Any]) -> None:
    ran = argmap("--help")
    assert ran.code == 0
    listed = [line.split()[0] for line in ran.out.partition("Commands:\n")[2].splitlines()]
    assert listed == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command(argmap: Callable[..., Any], command: str) -> None:
    for option in ("--help", "-h"):
        ran = argmap(command, option)
        assert ran.code == 0
        assert ran.out.startswith(f"Usage: argmap {command} ")
        assert "..." not in ran.out.splitlines()[2]


def test_without_a_command(argmap: Callable[..., Any]) -> None:
    ran = argmap()
    assert ran.code == 2
    assert ran.err.startswith("Usage: argmap ")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["chek"], "argmap: there is no command 'chek'; did you mean 'check'?\n"),
        (
            ["zzz"],
            f"argmap: there is no command 'zzz'; known are {', '.join(COMMANDS)}\n",
        ),
        (
            ["check", "--formt", "json", "x"],
            "argmap: there is no option --formt; did you mean --format? (see argmap check --help)\n",
        ),
        (["--zzz"], "argmap: there is no option --zzz (see argmap --help)\n"),
        (
            ["check", "--format", "jsn", "x"],
            (
                "argmap: invalid value for '--format': 'jsn' is not a choice; "
                "did you mean 'json'? (see argmap check --help)\n"
            ),
        ),
        (["check"], "argmap: missing argument 'MAP' (see argmap check --help)\n"),
        (["query", "x"], "argmap: missing argument 'QUESTION' (see argmap query --help)\n"),
        (
            ["doctor", "x"],
            "argmap: got unexpected extra argument(s) (x) (see argmap doctor --help)\n",
        ),
        (
            ["check", "x", "--format"],
            "argmap: option '--format' requires an argument (see argmap check --help)\n",
        ),
    ],
)
def test_misuse_is_one_line_with_the_repair(
    argmap: Callable[..., Any], words: list[str], message: str
) -> None:
    assert argmap(*words) == (2, "", message)


def test_a_fault_of_the_program_is_one_line(
    argmap: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: str) -> Workspace:
        raise KeyError("of\nours")

    monkeypatch.setattr(checking, "load", fail)
    ran = argmap("check", "good.argdown")
    assert (ran.code, ran.out) == (3, "no findings in 0 files, 1 file not checked\n")
    assert ran.err == (
        "argmap: internal error: KeyError: 'of\\nours' (a fault of argmap, not of your map; "
        "ARGMAP_DEBUG=1 shows where it comes from)\n"
    )
    monkeypatch.setenv("ARGMAP_DEBUG", "1")
    assert "Traceback" in argmap("check", "good.argdown").err


def test_interrupted(argmap: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_path: str) -> Workspace:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "load", interrupt)
    assert argmap("check", "good.argdown") == (130, "", "argmap: stopped\n")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
def test_ctrl_c_while_waiting_for_input() -> None:
    process = start(
        "check", "-", stdin=subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    )
    assert process.stdin is not None
    process.stdin.write(b"[A]: " + b"a" * 200_000)  # more than a pipe holds: it reads by now
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out, err) == (130, b"", b"argmap: stopped\n")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are those of POSIX")
def test_a_reader_that_had_enough_is_no_mistake(tmp_path: Path) -> None:
    claims = "".join(f"  + [Claim {number}]: c.\n" for number in range(3000))
    (tmp_path / "long.argdown").write_text(f"[Thesis]: t.\n{claims}")
    process = start("check", "long.argdown")
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b"long.argdown:2:5: AM202")
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize(
    "words", [("check", "open.argdown"), ("show", "open.argdown"), ("format", "-")], ids=" ".join
)
def test_no_room_for_the_output(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", "argmap", *words],
            input=b"[A]: a\n",
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"argmap: cannot write the output: no space left on device\n"


@pytest.mark.parametrize("words", [("check",), ("show",), ("query", "leaves")], ids=" ".join)
def test_a_text_cannot_steer_the_terminal(
    argmap: Callable[..., Any], tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "steer.argdown").write_text("[T]: t.\n  + [\x1b[2J]: \x1b]0;title\x07\n")
    ran = argmap(words[0], "steer.argdown", *words[1:])
    assert "\ufffd" in ran.out
    assert "\x1b" not in ran.out + ran.err


def test_standard_input() -> None:
    process = start("check", "-", stdin=subprocess.PIPE)
    out, err = process.communicate("[A]: ä\n  + [B]\n".encode())
    assert process.returncode == 1
    assert b"-:2:5: AM102 warning: [B] is nowhere written" in out
    assert err == b""


def test_a_terminal_that_cannot_show_a_character(tmp_path: Path) -> None:
    (tmp_path / "accents.argdown").write_text("[Café]: t.\n  + [\u4e2d]\n", encoding="utf-8")
    process = start("check", "accents.argdown", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    out, err = process.communicate()
    assert process.returncode == 1
    assert b"[\\u4e2d] is nowhere written" in out
    assert err == b""


def test_json_with_a_lone_surrogate(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    emit_json({"text": "\ud800"})
    assert capfdbinary.readouterr().out == b'{\n  "text": "\\ud800"\n}\n'


def test_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    lines = [f"  + [C{n}]: c.\n    - [D{n % 3}]: d{n % 2}.\n      + [C{n}]\n" for n in range(20)]
    (tmp_path / "many.argdown").write_text("[T]: t.\n" + "".join(lines))
    outputs = set()
    for seed in ("0", "1", "2"):
        process = start("check", "many.argdown", env={**os.environ, "PYTHONHASHSEED": seed})
        outputs.add(process.communicate())
    assert len(outputs) == 1
