"""The picture of a class: the reference, and on each claim and step by how many it was missed."""

from collections.abc import Mapping
from dataclasses import replace

from argmap.diagram.elements import Box, Caption, Diagram, Mark, Reason
from argmap.diagram.reasons import reasons
from argmap.teaching.grading.classes.classroom import Classroom, Missed

_COLORS = ((0.0, ""), (1 / 3, "#f2c46d"), (2 / 3, "#e08a3c"), (1.0, "#b3391f"))
"""Up to which share of a class that missed it a claim has which colour."""

_DOT = "\N{NO-BREAK SPACE}\N{MIDDLE DOT} "


def class_picture(room: Classroom) -> Diagram:
    """The reference as a diagram, with what was missed on its claims and steps."""
    diagram = reasons(room.reading.argument_map)
    claims = {each.id: each for each in room.claims}
    steps = {each.id: each for each in room.reasons}
    boxes = tuple(_box(box, claims, room.size) for box in diagram.boxes)
    brackets = tuple(_bracket(each, steps, room.size) for each in diagram.reasons)
    caption = f"the darker, the more of {room.size} missed it"
    return replace(
        diagram,
        boxes=boxes,
        reasons=brackets,
        captions=(*diagram.captions, Caption(Mark.PLAIN, caption)),
        description=f"{diagram.description} Each claim says how many of {room.size} missed it.",
    )


def _box(box: Box, claims: Mapping[str, Missed], size: int) -> Box:
    found = claims.get(box.id)
    if found is None or not size:
        return replace(box, accent="")
    color = next(color for share, color in _COLORS if found.missed <= share * size + 1e-9)
    if not found.missed:
        return replace(box, accent=color)
    return replace(
        box, accent=color, note=_joined(box.note, f"missed by {_count(found.missed, size)}")
    )


def _bracket(reason: Reason, steps: Mapping[str, Missed], size: int) -> Reason:
    """A step says how many do not have it as it is."""
    found = steps.get(reason.id)
    wrong = found.missed + found.partly if found is not None else 0
    if not wrong:
        return reason
    return replace(reason, title=_joined(reason.title, f"not right in {_count(wrong, size)}"))


def _count(some: int, size: int) -> str:
    return f"{some} of {size}".replace(" ", "\N{NO-BREAK SPACE}")


def _joined(*texts: str) -> str:
    return _DOT.join(text for text in texts if text)
