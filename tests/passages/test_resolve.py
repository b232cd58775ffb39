"""Anchors are found where they say, where they moved to, in several places, or nowhere."""

from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.passages import Anchor, Fate, Place, SourceText, coverage, nearest, resolve, resolve_all
from argmap.text import Source

TEXT = SourceText(
    Source(
        "On rain\n\n"
        "It rained in the night. The street is wet, and the street is dark.\n\n"
        "Ada\u2019s roof \u2014 a thatched one \u2014 may\u00a0leak. Nobody re\u00adpaired it for years.\n\n"
        "In the night nobody sleeps."
    )
)


@pytest.mark.parametrize(
    ("anchor", "fate", "places"),
    [
        (Anchor(1, 3, 9, "rained"), Fate.EXACT, [(1, 3, 9)]),
        (Anchor(1, quote="rained in"), Fate.EXACT, [(1, 3, 12)]),
        (Anchor(quote="rained in"), Fate.EXACT, [(1, 3, 12)]),
        (Anchor(1, 4, 10, "rained"), Fate.MOVED, [(1, 3, 9)]),
        (Anchor(3, 3, 9, "rained"), Fate.MOVED, [(1, 3, 9)]),
        (Anchor(3, quote="rained"), Fate.MOVED, [(1, 3, 9)]),
        (Anchor(9, 3, 9, "rained"), Fate.MOVED, [(1, 3, 9)]),
        (Anchor(1, quote="street is"), Fate.AMBIGUOUS, [(1, 28, 37), (1, 51, 60)]),
        (Anchor(1, 51, 60, "street is"), Fate.EXACT, [(1, 51, 60)]),
        (Anchor(1, 50, 59, "street is"), Fate.MOVED, [(1, 51, 60)]),
        (Anchor(1, 40, 49, "street is"), Fate.AMBIGUOUS, [(1, 28, 37), (1, 51, 60)]),
        (Anchor(2, 0, 10, "Ada's roof"), Fate.EXACT, [(2, 0, 10)]),
        (Anchor(2, quote="Ada's roof - a"), Fate.EXACT, [(2, 0, 14)]),
        (Anchor(2, quote="roof -- a thatched one"), Fate.EXACT, [(2, 6, 27)]),
        (Anchor(2, quote="may leak"), Fate.EXACT, [(2, 30, 38)]),
        (Anchor(2, quote="repaired"), Fate.EXACT, [(2, 47, 56)]),
        (Anchor(1, quote="It rained ... dark"), Fate.EXACT, [(1, 0, 65)]),
        (Anchor(quote="It rained [...] leak"), Fate.MISSING, []),
        (Anchor(1, quote="ain"), Fate.EXACT, [(1, 4, 7)]),
        (Anchor(1, quote="it snowed"), Fate.MISSING, []),
        (Anchor(3), Fate.EXACT, [(3, 0, 27)]),
        (Anchor(4), Fate.MISSING, []),
        (Anchor(3, 0, 5), Fate.EXACT, [(3, 0, 5)]),
        (Anchor(3, 20, 50), Fate.MISSING, []),
    ],
)
def test_resolve(anchor: Anchor, fate: Fate, places: list[tuple[int, int, int]]) -> None:
    found = resolve(TEXT, anchor)
    assert found.fate is fate
    assert list(found.places) == [Place(*place) for place in places]


@pytest.mark.parametrize(
    ("quote", "like"),
    [
        ("it rained in", "It rained in"),
        ("the streets is wet", "The street is wet"),
        ("nobody repaired this for years", "Nobody re\u00adpaired it for years"),
        ("all quiet on the western front", ""),
        ("snowed", ""),
    ],
)
def test_what_a_misquoted_passage_was_meant_to_be(quote: str, like: str) -> None:
    assert resolve(TEXT, Anchor(quote=quote)).fate is Fate.MISSING
    assert words_of(TEXT, nearest(TEXT, quote)) == like


def words_of(text: SourceText, place: Place | None) -> str:
    return "" if place is None else text.span(*place).text


@given(st.text(alphabet="ab .", max_size=40), st.text(alphabet="ab .", max_size=12))
def test_what_is_nearest_shares_most_words_of_all_stretches(raw: str, quote: str) -> None:
    text = SourceText(Source(raw))
    length = len(quote.split())
    found = words_of(text, nearest(text, quote))
    assert found in raw
    if length > 1 and "." not in raw + quote and not found:
        words = raw.split()
        for place in range(len(words)):
            stretch = Counter(words[place : place + length])
            assert (stretch & Counter(quote.split())).total() < 0.6 * length


WORDS = st.lists(st.sampled_from(["rain", "wet", "night", "the", "\u2019s", "\u2014"]), max_size=12)


@given(st.lists(WORDS, max_size=4), st.data())
def test_what_is_cut_out_is_found_again(paragraphs: list[list[str]], data: st.DataObject) -> None:
    text = SourceText(Source("\n\n".join(" ".join(words) for words in paragraphs)))
    if not text.paragraphs:
        return
    number = data.draw(st.integers(0, len(text.paragraphs) - 1))
    paragraph = text.paragraphs[number]
    start = data.draw(st.integers(0, len(paragraph) - 1))
    end = data.draw(st.integers(start + 1, len(paragraph)))
    quote = paragraph[start:end]
    assert resolve(text, Anchor(number, start, end, quote)).fate is Fate.EXACT
    if quote.strip():
        loose = resolve(text, Anchor(quote=quote.replace("\u2019", "'").replace("\u2014", "-")))
        assert loose.fate in (Fate.EXACT, Fate.AMBIGUOUS)


@given(st.text(max_size=60), st.text(min_size=1, max_size=6))
def test_places_hold_the_quote_or_nothing_is_found(raw: str, quote: str) -> None:
    text = SourceText(Source(raw))
    for place in resolve(text, Anchor(quote=quote)).places:
        assert 0 <= place.start < place.end <= len(text.paragraphs[place.paragraph])


def covered(text: SourceText, anchors: Iterable[Anchor]) -> list[Place]:
    return [place for found in resolve_all(text, anchors) for place in found.places]


def free(text: SourceText, touched: Iterable[Place]) -> dict[int, tuple[tuple[int, int], ...]]:
    return {each.paragraph: each.unused for each in coverage(text, touched)}


def test_unused_sentences_are_those_that_nothing_touches() -> None:
    touched = covered(TEXT, [Anchor(1, 3, 9, "rained"), Anchor(3)])
    assert free(TEXT, touched) == {1: ((24, 66),), 2: ((0, 39), (40, 70)), 3: ()}


def test_every_place_of_an_ambiguous_quote_counts() -> None:
    assert free(TEXT, covered(TEXT, [Anchor(1, quote="street is")]))[1] == ((0, 23),)


def test_a_passage_over_two_sentences_touches_both() -> None:
    found = free(TEXT, [Place(1, 20, 30), Place(2, 0, 50)])
    assert [number for number, unused in found.items() if unused] == [3]


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=5)


@given(SPANS)
def test_unused_is_what_the_definition_says(spans: list[tuple[int, int]]) -> None:
    touched = [Place(1, start, start + length) for start, length in spans]
    assert free(TEXT, touched)[1] == tuple(
        (start, end)
        for start, end in ((0, 23), (24, 66))
        if not any(place.start < end and start < place.end for place in touched)
    )
