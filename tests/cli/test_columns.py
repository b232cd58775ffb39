"""Text in columns: nothing is lost, nothing is wider than asked for."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.cli.columns import WIDTH, grid, line_width, padded
from argmap.text import cells, wrapped
from argmap.text.width import cut

WORDS = st.text(alphabet="ab [<]>空e\u0301 ", max_size=60)


@given(WORDS, st.integers(2, 30))
def test_wrapping_loses_no_word_and_keeps_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= width for line in lines)


def test_a_title_in_brackets_is_not_broken() -> None:
    assert wrapped("it weakens [Safe ways to school]", 24) == [
        "it weakens",
        "[Safe ways to school]",
    ]
    assert wrapped("it weakens [Safe ways to school]", 12) == [
        "it weakens",
        "[Safe ways",
        "to school]",
    ]


@given(WORDS, st.integers(1, 30))
def test_what_is_cut_fits(text: str, width: int) -> None:
    short = cut(text, width)
    assert cells(short) <= max(width, 3)
    assert short == text or short.endswith("…")


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=5), st.integers(40, 90))
def test_a_grid_keeps_the_width(rows: list[tuple[str, str, str]], width: int) -> None:
    lines = list(grid(rows, width))
    assert all(cells(line) <= width for line in lines)
    letters = sorted("".join("".join(cell.split()) for row in rows for cell in row))
    assert sorted("".join("".join(line.split()) for line in lines)) == letters


def test_the_columns_of_a_grid_begin_below_each_other() -> None:
    assert list(grid([("空", "x"), ("ab", "y")], 20)) == ["空  x", "ab  y"]
    assert padded("空", 3) == "空 "


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("columns", "expected"), [("70", 70), ("10", 40), ("900", 120)])
def test_lines_are_as_wide_as_the_terminal(
    monkeypatch: pytest.MonkeyPatch, columns: str, expected: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert line_width(Terminal()) == expected
    assert line_width(io.StringIO()) == WIDTH
