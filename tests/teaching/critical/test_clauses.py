"""Claims inside a question: right, or not at all."""

import pytest

import argmap
from argmap.graph import language
from argmap.teaching.critical.clauses import Advice, Clauses
from argmap.wording.claims import Wording


def clauses(*texts: str) -> Clauses:
    lines = [f"[C{place}]: {text}" for place, text in enumerate(texts)]
    argument_map = argmap.loads("\n\n".join(lines)).map
    return Clauses(Wording(argument_map, language(argument_map)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The watch shows order.", "the watch shows order"),
        ("A ban is needed", "a ban is needed"),
        ("North Korea is poor.", "North Korea is poor"),
        ("DNA carries information.", "DNA carries information"),
        ("I saw the van.", "I saw the van"),
        ("America is large.", "America is large"),
        ("Some dogs bark #loud.", "some dogs bark"),
        ("If it rains, the street is wet.", "if it rains, the street is wet"),
    ],
)
def test_a_clause(text: str, expected: str) -> None:
    assert clauses(text).clause("[C0]").startswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Higher taxes",
        "Is it true?",
        "Close the border!",
        "It rains. The street is wet.",
        "But the street is wet.",
        "The reason is this: it rains.",
        "It rains; the street is wet.",
        "All x are y ∧ p → q",
        "Die Stadt soll ihr Zentrum für Autos schließen, weil die Luft nicht gut ist.",
        "It is " + "very " * 40 + "wet.",
    ],
)
def test_what_is_no_clause(text: str) -> None:
    assert clauses(text).clause("[C0]") == ""


def test_a_word_that_may_be_a_name_is_quoted() -> None:
    assert clauses("Smiths sell shoes.").clause("[C0]") == "“Smiths sell shoes”"
    assert clauses("Smiths sell shoes.", "The smiths are here.").clause("[C0]") == (
        "smiths sell shoes"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The city should close its centre to cars.",
            Advice("the city", "the city", "close its centre to cars", is_against=False),
        ),
        (
            "The state must not torture anybody.",
            Advice("the state", "the state", "torture anybody", is_against=True),
        ),
        (
            "The centre should be closed.",
            Advice("the centre", "", "be closed", is_against=False),
        ),
        ("We should leave.", Advice("we", "", "leave", is_against=False)),
        ("The city is small.", None),
        ("People who think they should leave should leave.", None),
        ("The city should sleep because it is late.", None),
        ("If it rains, the city should close.", None),
    ],
)
def test_what_a_conclusion_advises(text: str, expected: Advice | None) -> None:
    assert clauses(text).advice("[C0]") == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The mayor says that the bridge is safe.", "the mayor"),
        ("According to Professor Lee, the bridge is safe.", "Professor Lee"),
        ("She says that the bridge is safe.", ""),
        ("The bridge is safe.", ""),
    ],
)
def test_who_says_so(text: str, who: str) -> None:
    assert clauses(text).source(["[C0]"]) == who
