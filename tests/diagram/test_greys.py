"""Colours of a map as greys that are as light."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram, Frame
from argmap.diagram.greys import in_greys
from argmap.renderers.drawing import draw
from argmap.renderers.look import Look
from tests.renderers.test_palette import luminance

COLORED = """\
===
color:
    tagColors:
        law: "#c2330c"
===

[T]: A claim.
  + [R]: A reason. #law
"""


def grey(color: str) -> str:
    (box,) = in_greys(Diagram((Box("[A]", "A.", accent=color),))).boxes
    return box.accent


def test_black_white_and_nothing_stay() -> None:
    assert [grey(color) for color in ("#000000", "#ffffff", "")] == ["#000000", "#ffffff", ""]


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_a_grey_is_as_light_as_its_colour(color: str) -> None:
    found = grey(color)
    assert re.fullmatch(r"#([0-9a-f]{2})\1\1", found)
    assert luminance(found) == pytest.approx(luminance(color), abs=0.005)


def test_all_that_can_have_a_colour_has_a_grey() -> None:
    diagram = Diagram(
        arrows=(Arrow("a", ArrowKind.SUPPORT, "[A]", "[B]", color="#00734f"),),
        frames=(Frame("f", "Frame", color="#0b61a4"),),
    )
    found = in_greys(diagram)
    assert found.arrows[0].color == grey("#00734f") != "#00734f"
    assert found.frames[0].color == grey("#0b61a4")


@pytest.mark.parametrize("fmt", ["svg", "dot"])
@pytest.mark.parametrize("look", [Look("mono"), Look(palette="mono"), Look("dark", "mono")])
def test_a_picture_without_colours_has_none_of_the_map(look: Look, fmt: str) -> None:
    argument_map = argmap.loads(COLORED).map
    assert "#c2330c" in draw(argument_map, fmt=fmt, look=Look("safe")).decode()
    assert "#c2330c" not in draw(argument_map, fmt=fmt, look=look).decode()
