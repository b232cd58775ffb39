"""Parts of a map that do not bear on its thesis."""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass

from argmap.graph.bearing import Bearing
from argmap.graph.neighbours import neighbours
from argmap.graph.order import place
from argmap.graph.sides import theses

_CANDIDATES = 16  # theses whose whole support is compared; comparing all could cost a square


@dataclass(frozen=True, slots=True)
class Islands:
    """What bears on the main thesis of a map, and what does not.

    Attributes:
        thesis: the main thesis; ``None`` if the map shows nothing.
        mainland: how many statements and arguments bear on it, itself counted.
        islands: the other statements and arguments that belong to the map: those that hang together
            in one tuple, at its head the one at which its lines of argument end.
    """

    thesis: int | None
    mainland: int
    islands: tuple[tuple[int, ...], ...]


def islands(bearing: Bearing) -> Islands:
    """Find what does not bear on the main thesis, for or against it.

    The main thesis is the one on which most of the map bears, of the first few that are addressed
    by most; where nothing bears on anything, what stands first is taken for it. Exclusion counts in
    both directions. What ``isInMap: false`` takes off the map is left out, and so are paragraphs
    without a title and without an arrow, which are taken for notes. Linear in the size of the map.
    """
    behind, ahead = neighbours(bearing)
    ends = theses(bearing)
    shown = {node for node in range(bearing.first_inference) if _is_shown(bearing, node)}
    seen: set[int] = set()
    thesis = None
    for end in sorted(ends, key=lambda end: -len(behind(end)))[:_CANDIDATES]:
        bears = _spread(end, behind, ())
        if len(bears) > len(seen):
            seen, thesis = bears, end
    first = frozenset(ends)
    left = sorted(shown - seen, key=lambda node: (node not in first, place(bearing, node)))
    if not ends and left:
        thesis = left.pop(0)
        seen = {thesis}
    mainland = len(seen & shown)
    found = []
    for node in left:
        if node not in seen:
            island = _spread(node, lambda here: [*behind(here), *ahead(here)], seen)
            seen |= island
            rest = sorted((island & shown) - {node}, key=lambda here: place(bearing, here))
            found.append((node, *rest))
    return Islands(thesis, mainland, tuple(found))


def parts(bearing: Bearing) -> int:
    """Into how many parts a map falls between which nothing leads; notes beside it do not count."""
    behind, ahead = neighbours(bearing)
    seen: set[int] = set()
    count = 0
    for node in range(bearing.first_inference):
        if node not in seen and _is_shown(bearing, node):
            count += 1
            seen |= _spread(node, lambda here: [*behind(here), *ahead(here)], seen)
    return count


def _is_shown(bearing: Bearing, node: int) -> bool:
    """Whether a statement or argument belongs to the map, and is not a note beside it."""
    element = bearing.claims[node]
    if element.data.get("isInMap") is False:
        return False
    return not element.is_untitled or any(
        node in links
        for links in (
            bearing.premises,
            bearing.supports,
            bearing.backing,
            bearing.objections,
            bearing.objectors,
        )
    )


def _spread(start: int, onward: Callable[[int], Iterable[int]], closed: Container[int]) -> set[int]:
    """All that can be reached from a node without entering what is closed."""
    found = {start}
    pending = [start]
    while pending:
        for node in onward(pending.pop()):
            if node not in found and node not in closed:
                found.add(node)
                pending.append(node)
    return found
