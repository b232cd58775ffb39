"""``argmap draw``: a map as a picture."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.app.files import STDIO
from argmap.app.plugins import INSTALLED
from argmap.cli.look import (
    DirectionOption,
    LegendOption,
    PageOption,
    PaletteOption,
    ScaleOption,
    ThemeOption,
    TitlesOption,
    content_of,
    look_of,
)
from argmap.cli.marking import (
    DepthOption,
    FadeOption,
    FocusOption,
    HighlightOption,
    marking_of,
)
from argmap.cli.opening import opened
from argmap.cli.options import MapArgument
from argmap.cli.output import complain
from argmap.cli.pictures import beside, format_of, save, spare_the_map

if TYPE_CHECKING:
    from argmap.app.workspace import Workspace
    from argmap.diagram.elements import Diagram
    from argmap.renderers.html.contents import Contents


def draw(
    map_: MapArgument,
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
            help="svg, png, pdf, dot, mermaid, d2, tikz, html, text, or that of a plug-in. "
            "Default: what FILE ends in, else svg (with --page: pdf).",
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
    direction: DirectionOption = None,
    titles: TitlesOption = None,
    theme: ThemeOption = "auto",
    palette: PaletteOption = None,
    legend: LegendOption = True,
    scale: ScaleOption = "2",
    page: PageOption = None,
    highlight: HighlightOption = None,
    fade: FadeOption = None,
    focus: FocusOption = None,
    depth: DepthOption = None,
) -> int:
    """Draw a map as a picture, or as text for a program that draws.

    The exit code is 1 if something in the map could not be read; the rest is drawn.
    """
    renderers = INSTALLED.renderers
    look = look_of(theme, palette, scale, legend=legend, page=page)
    named = output if output and Path(output).suffix else "a.pdf" if look.page else ""
    kind = as_ or format_of(named, renderers, ", or give --as")
    target = output or beside(map_, kind, renderers)
    spare_the_map(map_, target, "-o")
    work, code = opened(map_)
    from argmap.renderers.drawing import render  # noqa: PLC0415 -- imports views and layouts

    made = render(
        work.map,
        view=view,
        layout=layout,
        direction=direction or ("right" if kind == "html" else None),
        fmt=kind,
        content=content_of(titles=titles),
        look=look,
        marking=marking_of(work, highlight, fade, focus, depth),
        contents=partial(_contents, work),
        renderers=renderers,
    )
    save(made, target)
    if output is None and target != STDIO:
        complain(f"wrote {target}")
    return code


def _contents(work: "Workspace", diagram: "Diagram") -> "Contents":
    """What the page shows that ``argmap view`` makes."""
    from argmap.app.config import Configs  # noqa: PLC0415 -- only for pages
    from argmap.app.pages import PageSettings, page_contents  # noqa: PLC0415 -- likewise
    from argmap.app.texts import text_about  # noqa: PLC0415 -- likewise

    config = Configs(INSTALLED.known_rules).of(work.source.path)
    text = text_about(work, usual=config.text_for(work.source.path))
    return page_contents(work, diagram, text, PageSettings(config))
