"""The official Argdown engine, asked in batches.

It is looked for in the folder that ``ARGDOWN_HOME`` names, by default ``build/argdown`` of this
repository; ``npm install --prefix build/argdown @argdown/node@2`` puts it there.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from threading import Thread
from typing import Any

HERE = Path(__file__).resolve().parent
DEFAULT_HOME = HERE.parent.parent / "build" / "argdown"
INSTALL = "npm install --prefix build/argdown @argdown/node@2"

Answer = dict[str, Any]
"""What a document comes to, in the canonical form that ``oracle.mjs`` describes."""


class Engine:
    """An installed engine, in one Node process that answers until it is closed."""

    def __init__(self, node: str, home: Path) -> None:
        """Start Node with the engine whose packages stand in ``home``."""
        self._command = [node, str(HERE / "oracle.mjs")]
        self._environment = {**os.environ, "ARGDOWN_HOME": str(home)}
        self._process = subprocess.Popen(  # noqa: S603 - our own script, its input is data
            [*self._command, "--batch"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=self._environment,
        )

    def ask(self, requests: Iterable[Mapping[str, object]]) -> list[Answer]:
        """Read documents.

        Args:
            requests: ``text`` and, where wanted, ``settings`` and ``partial`` of each document.

        Returns:
            An answer for each request, in their order.
        """
        lines = [json.dumps(dict(request)) + "\n" for request in requests]
        writer = Thread(target=self._write, args=(lines,))
        writer.start()
        answers = [self._read() for _ in lines]
        writer.join()
        return answers

    def read_files(self, paths: Sequence[Path]) -> list[Answer]:
        """Read files with what they include, as the command line tool does, in their order."""
        done = subprocess.run(  # noqa: S603 - our own script
            [*self._command, *map(str, paths)],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=self._environment,
            check=True,
        )
        return [json.loads(line) for line in done.stdout.split("\n") if line]

    def _write(self, lines: list[str]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.writelines(lines)
        self._process.stdin.flush()

    def _read(self) -> Answer:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the engine stopped; its message stands above")
        answer: Answer = json.loads(line)
        return answer

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


class MissingEngineError(Exception):
    """The engine cannot be asked; the message says what is missing and how to get it."""


def find_engine() -> Engine:
    """Find Node and the engine.

    Raises:
        MissingEngineError: one of the two is not there.
    """
    node = shutil.which("node")
    if node is None:
        raise MissingEngineError("Node is not installed")
    home = Path(os.environ.get("ARGDOWN_HOME") or DEFAULT_HOME)
    if not (home / "node_modules" / "@argdown" / "node").is_dir():
        raise MissingEngineError(f"no Argdown engine in {home}; get it with: {INSTALL}")
    return Engine(node, home)
