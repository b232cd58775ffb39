"""Frames and colours: which section a box stands in, and what its tags look like."""

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.argdown.view.colors import Painter
from argmap.argdown.view.groups import Grouping
from argmap.diagram.elements import Frame
from argmap.model import Argument, ArgumentMap, Data, Statement


@dataclass(frozen=True, slots=True)
class Decor:
    """The frame that each statement or argument stands in, and its colour; by id, if it has any."""

    frames: tuple[Frame, ...]
    frame: Mapping[str, str]
    accent: Mapping[str, str]


def decor(argument_map: ArgumentMap) -> Decor:
    """Work out frames and colours as the map of arguments has them (Argdown's groups and colours).

    What has neither a tag nor a colour of its own gets no colour here: most boxes are plain.
    """
    settings = argument_map.settings
    elements: list[Statement | Argument] = [*argument_map.statements, *argument_map.arguments]
    frame: dict[str, str] = {}
    frames: tuple[Frame, ...] = ()
    if argument_map.sections:
        grouping = Grouping(argument_map, part(settings, "group"), exact=False)
        for element in elements:
            group = grouping.place(element.section)
            if group:
                frame[element.id] = group
        frames = tuple(
            Frame(
                group.key,
                group.section.title,
                group.level,
                group.parent.key if group.parent else "",
            )
            for group in grouping.finish()
        )
    accent: dict[str, str] = {}
    colors = part(settings, "color")
    if argument_map.tags or colors or any("color" in element.data for element in elements):
        painted = Painter(argument_map, colors, exact=False).colors().elements
        listed = {*part(colors, "statementColors"), *part(colors, "argumentColors")}
        for element in elements:
            if element.tags or "color" in element.data or element.title in listed:
                accent[element.id] = painted.get(element.id, "")
    return Decor(frames, frame, accent)


def part(settings: Data, name: str) -> Data:
    """A part of the settings, empty if it is missing or no mapping."""
    found = settings.get(name)
    return found if isinstance(found, Data) else Data()
