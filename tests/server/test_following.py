"""A map that is read again whenever its file changes."""

from pathlib import Path

import pytest

from argmap.app.config import Config
from argmap.app.errors import UnreadableError
from argmap.app.workspace import Workspace
from argmap.passages import SourceText
from argmap.server.following import Following

GOOD = "[Thesis]: A claim.\n    + [Reason]: A reason.\n"
BROKEN = "- [Reason]: A reason.\n"


def make(work: Workspace, text: SourceText | None, _: Config, stamp: str) -> str:
    assert len(stamp) == 64
    words = text.source.text if text else ""
    return f"{len(work.map.statements)} statements {words}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "map.argdown"
    file.write_text(GOOD)
    return file


def test_a_change_is_a_new_page(path: Path) -> None:
    following = Following(str(path), "", make)
    first = following.reading
    assert (first.page, first.is_current) == ("2 statements ", True)
    path.write_text(GOOD + "    - [Objection]: No.\n")
    assert following.read_again()
    assert following.reading.page == "3 statements "
    assert following.reading.stamp != first.stamp


def test_a_save_that_changes_nothing_is_no_news(path: Path) -> None:
    following = Following(str(path), "", make)
    path.write_text(GOOD)
    assert not following.read_again()


def test_a_broken_save_leaves_the_last_good_map_and_tells_the_problem(path: Path) -> None:
    following = Following(str(path), "", make)
    first = following.reading
    path.write_text(BROKEN)
    assert following.read_again()
    broken = following.reading
    assert (broken.page, broken.stamp) == (first.page, first.stamp)
    assert not broken.is_current
    assert [found.code for found in broken.problems] == ["AD102"]
    path.write_text(GOOD)
    assert following.read_again()
    assert (following.reading.is_current, following.reading.problems) == (True, ())


def test_at_the_start_what_can_be_read_of_a_broken_map_is_shown(path: Path) -> None:
    path.write_text(f"{GOOD}\n{BROKEN}")
    reading = Following(str(path), "", make).reading
    assert (reading.page, reading.is_current) == ("2 statements ", True)
    assert reading.problems


def test_a_file_that_is_gone_is_a_fault_until_it_is_back(path: Path) -> None:
    following = Following(str(path), "", make)
    path.unlink()
    assert following.read_again()
    assert "no such file" in following.reading.fault
    assert following.reading.page == "2 statements "
    path.write_text(GOOD)
    assert following.read_again()
    assert following.reading.fault == ""


def test_at_the_start_a_missing_file_stops_the_work(path: Path) -> None:
    with pytest.raises(UnreadableError):
        Following(str(path) + "x", "", make)


def test_the_text_is_followed_too(path: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Once.")
    following = Following(str(path), str(text), make)
    assert following.reading.page == "2 statements Once."
    text.write_text("Twice.")
    assert following.read_again()
    assert following.reading.page == "2 statements Twice."
    assert following.files == (path, text)


def test_included_files_are_followed_too(path: Path, tmp_path: Path) -> None:
    part = tmp_path / "part.argdown"
    part.write_text("[Part]: A claim.\n")
    path.write_text(f"@include(part.argdown)\n\n{GOOD}")
    following = Following(str(path), "", make)
    assert following.files == (path, part)
    part.write_text("[Part]: A claim.\n\n[More]: Another.\n")
    assert following.read_again()
    assert following.reading.page == "4 statements "
