"""The pictures of the documentation are those that argmap draws.

``--update`` makes them anew.
"""

from pathlib import Path

import argmap
from argmap.app.gradebook import Gradebook
from argmap.app.grading import Plan, grade_files, references_of, rubric_of
from argmap.app.overrides import read_overrides
from argmap.diagram.marking import spotlight
from argmap.renderers.drawing import draw
from argmap.renderers.look import Look

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
OTHERS = {"school-uniforms-argdown.svg"}
"""What the official tool draws of our map, for comparison. Pictures of the page are PNG files."""


def the_class() -> bytes:
    """The teacher's map of maps/classroom, with how many students missed what."""
    folder = ROOT / "maps" / "classroom"
    overrides = read_overrides(str(folder / "matches.yaml"))
    reference, text = folder / "reference.argdown", folder / "text.txt"
    plan = Plan((str(reference),), rubric_of(""), str(text), overrides)
    students = tuple(map(str, sorted((folder / "students").glob("*.argdown"))))
    book = Gradebook(tuple(grade_files(students, plan, 1)), plan, *references_of(plan))
    return book.pictures[0].encode()


def test_a_map_and_an_answer(*, is_update: bool) -> None:
    work = argmap.load(ROOT / "maps" / "school-uniforms.argdown")
    answer = [name for row in work.ask("unanswered") for name in row.ids]
    words = f"unanswered ({work.plugins.question('unanswered').summary})"
    drawn = {
        "classroom.svg": the_class(),
        "school-uniforms.svg": draw(work.map),
        "school-uniforms-unanswered.svg": draw(
            work.map, marking=spotlight(work.map, answer, words)
        ),
        "school-uniforms-slide.svg": draw(
            work.map, direction="right", content="titles", look=Look("dark", legend=False)
        ),
    }
    if is_update:
        for name, picture in drawn.items():
            (PICTURES / name).write_bytes(picture)
    kept = {
        path.name: path.read_bytes() for path in PICTURES.glob("*.svg") if path.name not in OTHERS
    }
    assert kept == drawn
