r"""A document as Markdown: CommonMark, with tables and tick boxes as on GitHub.

Every text is escaped so that it reads as it was written, whatever it holds; only what could be
taken for markup is. Who reads the file as it is sees few backslashes.
"""

import re
from collections.abc import Iterator, Sequence

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
    Paragraph,
    Picture,
    Run,
    Table,
    Words,
    words,
)
from argmap.documents.nesting import Listed, nested
from argmap.documents.wording import tidy

_ANYWHERE = re.compile(r"[\\`*_\[\]<~|#$^]|&(?=#?\w)")
_AT_START = re.compile(r"(?:\d{1,9}[.)](?!\S)|[-+=>:!])")
_GAPS = re.compile("\n{3,}")
_RULE = "_" * 60
_BLANK = "_" * 24
_SIGNS = {Emphasis.STRONG: "**", Emphasis.STRESSED: "*"}
_BOXES = {Marker.TICK_BOX: "[ ] ", Marker.TICKED_BOX: "[x] "}
_DEEPEST_HEADING = 6


def markdown(document: Document) -> str:
    """The document as a text file in Markdown; a picture is told in words."""
    parts = [f"# {_inline(words(document.title), is_heading=True) or 'Handout'}"]
    if document.subtitle:
        parts.append(_inline(words(document.subtitle)))
    last = ""  # how the list was marked that ends what stands above; a further one must differ
    for block in document.blocks:
        if isinstance(block, Items):
            rows = _Rows()
            last = rows.add(nested(block.items), "", last)
            parts.append("\n".join(rows.lines))
        elif written := _block(block):
            parts.append(written)
            last = ""
    if document.footer:
        parts += ["---", _inline(words(document.footer))]
    return _GAPS.sub("\n\n", "\n\n".join(part.rstrip("\n") for part in parts if part)) + "\n"


def _block(block: Block) -> str:
    """A block that is no list; empty if there is nothing to write."""
    match block:
        case Heading():
            level = min(max(block.level, 1) + 1, _DEEPEST_HEADING)
            return f"{'#' * level} {_inline(block.words, is_heading=True)}"
        case Paragraph():
            return _inline(block.words)
        case Note():
            return f"> {_inline(block.words)}".rstrip()
        case Lines():
            return "\n\n".join([_RULE] * block.count)
        case Fields():
            return " ".join(f"{_inline(words(f'{label}:'))} {_BLANK}" for label in block.labels)
        case Table():
            return "\n".join(_table(block))
        case Picture():
            return f"*Picture:* {_inline(words(block.description))}"
        case _:
            return ""


def _table(table: Table) -> Iterator[str]:
    yield _row(table.head)
    yield "|" + " --- |" * len(table.head)
    yield from map(_row, table.rows)


def _row(cells: Sequence[Words]) -> str:
    return "| " + " | ".join(_inline(cell, in_table=True) for cell in cells) + " |"


class _Rows:
    """The lines of lists, as they are written one after the other."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, lists: Sequence[Listed], indent: str, last: str) -> str:
        """Write lists that stand below one another.

        Args:
            lists: the lists.
            indent: what stands before each line.
            last: the sign of the list right above, from which the next one must differ.

        Returns:
            The sign of the last of them.
        """
        for listed in lists:
            signs = ".)" if listed.marker is Marker.NUMBER else "-*"
            last = signs[last == signs[0]]
            if listed.start > 1:
                self.lines.append("")  # only a first item can stand right under a paragraph
            for number, entry in enumerate(listed.entries, listed.start):
                sign = f"{number}{last} " if listed.marker is Marker.NUMBER else f"{last} "
                self._item(entry.item, f"{indent}{sign}", indent + " " * len(sign))
                self.add(entry.lists, indent + " " * len(sign), "")
        return last

    def _item(self, item: Item, first: str, indent: str) -> None:
        text = _BOXES.get(item.marker, "") + (_inline(item.words) or "\N{NO-BREAK SPACE}")
        self.lines.append(f"{first}{text}")
        for _ in range(item.lines):
            self.lines += ["", f"{indent}{_RULE}"]
        if item.lines:
            self.lines.append("")


def _inline(text: Words, *, is_heading: bool = False, in_table: bool = False) -> str:
    """Words as one line that stands at the beginning of a block."""
    runs = tidy(text)
    pieces: list[str] = []
    last = ""
    for place, run in enumerate(runs):
        following = runs[place + 1].text[0] if place + 1 < len(runs) else ""
        if run.emphasis is Emphasis.CODE:
            piece = _code(run.text, in_table=in_table)
        else:
            piece = _emphasised(run, last, following)
        pieces.append(piece)
        last = piece[-1]
    joined = "".join(pieces)
    found = None if is_heading or in_table else _AT_START.match(joined)
    return f"{joined[: found.end() - 1]}\\{joined[found.end() - 1 :]}" if found else joined


def _emphasised(run: Run, before: str, following: str) -> str:
    """A run with its signs, where these would be taken for such; else only its text.

    They would where they stand at a blank or between letters (CommonMark 0.31, section 6.2).
    """
    text = _ANYWHERE.sub(r"\\\g<0>", run.text)
    sign = _SIGNS.get(run.emphasis) if run.emphasis else None
    core = text.strip()
    if sign is None or not core or before == "*":
        return text
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    is_open = bool(lead) or not before or before.isspace() or core[0].isalnum()
    is_closed = bool(tail) or not following or following.isspace() or core[-1].isalnum()
    return f"{lead}{sign}{core}{sign}{tail}" if is_open and is_closed else text


def _code(text: str, *, in_table: bool) -> str:
    """A run as code, between more backticks than there are in it."""
    core = text.strip()
    if not core:
        return text
    longest = max((len(ticks) for ticks in re.findall("`+", core)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if "`" in (core[0], core[-1]) else ""
    shown = core.replace("|", r"\|") if in_table else core
    return text.replace(core, f"{fence}{pad}{shown}{pad}{fence}", 1)
