"""Sheets on paper: all that is asked, none of the answers; and keys with all of them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from argmap.app.exercises import target_of
from argmap.documents.model import Document, Items, Paragraph, Table
from argmap.documents.wording import line
from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Gap,
    Gaps,
    Line,
    Open,
    Option,
    Sorted,
    Sorting,
    Task,
)
from argmap.teaching.exercises.targets import BUILTIN
from argmap.teaching.exercises.targets.paper.pdf import write as write_pdf
from argmap.teaching.exercises.targets.paper.sheet import key, sheet
from argmap.teaching.exercises.targets.paper.worksheet import write, write_page
from tests.teaching.exercises.strategies import exercises

LINES = (
    Line(0, "thesis", "The city should ban cars.", None, "T"),
    Line(1, "because", "", 0, "1A-a"),
    Line(1, "and", "", 1, "1A-b"),
)
ONE = Exercise(
    "fill",
    "Fill the gaps",
    ("Read first.", "Then write."),
    (),
    (
        Choice("Which?", (Option("Left", False, "no left"), Option("Right", True, "yes right"))),
        Gaps(
            "Fill.",
            LINES,
            (Gap("Cars stink.", "a reason", ("Cars roar.",)), Gap("Stink harms.", "linked")),
            ("Stink harms.", "Cars stink.", "Cars cost."),
        ),
        Sorting("Sort.", ("reason", "objection"), (Sorted("It rains.", "objection", "it denies"),)),
        Open("Why?", ("Because of rain.",), ("names the rain",), 4),
    ),
    seed=417,
    level=2,
    notes=("for the author only",),
)


def without_answers(task: Task) -> Task:
    """The task with other answers: nothing that a student may see differs."""
    match task:
        case Choice():
            return replace(task, options=tuple(Option(o.text, False, "") for o in task.options))
        case Gaps():
            return replace(task, gaps=tuple(Gap("", "") for _ in task.gaps))
        case Sorting():
            return replace(
                task, items=tuple(Sorted(item.text, task.labels[0], "") for item in task.items)
            )
        case Open():
            return replace(task, answer=(), criteria=(), recalls="")


def scrubbed(exercise: Exercise) -> Exercise:
    tasks = tuple(map(without_answers, exercise.tasks))
    return replace(exercise, kind="other", seed=-1, level=9, notes=(), tasks=tasks)


@settings(deadline=None)
@given(exercises)
def test_the_sheet_is_the_same_whatever_the_answers_are(exercise: Exercise) -> None:
    assert sheet(exercise) == sheet(scrubbed(exercise))


@settings(max_examples=15, deadline=None)
@given(exercises)
def test_so_are_its_files(exercise: Exercise) -> None:
    other = scrubbed(exercise)
    assert write(exercise).data == write(other).data
    assert write_page(exercise).data == write_page(other).data
    assert write_pdf(exercise).data == write_pdf(other).data


@settings(deadline=None)
@given(exercises)
def test_the_key_has_all_answers(exercise: Exercise) -> None:
    said = " ".join(texts(key(exercise)))
    for task in exercise.tasks:
        for answer in answers(task):
            assert line(answer) in said


def answers(task: Task) -> tuple[str, ...]:
    match task:
        case Choice():
            return tuple(option.text for option in task.options if option.is_right)
        case Gaps():
            return tuple(gap.answer for gap in task.gaps)
        case Sorting():
            return tuple(item.label for item in task.items)
        case Open():
            return task.answer


def texts(document: Document) -> list[str]:
    """The texts of a document, a line each."""
    found = []
    for block in document.blocks:
        match block:
            case Paragraph():
                found.append("".join(run.text for run in block.words))
            case Items():
                found += ["".join(run.text for run in item.words) for item in block.items]
            case Table():
                found += ["".join(run.text for run in cell) for row in block.rows for cell in row]
    return [line(text) for text in found]


def test_a_sheet_in_markdown() -> None:
    text = write(ONE).data.decode()
    assert text.startswith("# Fill the gaps\n\nName: ____")
    assert "> Read first.\n\n> Then write." in text
    assert "Which? Tick one.\n\n- [ ] **A** Left\n- [ ] **B** Right\n" in text
    assert "- **B** Cars stink.\n" in text
    assert "  - 1A-a *because* **(1)**\n" in text
    assert "| 1 | It rains. |  |" in text
    for hidden in ("no left", "yes right", "417", "author", "Cars roar", "it denies", "Because of"):
        assert hidden not in text


def test_its_key() -> None:
    text = (write(ONE).key or b"").decode()
    assert "- [ ] **A** Left (no left)\n- [x] **B** Right (yes right)\n" in text
    assert "- **(1)** B: Cars stink. (a reason) Just as right: “Cars roar.”" in text
    assert "| 1 | It rains. | objection | it denies |" in text
    assert "Because of rain." in text
    assert "- [ ] names the rain" in text
    assert "kind fill, level 2, seed 417" in text


def test_options_of_more_than_an_alphabet_have_letters() -> None:
    options = tuple(Option(f"option {n}", n == 1, "") for n in range(54))
    document = sheet(replace(ONE, tasks=(Choice("Which?", options),)))
    (items,) = (block for block in document.blocks if isinstance(block, Items))
    letters = [item.words[0].text for item in items.items]
    assert letters[25:29] == ["Z", "AA", "AB", "AC"]
    assert letters[51:] == ["AZ", "BA", "BB"]


def test_tasks_without_a_bank_have_more_room() -> None:
    gaps = ONE.tasks[1]
    assert isinstance(gaps, Gaps)
    document = sheet(replace(ONE, tasks=(replace(gaps, bank=()),)))
    (items,) = (block for block in document.blocks if isinstance(block, Items))
    assert [item.lines for item in items.items] == [0, 2, 2]


@pytest.mark.parametrize(
    ("name", "output", "begins"),
    [
        ("worksheet", "-", b"# "),
        ("", "x.md", b"# "),
        ("worksheet", "x.html", b"<!DOCTYPE html>"),
        ("worksheet", "x.txt", b"# "),
        ("pdf", "-", b"%PDF"),
        ("", "x.pdf", b"%PDF"),
    ],
)
def test_which_file_is_written(name: str, output: str, begins: bytes) -> None:
    written = target_of(name, output).write(ONE)
    assert written.data.startswith(begins)
    assert (written.key or b"").startswith(begins)


def test_paper_comes_first_in_the_list() -> None:
    assert [target.name for target in BUILTIN][:2] == ["worksheet", "pdf"]


def test_a_sheet_is_markdown_that_can_be_read() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(write(ONE).data.decode())
    assert sum(token.type == "hr" for token in tokens) == 2 + 4  # a line a gap, four to answer
