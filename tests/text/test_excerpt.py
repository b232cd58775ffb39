"""The line of a finding with a caret under it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text import Diagnostic, Related, Severity, Source, Span, describe, excerpt


def shown(text: str, start: int, end: int) -> str:
    return excerpt(Span(Source(text), start, end))


@pytest.mark.parametrize(
    ("text", "start", "end", "line", "caret"),
    [
        ("[A] : a", 4, 5, "    1 | [A] : a", "      |     ^"),
        ("one\ntwo words", 8, 13, "    2 | two words", "      |     ^^^^^"),
        ("one\r\ntwo\r\n", 5, 8, "    2 | two", "      | ^^^"),
        ("one\rtwo", 4, 7, "    2 | two", "      | ^^^"),
        ("\t\tb", 2, 3, "    1 |         b", "      |         ^"),
        ("a\x00b", 2, 3, "    1 | a\N{REPLACEMENT CHARACTER}b", "      |   ^"),
        ("事实 x", 3, 4, "    1 | 事实 x", "      |      ^"),
        ("事实", 0, 2, "    1 | 事实", "      | ^^^^"),
        ("e\u0301 x", 3, 4, "    1 | e\u0301 x", "      |   ^"),
        ("two\nlines", 0, 9, "    1 | two", "      | ^^^"),
        ("", 0, 0, "    1 |", "      | ^"),
        ("a", 1, 1, "    1 | a", "      |  ^"),
    ],
)
def test_the_caret_stands_under_its_place(
    text: str, start: int, end: int, line: str, caret: str
) -> None:
    assert shown(text, start, end) == f"{line}\n{caret}"


def test_a_long_line_is_cut_around_the_caret() -> None:
    line, caret = shown("x" * 500 + "y" + "z" * 500, 500, 501).split("\n")
    assert line == "    1 | ..." + "x" * 32 + "y" + "z" * 63 + "..."
    assert caret.index("^") == line.index("y")


@given(st.text(), st.data())
def test_any_place_in_any_text_can_be_shown(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line, caret = shown(text, start, end).split("\n")
    assert line.startswith(f"{Source(text).position(start).line:>5} |")
    assert caret.strip(" |").strip("^") == ""
    assert "^" in caret


@given(st.text(st.sampled_from("ab\r\n\u2028")), st.data())
def test_lines_and_positions_agree(text: str, data: st.DataObject) -> None:
    source = Source(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = source.position(offset)
    start, end = source.line_bounds(line)
    assert start + column - 1 == offset
    assert source.line(line) == text[start:end]
    assert not {"\r", "\n"} & set(source.line(line))
    assert source.line(len(source.line_starts) + 1) == ""


def test_a_diagnostic_is_shown_with_all_it_knows() -> None:
    source = Source("[A]: a\n\n[A]: b\n", "cats.argdown")
    first, second = Span(source, 0, 6), Span(source, 8, 14)
    found = Diagnostic(
        "AM1", Severity.WARNING, "twice", second, "rename it", (Related("first here", first),)
    )
    assert describe(found).split("\n") == [
        "cats.argdown:3:1: AM1 warning: twice",
        "    3 | [A]: b",
        "      | ^^^^^^",
        "      cats.argdown:1:1: first here",
        "      hint: rename it",
    ]
