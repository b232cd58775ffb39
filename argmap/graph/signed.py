"""What rests on something, and what it speaks against.

A *state* is a node with a sign. From the state "x holds up" one comes to "y holds up" for all
that x is a reason for, and to "z is called in question" for all that x objects to; what is called in
question no longer holds up what rests on it, and no longer threatens what it objects to. So a reply
to an objection stands behind the claim that the objection attacks. This is the notion of defence of
P. M. Dung, "On the acceptability of arguments and its fundamental role in nonmonotonic reasoning,
logic programming and n-person games", Artificial Intelligence 77 (1995), definition 6, read along
single lines of argument.

A state is written as a number: twice the node's number, plus one if the node is called in question.
"""

from collections.abc import Iterable, Iterator

from argmap.graph.bearing import Bearing
from argmap.graph.reach import Counts, count_reachable


def state(number: int, *, against: bool = False) -> int:
    """The state of a node."""
    return 2 * number + against


def successors(bearing: Bearing, here: int) -> Iterator[int]:
    """The states that a state leads to."""
    number, against = divmod(here, 2)
    for target in bearing.upheld(number):
        yield 2 * target + against
    for target in bearing.objections.get(number, ()):
        yield 2 * target + 1 - against


def predecessors(bearing: Bearing, here: int) -> Iterator[int]:
    """The states that lead to a state."""
    number, against = divmod(here, 2)
    for source in bearing.backing.get(number, ()):
        yield 2 * source + against
    for source in bearing.objectors.get(number, ()):
        yield 2 * source + 1 - against


def weights(bearing: Bearing, numbers: Iterable[int]) -> Counts:
    """How many statements rest on each of some nodes, itself not counted.

    A statement rests on a node if a chain of premises, inferences and supports leads from the node
    to it; a reply to an objection counts as a support of what the objection attacks.
    """
    return _count(bearing, numbers, against=False)


def hits(bearing: Bearing, numbers: Iterable[int]) -> Counts:
    """How many statements each of some nodes speaks against, itself not counted.

    They are the statements it objects to and those that rest on what it objects to.
    """
    return _count(bearing, numbers, against=True)


def _count(bearing: Bearing, numbers: Iterable[int], *, against: bool) -> Counts:
    limit = 2 * bearing.first_argument
    counts = count_reachable(
        [state(number) for number in numbers],
        lambda here: successors(bearing, here),
        lambda here: here < limit and here % 2 == against,
    )
    return Counts(
        {here // 2: count for here, count in counts.of.items()},
        frozenset(here // 2 for here in counts.at_least),
    )
