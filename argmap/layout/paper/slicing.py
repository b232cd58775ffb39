"""Brackets that go on no page at all, cut into brackets over some of the premises each.

Each says which of the premises it has, and that there are more: all of them together are one reason.
"""

from collections.abc import Iterator
from dataclasses import replace

from argmap.diagram.elements import Arrow, Box, Diagram, Reason
from argmap.layout.sizing import size_box
from argmap.layout.skeleton import PREMISES
from argmap.layout.tree import Room

_SHARE = 0.85
"""How much of the height of a page the premises of one bracket may take, one below the other."""
_FEW = 2
"""So many premises go on any page."""


def sliced(diagram: Diagram, room: Room) -> Diagram:
    """The diagram with brackets that go into a room; mostly it is the same.

    A bracket is cut if its premises go into the room neither side by side nor one below the other.
    """
    boxes = {box.id: box for box in diagram.boxes}
    slices = {
        reason.id: list(_slices(reason, boxes, room))
        for reason in diagram.reasons
        if len(reason.premises) > _FEW
        and _stacked(reason.premises, boxes) > _SHARE * room.height
        and _abreast(reason.premises, boxes) > room.width
    }
    if not slices:
        return diagram
    reasons = [part for reason in diagram.reasons for part in slices.get(reason.id, [reason])]
    arrows: list[Arrow] = []
    for arrow in diagram.arrows:
        arrows.append(arrow)
        for part in slices.get(arrow.source, [])[1:]:
            name = part.id.removeprefix(arrow.source)
            arrows.append(replace(arrow, id=f"{arrow.id}{name}", source=part.id))
    return replace(diagram, reasons=tuple(reasons), arrows=tuple(arrows))


def _slices(reason: Reason, boxes: dict[str, Box], room: Room) -> Iterator[Reason]:
    """The brackets instead of one, each as large as goes into the room; the first has its id."""
    parts: list[list[str]] = [[]]
    used = 0.0
    for premise in reason.premises:
        height = _height(boxes[premise]) + PREMISES
        if parts[-1] and used + height > _SHARE * room.height:
            parts.append([])
            used = 0.0
        parts[-1].append(premise)
        used += height
    first = 1
    for number, part in enumerate(parts, 1):
        last = first + len(part) - 1
        which = f"{first}" if first == last else f"{first}–{last}"  # noqa: RUF001 -- a range
        title = f"premises {which} of {len(reason.premises)}, all of them one reason"
        yield replace(
            reason,
            id=reason.id if number == 1 else f"{reason.id} ({number})",
            premises=tuple(part),
            title=f"{reason.title}: {title}" if reason.title else title,
        )
        first = last + 1


def _height(box: Box) -> float:
    return size_box(box).height


def _stacked(premises: tuple[str, ...], boxes: dict[str, Box]) -> float:
    return sum(_height(boxes[premise]) + PREMISES for premise in premises)


def _abreast(premises: tuple[str, ...], boxes: dict[str, Box]) -> float:
    return sum(size_box(boxes[premise], narrow=True).width + PREMISES for premise in premises)
