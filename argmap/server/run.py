"""Serving a map until Ctrl-C: a port on this machine, and a watch on the files."""

import asyncio
import contextlib
import signal
import socket
import webbrowser
from collections.abc import Callable, Iterator
from threading import Thread

import uvicorn

from argmap.server.editors import editor
from argmap.server.following import Following
from argmap.server.site import Site
from argmap.server.watching import changes
from argmap.text import ArgmapError

HOST = "127.0.0.1"
PORT = 8420
"""The port that is tried first if none is named."""

_TRIED = 20
_PATIENCE = 2
"""Seconds that open requests have to end after Ctrl-C."""


class PortTakenError(ArgmapError):
    """The port that was asked for is in use, or may not be used."""

    def __init__(self, port: int, cause: OSError) -> None:
        self.port = port
        super().__init__(
            f"cannot use port {port}: {(cause.strerror or str(cause)).lower()}; name another one with --port, or none"
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
        tell: is told the address, and what goes wrong.

    Raises:
        PortTakenError: the port cannot be used.
    """
    with _bound(port) as listening, contextlib.suppress(KeyboardInterrupt):
        # Uvicorn raises a signal once more when it has ended; that to end is no other than Ctrl-C.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        address = f"http://{HOST}:{listening.getsockname()[1]}/"
        tell(f"the map is at {address} (selectors: {address}queries); Ctrl-C ends it")
        if open_browser:
            _show(address, tell)
        asyncio.run(_serve(following, listening, tell, editable=editable))


@contextlib.contextmanager
def _bound(port: int | None) -> Iterator[socket.socket]:
    """A socket that listens on the port."""
    ports = range(PORT, PORT + _TRIED) if port is None else (port,)
    for number in (*ports, 0) if port is None else ports:
        listening = socket.socket()
        try:
            _claim(listening)
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


def _claim(listening: socket.socket) -> None:
    """Let a port be used again at once after its server has ended, but not by two at a time."""
    exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)  # Windows: the other lets two have it
    listening.setsockopt(socket.SOL_SOCKET, exclusive or socket.SO_REUSEADDR, 1)


async def _serve(
    following: Following,
    listening: socket.socket,
    tell: Callable[[str], None],
    *,
    editable: bool,
) -> None:
    site = Site(following, editable=editable, editor=editor())
    server = _Server(site, tell)
    watching = asyncio.create_task(_watch(site, server.ending, tell))
    try:
        await server.serve(sockets=[listening])
    finally:
        server.ending.set()
        watching.cancel()  # it may be reading a large map


class _Server(uvicorn.Server):
    """A server that ends the streams to the browsers when it is told to end."""

    def __init__(self, site: Site, tell: Callable[[str], None]) -> None:
        config = uvicorn.Config(
            site.app(tell),
            log_level="critical",
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


async def _watch(site: Site, ending: asyncio.Event, tell: Callable[[str], None]) -> None:
    """Tell the site of every change, as long as the server runs."""
    # What was saved between the first reading and the begin of the watch; it runs beside the watch.
    first = asyncio.create_task(site.changed())
    while not ending.is_set():
        try:
            async for _ in changes(lambda: site.following.watched, ending):
                await site.changed()
        except Exception as error:  # noqa: BLE001 -- else the page would stand still without a word
            tell(f"argmap itself has failed at watching: {type(error).__name__}: {error}")
            await asyncio.sleep(_PATIENCE)
    first.cancel()


def _show(address: str, tell: Callable[[str], None]) -> None:
    """Show the page in the user's browser, which may take its time."""

    def show() -> None:
        try:
            browser = webbrowser.get()
        except webbrowser.Error:
            browser = None
        # A browser without a window of its own would take the terminal, and Ctrl-C with it.
        has_window = browser is not None and type(browser) is not webbrowser.GenericBrowser
        if not (has_window and browser and browser.open(address)):
            tell(f"found no browser; open {address} in one")

    Thread(target=show, daemon=True).start()
