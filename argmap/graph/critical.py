"""The claims without which a claim has no line of support: its dominators.

A claim is *critical* for another one if the other falls when it is given up
(:func:`argmap.graph.falls.fallout`): it stands in every line of support
(:mod:`argmap.graph.support`). Where no premises are linked, the critical claims are the dominators
of a flow graph that leads from the claims that stand by themselves to the one in question
(T. Lengauer and R. E. Tarjan, "A fast algorithm for finding dominators in a flowgraph", ACM
Transactions on Programming Languages and Systems 1 (1979), pp. 121-141). Linked premises turn paths
into hyperpaths: a step is lost with any of its premises, so that what is critical for one premise
is critical for its conclusion, while for a claim with several reasons only what is critical for all
of them is. The sets of critical claims then no longer form a tree, and no algorithm can find them
in much less than quadratic time on every graph if the hitting set conjecture holds: a claim that is
critical here is a set that hits all others there (A. Abboud, V. Vassilevska Williams and J. Wang,
"Approximation and fixed parameter subquadratic algorithms for radius and diameter in sparse
graphs", SODA 2016, pp. 377-391). So the work is done in three steps, of which the first two are
linear and leave nothing to the third on most maps:

1. What is needed outright, from the claim downwards: all premises of a step, an only reason.
2. A line of support shows that all outside of it is not critical. A few lines, chosen differently,
   leave few claims in doubt.
3. For those the map is worked through with one bit for each: which of them, given up one at a time,
   would leave this claim standing? That takes links * doubts / 64 machine steps, and is bounded.
"""

from dataclasses import dataclass

from argmap.graph.bearing import Bearing
from argmap.graph.narrowing import Lines
from argmap.graph.support import holding
from argmap.graph.trials import Trials

_CHOSEN = 8
"""How many lines of support are chosen to clear claims of the doubt that they are critical."""


@dataclass(frozen=True, slots=True)
class Critical:
    """The critical statements and sketched arguments, nearest first.

    Where ``is_complete`` is false there may be more; those given are critical all the same.
    """

    nodes: tuple[int, ...]
    is_complete: bool


def critical(bearing: Bearing, number: int, effort: int) -> Critical:
    """What falls with every one of its critical claims: see the module.

    Args:
        bearing: what bears on what.
        number: the claim whose lines of support are to be cut. A reconstructed argument falls with
            its last step.
        effort: how many machine steps the third part may take; the other two are linear.
    """
    lines = Lines(bearing, holding(bearing, number))
    needed = lines.needed()
    doubtful = lines.shared(_CHOSEN, needed) - needed
    is_complete = True
    if doubtful:
        trials = Trials(lines, effort)
        needed |= trials.cutting(sorted(doubtful))
        is_complete = trials.effort >= 0
    ordered = (node for node in lines.distances if node in needed)
    return Critical(
        tuple(node for node in ordered if node != number and not bearing.is_inference(node)),
        is_complete,
    )
