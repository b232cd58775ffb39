"""The options of commands that draw which say how a picture looks, and what is printed in its boxes."""

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import typer

from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.diagram.printed import Content
    from argmap.renderers.look import Look

DirectionOption: TypeAlias = Annotated[
    Literal["down", "right", "up", "left"] | None,
    typer.Option(
        "--direction", help="Which way reasons lie from the thesis in the picture. Default: down."
    ),
]
TitlesOption: TypeAlias = Annotated[
    bool | None,
    typer.Option(
        "--titles/--texts", help="Print only titles in the boxes, or only texts. Default: both."
    ),
]
ThemeOption: TypeAlias = Annotated[
    Literal["auto", "light", "dark", "safe", "mono"],
    typer.Option(
        "--theme",
        help="Colours of the picture; auto: as the reader's system is; safe, mono: as --palette, light.",
    ),
]
PaletteOption: TypeAlias = Annotated[
    Literal["default", "safe", "mono"] | None,
    typer.Option(
        "--palette",
        help="Colours; safe: for all eyes, mono: for print. Default: those of the theme.",
    ),
]
ScaleOption: TypeAlias = Annotated[
    str,  # typer would load pydantic for a number
    typer.Option(
        "--scale",
        metavar="NUMBER",
        help="Pixels of a PNG to one of the picture; 1 is 96 dots an inch.",
    ),
]
LegendOption: TypeAlias = Annotated[
    bool, typer.Option("--legend/--no-legend", help="Whether the picture explains its signs.")
]
PageOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--page",
        metavar="PAPER",
        help="A PDF on pages of a4 or letter, -portrait or -landscape, cut by branches if need be.",
    ),
]


def look_of(
    theme: str = "auto",
    palette: str | None = None,
    scale: str = "2",
    *,
    legend: bool = True,
    page: str | None = None,
) -> "Look":
    """The look that the options ask for.

    Raises:
        ArgmapError: the scale is no number, there is no such paper, or theme and palette contradict
            each other.
    """
    from argmap.renderers.look import Look  # noqa: PLC0415 -- only the commands that draw need it

    return Look(theme, palette or "", _number(scale), legend, (page or "").lower())


def content_of(*, titles: bool | None) -> "Content":
    """What is to be printed in the boxes."""
    return "all" if titles is None else "titles" if titles else "texts"


def _number(text: str) -> float:
    """The number that was given for the scale."""
    try:
        return float(text)
    except ValueError:
        raise ArgmapError(f"--scale {text!r} is no number; give one such as 1.5") from None
