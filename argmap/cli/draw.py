"""``argmap draw``: a map as a picture."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.app.files import STDIO
from argmap.app.plugins import INSTALLED
from argmap.cli.look import LegendOption, PaletteOption, ScaleOption, ThemeOption, look_of
from argmap.cli.opening import opened
from argmap.cli.output import complain
from argmap.cli.pictures import format_of, save, spare_the_map

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.diagram.marking import Marking


def draw(
    map_: Annotated[
        str, typer.Argument(metavar="MAP", help="An Argdown file; - is standard input.")
    ],
    *,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to write; - is standard output. Default: the map's name, in this folder.",
        ),
    ] = None,
    as_: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="FORMAT",
            help="svg, png, pdf, dot, or that of a plug-in. Default: what FILE ends in, else svg.",
        ),
    ] = None,
    view: Annotated[
        Literal["reasons", "arguments"],
        typer.Option(help="reasons: claims under their brackets; arguments: the compact map."),
    ] = "reasons",
    layout: Annotated[
        Literal["auto", "tree", "dot"],
        typer.Option(help="Who places the boxes; dot is Graphviz, auto chooses by the map."),
    ] = "auto",
    direction: Annotated[
        Literal["down", "right", "up", "left"] | None,
        typer.Option(help="Which way reasons lie from the thesis. Default: down."),
    ] = None,
    theme: ThemeOption = "auto",
    palette: PaletteOption = None,
    legend: LegendOption = True,
    scale: ScaleOption = "2",
    highlight: Annotated[
        str | None, typer.Option(metavar="SELECTOR", help="Make what is selected stand out.")
    ] = None,
    fade: Annotated[
        str | None, typer.Option(metavar="SELECTOR", help="Draw what is selected pale.")
    ] = None,
    focus: Annotated[
        str | None,
        typer.Option(metavar="SELECTOR", help="Draw what is selected, and nothing else."),
    ] = None,
) -> int:
    """Draw a map as SVG, PNG, PDF or DOT.

    The exit code is 1 if something in the map could not be read; the rest is drawn.
    """
    renderers = INSTALLED.renderers
    kind = as_ or format_of(output or "", renderers, ", or give --as")
    look = look_of(theme, palette, scale, legend=legend)
    target = output or _beside(map_, kind)
    spare_the_map(map_, target, "-o")
    work, code = opened(map_)
    from argmap.renderers.drawing import render  # noqa: PLC0415 -- imports views and layouts

    made = render(
        work.map,
        view=view,
        layout=layout,
        direction=direction,
        fmt=kind,
        look=look,
        marking=_marking(work, highlight, fade, focus),
        renderers=renderers,
    )
    save(made, target)
    if output is None and target != STDIO:
        complain(f"wrote {target}")
    return code


def _marking(
    work: "Workspace", highlight: str | None, fade: str | None, focus: str | None
) -> "Marking | None":
    """What the three selectors mark, if one is given."""
    if highlight is None and fade is None and focus is None:
        return None
    from argmap.diagram.marking import Marking, Selected  # noqa: PLC0415 -- only when asked for

    def selected(selector: str | None) -> Selected | None:
        return None if selector is None else Selected(frozenset(work.select(selector)), selector)

    return Marking(selected(highlight), selected(fade), selected(focus))


def _beside(map_: str, kind: str) -> str:
    """Where a picture goes when nobody said where."""
    return STDIO if map_ == STDIO else f"{Path(map_).stem}.{kind}"
