"""docs/reference/rules.md is what the docstrings of the rules say; ``--update`` writes it anew."""

from pathlib import Path

import pytest

from argmap.app.plugins import Plugins
from argmap.argdown.problems import Problem
from argmap.checks import BUILTIN, Entry
from argmap.checks.pages import as_markdown, reference

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "rules.md"
KNOWN = Plugins(lambda _group: ()).known_rules


def test_page_is_current(*, is_update: bool) -> None:
    expected = reference(KNOWN.entries)
    if is_update:
        PAGE.write_text(expected, "utf-8")
    else:
        assert PAGE.read_text("utf-8") == expected


def test_page_has_every_rule_and_problem() -> None:
    page = PAGE.read_text("utf-8")
    for code in [*(rule.code for rule in BUILTIN), *(problem.code for problem in Problem)]:
        assert page.count(f"| {code} |") == 1


@pytest.mark.parametrize("entry", KNOWN.entries, ids=lambda entry: entry.name)
def test_markdown_of_a_page(entry: Entry) -> None:
    text = as_markdown(entry)
    assert "``" not in text.replace("```", "")
    assert ":mod:" not in text
    assert text.count("```") % 2 == 0
