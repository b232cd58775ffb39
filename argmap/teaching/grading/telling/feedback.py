"""Feedback to a student as a handout: what is right, what to work on, and what it costs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.documents.model import (
    Block,
    Document,
    Emphasis,
    Heading,
    Item,
    Items,
    Marker,
    Note,
    Paragraph,
    Run,
    Table,
    Words,
    words,
)
from argmap.teaching.grading.model import Grade, Loss
from argmap.teaching.grading.rubric import Rubric
from argmap.teaching.grading.scoring.faults import Fault
from argmap.text import plural

PART_NAMES = {
    "claims": "claims",
    "thesis": "main claim",
    "relations": "relations",
    "linked": "linked and separate premises",
    "undercuts": "objections to claims and to steps",
    "unstated": "unstated premises",
    "text": "use of the text",
    "extra": "nothing beyond the reference",
}
"""What parts of a score are called."""

_MANY = 4  # faults from which on it is said where to begin
_QUOTED = re.compile("\N{LEFT DOUBLE QUOTATION MARK}[^\N{RIGHT DOUBLE QUOTATION MARK}]*")
_LEAST = 0.05  # points that are told in numbers


@dataclass(frozen=True, slots=True)
class Handed:
    """What a student handed in.

    Attributes:
        name: what to call it: the name of the file.
        problems: what of it could not be read, a sentence with its line each.
        compared: what it was compared with, where there are several references.
        language: the language of the feedback's claims, a tag such as ``en``.
    """

    name: str
    problems: tuple[str, ...] = ()
    compared: str = ""
    language: str = "en"


def points(share: float, rubric: Rubric) -> str:
    """A share of the score in points: ``3.4 points``."""
    number = share * rubric.points
    if number < _LEAST:
        return "less than 0.1 points"
    shown = f"{number:.1f}".removesuffix(".0")
    return f"{shown} point{'' if shown == '1' else 's'}"


def result(grade: Grade, rubric: Rubric) -> str:
    """What a map is given: ``11.5 of 15 points (B)``."""
    total = rubric.total(grade.score)
    name = rubric.grade(total)
    return f"{total:g} of {rubric.points:g} points" + (f" ({name})" if name else "")


def feedback(handed: Handed, grade: Grade, rubric: Rubric) -> Document:
    """The feedback on one map."""
    return Document(
        title=f"Feedback on {handed.name}",
        blocks=tuple(_blocks(handed, grade, rubric)),
        subtitle=result(grade, rubric),
        language=handed.language,
    )


def _blocks(handed: Handed, grade: Grade, rubric: Rubric) -> Iterator[Block]:
    if handed.compared:
        yield Paragraph(words(f"Your map was compared with {handed.compared}, which it fits best."))
    if handed.problems:
        yield Note(
            words(
                "Some of your file could not be read; the rest was graded. Mend this first: ",
                "; ".join(handed.problems),
            )
        )
    if grade.right:
        yield Heading(words("What is right"))
        yield Items(tuple(Item(words(sentence)) for sentence in grade.right))
    if not grade.lost:
        if grade.claims:
            yield Paragraph(
                words("Nothing is to be mended: your map says all that the reference says.")
            )
    else:
        yield Heading(words("What to work on"))
        if len(grade.lost) >= _MANY:
            yield Paragraph(words("The first of these cost most; begin with them."))
        yield Items(tuple(_items(grade.lost, rubric)))
    if grade.parts:
        yield Heading(words("How the points come about"))
        yield _table(grade, rubric)


def _items(lost: Sequence[Loss], rubric: Rubric) -> Iterator[Item]:
    """The faults; advice is given once, and what a sentence has quoted is not quoted again."""
    given: set[str] = set()
    for loss in lost:
        told = loss.told
        sentence = told.sentence if told.advice in given else told.whole
        given.add(told.advice)
        place = f"line {told.line}, " if told.line else ""
        costs = Run(f" ({place}{points(loss.share, rubric)})", Emphasis.SMALL)
        yield Item(words(sentence, costs), marker=Marker.NUMBER)
        if loss.fault is Fault.UNUSED_TEXT:  # its claims are told where they are missed
            continue
        for who, text in (("In the reference: ", told.reference), ("In your map: ", told.student)):
            if any(part not in sentence for part in _QUOTED.findall(text) or [text.rstrip(".")]):
                yield Item(words(Run(who, Emphasis.STRESSED), text), level=1)


def _table(grade: Grade, rubric: Rubric) -> Table:
    rows: list[tuple[Words, ...]] = []
    for part in grade.parts:
        most = part.weight * rubric.points
        rows.append(
            _cells(
                PART_NAMES[part.name],
                f"{part.score * most:.1f} of {most:.1f}",
                _percent(part.score),
            )
        )
        rows += (_cells(f"\N{EN DASH} {name}", "", _percent(score)) for name, score in part.details)
    rows.append(
        _cells(
            "all", f"{grade.score * rubric.points:.1f} of {rubric.points:g}", _percent(grade.score)
        )
    )
    return Table(_cells("part", "points", "right"), tuple(rows))


def _percent(score: float) -> str:
    """In percent; what is not all is never 100 %."""
    return f"{min(round(score * 100), 99) if score < 1 else 100} %"


def _cells(*texts: str) -> tuple[Words, ...]:
    return tuple(words(text) for text in texts)


def empty(handed: Handed, rubric: Rubric) -> Document:
    """The feedback on a file without a single claim."""
    beginning: Sequence[Block] = (
        [Note(words("; ".join(handed.problems)))] if handed.problems else []
    )
    told = (
        "There is no claim in your file yet, so there is nothing to grade. Begin with one sentence: what "
        "is the reader to be convinced of? Put the reasons below it, each with a + before it, and the "
        "objections with a -."
    )
    return Document(
        title=f"Feedback on {handed.name}",
        blocks=(*beginning, Paragraph(words(told))),
        subtitle=f"0 of {rubric.points:g} points ({plural(0, 'claim')})",
        language=handed.language,
    )
