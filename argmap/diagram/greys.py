"""Pictures without colours: those that a map gives to arrows and frames go, those of tags become greys."""

from dataclasses import replace

from argmap.diagram.elements import Diagram


def in_greys(diagram: Diagram, darkest: int, lightest: int) -> Diagram:
    """A diagram without colours.

    Accents get greys that are as far apart as can be, in the order in which they first occur. Arrows
    and frames have their kind's look, which tells them apart anyway.

    Args:
        diagram: what is to have no colours.
        darkest: the level of the darkest grey that can be seen on the paper, from 0 to 255.
        lightest: that of the lightest.
    """
    colors = list(dict.fromkeys(box.accent for box in diagram.boxes if box.accent))
    step = (lightest - darkest) / max(len(colors) - 1, 1)
    greys = {color: f"{round(darkest + step * n):02x}" * 3 for n, color in enumerate(colors)}
    return replace(
        diagram,
        boxes=tuple(
            replace(box, accent=f"#{greys[box.accent]}") if box.accent else box
            for box in diagram.boxes
        ),
        arrows=tuple(
            replace(arrow, color="") if arrow.color else arrow for arrow in diagram.arrows
        ),
        frames=tuple(
            replace(frame, color="") if frame.color else frame for frame in diagram.frames
        ),
    )
