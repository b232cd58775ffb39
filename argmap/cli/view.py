"""``argmap view``: a map as a page for reading, in one file."""

from pathlib import Path
from typing import Annotated

import typer

from argmap.app.files import STDIO, write_file
from argmap.cli.opening import opened
from argmap.cli.output import complain, emit_bytes
from argmap.cli.pictures import spare_the_map


def view(
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
) -> int:
    """Write a page that shows a map and all that is known of it, to be opened in any browser.

    The exit code is 1 if something in the map could not be read; the rest is shown.
    """
    target = output or (STDIO if map_ == STDIO else f"{Path(map_).stem}.html")
    spare_the_map(map_, target, "-o")
    work, code = opened(map_)
    from argmap.app.reading import contents  # noqa: PLC0415 -- imports views, questions and rules
    from argmap.renderers.drawing import view_of  # noqa: PLC0415 -- likewise
    from argmap.renderers.html.page import page  # noqa: PLC0415 -- likewise

    data = page(contents(work, view_of(work.map, "reasons", "right"))).encode()
    if target == STDIO:
        emit_bytes(data)
    else:
        write_file(target, data)
    if output is None and target != STDIO:
        complain(f"wrote {target}")
    return code
