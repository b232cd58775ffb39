"""A map that is read again whenever its file changes."""

import shutil
from pathlib import Path

import pytest

from argmap.app.config import Config, Configs
from argmap.app.errors import UnreadableError
from argmap.app.plugins import INSTALLED
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


def test_an_emptied_file_does_not_take_the_place_of_a_map(path: Path) -> None:
    following = Following(str(path), "", make)
    assert not following.is_unfinished()
    path.write_text("")
    assert following.is_unfinished()
    assert following.read_again()
    assert not following.is_unfinished()  # it is told now, and no more waited for
    assert (following.reading.page, following.reading.is_current) == ("2 statements ", False)
    assert [found.code for found in following.reading.problems] == ["AD123"]


def test_as_long_as_there_is_no_good_map_the_newest_is_shown(path: Path) -> None:
    path.write_text(f"{GOOD}\n{BROKEN}")
    following = Following(str(path), "", make)
    path.write_text(f"{GOOD}\n{BROKEN}\n[Third]: A claim.\n")
    assert following.read_again()
    assert (following.reading.page, following.reading.is_current) == ("3 statements ", True)


def test_a_fault_of_argmap_is_told_and_overcome(path: Path) -> None:
    def make_most(work: Workspace, text: SourceText | None, config: Config, stamp: str) -> str:
        if len(work.map.statements) > 2:
            raise RecursionError("too deep")
        return make(work, text, config, stamp)

    following = Following(str(path), "", make_most)
    path.write_text(GOOD + "    - [Objection]: No.\n")
    assert following.read_again()
    assert "RecursionError: too deep" in following.reading.fault
    assert following.reading.page == "2 statements "
    path.write_text(GOOD)
    assert following.read_again()
    assert following.reading.fault == ""


def test_settings_are_followed_and_their_files_watched(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "argmap.toml"
    known = INSTALLED.known_rules
    following = Following(str(path), "", make, lambda: Configs(known).of(str(path)))
    assert file in following.watched
    assert file not in following.files
    first = following.reading.stamp
    file.write_text("fail-on = 'never'\n")
    assert following.read_again()
    assert following.reading.stamp != first
    file.write_text("fail-on = \n")
    assert following.read_again()
    assert "argmap.toml:1" in following.reading.fault


def test_a_text_that_the_map_names_later_is_shown(path: Path, tmp_path: Path) -> None:
    following = Following(str(path), "", make)
    path.write_text(f"===\nargmap: {{text: text.txt}}\n===\n\n{GOOD}")
    assert following.read_again()
    assert (following.reading.page, following.reading.is_current) == ("2 statements ", True)
    assert [found.code for found in following.reading.problems] == ["AD306"]
    text = tmp_path / "text.txt"
    assert text in following.files
    text.write_text("Words.")
    assert following.read_again()
    assert following.reading.page == "2 statements Words."


def test_a_folder_that_was_made_anew_is_found_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    following = Following(path.name, "", make)
    shutil.rmtree(path.parent)
    assert following.read_again()
    assert "no such file" in following.reading.fault
    assert following.files == (path,)
    path.parent.mkdir()
    path.write_text(GOOD)
    assert following.read_again()
    assert following.reading.fault == ""
