"""What would fall if a claim were given up."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from argmap.graph.bearing import Bearing
from argmap.graph.support import (
    founded,
    founded_legs,
    in_circles,
    is_held_by_reasons,
    standing_alone,
)


@dataclass(frozen=True, slots=True)
class Fallout:
    """What giving up one claim would do, nearest first (numbers of statements and arguments).

    Attributes:
        falls: what would lose every line of support.
        weakens: what would lose a line of support and keep another, or a basis of its own.
        is_complete: whether the search came to its end; else the lists hold what was found, and
            some of what is listed as weakened may fall.
    """

    falls: tuple[int, ...]
    weakens: tuple[int, ...]
    is_complete: bool


def fallout(bearing: Bearing, number: int, effort: int) -> Fallout:
    """What would fall, and what would be weakened, if a claim were given up.

    An inference falls with any one of its premises, for they support its conclusion together; a
    reconstructed argument falls with its last inference; a statement or a sketched argument falls
    when it has no line of support left (:mod:`argmap.graph.support`): all that spoke for it has
    fallen, or goes round in a circle, and it has no ``basis`` of its own. Claims that had no line
    of support before, since they only support each other in a circle, are taken to keep each other
    up until all that speaks for one of them has fallen.

    To give up a reconstructed argument is to give up its steps.

    Args:
        bearing: what bears on what.
        number: the claim.
        effort: how many links may be followed for each of the two lists.
    """
    return joint_fallout(bearing, (number,), effort)


def joint_fallout(bearing: Bearing, numbers: Sequence[int], effort: int) -> Fallout:
    """What would fall, and be weakened, if some claims were given up together."""
    given_up = list(numbers)
    for number in numbers:
        if number in bearing.reconstructed:
            given_up += bearing.supports.get(number, ())
    hits, all_shaken = _shaken(bearing, given_up, effort)
    shaken = list(hits)
    fall = _Fall(bearing, given_up)
    all_fallen = fall.spread(effort)
    if all_shaken and all_fallen and _may_go_round(bearing, hits, fall.known):
        fall.take(_unfounded(bearing, shaken, fall.known))
        all_fallen = fall.spread(effort)
    is_complete = all_shaken and all_fallen
    fallen = [node for node in shaken if node in fall.known] if is_complete else fall.order
    falls = _shown(bearing, fallen, numbers)
    weakens = _shown(bearing, (node for node in shaken if node not in fall.known), numbers)
    return Fallout(tuple(falls), tuple(node for node in weakens if node not in falls), is_complete)


@dataclass(slots=True)
class _Fall:
    """What has fallen so far: what loses a premise, or the last reason for it."""

    bearing: Bearing
    order: list[int]
    known: set[int] = field(init=False)
    lost: dict[int, int] = field(default_factory=dict)
    done: int = 0

    def __post_init__(self) -> None:
        self.known = set(self.order)

    def take(self, nodes: Iterable[int]) -> None:
        """Let something fall."""
        for node in nodes:
            if node not in self.known:
                self.known.add(node)
                self.order.append(node)

    def spread(self, effort: int) -> bool:
        """Let fall what has nothing left; whether the effort was enough."""
        premises, supports, known = self.bearing.premises, self.bearing.supports, self.known
        while self.done < len(self.order):
            node = self.order[self.done]
            steps, targets = premises.get(node, ()), supports.get(node, ())
            is_enough = effort >= len(steps) + len(targets)
            if not is_enough:
                steps, targets = steps[:effort], targets[: max(effort - len(steps), 0)]
            effort -= len(steps) + len(targets)
            self.take(steps)
            for target in targets:
                if target not in known and self._gives_way(node, target):
                    known.add(target)
                    self.order.append(target)
            if not is_enough:
                return False
            self.done += 1
        return True

    def _gives_way(self, node: int, target: int) -> bool:
        """Whether something falls when one more of the reasons for it is lost; steps do not.

        For what has a line of support, reasons that have none never counted.
        """
        bearing = self.bearing
        legs = bearing.legs
        if in_circles(bearing) and target in founded(bearing):
            if node not in founded(bearing):
                return False
            legs = founded_legs(bearing)
        lost = self.lost[target] = self.lost.get(target, 0) + 1
        return (
            lost == legs[target]
            and is_held_by_reasons(bearing, target)
            and target not in standing_alone(bearing)
        )


def _shaken(bearing: Bearing, starts: Sequence[int], effort: int) -> tuple[dict[int, int], bool]:
    """All that rests on something, nearest first, each with how many links lead to it from there."""
    hits = dict.fromkeys(starts, 0)
    reached = list(hits)
    for node in reached:  # grows while it is read
        for links in (bearing.premises, bearing.supports):
            targets = links.get(node, ())
            is_enough = effort >= len(targets)
            for target in targets if is_enough else targets[:effort]:
                if target in hits:
                    hits[target] += 1
                else:
                    hits[target] = 1
                    reached.append(target)
            if not is_enough:
                return hits, False
            effort -= len(targets)
    return hits, True


def _may_go_round(bearing: Bearing, hits: Mapping[int, int], fallen: Container[int]) -> bool:
    """Whether some of what is shaken might be left with nothing but a circle.

    Every such circle has a claim that is held by nothing that is not shaken.
    """
    circles = in_circles(bearing)
    if circles.isdisjoint(hits):
        return False
    legs = founded_legs(bearing)
    return any(
        node in circles and node not in fallen and legs.get(node, 0) <= number
        for node, number in hits.items()
        if not bearing.is_inference(node)
    )


def _unfounded(bearing: Bearing, shaken: Sequence[int], fallen: set[int]) -> list[int]:
    """What had a line of support and has none that avoids the fallen.

    All that is not shaken holds as before; from there the search goes up again. Only the links that
    start from what is shaken are followed, so that it takes no more than the search before it.
    """
    before = founded(bearing)
    alone = standing_alone(bearing)
    legs = founded_legs(bearing)
    open_ = [node for node in shaken if node in before and node not in fallen]
    lost = _links_from(bearing, (node for node in shaken if node in before))
    missing = _links_from(bearing, open_)
    restored: list[int] = []
    for node in open_:
        if bearing.is_inference(node):
            if not missing.get(node):
                restored.append(node)
        elif node in alone or legs[node] > lost.get(node, 0):
            restored.append(node)
    waiting = set(open_).difference(restored)
    for node in restored:  # grows while it is read
        for target in bearing.upheld(node):
            if target in waiting:
                missing[target] -= 1
                if not (bearing.is_inference(target) and missing[target]):
                    waiting.remove(target)
                    restored.append(target)
    return [node for node in open_ if node in waiting]


def _links_from(bearing: Bearing, nodes: Iterable[int]) -> dict[int, int]:
    """How many links lead from some nodes to each that rests on one of them."""
    found: dict[int, int] = {}
    for node in nodes:
        for target in bearing.upheld(node):
            if target != node:
                found[target] = found.get(target, 0) + 1
    return found


def _shown(bearing: Bearing, nodes: Iterable[int], starts: Sequence[int]) -> dict[int, None]:
    """Statements and arguments; an inference shows as its argument if it is the last one of it."""
    found: dict[int, None] = {}
    for node in nodes:
        shown = bearing.last_steps.get(node) if bearing.is_inference(node) else node
        if shown is not None:
            found[shown] = None
    for start in starts:
        found.pop(start, None)
    return found
