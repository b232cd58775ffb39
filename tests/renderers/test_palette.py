"""Contrast of colours, as WCAG 2.2 measures it (1.4.3 for text, 1.4.11 for lines)."""

from dataclasses import asdict
from itertools import product

import pytest

from argmap.diagram.elements import ArrowKind
from argmap.renderers.look import PALETTES, THEMES, Look, ThemeError
from argmap.renderers.palette import PALETTES as COLORS
from argmap.renderers.palette import Colors
from tests.renderers.contrasts import contrast


def looks() -> dict[str, Colors]:
    """The colours of every theme with every palette that goes with it, by their names."""
    found = {}
    for theme, palette in product(THEMES, PALETTES):
        try:
            found[f"{theme}-{palette}"] = Look(theme, palette).colors
        except ThemeError:
            continue
        if theme == "auto":
            found[f"{theme}-{palette}, dark"] = COLORS[palette].dark
    return found


ALL = [pytest.param(colors, id=name) for name, colors in looks().items()]


def test_the_measure() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("colors", ALL)
def test_text_can_be_read(colors: Colors) -> None:
    for ground in (colors.paper, colors.ground, colors.frame):
        assert contrast(colors.ink, ground) >= 7
        assert contrast(colors.muted, ground) >= 4.5


@pytest.mark.parametrize("colors", ALL)
def test_lines_can_be_seen(colors: Colors) -> None:
    for ground in (colors.paper, colors.ground, colors.frame):
        assert contrast(colors.edge, ground) >= 3
        for kind in ArrowKind:
            assert contrast(colors.arrow(kind), ground) >= 4.5


def test_without_colours_there_are_none() -> None:
    for colors in (COLORS["mono"].light, COLORS["mono"].dark):
        for color in asdict(colors).values():
            assert len({color[1:3], color[3:5], color[5:7]}) == 1


def test_every_theme_is_measured() -> None:
    found = looks()
    assert {name.split("-")[0] for name in found} == set(THEMES)
    assert len(set(found.values())) == 2 * len(PALETTES)


@pytest.mark.parametrize("colors", ALL)
def test_what_is_faded_can_be_read_but_steps_back(colors: Colors) -> None:
    for ground in (colors.paper, colors.ground, colors.frame):
        assert contrast(colors.faint, ground) >= 3
        assert contrast(colors.faint, ground) < contrast(colors.ink, ground) / 2
    assert contrast(colors.faint, colors.paper) < contrast(colors.muted, colors.paper)


@pytest.mark.parametrize("colors", ALL)
def test_what_is_highlighted_can_be_read_and_seen(colors: Colors) -> None:
    assert contrast(colors.ink, colors.glow) >= 7
    assert contrast(colors.support, colors.glow) >= 4.5
    for ground in (colors.paper, colors.ground, colors.frame):
        assert max(contrast(colors.halo, near) for near in (colors.ink, ground)) >= 3
