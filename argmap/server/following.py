"""A map that is read again whenever its file changes, and what to show of it."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from argmap.app.config import NOTHING, OWN_FILE, SHARED_FILE, Config
from argmap.app.editing import checksum
from argmap.app.files import read_source, read_text
from argmap.app.texts import path_about, text_about
from argmap.app.workspace import Workspace, load_from
from argmap.passages import SourceText
from argmap.text import ArgmapError, Diagnostic, Severity

MakePage: TypeAlias = Callable[[Workspace, SourceText | None, Config, str], str]
"""Makes the page of a map and its text; the last argument is the stamp of the reading."""


@dataclass(frozen=True, eq=False)
class Reading:
    """What the files said the last time.

    Attributes:
        work: the map; the last one that could be read without an error, if there was one.
        text: the text that the map is about, if one was named and can be read.
        stamp: tells what is shown from what was shown before; the same files give the same.
        page: the page that shows them.
        problems: what is wrong with the newest text of the map.
        fault: why the newest files could not be read at all; empty if they could.
        is_current: whether the page shows the newest text of the map.
    """

    work: Workspace
    text: SourceText | None
    stamp: str
    page: str = field(repr=False)
    problems: tuple[Diagnostic, ...] = ()
    fault: str = ""
    is_current: bool = True

    @property
    def state(self) -> tuple[object, ...]:
        """What a browser sees of it; two readings with the same state look the same."""
        return (self.stamp, self.fault, self.is_current, tuple(map(str, self.problems)))


class Following:
    """Reads a map, and reads it again when it is told that something changed.

    A text with errors does not take the place of a map that was read before: the last good map
    stays, with the problems of the new text. As long as there is no such map, what can be read is
    shown.
    """

    def __init__(
        self,
        path: str,
        text_path: str,
        make: MakePage,
        settings: Callable[[], Config] = lambda: NOTHING,
    ) -> None:
        """Read the files for the first time.

        Args:
            path: the map.
            text_path: the text that it is about; empty to take the one that the map or the
                settings name.
            make: makes the page.
            settings: reads the settings that hold for the map.

        Raises:
            ArgmapError: one of the files cannot be read, or the settings cannot be used.
        """
        self.path = path
        self.text_path = text_path
        self._make = make
        self._settings = settings
        self._folder = Path.cwd()
        self._included: frozenset[str] = frozenset()
        self._text = text_path
        self._config = NOTHING
        self.reading = self._read(None)
        self._full = self._with_content()

    def absolute(self, path: str) -> Path:
        """The absolute path of a file of the map, even if the folder is gone that it is in."""
        return Path(os.path.normpath(self._folder / path))

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that the page is made of, as absolute paths."""
        names = {self.path, *self._included, *([self._text] if self._text else ())}
        return tuple(sorted(map(self.absolute, names)))

    @property
    def watched(self) -> tuple[Path, ...]:
        """The files and those of the settings, whether they are there or not."""
        folders = {self.absolute(self.path).parent, self.absolute(self._config.folder)}
        settings = [folder / name for folder in sorted(folders) for name in (OWN_FILE, SHARED_FILE)]
        return (*self.files, *settings)

    def is_unfinished(self) -> bool:
        """Whether a file has become missing or empty, as it is for a moment while it is saved."""
        return any(map(_has_nothing, self._full))

    def _with_content(self) -> tuple[Path, ...]:
        return tuple(path for path in self.files if not _has_nothing(path))

    def read_again(self) -> bool:
        """Read the files again; returns whether there is anything new to show."""
        old = self.reading
        self._return()
        try:
            new = self._read(old)
        except ArgmapError as error:
            new = replace(old, fault=str(error), is_current=False)
        except Exception as error:  # noqa: BLE001 -- a fault of argmap's must not end the watching
            fault = f"argmap itself has failed at this map ({type(error).__name__}: {error})"
            new = replace(old, fault=fault, is_current=False)
        self._full = self._with_content()
        if new.state == old.state:
            return False
        self.reading = new
        return True

    def _return(self) -> None:
        """Go where the program began, if that folder was deleted and made anew."""
        with suppress(OSError):
            if not self._folder.samefile("."):
                os.chdir(self._folder)

    def _read(self, old: Reading | None) -> Reading:
        included: dict[str, str] = {}

        def load(path: str) -> str:
            included[path] = ""  # what cannot be read yet is watched, too
            included[path] = read_text(path)
            return included[path]

        opened = read_source(self.path)
        work = load_from(opened, load)
        self._included = frozenset(included)
        if old and _is_broken(work) and not _is_broken(old.work):
            return replace(old, problems=work.diagnostics, fault="", is_current=False)
        self._config = config = self._settings()
        usual = config.text_for(self.path)
        self._text = path_about(work, self.text_path, usual)
        about = text_about(work, self.text_path, usual)
        text = about.value
        problems = (*work.diagnostics, *about.diagnostics)
        texts = (opened.value.text, *included.values(), text.source.text if text else "")
        stamp = checksum("\0".join((*texts, repr(config))))
        if old and stamp == old.stamp:
            return replace(old, problems=problems, fault="", is_current=True)
        page = self._make(work, text, config, stamp)
        return Reading(work, text, stamp, page, problems)


def _is_broken(work: Workspace) -> bool:
    """Whether a map could not be read without an error, or there is nothing in it."""
    return not work.map.nodes or any(found.severity is Severity.ERROR for found in work.diagnostics)


def _has_nothing(path: Path) -> bool:
    """Whether a file is not there, or empty."""
    try:
        return path.stat().st_size == 0
    except (OSError, ValueError):
        return True
