"""A few words that stand in one other place only need not be the passage that is meant."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.passages import Anchor, Fate, Place, SourceText, resolve, resolve_all
from argmap.passages.drift import Drift, Move
from argmap.passages.matching import is_short
from argmap.text import Source

OLD = """On buses

The town pays for the roads. Nobody asks what a road earns.

Free buses would fill the squares again. Shops would sell more than they do now.

Critics say that what is free is wasted. They mean benches, too.

A ticket tax is paid by those who have no car. It is not fair."""

TICKET = Anchor(3, 8, 11, "say")


def text_of(raw: str) -> SourceText:
    return SourceText(Source(raw))


def anchor_at(raw: str, paragraph: int, words: str) -> Anchor:
    start = text_of(raw).paragraphs[paragraph].index(words)
    return Anchor(paragraph, start, start + len(words), words)


BESIDE = [
    anchor_at(OLD, 1, "pays for the roads"),
    anchor_at(OLD, 2, "Shops would sell more"),
    anchor_at(OLD, 3, "what is free is wasted"),
    anchor_at(OLD, 4, "those who have no car"),
]
RETYPED = OLD.replace("Critics say", "Critics claim").replace("It is", "Most people say it is")


def test_words_in_another_paragraph_are_not_taken_for_those_of_a_paragraph_that_stayed() -> None:
    found = resolve_all(text_of(RETYPED), [TICKET, *BESIDE])
    assert (found[0].fate, [place.paragraph for place in found[0].places]) == (Fate.AMBIGUOUS, [4])
    assert [each.places[0].paragraph for each in found[1:]] == [1, 2, 3, 4]


def test_without_witnesses_one_place_is_enough() -> None:
    assert resolve(text_of(RETYPED), TICKET).fate is Fate.MOVED


def test_more_words_are_enough() -> None:
    whole = anchor_at(OLD, 3, "They mean benches, too")
    new = OLD.replace(" They mean benches, too.", "").replace(
        "now.", "now. They mean benches, too."
    )
    assert resolve_all(text_of(new), [whole, *BESIDE])[0].fate is Fate.MOVED
    short = anchor_at(OLD, 3, "mean benches, too")
    assert resolve_all(text_of(new), [short, *BESIDE])[0].fate is Fate.AMBIGUOUS
    assert resolve_all(text_of(new), [short, whole, *BESIDE])[0].fate is Fate.MOVED


@pytest.mark.parametrize(
    ("prefix", "suffix", "fate"),
    [
        ("Critics ", " that what is free", Fate.AMBIGUOUS),
        ("no car. Most people ", " that they mean", Fate.MOVED),
        ("", " it is not fair", Fate.MOVED),
        ("Critics ", "", Fate.AMBIGUOUS),
    ],
)
def test_other_words_around_it_speak_against_a_place(prefix: str, suffix: str, fate: Fate) -> None:
    assert resolve(text_of(RETYPED), replace(TICKET, prefix=prefix, suffix=suffix)).fate is fate


def test_words_around_it_in_a_language_without_blanks() -> None:
    anchor = Anchor(
        0, 20, 22, "\u516c\u5171", "\u6211\u4eec\u9700\u8981", "\u4ea4\u901a\u5de5\u5177"
    )
    moved = text_of("\u4eca\u5929\u6211\u4eec\u9700\u8981\u516c\u5171\u4ea4\u901a\u5de5\u5177")
    other = text_of("\u4ed6\u5728\u56fe\u4e66\u9986\u516c\u5171\u533a\u57df\u770b\u4e66")
    assert resolve(moved, anchor).fate is Fate.MOVED
    assert resolve(other, anchor).fate is Fate.AMBIGUOUS


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("costs", True),
        ("costs too much", True),
        ("costs far too much", False),
        ("\u516c\u5171", True),
        ("\u516c\u5171\u4ea4\u901a\u5de5\u5177", False),
        ("\u0e01" * 30, False),
    ],
)
def test_what_is_short(quote: str, expected: bool) -> None:
    assert is_short(quote) is expected


def test_an_anchor_goes_with_its_paragraph_wherever_that_goes() -> None:
    paragraphs = OLD.split("\n\n")
    for order in ([0, 3, 1, 2, 4], [0, 1, 2, 4, 3], [3, 0, 1, 2, 4], [0, 4, 3, 2, 1]):
        new = text_of("\n\n".join(paragraphs[number] for number in order))
        found = resolve_all(new, [TICKET, *BESIDE])[0]
        assert found.places == (Place(order.index(3), 8, 11),)
        assert found.fate in (Fate.EXACT, Fate.MOVED)


def test_an_anchor_goes_with_the_half_of_a_paragraph_that_was_split() -> None:
    benches = anchor_at(OLD, 3, "benches")
    found = resolve_all(text_of(OLD.replace("wasted. ", "wasted.\n\n")), [benches, *BESIDE])[0]
    assert (found.fate, found.places) == (Fate.MOVED, (Place(4, 10, 17),))


def test_where_a_paragraph_cannot_be() -> None:
    drift = Drift(
        [
            Move(1, None, Place(1, 0, 3)),
            Move(3, None, Place(3, 0, 3)),
            Move(8, None, Place(9, 0, 3)),
        ]
    )
    assert [now for now in range(12) if drift.rules_out(1, now)] == list(range(2, 12))
    assert [now for now in range(12) if drift.rules_out(2, now)] == [1, 3, 9]
    assert [now for now in range(12) if drift.rules_out(5, now)] == [1, 2]  # it may be 5 or 6
    assert not any(drift.rules_out(11, now) for now in range(12))


WORDS = st.lists(
    st.sampled_from(["rain", "street", "night", "wet", "lamp"]), min_size=4, max_size=9
)


@given(st.lists(WORDS, min_size=3, max_size=6), st.data())
def test_a_word_whose_paragraph_stayed_never_moves_to_another(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    """Every paragraph keeps a sign of its own; a word is taken from one and put into another."""
    wholes = [f"sign {at} of this place {' '.join(words)}" for at, words in enumerate(paragraphs)]
    signs = [Anchor(at, 0, len(text), text) for at, text in enumerate(wholes)]
    numbers = st.integers(0, len(wholes) - 1)
    old, new = data.draw(st.tuples(numbers, numbers).filter(lambda both: both[0] != both[1]))
    start = len(wholes[old]) + 1
    assume(len(wholes[old]) != len(wholes[new]))  # the same offset would be a witness
    after = [f"{text} unheard" if at == new else text for at, text in enumerate(wholes)]
    found = resolve_all(
        text_of("\n\n".join(after)), [Anchor(old, start, start + 7, "unheard"), *signs]
    )
    assert found[0].fate is Fate.AMBIGUOUS
    assert [place.paragraph for place in found[0].places] == [new]
