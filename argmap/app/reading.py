"""The reading view of a map: what its page shows, gathered from the map, its text and its checks."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from argmap.graph.facts import hedge, holder
from argmap.model import Argument, Inference, Statement
from argmap.passages import Passage, passages_of
from argmap.queries import Question
from argmap.renderers.html.contents import (
    Answer,
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

_TOLD = frozenset({"holder", "hedge", "source", "color", "isInMap", "isCanonical", "implicit"})
"""Keys of data that the page shows in a place of their own, or that only say how to draw."""


def contents(
    work: "Workspace",
    diagram: "Diagram",
    *,
    text: "SourceText | None" = None,
    embed_text: bool = False,
    findings: "Sequence[Diagnostic] | None" = None,
    palette: str = "default",
    theme: str = "auto",
    live: bool = False,
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
        live: whether the page is served and follows the file.
    """
    ids = (*(box.id for box in diagram.boxes), *(reason.id for reason in diagram.reasons))
    nodes = work.map.nodes
    found = passages_of(work.map, text)
    faults = work.check(text=text).findings if findings is None else findings
    return Contents(
        diagram=diagram,
        details={name: _details(work, nodes[name]) for name in ids if name in nodes},
        answers=tuple(_answers(work)),
        faults=tuple(_fault(work, each) for each in faults),
        passages={name: tuple(map(_passage, passages)) for name, passages in found.of},
        text=None if text is None else _text(text, found, embed=embed_text),
        palette=palette,
        theme=theme,
        map_name=PurePath(work.source.path).name,
        live=live,
    )


def _details(work: "Workspace", element: Statement | Argument | Inference) -> Details:
    line, _, path = _place(work, element.span)
    return Details(
        holder=holder(element),
        hedge=hedge(element),
        data=tuple((key, str(value)) for key, value in element.data.items() if key not in _TOLD),
        line=line,
        path=path,
    )


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


def _answers(work: "Workspace") -> Iterator[Answer]:
    """The answers to all questions that need no target."""
    for question in work.plugins.questions:
        if not question.needed:
            yield _answer(work, question)


def _answer(work: "Workspace", question: Question) -> Answer:
    ids: dict[str, None] = {}
    remarks: dict[str, str] = {}
    for row in question(work.bearing):
        ids.update(dict.fromkeys(row.ids))
        if row.ids and row.remark:
            remarks.setdefault(row.ids[0], row.remark)
    return Answer(question.name, question.summary, tuple(ids), remarks, question.nothing)


def _fault(work: "Workspace", found: Diagnostic) -> Fault:
    line, column, path = _place(work, found.span)
    return Fault(
        found.code, found.severity, found.message, found.hint, found.about, line, column, path
    )


def _place(work: "Workspace", span: Span | None) -> tuple[int, int, str]:
    """Line, column and file of what is written; the file is empty if it is the map's."""
    if span is None:
        return 0, 0, ""
    begin, path = span.begin, span.path
    return begin.line, begin.column, "" if path == work.source.path else path
