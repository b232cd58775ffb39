"""A picture with a shape: what every layout gives and every renderer draws.

Lengths are in CSS pixels (1/96 inch), ``x`` runs right and ``y`` down, the origin is the top left
corner of the canvas. Text is already broken into runs, measured with the embedded font.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.diagram.elements import Arrow, Box, Diagram, Frame, Reason


class Point(NamedTuple):
    """A place on the canvas."""

    x: float
    y: float


class Rect(NamedTuple):
    """An upright rectangle: its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """The middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def overlaps(self, other: "Rect") -> bool:
        """Whether the insides have a point in common."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


class Tone(StrEnum):
    """What a run of text is; the renderer gives it its colour."""

    TITLE = "title"
    TEXT = "text"
    NOTE = "note"
    RULE = "rule"
    WORD = "word"
    HEADING = "heading"
    SIGN = "sign"
    """Leads to another page."""


class Run(NamedTuple):
    """A piece of one line in one style. ``x`` is its left end and ``y`` its baseline.

    Both are relative to the shape that it belongs to; ``size`` is the font size. ``page`` is the
    page that a sign leads to, from 1.
    """

    text: str
    x: float
    y: float
    width: float
    size: float
    tone: Tone = Tone.TEXT
    bold: bool = False
    italic: bool = False
    page: int = 0


class Shape(NamedTuple):
    """The size of a box, plate or label, and the runs of text inside it."""

    width: float
    height: float
    runs: tuple[Run, ...] = ()


class Path(NamedTuple):
    """A line. ``points`` are corners, or, if ``curved``, a chain of cubic Bézier curves.

    A chain is start, control, control, end, control, control, end, ... as Graphviz writes it.
    Corners are rounded by the renderer.
    """

    points: tuple[Point, ...]
    curved: bool = False

    @property
    def start(self) -> Point:
        """Where the line begins."""
        return self.points[0]

    @property
    def end(self) -> Point:
        """Where the line ends: for an arrow, its tip."""
        return self.points[-1]


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box, its top left corner and its shape."""

    box: Box
    x: float
    y: float
    shape: Shape

    @property
    def rect(self) -> Rect:
        """The outline."""
        return Rect(self.x, self.y, self.shape.width, self.shape.height)


@dataclass(frozen=True, slots=True)
class PlacedReason:
    """A bracket: a plate with title and rule, and the strokes that tie the premises to it."""

    reason: Reason
    x: float
    y: float
    shape: Shape
    strokes: tuple[Path, ...] = ()

    @property
    def rect(self) -> Rect:
        """The outline of the plate."""
        return Rect(self.x, self.y, self.shape.width, self.shape.height)


@dataclass(frozen=True, slots=True)
class Label:
    """The word on an arrow ("because"): its top left corner and its shape."""

    x: float
    y: float
    shape: Shape

    @property
    def rect(self) -> Rect:
        """The outline."""
        return Rect(self.x, self.y, self.shape.width, self.shape.height)


@dataclass(frozen=True, slots=True)
class PlacedArrow:
    """An arrow along a path from its source to the border of what it ends on.

    An arrow that ends on another arrow ends on a point of that arrow's path.
    """

    arrow: Arrow
    path: Path
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class PlacedFrame:
    """A frame around boxes, its outline and the runs of its heading (relative to its corner)."""

    frame: Frame
    rect: Rect
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A whole picture: everything lies within ``width`` and ``height``, margins included.

    Title and legend are not part of it: the renderer sets them around the picture. Frames come
    before the frames inside them. A frame of the diagram may be drawn several times or not at all.
    """

    diagram: Diagram
    width: float
    height: float
    boxes: tuple[PlacedBox, ...] = ()
    reasons: tuple[PlacedReason, ...] = ()
    arrows: tuple[PlacedArrow, ...] = ()
    frames: tuple[PlacedFrame, ...] = ()
