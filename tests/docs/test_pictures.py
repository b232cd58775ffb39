"""The pictures of the documentation are those that argmap draws.

They are made anew with ``argmap draw`` and ``argmap query ... --draw``, and ``-o docs/pictures/...``.
"""

from pathlib import Path

import argmap
from argmap.diagram.marking import spotlight
from argmap.renderers.drawing import draw

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"


def test_a_map_and_an_answer() -> None:
    work = argmap.load(ROOT / "maps" / "school-uniforms.argdown")
    answer = [name for row in work.ask("unanswered") for name in row.ids]
    words = f"unanswered ({work.plugins.question('unanswered').summary})"
    drawn = {
        "school-uniforms.svg": draw(work.map),
        "school-uniforms-unanswered.svg": draw(
            work.map, marking=spotlight(work.map, answer, words)
        ),
    }
    assert {path.name: path.read_bytes() for path in PICTURES.iterdir()} == drawn
