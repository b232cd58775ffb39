"""How far things are from a thesis."""

from collections import deque
from collections.abc import Mapping

from argmap.graph.bearing import Bearing
from argmap.graph.sides import theses


def depths(bearing: Bearing) -> Mapping[int, int]:
    """How many steps of reasoning each element is from the nearest thesis, by the shortest way.

    A thesis is at 0. A reason for something, an argument for it with its premises, and an objection
    to it are 1 further away than it is; an objection to a step is 1 further away than the step. What
    bears on no thesis is missing.
    """
    found = {}
    queue = deque((thesis, 0) for thesis in theses(bearing))
    while queue:
        node, depth = queue.popleft()
        if node in found:
            continue
        found[node] = depth
        backing = bearing.backing.get(node, ())
        if bearing.is_inference(node):  # its premises and its argument are as far as itself
            queue.extendleft((source, depth) for source in backing)
        else:
            queue.extend((source, depth + 1) for source in backing)
        queue.extend((source, depth + 1) for source in bearing.objectors.get(node, ()))
    return found
