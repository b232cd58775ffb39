"""Offsets in code points and in UTF-16 units."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.passages import Utf16, code_points, units, utf16

TEXTS = st.text(
    st.sampled_from("ab\r\n\u0301\u200d\N{GRINNING FACE}\N{WOMAN}\U0001f3fd\ud800\uffff"),
    max_size=12,
)


def test_the_examples() -> None:
    assert doctest.testmod(units) == (0, 2)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("plain", 5),
        ("\N{GRINNING FACE}", 2),
        ("e\u0301", 2),
        ("\N{WOMAN}\u200d\N{PERSONAL COMPUTER}", 5),
        ("\N{WAVING HAND SIGN}\U0001f3fd", 4),
        ("a\r\n", 3),
        ("\u6f22\u5b57", 2),
    ],
)
def test_lengths_are_those_of_javascript(text: str, length: int) -> None:
    assert utf16(text, len(text)) == length
    assert code_points(text, length) == len(text)


@given(TEXTS)
def test_every_offset_there_and_back(text: str) -> None:
    many = Utf16(text)
    for offset in range(len(text) + 1):
        length = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert utf16(text, offset) == many.utf16(offset) == length
        assert code_points(text, length) == many.code_points(length) == offset


def test_half_a_character_begins_before_it() -> None:
    assert code_points("a\N{GRINNING FACE}b", 2) == 1
