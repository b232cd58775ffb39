"""What the server answers. It serves one reader on this machine, and nobody else.

Every request must name this machine as its host, so that a page of another site that has its name
lead here (DNS rebinding) is refused; what changes something must come from a page of this site.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable, Mapping
from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from argmap.app.editing import CannotEditError, rewrite, written
from argmap.app.errors import UnwritableError
from argmap.app.fixing import ChangedFileError
from argmap.server import answers, queries
from argmap.server.editors import Editor, vscode_link
from argmap.server.following import Following, Reading
from argmap.server.threads import in_thread
from argmap.text import ArgmapError, Diagnostic

HOSTS = ("127.0.0.1", "localhost")
MODULES = files("argmap.renderers.html") / "web"
_QUERIES_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_PICTURE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
}
_HEARTBEAT = 15.0
"""The seconds after which a silent stream says that it is still there."""
_SAVING = 0.1
_SAVES = 8
"""How long, and how often, to wait for the end of a save that left a file empty or missing."""
_MOST_PROBLEMS = 20
"""So many problems are told; there is no place for more on a page, and no use."""
_ASKED_AT_A_TIME = 2
_FAR = 10**9
"""No file has so many lines."""


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
        self._reading = asyncio.Lock()
        self._asking = asyncio.Semaphore(_ASKED_AT_A_TIME)
        self._changed = asyncio.Condition()
        self._ending = asyncio.Event()

    async def changed(self) -> None:
        """Read the files again, and tell the browsers if there is something new."""
        async with self._reading:
            await self._read_again()

    async def _read_again(self) -> None:
        for _ in range(_SAVES):
            if not self.following.is_unfinished():
                break
            await asyncio.sleep(_SAVING)
        if await in_thread(self.following.read_again):
            async with self._changed:
                self._changed.notify_all()

    async def stop(self) -> None:
        """End all streams."""
        self._ending.set()
        async with self._changed:
            self._changed.notify_all()

    def app(self, tell: Callable[[str], None]) -> ASGIApp:
        """The application; faults of argmap itself are told."""
        routes = [
            Route("/", self._page),
            Route("/events", self._events),
            Route(queries.PATH, self._queries),
            Route(queries.PICTURE, self._picture),
            Route("/queries.css", answers.file(answers.WEB / "queries.css", "text/css")),
            Route("/queries.js", answers.file(answers.WEB / "queries.js", "text/javascript")),
            Route("/listen.js", answers.file(MODULES / "served" / "listen.js", "text/javascript")),
            Route("/open", self._open, methods=["POST"]),
            Route("/text", self._text),
            Route("/text", self._change, methods=["POST"]),
        ]
        hosts = Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS), www_redirect=False)
        app = Starlette(
            routes=routes,
            middleware=[hosts],
            exception_handlers={HTTPException: answers.not_done},
        )
        app.router.redirect_slashes = False
        return answers.Guarded(app, tell)

    async def _page(self, _: Request) -> Response:
        return answers.page(self.following.reading.page, None)

    async def _queries(self, request: Request) -> Response:
        selector = request.query_params.get("select", "")
        reading = self.following.reading
        async with self._asking:
            text = await in_thread(queries.page, reading.work, selector, reading.stamp)
        return answers.page(text, _QUERIES_POLICY)

    async def _picture(self, request: Request) -> Response:
        selector = request.query_params.get("select", "")
        work = self.following.reading.work
        async with self._asking:
            data = await in_thread(queries.picture, work, selector)
        return Response(data, headers=answers.HEADERS | _PICTURE, media_type="image/svg+xml")

    async def _events(self, _: Request) -> Response:
        return StreamingResponse(
            self._stream(), headers=answers.HEADERS, media_type="text/event-stream"
        )

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
            "problems": list(map(self._problem, reading.problems[:_MOST_PROBLEMS])),
            "more": max(0, len(reading.problems) - _MOST_PROBLEMS),
            "editable": self.editable,
            "editor": self.editor.command[0] if self.editor else "",
        }

    def _problem(self, found: Diagnostic) -> Mapping[str, object]:
        line, column = found.span.begin
        path = self.following.absolute(found.span.path)
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
        body = await answers.body(request)
        path = self.following.absolute(str(body.get("path") or self.following.path))
        line, column = _number(body.get("line")), _number(body.get("column"))
        if path not in self.following.files:
            return answers.refused(f"{path.name} is no file of this map", 403)
        link = vscode_link(path, line, column)
        if self.editor is None:
            return answers.told({"opened": False, "link": link})
        if not self.editor.has_window:
            command = " ".join(self.editor.line_for(path, line, column))
            return answers.told({"opened": False, "command": command, "link": link})
        try:
            self.editor.open(path, line, column)
        except OSError as error:
            return answers.refused(f"cannot start {self.editor.command[0]}: {error.strerror}", 500)
        return answers.told({"opened": True})

    async def _text(self, request: Request) -> Response:
        """How the text of an element is written, to be changed."""
        if not self.editable:
            return answers.refused(
                "texts can be changed if argmap view is started with --edit", 403
            )
        try:
            found = written(self.following.reading.work, request.query_params.get("id", ""))
        except CannotEditError as error:
            return answers.refused(str(error), 422)
        return answers.told({"text": found.text, "checksum": found.checksum})

    async def _change(self, request: Request) -> Response:
        """Give an element another text, unless its file has changed since that was shown."""
        if not self.editable:
            return answers.refused(
                "texts can be changed if argmap view is started with --edit", 403
            )
        body = await answers.body(request)
        name, text, seen = (str(body.get(key, "")) for key in ("id", "text", "checksum"))
        try:
            async with self._reading:  # of two that are sent at a time, the second sees the first
                await in_thread(rewrite, self.following.reading.work, name, text, seen)
                await self._read_again()
        except ChangedFileError as error:
            await self.changed()
            return answers.told({"error": _changed(error.path), "conflict": True}, 409)
        except UnwritableError as error:
            return answers.refused(f"cannot write {error.path}: {error.reason}", 422)
        except ArgmapError as error:
            return answers.refused(str(error), 422)
        return answers.told({"written": True})


def _number(value: object) -> int:
    """A place in a line or column; the first one for what is none."""
    return value if isinstance(value, int) and 0 < value < _FAR else 1


def _changed(path: str) -> str:
    return (
        f"the file {path} has changed since its text was shown here; nothing was written, so that no "
        "change is lost"
    )
