"""Repairs of what the reader notices in a text, where there is one way only to write what it read.

A repair changes how something is written and never what is read: whoever applies it can check that
the map stays the same.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from argmap.argdown.problems import Problem
from argmap.text import Diagnostic, Edit, Fix, Source, Span

_MOST_EDITS = 200  # what needs more is left to its author: each finding keeps its edits
_NEAR = 10_000  # characters before a place that are looked at
_INDENT = "    "
_BLANKS = " \t"
_TITLE_END = re.compile(r"[\]>][ \t]+\Z")
_DATA_END = re.compile(r"\}[ \t]*\Z")
_TAGS = re.compile(r"(?:#(?:\([^)\n]*\)|[\w-]+)[ \t]*)+")
_HYPHENS = re.compile("[-\u2010-\u2015\u2212]+")
_MARKER = re.compile(r"[-+\u2010-\u2015\u2212]|<[-+_]|_>|_(?=[\s\[<])|><")
_ROOT = re.compile(r"[ \t]*(?:\(?\d+[.)]|\*|-{4}|--\s*\Z)")
_ITEM = re.compile(r"([ \t]*)(\d+)\.(?=\s)")
_DIGITS = re.compile(r"[(\[]?(\d+)[)\].]?")


def repair(found: Diagnostic) -> Fix | None:
    """The repair of something that the reader noticed; ``None`` where the author must decide."""
    if found.code not in _REPAIRS:
        return None
    title, find = _REPAIRS[found.code]
    edits = tuple(islice(find(found), _MOST_EDITS + 1))
    return Fix(title, edits) if 0 < len(edits) <= _MOST_EDITS else None


def _edit(source: Source, start: int, end: int, text: str) -> Edit:
    return Edit(Span(source, start, end), text)


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _near_start(text: str, place: int) -> int:
    """Where the line starts, or a place in a long one from which on it is looked at."""
    return max(_line_start(text, place), place - _NEAR)


def _lines_of_block(text: str, place: int) -> Iterator[tuple[int, str]]:
    """The lines from the one with a place up to the next empty one, with where they start."""
    start = _line_start(text, place)
    while start < len(text):
        stop = text.find("\n", start)
        line = text[start:] if stop < 0 else text[start:stop]
        if not line.strip():
            return
        yield start, line
        start += len(line) + 1


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(_BLANKS))


def _add_empty_line(found: Diagnostic) -> Iterator[Edit]:
    source, place = found.span.source, found.span.start
    start = _line_start(source.text, place)
    if start and not source.text[start:place].strip(_BLANKS):
        yield _edit(
            source, start, start, "\r\n" if source.text.endswith("\r\n", 0, start) else "\n"
        )


def _remove_empty_lines(found: Diagnostic) -> Iterator[Edit]:
    text = found.span.source.text
    start = first = _line_start(text, found.span.start)
    while first:
        above = _line_start(text, first - 1)
        if text[above:first].strip():
            break
        first = above
    if first < start:
        yield _edit(found.span.source, first, start, "")


def _indent(found: Diagnostic) -> Iterator[Edit]:
    """Indent a line, those under it that are indented more, and further relations of its level."""
    source, place = found.span.source, found.span.start
    lines = list(islice(_lines_of_block(source.text, place), _MOST_EDITS + 1))
    start, first = lines[0]
    inside = [each for _, line in lines if (each := _indentation(line))]
    usual = min(inside, key=len, default=_INDENT)
    added = _indentation_above(source.text, start, first) or usual
    yield _edit(source, start, start, added)
    for below, line in lines[1:]:
        is_deeper = _width(line) > _width(first)
        if not is_deeper and (_ROOT.match(line) or not _MARKER.match(line, _width(line))):
            return
        if not is_deeper or len(added) > 1:  # by one character they stay deeper without it
            yield _edit(source, below, below, added)


def _indentation_above(text: str, start: int, first: str) -> str:
    """What puts a line on the level of the relations above it; empty if there are none."""
    above = text[max(start - _NEAR, 0) : start].splitlines()
    found = []
    for line in reversed(above):
        if not line.strip() or _ROOT.match(line):
            break
        found.append(_indentation(line))
    deeper = [each for each in found if len(each) > _width(first)]
    return min(deeper, key=len, default="")[_width(first) :]


def _indentation(line: str) -> str:
    """The indentation of a relation; empty for other lines."""
    width = _width(line)
    return line[:width] if _MARKER.match(line, width) else ""


def _tabs_as_blanks(found: Diagnostic) -> Iterator[Edit]:
    """A blank for each tab in the indentation of a block: each counts as one character."""
    text = found.span.source.text
    start = _line_start(text, found.span.start)
    for _ in range(_MOST_EDITS):
        above = _line_start(text, start - 1) if start else 0
        if not text[above : max(start - 1, 0)].strip():
            break
        start = above
    for begin, line in _lines_of_block(text, start):
        width = _width(line)
        if "\t" in line[:width]:
            yield _edit(found.span.source, begin, begin + width, " " * width)


def _close_title(found: Diagnostic) -> Iterator[Edit]:
    source, colon = found.span.source, found.span.start
    title = _TITLE_END.search(source.text, _near_start(source.text, colon), colon)
    if title is not None:
        yield _edit(source, title.start() + 1, colon, "")


def _data_last(found: Diagnostic) -> Iterator[Edit]:
    source, start = found.span.source, found.span.start
    text = source.text
    tags = _TAGS.match(text, start)
    begin = _near_start(text, start)
    end = _DATA_END.search(text, begin, start)
    depth = 0
    for at in range(end.start() if end else begin, begin - 1, -1):
        depth += {"}": 1, "{": -1}.get(text[at], 0)
        if not depth and tags is not None and end is not None:
            data = text[at : end.start() + 1]
            written = tags.group().rstrip(_BLANKS)
            yield _edit(source, at, start + len(written), f"{written} {data}")
            return


def _add_blank(found: Diagnostic) -> Iterator[Edit]:
    yield _edit(found.span.source, found.span.end, found.span.end, " ")


def _plain_marker(found: Diagnostic) -> Iterator[Edit]:
    span = found.span
    written = span.text.strip(_BLANKS)
    plain = _HYPHENS.sub("-", written)
    if plain != written:
        start = span.source.text.index(written, span.start)
        yield _edit(span.source, start, start + len(written), plain)


def _number_in_brackets(found: Diagnostic) -> Iterator[Edit]:
    span = found.span
    number = _DIGITS.fullmatch(span.text.strip())
    if number is not None:
        start = span.source.text.index(number.group(), span.start)
        yield _edit(span.source, start, start + len(number.group()), f"({number[1]})")


def _items_as_lines(found: Diagnostic) -> Iterator[Edit]:
    for start, line in _lines_of_block(found.span.source.text, found.span.start):
        item = _ITEM.match(line)
        if item is not None:
            begin = start + len(item[1])
            yield _edit(found.span.source, begin, start + item.end(), f"({item[2]})")


_REPAIRS: Mapping[str, tuple[str, Callable[[Diagnostic], Iterator[Edit]]]] = {
    problem.code: (title, find)
    for problem, title, find in (
        (Problem.MISSING_EMPTY_LINE, "put an empty line above", _add_empty_line),
        (Problem.NOT_INDENTED, "indent it", _indent),
        (Problem.CUT_OFF, "remove the empty line above", _remove_empty_lines),
        (Problem.MIXED_INDENT, "indent with blanks", _tabs_as_blanks),
        (Problem.BLANK_BEFORE_COLON, "write the colon at the title", _close_title),
        (Problem.SPLIT_STRUCTURE, "remove the empty line above", _remove_empty_lines),
        (Problem.TAG_AFTER_DATA, "put the tags before the data", _data_last),
        (Problem.BLANK_AFTER_UNDERCUT, "put a blank after the marker", _add_blank),
        (Problem.LINE_WITHOUT_NUMBER, "write the number in brackets", _number_in_brackets),
        (Problem.LIST_AS_STRUCTURE, "write the numbers in brackets", _items_as_lines),
        (Problem.UNKNOWN_MARKER, "write the marker with a hyphen", _plain_marker),
    )
}

REPAIRS: Mapping[str, str] = {code: title for code, (title, _) in _REPAIRS.items()}
"""What can have a repair, by code, and what the repair does."""
