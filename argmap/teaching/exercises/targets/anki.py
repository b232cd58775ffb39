"""Exercises as flash cards: a text file with tabs that Anki imports.

Source: the Anki manual, importing text files (file headers, Anki 2.1.54 and later).
"""

import base64
from collections.abc import Iterator

from argmap.renderers.markup import escaped
from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Gaps,
    Open,
    PictureExhibit,
    Sorting,
    Task,
    TextExhibit,
)
from argmap.teaching.exercises.targets import Written
from argmap.teaching.exercises.targets.platform_html import (
    exhibit_html,
    list_html,
    no_gap,
    outline_html,
    paragraphs_html,
    plain_line,
    text_html,
)
from argmap.teaching.exercises.targets.platform_parts import (
    accepted,
    askable,
    bank_set,
    because_html,
    criteria_html,
    label_set,
    named,
    rights,
    solution_html,
    tags,
)

_Card = tuple[str, str]
"""The question and the answer, as HTML."""
_GAP = "<strong>_____ ?</strong>"


def write(exercise: Exercise) -> Written:
    """An exercise as notes of the type Basic: one for each choice, gap, item and open question."""
    asked, notes = askable(exercise)
    title = plain_line(exercise.title) or exercise.kind
    lines = [
        "#separator:tab",
        "#html:true",
        "#notetype:Basic",
        f"#deck:argmap::{title.replace('::', ':')}",
        "#guid column:1",
        "#tags column:4",
    ]
    shown = _shown(exercise)
    for number, task in asked:
        for part, (question, answer) in enumerate(_cards(task), start=1):
            guid = f"{named(exercise)}-{number}-{part}"
            fields = (guid, _field(shown + question), _field(answer), " ".join(tags(exercise)))
            lines.append("\t".join(fields))
    return Written(("\n".join(lines) + "\n").encode(), notes=(*notes, *_notes(exercise)))


def _notes(exercise: Exercise) -> Iterator[str]:
    if any(isinstance(exhibit, TextExhibit) for exhibit in exercise.exhibits):
        yield "The text that the exercise is about is not on the cards: hand it out."


def _shown(exercise: Exercise) -> str:
    """The instructions and exhibits, without texts, which are too long for a card."""
    exhibits = (
        exhibit_html(exhibit, _picture)
        for exhibit in exercise.exhibits
        if not isinstance(exhibit, TextExhibit)
    )
    return paragraphs_html(exercise.instructions) + "".join(exhibits)


def _picture(picture: PictureExhibit) -> str:
    data = base64.b64encode(picture.svg.encode("utf-8", "replace")).decode()
    source = f"data:image/svg+xml;base64,{data}"
    return f'<p><img src="{source}" alt="{escaped(picture.description)}"/></p>'


def _cards(task: Task) -> Iterator[_Card]:
    prompt = f"<p>{text_html(task.prompt)}</p>"
    match task:
        case Choice():
            yield prompt + list_html(text_html(one.text) for one in task.options), _chosen(task)
        case Gaps():
            for number in range(len(task.gaps)):
                yield prompt + _with_gap(task, number), _filled(task, number)
        case Sorting():
            labels = list_html(map(text_html, label_set(task)))
            for item in task.items:
                question = f"{prompt}<p><strong>{text_html(item.text)}</strong></p>{labels}"
                yield question, because_html(text_html(item.label), item.why)
        case Open():
            recalled = paragraphs_html([task.recalls] if task.recalls.strip() else [])
            yield recalled + prompt, solution_html(task) + criteria_html(task)


def _chosen(choice: Choice) -> str:
    """The right answers, and what is wrong with the others."""
    wrong = (
        because_html(f"<s>{text_html(one.text)}</s>", one.why)
        for one in choice.options
        if not one.is_right
    )
    none = "" if rights(choice) else "<p>None of them.</p>"
    return none + solution_html(choice) + list_html(wrong)


def _with_gap(gaps: Gaps, number: int) -> str:
    outline = outline_html(gaps.lines, lambda one: _GAP if one == number else no_gap(one))
    bank = list_html(map(text_html, bank_set(gaps))) if gaps.bank else ""
    return outline + bank


def _filled(gaps: Gaps, number: int) -> str:
    gap = gaps.gaps[number]
    others = sorted(accepted(gap) - {gap.answer})
    also = f"<p>Or:</p>{list_html(map(text_html, others))}" if others else ""
    return because_html(text_html(gap.answer), gap.why) + also


def _field(html: str) -> str:
    """HTML as a field of a file: one line, without quotation marks that a reader of CSV minds.

    Square brackets could call for a sound or a formula; Anki drops the sign DELETE.
    """
    line = (
        html.replace("\t", " ").replace("[", "&#91;").replace("\x7f", "\N{REPLACEMENT CHARACTER}")
    )
    return f'"{line.replace(chr(34), chr(34) * 2)}"'
