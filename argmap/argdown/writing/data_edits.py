"""Taking something out of data as it is written, or adding to it; the rest is left as it stands."""

import re
from collections.abc import Sequence

from argmap.argdown.meaning.data_places import Path, written
from argmap.argdown.meaning.data_reader import block_start
from argmap.text import Edit, Span

_INDENT = re.compile(r"[ \t]*")
_BEFORE = re.compile(r"[ \t]*\Z")
_COMMA_AFTER = re.compile(r"\s*,[ \t]*")
_COMMA_BEFORE = re.compile(r",\s*\Z")
_LINE_START = re.compile(r"(?:\r?\n|\A)[ \t]*(?:-[ \t]*)?\Z")
_LINE_END = re.compile(r"[ \t]*(?=\r?\n|\Z)")


def without(data: Span, path: Path) -> Edit | None:
    """The edit that takes out what stands at the end of a path; of the data itself if it is all.

    Args:
        data: the data in braces.
        path: keys and numbers, as for :func:`argmap.argdown.meaning.data_places.written`.

    Returns:
        The edit; ``None`` where the place is written in a way that is not understood.
    """
    found = written(data, path)
    if found is None:
        return None
    text = data.source.text
    start = found.key.start
    end = start + len(
        text[start : found.value.end].rstrip()
    )  # a list in lines ends at the next key
    opening = text.rfind("{", data.start, start)
    closing = text.find("}", end, data.end)
    comma = _COMMA_AFTER.match(text, end, data.end)
    if comma is not None:
        return Edit(Span(data.source, start, comma.end()), "")
    comma = _COMMA_BEFORE.search(text[opening + 1 : start])
    if comma is not None:
        return Edit(Span(data.source, opening + 1 + comma.start(), end), "")
    around = text[data.start : start].rstrip()[-1:] + text[end : data.end].lstrip()[:1]
    *outer, last = path
    if around in ("{}", "[]") or last == 0:
        is_only = last != 0 or around == "[]" or written(data, (*outer, 1)) is None
        if is_only and outer:
            return without(data, outer)
    if around == "{}":
        blank = _BEFORE.search(text, 0, opening)
        assert blank is not None
        return Edit(Span(data.source, blank.start(), closing + 1), "")
    line, rest = _LINE_START.search(text[opening + 1 : start]), _LINE_END.match(text, end)
    if line is not None and rest is not None:
        return Edit(Span(data.source, opening + 1 + line.start(), rest.end()), "")
    return None


def in_flow(items: Sequence[str]) -> str:
    """Items as one value of YAML in flow style: a list, unless there is just one."""
    return items[0] if len(items) == 1 else f"[{', '.join(items)}]"


def with_items(data: Span, key: str, items: Sequence[str]) -> Edit | None:
    """The edit that adds items to the list under a key; what is there alone becomes a list.

    Args:
        data: the data in braces.
        key: a key of the data, which may be missing.
        items: the items as YAML in flow style.

    Returns:
        The edit; ``None`` where the place is written in a way that is not understood.
    """
    more = ", ".join(items)
    found = written(data, (key,))
    if found is None:
        return _with_key(data, f"{key}: {in_flow(items)}")
    value = found.value
    if value.text.startswith("["):
        at = value.end - 1
        is_empty = not value.text[1:-1].strip()
        return Edit(Span(data.source, at, at), more if is_empty else f", {more}")
    if "\n" in value.text.rstrip() and not value.text.startswith("{"):
        return None
    return Edit(value, f"[{value.text.rstrip()}, {more}]")


def _with_key(data: Span, pair: str) -> Edit | None:
    """The edit that adds a key with its value to data, as the first."""
    text = data.source.text
    if not text.startswith("{", data.start):
        return None
    block = block_start(data.text)
    if block:
        at = data.start + block
        indent = _INDENT.match(text, at)
        end = "\r\n" if text.startswith("\r\n", at - 2) else "\n"
        return Edit(Span(data.source, at, at), f"{indent[0] if indent else ''}{pair}{end}")
    at = data.start + 1
    is_empty = text[at : data.end].strip() in ("}", "")
    return Edit(Span(data.source, at, at), pair if is_empty else f"{pair}, ")
