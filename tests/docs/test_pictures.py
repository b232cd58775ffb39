"""The pictures of the documentation are those that argmap draws.

``--update`` makes them anew.
"""

from pathlib import Path

import argmap
from argmap.diagram.marking import spotlight
from argmap.renderers.drawing import draw
from argmap.renderers.look import Look

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
OTHERS = {"school-uniforms-argdown.svg"}
"""What the official tool draws of our map, for comparison. Pictures of the page are PNG files."""


def test_a_map_and_an_answer(*, is_update: bool) -> None:
    work = argmap.load(ROOT / "maps" / "school-uniforms.argdown")
    answer = [name for row in work.ask("unanswered") for name in row.ids]
    words = f"unanswered ({work.plugins.question('unanswered').summary})"
    drawn = {
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
