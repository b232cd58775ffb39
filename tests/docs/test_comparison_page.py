"""docs/reference/comparison.md has a row for each question and each group of rules."""

import re
from pathlib import Path

import pytest

from argmap.checks import Group
from argmap.queries.builtin import BUILTIN

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "comparison.md").read_text("utf-8")
COLUMNS = 6
TABLES = PAGE.partition("## Questions")[2].partition("## What they do")[0]


def section(title: str) -> list[list[str]]:
    """The rows of the table under a heading."""
    text = PAGE.partition(f"## {title}\n")[2].partition("\n## ")[0]
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def test_every_question_has_a_row() -> None:
    rows = [row[0].strip("`") for row in section("Questions")]
    assert sorted(rows) == sorted(one.name for one in BUILTIN)


def test_every_group_of_rules_has_a_row() -> None:
    groups = {re.split(r"[:,]", row[0])[0] for row in section("Checks")}
    assert {str(group) for group in Group} <= groups


@pytest.mark.parametrize(
    "title", ["Questions", "Selecting, and other ways to ask", "Checks", "Working with findings"]
)
def test_what_is_said_of_others_has_a_note(title: str) -> None:
    for row in section(title):
        assert len(row) == COLUMNS
        for cell in row[2:]:
            assert cell in ("no", "not tried") or "[^" in cell, (row[0], cell)


def test_notes() -> None:
    asked = set(re.findall(r"\[\^([\w-]+)\]", TABLES))
    given = re.findall(r"^\[\^([\w-]+)\]:", PAGE, re.MULTILINE)
    assert sorted(given) == sorted(asked)
