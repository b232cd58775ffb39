"""docs/reference/cli.md names every command, option and choice that there is, and no other."""

import re
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
import typer

from argmap.cli.main import COMMANDS, app

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "cli.md").read_text("utf-8")
GROUP = typer.main.get_command(app)


def section(command: str) -> str:
    found = re.search(rf"^## argmap {command}\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None, f"the page has no section on {command}"
    return found[1]


def rows(text: str) -> dict[str, str]:
    """The options in the tables of a text, with what stands beside each."""
    return {
        option: line
        for line in text.splitlines()
        if line.startswith("| `-")
        for option in re.findall(r"`(-[-a-z]+)`", line.split(" | ")[0])
    }


def test_commands() -> None:
    assert tuple(re.findall(r"^## argmap (\w+)$", PAGE, re.MULTILINE)) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_options_and_choices(command: str) -> None:
    assert isinstance(GROUP, typer.core.TyperGroup)
    context = typer.Context(GROUP)
    parameters = GROUP.get_command(context, command)
    assert parameters is not None
    documented = rows(section(command))
    options = {}
    for parameter in parameters.params:
        for name in (*parameter.opts, *parameter.secondary_opts):
            if name.startswith("-"):
                options[name] = parameter
    assert set(documented) == set(options)
    for name, parameter in options.items():
        assert isinstance(parameter, typer.core.TyperOption)
        annotation: object = parameter.type_descriptor.annotation
        if get_origin(annotation) is Literal:
            for choice in get_args(annotation):
                assert f"`{choice}`" in documented[name]


def test_options_of_the_program() -> None:
    general = PAGE.partition("## argmap draw")[0]
    assert set(rows(general)) == {"--version"}
