"""Exercises for learning platforms: what every platform needs to know of a task."""

import hashlib
from collections.abc import Iterable

from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Gap,
    Gaps,
    Open,
    Option,
    Sorted,
    Sorting,
    Task,
    TextExhibit,
)
from argmap.teaching.exercises.targets.moodle.fractions import MOST_RIGHT
from argmap.teaching.exercises.targets.platform_html import (
    list_html,
    paragraphs_html,
    plain_line,
    text_html,
)

YES, NO = "yes", "no"
_NAME_LENGTH = 200


def named(exercise: Exercise) -> str:
    """A name that the exercise has again when it is made again, in letters that all platforms take.

    It does not depend on the wording of the tasks, so that an exercise of a corrected map takes the
    place of the one before.
    """
    said = f"{exercise.title}\0{exercise.kind}\0{exercise.level}\0{exercise.seed}"
    digest = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    kind = "".join(char if char.isascii() and char.isalnum() else "-" for char in exercise.kind)
    return f"argmap-{kind[:40]}-{digest}"


def exercise_title(exercise: Exercise) -> str:
    """The title on one line."""
    return plain_line(exercise.title, _NAME_LENGTH) or exercise.kind


def question_name(exercise: Exercise, mark: int | str) -> str:
    """What a question is called: the title, and which one it is where there are several."""
    title = exercise_title(exercise)
    return title if len(exercise.tasks) == 1 and mark in {1, "1"} else f"{title} ({mark})"


def category_path(exercise: Exercise) -> str:
    """The category of Moodle's question bank that the questions of an exercise go into."""
    title = exercise_title(exercise)
    return "$course$/top/argmap/" + title.replace("/", "//")


def tags(exercise: Exercise) -> tuple[str, ...]:
    """Words by which the questions are found again."""
    return ("argmap", "-".join(exercise.kind.split()) or "exercise", f"level-{exercise.level}")


def askable(exercise: Exercise) -> tuple[tuple[tuple[int, Task], ...], tuple[str, ...]]:
    """The tasks that can be asked, with their numbers from 1, and a sentence for each other one."""
    asked = []
    notes = []
    for number, task in enumerate(exercise.tasks, start=1):
        if problem := _problem(task):
            notes.append(f"Task {number} is left out: {problem}.")
        else:
            asked.append((number, task))
    return tuple(asked), tuple(notes)


def _problem(task: Task) -> str:
    match task:
        case Choice() if len({option.text for option in task.options}) < 2:  # noqa: PLR2004 -- a choice is between two
            return "it offers fewer than two answers"
        case Choice() if not task.takes_several and not rights(task):
            return "none of its answers is right"
        case Choice() if not task.takes_several and len(rights(task)) == len(task.options):
            return "all of its answers are right"
        case Gaps() if not task.gaps:
            return "it has no gaps"
        case Sorting() if not task.items:
            return "it has nothing to sort"
    return ""


def percentable(task: Task) -> Task:
    """The task itself, or what takes its place where Moodle's percentages cannot express it.

    A choice of several with no right answer, or with more than 20, becomes a question about each.
    """
    many = isinstance(task, Choice) and len(rights(task)) > MOST_RIGHT
    return as_sorting(task) if isinstance(task, Choice) and many else with_rights(task)


def with_rights(task: Task) -> Task:
    """The task itself; a choice of several of which none is right as a question about each.

    Nobody could earn a point by choosing nothing.
    """
    return as_sorting(task) if isinstance(task, Choice) and not rights(task) else task


FEWEST_PAIRS = 3
"""Moodle stops an import at a matching question with fewer pairs."""


def has_pairs(sorting: Sorting) -> bool:
    """Whether Moodle takes it as a matching question."""
    return len(sorting.items) + len(unused_labels(sorting)) >= FEWEST_PAIRS


def is_loose(gaps: Gaps) -> bool:
    """Whether a gap takes several of the claims to choose from."""
    bank = set(gaps.bank)
    return any((accepted(gap) & bank) - {gap.answer} for gap in gaps.gaps)


def loose_notes(tasks: Iterable[tuple[int, Task]]) -> tuple[str, ...]:
    """A sentence for each task in which a claim may be used twice where it should be once."""
    return tuple(
        f"Task {number}: a claim that fits two gaps counts as right in both, even when used twice."
        for number, task in tasks
        if isinstance(task, Gaps) and is_loose(task)
    )


def rights(choice: Choice) -> tuple[Option, ...]:
    """The right options."""
    return tuple(option for option in choice.options if option.is_right)


def as_sorting(choice: Choice) -> Sorting:
    """A choice of several as a question about each option: does it fit, yes or no?"""
    items = tuple(
        Sorted(option.text, YES if option.is_right else NO, option.why) for option in choice.options
    )
    return Sorting(f"{choice.prompt}\nSay of each: {YES} or {NO}?", (YES, NO), items)


def label_set(sorting: Sorting) -> tuple[str, ...]:
    """The labels to choose from, each once."""
    return _once((*sorting.labels, *(item.label for item in sorting.items)))


def bank_set(gaps: Gaps) -> tuple[str, ...]:
    """The claims to choose from, each once, with all that are right."""
    return _once(whole_bank(gaps))


def whole_bank(gaps: Gaps) -> tuple[str, ...]:
    """The claims to choose from, in their order; answers that it lacks come last."""
    lacking = _once(gap.answer for gap in gaps.gaps if gap.answer not in gaps.bank)
    return (*gaps.bank, *lacking)


def unused_labels(sorting: Sorting) -> tuple[str, ...]:
    """The labels that are right for no item, and are to be offered all the same."""
    used = {item.label for item in sorting.items}
    return tuple(label for label in label_set(sorting) if label not in used)


def accepted(gap: Gap) -> frozenset[str]:
    """All texts that are right in a gap."""
    return frozenset((gap.answer, *gap.accepts))


def why_in(gaps: Gaps, gap: Gap, text: str) -> str:
    """Why a text is right in a gap; where it could change places, what is said of it in its own."""
    said = {one.answer: one.why for one in reversed(gaps.gaps)}
    return gap.why if text == gap.answer else said.get(text, gap.why)


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def points(task: Task) -> int:
    """How many points a task is worth: one for each gap or item."""
    match task:
        case Gaps():
            return len(task.gaps)
        case Sorting():
            return len(task.items)
    return 1


def may_shuffle(exercise: Exercise) -> bool:
    """Whether options may stand in any order: not where they are the sentences of a text."""
    return not any(isinstance(exhibit, TextExhibit) for exhibit in exercise.exhibits)


def solution_html(task: Task) -> str:
    """The answers and why they are right."""
    match task:
        case Choice():
            return list_html(because_html(text_html(one.text), one.why) for one in rights(task))
        case Gaps():
            return list_html((_gap(gap) for gap in task.gaps), kind="ol")
        case Sorting():
            items = (
                because_html(f"{text_html(item.text)} <em>{text_html(item.label)}</em>", item.why)
                for item in task.items
            )
            return list_html(items)
        case Open():
            return paragraphs_html(task.answer)


def criteria_html(task: Task) -> str:
    """What a good answer has, for who marks it; nothing where a machine does."""
    return list_html(map(text_html, task.criteria)) if isinstance(task, Open) else ""


def _gap(gap: Gap) -> str:
    others = sorted(accepted(gap) - {gap.answer})
    also = f" (or: {'; '.join(map(text_html, others))})" if others else ""
    return because_html(f"<strong>{text_html(gap.answer)}</strong>{also}", gap.why)


def because_html(answer: str, why: str) -> str:
    """An answer and why it is right."""
    return f"{answer} — {text_html(why)}" if why.strip() else answer
