"""The passages of a map, by element, with what became of them and what the map leaves unused."""

import doctest
from dataclasses import replace

from argmap import loads
from argmap.passages import Fate, Passage, SourceText, passages_of, reading
from argmap.text import Source

TEXT = SourceText(
    Source("On rain\n\nIt rained. The street is wet.\n\nIt rained again. Nobody came. Rain fell.")
)
MAP = loads(
    """\
# Rain {source: {paragraph: 0}}

[Wet]: The street is wet. {source: [{paragraph: 1, start: 15, end: 21, quote: street},
    {paragraph: 2, start: 0, end: 6, quote: "Rain fell"}]}
  + <Drops>: It rained. {source: {quote: "It rained"}}
  - [Snow]: It snowed. {source: {paragraph: 1, quote: "it snowed"}}
  - [Ice]: It froze. {source: {paragraph: 7, quote: "it froze"}}

[Wet]: The street is wet. {source: {paragraph: 1, start: 15, end: 21, quote: street}}
"""
).map


def test_the_example() -> None:
    assert doctest.testmod(reading) == (0, 7)


def test_each_element_has_its_passages() -> None:
    found = passages_of(MAP, TEXT).by_element
    assert found == {
        "[Wet]": (
            Passage(1, 15, 21, "street", Fate.EXACT),
            Passage(2, 30, 39, "Rain fell", Fate.MOVED),
        ),
        "[Snow]": (Passage(1, None, None, "it snowed", Fate.MISSING),),
        "[Ice]": (Passage(None, None, None, "it froze", Fate.MISSING),),
        "<Drops>": (Passage(None, None, None, "It rained", Fate.AMBIGUOUS),),
        MAP.sections[0].id: (Passage(0, 0, 7, "", Fate.EXACT),),
    }


def test_coverage_says_of_each_sentence_whether_it_is_used() -> None:
    assert [each.sentences for each in passages_of(MAP, TEXT).coverage] == [
        ((0, 10, True), (11, 29, True)),
        ((0, 16, True), (17, 29, False), (30, 40, True)),
    ]


def test_without_a_text_a_passage_is_what_the_map_says() -> None:
    found = passages_of(MAP)
    assert found.coverage == ()
    assert found.by_element["[Wet]"][1] == Passage(2, 0, 6, "Rain fell", None)


def test_a_map_without_anchors() -> None:
    found = passages_of(replace(MAP, statements=(), arguments=(), sections=()), TEXT)
    assert found.by_element == {}
    assert not any(is_used for each in found.coverage for _, _, is_used in each.sentences)
