"""Exercises of every kind from real maps: who answers rightly is told so."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator

import argmap
from argmap.app.exercises import Order, exercise_for
from argmap.passages import SourceText
from argmap.teaching.exercises.kinds import BUILTIN
from argmap.teaching.exercises.model import Choice, Gaps, Open, Sorting, Task
from argmap.text import Source
from tests.teaching.exercise_page.pages import Opened, opened

ROOT = Path(__file__).parents[3]
LIBRARY = ROOT / "tests" / "page" / "library"
MAPS = {
    "uniforms": (ROOT / "maps" / "school-uniforms.argdown", None),
    "cars": (ROOT / "maps" / "car-free-centre.argdown", None),
    "sundays": (LIBRARY / "sundays.argdown", LIBRARY / "sundays.txt"),
}


def choose(select: Locator, words: str) -> None:
    labels = [each.split(" (in gap ")[0] for each in select.locator("option").all_text_contents()]
    select.select_option(index=labels.index(words))


def answer(card: Locator, task: Task) -> None:
    match task:
        case Choice():
            for number, option in enumerate(task.options):
                if option.is_right:
                    card.locator("input").nth(number).check()
        case Gaps(bank=()) | Open():
            for area in card.locator("textarea").all():
                area.fill("Something.")
        case Gaps():
            order = [line.gap for line in task.lines if line.gap is not None]
            for place, gap in enumerate(order):
                choose(card.locator("select").nth(place), task.gaps[gap].answer)
        case Sorting():
            for number, item in enumerate(task.items):
                row = card.locator(".item").nth(number)
                if row.locator("select").count():
                    choose(row.locator("select"), item.label)
                else:
                    row.get_by_label(item.label, exact=True).check()


def work_through(found: Opened, tasks: tuple[Task, ...]) -> None:
    for number, task in enumerate(tasks, 1):
        answer(found.card(number), task)
        compared = isinstance(task, Open) or (isinstance(task, Gaps) and not task.bank)
        found.press("Compare" if compared else "Check", number)
        wanted = ["Compare, and judge yourself."] if compared else ["Right.", "All right."]
        assert found.result(number) in wanted
        if found.card(number).get_by_role("button", name="Next step").count():
            found.press("Next step", number)


CASES = [
    (name, kind.name) for name in MAPS for kind in BUILTIN if MAPS[name][1] or not kind.needs_text
]


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_right_answers_are_right(browser: Browser, tmp_path: Path, name: str, kind: str) -> None:
    path, text = MAPS[name]
    source = SourceText(Source(text.read_text("utf-8"), text.name)) if text else None
    made = exercise_for(argmap.load(path), Order(kind, seed=3, level=2), source)
    with opened(browser, made, tmp_path) as found:
        work_through(found, made.tasks)
        assert found.score.startswith(f"{len(made.tasks)} of {len(made.tasks)} ")
        assert found.complaints == []
        if kind == "find-thesis":
            assert found.page.locator(".sentence.right.chosen, .sentence.chosen.right").count() == 1
