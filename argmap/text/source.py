"""A text with its lines, and places in it.

A :class:`Span` keeps two offsets and the text they belong to; lines and columns are worked out
only when somebody asks, because a map of 100,000 statements has as many spans and prints few.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

_LINE_BREAK = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place in a text: line and column, both from 1, the column in code points."""

    line: int
    column: int


class Segment(NamedTuple):
    """A stretch of an assembled text that was copied from another one (``@include``).

    ``start`` is an offset in the assembled text; it stands for ``offset`` in ``source``. The
    stretch ends where the next segment starts.
    """

    start: int
    source: "Source"
    offset: int


@dataclass(frozen=True, eq=False)
class Source:
    """A text and where it came from.

    ``path`` is what messages call the text (``-`` for standard input, ``<text>`` for a string).
    ``segments`` is empty unless the text was put together from several files; then it covers the
    whole text in order. ``file_sha256`` is the checksum of the bytes of its file where they were not
    this text in UTF-8, else empty.
    """

    text: str
    path: str = "<text>"
    segments: tuple[Segment, ...] = field(default=(), repr=False)
    file_sha256: str = field(default="", repr=False)

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 checksum of the bytes of its file, in hexadecimal digits."""
        from hashlib import sha256  # noqa: PLC0415 -- slow to import

        data = self.text.encode("utf-8", "surrogatepass")
        return self.file_sha256 or sha256(data).hexdigest()

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line starts."""
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]

    @cached_property
    def _segment_starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def origin(self, offset: int) -> "tuple[Source, int]":
        """The file that an offset stands in, and the offset there."""
        if not self.segments:
            return self, offset
        segment = self.segments[max(bisect_right(self._segment_starts, offset) - 1, 0)]
        return segment.source.origin(segment.offset + offset - segment.start)

    def position(self, offset: int) -> Position:
        """Line and column of an offset *in this text* (see :meth:`origin` for included files)."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line_bounds(self, number: int) -> tuple[int, int]:
        """Where a line (from 1) starts, and where it ends before its line break."""
        starts = self.line_starts
        if not 1 <= number <= len(starts):
            return len(self.text), len(self.text)
        start = starts[number - 1]
        end = starts[number] if number < len(starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def line(self, number: int) -> str:
        """The text of a line (from 1), without its line break; empty past the end."""
        start, end = self.line_bounds(number)
        return self.text[start:end]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: from offset ``start`` up to and without ``end``, in code points."""

    source: Source = field(repr=False)
    start: int
    end: int

    @property
    def path(self) -> str:
        """The file in which the span begins."""
        return self.source.origin(self.start)[0].path

    @property
    def begin(self) -> Position:
        """Where the span begins, in its own file."""
        source, offset = self.source.origin(self.start)
        return source.position(offset)

    @property
    def finish(self) -> Position:
        """Where the span ends: the place just after its last character, in its own file."""
        source, offset = self.source.origin(max(self.end - 1, self.start))
        line, column = source.position(offset)
        return Position(line, column + (self.end > self.start))

    @property
    def ends(self) -> tuple[Position, Position]:
        """Where the span begins and ends, as ``begin`` and ``finish``; cheaper than both."""
        begin = self.begin
        starts = self.source.line_starts
        if self.source.segments or not self.start < self.end <= (
            starts[begin.line] if begin.line < len(starts) else len(self.source.text)
        ):
            return begin, self.finish
        return begin, Position(begin.line, begin.column + self.end - self.start)

    @property
    def line(self) -> int:
        """The line in which the span begins, from 1."""
        return self.begin.line

    @property
    def text(self) -> str:
        """The characters that the span covers."""
        return self.source.text[self.start : self.end]

    def __str__(self) -> str:
        line, column = self.begin
        return f"{self.path}:{line}:{column}"
