"""Keys and values of data are found where they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.argdown import read
from argmap.argdown.meaning.data_places import Path, written
from argmap.text import Source, Span

TEXT = """===
title: Ünïformen
color:
    tagColors: {a: "#fff", "b": 3}
===

[A]: ä \\{. #a {holder: Jöhn, source: [{paragraph: 1, quote: "ä{ö"}, {paragraph: 2}]}
    + [B]: b. {
        basis: x
        by: "y z"
    }
    + [C]: c. {odd:[1]}
    + [D]: d. {first: &a yes, second: *a}

(1) [P]: p.
-- rule {uses: [1], scheme: sign} --
(2) [A]
"""
MAP = read(Source(TEXT)).value


def data_of(title: str) -> Span:
    found = MAP.statement(title).members[0].data_span
    assert found is not None
    return found


def step() -> Span:
    found = MAP.inferences[0].span
    assert found is not None
    return found


def front_matter() -> Span:
    assert MAP.front_matter_span is not None
    return MAP.front_matter_span


@pytest.mark.parametrize(
    ("span", "path", "key", "value"),
    [
        (data_of("A"), ["holder"], "holder", "Jöhn"),
        (data_of("A"), ["source", 0, "quote"], "quote", '"ä{ö"'),
        (data_of("A"), ["source", 1, "paragraph"], "paragraph", "2"),
        (data_of("A"), ["source", 1], "{paragraph: 2}", "{paragraph: 2}"),
        (data_of("A"), ["holder", 0], "Jöhn", "Jöhn"),
        (data_of("B"), ["by"], "by", '"y z"'),
        (step(), ["uses"], "uses", "[1]"),
        (step(), ["uses", 0], "1", "1"),
        (front_matter(), ["title"], "title", "Ünïformen"),
        (front_matter(), ["color", "tagColors", "b"], '"b"', "3"),
    ],
)
def test_place_of_a_key_and_its_value(span: Span, path: Path, key: str, value: str) -> None:
    found = written(span, path)
    assert found is not None
    assert (found.key.text, found.value.text) == (key, value)


@pytest.mark.parametrize(
    ("span", "path"),
    [
        (data_of("A"), ["missing"]),
        (data_of("A"), ["source", 2]),
        (data_of("A"), ["holder", "x"]),
        (data_of("C"), ["odd", 0, "x"]),
        (data_of("D"), ["second"]),
        (Span(Source("no data"), 0, 7), ["x"]),
    ],
)
def test_what_is_not_there_has_no_place(span: Span, path: Path) -> None:
    assert written(span, path) is None


@given(st.text(max_size=40), st.lists(st.sampled_from(["a", 0, 1]), max_size=3))
def test_any_text_has_a_place_or_none(text: str, path: Path) -> None:
    source = Source("{" + text + "}")
    found = written(Span(source, 0, len(source.text)), path)
    assert found is None or found.key.start <= found.key.end <= len(source.text)
