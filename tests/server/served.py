"""A map that is served by the program itself, as its users start it."""

import json
import signal
import subprocess
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

MAP = """\
===
title: Tea
===

[Tea]: We should serve tea. {source: {paragraph: 1, quote: "serve tea"}}
    + [Warm]: Tea warms. #body
    - [Costs]: Tea costs money.
"""
TEXT = "On tea\n\nWe had better serve tea. It is cold here, and nobody minds the price.\n"


@dataclass
class Served:
    """A running server.

    Attributes:
        address: where it listens, without the last slash.
        map: the file of the map.
        process: the program.
        told: what it wrote to standard error so far.
        connections: what is to be closed in the end.
    """

    address: str
    map: Path
    process: subprocess.Popen[str]
    told: list[str] = field(default_factory=list)
    connections: list[HTTPConnection] = field(default_factory=list)

    def ask(
        self,
        path: str,
        *,
        method: str = "GET",
        body: object = None,
        headers: dict[str, str] | None = None,
    ) -> HTTPResponse:
        """Ask for something; what is sent along is sent as JSON."""
        connection = HTTPConnection(urlsplit(self.address).netloc, timeout=20)
        self.connections.append(connection)
        data = None if body is None else json.dumps(body)
        connection.request(method, path, data, headers or {})
        return connection.getresponse()

    def end(self, how: int = signal.SIGINT) -> int:
        """Stop it, and return its exit code."""
        self.process.send_signal(how)
        code = self.process.wait(timeout=20)
        assert self.process.stderr is not None
        self.told += self.process.stderr.read().splitlines()
        return code
