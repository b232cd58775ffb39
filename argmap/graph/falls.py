"""What would fall if a claim were given up."""

from dataclasses import dataclass

from argmap.graph.bearing import Bearing
from argmap.graph.facts import basis


@dataclass(frozen=True, slots=True)
class Fallout:
    """What giving up one claim would do, nearest first (numbers of statements and arguments).

    Attributes:
        falls: what would have nothing left under it.
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
    has_steps = bearing.reconstructed
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
            if target not in known and target not in has_steps and not bearing.is_inference(target):
                lost[target] = lost.get(target, 0) + 1
                if lost[target] == bearing.legs[target] and not basis(bearing.claims[target]):
                    known.add(target)
                    fallen.append(target)
            if effort <= 0:
                return fallen, False
    return fallen, True


def _shaken(bearing: Bearing, number: int, effort: int) -> tuple[list[int], bool]:
    reached = [number]
    known = {number}
    for node in reached:
        for target in bearing.upheld(node):
            effort -= 1
            if target not in known:
                known.add(target)
                reached.append(target)
            if effort <= 0:
                return reached, False
    return reached, True


def _shown(bearing: Bearing, nodes: list[int], start: int) -> list[int]:
    """Statements and arguments; an inference shows as its argument if it is the last one of it."""
    shown = (bearing.last_steps.get(node, node) for node in nodes if node != start)
    return list(dict.fromkeys(node for node in shown if not bearing.is_inference(node)))
