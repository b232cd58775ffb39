"""Pictures without colours."""

import re

import pytest

import argmap
from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram, Frame
from argmap.diagram.greys import in_greys
from argmap.renderers.drawing import draw
from argmap.renderers.look import SURROUNDINGS, Look
from argmap.renderers.palette import PALETTES
from tests.renderers.contrasts import contrast

TAGS = ("#c2330c", "#00734f", "#7a3e9d")
COLORED = """\
===
color:
    tagColors:
        law: "#c2330c"
===

[T]: A claim.
  + [R]: A reason. #law
"""


def test_tags_stay_apart_and_can_be_seen() -> None:
    boxes = tuple(
        Box(f"[{n}]", "A.", accent=color) for n, color in enumerate(("#c2330c", "", *TAGS))
    )
    for surroundings in SURROUNDINGS:
        look = Look(surroundings, "mono")
        accents = [box.accent for box in in_greys(Diagram(boxes), *look.greys).boxes]
        assert accents[0] == accents[2]
        assert accents[1] == ""
        assert len(set(accents)) == 1 + len(TAGS)
        papers = [look.colors.paper]
        if surroundings == "auto":
            papers.append(PALETTES["mono"].dark.paper)
        for accent in filter(None, accents):
            assert re.fullmatch(r"#([0-9a-f]{2})\1\1", accent)
            assert all(contrast(accent, paper) >= 3 for paper in papers)


def test_arrows_and_frames_have_no_colours_of_their_own() -> None:
    diagram = Diagram(
        arrows=(Arrow("a", ArrowKind.SUPPORT, "[A]", "[B]", color="#00734f"),),
        frames=(Frame("f", "Frame", color="#0b61a4"),),
    )
    found = in_greys(diagram, *Look("mono").greys)
    assert found.arrows[0].color == found.frames[0].color == ""


@pytest.mark.parametrize("fmt", ["svg", "dot"])
@pytest.mark.parametrize("look", [Look("mono"), Look(palette="mono"), Look("dark", "mono")])
def test_a_picture_without_colours_has_none_of_the_map(look: Look, fmt: str) -> None:
    argument_map = argmap.loads(COLORED).map
    assert "#c2330c" in draw(argument_map, fmt=fmt, look=Look("safe")).decode()
    assert "#c2330c" not in draw(argument_map, fmt=fmt, look=look).decode()
