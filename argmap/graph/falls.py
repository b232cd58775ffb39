"""What would fall if a claim were given up."""

from dataclasses import dataclass

from argmap.graph.bearing import Bearing
from argmap.graph.facts import basis
from argmap.graph.signed import state, successors


@dataclass(frozen=True, slots=True)
class Fallout:
    """What giving up one claim would do, nearest first (numbers of statements and arguments).

    Attributes:
        falls: what would have nothing left under it.
        weakens: what would lose a line of support, or a reply to an objection, and keep another.
        is_complete: whether the search came to its end; else the lists hold what was found.
    """

    falls: tuple[int, ...]
    weakens: tuple[int, ...]
    is_complete: bool


def fallout(bearing: Bearing, number: int, effort: int) -> Fallout:
    """What would fall, and what would be weakened, if a claim were given up.

    An inference falls with any one of its premises, for they support its conclusion together; a
    reconstructed argument falls with its last inference; a statement or a sketched argument falls
    when all that spoke for it has fallen and it has no ``basis`` of its own. Claims that only
    support each other in a circle are taken to keep each other up.

    Args:
        bearing: what bears on what.
        number: the claim.
        effort: how many links may be followed for each of the two lists.
    """
    fallen, all_fallen = _fallen(bearing, number, effort)
    shaken, all_shaken = _shaken(bearing, number, effort)
    shown = _shown(bearing, fallen, number)
    known = set(shown)
    return Fallout(
        tuple(shown),
        tuple(node for node in _shown(bearing, shaken, number) if node not in known),
        all_fallen and all_shaken,
    )


def _fallen(bearing: Bearing, number: int, effort: int) -> tuple[list[int], bool]:
    fallen = [number]
    known = {number}
    lost: dict[int, int] = {}
    for node in fallen:
        for step in bearing.premises.get(node, ()):
            effort -= 1
            if step not in known:
                known.add(step)
                fallen.append(step)
            if effort <= 0:
                return fallen, False
        for target in bearing.supports.get(node, ()):
            effort -= 1
            if target not in known and not bearing.is_inference(target):
                lost[target] = lost.get(target, 0) + 1
                if lost[target] == bearing.legs[target] and not basis(bearing.elements[target]):
                    known.add(target)
                    fallen.append(target)
            if effort <= 0:
                return fallen, False
    return fallen, True


def _shaken(bearing: Bearing, number: int, effort: int) -> tuple[list[int], bool]:
    reached = [state(number)]
    known = {state(number)}
    for here in reached:
        for there in successors(bearing, here):
            effort -= 1
            if there not in known:
                known.add(there)
                reached.append(there)
            if effort <= 0:
                return [here // 2 for here in reached if here % 2 == 0], False
    return [here // 2 for here in reached if here % 2 == 0], True


def _shown(bearing: Bearing, nodes: list[int], start: int) -> list[int]:
    """Statements and arguments; an inference shows as its argument if it is the last one of it."""
    shown = (bearing.whole.get(node, node) for node in nodes if node != start)
    return list(dict.fromkeys(node for node in shown if not bearing.is_inference(node)))
