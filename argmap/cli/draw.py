"""``argmap draw``: a map as a picture."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from argmap.app.files import STDIO, is_same_file, write_file
from argmap.app.plugins import INSTALLED
from argmap.cli.opening import opened
from argmap.cli.output import complain, emit_bytes
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.app.workspace import Workspace
    from argmap.diagram.marking import Marking
    from argmap.renderers import Renderer


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
        Literal["down", "right"] | None,
        typer.Option(help="Which way reasons lie from the thesis. Default: down."),
    ] = None,
    palette: Annotated[
        Literal["default", "safe", "mono"],
        typer.Option(help="Colours; safe: for all eyes, mono: for print."),
    ] = "default",
    scale: Annotated[
        str,  # typer would load pydantic for a number
        typer.Option(
            metavar="NUMBER", help="Pixels of a PNG to one of the picture; 1 is 96 dots an inch."
        ),
    ] = "2",
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
    kind = as_ or _kind_of(output, renderers)
    target = output or _beside(map_, kind)
    if is_same_file(map_, target):
        raise ArgmapError(f"-o {target} would overwrite the map; name another file")
    work, code = opened(map_)
    from argmap.renderers.drawing import render  # noqa: PLC0415 -- imports views and layouts

    made = render(
        work.map,
        view=view,
        layout=layout,
        direction=direction,
        fmt=kind,
        palette=palette,
        scale=_number(scale),
        marking=_marking(work, highlight, fade, focus),
        renderers=renderers,
    )
    if target == STDIO:
        emit_bytes(made.data)
    else:
        write_file(target, made.data)
        if output is None:
            complain(f"wrote {target}")
    for note in made.notes:
        complain(note)
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


def _number(text: str) -> float:
    """The number that was given for the scale."""
    try:
        return float(text)
    except ValueError:
        raise ArgmapError(f"--scale {text!r} is no number; give one such as 1.5") from None


def _kind_of(output: str | None, renderers: "Sequence[Renderer]") -> str:
    """The format that a file's name asks for."""
    suffix = Path(output or "").suffix.lower()
    if not suffix:
        return renderers[0].name
    for renderer in renderers:
        if suffix in renderer.suffixes:
            return renderer.name
    *others, last = (renderer.suffixes[0] for renderer in renderers)
    raise ArgmapError(
        f"cannot tell the format from {output!r}; end the name in "
        f"{', '.join(others)} or {last}, or give --as"
    )


def _beside(map_: str, kind: str) -> str:
    """Where a picture goes when nobody said where."""
    return STDIO if map_ == STDIO else f"{Path(map_).stem}.{kind}"
