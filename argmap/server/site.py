"""What the server answers. It serves one reader on this machine, and nobody else.

Every request must name this machine as its host, so that a page of another site that has its name
lead here (DNS rebinding) is refused; what changes something must come from a page of this site.
"""

import asyncio
import contextlib
import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from argmap.app.editing import CannotEditError, rewrite, written
from argmap.app.fixing import ChangedFileError
from argmap.server import queries
from argmap.server.editors import Editor, vscode_link
from argmap.server.following import Following, Reading
from argmap.text import ArgmapError, Diagnostic

HOSTS = ("127.0.0.1", "localhost")
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_QUERIES_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEARTBEAT = 15.0
"""The seconds after which a silent stream says that it is still there."""
_LARGEST = 1 << 20
"""The most bytes that a request may bring."""


class Site:
    """The pages of a map that is followed.

    Attributes:
        following: the map.
        editable: whether texts may be changed in the page.
        editor: the user's editor, if there is one that can be started.
    """

    def __init__(self, following: Following, *, editable: bool, editor: Editor | None) -> None:
        self.following = following
        self.editable = editable
        self.editor = editor
        self._changed = asyncio.Condition()
        self._ending = asyncio.Event()

    async def changed(self) -> None:
        """Read the files again, and tell the browsers if there is something new."""
        if await run_in_threadpool(self.following.read_again):
            async with self._changed:
                self._changed.notify_all()

    async def stop(self) -> None:
        """End all streams."""
        self._ending.set()
        async with self._changed:
            self._changed.notify_all()

    def app(self) -> Starlette:
        """The application."""
        routes = [
            Route("/", self._page),
            Route("/events", self._events),
            Route(queries.PATH, self._queries),
            Route(queries.PICTURE, self._picture),
            Route("/queries.css", _file("queries.css", "text/css")),
            Route("/queries.js", _file("queries.js", "text/javascript")),
            Route("/open", self._open, methods=["POST"]),
            Route("/text", self._text),
            Route("/text", self._change, methods=["POST"]),
        ]
        hosts = Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS), www_redirect=False)
        return Starlette(routes=routes, middleware=[hosts])

    async def _page(self, _: Request) -> Response:
        return _html(self.following.reading.page)

    async def _queries(self, request: Request) -> Response:
        selector = request.query_params.get("select", "")
        work = self.following.reading.work
        text = await run_in_threadpool(queries.page, work, selector)
        return _html(text, {"Content-Security-Policy": _QUERIES_POLICY})

    async def _picture(self, request: Request) -> Response:
        selector = request.query_params.get("select", "")
        work = self.following.reading.work
        data = await run_in_threadpool(queries.picture, work, selector)
        return Response(data, headers=_HEADERS, media_type="image/svg+xml")

    async def _events(self, _: Request) -> Response:
        return StreamingResponse(self._stream(), headers=_HEADERS, media_type="text/event-stream")

    async def _stream(self) -> AsyncIterator[str]:
        """A message at once, one for each new reading, and a sign of life when nothing happens."""
        told: Reading | None = None
        while not self._ending.is_set():
            reading = self.following.reading
            if reading is told:
                yield ":\n\n"
            else:
                yield f"event: reading\ndata: {json.dumps(self._news(reading))}\n\n"
                told = reading
            async with self._changed:
                if self.following.reading is told and not self._ending.is_set():
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(self._changed.wait(), _HEARTBEAT)

    def _news(self, reading: Reading) -> Mapping[str, object]:
        """What the page has to know of a reading; the map itself it fetches."""
        return {
            "stamp": reading.stamp,
            "current": reading.is_current,
            "fault": reading.fault,
            "problems": list(map(self._problem, reading.problems)),
            "editable": self.editable,
            "editor": self.editor.command[0] if self.editor else "",
        }

    def _problem(self, found: Diagnostic) -> Mapping[str, object]:
        line, column = found.span.begin
        path = Path(found.span.path).absolute()
        return {
            "severity": str(found.severity),
            "code": found.code,
            "message": found.message,
            "hint": found.hint,
            "path": found.span.path,
            "line": line,
            "column": column,
            "link": vscode_link(path, line, column),
        }

    async def _open(self, request: Request) -> Response:
        """Open a place in the user's editor, or say with which command the user can do it."""
        body = await _body(request)
        path = Path(os.path.abspath(str(body.get("path") or self.following.path)))  # noqa: ASYNC240, PTH100 -- asks no disk
        line, column = _number(body.get("line")), _number(body.get("column"))
        if path not in self.following.files:
            return _refused(f"{path.name} is no file of this map", 403)
        link = vscode_link(path, line, column)
        if self.editor is None:
            return JSONResponse({"opened": False, "link": link}, headers=_HEADERS)
        if not self.editor.has_window:
            command = " ".join(self.editor.line_for(path, line, column))
            return JSONResponse(
                {"opened": False, "command": command, "link": link}, headers=_HEADERS
            )
        try:
            self.editor.open(path, line, column)
        except OSError as error:
            return _refused(f"cannot start {self.editor.command[0]}: {error.strerror}", 500)
        return JSONResponse({"opened": True}, headers=_HEADERS)

    async def _text(self, request: Request) -> Response:
        """How the text of an element is written, to be changed."""
        if not self.editable:
            return _refused("texts can be changed if argmap view is started with --edit", 403)
        try:
            found = written(self.following.reading.work, request.query_params.get("id", ""))
        except CannotEditError as error:
            return _refused(str(error), 422)
        return JSONResponse({"text": found.text, "checksum": found.checksum}, headers=_HEADERS)

    async def _change(self, request: Request) -> Response:
        """Give an element another text, unless its file has changed since that was shown."""
        if not self.editable:
            return _refused("texts can be changed if argmap view is started with --edit", 403)
        body = await _body(request)
        name, text, seen = (str(body.get(key, "")) for key in ("id", "text", "checksum"))
        try:
            await run_in_threadpool(rewrite, self.following.reading.work, name, text, seen)
        except ChangedFileError as error:
            return _refused(str(error), 409)
        except ArgmapError as error:
            return _refused(str(error), 422)
        await self.changed()
        return JSONResponse({"written": True}, headers=_HEADERS)


def _html(text: str, headers: Mapping[str, str] | None = None) -> Response:
    data = text.encode("utf-8", "backslashreplace")
    return Response(data, headers={**_HEADERS, **(headers or {})}, media_type="text/html")


def _file(name: str, kind: str) -> Callable[[Request], Awaitable[Response]]:
    """Answers with a file that comes with the package."""

    async def answer(_: Request) -> Response:
        return Response((queries.WEB / name).read_bytes(), headers=_HEADERS, media_type=kind)

    return answer


async def _body(request: Request) -> Mapping[str, Any]:
    """What a page of this site sends.

    Raises:
        HTTPException: a page from elsewhere sends it, it is too large, or no JSON object.
    """
    origin = request.headers.get("origin")
    if origin is not None and origin != f"{request.url.scheme}://{request.headers['host']}":
        raise HTTPException(403, "only pages of this server may ask for that")
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise HTTPException(415, "send JSON")
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > _LARGEST:
            raise HTTPException(413, "too large")
    try:
        body = json.loads(data)
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise HTTPException(400, "send a JSON object")
    return body


def _number(value: object) -> int:
    """A place in a line or column; the first one for what is none."""
    return value if isinstance(value, int) and value > 0 else 1


def _refused(reason: str, status: int) -> Response:
    return JSONResponse({"error": reason}, status, headers=_HEADERS)
