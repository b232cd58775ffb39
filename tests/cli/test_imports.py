"""Start-up is felt on every call: a command imports only what it needs."""

import subprocess
import sys
from pathlib import Path

import pytest

MAP = "[Thesis]: Refugees need safe passage. {basis: law}\n  + [Law]: A treaty says so. {basis: law}\n"

PICTURES = {"argmap.diagram", "argmap.layout", "argmap.renderers", "argmap.typeface"}
HEAVY = {"networkx", "pydot", "typst", "ladybug", "pydantic", "rich", "snowballstemmer"}
HEAVY |= {"rcssmin", "rjsmin", "starlette", "uvicorn", "watchfiles"}


def imported(tmp_path: Path, *words: str) -> set[str]:
    """The modules, and the packages of argmap, that a command line imports."""
    (tmp_path / "map.argdown").write_text(MAP)
    (tmp_path / "text.txt").write_text("It is so.")
    code = (
        "import sys\n"
        "from argmap.__main__ import main\n"
        f"code = main({list(words)!r})\n"
        "names = {'.'.join(name.split('.')[: 1 + name.startswith('argmap.')]) for name in sys.modules}\n"
        "print(*sorted(names), file=sys.stderr)\n"
        "sys.exit(code > 1)\n"  # findings are none of our business
    )
    done = subprocess.run(  # noqa: S603 -- our own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    return set(done.stderr.splitlines()[-1].split())


def test_version(tmp_path: Path) -> None:
    found = imported(tmp_path, "--version")
    assert {name for name in found if name.startswith("argmap")} == {"argmap", "argmap.__main__"}
    assert not found & {"typer", "yaml", *HEAVY}


@pytest.mark.parametrize(
    "words",
    [
        ("check", "map.argdown"),
        ("check", "map.argdown", "--format", "json"),
        ("check", "map.argdown", "--fix"),
        ("passages", "map.argdown", "--text", "text.txt"),
        ("rules",),
        ("query", "map.argdown", "unsupported"),
        ("query", "map.argdown", "thesis", "--json"),
        ("query", "--list"),
    ],
    ids=" ".join,
)
def test_questions_and_checks(tmp_path: Path, words: tuple[str, ...]) -> None:
    found = imported(tmp_path, *words)
    assert "typer" in found
    assert not found & (HEAVY | PICTURES)


def test_schemes(tmp_path: Path) -> None:
    for words in (("schemes",), ("schemes", "sign", "--json")):
        found = imported(tmp_path, *words)
        assert not found & (HEAVY | PICTURES | {"argmap.checks", "argmap.queries", "argmap.graph"})


def test_critical_questions(tmp_path: Path) -> None:
    found = imported(tmp_path, "questions", "map.argdown")
    assert found & HEAVY <= {"snowballstemmer"}
    assert not found & {*PICTURES, "argmap.checks", "argmap.formats", "argmap.documents"}


def test_show(tmp_path: Path) -> None:
    found = imported(tmp_path, "show", "map.argdown")
    assert not found & {*HEAVY, "argmap.layout", "argmap.checks"}


@pytest.mark.parametrize("target", ["worksheet", "gift", "anki"])
def test_exercise(tmp_path: Path, target: str) -> None:
    words = ("exercise", "map.argdown", "--kind", "reveal", "--to", target)
    found = imported(tmp_path, *words)
    assert not found & (HEAVY | {"argmap.layout", "argmap.checks"})
    assert not imported(tmp_path, "exercise", "--list") & (HEAVY | PICTURES)


def test_grade(tmp_path: Path) -> None:
    found = imported(tmp_path, "grade", "map.argdown", "--against", "map.argdown")
    assert not found & ((HEAVY - {"snowballstemmer"}) | PICTURES)


def test_convert(tmp_path: Path) -> None:
    found = imported(tmp_path, "convert", "map.argdown", "--to", "cypher")
    assert not found & ((HEAVY - {"networkx"}) | PICTURES | {"argmap.queries", "argmap.checks"})


def test_convert_to_annotations(tmp_path: Path) -> None:
    found = imported(
        tmp_path, "convert", "map.argdown", "--to", "webannotation", "--text", "text.txt"
    )
    assert not found & (HEAVY | PICTURES | {"argmap.queries", "argmap.checks", "argmap.graph"})


def test_doctor(tmp_path: Path) -> None:
    assert not imported(tmp_path, "doctor") & HEAVY


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        (("-o", "map.svg"), set()),
        (("-o", "map.png"), {"typst"}),
        (("-o", "map.pdf"), {"typst"}),
        (("-o", "map.dot"), {"pydot"}),
    ],
    ids=["svg", "png", "pdf", "dot"],
)
def test_draw(tmp_path: Path, words: tuple[str, ...], needed: set[str]) -> None:
    found = imported(tmp_path, "draw", "map.argdown", "--layout", "tree", *words)
    assert found & HEAVY == needed
    assert not found & {"argmap.checks", "argmap.queries"}


def test_view(tmp_path: Path) -> None:
    found = imported(tmp_path, "view", "map.argdown")
    assert found & HEAVY == {"rjsmin", "rcssmin"}


def test_guide(tmp_path: Path) -> None:
    found = imported(tmp_path, "guide", "map.argdown")
    assert not found & {*HEAVY - {"snowballstemmer"}, "argmap.layout", "argmap.server"}
