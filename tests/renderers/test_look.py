"""The look of a picture: themes, palettes, and which go together."""

import pytest

from argmap.renderers import Picture
from argmap.renderers.look import PALETTES, SURROUNDINGS, THEMES, Look, ThemeError
from argmap.renderers.palette import PALETTES as COLORS


def test_every_name_has_colours() -> None:
    assert set(PALETTES) == set(COLORS)
    assert {Look(theme).colors_name for theme in THEMES} == set(PALETTES)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("surroundings", SURROUNDINGS)
def test_any_palette_goes_with_any_surroundings(surroundings: str, palette: str) -> None:
    look = Look(surroundings, palette)
    assert (look.surroundings, look.colors_name) == (surroundings, palette)
    known = COLORS[palette]
    assert look.colors == (known.dark if surroundings == "dark" else known.light)


@pytest.mark.parametrize("name", ["safe", "mono"])
def test_the_theme_of_a_palette_is_that_palette_in_the_light(name: str) -> None:
    assert Look(name).colors == Look("light", name).colors == Look(name, name).colors


@pytest.mark.parametrize(
    ("theme", "palette", "message"),
    [
        ("mono", "safe", "'mono' has its own colours, not those of the palette 'safe'; give one"),
        ("safe", "default", "or the theme light or dark"),
        ("drak", "", "there is no theme 'drak'; did you mean 'dark'?"),
        ("dark", "save", "there is no palette 'save'; did you mean 'safe'?"),
    ],
)
def test_looks_that_there_are_not(theme: str, palette: str, message: str) -> None:
    with pytest.raises(ThemeError, match=message):
        Look(theme, palette)


def test_a_renderer_sees_the_look_of_its_picture() -> None:
    picture = Picture(None, None, Look("safe", scale=1.5))  # type: ignore[arg-type]
    assert (picture.palette, picture.scale) == ("safe", 1.5)
    assert picture.look.legend
