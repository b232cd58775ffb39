"""Annotations in older drafts of the model, and as programs write them in their own ways."""

import json

import pytest

from argmap import loads
from argmap.formats.webannotation import Reading, read
from argmap.passages import Place, SourceText
from argmap.text import Source

TEXT = SourceText(Source("On rain\n\nIt rained all night. The street is wet."))
MAP = loads("[Wet]: The street is wet.").map
PLACE = Place(1, 25, 38)
QUOTE = {"type": "TextQuoteSelector", "exact": "street is wet"}
START = TEXT.span(*PLACE).start
TAG = {"type": "TextualBody", "purpose": "tagging", "value": "Wet"}


def reading(value: object) -> Reading:
    return read(json.dumps(value), "x", MAP, TEXT)


@pytest.mark.parametrize(
    "note",
    [
        {
            "@type": "oa:Annotation",
            "oa:hasBody": {"@type": ["oa:Tag", "cnt:ContentAsText"], "cnt:chars": "Wet"},
            "oa:hasTarget": {
                "oa:hasSelector": {"@type": "oa:TextQuoteSelector", "oa:exact": "street is wet"}
            },
        },
        {
            "@id": "urn:argmap:passage:%5BWet%5D:0",
            "hasTarget": {
                "hasSelector": {"@type": ["TextQuoteSelector"], "exact": "street is wet"}
            },
        },
        {"@graph": [{"body": TAG, "target": {"selector": QUOTE}}]},
        {"body": {**TAG, "value": {"@value": "Wet"}}, "target": {"selector": QUOTE}},
        {
            "body": {"type": "SpecificResource", "purpose": "tagging", "source": {"value": "Wet"}},
            "target": {"selector": QUOTE},
        },
        {"body": {"type": "Choice", "items": ["?", "[Wet]"]}, "target": {"selector": QUOTE}},
        {
            "bodies": [{"purpose": ["oa:tagging"], "value": "Wet"}],
            "target": {"selector": [{"quote": "street is wet", "start": START, "end": START + 13}]},
        },
        {
            "body": TAG,
            "target": {
                "selector": {"type": "FragmentSelector", "value": f"char={START},{START + 13}"}
            },
        },
        {"body": TAG, "target": f"https://example.org/rain.txt#char={START},{START + 13}"},
        {
            "body": TAG,
            "target": {
                "selector": {
                    "type": "TextPositionSelector",
                    "start": float(START),
                    "end": float(START + 13),
                }
            },
        },
    ],
)
def test_other_shapes_say_the_same(note: object) -> None:
    found = reading(note)
    assert found.faults == ()
    assert [(each.element, each.place) for each in found.additions] == [("[Wet]", PLACE)]


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "TextPositionSelector", "start": 5, "end": 5},
        {"type": "TextPositionSelector", "start": 5.5, "end": 7},
        {"type": "TextQuoteSelector", "exact": ""},
        {"type": "FragmentSelector", "value": "char=,"},
        {"type": "FragmentSelector", "value": 5},
    ],
)
def test_a_selector_that_selects_nothing_is_one_fault(selector: object) -> None:
    found = reading({"body": TAG, "target": {"selector": selector}})
    assert found.additions == ()
    assert len(found.faults) == 1


def test_names_of_the_recommendation_go_before_older_ones() -> None:
    found = reading(
        {"@body": "x", "chars": "x", "body": TAG, "hasBody": "x", "target": {"selector": QUOTE}}
    )
    assert [each.element for each in found.additions] == ["[Wet]"]
