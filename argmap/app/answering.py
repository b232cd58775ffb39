"""The answers to named questions as a page lights them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from argmap.queries import Question, Row
from argmap.renderers.html.contents import Answer

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace

_FIGURES = frozenset({"stats"})
"""Questions about the map as a whole: the parts that their rows count are no answer to light."""
_LARGE = 20_000  # elements of a map beyond which what is said of each part is not worked out
_MOST_REMARKS = 3  # of one part


class Answered(NamedTuple):
    """The answers, and what should be told of those that there are none of."""

    answers: tuple[Answer, ...]
    notes: tuple[str, ...]


def answered(work: "Workspace") -> Answered:
    """The answers to all questions that need no target, in the order in which they are listed.

    A question of a plug-in that fails is left out and told of.
    """
    answers, notes = [], []
    for question in work.plugins.questions:
        if question.needed or question.name in _FIGURES:
            continue
        try:
            answers.append(_answer(work, question))
        except Exception as error:  # noqa: BLE001 -- whatever a stranger's question raises
            reason = " ".join(f"{type(error).__name__}: {error}".split())
            notes.append(f"the question {question.name} is not in the page: {reason}")
    return Answered(tuple(answers), tuple(notes))


def _answer(work: "Workspace", question: Question) -> Answer:
    bearing = work.bearing
    if question.elements is not None and len(bearing.elements) > _LARGE:
        numbers = dict.fromkeys(question.elements(bearing))
        ids = tuple(bearing.elements[number].id for number in numbers)
        return Answer(question.name, question.summary, ids, nothing=question.nothing)
    rows = question(bearing)
    ids = tuple(dict.fromkeys(name for row in rows for name in row.ids))
    return Answer(question.name, question.summary, ids, _remarks(rows), question.nothing)


def _remarks(rows: Iterable[Row]) -> dict[str, str]:
    """What the rows say of each part; a row about several is called by its name."""
    said: dict[str, list[str]] = {}
    for row in rows:
        for name, remark in _said(row):
            of_part = said.setdefault(name, [])
            if remark and remark not in of_part and len(of_part) < _MOST_REMARKS:
                of_part.append(remark)
    return {name: "; ".join(remarks) for name, remarks in said.items() if remarks}


def _said(row: Row) -> Iterator[tuple[str, str]]:
    if row.ids == (row.name,):
        yield row.name, row.remark
        return
    remark = f"{row.name}: {row.remark}" if row.remark else row.name
    for name in row.ids:
        yield name, remark
