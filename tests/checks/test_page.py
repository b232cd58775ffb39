"""docs/reference/checks.md has every code, with what the program says about it, and no other."""

from pathlib import Path

from argmap.app.files import NOT_UTF8
from argmap.argdown.problems import Problem
from argmap.checks import BUILTIN
from argmap.text import Severity

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "checks.md"


def test_page_and_program_agree() -> None:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line[:4] in ("| AD", "| AM")]
    assert rows == [
        *(
            f"| {rule.code} | {rule.name} | {rule.severity} | {rule.page.splitlines()[0]} |"
            for rule in BUILTIN
        ),
        f"| {NOT_UTF8} | {Severity.ERROR} | a file is not UTF-8 text |",
        *(f"| {problem.code} | {problem.severity} | {problem.meaning} |" for problem in Problem),
    ]
