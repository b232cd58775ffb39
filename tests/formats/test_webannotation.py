"""Passages of a map as Web Annotations and back."""

import json
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import loads
from argmap.formats.about import About
from argmap.formats.webannotation import Reading, read, written
from argmap.formats.webannotation.anchoring import shortened
from argmap.formats.webannotation.counting import Counting, countings
from argmap.model import ArgumentMap, Data, Occurrence, Statement, freeze
from argmap.passages import Anchor, Place, SourceText, passages_of
from argmap.text import Source

RAW = "On rain\n\nIt rained \N{CLOUD WITH RAIN}\ufe0f all night. \N{GRINNING FACE} The street is wet.\n\nNobody slept at all, and nobody came. Nobody rang."
TEXT = SourceText(Source(RAW, "some folder/on rain.txt"))
WET = RAW.index("street is wet")
MAP = loads(
    """\
===
title: Rain
lang: en
===

[Wet]: The street is wet. {source: [{paragraph: 1, start: 30, end: 43, quote: "street is wet"}]}
  + <Night>: It rained all night. {source: {paragraph: 1, quote: "It rained ... night"}}
  - [Snow]: It snowed. {source: {quote: "it snowed", prefix: "when"}}
  - [Alone]: Nobody is there. {source: [{paragraph: 2, quote: Nobody}, {paragraph: 2}]}
"""
).map


def items(argument_map: ArgumentMap, about: About | None = None) -> list[dict[str, Any]]:
    collection = json.loads(written(argument_map, about))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    page = collection.get("first", {"items": []})
    assert collection["total"] == len(page["items"])
    return list(page["items"])


def test_an_annotation() -> None:
    first = items(MAP, About(TEXT))[0]
    assert first == {
        "id": "urn:argmap:passage:%5BWet%5D:0",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {
                "type": "TextualBody",
                "purpose": "describing",
                "value": "The street is wet.",
                "format": "text/plain",
                "language": "en",
            },
            {"type": "TextualBody", "purpose": "tagging", "value": "[Wet]"},
        ],
        "target": {
            "source": "on%20rain.txt",
            "selector": [
                {"type": "TextPositionSelector", "start": WET, "end": WET + 13},
                {"type": "TextQuoteSelector", "exact": "street is wet"},
            ],
        },
    }


def selectors(name: str, about: About | None) -> list[Any]:
    return [
        each["target"].get("selector")
        for each in items(MAP, about)
        if unquote(each["id"]).startswith(f"urn:argmap:passage:{name}:")
    ]


def test_positions_in_utf16() -> None:
    (found,) = selectors("[Wet]", About(TEXT, is_utf16=True))
    assert (found[0]["start"], found[0]["end"]) == (WET + 2, WET + 15)


def test_an_omission_is_no_quote_of_the_text() -> None:
    assert selectors("<Night>", About(TEXT)) == [
        [{"type": "TextPositionSelector", "start": 9, "end": 31}]
    ]
    assert selectors("<Night>", None) == [[{"type": "TextQuoteSelector", "exact": "It rained"}]]


def test_what_is_not_there_or_nobody_knows_where_has_no_position() -> None:
    quote = {"type": "TextQuoteSelector", "exact": "it snowed", "prefix": "when"}
    assert selectors("[Snow]", About(TEXT)) == [[quote]]
    assert selectors("[Alone]", About(TEXT))[0] == [
        {"type": "TextQuoteSelector", "exact": "Nobody"}
    ]


def test_the_text_is_written_only_if_asked_for() -> None:
    assert "slept at all" not in written(MAP, About(TEXT))
    start = RAW.index("Nobody slept")
    assert selectors("[Alone]", About(TEXT, embed=True))[1] == [
        {"type": "TextPositionSelector", "start": start, "end": len(RAW)},
        {
            "type": "TextQuoteSelector",
            "exact": "Nobody slept at all, and nobody came. Nobody rang.",
            "prefix": RAW[start - 32 : start],
            "suffix": "",
        },
    ]


def test_without_a_text_there_are_quotes_only() -> None:
    assert selectors("[Alone]", None) == [[{"type": "TextQuoteSelector", "exact": "Nobody"}], None]
    assert items(MAP)[0]["target"]["source"] == "urn:argmap:text"
    named = loads("===\nsource: https://example.org/rain\n===\n\n[A]: a. {source: {quote: b}}").map
    assert items(named)[0]["target"]["source"] == "https://example.org/rain"


def test_a_map_without_anchors() -> None:
    assert items(loads("[A]: a.").map) == []


# Reading what others have written.


def annotation(selector: object, **more: object) -> dict[str, object]:
    return {"type": "Annotation", "target": {"source": "x", "selector": selector}, **more}


def quote(exact: str, prefix: str = "", suffix: str = "") -> dict[str, object]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def position(start: object, end: object) -> dict[str, object]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def reading(value: object, text: SourceText = TEXT, *, is_utf16: bool | None = None) -> Reading:
    return read(json.dumps(value), "notes.json", MAP, text, is_utf16=is_utf16)


NIGHT = annotation(quote("all night"), body="[Wet] says the street is wet")


@pytest.mark.parametrize(
    "value",
    [
        NIGHT,
        [NIGHT],
        {"type": "AnnotationPage", "items": [NIGHT]},
        {"type": "AnnotationCollection", "total": 1, "first": {"items": [NIGHT]}},
        {"total": 1, "rows": [NIGHT]},
        annotation(quote("all night"), bodyValue="wet"),
        annotation(quote("all night"), text="The street is wet"),
        annotation(quote("all night"), tags=["x", "Wet"], text="quite something else"),
        annotation([quote("all night")], body=[{"value": "[Wet]", "purpose": "tagging"}]),
        annotation(
            {"type": "XPathSelector", "value": "/p", "refinedBy": quote("all night")}, body="wet"
        ),
        {"target": [{"selector": [quote("all night")]}], "tags": ["[Wet]"], "uri": "x"},
    ],
)
def test_shapes_of_files_and_ways_to_name_a_claim(value: object) -> None:
    found = reading(value)
    assert found.faults == ()
    assert [(each.element, each.anchor) for each in found.additions] == [
        ("[Wet]", Anchor(1, 13, 22, "all night"))
    ]


def test_a_passage_that_the_map_has_is_known() -> None:
    found = reading(annotation(quote("street is wet"), tags=["Wet"]))
    assert (found.additions, found.known, found.faults) == ((), 1, ())


def test_a_long_quote_leaves_out_its_middle() -> None:
    words = "Nobody slept at all, and nobody came."
    (found,) = reading(annotation(quote(words), tags=["Alone"])).additions
    assert found.anchor == Anchor(2, 0, 37, "Nobody slept at ... and nobody came.")
    assert shortened("x" * 99) == f"{'x' * 20} ... {'x' * 20}"


def test_words_around_a_quote_are_kept_where_it_stands_twice() -> None:
    at = RAW.rindex("Nobody")
    found = reading(
        annotation(
            [position(at, at + 6), quote("Nobody", "at all, and nobody came. ", " rang.")],
            tags=["Alone"],
        )
    )
    assert found.additions[0].anchor == Anchor(
        2, 38, 44, "Nobody", "at all, and nobody came.", "rang."
    )


def test_a_stretch_over_paragraphs_becomes_an_anchor_in_each() -> None:
    start = RAW.index("is wet")
    words = RAW[start : start + 20]
    for selector in (
        [position(start, start + 20)],
        quote(words),
        quote(words.replace("\n\n", " ")),
    ):
        found = reading(annotation(selector, tags=["Alone"]))
        assert [each.place for each in found.additions] == [Place(1, 37, 44), Place(2, 0, 11)]


FACES = "\ufeffA \N{GRINNING FACE} e\u0301 \N{WOMAN}\u200d\N{PERSONAL COMPUTER} one.\r\n\r\nTwo\r\nlines \U0001f44b\U0001f3fd three.\r\n"


@pytest.mark.parametrize(
    "words", ["one", "Two\r\nlines", "\U0001f44b\U0001f3fd", "e\u0301", "three"]
)
@pytest.mark.parametrize("is_utf16", [False, True])
@pytest.mark.parametrize("is_html", [False, True])
@pytest.mark.parametrize("has_mark", [False, True])
def test_positions_as_any_program_counts_them(
    words: str, *, is_utf16: bool, is_html: bool, has_mark: bool
) -> None:
    text = SourceText(Source(FACES))
    start = FACES.index(words)

    def counted(piece: str) -> int:
        piece = piece if has_mark else piece.removeprefix("\ufeff")
        piece = piece.replace("\r\n", "\n") if is_html else piece
        return len(piece.encode("utf-16-le")) // 2 if is_utf16 else len(piece)

    first, last = counted(FACES[:start]), counted(FACES[: start + len(words)])
    exact = words.replace("\r\n", "\n")
    found = reading(annotation([position(first, last), quote(exact)], tags=["Wet"]), text)
    (addition,) = found.additions
    assert text.span(*addition.place).text == words


def test_positions_without_quotes_are_counted_as_most_with_quotes_are() -> None:
    start = WET + 2
    both = annotation([position(start, start + 13), quote("street is wet")], tags=["Alone"])
    alone = annotation(position(start, start + 6), tags=["Alone"])
    assert [each.anchor.quote for each in reading([alone, both]).additions] == [
        "street",
        "street is wet",
    ]
    assert reading(alone).additions[0].anchor.quote == "reet i"
    assert reading(alone, is_utf16=True).additions[0].anchor.quote == "street"


def test_words_around_a_quote_tell_how_its_position_is_counted() -> None:
    text = SourceText(Source("\N{GRINNING FACE} aaa"))
    quote = {"type": "TextQuoteSelector", "exact": "a", "prefix": "\N{GRINNING FACE} a"}
    position = {"type": "TextPositionSelector", "start": 4, "end": 5}
    note = {"body": "[Wet]", "target": {"selector": [position, quote]}}
    (addition,) = read(json.dumps(note), "x", MAP, text).additions
    assert addition.place == Place(0, 3, 4)


def test_a_position_that_is_wrong_helps_to_find_the_quote() -> None:
    at = RAW.rindex("Nobody")
    found = reading(annotation([position(at - 1, at + 5), quote("Nobody")], tags=["Wet"]))
    assert found.additions[0].place == Place(2, 38, 44)


FAULTS = [
    (7, "the file", "this is no annotation"),
    ({"a": 1}, "the file", "this is no annotation"),
    ([NIGHT, "x"], "[1]", "this is no annotation"),
    ({"first": "https://example.org/1"}, "first", "this page of the collection is not in"),
    (annotation(None, tags=["Wet"]), "target", "it points at no words"),
    ({"target": "https://example.org", "tags": ["Wet"]}, "target", "it points at no words"),
    ([annotation(quote("all night"))], "[0]", "it does not say which claim"),
    ([annotation(quote("all night"), tags=["[Wett]"])], "[0]", "the map has no statement or argument"),
    ([annotation(quote("it snows"), tags=["Wet"])], "[0]", "its words do not stand in the text"),
    ([annotation(quote("Nobody"), tags=["Wet"])], "[0]", "its words do not stand in the text, or in"),
    ([annotation(position(900, 901), tags=["Wet"])], "[0]", "its position is not in the text"),
    ([annotation(position(7, 9), tags=["Wet"])], "[0]", "there is nothing but blanks"),
    ([annotation(position(9, 7), tags=["Wet"])], "[0].target.selector", "`start` and `end` are not"),
    ([annotation(position(1.5, True), tags=["Wet"])], "[0].target.selector", "`start` and `end`"),
    ([annotation({"type": "TextQuoteSelector"}, tags=["Wet"])], "[0].target.selector.exact", "this is no"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "place", "message"), FAULTS)
def test_faults(value: object, place: str, message: str) -> None:
    found = reading(value)
    assert found.faults[0].place == place
    assert found.faults[0].message.startswith(message)
    assert found.faults[0].repair
    assert all(each.note == "[0]" for each in found.additions)


def test_a_name_that_is_nearly_right_is_suggested() -> None:
    found = reading(annotation(quote("all night"), tags=["[Wett]"]))
    assert found.faults[0].repair == "did you mean '[Wet]'?"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.sampled_from(["[Wet]", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["target", "selector", "items", "first", "body", "tags", "exact", "start", "end", "id",
                 "refinedBy", "value", "purpose"]
            ),
            inner,
            max_size=4,
        )
        | inner.map(lambda each: {"type": "TextQuoteSelector", "exact": each})
        | inner.map(lambda each: {"type": "TextPositionSelector", "start": 1, "end": each})
    ),
    max_leaves=12,
)  # fmt: skip


@settings(deadline=None)
@given(JSON)
def test_no_shape_stops_the_reading(value: object) -> None:
    for each in reading(value).additions:
        assert each.place.end <= len(TEXT.paragraphs[each.place.paragraph])


# There and back.

CHARACTERS = "ab .\n\r\u00a0'\u2019\"\u201c\u2013\u0301\u0327\u200d\ufe0f\u00e9\u6f22\N{GRINNING FACE}\N{WOMAN}\U0001f3fd\U0001f1e9"


@settings(deadline=None)
@given(st.lists(st.text(CHARACTERS, min_size=1, max_size=30), min_size=1, max_size=4), st.data())
def test_there_and_back_is_the_same(pieces: list[str], data: st.DataObject) -> None:
    text = SourceText(Source("\n\n".join(pieces)))
    if not text.paragraphs:
        return
    anchors = []
    for _ in range(data.draw(st.integers(1, 4))):
        number = data.draw(st.integers(0, len(text.paragraphs) - 1))
        paragraph = text.paragraphs[number]
        start = data.draw(st.integers(0, len(paragraph) - 1))
        end = data.draw(st.integers(start + 1, len(paragraph)))
        words = paragraph[start:end]
        if words.strip() and ".." not in words:
            anchors.append(Anchor(number, start, end, words))
    there = with_anchors(anchors)
    about = About(text, embed=data.draw(st.booleans()), is_utf16=data.draw(st.booleans()))
    annotations = written(there, about)
    assert annotations == written(there, about)
    # Words that stand a character further on too do not tell how their position is counted.
    back = read(annotations, "x", with_anchors([]), text, is_utf16=about.is_utf16)
    assert back.faults == ()
    found = [(each.element, each.anchor.quote, each.place) for each in back.additions]
    assert found == [
        ("[A]", anchor.quote, Place(anchor.paragraph or 0, anchor.start or 0, anchor.end or 0))
        for anchor in dict.fromkeys(anchors)
    ]
    again = with_anchors([each.anchor for each in back.additions])
    assert passages_of(again, text) == passages_of(there, text)
    if not about.embed:
        assert again == with_anchors(list(dict.fromkeys(anchors)))


def with_anchors(anchors: list[Anchor]) -> ArgumentMap:
    """A map with one statement that has anchors."""
    source = [
        {
            key: value
            for key in ("paragraph", "start", "end", "quote", "prefix", "suffix")
            if (value := getattr(anchor, key)) not in (None, "")
        }
        for anchor in anchors
    ]
    found = freeze({"source": source})
    assert isinstance(found, Data)
    member = Occurrence("A", "It is so.", None, data=found)
    return ArgumentMap(statements=(Statement("A", (member,), data=found),))


@given(st.text(CHARACTERS, max_size=20), st.booleans(), st.booleans())
def test_every_count_leads_back(raw: str, is_utf16: bool, is_html: bool) -> None:
    way = Counting(raw, is_utf16, is_html)
    piece = raw.replace("\r\n", "\n") if is_html else raw
    whole = len(piece.encode("utf-16-le")) // 2 if is_utf16 else len(piece)
    assert way.count(len(raw)) == whole
    assert way.offset(whole + 1) is None
    assert way.offset(-1) is None
    for offset in range(len(raw) + 1):
        found = way.offset(way.count(offset))
        assert found is not None
        assert way.count(found) == way.count(offset)


def test_only_ways_that_differ_are_tried() -> None:
    assert len(countings("plain")) == 1
    assert len(countings("plain\r\n")) == 2
    assert len(countings("\ufeff\N{GRINNING FACE}\r\n")) == 8
    assert len(countings("\N{GRINNING FACE}", is_utf16=True)) == 1
