"""The text that a map is about: which file it is, and its paragraphs."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.app.errors import UnreadableError
from argmap.app.files import STDIO, is_same_file, read_source
from argmap.argdown.meaning.data_places import written
from argmap.argdown.problems import Problem
from argmap.model import Data
from argmap.passages import SourceText
from argmap.text import ArgmapError, Diagnostic, Outcome

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace

_TEXTS = 8
_KINDS = (
    ("%PDF-", "a PDF"),
    ("{\\rtf", "a document in Rich Text Format"),
    ("PK\x03\x04", "a document of an office program (such as Word), or a ZIP file"),
    ("\ufffd\ufffd\x11\u0871\x1a\ufffd", "a document of an old office program"),
)
"""How files begin that hold a text and are none, and what they are."""


class NoTextError(ArgmapError):
    """There is no text to compare a map with: none is named, or it is not a text."""


def text_about(work: "Workspace", ordered: str = "", usual: str = "") -> Outcome[SourceText | None]:
    """The text that a map is about, ``None`` if none is named.

    The front matter of the map may name one (``argmap: {text: ...}``, seen from its folder). If
    that cannot be read, there is no text, and the answer has a finding about the front matter.

    Args:
        work: the map.
        ordered: the path of the text by the command line, which goes before all else.
        usual: the path by the settings of the folder, which goes behind all else.

    Raises:
        UnreadableError: the text that the command line or the settings name cannot be read.
    """
    own = "" if ordered else _own_path(work)
    path = path_about(work, ordered, usual)
    if not path:
        return Outcome(None)
    try:
        found = read_source_text(path)
    except UnreadableError as error:
        if not own:
            raise
        return Outcome(None, (_unreadable(work, error),))
    return Outcome(found.value, found.diagnostics)


def path_about(work: "Workspace", ordered: str = "", usual: str = "") -> str:
    """The path of the text that a map is about; see :func:`text_about`. Empty if none is named."""
    return ordered or _own_path(work) or usual


def has_text(work: "Workspace") -> bool:
    """Whether the front matter of a map names a text that can be read."""
    return text_about(work).value is not None


def text_for(work: "Workspace", ordered: str, usual: str = "") -> SourceText:
    """The text that a map is about, which must be one.

    Args:
        work: the map.
        ordered: the path of the text by the command line.
        usual: the path by the settings.

    Raises:
        NoTextError: none is named, or it is empty, or no plain text.
        UnreadableError: it cannot be read.
    """
    found = text_about(work, ordered, usual)
    text = found.value
    if text is None:
        if found.diagnostics:
            raise NoTextError(found.diagnostics[0].message)
        raise NoTextError(
            "say which text the map is about: --text FILE, or argmap: {text: FILE} in its front "
            "matter"
        )
    path = text.source.path
    if is_same_file(path, work.source.path):
        raise NoTextError(f"{path} is the map; name the text that it is about: --text FILE")
    if "\0" in text.source.text:
        hint = next((each.hint for each in found.diagnostics), "") or (
            "this looks like a binary file; save the text as UTF-8"
        )
        raise NoTextError(f"{path} is no plain text: {hint}")
    if not text.paragraphs:
        raise NoTextError(f"{path} is empty; is it the text that the map is about?")
    return text


def read_source_text(path: str) -> Outcome[SourceText]:
    """Read a text that a map is about; one that has not changed since is not read again.

    Raises:
        UnreadableError: it is missing, a folder, a PDF or the like, or may not be read.
    """
    return _read(path, stamp(path))


@lru_cache(maxsize=_TEXTS)  # many maps are about one text
def _read(path: str, stamp: tuple[object, ...]) -> Outcome[SourceText]:  # noqa: ARG001 -- a key
    read = read_source(path)
    for beginning, kind in _KINDS:
        if read.value.text.startswith(beginning):
            what = f"it is {kind}; save its words as plain text (UTF-8)"
            raise UnreadableError(path, ValueError(what))
    return Outcome(SourceText(read.value), read.diagnostics)


def stamp(path: str) -> tuple[object, ...]:
    """What changes when a file does; standard input can be read only once."""
    try:
        facts = None if path == STDIO else Path(path).stat()
    except (OSError, ValueError):  # reading it will say what is wrong
        return ()
    return () if facts is None else (facts.st_dev, facts.st_ino, facts.st_mtime_ns, facts.st_size)


def _own_path(work: "Workspace") -> str:
    """The path of the text that the front matter names, as seen from the folder of the map."""
    settings = work.map.front_matter.get("argmap")
    own = settings.get("text") if isinstance(settings, Data) else None
    return str(Path(work.source.path).parent / own) if isinstance(own, str) and own else ""


def _unreadable(work: "Workspace", error: UnreadableError) -> Diagnostic:
    """That the text which the front matter names cannot be read."""
    place = work.map.front_matter_span
    assert place is not None  # it was read from there
    found = written(place, ("argmap", "text"))
    span = found.value if found is not None else place
    message = f"`text` has no effect: {error}"
    hint = "write the path as it is seen from the folder of the map"
    return Problem.BAD_SETTING.at(span.source, span.start, span.end, message, hint)
