"""Boxes with only their titles, or only their texts, in them.

What would be empty falls back: a claim without a title keeps its text, one without a text its title.
With titles only, the note below the text goes, too; with texts only, it stays, as it says whose text
that is. Brackets keep their plates, with texts only without their titles.
"""

from dataclasses import replace
from typing import Literal, TypeAlias

from argmap.diagram.elements import Box, BoxKind, Diagram, Reason

Content: TypeAlias = Literal["all", "titles", "texts"]
"""What is printed in the boxes of a picture."""


def printed(diagram: Diagram, content: Content) -> Diagram:
    """A diagram with only so much in its boxes."""
    if content == "titles":
        return replace(diagram, boxes=tuple(map(_title_only, diagram.boxes)))
    if content == "texts":
        return replace(
            diagram,
            boxes=tuple(map(_text_only, diagram.boxes)),
            reasons=tuple(map(_without_title, diagram.reasons)),
        )
    return diagram


def _title_only(box: Box) -> Box:
    if not box.title:
        return replace(box, note="")
    if box.kind is BoxKind.STATEMENT:  # as large as the text was, not small above it
        return replace(box, text=box.title, title="", note="", stretches=())
    return replace(box, text="", note="", stretches=())


def _text_only(box: Box) -> Box:
    return replace(box, title="") if box.text else box


def _without_title(reason: Reason) -> Reason:
    return replace(reason, title="")
