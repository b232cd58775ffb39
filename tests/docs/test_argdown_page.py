"""The page on Argdown says what the code does."""

import re
from pathlib import Path

import pytest

from argmap.argdown import read
from argmap.argdown.meaning.known_settings import KNOWN
from argmap.text import Source, describe
from tests.argdown.agreement import common

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "argdown.md"
TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```argdown\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


def section(title: str) -> str:
    return TEXT.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def rows(title: str) -> list[tuple[str, ...]]:
    found = [
        tuple(cell.strip(" `") for cell in line.strip("|").split(" | "))
        for line in section(title).splitlines()
        if line.startswith("|")
    ]
    return found[2:]


def test_every_setting_is_listed() -> None:
    expected = [
        (group, key, kind.words) for group, keys in KNOWN.items() for key, kind in keys.items()
    ]
    assert rows("Settings") == expected


def test_every_quirk_of_the_register_that_concerns_reading_has_a_row() -> None:
    numbers = re.findall(
        r"^\| Q(\d+):", section("Differences from the official engine"), re.MULTILINE
    )
    assert [int(number) for number in numbers] == [*range(1, 16), 18, 19]


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_the_examples_have_no_mistakes(example: str) -> None:
    outcome = read(Source(example))
    assert not outcome.diagnostics, "\n".join(map(describe, outcome.diagnostics))
    assert outcome.value.nodes
    exact = read(Source(example), exact=True).value
    assert common(outcome.value, is_exploded=False) == common(exact, is_exploded=False)
