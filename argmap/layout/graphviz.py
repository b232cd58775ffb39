"""Finding Graphviz and running it: the system's ``dot``, ``graphviz-pure``, or ``pygraphviz``."""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from os import environ, pathsep
from pathlib import Path

from argmap.text.errors import ArgmapError

PURE = "graphviz-pure"
"""The package, and the program in it, that is Graphviz without any part of the system."""
_PATIENCE = 300
"""Seconds until a layout is given up: for a thousand boxes ``dot`` needs one, for 10,000 thirty."""


class GraphvizMissingError(ArgmapError):
    """The ``dot`` layout is asked for and there is no Graphviz of any kind."""

    def __init__(self) -> None:
        super().__init__(
            f"the dot layout needs Graphviz; get it with: {how_to_get()}; or use --layout tree"
        )


class GraphvizFailedError(ArgmapError):
    """Graphviz stops at a graph; ``reason`` is what it says of it."""

    def __init__(self, where: str, reason: str) -> None:
        self.where = where
        self.reason = " ".join(reason.split()) or "it does not say why"
        super().__init__(
            f"Graphviz ({where}) cannot lay out this map: {self.reason}; use --layout tree"
        )


@dataclass(frozen=True, slots=True)
class Engine:
    """A Graphviz that was found: what kind of thing it is, where, and how it is run.

    ``run`` takes a graph in DOT and the name of an output format (``json0``, ``svg``), and gives
    the output; it raises :class:`GraphvizFailedError`.
    """

    name: str
    where: str
    run: Callable[[str, str], bytes]


def engines() -> tuple[Engine, ...]:
    """Every Graphviz that is installed: the system's first, then those out of packages."""
    found = []
    dot = shutil.which("dot")
    if dot:
        found.append(Engine("dot", dot, partial(_run_program, dot)))
    pure = shutil.which(PURE, path=_script_folders())
    if pure:
        found.append(Engine(PURE, pure, partial(_run_program, pure)))
    package = find_spec("pygraphviz")
    if package is not None and package.origin is not None:
        found.append(Engine("pygraphviz", str(Path(package.origin).parent), _run_pygraphviz))
    return tuple(found)


def require() -> Engine:
    """The Graphviz to use: the first that is installed.

    Raises:
        GraphvizMissingError: there is none; the message says how to get one.
    """
    found = engines()
    if not found:
        raise GraphvizMissingError
    return found[0]


def how_to_get() -> str:
    """The command that installs Graphviz: the one that works everywhere, and this system's own."""
    for program, command in (
        ("apt-get", "sudo apt-get install graphviz"),
        ("dnf", "sudo dnf install graphviz"),
        ("pacman", "sudo pacman -S graphviz"),
        ("zypper", "sudo zypper install graphviz"),
        ("apk", "sudo apk add graphviz"),
        ("brew", "brew install graphviz"),
        ("winget", "winget install graphviz"),
    ):
        if shutil.which(program):
            return f"pip install 'argmap[dot]' (or {command})"
    return "pip install 'argmap[dot]'"


def _script_folders() -> str:
    """Where packages put their programs, whether or not the environment is activated."""
    schemes = {sysconfig.get_path("scripts"), str(Path(sys.executable).parent)}
    return pathsep.join([*sorted(schemes), environ.get("PATH", "")])


def _run_program(program: str, graph: str, kind: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - the program is the Graphviz that was found
            [program, f"-T{kind}"],
            input=graph.encode("utf-8", "replace"),
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except subprocess.TimeoutExpired as error:
        reason = f"it took more than {_PATIENCE} seconds"
        raise GraphvizFailedError(program, reason) from error
    except OSError as error:
        raise GraphvizFailedError(program, str(error)) from error
    if done.returncode != 0 or not done.stdout:
        reason = done.stderr.decode("utf-8", "replace")
        raise GraphvizFailedError(program, reason or f"it ended with code {done.returncode}")
    return done.stdout


def _run_pygraphviz(graph: str, kind: str) -> bytes:
    import pygraphviz  # type: ignore[import-not-found]  # noqa: PLC0415 - optional, and only where nothing else is there

    try:
        drawn = pygraphviz.AGraph(string=graph).draw(format=kind, prog="dot")
    except (OSError, ValueError, pygraphviz.DotError) as error:
        raise GraphvizFailedError("pygraphviz", str(error)) from error
    if not isinstance(drawn, bytes):
        raise GraphvizFailedError("pygraphviz", "")
    return drawn
