"""Showing a diagnostic to a person: the place, the line with a caret, the reason, the repair."""

from argmap.text.diagnostic import Diagnostic
from argmap.text.source import Span

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
    source, offset = span.source.origin(span.start)
    line, column = source.position(offset)
    text = source.line(line)
    stop = min(column - 1 + max(span.end - span.start, 1), max(len(text), column))
    first = max(0, column - 1 - _WIDTH // 3)
    last = min(len(text), first + _WIDTH)
    lead = "..." if first else ""
    tail = "..." if last < len(text) else ""
    before = lead + _visible(text[first : column - 1])
    marked = _visible(text[column - 1 : min(stop, last)]) or " "
    after = _visible(text[min(stop, last) : last]) + tail
    gutter = f"{line:>5} | "
    return (
        f"{gutter}{before}{marked}{after}".rstrip()
        + "\n"
        + " " * (len(gutter) - 2)
        + "| "
        + " " * len(before)
        + "^" * len(marked)
    )


def describe(diagnostic: Diagnostic) -> str:
    """A diagnostic as a person reads it: place, reason, line with caret, related places, repair."""
    parts = [str(diagnostic), excerpt(diagnostic.span)]
    parts += [f"      {related.span}: {related.message}" for related in diagnostic.related]
    if diagnostic.hint:
        parts.append(f"      hint: {diagnostic.hint}")
    return "\n".join(parts)
