"""Showing a diagnostic to a person: the place, the line with a caret, the reason, the repair."""

from argmap.text.diagnostic import Diagnostic
from argmap.text.source import Span
from argmap.text.width import cells

_WIDTH = 96
_TAB = "    "


def _visible(text: str) -> str:
    """The text with tabs widened and control characters shown, so that a caret stays in place."""
    return "".join(
        _TAB if char == "\t" else char if char.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )


def excerpt(span: Span) -> str:
    """The line a span begins in and a caret line under it; a long line is cut around the caret."""
    source, place = span.source.origin(span.start)
    line, _ = source.position(place)
    begin, end = source.line_bounds(line)
    stop = min(place + max(span.end - span.start, 1), max(end, place + 1))
    first = begin if end - begin <= _WIDTH else max(begin, place - _WIDTH // 3)
    last = min(end, first + _WIDTH)
    before = ("..." if first > begin else "") + _visible(source.text[first:place])
    marked = _visible(source.text[place : min(stop, last)]) or " "
    after = _visible(source.text[min(stop, last) : last]) + ("..." if last < end else "")
    gutter = f"{line:>5} | "
    return (
        f"{gutter}{before}{marked}{after}".rstrip()
        + "\n"
        + " " * (len(gutter) - 2)
        + "| "
        + " " * cells(before)
        + "^" * max(cells(marked), 1)
    )


def describe(diagnostic: Diagnostic) -> str:
    """A diagnostic as a person reads it: place, reason, line with caret, related places, repair."""
    parts = [str(diagnostic), excerpt(diagnostic.span)]
    parts += [f"      {related.span}: {related.message}" for related in diagnostic.related]
    if diagnostic.hint:
        parts.append(f"      hint: {diagnostic.hint}")
    return "\n".join(parts)
