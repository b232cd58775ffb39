"""Serving a map's page: what ``argmap view --serve`` does until Ctrl-C."""

from typing import TYPE_CHECKING

from argmap.app.files import STDIO
from argmap.cli.output import ExitCode, complain
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.server.following import MakePage

_NEEDED = ("starlette", "uvicorn", "watchfiles")
_LAST_PORT = 65_535


class ServeMissingError(ArgmapError):
    """A map is to be served and a package that this needs is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "to serve a map, argmap needs the packages starlette, uvicorn and watchfiles; get them "
            "with: pip install 'argmap[serve]'; without --serve, the page is written to a file"
        )


def serve_page(
    map_: str, text: str, make: "MakePage", *, port: str | None, edit: bool, open_: bool
) -> int:
    """Serve the page of a map, and of the text it is about, on this machine until Ctrl-C.

    Args:
        map_: the path of the map.
        text: the path of the text; empty without one.
        make: makes the page.
        port: the port that was asked for.
        edit: whether texts may be changed in the page.
        open_: whether to show the page in the browser.

    Raises:
        ArgmapError: the map is standard input, the port is no number or taken, a file cannot be
            read, or a package is missing.
    """
    if map_ == STDIO:
        raise ArgmapError("standard input cannot be followed; name a file to serve")
    number = None if port is None else _port(port)
    try:
        from argmap.server.following import Following  # noqa: PLC0415 -- only for --serve
        from argmap.server.run import serve  # noqa: PLC0415 -- imports the server
    except ModuleNotFoundError as error:
        if error.name in _NEEDED:
            raise ServeMissingError from error
        raise
    following = Following(map_, text, make)
    serve(following, port=number, editable=edit, open_browser=open_, tell=_tell)
    complain("stopped")
    return ExitCode.CLEAN


def _tell(address: str) -> None:
    complain(f"the map is at {address} (selectors: {address}queries); Ctrl-C ends it")


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _LAST_PORT:
        raise ArgmapError(f"--port {text!r} is no port; give a number up to 65535, 0 for any")
    return int(text)
