"""``@include(path)``: files put together into one text that remembers where each part came from."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from argmap.argdown.problems import Findings, Problem, shown
from argmap.text import Segment, Source

# Gives the text of a file by its path; raises OSError where it cannot.
Loader: TypeAlias = Callable[[str], str]

_ONCE = (
    "<!-- Include failed: File '{}' already included. To avoid infinite loops, each file can only be"
    " included once. -->"
)
_OPENING = "@include("
_BOM = "\ufeff"


@dataclass
class _Assembly:
    parts: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    size: int = 0

    def add(self, text: str, source: Source, offset: int) -> None:
        if text:
            self.segments.append(Segment(self.size, source, offset))
            self.parts.append(text)
            self.size += len(text)


@dataclass(frozen=True, slots=True)
class _Include:
    """An ``@include(path)`` in a text: from ``start`` up to and without ``end``."""

    start: int
    end: int
    path: str


def _next_include(text: str, offset: int) -> _Include | None:
    """The first include from an offset on."""
    start = text.find(_OPENING, offset)
    while start >= 0:
        inner = start + len(_OPENING)
        end = text.find(")", inner)
        if end < 0:
            return None
        if end > inner:
            return _Include(start, end + 1, text[inner:end])
        start = text.find(_OPENING, inner)
    return None


def expand_includes(
    source: Source, load: Loader, findings: Findings, *, exact: bool = False
) -> Source:
    """Replace every ``@include(path)`` by the file, relative to the file it stands in.

    Each file is included once; a second time it is left out (and reported), so that files cannot
    include each other for ever. A file that cannot be read is reported and left out.

    ``exact`` does as the official engine: blanks belong to the path, the first file can be included
    once more, and a comment stands in the place of a file that was included already.
    """
    if _next_include(source.text, 0) is None:
        return source
    assembly = _Assembly()
    seen = set() if exact else {os.path.realpath(source.path)}
    stack: list[tuple[Source, int]] = [(source, 0)]
    while stack:
        current, offset = stack.pop()
        found = _next_include(current.text, offset)
        if found is None:
            assembly.add(current.text[offset:], current, offset)
            continue
        assembly.add(current.text[offset : found.start], current, offset)
        stack.append((current, found.end))
        path = _path(current, found.path if exact else found.path.strip())
        real = _absolute(path, exact=exact)
        if real in seen:
            if exact:
                assembly.add(_ONCE.format(real), current, found.start)
            findings.add(
                Problem.INCLUDE_TWICE,
                found.start,
                found.end,
                f"`{shown(found.path)}` is included already; it is left out here",
                "remove one of the two",
                source=current,
            )
            continue
        seen.add(real)
        try:
            text = load(path)
            stack.append((Source(text, path), int(text.startswith(_BOM) and not exact)))
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            findings.add(
                Problem.INCLUDE_MISSING,
                found.start,
                found.end,
                f"`{shown(found.path)}` cannot be included: {reason[:1].lower()}{reason[1:]}",
                f"write the path as it is seen from the folder of {current.path}",
                source=current,
            )
    return Source("".join(assembly.parts), source.path, tuple(assembly.segments))


def without_includes(source: Source, findings: Findings) -> Source:
    """The text with blanks in place of its includes, where no files can be read; each is reported."""
    found = _next_include(source.text, 0)
    parts: list[str] = []
    offset = 0
    while found is not None:
        parts += [source.text[offset : found.start], " " * (found.end - found.start)]
        offset = found.end
        findings.add(
            Problem.INCLUDE_MISSING,
            found.start,
            found.end,
            f"`{shown(found.path)}` is not included: a text from no file includes none",
            "read the text from a file, or put the other text here",
        )
        found = _next_include(source.text, offset)
    if not parts:
        return source
    return Source("".join([*parts, source.text[offset:]]), source.path, source.segments)


def _path(source: Source, path: str) -> str:
    """The path of a file that another one includes."""
    folder = os.path.dirname(source.path) if os.path.sep in source.path else ""  # noqa: PTH120  # text in, text out
    return os.path.normpath(os.path.join(folder, path))  # noqa: PTH118  # text in, text out


def _absolute(path: str, *, exact: bool) -> str:
    """What identifies a file; the official engine takes a link to it for another one."""
    try:
        return os.path.abspath(path) if exact else os.path.realpath(path)  # noqa: PTH100  # text in, text out
    except ValueError:  # a NUL in the path, which the loader complains about
        return path
