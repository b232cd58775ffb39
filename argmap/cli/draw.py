"""``argmap draw``: a map as a picture."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from argmap.app.files import STDIO, write_file
from argmap.cli.opening import opened
from argmap.cli.output import complain, emit_bytes
from argmap.text import ArgmapError

FORMATS = ("svg", "png", "pdf", "dot")


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
        Literal["svg", "png", "pdf", "dot"] | None,
        typer.Option("--as", help="The format. Default: what FILE ends in, else svg."),
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
        typer.Option(help="Which way reasons lie from the thesis. Default: by the map's size."),
    ] = None,
    palette: Annotated[
        Literal["default", "safe", "mono"],
        typer.Option(help="Colours; safe: for all eyes, mono: for print."),
    ] = "default",
) -> int:
    """Draw a map as SVG, PNG, PDF or DOT.

    The exit code is 1 if something in the map could not be read; the rest is drawn.
    """
    kind = as_ or _kind_of(output)
    target = output or _beside(map_, kind)
    if _is_same(map_, target):
        raise ArgmapError(f"-o {target} would overwrite the map; name another file")
    work, code = opened(map_)
    from argmap.renderers.drawing import draw as picture  # noqa: PLC0415 -- imports the renderers

    data = picture(
        work.map, view=view, layout=layout, direction=direction, fmt=kind, palette=palette
    )
    if target == STDIO:
        emit_bytes(data)
    else:
        write_file(target, data)
        if output is None:
            complain(f"wrote {target}")
    return code


def _is_same(map_: str, target: str) -> bool:
    """Whether the picture would take the place of the map."""
    try:
        return STDIO not in (map_, target) and Path(map_).samefile(target)
    except (OSError, ValueError):  # one of them is not there, or has an impossible name
        return False


def _kind_of(output: str | None) -> str:
    """The format that a file's name asks for."""
    suffix = Path(output or "").suffix.lower().removeprefix(".")
    if not suffix:
        return FORMATS[0]
    if suffix not in FORMATS:
        raise ArgmapError(
            f"cannot tell the format from {output!r}; end the name in "
            f".{', .'.join(FORMATS[:-1])} or .{FORMATS[-1]}, or give --as"
        )
    return suffix


def _beside(map_: str, kind: str) -> str:
    """Where a picture goes when nobody said where."""
    return STDIO if map_ == STDIO else f"{Path(map_).stem}.{kind}"
