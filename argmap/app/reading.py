"""The reading view of a map: what its page shows, gathered from the map, its text and its checks."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from argmap.graph.facts import hedge, holder
from argmap.model import Argument, Inference, Statement
from argmap.queries import Question
from argmap.renderers.html.contents import Answer, Contents, Details, Fault
from argmap.text import Diagnostic, Span

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.diagram.elements import Diagram

_TOLD = frozenset({"holder", "hedge", "source", "color", "isInMap", "isCanonical", "implicit"})
"""Keys of data that the page shows in a place of their own, or that only say how to draw."""


def contents(work: "Workspace", diagram: "Diagram") -> Contents:
    """All that a page of a map shows.

    Args:
        work: the map.
        diagram: the view of it.
    """
    ids = (*(box.id for box in diagram.boxes), *(reason.id for reason in diagram.reasons))
    nodes = work.map.nodes
    return Contents(
        diagram=diagram,
        details={name: _details(work, nodes[name]) for name in ids if name in nodes},
        answers=tuple(_answers(work)),
        faults=tuple(_fault(work, found) for found in work.findings),
        map_name=PurePath(work.source.path).name,
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
