"""What all answers of the server have in common, whatever was asked."""

import json
import traceback
from collections.abc import Awaitable, Callable, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

WEB = files("argmap.server") / "web"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What every answer tells the browser; a page has a policy of its own."""
_LARGEST = 1 << 20
"""The most bytes that a request may bring."""
_HELP = "; the map is at /, selectors are tried at /queries"
_REASONS = {404: f"there is no such page{_HELP}", 405: f"this page is only to be read{_HELP}"}


def page(text: str, policy: str | None) -> Response:
    """An HTML document; its policy is ``None`` if it says itself what it may do."""
    headers = {name: value for name, value in HEADERS.items() if not name.endswith("Policy")}
    headers |= {"Content-Security-Policy": policy} if policy else {}
    data = text.encode("utf-8", "backslashreplace")  # a lone surrogate is no UTF-8
    return Response(data, headers=headers, media_type="text/html")


def file(path: Traversable, kind: str) -> Callable[[Request], Awaitable[Response]]:
    """Answers with a file that comes with the package."""

    async def answer(_: Request) -> Response:
        return Response(path.read_bytes(), headers=HEADERS, media_type=kind)

    return answer


def told(content: Mapping[str, object], status: int = 200) -> Response:
    """JSON; what is no ASCII is escaped, since a lone surrogate is no UTF-8."""
    return Response(json.dumps(content), status, HEADERS, "application/json")


def refused(reason: str, status: int) -> Response:
    """JSON with the reason why something was not done."""
    return told({"error": reason}, status)


async def body(request: Request) -> Mapping[str, Any]:
    """What a page of this site sends.

    Raises:
        HTTPException: a page from elsewhere sends it, it is too large, or no JSON object.
    """
    origin = request.headers.get("origin")
    if origin is not None and origin != f"http://{request.headers['host']}":
        raise HTTPException(403, "only pages of this server may ask for that")
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise HTTPException(415, "send JSON")
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > _LARGEST:
            raise HTTPException(413, f"send no more than {_LARGEST >> 20} MB")
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise HTTPException(400, "send a JSON object")
    return found


async def not_done(request: Request, error: Exception) -> Response:
    """The answer to what cannot be answered; to a program as JSON, else as a line of text."""
    assert isinstance(error, HTTPException)
    reason = _REASONS.get(error.status_code, error.detail)
    if request.method == "POST":
        return refused(reason, error.status_code)
    headers = {**HEADERS, **(error.headers or {})}
    return PlainTextResponse(f"{reason}\n", error.status_code, headers)


class Guarded:
    """An application whose faults are told in one line and end nothing but the one request."""

    def __init__(self, app: ASGIApp, tell: Callable[[str], None]) -> None:
        self.app = app
        self.tell = tell

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say that argmap has failed."""
        has_begun = False

        async def begin(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, begin)
        except ClientDisconnect:
            pass  # nobody waits for an answer any more
        except Exception as error:  # noqa: BLE001 -- the last stop before the server's own log
            last = traceback.extract_tb(error.__traceback__)[-1]
            what = f"{type(error).__name__}: {error} ({last.name}, line {last.lineno})"
            self.tell(f"argmap itself has failed at {scope.get('path', '')}: {what}")
            if not has_begun:
                await refused(f"argmap itself has failed: {what}", 500)(scope, receive, send)
