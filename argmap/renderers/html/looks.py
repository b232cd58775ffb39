"""The palettes of pictures as custom properties of the page, so that both have the same colours."""

from collections.abc import Iterable
from dataclasses import fields

from argmap.renderers.palette import PALETTES, Colors


def looks(names: Iterable[str] = tuple(PALETTES)) -> str:
    """A rule for each palette in light and in dark: ``--ink``, ``--paper``, ``--frame-edge``, ...

    The page's root says in ``data-palette`` and ``data-theme`` which of them holds.

    Args:
        names: the palettes that the page needs.
    """
    return "\n".join(
        f":root[data-palette={name}][data-theme={theme}]{{color-scheme:{theme};{properties(colors)}}}"
        for name, palette in ((name, PALETTES[name]) for name in names)
        for theme, colors in (("light", palette.light), ("dark", palette.dark))
    )


def properties(colors: Colors) -> str:
    """The colours as custom properties, for a rule of a style sheet."""
    return ";".join(
        f"--{each.name.replace('_', '-')}:{getattr(colors, each.name)}" for each in fields(colors)
    )
