"""Reading and writing files: every fault is named, and no file is ever half written."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.app import files
from argmap.app.errors import UnreadableError, UnwritableError
from argmap.app.files import read_source, write_file
from argmap.argdown.problems import Problem
from argmap.text import ArgmapError, Position, Severity

# The tests may run as root, whom no permission is refused: the refusals below are played.


def test_reads_text_and_keeps_line_breaks_and_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "map.argdown"
    path.write_bytes("\ufeff[A]: é\r\n  + b\r".encode())
    read = read_source(path)
    assert read.value.text == "\ufeff[A]: é\r\n  + b\r"
    assert read.value.path == str(path)
    assert read.diagnostics == ()


def test_missing_file_suggests_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "refugees.argdown").touch()
    with pytest.raises(UnreadableError) as caught:
        read_source(tmp_path / "refuges.argdown")
    message = str(caught.value)
    assert message.startswith(f"cannot read {tmp_path}/refuges.argdown: there is no such file")
    assert message.endswith(f"did you mean {tmp_path}/refugees.argdown?")


def test_missing_file_in_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"there is no such file, nor a folder .*nowhere$"):
        read_source(tmp_path / "nowhere" / "map.argdown")


def test_folder_instead_of_file_names_a_map_in_it(tmp_path: Path) -> None:
    (tmp_path / "cats.argdown").touch()
    with pytest.raises(UnreadableError, match=r"it is a folder; name a map in it, .*cats\.argdown"):
        read_source(tmp_path)


def test_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnreadableError, match="a part of its path is a file"):
        read_source(tmp_path / "file" / "map.argdown")


def test_nul_in_a_path_is_no_traceback() -> None:
    with pytest.raises(UnreadableError, match="null"):
        read_source("a\0b")
    with pytest.raises(UnwritableError, match="null"):
        write_file("a\0b", b"")


def test_no_permission_says_how_to_allow_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_bytes(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    with pytest.raises(UnreadableError, match="permission denied; allow it with: chmod u\\+r"):
        read_source(tmp_path / "map.argdown")


def test_bad_bytes_are_one_finding_at_the_first(tmp_path: Path) -> None:
    path = tmp_path / "latin.argdown"
    path.write_bytes(b"[A]: na\xc3\xafve\n[B]: caf\xe9 \xff")
    read = read_source(path)
    assert read.value.text == "[A]: naïve\n[B]: caf\ufffd \ufffd"
    (finding,) = read.diagnostics
    assert (finding.code, finding.severity) == (Problem.NOT_UTF8.code, Severity.ERROR)
    assert finding.span.begin == Position(2, 9)
    assert finding.message.startswith("byte 0xE9 at offset 20 is not UTF-8")
    assert finding.hint == "save the file as UTF-8"


@pytest.mark.parametrize(
    ("data", "guess"),
    [("[A]: a".encode("utf-16"), "UTF-16"), (b"\x89PNG\r\n\0\0\xff", "a binary file")],
)
def test_bad_bytes_of_a_known_kind_are_named(tmp_path: Path, data: bytes, guess: str) -> None:
    path = tmp_path / "strange"
    path.write_bytes(data)
    (finding,) = read_source(path).diagnostics
    assert guess in finding.hint


@given(st.binary(max_size=200))
def test_any_bytes_can_be_read(data: bytes) -> None:
    text = data.decode("utf-8", errors="replace")
    path = Path("any")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "read_bytes", lambda _path: data)
        read = read_source(path)
    assert read.value.text == text
    for finding in read.diagnostics:
        assert finding.span.text == "\N{REPLACEMENT CHARACTER}"


def test_writes_a_new_file_with_ordinary_permissions(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    write_file(tmp_path / "new.svg", b"new")
    assert (tmp_path / "new.svg").read_bytes() == b"new"
    assert (tmp_path / "new.svg").stat().st_mode == plain.stat().st_mode


def test_replaces_a_file_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "old.svg"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["old.svg"]  # noqa: PTH208 -- names are what is compared


def test_a_link_is_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(target)
    write_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_device_is_written_to_and_stays() -> None:
    write_file(os.devnull, b"gone")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "old.svg"
    target.write_bytes(b"old")

    def replace(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(UnwritableError, match="no space left on device"):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["old.svg"]


@pytest.mark.parametrize(
    ("where", "repair"),
    [
        ("nowhere/a.svg", "its folder does not exist; make it with: mkdir -p"),
        (".", "name a file in it"),
    ],
)
def test_a_place_that_cannot_be_written(tmp_path: Path, where: str, repair: str) -> None:
    with pytest.raises(ArgmapError, match=repair):
        write_file(tmp_path / where, b"")


def test_a_write_protected_file_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kept.svg"
    target.write_bytes(b"kept")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UnwritableError, match="permission denied"):
        write_file(target, b"new")
    assert target.read_bytes() == b"kept"
