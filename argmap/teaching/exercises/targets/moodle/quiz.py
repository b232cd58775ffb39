"""Exercises for Moodle's question bank: Moodle XML.

Source: the format as Moodle's importer reads it (``qformat_xml`` and the question types, Moodle 4).
"""

import base64

from argmap.renderers.markup import escaped
from argmap.teaching.exercises.model import Exercise, PictureExhibit, Task, TextExhibit
from argmap.teaching.exercises.targets import Written
from argmap.teaching.exercises.targets.moodle.elements import plain, rich
from argmap.teaching.exercises.targets.moodle.question_types import masked, typed
from argmap.teaching.exercises.targets.platform_html import (
    exhibit_html,
    paragraphs_html,
)
from argmap.teaching.exercises.targets.platform_parts import (
    askable,
    category_path,
    loose_notes,
    may_shuffle,
    named,
    percentable,
    points,
    question_name,
    solution_html,
    tags,
)

_PENALTY = "0.3333333"
"""What each further try costs, where a quiz allows several."""


def write(exercise: Exercise) -> Written:
    """An exercise as Moodle XML: a category of its own, and in it a question for each task."""
    asked, notes = askable(exercise)
    tasks = [(number, percentable(task)) for number, task in asked]
    parts = [_category(exercise), *(_question(exercise, number, task) for number, task in tasks)]
    text = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n' + "\n".join(parts) + "\n</quiz>\n"
    return Written(text.encode(), notes=(*notes, *loose_notes(tasks)))


def _category(exercise: Exercise) -> str:
    return (
        '<question type="category">\n'
        f"<category>{plain(category_path(exercise))}</category>\n"
        f"{rich('info', paragraphs_html(exercise.instructions))}\n"
        f"<idnumber>{named(exercise)}</idnumber>\n</question>"
    )


def _question(exercise: Exercise, number: int, task: Task) -> str:
    kind = typed(task, shuffles=may_shuffle(exercise))
    shown = dict.fromkeys(one for one in exercise.exhibits if isinstance(one, PictureExhibit))
    pictures = list(shown)
    files = "".join(map(_file, range(1, len(pictures) + 1), pictures))
    text = masked(kind.type, _shown(exercise, pictures) + kind.asked)
    tagged = "".join(f"<tag>{plain(tag)}</tag>" for tag in tags(exercise))
    grade = "" if kind.type == "cloze" else f"<defaultgrade>{points(task)}</defaultgrade>\n"
    return (
        f'<question type="{kind.type}">\n'
        f"<name>{plain(question_name(exercise, number))}</name>\n"
        f"{rich('questiontext', text, files)}\n"
        f"{rich('generalfeedback', solution_html(task))}\n"
        f"{grade}<penalty>{_PENALTY}</penalty>\n<hidden>0</hidden>\n"
        f"<idnumber>{named(exercise)}-{number}</idnumber>\n"
        f"{kind.inside}\n<tags>{tagged}</tags>\n</question>"
    )


def _shown(exercise: Exercise, pictures: list[PictureExhibit]) -> str:
    """The instructions and exhibits, in every question: a quiz may take any of them alone."""

    def picture(exhibit: PictureExhibit) -> str:
        source = f"@@PLUGINFILE@@/{_file_name(pictures.index(exhibit) + 1)}"
        return f'<p><img src="{source}" alt="{escaped(exhibit.description)}"/></p>'

    parts = [paragraphs_html(exercise.instructions)]
    for exhibit in exercise.exhibits:
        html = exhibit_html(exhibit, picture)
        if isinstance(exhibit, TextExhibit) and len(exercise.tasks) > 1:
            html = f"<details><summary>{escaped(exhibit.title)}</summary>{html}</details>"
        parts.append(html)
    return "".join(parts)


def _file_name(number: int) -> str:
    return f"map-{number}.svg"


def _file(number: int, picture: PictureExhibit) -> str:
    data = base64.b64encode(picture.svg.encode("utf-8", "replace")).decode()
    return f'<file name="{_file_name(number)}" path="/" encoding="base64">{data}</file>'
