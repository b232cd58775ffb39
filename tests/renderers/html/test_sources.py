"""What the sources of a page's script have to keep to, so that they can be joined and minified."""

import re
from pathlib import Path

import pytest

import argmap.renderers.html

WEB = Path(argmap.renderers.html.__file__).parent / "web"
NESTED = re.compile(r"`[^`]*\$\{[^}`]*`")


@pytest.mark.parametrize("path", sorted(WEB.glob("*.js")), ids=lambda path: path.name)
def test_no_template_stands_inside_another(path: Path) -> None:
    nested = [line for line in path.read_text("utf-8").splitlines() if NESTED.search(line)]
    assert nested == []


def test_a_template_inside_another_would_be_found() -> None:
    assert NESTED.search("`${a}${b ? ` (${b})` : ''}`")
    assert not NESTED.search("f(`${a}`, `${b}`) + `c`")
