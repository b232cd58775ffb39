"""Places in a text, also in one put together from several."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.text import Segment, Source, Span

TEXT = st.text(alphabet="ab\r\n", max_size=20)


@given(TEXT, st.data())
def test_ends_are_begin_and_finish(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = Span(Source(text), start, end)
    assert span.ends == (span.begin, span.finish)


@given(TEXT, TEXT, st.data())
def test_ends_in_an_assembled_text(first: str, second: str, data: st.DataObject) -> None:
    parts = (Segment(0, Source(first, "a"), 0), Segment(len(first), Source(second, "b"), 0))
    text = first + second
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = Span(Source(text, "a", parts), start, end)
    assert span.ends == (span.begin, span.finish)
