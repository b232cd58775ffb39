"""Distances in claims: how far one claim stands from another."""

from collections.abc import Callable, Iterable

from argmap.graph.bearing import Bearing


def layers(
    bearing: Bearing, starts: Iterable[int], onward: Callable[[int], Iterable[int]]
) -> dict[int, int]:
    """The distance of all that can be reached, nearest first; that of the starts is 0.

    A link to a statement or an argument counts 1, a link to a step nothing: a premise is one step
    away from its conclusion, as a reason is from what it supports. Linear in the links followed.
    """
    layer = list(starts)
    found = dict.fromkeys(layer, 0)
    distance = 0
    while layer:
        distance += 1
        further: list[int] = []
        for node in layer:  # grows while it is read: steps are part of the layer
            for target in onward(node):
                if target in found:
                    continue
                if bearing.is_inference(target):
                    found[target] = distance - 1
                    layer.append(target)
                else:
                    found[target] = distance
                    further.append(target)
        layer = further
    return found
