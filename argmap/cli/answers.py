"""Answers in every form in which they can be had: for reading, as JSON, as CSV, as ids."""

import csv
import io
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from argmap.cli.columns import GAP, grid, joined, line_width
from argmap.cli.output import Paint, emit, emit_bytes, emit_json, printable
from argmap.text import cells, wrapped
from argmap.text.width import cut

if TYPE_CHECKING:
    from argmap.queries import Row
    from argmap.text import Span


class Form(Enum):
    """How an answer is printed."""

    TEXT = auto()
    TABLE = auto()
    JSON = auto()
    CSV = auto()
    IDS = auto()


_ROLE = re.compile(r":\w+:`~?([^`]+)`")
_CODE = re.compile(r"``([^`]+)``")

_INDENT = "    "


@dataclass(frozen=True, slots=True)
class _Head:
    """The first line of a row for a reader: what it is about, where it stands, what is said of it."""

    name: str
    place: str
    remark: str


def print_rows(
    rows: "Sequence[Row]",
    form: Form,
    keys: Iterable[str],
    path: str,
    paint: Paint,
    nothing: str = "",
) -> None:
    """Print the rows of an answer.

    Args:
        rows: the rows.
        form: how to print them.
        keys: the keys of such rows, for a CSV file without any.
        path: the map, which need not be named as the place of a row.
        paint: how to colour text.
        nothing: what it means that there are no rows; empty if that goes without saying.
    """
    match form:
        case Form.JSON:
            emit_json([row.as_json() for row in rows])
        case Form.CSV:
            print_csv([row.as_json() for row in rows], keys)
        case Form.IDS:
            print_ids(name for row in rows for name in row.ids)
        case _ if not rows:
            emit(f"none: {nothing}" if nothing else "none")
        case Form.TABLE:
            emit("\n".join(_lines(rows, path, paint)))
        case Form.TEXT:
            emit("\n".join(_blocks(rows, path, paint)))


def print_table(
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
    form: Form,
    ids: Iterable[str],
    paint: Paint,
) -> None:
    """Print a table with headings; see :func:`print_rows`."""
    match form:
        case Form.IDS:
            print_ids(ids)
        case Form.JSON | Form.CSV:
            keys = _different(columns)
            found = [dict(zip(keys, row, strict=True)) for row in rows]
            if form is Form.JSON:
                emit_json(found)
            else:
                print_csv(found, keys)
        case _ if not rows:
            emit("none")
        case _:
            texts = [
                [printable(" ".join(_words(cell, ", ").split())) for cell in row] for row in rows
            ]
            head, *lines = grid([list(map(printable, columns)), *texts], line_width(sys.stdout))
            emit("\n".join((paint("bold", head), *lines)))


def _different(names: Sequence[str]) -> list[str]:
    """Names as keys: one that occurs again gets a number."""
    found: dict[str, None] = {}
    for name in names:
        key, count = name, 1
        while key in found:
            count += 1
            key = f"{name} ({count})"
        found[key] = None
    return list(found)


def readable(page: str) -> str:
    """The documentation of a question without the marks that are meant for other readers."""
    return _CODE.sub(r"\1", _ROLE.sub(r"\1", page))


def print_ids(ids: Iterable[str]) -> None:
    """Print ids, one a line, each once."""
    text = "".join(f"{name}\n" for name in dict.fromkeys(ids))
    emit_bytes(text.encode("utf-8", errors="backslashreplace"))


def print_csv(rows: Sequence[Mapping[str, object]], keys: Iterable[str] = ()) -> None:
    """Print rows with the same keys as CSV (RFC 4180, but with plain line ends).

    A list is one cell, joined with semicolons. A text that a spreadsheet would take for a formula
    gets an apostrophe before it.
    """
    header = list(rows[0] if rows else keys)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    if header:
        writer.writerow(header)
    writer.writerows([_cell(row.get(key)) for key in header] for row in rows)
    emit_bytes(stream.getvalue().encode("utf-8", errors="backslashreplace"))


_FORMULA = frozenset("=+-@\t\r")


def _cell(value: object) -> str | int | float:
    if isinstance(value, str):
        return f"'{value}" if value[:1] in _FORMULA and len(value) > 1 else value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return _cell(_words(value, "; "))


def _words(value: object, between: str) -> str:
    """A value in words: the items of a list, the facts of a record.

    A record that says itself in words is these words; else each fact has its name before it, but
    for a kind and an id, which need none.
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case {"words": str(said)}:
            return said
        case dict():
            facts = ((key, _words(item, ", ")) for key, item in value.items())
            return " ".join(
                fact if key in ("kind", "id") else f"{key}={fact}" for key, fact in facts if fact
            )
        case list() | tuple():
            return between.join(_words(item, ", ") for item in value)
        case _:
            return str(value)


def _heads(rows: "Sequence[Row]", path: str, width: int) -> tuple[list[_Head], list[int]]:
    """The first lines of rows, and the widths of their columns; a long name may be wider."""
    heads = [
        _Head(
            printable(" ".join(row.name.split())),
            printable(_place(row.span, path)),
            printable(row.remark),
        )
        for row in rows
    ]
    places = max(cells(head.place) for head in heads)
    remarks = max(cells(head.remark) for head in heads)
    room = max(width - places - remarks - 2 * len(GAP), width // 2)
    names = (cells(head.name) for head in heads)
    return heads, [max((name for name in names if name <= room), default=0), places, remarks]


def _place(span: "Span | None", path: str) -> str:
    """Where something is written; the map itself is not named again."""
    if span is None:
        return ""
    return f"line {span.line}" if span.path == path else str(span)


def _lines(rows: "Sequence[Row]", path: str, paint: Paint) -> Iterator[str]:
    """Each row as one line; it is cut on a terminal only."""
    width = line_width(sys.stdout)
    is_cut = sys.stdout.isatty()
    heads, widths = _heads(rows, path, width)
    for head, row in zip(heads, rows, strict=True):
        said = printable(" ".join(row.text.split()) or "; ".join(row.notes))
        line = joined((head.name, head.place, head.remark, said), (*widths, 0))
        line = cut(line, width) if is_cut else line
        yield paint("bold", line[: len(head.name)]) + line[len(head.name) :]


def _blocks(rows: "Sequence[Row]", path: str, paint: Paint) -> Iterator[str]:
    """Each row as a head with its text and notes below; as columns where there is just a note."""
    width = line_width(sys.stdout)
    heads, widths = _heads(rows, path, width)
    is_short = not any(row.text or row.span or len(row.notes) > 1 for row in rows)
    room = width - sum(widths) - 2 * len(GAP)
    if is_short and room >= width // 3:
        yield from _columns(rows, heads, widths, room, paint)
        return
    for head, row in zip(heads, rows, strict=True):
        yield from _opening(head, widths, width, paint)
        for line in (*row.text.splitlines(), *row.notes):
            for part in wrapped(printable(line.strip()), width - len(_INDENT)):
                yield _INDENT + part


def _opening(head: _Head, widths: Sequence[int], width: int, paint: Paint) -> Iterator[str]:
    """The first line of a row; what is too long for it stands in lines of its own."""
    names, places, _ = widths
    front = ((head.name, names), (head.place, places)) if places else ((head.name, names),)
    line = joined(*zip(*front, (head.remark, 0), strict=True))
    below = ""
    if cells(line) > width:
        line = joined(*zip(*front, strict=True))
        below = head.remark
    if cells(line) > width:
        *lines, line = wrapped(line, width)
        yield from (paint("bold", each) for each in lines)
        yield paint("bold", line)
    else:
        yield paint("bold", head.name) + paint("dim", line[len(head.name) :])
    for each in wrapped(below, width - len(_INDENT)) if below else ():
        yield _INDENT + paint("dim", each)


def _columns(
    rows: "Sequence[Row]", heads: list[_Head], widths: Sequence[int], room: int, paint: Paint
) -> Iterator[str]:
    """Each row with its note beside the head; none of them stands in a place."""
    names, _, remarks = widths
    for head, row in zip(heads, rows, strict=True):
        first, *others = [
            part for note in row.notes for part in wrapped(printable(note), room)
        ] or [""]
        line = joined((head.name, head.remark, first), (names, remarks, 0))
        yield paint("bold", head.name) + line[len(head.name) :]
        for part in others:
            yield joined(("", "", part), (names, remarks, 0))
