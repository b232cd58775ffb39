"""What the data says about a passage, and what cannot be right in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import Data, freeze
from argmap.passages import Anchor, anchors_in


def data(source: object) -> Data:
    found = freeze({"source": source})
    assert isinstance(found, Data)
    return found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (None, ()),
        ("Smith 2010, p. 3", ()),
        ({"title": "On rain", "author": "Moss"}, ()),
        ({"paragraph": 2}, (Anchor(2),)),
        ({"quote": "it rained"}, (Anchor(quote="it rained"),)),
        (
            [{"paragraph": 1, "start": 4, "end": 6, "quote": "ab"}, "Smith", {"paragraph": 0}],
            (Anchor(1, 4, 6, "ab"), Anchor(0, item=2)),
        ),
    ],
)
def test_anchors(source: object, expected: tuple[Anchor, ...]) -> None:
    found = anchors_in(data(source))
    assert found == (expected, (), ())


FAULTS = [
    ({"paragraph": "two", "quote": "ab"}, "paragraph", "`paragraph` of the anchor is not"),
    ({"paragraph": True, "quote": "ab"}, "paragraph", "`paragraph` of the anchor is not"),
    ({"paragraph": -1}, "paragraph", "`paragraph` of the anchor is not"),
    ({"paragraph": 1, "start": 2.5, "end": 4}, "start", "`start` of the anchor is not"),
    ({"paragraph": 1, "start": 5}, "start", "the anchor has a `start` and no `end`"),
    ({"paragraph": 1, "end": 5}, "end", "the anchor has a `end` and no `start`"),
    ({"paragraph": 1, "start": 5, "end": 5}, "end", "the anchor ends before it starts"),
    ({"start": 0, "end": 2, "quote": "ab"}, "start", "the anchor counts from the beginning"),
    ({"paragraph": 1, "quote": ["ab"]}, "quote", "the quote of the anchor is no text"),
    ({"paragraph": 1, "quote": " "}, "quote", "the quote of the anchor is no text"),
]


@pytest.mark.parametrize(("anchor", "key", "message"), FAULTS)
def test_faults(anchor: object, key: str, message: str) -> None:
    (fault,) = anchors_in(data(anchor)).faults
    assert fault.path == ("source", 0, key)
    assert fault.message.startswith(message)
    assert fault.repair


def test_of_a_faulty_anchor_the_usable_parts_are_kept() -> None:
    found = anchors_in(data([{"paragraph": "x", "start": 0, "end": 2, "quote": "ab"}]))
    assert found.anchors == (Anchor(quote="ab"),)


def test_offsets_that_do_not_fit_the_quote() -> None:
    found = anchors_in(data({"paragraph": 1, "start": 4, "end": 9, "quote": "ab"}))
    assert found.faults == ()
    (mismatch,) = found.mismatches
    assert mismatch.message == "`start` and `end` are 5 characters apart, but the quote has 2"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["paragraph", "start", "end", "quote", "x"]), inner)
    ),
    max_leaves=8,
)


@given(VALUES)
def test_an_anchor_that_is_kept_can_be_used(source: object) -> None:
    for anchor in anchors_in(data(source)).anchors:
        assert anchor.quote or anchor.paragraph is not None
        assert (anchor.start is None) == (anchor.end is None)
        if anchor.start is not None and anchor.end is not None:
            assert anchor.paragraph is not None
            assert 0 <= anchor.start < anchor.end
