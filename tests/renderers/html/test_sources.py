"""What the sources of a page's script have to keep to, so that they can be joined and minified."""

import re
from pathlib import Path

import pytest
from rcssmin import cssmin

import argmap.renderers.html
from argmap.renderers.html import bundle

WEB = Path(argmap.renderers.html.__file__).parent / "web"
IMPORTED = re.compile(r"\"(\.\.?/[\w/.]+\.js)\"")
NESTED = re.compile(r"`[^`]*\$\{[^}`]*`")


@pytest.mark.parametrize("path", sorted(WEB.rglob("*.js")), ids=lambda path: path.name)
def test_no_template_stands_inside_another(path: Path) -> None:
    nested = [line for line in path.read_text("utf-8").splitlines() if NESTED.search(line)]
    assert nested == []


@pytest.mark.parametrize("path", sorted(WEB.rglob("*.js")), ids=lambda path: path.name)
def test_what_is_imported_is_there(path: Path) -> None:
    text = path.read_text("utf-8")
    absent = [each for each in IMPORTED.findall(text) if not (path.parent / each).is_file()]
    assert absent == []


def test_every_style_sheet_is_used() -> None:
    served = bundle.style_sheet(served=True)
    for sheet in WEB.rglob("*.css"):
        assert cssmin(sheet.read_text("utf-8")) in served


def test_a_template_inside_another_would_be_found() -> None:
    assert NESTED.search("`${a}${b ? ` (${b})` : ''}`")
    assert not NESTED.search("f(`${a}`, `${b}`) + `c`")
