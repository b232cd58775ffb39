"""A map that is read again whenever its file changes, and what to show of it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from argmap.app.editing import checksum
from argmap.app.files import read_source, read_text
from argmap.app.workspace import Workspace, load_from
from argmap.passages import SourceText
from argmap.text import ArgmapError, Diagnostic, Severity

MakePage: TypeAlias = Callable[[Workspace, SourceText | None, str], str]
"""Makes the page of a map and its text; the last argument is the stamp of the reading."""


@dataclass(frozen=True, eq=False)
class Reading:
    """What the files said the last time.

    Attributes:
        work: the map; the last one that could be read without an error.
        text: the text that the map is about, if one was named.
        stamp: tells what is shown from what was shown before; the same files give the same.
        page: the page that shows them.
        checksum: of the text of the map's own file that is shown.
        problems: what is wrong with the newest text of the map.
        fault: why the newest files could not be read at all; empty if they could.
        is_current: whether the page shows the newest text of the map.
    """

    work: Workspace
    text: SourceText | None
    stamp: str
    page: str = field(repr=False)
    checksum: str
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
    stays, with the problems of the new text. At the start there is no such map, and what can be
    read is shown.
    """

    def __init__(self, path: str, text_path: str, make: MakePage) -> None:
        """Read the files for the first time.

        Args:
            path: the map.
            text_path: the text that it is about; empty without one.
            make: makes the page.

        Raises:
            UnreadableError: one of the files cannot be read.
        """
        self.path = path
        self.text_path = text_path
        self._make = make
        self._included: frozenset[str] = frozenset()
        self.reading = self._read(None)

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that the page is made of, as absolute paths."""
        names = {self.path, *self._included, *([self.text_path] if self.text_path else ())}
        return tuple(sorted(Path(name).absolute() for name in names))

    def read_again(self) -> bool:
        """Read the files again; returns whether there is anything new to show."""
        old = self.reading
        try:
            new = self._read(old)
        except ArgmapError as error:
            new = replace(old, fault=str(error), is_current=False)
        if new.state == old.state:
            return False
        self.reading = new
        return True

    def _read(self, old: Reading | None) -> Reading:
        included: dict[str, str] = {}

        def load(path: str) -> str:
            included[path] = ""  # what cannot be read yet is watched, too
            included[path] = read_text(path)
            return included[path]

        opened = read_source(self.path)
        work = load_from(opened, load)
        self._included = frozenset(included)
        if old and any(found.severity is Severity.ERROR for found in work.diagnostics):
            return replace(old, problems=work.diagnostics, fault="", is_current=False)
        text = SourceText(read_source(self.text_path).value) if self.text_path else None
        texts = (opened.value.text, *included.values(), text.source.text if text else "")
        stamp = checksum("\0".join(texts))
        if old and stamp == old.stamp:
            return replace(old, problems=work.diagnostics, fault="", is_current=True)
        page = self._make(work, text, stamp)
        return Reading(
            work, text, stamp, page, checksum(opened.value.text), problems=work.diagnostics
        )
