"""``argmap show``: a map as an outline in text."""

from typing import Annotated

import typer

from argmap.cli.opening import opened
from argmap.cli.options import MapArgument
from argmap.cli.output import complain, emit


def show(
    map_: MapArgument,
    *,
    highlight: Annotated[
        str | None, typer.Option(metavar="SELECTOR", help="Say at each line if this selects it.")
    ] = None,
) -> int:
    """Print a map as an outline: indented lines, with a word for each support and attack.

    It is what `argmap draw MAP --as text -o -` writes. The exit code is 1 if something in the map
    could not be read; the rest is shown.
    """
    work, code = opened(map_)
    from argmap.diagram.reasons import reasons  # noqa: PLC0415 -- only this command needs it
    from argmap.renderers import NOTHING  # noqa: PLC0415 -- likewise
    from argmap.renderers.outline import outline  # noqa: PLC0415 -- likewise

    diagram = reasons(work.map)
    if highlight is not None:
        from argmap.diagram.marking import Marking, Selected  # noqa: PLC0415 -- likewise
        from argmap.diagram.marks import marked  # noqa: PLC0415 -- likewise

        lit = Selected(frozenset(work.select(highlight)), highlight)
        diagram = marked(diagram, Marking(lit), work.map)
    emit(outline(diagram) or NOTHING)
    for note in diagram.notes:
        complain(note)
    return code
