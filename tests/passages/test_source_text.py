"""Paragraphs of a text, and the sentences in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.passages import SourceText, sentences
from argmap.passages.sentences import prose
from argmap.text import Source


def text_of(*paragraphs: str) -> SourceText:
    return SourceText(Source("\n\n".join(paragraphs), "text.txt"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("  \n\n ", ()),
        ("One.", ("One.",)),
        ("A title\n\nOne.\nStill one.\n\n\n  Two. \n", ("A title", "One.\nStill one.", "Two.")),
        ("\ufeffTitle\r\n\r\nOne.\r\n", ("Title", "One.")),
        ("One.\n \t\nTwo.", ("One.", "Two.")),
        ("One\r\nline.\r\n\r\nTwo\rlines.\r\rThree.", ("One\r\nline.", "Two\rlines.", "Three.")),
    ],
)
def test_paragraphs(text: str, expected: tuple[str, ...]) -> None:
    assert SourceText(Source(text)).paragraphs == expected


@given(st.text(alphabet="a. \n\r\t\ufeff", max_size=40))
def test_places_cut_out_their_words(raw: str) -> None:
    text = SourceText(Source(raw))
    for number, paragraph in enumerate(text.paragraphs):
        assert text.span(number).text == paragraph
        assert text.span(number, 0, 1).text == paragraph[0]
        assert paragraph == paragraph.strip()


SENTENCES = [
    ("One. Two? Three!", ["One.", "Two?", "Three!"]),
    ('He said: "Go." She went.', ['He said: "Go."', "She went."]),
    ("Dr. J. Kim paid $3.5 in the U.S. capital.", ["Dr. J. Kim paid $3.5 in the U.S. capital."]),
    ("See e.g. Smith (p. 3). It is so.", ["See e.g. Smith (p. 3).", "It is so."]),
    ("What... never mind. 3 remain.", ["What... never mind.", "3 remain."]),
    ("没有雨。街湿了\uff01", ["没有雨。", "街湿了\uff01"]),
    ("No end", ["No end"]),
    ("", []),
]


@pytest.mark.parametrize(("paragraph", "expected"), SENTENCES)
def test_sentences(paragraph: str, expected: list[str]) -> None:
    assert [paragraph[start:end] for start, end in sentences(paragraph)] == expected


@given(st.text(alphabet="Ab. ?!)\u201d", max_size=40))
def test_sentences_leave_out_blanks_only(paragraph: str) -> None:
    found = sentences(paragraph)
    assert "".join(paragraph[start:end] for start, end in found).replace(" ", "") == (
        paragraph.replace(" ", "")
    )
    assert list(found) == sorted(found)


def test_titles_headings_and_bylines_are_no_prose() -> None:
    text = text_of(
        "Why it rains.",
        "It rained.",
        "# What follows.",
        "What does that mean?",
        "The street is wet.",
        "Ada Moss, a professor of geography, lives in Wales.",
    )
    assert prose(text) == (1, 4)


def test_a_last_paragraph_is_prose_if_it_is_no_byline() -> None:
    assert prose(text_of("Rain", "The street is wet.")) == (1,)
    assert prose(text_of("Rain", "North Korea must act.")) == (1,)


def test_a_text_may_begin_without_a_title() -> None:
    assert prose(text_of("It rained. Nobody saw it.", "The street is wet.")) == (0, 1)
    assert prose(text_of("It rained.")) == (0,)
