"""How well matching tells pairs of claims apart, and that docs/reference/matching.md says so.

``--update`` writes the tables of that page anew.
"""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from argmap.compare.matching.match import Settings
from tests.compare.labelled import Case, cases, figures, found, rewritten

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "matching.md"
TABLE = re.compile(r"(?:^\| (?:labelled|held out) .*\n)+", re.MULTILINE)
MAPS_TABLE = re.compile(r"(?:^\| (?:car-free-centre|school-uniforms) .*\n)+", re.MULTILINE)
FILES = {"labelled": "pairs.txt", "held out": "held_out.txt"}
WAYS = {"words": Settings(), "and meaning": Settings(uses_meaning=True)}
LEFT_OUT = {0: "none", 2: "every second", 3: "every third"}


@cache
def answers(name: str, way: str) -> list[tuple[Case, str]]:
    return [(case, found(case, WAYS[way])) for case in cases(FILES[name])]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("way", WAYS)
def test_tells_the_same_from_the_opposite_and_the_rest(name: str, way: str) -> None:
    given = answers(name, way)
    counts = Counter((case.label, answer) for case, answer in given)
    assert counts["denied", "same"] == 0
    assert figures("same", given).precision >= 0.9
    assert figures("denied", given).recall >= 0.95
    assert figures("denied", given).precision >= 0.9
    assert counts["same", "same"] >= 0.95 * sum(case.label == "same" for case, _ in given)


def test_there_are_enough_of_each() -> None:
    labels = Counter(case.label for case in cases("pairs.txt"))
    assert labels.total() >= 120
    assert min(labels.values()) >= 10
    assert len(cases("held_out.txt")) >= 40


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["car-free-centre", "school-uniforms"])
@pytest.mark.parametrize("without", LEFT_OUT)
def test_finds_the_claims_of_a_map_in_other_words(name: str, way: str, without: int) -> None:
    score = rewritten(name, WAYS[way], without=without)
    assert score.precision >= 0.95
    assert score.recall >= 0.8


def rows() -> str:
    lines = []
    for name in FILES:
        for way in WAYS:
            given = answers(name, way)
            for label in ("same", "paraphrase", "denied", "different"):
                mine = Counter(answer for case, answer in given if case.label == label)
                numbers = " | ".join(str(mine[each]) for each in ("same", "denied", "different"))
                lines.append(f"| {name} | {way} | {label} | {mine.total()} | {numbers} |\n")
    return "".join(lines)


def map_rows() -> str:
    lines = []
    for name in ("car-free-centre", "school-uniforms"):
        for without, left_out in LEFT_OUT.items():
            scores = [rewritten(name, settings, without=without) for settings in WAYS.values()]
            shown = " | ".join(f"{each.precision:.2f} | {each.recall:.2f}" for each in scores)
            lines.append(f"| {name} | {left_out} | {shown} |\n")
    return "".join(lines)


def test_page_has_the_figures(*, is_update: bool) -> None:
    page = PAGE.read_text("utf-8")
    expected = TABLE.sub(lambda _: rows(), MAPS_TABLE.sub(lambda _: map_rows(), page))
    if is_update:
        PAGE.write_text(expected, "utf-8")
    else:
        assert page == expected
        assert rows() in page
        assert map_rows() in page
