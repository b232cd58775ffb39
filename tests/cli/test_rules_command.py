"""``argmap rules``: the list, a page, JSON and Markdown."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from argmap.app.plugins import INSTALLED


def test_list(argmap: Callable[..., Any]) -> None:
    ran = argmap("rules")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert (
        lines[0].split()
        == ["AM101", "misspelt-reference", "names", "warning", "always", "[*]"][
            : len(lines[0].split())
        ]
    )
    assert len(lines) == len(INSTALLED.known_rules.entries) + 2


@pytest.mark.parametrize("name", ["AM202", "am202", "unsupported-premise"])
def test_a_page(argmap: Callable[..., Any], name: str) -> None:
    ran = argmap("rules", name)
    assert ran.out.startswith("AM202 unsupported-premise (structure, warning, always)\n\nA premise")
    assert "\nFails:\n    [Thesis]" in ran.out


def test_a_page_of_what_the_reader_finds(argmap: Callable[..., Any]) -> None:
    ran = argmap("rules", "cut-off")
    assert ran.out.startswith("AD104 cut-off (syntax, error, always")
    assert "An empty line cuts a relation off from its parent." in ran.out


@pytest.mark.parametrize("name", ["AM5", "sources"])
def test_some(argmap: Callable[..., Any], name: str) -> None:
    lines = argmap("rules", name).out.splitlines()
    assert {line[:3] for line in lines[:-2]} == {"AM5"}
    assert len(lines) > 5


def test_an_unknown_rule(argmap: Callable[..., Any]) -> None:
    ran = argmap("rules", "unsuported-premise")
    assert ran.code == 2
    assert ran.err == (
        "argmap: there is no rule 'unsuported-premise'; did you mean 'unsupported-premise'?\n"
    )


def test_json(argmap: Callable[..., Any]) -> None:
    found = json.loads(argmap("rules", "orphan", "--json").out)
    assert (found["schema"], found["version"]) == ("argmap.rules", 1)
    (rule,) = found["rules"]
    assert rule["code"] == "AM201"
    assert rule["page"].startswith(rule["summary"])


def test_markdown(argmap: Callable[..., Any]) -> None:
    assert argmap("rules", "--markdown").out.startswith("# Rules\n")
    assert argmap("rules", "AM201", "--markdown").out.startswith("A claim or an argument")
