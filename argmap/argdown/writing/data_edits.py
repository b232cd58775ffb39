"""Taking a key or an item out of data as it is written, and leaving the rest as it stands."""

import re

from argmap.argdown.meaning.data_places import Path, written
from argmap.text import Edit, Span

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
