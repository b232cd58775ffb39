"""Which titles count as slips of one another, and that finding them is no comparison of all pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks.names.nearness import Titles, is_slip, sound, words


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("China's Aim", ("chinas", "aim")),
        ("safe-passage_now", ("safe", "passage", "now")),
        ("  P1 ", ("p1",)),
        ("ÉCOLE", ("école",)),
        ("?!", ()),
    ],
)
def test_words_of_a_title(title: str, expected: tuple[str, ...]) -> None:
    assert words(title) == expected


def test_a_title_of_signs_sounds_like_itself_only() -> None:
    assert sound("?!") != sound("!?")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("refugee", "refugees"),
        ("refugee", "refuge"),
        ("passage", "passege"),
        ("passage", "psasage"),
        ("passage", "apassage"),
        ("ab", "ba"),
    ],
)
def test_one_slip(one: str, other: str) -> None:
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("passage", "passage"),
        ("passage", "pssaeg"),
        ("north", "south"),
        ("abcd", "cdab"),
        ("a", "abc"),
    ],
)
def test_no_slip_or_more_than_one(one: str, other: str) -> None:
    assert not is_slip(one, other)
    assert not is_slip(other, one)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("thesis", "Thesis"),
        ("Safepassage", "Safe passage"),
        ("Chinas aim", "China's aim"),
        ("Safe pasage", "Safe passage"),
        ("Safe passage ", "Safe passage"),
    ],
)
def test_finds_the_title_that_was_meant(wrong: str, right: str) -> None:
    assert Titles(["Costs", right, "Numbers"], min_letters=4).like(wrong) == right


@pytest.mark.parametrize(
    ("title", "others"),
    [
        ("P1", ["P2", "P11"]),
        ("Reason 1", ["Reason 2"]),
        ("Reason A", ["Reason B"]),
        ("The cat", ["The cut"]),
        ("Safe passage", ["Costly passage"]),
        ("Objection 1b", ["Objection 2b"]),
    ],
)
def test_names_that_differ_on_purpose_are_not_alike(title: str, others: list[str]) -> None:
    assert Titles(others, min_letters=4).like(title) is None


def test_a_series_of_words_is_not_a_heap_of_slips() -> None:
    series = [f"passag{chr(0x4E00 + number)}" for number in range(3000)]
    assert Titles(series, min_letters=4).like("passagx") is None


LETTERS = st.text(alphabet="abcd", min_size=1, max_size=7)


def _edits(word: str) -> set[str]:
    """All words that are one slip away, by the definition."""
    found = set()
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        found |= {head + letter + tail for letter in "abcd"}
        if tail:
            found.add(head + tail[1:])
            found |= {head + letter + tail[1:] for letter in "abcd"}
        if len(tail) > 1:
            found.add(head + tail[1] + tail[0] + tail[2:])
    return found - {word}


@given(LETTERS, LETTERS)
def test_a_slip_is_what_the_definition_says(one: str, other: str) -> None:
    assert is_slip(one, other) == (other in _edits(one))


@given(st.lists(LETTERS, min_size=1, max_size=12, unique=True), LETTERS)
def test_finds_a_slip_exactly_where_there_is_one(titles: list[str], wrong: str) -> None:
    least = 3
    slips = {
        title
        for title in titles
        if len(title) >= least and len(wrong) >= least and title in _edits(wrong)
    }
    found = Titles(titles, min_letters=least).like(wrong)
    if wrong in titles:
        assert found == wrong
    else:
        assert found in slips if slips else found is None
