"""Serving a map's page: what ``argmap view --serve`` does until Ctrl-C."""

from typing import TYPE_CHECKING, NamedTuple

from argmap.app.files import STDIO
from argmap.cli.output import ExitCode, complain
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.app.config import Config
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


class Serving(NamedTuple):
    """How a map is to be served.

    Attributes:
        port: the port that was asked for.
        edit: whether texts may be changed in the page.
        open_: whether to show the page in the browser.
    """

    port: str | None
    edit: bool
    open_: bool


def serve_page(
    map_: str, text: str, make: "MakePage", settings: "Callable[[], Config]", how: Serving
) -> int:
    """Serve the page of a map, and of the text it is about, on this machine until Ctrl-C.

    Args:
        map_: the path of the map.
        text: the path of the text; empty to take the one that the map or the settings name.
        make: makes the page.
        settings: reads the settings that hold for the map.
        how: how it is to be served.

    Raises:
        ArgmapError: the map is standard input, the port is no number or taken, a file cannot be
            read, or a package is missing.
    """
    if STDIO in (map_, text):
        raise ArgmapError("standard input cannot be followed; name a file to serve")
    port = None if how.port is None else _port(how.port)
    try:
        from argmap.server.following import Following  # noqa: PLC0415 -- only for --serve
        from argmap.server.run import serve  # noqa: PLC0415 -- imports the server
    except ModuleNotFoundError as error:
        if error.name in _NEEDED:
            raise ServeMissingError from error
        raise
    following = Following(map_, text, make, settings)
    serve(following, port=port, editable=how.edit, open_browser=how.open_, tell=complain)
    complain("stopped")
    return ExitCode.CLEAN


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _LAST_PORT:
        raise ArgmapError(f"--port {text!r} is no port; give a number up to 65535, 0 for any")
    return int(text)
