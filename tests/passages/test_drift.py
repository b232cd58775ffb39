"""Anchors are found again after the text was edited: by the words around them, and by each other."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.passages import Anchor, Fate, How, Place, SourceText, resolve, resolve_all
from argmap.passages.drift import Drift, Move
from argmap.text import Source

OLD = """On rain

It rained in the night. The street is wet, and the street is dark.

Nobody saw the street. The street was empty, and the lamps were out.

In the morning the street was dry. All had forgotten the rain."""


def text_of(raw: str) -> SourceText:
    return SourceText(Source(raw))


def anchor_at(raw: str, paragraph: int, words: str, count: int = 0) -> Anchor:
    text = text_of(raw).paragraphs[paragraph]
    start = -1
    for _ in range(count + 1):
        start = text.index(words, start + 1)
    return Anchor(paragraph, start, start + len(words), words)


STREETS = [
    anchor_at(OLD, 1, "the street"),
    anchor_at(OLD, 2, "the street"),
    anchor_at(OLD, 3, "the street"),
]
UNIQUE = [anchor_at(OLD, 1, "in the night"), anchor_at(OLD, 3, "forgotten")]


@pytest.mark.parametrize(
    ("prefix", "suffix", "expected"),
    [
        ("wet, and ", "", Place(1, 47, 57)),
        ("", " was dry", Place(3, 15, 25)),
        ("Nobody saw", ". The", Place(2, 11, 21)),
        ("nobody ever saw", ". The street", Place(2, 11, 21)),  # most of it
    ],
)
def test_the_words_around_it_tell_which_place_is_meant(
    prefix: str, suffix: str, expected: Place
) -> None:
    found = resolve(text_of(OLD), Anchor(quote="the street", prefix=prefix, suffix=suffix))
    assert (found.fate, found.places, found.how) == (Fate.EXACT, (expected,), How.CONTEXT)


@pytest.mark.parametrize(("prefix", "suffix"), [("quite other words", ""), ("", "s of London")])
def test_words_around_it_that_fit_nowhere_tell_nothing(prefix: str, suffix: str) -> None:
    found = resolve(text_of(OLD), Anchor(quote="the street", prefix=prefix, suffix=suffix))
    assert found.fate is Fate.AMBIGUOUS
    here = replace(STREETS[1], prefix=prefix, suffix=suffix)
    assert resolve(text_of(OLD), here).fate is Fate.EXACT


def test_words_around_it_go_before_offsets() -> None:
    anchor = replace(STREETS[1], prefix="wet, and")
    found = resolve(text_of(OLD), anchor)
    assert (found.fate, found.places, found.how) == (Fate.MOVED, (Place(1, 47, 57),), How.CONTEXT)


def test_words_around_it_may_be_in_another_paragraph() -> None:
    raw = "The end.\n\nThe street is wet.\n\nNo.\n\nThe street is dry."
    found = resolve(text_of(raw), Anchor(quote="The street", prefix="No.\n\n"))
    assert found.places == (Place(3, 0, 10),)


def test_a_paragraph_that_was_inserted_moves_all_behind_it() -> None:
    new = text_of(OLD.replace("\n\nNobody", "\n\nThe street slept. The street was calm.\n\nNobody"))
    found = resolve_all(new, [*STREETS, *UNIQUE])
    assert [each.places for each in found] == [
        (Place(1, 47, 57),),
        (Place(3, 11, 21),),
        (Place(4, 15, 25),),
        (Place(1, 10, 22),),
        (Place(4, 43, 52),),
    ]
    assert [each.fate for each in found] == [
        Fate.EXACT,
        Fate.MOVED,
        Fate.MOVED,
        Fate.EXACT,
        Fate.MOVED,
    ]


def test_an_anchor_without_offsets_or_quote_goes_with_its_paragraph() -> None:
    new = text_of("Preface.\n\n" + OLD)
    found = resolve_all(new, [*UNIQUE, Anchor(3), Anchor(1, quote="street"), Anchor(2, 0, 6)])
    assert [each.places[0].paragraph for each in found] == [2, 4, 4, 2, 3]
    assert [each.how for each in found[2:]] == [How.NEIGHBOURS, How.QUOTE, How.NEIGHBOURS]


def test_a_paragraph_that_lies_between_others_that_shifted_alike_has_shifted_too() -> None:
    drift = Drift(
        [Move(1, 0, Place(2, 0, 3)), Move(5, 4, Place(6, 9, 12)), Move(9, None, Place(12, 0, 1))]
    )
    assert [drift.paragraph(number) for number in (0, 1, 3, 5, 7, 9, 10)] == [
        None, 2, 4, 6, None, 12, None,
    ]  # fmt: skip
    assert drift.expected(5, 6) == (6, 11)
    assert drift.expected(3, 6) == (4, 6)
    assert drift.expected(7, 6) is None


def test_words_inserted_before_it_move_it_with_its_neighbours() -> None:
    raw = "A cat sat. A dog sat. A cow sat. A pig sat."
    anchors = [anchor_at("x\n\n" + raw, 1, words) for words in ("A cat", "A pig")]
    many = anchor_at("x\n\n" + raw, 1, "sat", 3)
    new = text_of("x\n\n" + raw.replace("A cow", "A white hen sat. A cow"))
    found = resolve_all(new, [*anchors, many])
    assert (found[2].places, found[2].how) == ((Place(1, 56, 59),), How.NEIGHBOURS)


def test_what_is_exact_by_chance_moves_with_its_neighbours() -> None:
    raw = "x\n\nA cat sat. A dog sat. A cow sat. A pig sat."
    anchors = [anchor_at(raw, 1, "A pig"), anchor_at(raw, 1, "sat", 3), anchor_at(raw, 1, "sat")]
    new = text_of(raw.replace("A cow", "A hen sat. A cow"))  # as long as "A pig sat. "
    found = resolve_all(new, [*anchors, anchor_at(raw, 1, "A cat")])
    assert [each.places[0].start for each in found] == [44, 50, 6, 0]
    assert [each.fate for each in found] == [Fate.MOVED, Fate.MOVED, Fate.EXACT, Fate.EXACT]


def test_in_doubt_all_places_are_told() -> None:
    new = text_of(OLD.replace("It rained", "Once upon a time, long before our days, it rained"))
    found = resolve(new, STREETS[0])
    assert found.fate is Fate.AMBIGUOUS
    assert {place.paragraph for place in found.places} == {1, 2, 3}
    found = resolve_all(new, [STREETS[0], anchor_at(OLD, 1, "is wet")])[0]
    assert (found.fate, found.how) == (Fate.MOVED, How.NEIGHBOURS)
    new = text_of(new.source.text.replace("is wet, and", "is wet. All of it was wet, and so"))
    found = resolve_all(new, [STREETS[0], anchor_at(OLD, 1, "is wet")])[0]
    assert (found.fate, found.how) == (Fate.MOVED, How.PARAGRAPH)
    assert resolve(text_of("x\n\nthe street, the street, the street"), STREETS[0]).fate is (
        Fate.AMBIGUOUS
    )


WORDS = st.lists(
    st.sampled_from(["rain", "street", "night", "wet", "lamp"]), min_size=3, max_size=9
)


@given(st.lists(WORDS, min_size=2, max_size=5), st.data())
def test_what_is_inserted_before_a_text_moves_every_anchor_that_quotes_a_whole_paragraph(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    wholes = [" ".join(words) for words in paragraphs]
    assume(not any(one in other for one in wholes for other in wholes if one is not other))
    anchors = [Anchor(at, 0, len(whole), whole) for at, whole in enumerate(wholes)]
    count = data.draw(st.integers(1, 3))
    new = text_of("\n\n".join([*["Fresh words."] * count, *wholes]))
    assert [each.places for each in resolve_all(new, anchors)] == [
        (Place(anchor.paragraph + count, 0, len(anchor.quote)),)
        for anchor in anchors
        if anchor.paragraph is not None
    ]


@given(WORDS, st.data())
def test_a_place_that_is_told_has_the_quote(words: list[str], data: st.DataObject) -> None:
    raw = " ".join(words)
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    anchor = Anchor(0, start, end, raw[start:end])
    new = text_of(data.draw(WORDS.map(" ".join)) + " " + raw)
    if anchor.quote.strip():
        for place in resolve(new, anchor).places:
            assert anchor.quote.strip() in new.span(*place).text
