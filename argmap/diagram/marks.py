"""The marks of boxes, brackets and arrows, made of what is highlighted and faded in a map.

- A box is marked as its statement or argument is; a closed group is highlighted if something in it
  is, and faded if all in it is. A box of a whole argument is highlighted with any of its steps.
- A bracket is marked as its step or its argument is; it is faded, too, if all its premises are.
- An arrow is faded if one of its ends is, unless it starts from what is highlighted: how an answer
  bears on the rest stays in full colour. No arrow is highlighted.

What is both highlighted and faded is highlighted.
"""

from dataclasses import replace

from argmap.diagram.elements import Arrow, Box, Caption, Diagram, Mark, Reason
from argmap.diagram.focus import absent, focused
from argmap.diagram.marking import NOTHING, Marking, Selected
from argmap.diagram.summary import highlighted_names
from argmap.diagram.words import FADED, HIGHLIGHTED, NOTHING_HIGHLIGHTED
from argmap.model import ArgumentMap


def marked(diagram: Diagram, marking: Marking, argument_map: ArgumentMap) -> Diagram:
    """A diagram, or the part of it in the focus, with its parts marked.

    Args:
        diagram: a view of the map.
        marking: what to mark.
        argument_map: the map, for the order in which elements are named.
    """
    lit, dark = marking.highlighted or NOTHING, (marking.faded or NOTHING).ids
    if marking.focus:
        diagram, pale = focused(diagram, marking.focus, argument_map)
        dark |= pale
    hand = _Hand(lit.ids, lit.with_arguments(argument_map), dark)
    boxes = tuple(map(hand.box, diagram.boxes))
    reasons = tuple(map(hand.reason, diagram.reasons))
    arrows = tuple(map(hand.arrow, diagram.arrows))
    captions, notes, description = [*diagram.captions], [*diagram.notes], diagram.description
    if marking.highlighted:
        words = marking.highlighted.words
        names = highlighted_names(boxes, reasons)
        caption = f"{HIGHLIGHTED if names else NOTHING_HIGHLIGHTED} {words}".rstrip(": ")
        description = f"{description} {caption}."
        if names:
            description += f" These are: {names}"
        if words:
            captions.append(Caption(Mark.HIGHLIGHTED if names else Mark.PLAIN, caption))
        sought = marking.highlighted
        if marking.focus:  # nobody expects the rest of them in the picture
            sought = Selected(sought.ids & marking.focus.ids)
        notes += absent(diagram, sought, "highlighted", argument_map)
        notes += _empty(marking.highlighted, "highlighted")
    if marking.faded and marking.faded.words and any(box.mark is Mark.FADED for box in boxes):
        captions.append(Caption(Mark.FADED, f"{FADED} {marking.faded.words}"))
    if marking.faded:
        notes += _empty(marking.faded, "pale")
    return replace(
        diagram,
        boxes=boxes,
        reasons=reasons,
        arrows=arrows,
        captions=tuple(captions),
        notes=tuple(notes),
        description=description,
    )


def _empty(selected: Selected, how: str) -> list[str]:
    """A sentence on a selection of nothing."""
    if selected.ids or not selected.words:
        return []
    return [f"nothing is {how}: {selected.words!r} selects nothing"]


class _Hand:
    """Marks the parts of a picture: boxes first, then brackets, then arrows."""

    def __init__(
        self, lit: frozenset[str], lit_boxes: frozenset[str], dark: frozenset[str]
    ) -> None:
        self.lit, self.lit_boxes, self.dark = lit, lit_boxes, dark
        self.marks: dict[str, Mark] = {}

    def box(self, box: Box) -> Box:
        """The box with its mark."""
        if box.id in self.lit_boxes or not self.lit_boxes.isdisjoint(box.holds):
            mark = Mark.HIGHLIGHTED
        elif box.id in self.dark or (box.holds and self.dark.issuperset(box.holds)):
            mark = Mark.FADED
        else:
            return box
        self.marks[box.id] = mark
        return replace(box, mark=mark)

    def reason(self, reason: Reason) -> Reason:
        """The bracket with its mark."""
        if reason.id in self.lit or reason.argument in self.lit:
            mark = Mark.HIGHLIGHTED
        elif (
            reason.id in self.dark
            or reason.argument in self.dark
            or all(self.marks.get(premise) is Mark.FADED for premise in reason.premises)
        ):
            mark = Mark.FADED
        else:
            return reason
        self.marks[reason.id] = mark
        return replace(reason, mark=mark)

    def arrow(self, arrow: Arrow) -> Arrow:
        """The arrow, faded or not."""
        source, target = self.marks.get(arrow.source), self.marks.get(arrow.target)
        ends = (source, target) if arrow.kind.is_symmetric else (source,)
        if Mark.HIGHLIGHTED in ends or Mark.FADED not in (source, target):
            return arrow
        self.marks[arrow.id] = Mark.FADED
        return replace(arrow, mark=Mark.FADED)
