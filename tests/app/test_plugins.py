"""Plug-ins: joined with what is built in, and one clear message where one is broken."""

import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType

import pytest

from argmap.app.errors import PluginError
from argmap.app.plugins import QUESTIONS, RULES, Plugins, installed, may_declare
from argmap.checks import BUILTIN, Group, Inspection, Rule
from argmap.queries.builtin import BUILTIN as QUESTIONS_BUILTIN
from argmap.text import Severity


def _nothing(_inspection: Inspection) -> tuple[()]:
    return ()


OWN = Rule("XY101", "own-rule", Group.LOGIC, Severity.HINT, _nothing)
SECOND = Rule("XY100", "second-rule", Group.LOGIC, Severity.HINT, _nothing)
TAKEN = Rule(BUILTIN[0].code, "taken", Group.LOGIC, Severity.HINT, _nothing)


def plugins(*names: str, group: str = RULES) -> Plugins:
    """Plug-ins as if packages had declared them: names in this module."""
    return Plugins(
        lambda asked: (
            [EntryPoint(name, f"{__name__}:{name}", group) for name in names]
            if asked == group
            else []
        )
    )


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let entry points find this module, which pytest does not register."""
    module = ModuleType(__name__)
    module.__dict__.update(globals())
    monkeypatch.setitem(sys.modules, __name__, module)


def test_nothing_installed() -> None:
    assert plugins().rules == BUILTIN
    assert plugins().questions == QUESTIONS_BUILTIN


def test_only_packages_that_name_a_group_are_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "gone")])
    info = tmp_path / "other-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[console_scripts]\nother = argmap.cli:main\n")
    may_declare.cache_clear()
    assert list(installed(RULES)) == []
    (info / "entry_points.txt").write_text(f"[{RULES}]\nown = own:RULE\n")
    may_declare.cache_clear()
    assert [entry.value for entry in installed(RULES)] == ["own:RULE"]
    may_declare.cache_clear()


def test_rules_are_joined_by_code() -> None:
    assert plugins("OWN", "SECOND").rules == (*BUILTIN, SECOND, OWN)
    assert plugins("OWN").questions == QUESTIONS_BUILTIN


@pytest.mark.parametrize(
    ("name", "group", "reason"),
    [
        ("MISSING", RULES, "AttributeError"),
        ("plugins", RULES, "is a function, not a Rule"),
        ("OWN", QUESTIONS, "is a Rule, not a Question"),
        ("TAKEN", RULES, f"the name '{BUILTIN[0].code}' is taken"),
    ],
)
def test_a_broken_plug_in_is_one_message(name: str, group: str, reason: str) -> None:
    broken = plugins(name, group=group)
    with pytest.raises(PluginError) as caught:
        broken.names(group)
    message = str(caught.value)
    assert message.startswith(f"the plug-in '{name}' of the package")
    assert reason in message
    assert "\n" not in message


def test_frozen() -> None:
    with pytest.raises(AttributeError):
        plugins().find = lambda _group: []  # type: ignore[misc]
