"""``argmap show``: a map as an outline in text."""

from typing import Annotated

import typer

from argmap.cli.opening import opened
from argmap.cli.output import emit, printable


def show(
    map_: Annotated[
        str, typer.Argument(metavar="MAP", help="An Argdown file; - is standard input.")
    ],
    *,
    highlight: Annotated[
        str | None, typer.Option(metavar="SELECTOR", help="Say at each line if this selects it.")
    ] = None,
) -> int:
    """Print a map as an outline: indented lines, with a word for each support and attack.

    The exit code is 1 if something in the map could not be read; the rest is shown.
    """
    work, code = opened(map_)
    from argmap.renderers.outline import outline  # noqa: PLC0415 -- only this command needs it

    highlighted = frozenset() if highlight is None else frozenset(work.select(highlight))
    emit(printable(outline(work.bearing, highlighted)) or "there is nothing in this map")
    return code
