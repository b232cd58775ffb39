"""Long work beside the event loop, which must neither hold up requests nor the end."""

import asyncio
import contextlib
from collections.abc import Callable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def in_thread(function: Callable[..., T], *arguments: object) -> T:
    """Call a function in a thread of its own, and wait for its result.

    Unlike those of a pool, the thread does not keep the program alive: at Ctrl-C nobody wants to
    wait until a large map has been read to its end.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(take: Callable[..., None], value: object) -> None:
        if not future.done():
            take(value)

    def run() -> None:
        try:
            outcome: tuple[Callable[..., None], object] = (future.set_result, function(*arguments))
        except Exception as error:  # noqa: BLE001 -- raised where the result is awaited
            outcome = (future.set_exception, error)
        with contextlib.suppress(RuntimeError):  # the loop is closed: the program ends
            loop.call_soon_threadsafe(settle, *outcome)

    Thread(target=run, daemon=True).start()
    return await future
