"""Arguments as pupils and philosophers make them: sound ones give no finding, faulty ones theirs.

A faulty map says in a comment what is found in it. Beside some maps lies the text they are about.
"""

import re
from pathlib import Path

import pytest

import argmap
from argmap.checks import BUILTIN, Inspection, Rule, run
from argmap.passages import SourceText
from argmap.text import Source

FOLDER = Path(__file__).parent / "corpus"
SOUND = sorted((FOLDER / "sound").glob("*.argdown"))
FAULTY = sorted((FOLDER / "faulty").glob("*.argdown"))

OPEN_POINTS = frozenset({"AM202", "AM203", "AM213"})
"""What any argument leaves open: premises without a reason, objections without a reply or none."""


def looked_for(rule: Rule) -> bool:
    return rule.group != "wording" and rule.code not in OPEN_POINTS


def codes(path: Path) -> set[str]:
    """The rules that find something in a map; the wording is another question."""
    text = path.with_suffix(".txt")
    source = SourceText(Source(text.read_text("utf-8"), text.name)) if text.exists() else None
    work = argmap.load(path)
    assert not work.diagnostics
    rules = [rule for rule in BUILTIN if looked_for(rule)]
    return {found.code for found in run(rules, Inspection(work.bearing, source))}


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_sound(path: Path) -> None:
    assert codes(path) == set()


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_faulty(path: Path) -> None:
    said = re.search(r"^// finds (.*)$", path.read_text("utf-8"), re.MULTILINE)
    assert said is not None
    assert codes(path) == set(said[1].split(", "))


def test_every_rule_finds_something() -> None:
    missed = {rule.code for rule in BUILTIN if looked_for(rule)}.difference(*map(codes, FAULTY))
    assert missed <= {"AM101", "AM102", "AM103", "AM104", "AM190", "AM214", "AM215", "AM301"}
