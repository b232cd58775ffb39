"""What Graphviz can be told of a diagram: nodes, edges and nested clusters, nothing else.

Graphviz knows no edge that ends on an edge. An arrow on which others end is therefore cut into
several edges that meet in joints, a joint for each, so that no two tips lie on each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.diagram.elements import Diagram, Frame

# Frames deeper than this are not drawn; pydot and Graphviz walk into them by recursion.
_DEEPEST = 24


@dataclass(frozen=True)
class Structure:
    """A diagram as nodes and edges; they are named by their ids.

    Attributes:
        frames: the frames that are drawn, those around nothing left out, parents first.
        home: the innermost drawn frame of each box, reason and arrow, '' if it stands in none.
        joints: the names of the joints of each arrow, by the arrow's id, where it has any.
        stops: per arrow the nodes that it passes: its source, its joints, its target.
    """

    frames: tuple[Frame, ...]
    home: Mapping[str, str]
    joints: Mapping[str, tuple[str, ...]]
    stops: tuple[tuple[str, ...], ...]


def structure(diagram: Diagram) -> Structure:
    """Find the structure of a diagram. Linear in its size."""
    nesting = _Nesting(diagram.frames)
    home = {box.id: nesting.drawn[box.frame] for box in diagram.boxes}
    for reason in diagram.reasons:
        home[reason.id] = nesting.common(home[premise] for premise in reason.premises)
    for arrow in diagram.arrows:
        target = arrow.target if arrow.target in home else arrow.source
        home[arrow.id] = nesting.common((home[arrow.source], home[target]))
    joints, stops = _joined(diagram)
    return Structure(nesting.around(home.values()), home, joints, stops)


def _joined(diagram: Diagram) -> tuple[dict[str, tuple[str, ...]], tuple[tuple[str, ...], ...]]:
    """The joints of each arrow, and what each arrow passes."""
    number = {arrow.id: n for n, arrow in enumerate(diagram.arrows)}
    joints: dict[str, list[str]] = {}
    ends: list[str] = []
    for arrow in diagram.arrows:
        if arrow.target in number:
            own = joints.setdefault(arrow.target, [])
            own.append(f"j{number[arrow.target]}_{len(own)}")
            ends.append(own[-1])
        else:
            ends.append(arrow.target)
    stops = tuple(
        (arrow.source, *joints.get(arrow.id, ()), end)
        for arrow, end in zip(diagram.arrows, ends, strict=True)
    )
    return {arrow: tuple(names) for arrow, names in joints.items()}, stops


class _Nesting:
    """Which frame is inside which, down to the depth that is drawn."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        self.frames = tuple(frames)
        self.parent = {frame.id: frame.parent for frame in self.frames}
        self.drawn = {"": ""}
        depth = {"": 0}
        for frame in self.frames:
            depth[frame.id] = depth[frame.parent] + 1
            is_drawn = depth[frame.id] <= _DEEPEST
            self.drawn[frame.id] = frame.id if is_drawn else self.drawn[frame.parent]

    def chain(self, frame: str) -> list[str]:
        """A frame and all around it, from the inside out."""
        found: list[str] = []
        while frame:
            found.append(frame)
            frame = self.parent[frame]
        return found

    def common(self, frames: Iterable[str]) -> str:
        """The innermost frame around all of some frames, '' if there is none."""
        first, *others = map(self.chain, dict.fromkeys(frames))
        for chain in others:
            first = [frame for frame in first if frame in chain]
        return first[0] if first else ""

    def around(self, homes: Iterable[str]) -> tuple[Frame, ...]:
        """The frames that have something in them."""
        used = {frame for home in dict.fromkeys(homes) for frame in self.chain(home)}
        return tuple(frame for frame in self.frames if frame.id in used)
