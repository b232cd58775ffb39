"""docs/reference/questions.md has every question and every key of its rows, and no other."""

import re
from pathlib import Path

import argmap
from argmap.queries.builtin import BUILTIN
from argmap.queries.selected import selected

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "questions.md").read_text("utf-8")

TEXT = """\
[A]: a
  + [B]: b
    + [A]
  - [O]: o

[T]: t
  + [R]: r
  - [U]: u
  + [I]: It may be so. #tag {implicit: true, holder: h}
    >< [N]: n
  + <S>

[Alone]: alone
"""


def keys(heading: str) -> set[str]:
    part = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE))


def test_the_questions() -> None:
    rows = "".join(f"| `{question.usage}` | {question.summary} |\n" for question in BUILTIN)
    assert f"|---|---|\n{rows}\n" in PAGE


def test_the_keys_of_the_rows() -> None:
    work = argmap.loads(TEXT)
    headings = re.findall(r"^## (`.*)$", PAGE, re.MULTILINE)
    sections = {name: head for head in headings for name in re.findall(r"`([\w-]+)`", head)}
    assert set(sections) == {question.name for question in BUILTIN}
    for question in BUILTIN:
        rows = [
            row
            for targets in (("[B]", "[A]"), ("[T]", "[R]"))
            for count in range(question.needed, len(question.targets) + 1)
            for row in question(work.bearing, *targets[:count])
        ]
        assert rows, f"the example has no answer to {question.name}"
        row = rows[0].as_json()
        every = keys("What every row has") if "id" in row else set()
        assert row.keys() == every | keys(sections[question.name]), question.name


def test_the_keys_of_what_a_selector_takes() -> None:
    (row,) = selected(argmap.loads(TEXT).bearing, ["[B]"])
    assert row.as_json().keys() == keys("What every row has") | keys("Rows of a selector")
