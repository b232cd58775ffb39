"""How many statements rest on a claim, and how many an objection strikes."""

from collections.abc import Iterable

from argmap.graph.bearing import Bearing
from argmap.graph.reach import Counts, count_reachable


def weights(bearing: Bearing, numbers: Iterable[int]) -> Counts:
    """How many statements rest on each of some claims, the claim itself not counted.

    A statement rests on a claim if a chain of supports, or of premises, inferences and conclusions,
    leads from the claim to it.
    """
    return count_reachable(numbers, bearing.upheld, bearing.is_statement)


def hits(bearing: Bearing, numbers: Iterable[int]) -> Counts:
    """How many statements each of some objections strikes.

    They are the statements that the objection is directed at, the conclusions of the steps that it
    is directed at, and all that rest on these.
    """

    def onward(node: int) -> Iterable[int]:
        # the start stands for the objection as such; as a claim it may rest on what it strikes
        return bearing.objections.get(~node, ()) if node < 0 else bearing.upheld(node)

    counts = count_reachable(
        [~number for number in numbers],
        onward,
        lambda node: node >= 0 and bearing.is_statement(node),
    )
    return Counts(
        {~start: count for start, count in counts.of.items()},
        frozenset(~start for start in counts.at_least),
    )
