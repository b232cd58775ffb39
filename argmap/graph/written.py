"""The relations of a map as their author wrote them.

The reader moves the relations of a reconstructed argument to its conclusion, and leaves out those
that say nothing new then. What the author wrote can still be told from the occurrences: each has the
marker that stands before it, and stands inside the one that it is related to.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    Occurrence,
    RelationKind,
    Statement,
)
from argmap.text import Span


@dataclass(frozen=True, slots=True)
class Written:
    """A relation as it is written: its kind, the ids of its ends, and its first place."""

    kind: RelationKind
    source: str
    target: str
    span: Span | None = field(compare=False, repr=False)


def written_relations(argument_map: ArgumentMap) -> tuple[Written, ...]:
    """The relations between statements and arguments as written, each once, in document order.

    The kind is that of the marker, whatever the mode of the map. Relations to the step of an argument
    that stand below its inference are left out. For a map that was not read but built by a
    program, the relations are those of the map. Takes the time of sorting the occurrences.
    """
    found = dict.fromkeys(_from_markers(argument_map))
    if not found:
        found = dict.fromkeys(
            Written(each.kind, each.source, each.target, each.span)
            for each in argument_map.relations
            if not isinstance(argument_map.nodes[each.target], Inference)
        )
    return tuple(found)


def _from_markers(argument_map: ArgumentMap) -> Iterator[Written]:
    holders: tuple[Statement | Argument, ...] = (*argument_map.statements, *argument_map.arguments)
    places: list[tuple[int, int, str, Occurrence]] = [
        (member.span.start, -member.span.end, holder.id, member)
        for holder in holders
        for member in holder.members
        if member.span is not None
    ]
    places.sort(key=lambda place: place[:3])
    around: list[tuple[int, str]] = []
    for start, negative_end, name, member in places:
        while around and around[-1][0] <= start:
            around.pop()
        if around and (kind := _kind(member.marker)):
            parent = around[-1][1]
            is_from_parent = kind.is_symmetric or member.marker.endswith(">")
            ends = (parent, name) if is_from_parent else (name, parent)
            if kind.is_symmetric and name.startswith("<"):
                kind = RelationKind.ATTACK  # as the reader takes >< before an argument
            yield Written(kind, *ends, member.span)
        around.append((-negative_end, name))


def _kind(marker: str) -> RelationKind | None:
    """The kind of relation that a marker makes; hyphens may be written as longer dashes."""
    if not marker or marker == "*":
        return None
    if marker.startswith("><"):
        return RelationKind.CONTRADICTORY
    if "_" in marker:
        return RelationKind.UNDERCUT
    return RelationKind.SUPPORT if "+" in marker else RelationKind.ATTACK
