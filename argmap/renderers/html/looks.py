"""The palettes of pictures as custom properties of the page, so that both have the same colours."""

from dataclasses import fields

from argmap.renderers.palette import PALETTES, Colors


def looks() -> str:
    """A rule for each palette in light and in dark: ``--ink``, ``--paper``, ``--frame-edge``, ...

    The page's root says in ``data-palette`` and ``data-theme`` which of them holds.
    """
    return "\n".join(
        f":root[data-palette={name}][data-theme={theme}]{{color-scheme:{theme};{properties(colors)}}}"
        for name, palette in PALETTES.items()
        for theme, colors in (("light", palette.light), ("dark", palette.dark))
    )


def properties(colors: Colors) -> str:
    """The colours as custom properties, for a rule of a style sheet."""
    return ";".join(
        f"--{each.name.replace('_', '-')}:{getattr(colors, each.name)}" for each in fields(colors)
    )
