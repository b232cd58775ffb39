"""Noticing that files have changed, however they were saved.

The system tells of changes in folders, which is quick; but it is silent when a folder is made
anew, when a link's target changes, on many shared drives, or when it has run out of watches.
Therefore the files are looked at once a second, too.
"""

import asyncio
import os
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from contextlib import aclosing, suppress
from pathlib import Path

from watchfiles import awatch

_SETTLED = 100
"""Milliseconds without a change after which a file counts as written."""
_LONGEST = 400
"""Milliseconds after which changes are told, even if they go on."""
_LOOK = 1_000
"""Milliseconds after which the files are looked at if the system tells of no change."""
_PAUSE = 0.5
"""Seconds after which is looked again where the system tells of nothing at all."""


async def changes(
    files: Callable[[], Iterable[Path]], ending: asyncio.Event
) -> AsyncIterator[None]:
    """Tell each time that files may have changed.

    Args:
        files: the absolute paths of the files; they are asked for anew after each change.
        ending: is set when nobody is interested any more.
    """
    known = _facts(files())
    while not ending.is_set():
        watched = _places(files())
        folders = sorted({os.path.dirname(each) for each in watched})  # noqa: PTH120 -- asks no disk
        before = _identities(folders)
        async with aclosing(_paths([each for each in folders if before[each]], ending)) as told:
            async for paths in told:
                now = _facts(files())
                if now != known or not watched.isdisjoint(paths):
                    yield
                # What changed while the change was looked at is the next one.
                known = {name: now.get(name, found) for name, found in _facts(files()).items()}
                if _places(files()) != watched or _identities(folders) != before:
                    break


async def _paths(folders: list[str], ending: asyncio.Event) -> AsyncGenerator[frozenset[str], None]:
    """What the system tells of changes in folders; nothing once a second if it tells none."""
    # No folder, no right to it, no watches left: whatever it is, the files can be looked at.
    with suppress(Exception):
        if folders:
            async for found in awatch(
                *folders,
                watch_filter=None,
                step=_SETTLED,
                debounce=_LONGEST,
                rust_timeout=_LOOK,
                yield_on_timeout=True,
                stop_event=ending,
                recursive=False,
            ):
                yield frozenset(path for _, path in found)
            return
    with suppress(TimeoutError):
        await asyncio.wait_for(ending.wait(), _PAUSE)
    yield frozenset()


def _places(files: Iterable[Path]) -> frozenset[str]:
    """The files, and what they lead to if they are links."""
    names = [str(path) for path in files]
    return frozenset((*names, *map(os.path.realpath, names)))


def _facts(files: Iterable[Path]) -> dict[Path, tuple[int, ...] | None]:
    """What tells a file from what it was before; nothing if it cannot be looked at."""
    return {path: _fact(path) for path in files}


def _fact(path: str | Path) -> tuple[int, ...] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 -- of names and paths alike
    except (OSError, ValueError):
        return None
    changed = (found.st_mode, found.st_size, found.st_mtime_ns)
    return (found.st_dev, found.st_ino, *changed)


def _identities(folders: Iterable[str]) -> dict[str, tuple[int, ...] | None]:
    """Which folders these are: one that was made anew is another one."""
    return {folder: (_fact(folder) or ())[:2] or None for folder in folders}
