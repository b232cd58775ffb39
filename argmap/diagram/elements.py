"""What a picture is made of: boxes, reasons, arrows, frames. Nothing here knows the model's types.

Ids are those a user writes (``[Title]``, ``<Title>``, ``<Title>#3`` for a step), so that a picture
can be linked back to its map. An arrow points from what gives the reason to what it bears on; it
ends on a box, on a reason (an attack on a whole argument) or on another arrow (an undercut).
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping


class Direction(StrEnum):
    """Where the reasons stand, seen from the thesis: ``down`` puts the thesis on top."""

    DOWN = "down"
    RIGHT = "right"
    UP = "up"
    LEFT = "left"

    @property
    def is_vertical(self) -> bool:
        """Whether reasons stand above or below what they bear on, not beside it."""
        return self in (Direction.DOWN, Direction.UP)

    @property
    def is_turned(self) -> bool:
        """Whether the thesis stands at the bottom or at the right: where reading ends."""
        return self in (Direction.UP, Direction.LEFT)


class BoxKind(StrEnum):
    """What a box stands for."""

    STATEMENT = "statement"
    ARGUMENT = "argument"
    """A whole argument in one box: sketched, or (in the compact view) reconstructed."""
    GROUP = "group"
    """A closed section, drawn as one box."""


class ArrowKind(StrEnum):
    """What an arrow says. The last two say it in both directions."""

    SUPPORT = "support"
    ENTAILS = "entails"
    PREMISE = "premise"
    """Part of an argument that is drawn as one box: a reason only together with other premises."""
    OBJECTION = "objection"
    """An attack on the thesis or on what speaks for it."""
    REBUTTAL = "rebuttal"
    """An attack on what speaks against the thesis."""
    UNDERCUT = "undercut"
    """Denies a step, not a claim: it ends on the arrow of the step."""
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"

    @property
    def is_symmetric(self) -> bool:
        """Whether both ends carry the same mark."""
        return self in (ArrowKind.CONTRARY, ArrowKind.CONTRADICTORY)

    @property
    def is_positive(self) -> bool:
        """Whether the arrow speaks for its target."""
        return self in (ArrowKind.SUPPORT, ArrowKind.ENTAILS, ArrowKind.PREMISE)


class Mark(StrEnum):
    """How much a part of a picture stands out."""

    PLAIN = "plain"
    HIGHLIGHTED = "highlighted"
    FADED = "faded"


class Emphasis(StrEnum):
    """How a stretch of a text is set."""

    BOLD = "bold"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True)
class Stretch:
    """An emphasised part of a text: code points ``start`` up to and without ``end``."""

    emphasis: Emphasis
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sign:
    """Small print that leads to another page; ``page`` counts from 1."""

    text: str
    page: int


@dataclass(frozen=True, slots=True)
class Box:
    """One claim, sketched argument or closed group.

    ``title`` is printed small above the text, ``note`` small below it (who holds the claim, where
    it stands in the source); each is empty if there is nothing to print. ``accent`` is a colour
    ``#rrggbb`` or empty, ``frame`` the id of the innermost frame, empty if it stands in none.
    ``opposes`` tells that the box speaks against the thesis, all things along the way considered.
    ``holds`` are the ids of what a closed group hides. ``left_out`` is printed small below all, where
    only a part of a map is drawn. On paper, ``comes_from`` is printed above all and ``goes_on``
    below: where the box is drawn, too, and where what bears on it is.
    """

    id: str
    text: str
    title: str = ""
    note: str = ""
    kind: BoxKind = BoxKind.STATEMENT
    stretches: tuple[Stretch, ...] = ()
    is_thesis: bool = False
    is_implicit: bool = False
    is_intermediate: bool = False
    opposes: bool = False
    tags: tuple[str, ...] = ()
    accent: str = ""
    frame: str = ""
    holds: tuple[str, ...] = ()
    left_out: str = ""
    comes_from: tuple[Sign, ...] = ()
    goes_on: tuple[Sign, ...] = ()
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True, slots=True)
class Reason:
    """A bracket over co-premises, which only together are one reason: a step of an argument.

    ``premises`` are box ids, at least one, each once. Exactly one arrow starts from a reason: the
    one to its conclusion. ``argument`` is the id of the argument it is a step of, ``text`` the gist
    of that argument, at its last step, for pictures in text. ``left_out`` and ``goes_on`` are as in a
    box.
    """

    id: str
    premises: tuple[str, ...]
    title: str = ""
    rules: tuple[str, ...] = ()
    argument: str = ""
    text: str = ""
    opposes: bool = False
    frame: str = ""
    left_out: str = ""
    goes_on: tuple[Sign, ...] = ()
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True, slots=True)
class Arrow:
    """One arrow. ``source`` is a box or reason id; ``target`` a box, reason or arrow id.

    ``color`` replaces the colour of its kind, ``#rrggbb`` or empty. An arrow is never highlighted.
    """

    id: str
    kind: ArrowKind
    source: str
    target: str
    color: str = ""
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True, slots=True)
class Frame:
    """A group of boxes with a heading. ``parent`` is a frame id, empty at the top; level from 1."""

    id: str
    title: str
    level: int = 1
    parent: str = ""
    color: str = ""


@dataclass(frozen=True, slots=True)
class Caption:
    """What a mark means in this picture; for ``plain``, which part of a map the picture shows."""

    mark: Mark
    text: str


Part: TypeAlias = Box | Reason | Arrow


@dataclass(frozen=True)
class Diagram:
    """A picture before it has a shape. All tuples are in the order in which they are drawn.

    ``description`` says in sentences what the picture shows, for people who do not see it.
    A frame stands before the frames inside it. ``captions`` belong to the legend; ``notes`` are what
    should be told beside the picture, a sentence each.
    """

    boxes: tuple[Box, ...] = ()
    reasons: tuple[Reason, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    frames: tuple[Frame, ...] = ()
    title: str = ""
    description: str = ""
    direction: Direction = Direction.DOWN
    captions: tuple[Caption, ...] = ()
    notes: tuple[str, ...] = ()

    @cached_property
    def parts(self) -> "Mapping[str, Part]":
        """Boxes, reasons and arrows by id."""
        found: dict[str, Part] = {}
        found.update((box.id, box) for box in self.boxes)
        found.update((reason.id, reason) for reason in self.reasons)
        found.update((arrow.id, arrow) for arrow in self.arrows)
        return found

    @cached_property
    def frames_by_id(self) -> "Mapping[str, Frame]":
        """The frames by id."""
        return {frame.id: frame for frame in self.frames}
