"""Where each part stands: what the theses are, and what speaks against them in the end."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.diagram.elements import Arrow, ArrowKind
from argmap.model import RelationKind

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
    """The theses in order, and the boxes and reasons that speak against them."""

    theses: tuple[str, ...]
    opposing: frozenset[str]


def standing(
    boxes: Sequence[str],
    reasons: Mapping[str, Sequence[str]],
    links: Sequence[Link],
    marked: Iterable[str] = (),
) -> Standing:
    """Find the theses and the side of everything else.

    Args:
        boxes: the ids of the boxes, in document order.
        reasons: the premises of each reason.
        links: the arrows, those of the reasons to their conclusions among them.
        marked: the boxes that the user declared to be a thesis; if there are any, only these are.

    Returns:
        The theses and what opposes them. Without a mark, a thesis is what the largest connected
        part of the picture rests on: of the boxes there that lead nowhere else, the one on which
        most bears, the first in the document unless another carries twice as much. A box opposes
        the thesis if the way from it to the thesis (the shortest one) has an odd number of attacks.
    """
    edges = _edges(reasons, links)
    ends = _leads_nowhere(boxes, edges)
    theses = tuple(dict.fromkeys(marked)) or _theses(boxes, ends, edges)
    grounds: dict[str, list[tuple[str, bool]]] = {}
    for edge in edges:
        grounds.setdefault(edge.target, []).append((edge.source, edge.speaks_for))
        if edge.is_symmetric:
            grounds.setdefault(edge.source, []).append((edge.target, False))
    opposing: set[str] = set()
    seen: set[str] = set()
    _walk(theses, grounds, seen, opposing)
    for start in (*ends, *boxes):
        if start not in seen:
            _walk([start], grounds, seen, opposing)
    return Standing(theses, frozenset(opposing))


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


class _Edge(NamedTuple):
    """One part bears on another. An arrow that is a target is stood for by its source."""

    source: str
    target: str
    speaks_for: bool = True
    is_symmetric: bool = False


def _edges(reasons: Mapping[str, Sequence[str]], links: Sequence[Link]) -> list[_Edge]:
    sources = {link.id: link.source for link in links}
    edges = [_Edge(premise, reason) for reason, used in reasons.items() for premise in used]
    edges += [
        _Edge(
            link.source,
            sources.get(link.target, link.target),
            link.kind.is_positive,
            link.kind.is_symmetric,
        )
        for link in links
    ]
    return edges


def _walk(
    starts: Sequence[str],
    grounds: Mapping[str, Sequence[tuple[str, bool]]],
    seen: set[str],
    opposing: set[str],
) -> None:
    """Note the side of all that bears on the starts, by the shortest way."""
    seen.update(starts)
    queue = deque(starts)
    while queue:
        here = queue.popleft()
        against = here in opposing
        for there, speaks_for in grounds.get(here, ()):
            if there not in seen:
                seen.add(there)
                if against is speaks_for:
                    opposing.add(there)
                queue.append(there)


def _leads_nowhere(boxes: Sequence[str], edges: Sequence[_Edge]) -> list[str]:
    """The boxes from which no one-way edge starts."""
    used = {edge.source for edge in edges if not edge.is_symmetric}
    return [box for box in boxes if box not in used]


def _theses(boxes: Sequence[str], ends: Sequence[str], edges: Sequence[_Edge]) -> tuple[str, ...]:
    part = _largest_part(boxes, edges)
    within = [box for box in ends if box in part]
    # A sketched argument is no claim; it is a thesis only for want of a statement.
    within = [box for box in within if not box.startswith("<")] or within
    if len(part) == 1 or not within:
        return ()
    weight = _weights(boxes, edges)
    heaviest = max(weight[box] for box in within)
    return (next(box for box in within if weight[box] * 2 >= heaviest),)


def _largest_part(boxes: Sequence[str], edges: Sequence[_Edge]) -> set[str]:
    """The connected part that has most boxes and reasons, the first if there are several."""
    near: dict[str, list[str]] = {}
    for edge in edges:
        near.setdefault(edge.source, []).append(edge.target)
        near.setdefault(edge.target, []).append(edge.source)
    seen: set[str] = set()
    best: set[str] = set()
    for box in boxes:
        if box in seen:
            continue
        part = {box}
        stack = [box]
        while stack:
            for there in near.get(stack.pop(), ()):
                if there not in part:
                    part.add(there)
                    stack.append(there)
        seen |= part
        if len(part) > len(best):
            best = part
    return best


def _weights(boxes: Sequence[str], edges: Sequence[_Edge]) -> dict[str, float]:
    """How much bears on each part: every box counts one and hands all it has on, in equal shares.

    What stands in a circle hands nothing on.
    """
    onward: dict[str, list[str]] = {}
    waiting: dict[str, int] = {}
    weight: dict[str, float] = {}
    for edge in edges:
        if not edge.is_symmetric:
            onward.setdefault(edge.source, []).append(edge.target)
            waiting[edge.target] = waiting.get(edge.target, 0) + 1
            weight[edge.source] = weight[edge.target] = 0.0
    weight.update(dict.fromkeys(boxes, 1.0))
    ready = [part for part in weight if not waiting.get(part)]
    while ready:
        part = ready.pop()
        targets = onward.get(part, ())
        for target in targets:
            weight[target] += weight[part] / len(targets)
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return weight
