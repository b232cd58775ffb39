"""``@include(path)``: files put together into one text that remembers where each part came from."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from argmap.argdown.problems import Problem
from argmap.text import Diagnostic, Segment, Source

# Gives the text of a file by its path; raises OSError where it cannot.
Loader: TypeAlias = Callable[[str], str]

_ONCE = (
    "<!-- Include failed: File '{}' already included. To avoid infinite loops, each file can only be"
    " included once. -->"
)
_INCLUDE = re.compile(r"@include\(([^)]+)\)")


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


def expand_includes(
    source: Source, load: Loader, *, exact: bool = False
) -> tuple[Source, list[Diagnostic]]:
    """Replace every ``@include(path)`` by the file, relative to the file it stands in.

    Each file is included once; a second time it is left out (and reported), so that files cannot
    include each other for ever. A file that cannot be read is reported and left out.

    ``exact`` does as the official engine: blanks belong to the path, the first file can be included
    once more, and a comment stands in the place of a file that was included already.
    """
    if not _INCLUDE.search(source.text):
        return source, []
    problems: list[Diagnostic] = []
    assembly = _Assembly()
    seen = set() if exact else {os.path.realpath(source.path)}
    stack: list[tuple[Source, int]] = [(source, 0)]
    while stack:
        current, offset = stack.pop()
        match = _INCLUDE.search(current.text, offset)
        if match is None:
            assembly.add(current.text[offset:], current, offset)
            continue
        assembly.add(current.text[offset : match.start()], current, offset)
        stack.append((current, match.end()))
        folder = os.path.dirname(current.path) if os.path.sep in current.path else ""  # noqa: PTH120  # text in, text out
        path = os.path.normpath(os.path.join(folder, match[1] if exact else match[1].strip()))  # noqa: PTH118  # text in, text out
        real = os.path.abspath(path) if exact else os.path.realpath(path)  # noqa: PTH100  # text in, text out
        if real in seen:
            if exact:
                assembly.add(_ONCE.format(real), current, match.start())
            problems.append(
                Problem.INCLUDE_TWICE.at(
                    current,
                    match.start(),
                    match.end(),
                    f"{match.group(1)} is included already; it is left out here",
                    "remove one of the two",
                )
            )
            continue
        seen.add(real)
        try:
            text = load(path)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            problems.append(
                Problem.INCLUDE_MISSING.at(
                    current,
                    match.start(),
                    match.end(),
                    f"{match.group(1)} cannot be read: {reason}",
                    f"write the path relative to the folder of {current.path}",
                )
            )
            continue
        stack.append((Source(text, path), 0))
    return Source("".join(assembly.parts), source.path, tuple(assembly.segments)), problems
