"""Which elements of a map a place in its text belongs to, and what the reader noticed there."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from argmap.argdown.writing.repairs import repair
from argmap.model import ArgumentMap
from argmap.text import Diagnostic, Span


class Places:
    """Where the statements and arguments of a map are written.

    A line belongs to what is written in it, with its data; the lines under it belong to others.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        found: dict[tuple[str, int], tuple[str, tuple[str, int]]] = {}
        for name, span in _lines(argument_map):
            found.setdefault(_place(span), (name, _end(span)))
        self._starts = sorted(found)
        self._found = [found[start] for start in self._starts]

    def element(self, span: Span) -> str:
        """The id of what is written where a place begins; empty if nothing is."""
        at = bisect_right(self._starts, _place(span)) - 1
        if at < 0:
            return ""
        name, end = self._found[at]
        return name if _place(span) <= end else ""


def _lines(argument_map: ArgumentMap) -> Iterator[tuple[str, Span]]:
    for statement in argument_map.statements:
        yield from ((statement.id, each.span) for each in statement.members if each.span)
    for argument in argument_map.arguments:
        yield from ((argument.id, each.span) for each in argument.members if each.span)
    for step in argument_map.inferences:
        if step.span is not None:
            yield step.id, step.span


def completed(found: Iterable[Diagnostic], argument_map: ArgumentMap) -> tuple[Diagnostic, ...]:
    """What the reader noticed, each with the element in whose lines it was, and with its repair."""
    noticed = tuple(found)
    if not noticed:
        return ()
    places = Places(argument_map)
    return tuple(_completed(each, places.element(each.span)) for each in noticed)


def _completed(found: Diagnostic, name: str) -> Diagnostic:
    about = found.about or ((name,) if name else ())
    return replace(found, about=about, fix=found.fix or repair(found))


def _place(span: Span) -> tuple[str, int]:
    source, offset = span.source.origin(span.start)
    return source.path, offset


def _end(span: Span) -> tuple[str, int]:
    source, offset = span.source.origin(max(span.end - 1, span.start))
    return source.path, offset + 1
