"""Rules run on any map, and what they say can be read and used."""

from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.checks import BUILTIN, Inspection, run
from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.passages import SourceText
from argmap.text import Source
from tests.graph.small_maps import random_maps

TEXT = SourceText(Source("A title\n\nOne sentence. Another one.", "text.txt"))


def check(argument_map: ArgumentMap) -> None:
    for found in run(BUILTIN, Inspection(bearing(argument_map), TEXT)):
        assert found.message
        assert not found.message.endswith((".", " "))
        assert "Untitled" not in found.message
        assert found.hint
        assert set(found.about) <= set(argument_map.nodes)
        if found.fix:
            assert found.fix.edits


@given(random_maps())
def test_random_maps(argument_map: ArgumentMap) -> None:
    check(argument_map)


PIECES = st.sampled_from(
    [
        "[A]: One.", "[B]: But no.", "<X>", "[A]", "<X>: An argument.", "Words alone.",
        "\n  + ", "\n  - ", "\n    <_ ", "\n  >< ", "\n    +> ", "\n    -> ", "\n\n", "\n",
        "(1) [P]: p.", "(2) [A]", "(3) words", "----", "-- rule {uses: [1, 9]} --",
        " {implicit: yes}", " {implict: true}", " {source: {paragraph: 1, quote: One}}",
        " {source: [{paragraph: x, start: 3}, {quote: sentence, start: 0, end: 9}]}",
        " {holder: Ada, side: for}", " #for", " #con", "# Heading {isGroup: 1}",
        "===\ntitle: T\ncolor: {tagColors: {for: red}}\ntheses: [A, Z]\nmode: strict\n===\n",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
def test_random_texts(text: str) -> None:
    check(argmap.loads(text).map)
