"""The official Argdown engine, asked in batches.

It is looked for in the folder that ``ARGDOWN_HOME`` names, by default ``build/argdown`` of this
repository; ``npm install --prefix build/argdown @argdown/node@2`` puts it there.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
DEFAULT_HOME = HERE.parent.parent / "build" / "argdown"
INSTALL = "npm install --prefix build/argdown @argdown/node@2"

Answer = dict[str, Any]
"""What a document comes to, in the canonical form that ``oracle.mjs`` describes."""


@dataclass(frozen=True)
class Engine:
    """An installed engine: the Node program and the folder of its packages."""

    node: str
    home: Path

    def ask(self, requests: Iterable[Mapping[str, object]]) -> list[Answer]:
        """Read documents in one process.

        Args:
            requests: ``text`` and, where wanted, ``settings`` and ``partial`` of each document.

        Returns:
            An answer for each request, in their order.
        """
        lines = [json.dumps(dict(request)) + "\n" for request in requests]
        done = subprocess.run(  # noqa: S603 - our own script, its input is data
            [self.node, str(HERE / "oracle.mjs"), "--batch"],
            input="".join(lines),
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "ARGDOWN_HOME": str(self.home)},
            check=False,
        )
        # not splitlines(): JSON text may hold other line ends, such as U+2028, as they are
        answers: list[Answer] = [json.loads(line) for line in done.stdout.split("\n") if line]
        if done.returncode or len(answers) != len(lines):
            raise RuntimeError(f"the engine stopped after {len(answers)} answers: {done.stderr}")
        return answers


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
