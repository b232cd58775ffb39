"""The compact view that Argdown users know: statements and whole arguments as boxes.

Which boxes and arrows there are, their groups and their colours follow Argdown's rules for maps; only
the drawing is ours.
"""

from dataclasses import replace

from argmap.argdown.view.map_view import MapNode, map_view
from argmap.diagram.content import wording
from argmap.diagram.decor import decor
from argmap.diagram.elements import ArrowKind, Box, BoxKind, Diagram, Direction, Frame, Stretch
from argmap.diagram.links import Draft, numbered
from argmap.diagram.standing import arrows, standing
from argmap.diagram.summary import summary
from argmap.model import ArgumentMap, statement_id


def arguments(argument_map: ArgumentMap, direction: Direction = Direction.DOWN) -> Diagram:
    """Make the compact view of a map."""
    view = map_view(argument_map)
    place = standing(argument_map)
    implicit = {statement.id for statement in argument_map.statements if statement.is_implicit}
    premises = {
        (statement_id(title), argument.id)
        for argument in argument_map.arguments
        for title in argument.premises
    }
    accent = decor(argument_map).accent
    boxes = []
    for node in view.nodes:
        text, title, stretches = _wording(node)
        boxes.append(
            Box(
                id=node.id,
                text=text,
                title=title,
                kind=BoxKind.ARGUMENT if node.is_argument else BoxKind.STATEMENT,
                stretches=stretches,
                is_thesis=node.id in place.theses,
                is_implicit=node.id in implicit,
                opposes=node.id in place.opposing,
                tags=node.tags,
                accent=accent.get(node.id, ""),
                frame=node.group,
            )
        )
    closed = [group for group in view.groups if group.is_closed]
    boxes += [
        Box(
            group.id,
            "",
            group.title,
            kind=BoxKind.GROUP,
            frame=group.parent,
            holds=group.holds,
        )
        for group in closed
    ]
    drafts = [Draft(edge.kind, edge.source, edge.target) for edge in view.edges]
    drawn = tuple(
        replace(arrow, kind=ArrowKind.PREMISE)
        if arrow.kind.is_positive and (arrow.source, arrow.target) in premises
        else arrow
        for arrow in arrows(numbered(drafts), place)
    )
    frames = tuple(
        Frame(group.id, group.title, group.level, group.parent)
        for group in view.groups
        if not group.is_closed
    )
    return Diagram(
        boxes=tuple(boxes),
        arrows=drawn,
        frames=frames,
        title=argument_map.title,
        description=summary(boxes, (), drawn),
        direction=direction,
    )


def _wording(node: MapNode) -> tuple[str, str, tuple[Stretch, ...]]:
    """Text and title of a box; the title of a statement without a text is its text."""
    text, stretches = wording(node.text, node.ranges)
    if text or node.is_argument:
        return text, node.label, stretches
    return node.label, "", ()
