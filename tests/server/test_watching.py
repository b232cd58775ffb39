"""Noticing changes of files in all the ways in which they are saved."""

import asyncio
import shutil
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest

from argmap.server.watching import changes

T = TypeVar("T")

LONG = 20
"""Seconds after which a change that was not told has not been noticed."""


def replaced(path: Path) -> None:
    new = path.with_name("new")
    new.write_text("new")
    new.replace(path)


def made_anew(path: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    path.write_text("anew")


def with_backup(path: Path) -> None:
    """As Vim saves: it tries whether it may write, moves the old file away, and writes another."""
    probe = path.with_name("4913")
    probe.touch()
    probe.unlink()
    backup = path.replace(path.with_name("file~"))
    path.write_text("new")
    backup.unlink()


SAVES = [
    lambda path: path.write_text("new"),
    replaced,
    with_backup,
    made_anew,
    Path.unlink,
    lambda path: (path.unlink(), path.mkdir()),
]


def finished(work: Coroutine[None, None, T]) -> T:
    """Run what is asynchronous in a thread of its own: where a browser is driven, a loop runs here."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def told_after(path: Path, *saves: Callable[[Path], object]) -> bool:
    """Whether a change is told after each of several saves."""

    async def run() -> bool:
        ending = asyncio.Event()
        told = changes(lambda: [path], ending)
        for save in saves:
            waiting = asyncio.ensure_future(anext(told))
            await asyncio.sleep(0.2)  # the watch has begun
            save(path)
            await asyncio.wait_for(waiting, LONG)
        ending.set()
        return [each async for each in told] == []

    return finished(run())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "a folder # %41 ä" / "file"
    file.parent.mkdir()
    file.write_text("old")
    return file


@pytest.mark.parametrize("save", SAVES)
def test_every_way_of_saving_is_noticed(path: Path, save: Callable[[Path], object]) -> None:
    assert told_after(path, save)


def test_a_file_in_a_folder_that_was_made_anew_is_still_watched(path: Path) -> None:
    assert told_after(path, made_anew, lambda path: path.write_text("later"))


def test_the_target_of_a_link_is_watched(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(path)
    assert told_after(link, lambda _: path.write_text("new"))


def test_a_file_is_awaited_whose_folder_is_not_there_yet(tmp_path: Path) -> None:
    path = tmp_path / "later" / "file"

    def appear(path: Path) -> None:
        path.parent.mkdir()
        path.write_text("new")

    assert told_after(path, appear, lambda path: path.write_text("newer"))


def test_files_are_looked_at_where_the_system_tells_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left(*_: object, **__: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr("argmap.server.watching.awatch", none_left)
    assert told_after(path, lambda path: path.write_text("new"), made_anew)


def test_other_files_in_the_folder_are_no_news(path: Path) -> None:
    async def run() -> None:
        told = changes(lambda: [path], asyncio.Event())
        waiting = asyncio.ensure_future(anext(told))
        await asyncio.sleep(0.2)
        path.with_name(".#file").symlink_to("somebody@somewhere")
        path.with_name("file~").write_text("a backup")
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(waiting, 1.5)

    finished(run())
