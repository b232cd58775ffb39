"""A class as a handout for its teacher."""

from collections.abc import Iterator, Sequence

from argmap.documents.model import (
    Block,
    Document,
    Heading,
    Item,
    Items,
    Paragraph,
    Picture,
    Table,
    words,
)
from argmap.teaching.grading.classes.classroom import Classroom, Missed
from argmap.teaching.grading.model import Grade
from argmap.teaching.grading.rubric import Rubric
from argmap.teaching.grading.telling.labels import LABELS
from argmap.text import plural

_SHOWN = 10  # claims, steps and faults

_GOOD, _FAIR = 0.8, 0.667  # what Krippendorff takes for reliable, and for tentatively so


def class_report(
    title: str,
    rows: Sequence[Sequence[str]],
    grades: Sequence[Grade],
    rubric: Rubric,
    rooms: Sequence[tuple[Classroom, str]],
) -> Document:
    """The report on a class.

    Args:
        title: what the reference is called.
        rows: the table of students, its head first.
        grades: all grades.
        rubric: by what they were graded.
        rooms: for each reference what the class made of it, with the picture as SVG.
    """
    return Document(
        title=f"Class report: {title}",
        blocks=tuple(_blocks(rows, grades, rubric, rooms)),
        subtitle=plural(len(grades), "map"),
    )


def overview(grades: Sequence[Grade], rubric: Rubric) -> str:
    """How the class did, in a sentence."""
    totals = sorted(rubric.total(grade.score) for grade in grades)
    if not totals:
        return "No map could be graded."
    middle = (totals[(len(totals) - 1) // 2] + totals[len(totals) // 2]) / 2
    return (
        f"{plural(len(totals), 'map')}: from {totals[0]:g} to {totals[-1]:g} of {rubric.points:g} points, "
        f"{round(middle, 1):g} in the middle."
    )


def _blocks(
    rows: Sequence[Sequence[str]],
    grades: Sequence[Grade],
    rubric: Rubric,
    rooms: Sequence[tuple[Classroom, str]],
) -> Iterator[Block]:
    yield Paragraph(words(overview(grades, rubric)))
    head, *body = rows
    yield Table(
        tuple(map(words, head)), tuple(tuple(words(cell) for cell in each) for each in body)
    )
    for room, svg in rooms:
        if len(rooms) > 1:
            yield Heading(words(f"{room.reading.argument_map.title}: {plural(room.size, 'map')}"))
        for heading, lines in summary(room):
            yield Heading(words(heading), 2)
            yield Items(tuple(Item(words(line)) for line in lines))
        yield Heading(words("What was missed, on the map"), 2)
        yield Picture(svg, "The reference; each claim and step says how many missed it.")


def summary(room: Classroom) -> Iterator[tuple[str, Sequence[str]]]:
    """What a class made of a reference: headings, each with lines."""
    missed = [each for each in room.claims if each.missed][:_SHOWN]
    if missed:
        yield "Most missed claims", [f"{_count(each, room)}: {each.text}" for each in missed]
    hard = [each for each in room.reasons if each.share < 1][:_SHOWN]
    if hard:
        yield "Hardest steps", [f"{round(each.share * 100)} % right: {each.text}" for each in hard]
    if room.faults:
        yield (
            "Commonest errors",
            [f"{count} of {room.size}: {LABELS[fault]}" for fault, count in room.faults[:_SHOWN]],
        )
    if room.alpha is not None:
        yield "Agreement", [_agreement(room.alpha)]


def _count(each: Missed, room: Classroom) -> str:
    return f"missed by {each.missed} of {room.size}"


def _agreement(alpha: float) -> str:
    shown = f"{alpha:.2f}".replace("-0.00", "0.00")
    if alpha >= _GOOD:
        told = "the maps have, and lack, the same"
    elif alpha >= _FAIR:
        told = "the maps mostly have, and lack, the same"
    else:
        told = "each map lacks something else; let students compare theirs in pairs"
    return (
        f"Krippendorff's alpha of what the maps have of each claim and relation is {shown}: {told}."
    )
