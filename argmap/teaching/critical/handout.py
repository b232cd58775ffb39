"""Critical questions as a handout."""

from collections.abc import Iterator, Sequence

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
    words,
)
from argmap.teaching.critical.model import QuestionedStep
from argmap.teaching.critical.phrases import UNSTATED, attack, heading, standing, suggestion

TITLE = "Critical questions"
INTRODUCTION = (
    "A good answer makes an argument stronger. A bad one is an objection: to a premise, to the"
    " conclusion, or to the step between them, which is to say that the premises may be true and the"
    " conclusion does not follow."
)


def handout(title: str, steps: Sequence[QuestionedStep], language: str) -> Document:
    """The questions about some steps as a handout.

    Args:
        title: the title of the map; may be empty.
        steps: the steps.
        language: the language of the map.
    """
    blocks: list[Block] = [Note(words(INTRODUCTION))]
    for step in steps:
        blocks += _step(step)
    return Document(TITLE, tuple(blocks), subtitle=title, language=language)


def _step(step: QuestionedStep) -> Iterator[Block]:
    yield Heading(words(heading(step)))
    lines = [
        Item(
            words(f"({line.number}) {line.text}", f" {UNSTATED}" if line.is_unstated else ""),
            marker=Marker.NONE,
        )
        for line in step.premises
    ]
    end = Item(words(Run(f"So: {step.conclusion.text}", Emphasis.STRONG)), marker=Marker.NONE)
    yield Items((*lines, end))
    if said := suggestion(step):
        yield Paragraph(words(Run(said, Emphasis.STRESSED)))
    items: list[Item] = []
    for question in step.questions:
        items.append(Item(words(question.text), marker=Marker.NUMBER))
        remark = Run(f"{attack(step, question)} {standing(question)}", Emphasis.SMALL)
        items.append(Item(words(remark), level=1, marker=Marker.NONE))
    if items:
        yield Items(tuple(items))
