"""Opening a place of a file in the user's editor."""

import time
from pathlib import Path

import pytest

from argmap.server.editors import editor, vscode_link

PLACE = (Path("/maps/a map.argdown"), 12, 3)


def installed(folder: Path, name: str) -> dict[str, str]:
    """An environment in which one program is installed."""
    program = folder / name
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return {"PATH": str(folder)}


@pytest.mark.parametrize(
    ("command", "has_window", "line"),
    [
        ("code --wait", True, "code --wait --goto /maps/a map.argdown:12:3"),
        ("subl", True, "subl /maps/a map.argdown:12:3"),
        ("kate", True, "kate --line 12 --column 3 /maps/a map.argdown"),
        ("vim", False, "vim +12 /maps/a map.argdown"),
        ("hx", False, "hx /maps/a map.argdown:12:3"),
        ("some-editor -x", False, "some-editor -x +12 /maps/a map.argdown"),
    ],
)
def test_editors_are_told_a_place_in_their_own_way(
    tmp_path: Path, command: str, has_window: bool, line: str
) -> None:
    found = editor(installed(tmp_path, command.split(maxsplit=1)[0]) | {"EDITOR": command})
    assert found is not None
    assert found.has_window is has_window
    assert " ".join(found.line_for(*PLACE)) == line


def test_the_first_variable_that_names_an_installed_program_counts(tmp_path: Path) -> None:
    environment = installed(tmp_path, "vim")
    found = editor(environment | {"ARGMAP_EDITOR": "absent", "VISUAL": "'", "EDITOR": "vim -R"})
    assert found is not None
    assert found.command == ("vim", "-R")
    assert editor(environment | {"EDITOR": "absent"}) is None
    assert editor(environment) is None


def test_an_editor_is_started_with_the_place(tmp_path: Path) -> None:
    environment = installed(tmp_path, "subl")
    heard = tmp_path / "heard"
    (tmp_path / "subl").write_text(
        f'#!/bin/sh\nprintf %s "$*" > "{heard}.part"\nmv "{heard}.part" "{heard}"\n'
    )
    found = editor(environment | {"EDITOR": str(tmp_path / "subl")})
    assert found is not None
    found.open(*PLACE)
    for _ in range(1000):
        if heard.exists():
            break
        time.sleep(0.01)
    assert heard.read_text() == "/maps/a map.argdown:12:3"


def test_a_link_for_visual_studio_code_has_no_blanks() -> None:
    assert vscode_link(*PLACE) == "vscode://file/maps/a%20map.argdown:12:3"
