"""A document as a page: one file that loads nothing and runs nothing, on a screen and on paper.

Headings, lists and tables are what they look like, so that a screen reader tells them too; boxes to
tick can be ticked. The page is light or dark as the reader's system is, and light on paper.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from importlib.resources import files

from argmap.documents.model import (
    Block,
    Document,
    Emphasis,
    Fields,
    Heading,
    Item,
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
from argmap.documents.nesting import Listed, nested
from argmap.documents.wording import language_tag, line, tidy

_TAGS = {
    Emphasis.STRONG: "strong",
    Emphasis.STRESSED: "em",
    Emphasis.CODE: "code",
    Emphasis.SMALL: "small",
}
_LISTS = {
    Marker.BULLET: "<ul>",
    Marker.TICK_BOX: '<ul class="boxes" role="list">',
    Marker.NONE: '<ul class="plain" role="list">',
}
_TICKS = {Marker.TICK_BOX: "", Marker.TICKED_BOX: " checked disabled"}
_DEEPEST_HEADING = 6


def html(document: Document) -> str:
    """The document as one HTML file. The same document gives the same text."""
    from argmap.renderers.html.shell import policy  # noqa: PLC0415 -- only for pages

    style = _style()
    title = escape(line(document.title)) or "Handout"
    subtitle = escape(line(document.subtitle))
    footer = escape(line(document.footer))
    parts = (
        "<!DOCTYPE html>\n",
        f'<html lang="{language_tag(document.language)}">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, "")}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n",
        f'<h1 dir="auto">{title}</h1>\n',
        f'<p class="subtitle" dir="auto">{subtitle}</p>\n' if subtitle else "",
        *(piece for block in document.blocks for piece in _block(block)),
        "</main>\n",
        f'<footer dir="auto">{footer}</footer>\n' if footer else "",
        "</body>\n</html>\n",
    )
    return "".join(parts)


@cache
def _style() -> str:
    from rcssmin import cssmin  # noqa: PLC0415 -- only for pages

    from argmap.renderers.html.looks import properties  # noqa: PLC0415 -- likewise
    from argmap.renderers.palette import PALETTES  # noqa: PLC0415 -- likewise

    colors = PALETTES["default"]
    sheet = (files("argmap.documents") / "handout.css").read_text(encoding="utf-8")
    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{{properties(colors.dark)}}}}}"
    return f":root{{{properties(colors.light)}}}{dark}{cssmin(sheet)}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            level = min(max(block.level, 1) + 1, _DEEPEST_HEADING)
            yield f'<h{level} dir="auto">{_inline(block.words)}</h{level}>\n'
        case Paragraph():
            yield f'<p dir="auto">{_inline(block.words)}</p>\n'
        case Note():
            yield f'<p class="note" dir="auto">{_inline(block.words)}</p>\n'
        case Items():
            yield from _lists(nested(block.items))
            yield "\n"
        case Lines():
            yield f"{_lines(block.count)}\n"
        case Fields():
            blanks = (f"<span>{escape(line(label))}: <i></i></span>" for label in block.labels)
            yield f'<p class="fields">{"".join(blanks)}</p>\n'
        case Table():
            yield from _table(block)
        case Picture():
            data = b64encode(block.svg.encode("utf-8", "replace")).decode("ascii")
            source = f"data:image/svg+xml;base64,{data}"
            alt = escape(line(block.description))
            yield f'<figure><img src="{source}" alt="{alt}"></figure>\n'
        case PageBreak():
            yield '<div class="new-page"></div>\n'


def _lists(lists: Sequence[Listed]) -> Iterator[str]:
    for listed in lists:
        is_numbered = listed.marker is Marker.NUMBER
        start = f' start="{listed.start}"' if listed.start > 1 else ""
        yield f"<ol{start}>" if is_numbered else _LISTS[listed.marker]
        for entry in listed.entries:
            yield f'<li dir="auto">{_item(entry.item)}{_lines(entry.item.lines)}'
            yield from _lists(entry.lists)
            yield "</li>"
        yield "</ol>" if is_numbered else "</ul>"


def _item(item: Item) -> str:
    text = _inline(item.words)
    if item.marker not in _TICKS:
        return text
    return f'<label><input type="checkbox"{_TICKS[item.marker]}><span>{text}</span></label>'


def _lines(count: int) -> str:
    return '<div class="line"></div>' * count


def _table(table: Table) -> Iterator[str]:
    yield '<div class="scroll"><table>\n<thead><tr>'
    yield from (f'<th scope="col" dir="auto">{_inline(cell)}</th>' for cell in table.head)
    yield "</tr></thead>\n<tbody>\n"
    for row in table.rows:
        yield "<tr>"
        yield from (f'<td dir="auto">{_inline(cell)}</td>' for cell in row)
        yield "</tr>\n"
    yield "</tbody></table></div>\n"


def _inline(text: Words) -> str:
    pieces = []
    for run in tidy(text):
        escaped = escape(run.text)
        tag = _TAGS[run.emphasis] if run.emphasis else ""
        pieces.append(f"<{tag}>{escaped}</{tag}>" if tag else escaped)
    return "".join(pieces)
