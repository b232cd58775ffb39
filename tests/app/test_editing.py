"""Changing the text of one statement in its file."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.app.editing import CannotEditError, rewrite, written
from argmap.app.fixing import ChangedFileError

MAP = """\
[Thesis]: A *bold* claim #tag. {holder: x}
    + <Argument>: It goes on
      over two lines. #second
    - an untitled claim
      // with a comment
    _> [Other]: another  {basis: y}

<Spelt out>

(1) [Premise]: A premise. {a: b}
(2) An untitled premise.
-- Rule --
(3) [Thesis]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "map.argdown"
    file.write_bytes(MAP.encode())
    return file


def change(path: Path, name: str, text: str) -> None:
    work = argmap.load(path)
    rewrite(work, name, text, written(work, name).checksum)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("[Thesis]", "A *bold* claim #tag."),
        ("<Argument>", "It goes on over two lines."),
        ("[Untitled 1]", "an untitled claim"),
        ("[Other]", "another"),
        ("[Premise]", "A premise."),
        ("[Untitled 2]", "An untitled premise."),
    ],
)
def test_a_text_is_found_without_title_tags_and_data(path: Path, name: str, text: str) -> None:
    assert written(argmap.load(path), name).text == text


def test_a_new_text_takes_the_place_of_the_old_and_all_else_stays(path: Path) -> None:
    change(path, "<Argument>", "It\n says   more.")
    assert path.read_text() == MAP.replace("It goes on\n      over two lines.", "It says more.")


def test_line_breaks_and_a_byte_order_mark_stay(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + MAP.replace("\n", "\r\n").encode())
    change(path, "[Premise]", "Another premise.")
    after = MAP.replace("A premise.", "Another premise.").replace("\n", "\r\n")
    assert path.read_bytes() == b"\xef\xbb\xbf" + after.encode()


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("[Premise]", "  ", "is empty"),
        ("[Thesis]", "A claim.", "read as more than the text"),  # its tag would be gone
        ("[Premise]", "New. #tag", "read as more than the text"),
        ("<Spelt out>", "A text.", "no text"),
        ("[Nobody]", "A text.", "no text"),
        ("[Untitled 1]", "[Other]: one", "read as more than the text"),
    ],
)
def test_what_would_change_more_is_refused(path: Path, name: str, text: str, reason: str) -> None:
    work = argmap.load(path)
    with pytest.raises(CannotEditError, match=reason):
        rewrite(work, name, text, written(work, name).checksum)
    assert path.read_text() == MAP


def test_an_outside_change_is_never_overwritten(path: Path) -> None:
    work = argmap.load(path)
    seen = written(work, "[Premise]").checksum
    path.write_text(MAP + "\n// added by somebody else\n")
    with pytest.raises(ChangedFileError):
        rewrite(work, "[Premise]", "Another premise.", seen)
    with pytest.raises(ChangedFileError):  # the map was read again, the page was not
        rewrite(argmap.load(path), "[Premise]", "Another premise.", seen)
    assert path.read_text().endswith("somebody else\n")


def test_a_text_in_an_included_file_is_changed_there(tmp_path: Path) -> None:
    main, part = tmp_path / "main.argdown", tmp_path / "part.argdown"
    main.write_text("@include(part.argdown)\n\n[Main]: A claim.\n    + [Part]\n")
    part.write_text("[Part]: A reason.\n")
    before = main.read_bytes()
    change(main, "[Part]", "A better reason.")
    assert part.read_text() == "[Part]: A better reason.\n"
    assert main.read_bytes() == before


@settings(max_examples=60, deadline=None)
@given(text=st.one_of(st.text(max_size=40), st.text("ab #*_[]<>(){}+-:.\\\n", max_size=20)))
def test_whatever_is_typed_is_the_text_or_is_refused(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "map.argdown")
        path.write_text(MAP)
        try:
            change(path, "[Premise]", text)
        except CannotEditError:
            assert path.read_text() == MAP
        else:
            words = " ".join(text.split())
            assert path.read_bytes().decode() == MAP.replace("A premise.", words)
            before, after = argmap.loads(MAP).map, argmap.load(path).map
            assert list(after.nodes) == list(before.nodes)
            assert after.relations == before.relations
