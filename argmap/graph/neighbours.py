"""What bears directly on what, for and against."""

from collections.abc import Callable
from itertools import chain

from argmap.graph.bearing import Bearing


def neighbours(
    bearing: Bearing,
) -> tuple[Callable[[int], list[int]], Callable[[int], list[int]]]:
    """What bears directly on a node, and what it bears on; exclusion works in both directions."""
    mutual: dict[int, list[int]] = {}
    for contest in bearing.contests:
        if contest.kind.is_symmetric:
            mutual.setdefault(contest.source, []).append(contest.target)
            mutual.setdefault(contest.target, []).append(contest.source)

    def behind(node: int) -> list[int]:
        known = bearing.backing, bearing.objectors, mutual
        return list(chain.from_iterable(links.get(node, ()) for links in known))

    def ahead(node: int) -> list[int]:
        return [*bearing.upheld(node), *bearing.objections.get(node, ()), *mutual.get(node, ())]

    return behind, ahead
