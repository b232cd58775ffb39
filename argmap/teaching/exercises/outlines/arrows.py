"""What bears on what in a picture, arrow by arrow."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.diagram.elements import Arrow, Diagram, Reason


class End(NamedTuple):
    """An arrow, and the part from which it comes, seen from the other one."""

    arrow: Arrow
    source: str


class Arrows:
    """The arrows of a picture by where they end.

    That two claims exclude each other is no objection of its own where one is drawn as an objection
    to the other: that would be one objection told twice.
    """

    def __init__(self, diagram: Diagram) -> None:
        self.diagram = diagram
        self.at: dict[str, list[End]] = {}
        self.same: dict[str, str] = {}  # exclusions by the objection that says the same
        against = {
            (arrow.source, arrow.target): arrow.id
            for arrow in diagram.arrows
            if not (arrow.kind.is_positive or arrow.kind.is_symmetric)
        }
        for arrow in diagram.arrows:
            ends = [(arrow.source, arrow.target)]
            if arrow.kind.is_symmetric:
                both = dict.fromkeys((ends[0], ends[0][::-1]))
                self.same |= {against[end]: arrow.id for end in both if end in against}
                ends = [end for end in both if end not in against]
            for source, target in ends:
                self.at.setdefault(target, []).append(End(arrow, source))

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
