"""Serving a map until Ctrl-C: a port on this machine, and a watch on the files."""

import asyncio
import contextlib
import socket
import webbrowser
from collections.abc import Callable, Iterator

import uvicorn
from watchfiles import Change, awatch

from argmap.server.editors import editor
from argmap.server.following import Following
from argmap.server.site import Site
from argmap.text import ArgmapError

HOST = "127.0.0.1"
PORT = 8420
"""The port that is tried first if none is named."""

_TRIED = 20
_PATIENCE = 2
"""Seconds that open requests have to end after Ctrl-C."""
_SETTLED = 100
"""Milliseconds without a change after which a file counts as written."""


class PortTakenError(ArgmapError):
    """The port that was asked for is in use, or may not be used."""

    def __init__(self, port: int, cause: OSError) -> None:
        self.port = port
        super().__init__(
            f"cannot use port {port}: {cause.strerror}; name another one with --port, or none"
        )


def serve(
    following: Following,
    *,
    port: int | None = None,
    editable: bool = False,
    open_browser: bool = False,
    tell: Callable[[str], None],
) -> None:
    """Serve the pages of a map on 127.0.0.1 until Ctrl-C or a signal to end.

    Args:
        following: the map.
        port: the port; 0 is any free one, ``None`` the usual one or the next that is free.
        editable: whether texts may be changed in the page.
        open_browser: whether to show the page in the user's browser.
        tell: is told the address.

    Raises:
        PortTakenError: the port cannot be used.
    """
    with _bound(port) as listening:
        address = f"http://{HOST}:{listening.getsockname()[1]}/"
        tell(address)
        if open_browser:
            webbrowser.open(address)
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_serve(following, listening, editable=editable))


@contextlib.contextmanager
def _bound(port: int | None) -> Iterator[socket.socket]:
    """A socket that listens on the port."""
    ports = range(PORT, PORT + _TRIED) if port is None else (port,)
    for number in (*ports, 0) if port is None else ports:
        listening = socket.socket()
        try:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((HOST, number))
            listening.listen()  # who comes before the server has started waits for it
        except (OSError, OverflowError) as error:
            listening.close()
            if port is not None:
                cause = error if isinstance(error, OSError) else OSError(0, "there is no such port")
                raise PortTakenError(port, cause) from error
            continue
        with listening:
            yield listening
        return


async def _serve(following: Following, listening: socket.socket, *, editable: bool) -> None:
    site = Site(following, editable=editable, editor=editor())
    server = _Server(site)
    watching = asyncio.create_task(_watch(site, server.ending))
    await server.serve(sockets=[listening])
    server.ending.set()
    await watching


class _Server(uvicorn.Server):
    """A server that ends the streams to the browsers when it is told to end."""

    def __init__(self, site: Site) -> None:
        config = uvicorn.Config(
            site.app(),
            log_level="error",
            access_log=False,
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=_PATIENCE,
        )
        super().__init__(config)
        self.site = site
        self.ending = asyncio.Event()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams, which would go on for ever, then the rest."""
        await self.site.stop()
        await super().shutdown(sockets)


async def _watch(site: Site, ending: asyncio.Event) -> None:
    """Tell the site of every change, as long as the server runs.

    Folders are watched, not files: many editors write a new file and give it the old one's name.
    """
    while not ending.is_set():
        files = {str(path) for path in site.following.files}
        folders = {path.parent for path in site.following.files if path.parent.is_dir()}

        def is_ours(_: Change, path: str, ours: frozenset[str] = frozenset(files)) -> bool:
            return path in ours

        async for _ in awatch(
            *sorted(folders),
            watch_filter=is_ours,
            step=_SETTLED,
            stop_event=ending,
            recursive=False,
        ):
            await site.changed()
            if {str(path) for path in site.following.files} != files:
                break
