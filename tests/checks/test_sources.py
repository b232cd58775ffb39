"""How claims are tied to a text: AM501 to AM508."""

import pytest

from tests.checks.asking import found, mended, told

TEXT = (
    "On uniforms\n\n"
    "Pupils are teased about their clothes. A uniform ends that.\n\n"
    "Parents say that a uniform is expensive. It is not, for it lasts a year.\n\n"
    "Nobody has asked the pupils.\n\n"
    "Ada Moss, teacher of mathematics at a school in Wales.\n"
)


def claim(anchor: str) -> str:
    return f"[T]: A claim stands here. {{source: {anchor}}}\n"


@pytest.mark.parametrize(
    ("anchor", "code", "message", "place", "hint"),
    [
        (
            '{paragraph: 1, quote: "pupils are teased"}',
            "AM501",
            "the text does not say “pupils are teased”",
            '"pupils are teased"',
            "the text has “Pupils are teased”",
        ),
        (
            "{paragraph: 2, quote: the uniform is very expensive}",
            "AM501",
            "the text does not say “the uniform is very expensive”",
            "the uniform is very expensive",
            "the text has “that a uniform is expensive”",
        ),
        (
            "{paragraph: 2, quote: nothing of the kind}",
            "AM501",
            "the text does not say “nothing of the kind”",
            "nothing of the kind",
            "quote it word for word, and mark what you leave out with ...",
        ),
        (
            "{quote: uniform ends that. Parents say}",
            "AM501",
            "the text does not say “uniform ends that. Parents say”",
            "uniform ends that. Parents say",
            "it runs over into the next paragraph; quote each part in an anchor of its own",
        ),
        (
            "{paragraph: 7}",
            "AM501",
            "the text has no paragraph 7; its last is 4",
            "7",
            "count again: the title is 0, and an empty line begins a new paragraph",
        ),
        (
            "{paragraph: 3, start: 20, end: 99}",
            "AM501",
            "paragraph 3 of the text ends before 99",
            "99",
            "count again: the title is 0, and an empty line begins a new paragraph",
        ),
        (
            "{quote: uniform}",
            "AM502",
            "the quote “uniform” stands in 2 places of the text",
            "uniform",
            "quote a word more, give the `start` and `end` of the passage, or a `prefix`",
        ),
        (
            "{paragraph: 2, start: 0, end: 2, quote: It}",
            "AM504",
            "“It” does not stand there, but in paragraph 2 from 41 to 43",
            "0",
            "write paragraph: 2, start: 41, end: 43",
        ),
        (
            "[Ada, {paragraph: 1, quote: Parents}]",
            "AM504",
            "“Parents” does not stand there, but in paragraph 2 from 0 to 7",
            "1",
            "write paragraph: 2, start: 0, end: 7",
        ),
    ],
)  # fmt: skip
def test_anchors_against_the_text(
    anchor: str, code: str, message: str, place: str, hint: str
) -> None:
    (only,) = found(claim(anchor), code, TEXT)
    assert (only.message, only.span.text, only.hint) == (message, place, hint)
    assert only.about == ("[T]",)
    others = {"AM501", "AM502", "AM504", "AM508"} - {code}
    assert not any(told(claim(anchor), other, TEXT) for other in others)
    assert told(claim(anchor), code) == []


@pytest.mark.parametrize(
    "anchor",
    [
        "{paragraph: 1, start: 0, end: 6, quote: Pupils}",
        "{paragraph: 1, quote: A uniform ends that}",
        '{quote: "It is not ... a year"}',
        "{paragraph: 0}",
        "{paragraph: 2, start: 19, end: 26, quote: uniform}",
        "Moss 2010",
        "{title: On uniforms}",
    ],
)
def test_anchors_that_hold(anchor: str) -> None:
    for code in ("AM501", "AM502", "AM504", "AM508"):
        assert told(claim(anchor), code, TEXT) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "{paragraph: 3, start: 1, end: 8, quote: Parents}",
            "{paragraph: 2, start: 0, end: 7, quote: Parents}",
        ),
        ("{paragraph: 1, quote: Parents}", "{paragraph: 2, quote: Parents}"),
        (
            "[{paragraph: 0}, {start: 1, end: 8, paragraph: 2, quote: Parents}]",
            "[{paragraph: 0}, {start: 0, end: 7, paragraph: 2, quote: Parents}]",
        ),
    ],
)
def test_moved_anchors_are_mended(before: str, after: str) -> None:
    assert mended(claim(before), "AM504", TEXT) == claim(after)
    assert told(claim(after), "AM504", TEXT) == []


def test_ambiguous_quotes_show_their_places() -> None:
    (only,) = found(claim("{quote: uniform}"), "AM502", TEXT)
    assert [str(place.span) for place in only.related] == ["text.txt:3:42", "text.txt:5:20"]


@pytest.mark.parametrize(
    "anchors",
    [
        '{paragraph: 1, start: 3, end: 9, quote: school, prefix: "at no ", suffix: " I know"}',
        "[{paragraph: 1, start: 3, end: 9, quote: school}, {paragraph: 1, quote: are teased about their}]",
    ],
)
def test_one_other_place_that_nothing_speaks_for_is_told_and_not_mended(anchors: str) -> None:
    (only,) = found(claim(anchors), "AM502", TEXT)
    assert only.message == (
        "the quote “school” stands in one other place, in paragraph 4, but nothing shows that "
        "this passage is meant"
    )
    assert [str(place.span) for place in only.related] == ["text.txt:9:39"]
    assert told(claim(anchors), "AM504", TEXT) == []
    assert mended(claim(anchors), "AM502", TEXT) == claim(anchors)


def test_uncovered_passages_are_places_in_the_text() -> None:
    text = claim("[{paragraph: 1, quote: are teased}, {quote: uniform}]")
    (only,) = found(text, "AM505", TEXT)
    assert only.message == "no claim of the map comes from paragraph 3"
    assert str(only.span) == "text.txt:7:1"
    assert told("[T]: No anchor at all.\n", "AM505", TEXT) == []


MAP = """[T]: The thesis. {source: {paragraph: 1}}
  + [A]: A reason. {source: {paragraph: 1}}
  - [O]: An objection. EXTRA

<X>

(1) [P]: A premise.
(2) [Q]: Another. {implicit: true}
----
(3) [T]
"""


def test_claims_without_an_anchor() -> None:
    text = MAP.replace("EXTRA", "")
    assert told(text, "AM503") == ["[O] does not say where in the text it comes from"]
    assert told(text, "AM506") == [
        "the premise [P] does not say where in the text it comes from, nor that it is unstated"
    ]


@pytest.mark.parametrize("extra", ["{source: Moss 2010}", "{implicit: true}", "{isInMap: false}"])
def test_claims_that_come_from_elsewhere(extra: str) -> None:
    assert told(MAP.replace("EXTRA", extra), "AM503") == []


def test_a_map_of_ones_own_needs_no_anchors() -> None:
    many = "".join(f"  + [B{number}]: b.\n" for number in range(5))
    text = f"[T]: t. {{source: {{paragraph: 1}}}}\n{many}"
    assert told(text, "AM503") == told(text, "AM506") == []
    assert len(told(text, "AM503", TEXT)) == 5


HELD = "[T]: t.\n  - [O]: o. {holder: Ada}\n  - <X>\n  - [N]: n.\n    - [R]: r.\n\n<X> HOLDER\n\n(1) [P]: p.\n----\n(2) [C]: c.\n"


@pytest.mark.parametrize(
    ("holder", "messages"),
    [
        ("{holder: Ben}", ["nobody is said to hold the objection [N]"]),
        ("", ["nobody is said to hold the objection [C]", "nobody is said to hold the objection [N]"]),
    ],
)  # fmt: skip
def test_objections_without_a_holder(holder: str, messages: list[str]) -> None:
    assert sorted(told(HELD.replace("HOLDER", holder), "AM507")) == messages


def test_maps_that_name_no_holders() -> None:
    assert told(HELD.replace("HOLDER", "").replace("{holder: Ada}", ""), "AM507") == []


@pytest.mark.parametrize(
    ("anchor", "message", "place"),
    [
        ("{paragraph: two}", "`paragraph` of the anchor is not a whole number from 0", "paragraph"),
        ("[Ada, {paragraph: 1, start: 9}]", "the anchor has a `start` and no `end`", "start"),
        ("{paragraph: 1, start: 9, end: 3}", "the anchor ends before it starts", "end"),
        (
            "{paragraph: 1, start: 0, end: 3, quote: four}",
            "`start` and `end` are 3 characters apart, but the quote has 4",
            "end",
        ),
    ],
)
def test_malformed_anchors(anchor: str, message: str, place: str) -> None:
    (only,) = found(claim(anchor), "AM508")
    assert (only.message, only.span.text) == (message, place)
