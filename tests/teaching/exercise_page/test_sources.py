"""The sources of the page, joined."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from rcssmin import cssmin

import argmap.teaching.exercises.targets.html as package
from argmap.teaching.exercises.targets.html.data import relation
from argmap.teaching.exercises.targets.html.page import SOURCES, script, style_sheet

NODE = shutil.which("node")
WEB = Path(package.__file__).parent / "web"
TOP = re.compile(
    r"^(?:export )?(?:async )?(?:const|let|class|function\*?)\s+(\w+|\{[^}]*\})", re.MULTILINE
)
MODULES = SOURCES.modules("page", "choice_form", "gaps_form", "open_form", "sorting_form")
NESTED = re.compile(r"`[^`]*\$\{[^}`]*`")


def test_names_are_unique() -> None:
    texts = [SOURCES.module(name) for name in MODULES]
    names = Counter(name for text in texts for name in TOP.findall(text))
    assert [name for name, count in names.items() if count > 1] == []


def test_every_source_is_used() -> None:
    used = set(MODULES)
    assert {each.stem for each in WEB.rglob("*.js")} <= used
    assert used - {each.stem for each in WEB.rglob("*.js")} == {"dom", "themes"}
    for sheet in WEB.rglob("*.css"):
        assert cssmin(sheet.read_text("utf-8")) in style_sheet()


@pytest.mark.parametrize("path", sorted(WEB.rglob("*.js")), ids=lambda path: path.name)
def test_a_module_can_be_joined(path: Path) -> None:
    text = path.read_text("utf-8")
    assert [line for line in text.splitlines() if NESTED.search(line)] == []
    imported = re.findall(r"\"(\.\.?/[\w/.]+\.js)\"", text)
    assert [each for each in imported if not (path.parent / each).is_file()] == []


@pytest.mark.skipif(NODE is None, reason="needs Node")
def test_the_script_is_javascript(tmp_path: Path) -> None:
    assert not re.search(r"^(?:import|export)\b", script(), re.MULTILINE)
    (tmp_path / "page.mjs").write_text(script(), encoding="utf-8")
    assert NODE is not None
    subprocess.run([NODE, "--check", tmp_path / "page.mjs"], check=True)  # noqa: S603 -- our own code


def test_nothing_reads_texts_as_markup_or_talks() -> None:
    words = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "srcdoc")
    talks = ("fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "import(")
    assert [word for word in (*words, *talks) if word in script()] == []
    assert "</" not in style_sheet()
    assert "</script" not in script().lower()
    assert "<!--" not in script()


@pytest.mark.parametrize(
    ("label", "known"),
    [
        ("thesis", "top"),
        ("because", "support"),
        ("and", "and"),
        ("however", "objection"),
        ("however, only one of them is true", "objection"),
        ("but", "rebuttal"),
        ("does not follow, since", "undercut"),
        ("this reason fails, since", "undercut"),
        ("this reason holds, since", "support"),
        ("not both true:", "objection"),
        ("claim", ""),
        ("butter", ""),
        ("", ""),
    ],
)
def test_what_a_label_makes_of_a_line(label: str, known: str) -> None:
    assert relation(label) == known
