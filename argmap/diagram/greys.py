"""Colours that a map gives, as greys: for pictures without colours."""

from dataclasses import replace

from argmap.diagram.elements import Diagram


def in_greys(diagram: Diagram) -> Diagram:
    """A diagram in which every colour of the map is the grey that is as light."""
    return replace(
        diagram,
        boxes=tuple(replace(box, accent=_grey(box.accent)) for box in diagram.boxes),
        arrows=tuple(replace(arrow, color=_grey(arrow.color)) for arrow in diagram.arrows),
        frames=tuple(replace(frame, color=_grey(frame.color)) for frame in diagram.frames),
    )


def _grey(color: str) -> str:
    """The grey of the same luminance (WCAG 2.2, definitions) as ``#rrggbb``; nothing for nothing."""
    if not color:
        return ""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)  # noqa: PLR2004 -- the constants of sRGB
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    level = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055  # noqa: PLR2004 -- likewise
    return "#" + f"{round(level * 255):02x}" * 3
