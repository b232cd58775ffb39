"""Finding Graphviz, and what is said when there is none or it fails."""

import stat
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from argmap.layout import graphviz
from argmap.layout.graphviz import (
    GraphvizFailedError,
    GraphvizMissingError,
    engines,
    how_to_get,
    require,
)


def program(folder: Path, name: str, body: str) -> Path:
    """A small program of that name."""
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport sys\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing but one folder of programs."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(graphviz, "_script_folders", lambda: str(tmp_path))
    monkeypatch.setattr(graphviz, "find_spec", lambda _: None)
    return tmp_path


def test_system_comes_first(bare: Path) -> None:
    pure = program(bare, "graphviz-pure", "")
    assert require().where == str(pure)
    dot = program(bare, "dot", "")
    assert [(engine.name, engine.where) for engine in engines()] == [
        ("dot", str(dot)),
        ("graphviz-pure", str(pure)),
    ]
    assert require().where == str(dot)


def test_pure_is_found_beside_python_without_an_activated_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "graphviz-pure", "")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert "graphviz-pure" in [engine.name for engine in engines()]


@pytest.mark.usefixtures("bare")
def test_without_graphviz_the_message_says_how_to_get_it() -> None:
    assert engines() == ()
    with pytest.raises(GraphvizMissingError) as caught:
        require()
    assert str(caught.value) == (
        "the dot layout needs Graphviz; get it with: pip install 'argmap[dot]'; "
        "or use --layout tree"
    )


def test_repair_names_the_package_manager_of_the_system(bare: Path) -> None:
    program(bare, "dnf", "")
    assert how_to_get() == "pip install 'argmap[dot]' (or sudo dnf install graphviz)"


def test_program_gets_the_graph_and_the_format(bare: Path) -> None:
    program(bare, "dot", "print(sys.argv[1:], sys.stdin.read())")
    assert require().run("graph é", "json0") == "['-Tjson0'] graph é\n".encode()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("sys.exit('lost edge\\n in line 3')", "lost edge in line 3"),
        ("sys.exit(3)", "it ended with code 3"),
        ("", "it ended with code 0"),
    ],
)
def test_failure_is_told_in_one_line(bare: Path, body: str, reason: str) -> None:
    where = program(bare, "dot", body)
    with pytest.raises(GraphvizFailedError) as caught:
        require().run("graph {}", "json0")
    assert str(caught.value) == (
        f"Graphviz ({where}) cannot lay out this map: {reason}; use --layout tree"
    )


def test_what_is_no_program_is_told(bare: Path) -> None:
    program(bare, "dot", "").write_bytes(b"\x7fELF no program")
    with pytest.raises(GraphvizFailedError, match="cannot lay out this map"):
        require().run("graph {}", "json0")


def test_patience_ends(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("dot", 300)

    program(bare, "dot", "")
    monkeypatch.setattr(subprocess, "run", late)
    with pytest.raises(GraphvizFailedError, match="more than 300 seconds"):
        require().run("graph {}", "json0")


def test_pygraphviz_is_used_where_nothing_else_is(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Graph:
        def __init__(self, string: str) -> None:
            self.string = string

        def draw(self, format: str, prog: str) -> bytes:  # noqa: A002 - pygraphviz's own name
            if self.string == "bad":
                raise ValueError("Graphviz raised\na layout error.")
            return f"{self.string} {format} {prog}".encode()

    fake = ModuleType("pygraphviz")
    fake.__dict__.update(AGraph=Graph, DotError=ValueError)
    monkeypatch.setitem(sys.modules, "pygraphviz", fake)
    spec = importlib_spec(bare)
    monkeypatch.setattr(graphviz, "find_spec", lambda _: spec)
    engine = require()
    assert (engine.name, engine.where) == ("pygraphviz", str(bare))
    assert engine.run("graph {}", "json0") == b"graph {} json0 dot"
    with pytest.raises(GraphvizFailedError, match="Graphviz raised a layout error"):
        engine.run("bad", "json0")


def importlib_spec(folder: Path) -> object:
    class Spec:
        origin = str(folder / "__init__.py")

    return Spec()
