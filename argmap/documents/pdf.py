"""A document as a PDF for print: pages of A4 or letter paper, numbered, tagged for screen readers.

The typesetter is typst, as for pictures. ``handout.typ`` says how a page looks and reads the document
as data, so that nothing has to be escaped.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import zip_longest
from typing import Literal, TypeAlias

from argmap.documents.model import (
    Block,
    Document,
    Fields,
    Heading,
    Items,
    Lines,
    Marker,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Table,
    Words,
)
from argmap.documents.nesting import Entry, Listed, nested
from argmap.documents.wording import language_tag, line, tidy
from argmap.renderers import Rendered
from argmap.renderers.typeset import TypesettingError, size_in_points, typeset

Paper: TypeAlias = Literal["a4", "letter"]
_Data: TypeAlias = dict[str, object]

_PAPERS = {"a4": "a4", "letter": "us-letter"}
_WIDE = 60  # characters of the longest cell up to which columns widen
_SHORT = 14  # characters up to which a column is short
_TOGETHER = 1500  # characters of the options up to which they are kept on one page
_TALLEST = 0.6  # of the height of the paper that a picture may take
_BLANK = 20  # as if a blank to fill in held so many


def pdf(document: Document, paper: Paper = "a4") -> Rendered:
    """The document as a PDF, and what its reader should know of it.

    The same document gives the same bytes, with the embedded font alone; only characters that it
    lacks may borrow one of the system, and a note says so.

    Raises:
        TypstMissingError: typst is not installed.
        TypesettingError: typst refuses the document.
    """
    shown: list[str] = []
    try:
        return typeset(_template(), _content(document, paper, shown), "".join(shown))
    except TypesettingError as error:
        repair = "write it as Markdown or HTML"
        raise TypesettingError(error.reason, "handout", repair) from error


def _content(document: Document, paper: Paper, shown: list[str]) -> _Data:
    """What the template reads; all texts in it are added to ``shown``."""
    language, _, region = language_tag(document.language).partition("-")
    shown += (line(document.title), line(document.subtitle), line(document.footer))
    return {
        "title": shown[0] or "Handout",
        "subtitle": shown[1],
        "footer": shown[2],
        "lang": language.lower(),
        "region": region.upper() if len(region) == 2 else None,  # noqa: PLR2004 -- as ISO 3166 has
        "paper": _PAPERS[paper],
        "blocks": list(_blocks(document.blocks, shown)),
    }


@cache
def _template() -> bytes:
    return (files("argmap.documents") / "handout.typ").read_bytes()


def _blocks(blocks: Sequence[Block], shown: list[str]) -> Iterator[_Data]:
    """The blocks; a paragraph that leads to a list or to lines stays on their page.

    So does what stands between a heading and such a paragraph.
    """
    leads = [
        isinstance(block, Paragraph) and isinstance(following, Items | Lines | Table)
        for block, following in zip_longest(blocks, blocks[1:])
    ]
    for number, block in enumerate(blocks):
        data = _block(block, shown)
        if isinstance(block, Paragraph):
            is_first = number > 0 and isinstance(blocks[number - 1], Heading)
            data["leads"] = leads[number] or (is_first and any(leads[number + 1 : number + 2]))
        yield data


def _block(block: Block, shown: list[str]) -> _Data:
    match block:
        case Heading():
            level = max(block.level, 1)
            return {"kind": "heading", "level": level, "words": _words(block.words, shown)}
        case Paragraph():
            return {"kind": "paragraph", "words": _words(block.words, shown)}
        case Note():
            return {"kind": "note", "words": _words(block.words, shown)}
        case Items():
            return {"kind": "items", "lists": _lists(nested(block.items), shown)}
        case Lines():
            return {"kind": "lines", "count": block.count}
        case Fields():
            labels = [line(label) for label in block.labels]
            shown += labels
            return {"kind": "fields", "labels": labels}
        case Table():
            return _table(block, shown)
        case Picture():
            shown.append(block.svg)
            svg = block.svg.encode("utf-8", "replace").decode()
            width, height = _size(svg)
            return {
                "kind": "picture",
                "svg": svg,
                "description": line(block.description),
                "width": width,
                "height": height,
                "tallest": _TALLEST,
            }
        case PageBreak():
            return {"kind": "page break"}


def _size(svg: str) -> tuple[float, float]:
    """Width and height of a picture in points; 0 if it leaves them open, to be as wide as the page."""
    try:
        return size_in_points(svg)
    except TypesettingError:
        return 0.0, 0.0


def _lists(lists: Sequence[Listed], shown: list[str]) -> list[_Data]:
    return [
        {
            "marker": listed.marker.value,
            "start": listed.start,
            "is_together": sum(_length(entry) for entry in listed.entries) <= _TOGETHER,
            "entries": [
                {
                    "is_ticked": entry.item.marker is Marker.TICKED_BOX,
                    "words": _words(entry.item.words, shown),
                    "lines": entry.item.lines,
                    "lists": _lists(entry.lists, shown),
                }
                for entry in listed.entries
            ],
        }
        for listed in lists
    ]


def _length(entry: Entry) -> int:
    """The characters of an item; more than can stand together if there are lists under it."""
    return _TOGETHER + 1 if entry.lists else sum(len(run.text) for run in entry.item.words)


def _table(table: Table, shown: list[str]) -> _Data:
    widths = [_width(table, column) for column in range(len(table.head))]
    if max(widths) > _SHORT:  # a short column is as wide as its words, or they would not fit
        widths = [width if width > _SHORT else 0 for width in widths]
    return {
        "kind": "table",
        "columns": widths,
        "head": [_words(cell, shown) for cell in table.head],
        "rows": [[_words(cell, shown) for cell in row] for row in table.rows],
    }


def _width(table: Table, column: int) -> int:
    """How wide a column is beside others; its head may break into two lines."""
    head, *cells = ("".join(run.text for run in row[column]) for row in (table.head, *table.rows))
    longest = max((len(cell) or _BLANK for cell in cells), default=0)
    of_head = max(len(head) // 2, *map(len, head.split()), 0) + 2
    return min(max(longest, of_head), _WIDE)


def _words(text: Words, shown: list[str]) -> list[list[str]]:
    runs = tidy(text)
    shown += (run.text for run in runs)
    return [[run.text, run.emphasis.value if run.emphasis else ""] for run in runs]
