"""docs/reference/checks.md has every code, with what the program says about it, and no other."""

import re
from pathlib import Path

from argmap.app.files import NOT_UTF8
from argmap.argdown.problems import Problem
from argmap.checks import BUILTIN
from argmap.text import Severity

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "checks.md"


def _with_table(page: str, code: str, rows: list[str]) -> str:
    """The page with the rows of one table, those whose code begins like this, written anew."""
    table = re.compile(rf"(?:^\| {code}\d.*\n)+", re.MULTILINE)
    return table.sub(lambda _match: "".join(row + "\n" for row in rows), page)


def test_page_and_program_agree(*, is_update: bool) -> None:
    page = PAGE.read_text("utf-8")
    rules = [
        f"| {rule.code} | {rule.name} | {rule.severity} | {rule.page.splitlines()[0]} |"
        for rule in BUILTIN
    ]
    problems = [f"| {NOT_UTF8} | {Severity.ERROR} | a file is not UTF-8 text |"]
    problems += [
        f"| {problem.code} | {problem.severity} | {problem.meaning} |" for problem in Problem
    ]
    expected = _with_table(_with_table(page, "AM", rules), "AD", problems)
    if is_update:
        PAGE.write_text(expected, "utf-8")
    else:
        assert page == expected
