"""An exercise on paper: the sheet for students, and the key, as two documents.

The sheet is made of what students may see, and of nothing else: neither which option is right, nor
why, nor what chose the exercise is looked at.
"""

from collections.abc import Iterator, Sequence

from argmap.documents.model import (
    Block,
    Document,
    Emphasis,
    Fields,
    Heading,
    Item,
    Items,
    Lines,
    Marker,
    Note,
    Paragraph,
    Picture,
    Run,
    Table,
    Words,
    words,
)
from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Exhibit,
    Gap,
    Gaps,
    Line,
    Open,
    OutlineExhibit,
    PictureExhibit,
    Sorting,
    Task,
    TextExhibit,
)

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MOST_LINES = 60


def sheet(exercise: Exercise) -> Document:
    """The sheet for students, with space to write."""
    blocks: list[Block] = [Fields(("Name", "Date"))]
    blocks += (Note(words(each)) for each in exercise.instructions)
    for exhibit in exercise.exhibits:
        blocks += _exhibit(exhibit)
    for number, task in enumerate(exercise.tasks, 1):
        blocks.append(_task_heading(number, len(exercise.tasks)))
        blocks.append(Paragraph(words(task.prompt, *_how_many(task))))
        blocks += _asked(task)
    return Document(exercise.title, tuple(blocks), language=exercise.language)


def key(exercise: Exercise) -> Document:
    """The answers, and why they are the answers."""
    made = f"kind {exercise.kind}, level {exercise.level}, seed {exercise.seed}"
    blocks: list[Block] = [Paragraph(words(Run(f"Key to the exercise: {made}.", Emphasis.SMALL)))]
    blocks += (Note(words(each)) for each in exercise.notes)
    for number, task in enumerate(exercise.tasks, 1):
        blocks.append(_task_heading(number, len(exercise.tasks)))
        blocks.append(Paragraph(words(task.prompt)))
        blocks += _answered(task)
    return Document(f"Key: {exercise.title}", tuple(blocks), language=exercise.language)


def _task_heading(number: int, count: int) -> Heading:
    return Heading(words("Your task" if count == 1 else f"Task {number}"))


def _exhibit(exhibit: Exhibit) -> Iterator[Block]:
    match exhibit:
        case OutlineExhibit():
            yield Items(tuple(_line(line) for line in exhibit.lines))
        case TextExhibit():
            yield Heading(words(exhibit.title))
            number = 0
            for sentences in exhibit.paragraphs:
                parts: list[str | Run] = []
                for sentence in sentences:
                    number += 1
                    parts += [Run(f"[{number}] ", Emphasis.SMALL), f"{sentence} "]
                yield Paragraph(words(*parts))
        case PictureExhibit():
            yield Picture(exhibit.svg, exhibit.description)


def _line(line: Line, lines: int = 0) -> Item:
    """A line of an outline; in place of a missing claim its number, and lines to write on."""
    number = Run(f"{line.number} " if line.number else "", Emphasis.SMALL)
    label = Run(f"{line.label} " if line.label else "", Emphasis.STRESSED)
    if line.gap is None:
        return Item(words(number, label, line.text), line.level, Marker.NONE)
    gap = Run(_gap(line.gap), Emphasis.STRONG)
    return Item(words(number, label, gap), line.level, Marker.NONE, lines)


def _gap(number: int) -> str:
    return f"({number + 1})"


def _how_many(task: Task) -> Words:
    """How many options are to be ticked."""
    if not isinstance(task, Choice):
        return ()
    how = "Tick all that are right." if task.takes_several else "Tick one."
    return words(Run(f" {how}", Emphasis.SMALL))


def _asked(task: Task) -> Iterator[Block]:
    """A task with space for its answer."""
    match task:
        case Choice():
            yield Items(
                tuple(
                    Item(_lettered(place, option.text), marker=Marker.TICK_BOX)
                    for place, option in enumerate(task.options)
                )
            )
        case Gaps():
            if task.bank:
                yield Paragraph(words("Claims to choose from; write the letter or the claim:"))
                yield _bank(task.bank)
            yield Items(tuple(_line(line, 1 if task.bank else 2) for line in task.lines))
        case Sorting():
            yield Paragraph(words("Labels: ", *_joined(task.labels), "."))
            rows = tuple(
                (words(str(number)), words(item.text), words())
                for number, item in enumerate(task.items, 1)
            )
            yield Table((words("No."), words("What is to be sorted"), words("Label")), rows)
        case Open():
            yield Lines(min(max(task.lines, 1), _MOST_LINES))


def _answered(task: Task) -> Iterator[Block]:
    """The answer to a task."""
    match task:
        case Choice():
            yield Items(tuple(_options(task)))
        case Gaps():
            yield Items(tuple(_filled(task, place, gap) for place, gap in enumerate(task.gaps)))
            if task.bank:
                yield Paragraph(words("The claims to choose from:"))
                yield _bank(task.bank)
        case Sorting():
            rows = tuple(
                (words(str(number)), words(item.text), words(item.label), words(item.why))
                for number, item in enumerate(task.items, 1)
            )
            yield Table(
                (words("No."), words("What is to be sorted"), words("Label"), words("Why")), rows
            )
        case Open():
            yield from (Paragraph(words(each)) for each in task.answer)
            if task.criteria:
                yield Paragraph(words("A point each for:"))
                yield Items(
                    tuple(Item(words(each), marker=Marker.TICK_BOX) for each in task.criteria)
                )


def _options(task: Choice) -> Iterator[Item]:
    for place, option in enumerate(task.options):
        marker = Marker.TICKED_BOX if option.is_right else Marker.TICK_BOX
        yield Item((*_lettered(place, option.text), *_why(option.why)), marker=marker)


def _filled(task: Gaps, place: int, gap: Gap) -> Item:
    """What belongs into a gap, with its letter among the claims to choose from."""
    head = Run(f"{_gap(place)} ", Emphasis.STRONG)
    letter = f"{_letter(task.bank.index(gap.answer))}: " if gap.answer in task.bank else ""
    others = "".join(f" Just as right: “{other}”" for other in gap.accepts)
    return Item(words(head, letter, gap.answer, *_why(gap.why), others), marker=Marker.NONE)


def _why(text: str) -> Words:
    return words(Run(f" ({text})", Emphasis.SMALL)) if text else ()


def _bank(bank: Sequence[str]) -> Items:
    return Items(
        tuple(Item(_lettered(place, claim), marker=Marker.NONE) for place, claim in enumerate(bank))
    )


def _lettered(place: int, text: str) -> Words:
    return words(Run(_letter(place), Emphasis.STRONG), f" {text}")


def _letter(place: int) -> str:
    """The letter of an option: A to Z, then AA, AB, ..."""
    letters = _ALPHABET[place % len(_ALPHABET)]
    while place := place // len(_ALPHABET):
        place -= 1
        letters = _ALPHABET[place % len(_ALPHABET)] + letters
    return letters


def _joined(labels: Sequence[str]) -> Iterator[str | Run]:
    for place, label in enumerate(labels):
        yield " \N{MIDDLE DOT} " if place else ""
        yield Run(label, Emphasis.STRONG)
