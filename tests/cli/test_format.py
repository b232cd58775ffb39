"""``argmap format``: files in place, as a check, as a diff, and through a pipe."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

UNEVEN = "[A]:  a // kept\n + [B]: b\n\n\n\n[C]: c"


@pytest.fixture
def uneven(tmp_path: Path) -> Path:
    path = tmp_path / "uneven.argdown"
    path.write_text(UNEVEN)
    return path


def test_in_place_and_only_once(argmap: Callable[..., Any], uneven: Path) -> None:
    assert argmap("format", "uneven.argdown") == (0, "uneven.argdown changed\n", "")
    text = uneven.read_text()
    assert text != UNEVEN
    assert "// kept" in text
    assert argmap("format", "uneven.argdown") == (0, "", "")
    assert uneven.read_text() == text


def test_check_and_diff_write_nothing(argmap: Callable[..., Any], uneven: Path) -> None:
    assert argmap("format", "--check", "uneven.argdown") == (1, "uneven.argdown would change\n", "")
    ran = argmap("format", "--diff", "uneven.argdown")
    assert ran.code == 1
    assert ran.out.startswith("--- uneven.argdown\n+++ uneven.argdown\n@@")
    assert "\n- + [B]: b\n" in ran.out
    assert uneven.read_text() == UNEVEN


def test_nothing_to_change(argmap: Callable[..., Any], uneven: Path) -> None:
    argmap("format", str(uneven))
    assert argmap("format", "--check", str(uneven)) == (0, "", "")
    assert argmap("format", "--diff", str(uneven)) == (0, "", "")


def test_a_file_with_errors_is_left_and_the_next_is_formatted(
    argmap: Callable[..., Any], uneven: Path, tmp_path: Path
) -> None:
    broken = (tmp_path / "broken.argdown").read_text()
    ran = argmap("format", "broken.argdown", "missing.argdown", "uneven.argdown")
    assert ran.code == 2
    assert ran.out == "uneven.argdown changed\n"
    assert "broken.argdown:2:1: AD103 error" in ran.err
    assert "argmap: broken.argdown is left as it is" in ran.err
    assert "argmap: cannot read missing.argdown" in ran.err
    assert (tmp_path / "broken.argdown").read_text() == broken
    assert uneven.read_text() != UNEVEN


def test_bytes_that_are_no_text_are_never_rewritten(
    argmap: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "latin.argdown"
    path.write_bytes(b"[A]:  caf\xe9\n\n\n\n[B]: b\n")
    assert argmap("format", "latin.argdown").code == 2
    assert path.read_bytes() == b"[A]:  caf\xe9\n\n\n\n[B]: b\n"
