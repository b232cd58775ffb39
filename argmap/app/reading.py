"""The reading view of a map: what its page shows, gathered from the map, its text and its checks."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from argmap.app.brackets import brackets, joined, placed_answer, placed_fault
from argmap.app.discretion import Discretion
from argmap.diagram.words import PART
from argmap.graph.facts import hedge, holder, words
from argmap.model import Argument, Data, Inference, Statement, Value
from argmap.passages import Passage, passages_of
from argmap.passages.anchors import ANCHOR_KEYS
from argmap.renderers.html.contents import (
    Contents,
    Details,
    Fault,
    ShownPassage,
    ShownText,
)
from argmap.text import Diagnostic, Span

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.diagram.elements import Diagram
    from argmap.passages import Passages, SourceText

_TOLD = frozenset(
    {"holder", "hedge", "scheme", "source", "color", "isInMap", "isCanonical", "implicit", "uses"}
)
"""Keys of data that the page shows in a place of their own, or that only say how to draw."""
_DEEPEST = 8  # levels of data in data that are written out


def contents(
    work: "Workspace",
    diagram: "Diagram",
    *,
    text: "SourceText | None" = None,
    embed_text: bool = False,
    findings: "Sequence[Diagnostic] | None" = None,
    palette: str = "default",
    theme: str = "auto",
    live: str = "",
) -> Contents:
    """All that a page of a map shows.

    Args:
        work: the map.
        diagram: the view of it.
        text: the text that the map is about.
        embed_text: whether the page holds the text itself. Else it only says where in the text
            passages and sentences begin and end, and the reader opens the text in the page.
        findings: what was found wrong; ``None`` for all that the rules find.
        palette: the name of the colours that the page begins with.
        theme: ``light``, ``dark`` or ``auto``: what the page begins with.
        live: where the page is served, the stamp of the reading.
    """
    from argmap.app.answering import answered  # noqa: PLC0415 -- imports all questions

    ids = (*(box.id for box in diagram.boxes), *(reason.id for reason in diagram.reasons))
    nodes = work.map.nodes
    found = passages_of(work.map, text)
    answers, notes = answered(work)
    faults = work.check(text=text).findings if findings is None else findings
    if any(caption.text.startswith(PART) for caption in diagram.captions):
        faults = tuple(_about_shown(faults, diagram))
    if text is not None and not embed_text:
        faults = tuple(map(Discretion(text, _said(work, found)), faults))
    stands = brackets(diagram)
    details = {name: _details(work, nodes[name]) for name in ids if name in nodes}
    passages: dict[str, tuple[ShownPassage, ...]] = {}
    for name, own in found.of:
        part = stands.get(name, name)
        passages[part] = (*passages.get(part, ()), *map(_passage, own))
    for name, bracket in stands.items():
        argument = nodes[name]
        if bracket in details and isinstance(argument, Argument):
            whole = _details(work, argument)
            details[bracket] = joined(details[bracket], whole, argument.text)
    return Contents(
        diagram=diagram,
        details=details,
        answers=tuple(placed_answer(answer, stands) for answer in answers),
        faults=tuple(placed_fault(_fault(work, each), stands) for each in faults),
        passages=passages,
        text=None if text is None else _text(text, found, embed=embed_text),
        palette=palette,
        theme=theme,
        map_name=PurePath(work.source.path).name,
        live=live,
        notes=notes,
    )


def _about_shown(faults: "Iterable[Diagnostic]", diagram: "Diagram") -> "Iterator[Diagnostic]":
    """The findings about a part of a map that is shown alone, and about no element at all."""
    shown = {*diagram.parts, *(reason.argument for reason in diagram.reasons)}
    shown.update(name for box in diagram.boxes for name in box.holds)
    for found in faults:
        if not found.about or not shown.isdisjoint(found.about):
            yield found


def _said(work: "Workspace", found: "Passages") -> Iterator[str]:
    """All words that the map has itself; files that it includes are part of it."""
    yield work.source.text
    for element in (*work.map.statements, *work.map.arguments):
        yield element.title
        yield from (member.text for member in element.members)
    for _, passages in found.of:
        yield from (passage.quote for passage in passages)


def _details(work: "Workspace", element: Statement | Argument | Inference) -> Details:
    line, _, path = _place(work, element.span)
    data = element.data
    source = _without_anchors(data.get("source"))
    further = (("source", source), *((key, data[key]) for key in data if key not in _TOLD))
    return Details(
        holder=holder(element),
        hedge=hedge(element),
        scheme=words(data, "scheme"),
        data=tuple((key, _readable(value)) for key, value in further if value not in (None, ())),
        line=line,
        path=path,
    )


def _without_anchors(source: Value) -> Value:
    """What a source says beside passages of the text, which the page shows in their own place."""
    if isinstance(source, tuple):
        rest = tuple(map(_without_anchors, source))
        return tuple(each for each in rest if each not in (None, ()))
    if isinstance(source, Data):
        rest_of = Data({key: source[key] for key in source if key not in ANCHOR_KEYS})
        return rest_of or None
    return source


def _readable(value: Value, level: int = 0) -> str:
    """A value of the data in words: ``a: 1; b: one, two``."""
    if level > _DEEPEST:
        return "\N{HORIZONTAL ELLIPSIS}"
    match value:
        case Data():
            pairs = (f"{key}: {_readable(value[key], level + 1)}" for key in value)
            return f"({'; '.join(pairs)})" if level else "; ".join(pairs)
        case tuple():
            return ", ".join(_readable(each, level + 1) for each in value)
        case bool():
            return "yes" if value else "no"
        case None:
            return ""
        case _:
            return str(value)


def _passage(passage: Passage) -> ShownPassage:
    fate = "" if passage.fate is None else str(passage.fate)
    return ShownPassage(passage.paragraph, passage.start, passage.end, passage.quote, fate)


def _text(text: "SourceText", found: "Passages", *, embed: bool) -> ShownText:
    return ShownText(
        name=PurePath(text.source.path).name,
        sha256=text.source.sha256,
        paragraphs=text.paragraphs if embed else None,
        coverage=tuple((each.paragraph, each.sentences) for each in found.coverage),
    )


def _fault(work: "Workspace", found: Diagnostic) -> Fault:
    line, column, path = _place(work, found.span)
    return Fault(
        found.code, found.severity, found.message, found.hint, found.about, line, column, path
    )


def _place(work: "Workspace", span: Span | None) -> tuple[int, int, str]:
    """Line, column and file of what is written; the file is empty if it is the map's.

    It is told as it is seen from the folder of the map: where that is on a disk concerns nobody.
    """
    if span is None:
        return 0, 0, ""
    begin, path = span.begin, span.path
    if path == work.source.path:
        return begin.line, begin.column, ""
    try:
        path = os.path.relpath(path, Path(work.source.path).parent)
    except ValueError:  # on another drive, or no path at all
        path = PurePath(path).name
    return begin.line, begin.column, path.replace(os.sep, "/")
