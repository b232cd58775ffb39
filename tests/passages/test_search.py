"""Quotes are found through an index where a plain search finds them."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.passages import SourceText
from argmap.passages.search import stretches
from argmap.text import Source

PIECES = st.sampled_from(
    ["rain", "Rain", "rains", "the", "wet", " ", " ", ", ", "\n\n", "\u6f22\u5b57", "\u00e9", "_"]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


def is_inside_a_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


def brute(text: str, part: str) -> list[tuple[int, int]]:
    places = [at for at in range(len(text)) if text.startswith(part, at)]
    found = [(at, at + len(part)) for at in places]
    whole = [each for each in found if not any(is_inside_a_word(text, place) for place in each)]
    return whole or found


@given(TEXTS, TEXTS)
def test_a_quote_anywhere(raw: str, quote: str) -> None:
    text = SourceText(Source(raw))
    part = " ".join(quote.split())
    if part:
        assert stretches(text, (part,), 99) == brute(text.plain_text, part)


@given(TEXTS, st.lists(st.sampled_from(["rain", "the", "wet", "s"]), min_size=2, max_size=3))
def test_a_quote_with_omissions_is_found_as_in_each_paragraph(raw: str, parts: list[str]) -> None:
    text = SourceText(Source(raw))
    found = stretches(text, parts, 999)
    alone = [stretches(text, parts, 999, number) for number in range(len(text.paragraphs))]
    assert found == [each for some in alone for each in some] or len(found) < sum(map(len, alone))
    for start, end in found:
        words = text.plain_text[start:end]
        assert "\n" not in words
        assert words.startswith(parts[0])
        assert words.endswith(parts[-1])


def test_a_paragraph_is_searched_alone() -> None:
    text = SourceText(Source("the rain\n\nthe wet"))
    assert stretches(text, ("the",), 9, 1) == [(9, 12)]
    assert stretches(text, ("the",), 1) == [(0, 3)]
    assert stretches(text, (), 9) == []
