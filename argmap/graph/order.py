"""The order in which things stand in the document."""

from argmap.graph.bearing import Bearing


def place(bearing: Bearing, number: int) -> tuple[int, int]:
    """A sort key: the offset at which something is written, then its number.

    What stands nowhere comes first, in the order of the map.
    """
    span = bearing.elements[number].span
    return (span.start if span else -1, number)
