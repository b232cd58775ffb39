"""A handout on a terminal."""

from collections.abc import Iterator

from argmap.cli.columns import grid
from argmap.cli.output import Paint, printable
from argmap.documents.model import Document, Heading, Items, Marker, Note, Paragraph, Table, Words
from argmap.text import wrapped

_INDENT = 3


def lines(document: Document, paint: Paint, width: int) -> Iterator[str]:
    """The handout in lines; pictures and room to write on are left out."""
    yield paint("bold", printable(document.title))
    if document.subtitle:
        yield printable(document.subtitle)
    for block in document.blocks:
        match block:
            case Heading():
                yield ""
                yield paint("bold", printable(_text(block.words)))
            case Paragraph() | Note():
                yield ""
                yield from wrapped(printable(_text(block.words)), width)
            case Items():
                yield from _items(block, width)
            case Table():
                rows = [
                    [printable(_text(cell)) for cell in row] for row in (block.head, *block.rows)
                ]
                yield from grid(rows, width)


def _items(block: Items, width: int) -> Iterator[str]:
    number = 0
    for item in block.items:
        number += item.marker is Marker.NUMBER
        mark = f"{number}." if item.marker is Marker.NUMBER else "-"
        margin = " " * (_INDENT * item.level + (1 if number and item.level else 0))
        room = " " * (len(mark) + 1)
        parts = wrapped(printable(_text(item.words)), width - len(margin) - len(room))
        for place, part in enumerate(parts):
            yield f"{margin}{room if place else mark + ' '}{part}"


def _text(words: Words) -> str:
    return "".join(run.text for run in words)
