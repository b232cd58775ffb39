"""Servers as their users start them."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.server.served import MAP, TEXT, Served

Start = Callable[..., Served]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Start]:
    """Starts servers, and stops them in the end."""
    with servers(tmp_path) as start:
        yield start


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server for tests that change nothing."""
    with servers(tmp_path_factory.mktemp("standing")) as start:
        yield start("--edit")


@contextmanager
def servers(folder: Path) -> Iterator[Start]:
    """What starts servers in a folder."""
    running: list[Served] = []

    def start(*options: str, environment: dict[str, str] | None = None) -> Served:
        path = folder / "tea.argdown"
        path.write_text(MAP)
        (folder / "tea.txt").write_text(TEXT)
        command = [sys.executable, "-m", "argmap", "view", str(path), "--serve", "--port", "0"]
        process = subprocess.Popen(  # noqa: S603 -- our own program
            [*command, *options], stderr=subprocess.PIPE, text=True, cwd=folder, env=environment
        )
        served = Served("", path, process)
        running.append(served)
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert found, line
        served.address = found[0]
        served.told.append(line)
        return served

    try:
        yield start
    finally:
        for served in running:
            for connection in served.connections:
                connection.close()
            served.process.kill()
            served.process.wait()
            if served.process.stderr:
                served.process.stderr.close()
