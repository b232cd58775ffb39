"""Lines fill their width, stay inside it, and lose no character."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.typeface import ascent, descent, line_height, measure, wrap

ALPHABET = (
    "abcdé—-/. \n\t\u00a0\u200b\u0301漢、字أب\U0001f1e6\U0001f469\u200d\u0915\u094d\ufe0f\x00\ud800"
)
texts = st.text(ALPHABET, max_size=60) | st.text(max_size=60)
widths = st.floats(30, 300)


def squeezed(text: str) -> str:
    """The text without what a line break may swallow."""
    return "".join(char for char in text if not char.isspace() and char != "\u200b")


@given(texts, widths)
@example("\u200b", 100)
def test_no_line_leaves_its_width(text: str, width: float) -> None:
    for line in wrap(text, width, 14):
        assert measure(line, 14) <= width + 1e-6 or len(line) == 1


@given(texts, widths, st.booleans(), st.booleans())
def test_no_character_is_lost(text: str, width: float, bold: bool, italic: bool) -> None:
    lines = wrap(text, width, 14, bold=bold, italic=italic)
    assert squeezed("".join(lines)) == squeezed(text)
    assert all(line for line in lines)


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=6), min_size=1), st.floats(60, 300))
def test_each_line_takes_as_many_words_as_go_in(words: list[str], width: float) -> None:
    lines = wrap(" ".join(words), width, 14)
    for line, following in pairwise(lines):
        longer = f"{line} {following.split(' ')[0]}"
        assert measure(longer, 14) > width
    assert " ".join(lines) == " ".join(words)


@given(texts)
def test_every_text_has_a_width(text: str) -> None:
    width = measure(text, 10)
    assert width >= 0
    assert width == pytest.approx(sum(measure(char, 10) for char in text))


def test_blank_text_has_no_lines() -> None:
    assert wrap(" \n\t", 100, 14) == ()


def test_runs_of_blanks_count_as_one() -> None:
    assert wrap("  a \n\n b\tc ", 500, 14) == ("a b c",)


def test_long_word_is_broken_after_punctuation_first() -> None:
    lines = wrap("see https://example.org/a/long/path-to/nowhere", 120, 14)
    assert lines[0] == "see"
    assert all(line[-1] in "/-." for line in lines[1:-1])


def test_long_word_without_punctuation_is_broken_between_characters() -> None:
    lines = wrap("x" * 100, 120, 14)
    assert len(lines) > 3
    assert "".join(lines) == "x" * 100


@pytest.mark.parametrize(
    "cluster",
    [
        "e\u0301\u0323",
        "\U0001f469\u200d\U0001f467",
        "\U0001f1e9\U0001f1ea",
        "क्ष",
        "👍🏽",
        "❤\ufe0f",
    ],
    ids=["accents", "family", "flag", "conjunct", "skin tone", "colour heart"],
)
def test_what_reads_as_one_character_is_kept_together(cluster: str) -> None:
    for width in range(60, 120, 7):
        for line in wrap("i" + cluster * 30, width, 14):
            assert line.lstrip("i") == cluster * line.count(cluster)


def test_chinese_and_japanese_break_anywhere_but_not_before_a_full_stop() -> None:
    lines = wrap("漢字。" * 12, 14 * 5, 14)
    assert lines == ("漢字。漢", "字。漢字。") * 4
    assert all(not line.startswith("。") for line in lines)


def test_no_break_space_does_not_break() -> None:
    assert wrap("aaaa b\u00a0c", measure("aaaa b\u00a0", 14), 14) == ("aaaa", "b\u00a0c")


def test_unknown_characters_are_assumed_wide() -> None:
    assert measure("漢", 10) == 10
    assert measure("\U0001f9ff", 10) >= 13
    assert measure("\u0b95", 10) >= 10
    assert measure("\u200d\u202e\u2066", 10) == 0


def test_control_characters_are_as_wide_as_what_is_drawn_instead() -> None:
    assert measure("\x00\x07\ud800\uffff", 10) == 4 * measure("\N{REPLACEMENT CHARACTER}", 10)


def test_lines_set_at_line_height_do_not_touch() -> None:
    assert line_height(20) == ascent(20) + descent(20)
    assert ascent(20) > descent(20) > 0


def test_combining_marks_take_no_room_in_the_font() -> None:
    assert unicodedata.normalize("NFD", "é") == "e\u0301"
    assert measure("e\u0301", 10) == measure("e", 10)
