"""Lines of support: what a claim rests on, read so that linked premises count together.

The claims and steps of a map form an AND/OR graph. A step holds if *all* its premises do; a claim
holds if it stands by itself or if *any* reason or step speaks for it. A line of support of a claim
picks a way in which the claim holds, likewise for all that this way needs, and so on down to claims
that stand by themselves; it never goes round in a circle. A claim that has such a line is *founded*.

In the terms of hypergraphs a line of support is a hyperpath: G. Ausiello and L. Laura, "Directed
hypergraphs: Introduction and fundamental algorithms - A survey", Theoretical Computer Science 658
(2017), pp. 293-306.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from argmap.graph.bearing import Bearing
from argmap.graph.components import strong_components
from argmap.graph.facts import basis


@lru_cache(maxsize=1)
def standing_alone(bearing: Bearing) -> frozenset[int]:
    """The claims that need nothing else: those with nothing under them or a basis of their own.

    A reconstructed argument needs its steps.
    """
    return frozenset(
        number
        for number, claim in enumerate(bearing.claims)
        if number not in bearing.reconstructed and (not bearing.legs.get(number) or basis(claim))
    )


@lru_cache(maxsize=1)
def founded(bearing: Bearing) -> Mapping[int, int]:
    """The founded claims and steps, each with its rank; reconstructed arguments are left out.

    What has a line of support has one in which all else ranks lower. Ranks grow with the length of
    the shortest line. Linear in the size of the map.

    Source: W. F. Dowling and J. H. Gallier, "Linear-time algorithms for testing the satisfiability
    of propositional Horn formulae", Journal of Logic Programming 1 (1984), pp. 267-284.
    """
    bare = (
        step
        for step in range(bearing.first_inference, len(bearing.ids))
        if step not in bearing.needs
    )
    order = [*sorted(standing_alone(bearing)), *bare]
    ranks = {number: rank for rank, number in enumerate(order)}
    missing = {step: len(premises) for step, premises in bearing.needs.items()}
    for number in order:  # grows while it is read
        for step in bearing.premises.get(number, ()):
            missing[step] -= 1
            if not missing[step]:
                ranks[step] = len(order)
                order.append(step)
        for target in bearing.supports.get(number, ()):
            if target not in ranks and is_held_by_reasons(bearing, target):
                ranks[target] = len(order)
                order.append(target)
    return ranks


@lru_cache(maxsize=1)
def founded_legs(bearing: Bearing) -> Mapping[int, int]:
    """How many links from something founded hold up each number, its own not counted."""
    known = founded(bearing)
    return {
        number: sum(other in known and other != number for other in others)
        for number, others in bearing.backing.items()
    }


@lru_cache(maxsize=1)
def in_circles(bearing: Bearing) -> frozenset[int]:
    """What supports itself by way of something else. Linear in the size of the map."""
    components = strong_components(range(len(bearing.ids)), bearing.upheld)
    return frozenset(node for members in components if len(members) > 1 for node in members)


def is_held_by_reasons(bearing: Bearing, number: int) -> bool:
    """Whether a reason is enough for it: steps need premises, reconstructed arguments steps."""
    return not bearing.is_inference(number) and number not in bearing.reconstructed


def ways(bearing: Bearing, number: int) -> tuple[int, ...]:
    """The reasons and steps any of which can hold up a claim, each once."""
    if not is_held_by_reasons(bearing, number):
        return ()
    return tuple(dict.fromkeys(one for one in bearing.backing.get(number, ()) if one != number))


def holding(bearing: Bearing, number: int) -> int:
    """What has to hold for something to hold: for a reconstructed argument its last step."""
    return bearing.reconstructed.get(number, number)


def under(bearing: Bearing, number: int) -> Iterable[int]:
    """The next things down all lines of support: the premises of a step, the ways of a claim."""
    if bearing.is_inference(number):
        return bearing.needs.get(number, ())
    return ways(bearing, number)
