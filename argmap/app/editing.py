"""Changing the text of one statement in its file, so that nothing else of the map changes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from argmap.app.files import read_bytes, read_source, read_text, write_file
from argmap.app.fixing import ChangedFileError
from argmap.app.sameness import same_but
from argmap.app.workspace import Workspace, load_from
from argmap.model import Argument, ArgumentMap, Occurrence, Statement
from argmap.text import ArgmapError, Diagnostic, Severity, Span

_TITLE = re.compile(r"(?:\[[^\]\n]*\]|<[^>\n]*>)[ \t]*:[ \t]*")
_NOT_TEXT = re.compile(r"\s*(?:$|[-+*]|<[-+_]|_>|_\s|><|\(\d+\)|//|/\*|<!--|#{1,6}\s)")
_MAC_BREAK = re.compile(r"\r(?!\n)")
"""A line break that the reader sees as another one of the same length."""
_TAGS = re.compile(r"(?:\s*#(?:\([^)\n]*\)|[\w-]+))+\s*\Z")


class CannotEditError(ArgmapError):
    """The text of an element cannot be changed, or not into what it was to become."""


@dataclass(frozen=True, slots=True)
class Written:
    """How the text of a statement or argument is written.

    Attributes:
        span: where it stands, without title, tags and data.
        text: the text in one line, with its markup.
        checksum: of the text of the file that it stands in.
    """

    span: Span
    text: str
    checksum: str

    @property
    def path(self) -> str:
        """The file that it stands in."""
        return self.span.path


def written(work: Workspace, name: str) -> Written:
    """How the text of an element is written.

    Args:
        work: the map.
        name: the id of a statement or argument.

    Raises:
        CannotEditError: there is none of that id, it has no text, or is no part of one file.
    """
    member = _occurrence(work.map, name)
    span = member.span
    if span is None or member.text == "":
        raise CannotEditError(f"{name} has no text of its own in the file; write one there")
    text, start = span.source.text, span.start
    title = _TITLE.match(text, start)
    start = title.end() if title else start
    end = _end(text, start, member.data_span.start if member.data_span else span.end)
    tags = _TAGS.search(text, start, end)
    end = tags.start() if tags and tags.start() > start else end
    end = start + len(text[start:end].rstrip())
    source, _ = span.source.origin(start)
    if span.source.origin(max(end - 1, start))[0] is not source:
        raise CannotEditError(f"{name} is written across two files; change it there")
    words = " ".join(text[start:end].split())
    return Written(Span(span.source, start, end), words, checksum(source.text))


def rewrite(work: Workspace, name: str, text: str, seen: str) -> None:
    """Give an element another text, in its file.

    Args:
        work: the map as it was read.
        name: the id of a statement or argument.
        text: the new text, in Argdown: it may have emphasis, links and tags it had before.
        seen: the checksum of the file when its text was shown to whoever changed it.

    Raises:
        CannotEditError: the new text is empty, or would be read as something else than a text.
        ChangedFileError: the file has changed since; nothing is written.
        UnreadableError: the file cannot be read any more.
        UnwritableError: it cannot be written.
    """
    old = written(work, name)
    words = " ".join(text.split())
    if not words:
        raise CannotEditError("the text is empty; delete the statement in the file")
    before = read_bytes(old.path)
    whole = _decoded(before, old.path)
    if not seen == old.checksum == checksum(_MAC_BREAK.sub("\n", whole)):
        raise ChangedFileError(old.path)
    if words == old.text:
        return
    _, start = old.span.source.origin(old.span.start)
    end = start + old.span.end - old.span.start
    after = whole[:start] + words + whole[end:]
    _require_same(work, name, old.path, after, words)
    if read_bytes(old.path) != before:
        raise ChangedFileError(old.path)
    write_file(old.path, after.encode("utf-8"))


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CannotEditError(f"{path} is not UTF-8; save it as UTF-8 to change it here") from error


def checksum(text: str) -> str:
    """The SHA-256 of a text in UTF-8, by which an unchanged file is known."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _require_same(work: Workspace, name: str, path: str, after: str, words: str) -> None:
    """Read the map as it would be, and see that nothing but the one text is another one."""

    def load(included: str) -> str:
        return after if included == path else read_text(included)

    opened = read_source(work.source.path)
    if path == work.source.path:
        opened = replace(opened, value=replace(opened.value, text=after))
    new = load_from(opened, load)
    element = new.map.nodes.get(name)
    member = element.canonical if isinstance(element, Statement | Argument) else None
    old = _occurrence(work.map, name)
    if member is None or not same_but(_reworded(work.map, old, member), new.map, ()):
        raise CannotEditError(
            f"{words!r} would be read as more than the text of {name}; in the file, a backslash "
            "before a sign takes away its meaning"
        )
    if _errors(new.diagnostics) > _errors(work.diagnostics):
        raise CannotEditError(f"with {words!r} the map could not be read without an error")


def _reworded(argument_map: ArgumentMap, old: Occurrence, new: Occurrence) -> ArgumentMap:
    """The map with the text of one occurrence changed, wherever the occurrence is listed."""

    def changed(members: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
        return tuple(
            replace(each, text=new.text, ranges=new.ranges) if each.span == old.span else each
            for each in members
        )

    return replace(
        argument_map,
        statements=tuple(
            replace(each, members=changed(each.members)) for each in argument_map.statements
        ),
        arguments=tuple(
            replace(each, members=changed(each.members), lines=changed(each.lines))
            for each in argument_map.arguments
        ),
    )


def _occurrence(argument_map: ArgumentMap, name: str) -> Occurrence:
    """The occurrence that speaks for an element."""
    element = argument_map.nodes.get(name)
    member = element.canonical if isinstance(element, Statement | Argument) else None
    if member is None:
        raise CannotEditError(
            f"the map has no text for {name}; write one in its file, behind the title and a colon"
        )
    return member


def _end(text: str, start: int, limit: int) -> int:
    """Where a text ends: before its data, or before a line that is something else."""
    end = text.find("\n", start, limit)
    while 0 <= end < limit:
        stop = text.find("\n", end + 1, limit)
        stop = limit if stop < 0 else stop
        if _NOT_TEXT.match(text[end + 1 : stop]):
            return end
        end = stop
    return limit


def _errors(found: Iterable[Diagnostic]) -> int:
    return sum(each.severity is Severity.ERROR for each in found)
