"""What holds of every target for a learning platform."""

import os
import subprocess
import sys

import pytest

from argmap.teaching.exercises.model import Line
from argmap.teaching.exercises.targets import BUILTIN, Target
from argmap.teaching.exercises.targets.platform_html import DEEPEST, no_gap, outline_html
from tests.teaching.exercises.targets.examples import EXERCISE
from tests.teaching.exercises.targets.seen import seen

PLATFORMS = [target for target in BUILTIN if target.name in {"moodle", "gift", "qti", "anki"}]
PRINTS = """
import hashlib
from argmap.teaching.exercises.targets import BUILTIN
from tests.teaching.exercises.targets.examples import EXERCISE
for target in BUILTIN:
    if target.name in {"moodle", "gift", "qti", "anki"}:
        print(target.name, hashlib.sha256(target.write(EXERCISE).data).hexdigest())
"""


@pytest.mark.parametrize("target", PLATFORMS, ids=lambda target: target.name)
def test_answers_need_no_file_of_their_own(target: Target) -> None:
    written = target.write(EXERCISE)
    assert written.key is None
    assert all(note.endswith(".") for note in written.notes)


def test_the_same_exercise_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    printed = {
        subprocess.run(  # noqa: S603 -- our own script
            [sys.executable, "-c", PRINTS],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(printed) == 1
    assert printed.pop().count("\n") == len(PLATFORMS) == 4


def test_an_outline_of_any_depth_is_written_and_stays_readable() -> None:
    lines = tuple(Line(level, "because", f"Claim {level}.") for level in range(100_000))
    html = outline_html(lines, no_gap)
    assert html.count("<ul>") == html.count("</ul>") == DEEPEST + 1
    assert "Claim 99999." in html


def test_lists_are_nested_as_levels_are() -> None:
    levels = (0, 1, 2, 1, 0)
    lines = tuple(Line(level, "", str(index)) for index, level in enumerate(levels))
    html = outline_html(lines, no_gap)
    assert html == ("<ul><li>0<ul><li>1<ul><li>2</li></ul></li><li>3</li></ul></li><li>4</li></ul>")
    assert seen(html) == "0 1 2 3 4"
