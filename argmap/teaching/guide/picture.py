"""A small picture of the top of a map: the theses and what bears on them directly."""

from dataclasses import replace

from argmap.documents.model import Picture
from argmap.graph import Bearing, depths
from argmap.teaching.english import counted

_MOST_BOXES = 24


def top_of(bearing: Bearing) -> Picture | None:
    """The picture; ``None`` if there is no thesis, or too much for a small picture."""
    from argmap.diagram.marking import Marking, Selected  # noqa: PLC0415 -- imports what draws
    from argmap.renderers.drawing import place, view_of  # noqa: PLC0415 -- likewise
    from argmap.renderers.look import Look  # noqa: PLC0415 -- likewise
    from argmap.renderers.svg import svg  # noqa: PLC0415 -- likewise

    near = [number for number, depth in depths(bearing).items() if depth <= 1]
    claims = [number for number in near if bearing.is_statement(number)]
    if len(claims) <= 1 or len(claims) > _MOST_BOXES:
        return None
    ids = frozenset(bearing.ids[number] for number in near)
    marking = Marking(None, None, Selected(ids, ""))
    diagram = view_of(bearing.argument_map, "reasons", "right", marking, "titles")
    return Picture(
        svg(place(replace(diagram, title=""), "tree"), Look(legend=False)),
        f"The top of the map, {counted(len(claims), 'claim')}: the thesis and what bears on it "
        "directly. The lines of argument below tell what the picture shows.",
    )
