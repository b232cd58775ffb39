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
    Items,
    Lines,
    Marker,
    Note,
    PageBreak,
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
_AT_START = re.compile(r"(?:\d{1,9}[.)]|[-+=>:!])")
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
    before: Block | None = None
    is_second = False  # lists that follow one another need markers of their own
    for block in document.blocks:
        is_second = isinstance(block, Items) and isinstance(before, Items) and not is_second
        parts += _block(block, is_second=is_second)
        before = block
    if document.footer:
        parts += ["---", _inline(words(document.footer))]
    return "\n\n".join(part.rstrip("\n") for part in parts if part) + "\n"


def _block(block: Block, *, is_second: bool) -> Iterator[str]:
    match block:
        case Heading():
            level = min(block.level + 1, _DEEPEST_HEADING)
            yield f"{'#' * level} {_inline(block.words, is_heading=True)}"
        case Paragraph():
            yield _inline(block.words)
        case Note():
            yield f"> {_inline(block.words)}".rstrip()
        case Items():
            yield "\n".join(_lists(nested(block.items), "", is_second=is_second))
        case Lines():
            yield "\n\n".join([_RULE] * block.count)
        case Fields():
            yield " ".join(f"{_inline(words(f'{label}:'))} {_BLANK}" for label in block.labels)
        case Table():
            yield "\n".join(_table(block))
        case Picture():
            yield f"*Picture:* {_inline(words(block.description))}"
        case PageBreak():
            return


def _table(table: Table) -> Iterator[str]:
    yield _row(table.head)
    yield "|" + " --- |" * len(table.head)
    yield from map(_row, table.rows)


def _row(cells: Sequence[Words]) -> str:
    return "| " + " | ".join(_inline(cell, in_table=True) for cell in cells) + " |"


def _lists(lists: Sequence[Listed], indent: str, *, is_second: bool) -> Iterator[str]:
    """The lines of lists; one that follows another of its kind has other markers."""
    is_bullet, is_other = False, is_second
    for listed in lists:
        is_like = is_bullet is (listed.marker is not Marker.NUMBER)
        is_other = is_other if not is_bullet else is_like and not is_other
        is_bullet = listed.marker is not Marker.NUMBER
        for number, entry in enumerate(listed.entries, listed.start):
            if listed.marker is Marker.NUMBER:
                sign = f"{number}{')' if is_other else '.'} "
            else:
                sign = "* " if is_other else "- "
            text = _BOXES.get(listed.marker, "") + _inline(entry.item.words)
            inner = indent + " " * len(sign)
            rules = [_RULE] * entry.item.lines
            first, *others = [text, *rules] if text or not rules else rules
            yield f"{indent}{sign}{first}".rstrip()
            for rule in others:
                yield from ("", inner + rule)
            if rules:
                yield ""
            yield from _lists(entry.lists, inner, is_second=False)


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
