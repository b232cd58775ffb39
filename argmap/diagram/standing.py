"""Where each part stands: what the theses are, what speaks against them, and so which kind of arrow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.diagram.elements import Arrow, ArrowKind
from argmap.graph.bearing import bearing
from argmap.graph.sides import Side, sides, theses
from argmap.model import ArgumentMap, RelationKind

_ARROWS: Mapping[RelationKind, ArrowKind] = {
    RelationKind.SUPPORT: ArrowKind.SUPPORT,
    RelationKind.ENTAILS: ArrowKind.ENTAILS,
    RelationKind.ATTACK: ArrowKind.OBJECTION,
    RelationKind.UNDERCUT: ArrowKind.UNDERCUT,
    RelationKind.CONTRARY: ArrowKind.CONTRARY,
    RelationKind.CONTRADICTORY: ArrowKind.CONTRADICTORY,
}


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow before it is known whether it is an objection or a rebuttal.

    ``target`` may be the id of another link.
    """

    id: str
    kind: RelationKind
    source: str
    target: str
    color: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The ids of the theses, and of all that speaks against a thesis and for none."""

    theses: frozenset[str]
    opposing: frozenset[str]


def standing(argument_map: ArgumentMap) -> Standing:
    """Find the theses and the side of everything else."""
    links = bearing(argument_map)
    return Standing(
        frozenset(links.ids[number] for number in theses(links)),
        frozenset(
            links.ids[number] for number, side in sides(links).items() if side is Side.AGAINST
        ),
    )


def arrows(links: Iterable[Link], place: Standing) -> tuple[Arrow, ...]:
    """The links as arrows: an attack on what opposes the thesis is a rebuttal."""
    return tuple(
        Arrow(
            link.id,
            ArrowKind.REBUTTAL
            if link.kind is RelationKind.ATTACK and link.target in place.opposing
            else _ARROWS[link.kind],
            link.source,
            link.target,
            link.color,
        )
        for link in links
    )
