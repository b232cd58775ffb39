"""Exercises as GIFT, the text format for questions that Moodle and others import.

Source: the format as Moodle's importer reads it (``qformat_gift``, Moodle 4). All texts are HTML, so
that line breaks and signs survive; GIFT holds no files, so a picture is told in words.
"""

import re
from collections.abc import Iterable, Iterator

from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Gaps,
    Open,
    PictureExhibit,
    Sorted,
    Sorting,
    Task,
)
from argmap.teaching.exercises.targets import Written
from argmap.teaching.exercises.targets.moodle.fractions import right_fractions, wrong_fraction
from argmap.teaching.exercises.targets.platform_html import (
    described,
    exhibit_html,
    no_gap,
    outline_html,
    paragraphs_html,
    text_html,
)
from argmap.teaching.exercises.targets.platform_parts import (
    accepted,
    askable,
    bank_set,
    because_html,
    category_path,
    criteria_html,
    has_pairs,
    label_set,
    loose_notes,
    named,
    percentable,
    question_name,
    rights,
    solution_html,
    tags,
    unused_labels,
    why_in,
)

_PLACE = "\0"
"""Where in a text the answers stand; NUL is in no legal text."""

_Question = tuple[str, list[str], str]
"""The text, as HTML with the place of the answers; the answers with their signs; what is said last.
"""


def write(exercise: Exercise) -> Written:
    """An exercise as GIFT: a category of its own, and in it one question or more for each task."""
    asked, notes = askable(exercise)
    tasks = [(number, percentable(task)) for number, task in asked]
    category = category_path(exercise).replace("\\", "")
    parts = [f"$CATEGORY: {category}"]
    for number, task in tasks:
        questions = _questions(task)
        for part, question in enumerate(questions, start=1):
            mark = f"{number}, {part}" if len(questions) > 1 else f"{number}"
            parts.append(_written(exercise, mark, question))
    text = "\n\n".join(parts) + "\n\n"
    return Written(text.encode(), notes=(*notes, *loose_notes(tasks), *_notes(exercise, tasks)))


def _notes(exercise: Exercise, tasks: Iterable[tuple[int, Task]]) -> Iterator[str]:
    if any(isinstance(exhibit, PictureExhibit) for exhibit in exercise.exhibits):
        yield "GIFT holds no pictures: what they show is told in words."
    for number, task in tasks:
        if isinstance(task, Gaps) and task.bank:
            yield f"Task {number} is a question for each gap: GIFT has one gap in a question."
        elif isinstance(task, Sorting) and not has_pairs(task):
            yield f"Task {number} is a question for each item: Moodle matches no fewer than three."


def _written(exercise: Exercise, mark: str, question: _Question) -> str:
    """A question as it stands in the file."""
    text, answers, solution = question
    shown = paragraphs_html(exercise.instructions)
    shown += "".join(exhibit_html(exhibit, described) for exhibit in exercise.exhibits)
    before, _, after = (shown + text).partition(_PLACE)
    lines = [*answers, *([f"####{_signs(solution)}"] if solution else [])]
    inside = "".join(f"\n\t{line}" for line in lines)
    tagged = " ".join(f"[tag:{tag}]" for tag in tags(exercise))
    name = question_name(exercise, mark)
    part = mark.replace(", ", "-")
    return (
        f"// [id:{named(exercise)}-{part}] {tagged}\n"
        f"::{_signs(name)}::[html]{_signs(before)}{{{inside}\n}}{_signs(after)}"
    )


def _questions(task: Task) -> list[_Question]:
    prompt = f"<p>{text_html(task.prompt)}</p>"
    solution = solution_html(task)
    match task:
        case Choice():
            return [(prompt, _options(task), solution)]
        case Sorting() if has_pairs(task):
            return [(prompt, _pairs(task), solution)]
        case Sorting():
            return [_sorted(task, item) for item in task.items]
        case Gaps(bank=()):
            return [(prompt + outline_html(task.lines, no_gap), [], solution)]
        case Gaps():
            return [_gap(task, number) for number in range(len(task.gaps))]
        case Open():
            return [(prompt, [], solution + criteria_html(task))]


def _options(choice: Choice) -> list[str]:
    right = rights(choice)
    if not choice.takes_several:
        return [_option("=" if one.is_right else "~", one.text, one.why) for one in choice.options]
    share = iter(right_fractions(len(right)))
    wrong = wrong_fraction(len(choice.options) - len(right))
    return [
        _option(f"~%{next(share) if one.is_right else wrong}%", one.text, one.why)
        for one in choice.options
    ]


def _gap(gaps: Gaps, number: int) -> _Question:
    gap = gaps.gaps[number]
    outline = outline_html(gaps.lines, lambda one: _PLACE if one == number else no_gap(one))
    good = accepted(gap)
    options = [
        _option("=", text, why_in(gaps, gap, text)) if text in good else _option("~", text, "")
        for text in bank_set(gaps)
    ]
    solution = f"<p>{because_html(text_html(gap.answer), gap.why)}</p>"
    return f"<p>{text_html(gaps.prompt)}</p>{outline}", options, solution


def _sorted(sorting: Sorting, item: Sorted) -> _Question:
    asked = f"<p>{text_html(sorting.prompt)}</p><p>{text_html(item.text)}</p>"
    options = [
        _option("=", label, item.why) if label == item.label else _option("~", label, "")
        for label in label_set(sorting)
    ]
    return asked, options, f"<p>{because_html(text_html(item.label), item.why)}</p>"


def _pairs(sorting: Sorting) -> list[str]:
    pairs = [(text_html(item.text), item.label) for item in sorting.items]
    pairs += [("", label) for label in unused_labels(sorting)]
    return [f"={_start(left)} -> {_signs(text_html(label))}" for left, label in pairs]


def _option(sign: str, text: str, why: str) -> str:
    feedback = f"#{_start(text_html(why))}" if why.strip() else ""
    return f"{sign}{_start(text_html(text))}{feedback}"


def _start(html: str) -> str:
    """A text that begins an answer or a feedback: its first sign is no weight and no format."""
    first = html[:1]
    return _signs(f"&#{ord(first)};{html[1:]}" if first in {"%", "["} else html)


def _signs(text: str) -> str:
    """A text in which the signs of GIFT are signs of the text."""
    return re.sub(r"[\\:#={}~]", r"\\\g<0>", text)
