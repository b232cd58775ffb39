"""A text made plain, piece by piece, is what it is made character by character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.passages.matching import Plain, omits, plain, quoted

CHARACTERS = "aB \n\u00a0\u2003'\u2019\"\u201c-\u2013\u2014\u00ad\u200b\u200d\u0301\u0327\u00e9\N{GRINNING FACE}"
TEXTS = st.text(st.sampled_from(CHARACTERS), max_size=14)


def one_by_one(text: str) -> list[tuple[str, int, int]]:
    """Characters with where they stand, for texts without accents behind their letters."""
    made: list[tuple[str, int, int]] = []
    for place, char in enumerate(text):
        if char in "\u00ad\u200b\u200c\u200d\u2060\ufeff":
            continue
        alike = " " if char.isspace() else {"\u2019": "'", "\u201c": '"'}.get(char, char)
        alike = "-" if alike in "\u2013\u2014" else alike
        if made and made[-1][0] == alike and alike in " -":
            made[-1] = (alike, made[-1][1], place + 1)
        else:
            made.append((alike, place, place + 1))
    return made


def pieces(made: Plain) -> list[tuple[str, int, int]]:
    return [(char, made.start(at), made.end(at)) for at, char in enumerate(made.text)]


@given(TEXTS.map(lambda text: text.replace("\u0301", "").replace("\u0327", "")))
def test_places(text: str) -> None:
    assert pieces(plain(text)) == one_by_one(text)


@given(TEXTS)
def test_places_are_in_order_and_inside(text: str) -> None:
    made = pieces(plain(text))
    assert all(0 <= start < end <= len(text) for _, start, end in made)
    assert [start for _, start, _ in made] == sorted(start for _, start, _ in made)


def test_an_accent_behind_its_letter_is_one_character_with_it() -> None:
    assert pieces(plain("e\u0301\u0327 x")) == [
        *[(char, 0, 3) for char in "\u0229\u0301"],
        (" ", 3, 4),
        ("x", 4, 5),
    ]
    assert plain("cafe\u0301").text == plain("caf\u00e9").text


@pytest.mark.parametrize(
    ("quote", "parts"),
    [
        ("It  rained", ("It rained",)),
        ("It ... rained [\u2026] here", ("It", "rained", "here")),
        ("...", ()),
        (" ", ()),
    ],
)
def test_quoted(quote: str, parts: tuple[str, ...]) -> None:
    assert quoted(quote) == parts
    assert omits(quote) == ("..." in quote or "\u2026" in quote)
