"""What bears on what in a picture, arrow by arrow."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.diagram.elements import Arrow, Diagram, Reason


class End(NamedTuple):
    """An arrow, and the part from which it comes, seen from the other one."""

    arrow: Arrow
    source: str


class Arrows:
    """The arrows of a picture by where they end."""

    def __init__(self, diagram: Diagram) -> None:
        self.diagram = diagram
        self.at: dict[str, list[End]] = {}
        for arrow in diagram.arrows:
            self.at.setdefault(arrow.target, []).append(End(arrow, arrow.source))
            if arrow.kind.is_symmetric and arrow.source != arrow.target:
                self.at.setdefault(arrow.source, []).append(End(arrow, arrow.target))

    def ends(self, part: str) -> Iterator[End]:
        """What bears on a part; what speaks for it comes first."""
        found = self.at.get(part, ())
        yield from (end for end in found if end.arrow.kind.is_positive)
        yield from (end for end in found if not end.arrow.kind.is_positive)

    def members(self, source: str) -> tuple[str, ...]:
        """The boxes that only together are what an arrow starts from."""
        part = self.diagram.parts[source]
        return part.premises if isinstance(part, Reason) else (source,)

    def denials(self, end: End) -> Iterator[End]:
        """What bears on an arrow, or as a whole on the reason it starts from."""
        if isinstance(self.diagram.parts[end.source], Reason):
            yield from self.ends(end.source)
        yield from self.ends(end.arrow.id)

    def nearest(self, starts: Sequence[str], most: int) -> frozenset[str] | None:
        """The arrows nearest to the top that fit; ``None`` for all."""
        if not most:
            return None
        kept: set[str] = set()
        layer = list(starts)
        seen = set(layer)
        room = most - len(layer)
        for box in layer:  # grows while it is read
            waiting = list(self.ends(box))
            for end in waiting:  # grows, too
                members = self.members(end.source)
                if end.arrow.id in kept or len(members) > room:
                    continue
                kept.add(end.arrow.id)
                room -= len(members)
                layer += (member for member in members if member not in seen)
                seen.update(members)
                waiting += self.denials(end)
        return frozenset(kept)
