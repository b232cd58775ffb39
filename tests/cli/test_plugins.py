"""Plug-ins as a user has them: installed packages with entry points."""

import os
import subprocess
import sys
from pathlib import Path

RULE = """\
from argmap.checks import Finding, Group, Rule
from argmap.text import Severity

def check(inspection):
    claims = inspection.bearing.claims
    return [Finding(f"{len(claims)} claims", claims[0].span)]

RULE = Rule("XY101", "counted", Group.LOGIC, Severity.HINT, check)
"""


def install(folder: Path, value: str) -> None:
    """What pip leaves of a package with one rule."""
    (folder / "counting.py").write_text(RULE)
    info = folder / "counting-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: counting\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[argmap.rules]\ncounted = {value}\n")


def argmap(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-m", "argmap", *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(folder)},
    )


def test_a_rule_of_another_package_is_run(tmp_path: Path) -> None:
    install(tmp_path, "counting:RULE")
    ran = argmap(tmp_path, "check", "good.argdown")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("good.argdown:1:1: XY101 hint: 2 claims\n")


def test_a_broken_plug_in_is_one_line_and_stops_only_what_needs_it(tmp_path: Path) -> None:
    install(tmp_path, "counting:RULES")
    ran = argmap(tmp_path, "check", "good.argdown", "--format", "json")
    assert ran.returncode == 2
    assert ran.stderr == (
        "argmap: the plug-in 'counted' of the package counting (argmap.rules) cannot be used: "
        "AttributeError: module 'counting' has no attribute 'RULES'; mend it with: "
        "pip install --upgrade counting, or pip uninstall counting\n"
    )
    assert argmap(tmp_path, "query", "good.argdown", "thesis").returncode == 0
    doctor = argmap(tmp_path, "doctor")
    assert doctor.returncode == 1
    assert "mend it with: pip install --upgrade counting" in doctor.stdout
