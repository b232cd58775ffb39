"""Strongly connected components."""

from collections.abc import Callable, Iterable, Iterator


def strong_components(
    starts: Iterable[int], successors: Callable[[int], Iterable[int]]
) -> list[list[int]]:
    """The strongly connected components of all that can be reached from ``starts``.

    A component comes after every component it leads to. Linear in the links followed, without
    recursion.

    Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing
    1 (1972), pp. 146-160.
    """
    components: list[list[int]] = []
    seen: dict[int, int] = {}
    lowest: dict[int, int] = {}
    path: list[int] = []
    on_path: set[int] = set()
    work: list[tuple[int, Iterator[int]]] = []

    def enter(node: int) -> None:
        seen[node] = lowest[node] = len(seen)
        path.append(node)
        on_path.add(node)
        work.append((node, iter(successors(node))))

    for start in starts:
        if start in seen:
            continue
        enter(start)
        while work:
            node, rest = work[-1]
            for successor in rest:
                if successor not in seen:
                    enter(successor)
                    break
                if successor in on_path and seen[successor] < lowest[node]:
                    lowest[node] = seen[successor]
            else:
                work.pop()
                if work and lowest[node] < lowest[work[-1][0]]:
                    lowest[work[-1][0]] = lowest[node]
                if lowest[node] == seen[node]:
                    cut = _position(path, node)
                    components.append(path[cut:])
                    del path[cut:]
                    on_path.difference_update(components[-1])
    return components


def _position(path: list[int], node: int) -> int:
    """Where a node stands on the path, looked for from the end: its component is the tail."""
    place = len(path) - 1
    while path[place] != node:
        place -= 1
    return place
