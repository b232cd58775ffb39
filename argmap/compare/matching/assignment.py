"""The assignment of some things to others, one to one, that is worth most in all.

Source: J. Edmonds and R. M. Karp, "Theoretical improvements in algorithmic efficiency for network
flow problems", Journal of the ACM 19 (1972), pp. 248-264: one shortest path after another, over
costs that prices keep from being negative.
"""

from collections.abc import Mapping
from heapq import heappop, heappush
from typing import TypeAlias

Weights: TypeAlias = Mapping[int, Mapping[int, int]]
"""For each left one the right ones that it may have, by number from 0, and what they are worth."""


def assign(weights: Weights) -> dict[int, int]:
    """The assignment that is worth most; whoever has no partner in it stays alone.

    With ``n`` left ones and ``m`` weights it takes at most about ``n * m * log(m)`` steps, and far
    fewer where the weights fall into small groups.

    Args:
        weights: above 0; what is worth nothing is left out.

    Returns:
        From each left one that has a partner to that partner.
    """
    return _Assignment(weights).partners()


class _Assignment:
    """The left ones come in one after another, and make others move on if that is worth it.

    A cost is what is lost against the greatest weight of all. Each left one also has a place of its
    own, which is worth nothing; its number is below 0.
    """

    def __init__(self, weights: Weights) -> None:
        best = max((weight for row in weights.values() for weight in row.values()), default=0)
        self.costs = {
            left: {**{right: best - weight for right, weight in row.items()}, -1 - left: best}
            for left, row in weights.items()
        }
        self.prices: dict[int, int] = {}
        self.places: dict[int, int] = {}
        self.holders: dict[int, int] = {}

    def partners(self) -> dict[int, int]:
        """Place everybody."""
        for left in self.costs:
            self._place(left)
        return {left: right for left, right in self.places.items() if right >= 0}

    def _place(self, newcomer: int) -> None:
        """Find the cheapest chain of moves that gives a newcomer a place (Dijkstra)."""
        distances: dict[int, int] = {}
        movers: dict[int, int] = {}  # who would come to a place
        settled: dict[int, int] = {}
        waiting: list[tuple[int, int]] = []
        left, base = newcomer, 0
        while True:
            start = base - self._kept(left)
            for right, cost in self.costs[left].items():
                distance = start + cost - self.prices.get(right, 0)
                if right not in settled and distance < distances.get(right, distance + 1):
                    distances[right] = distance
                    movers[right] = left
                    heappush(waiting, (distance, right))
            while waiting[0][1] in settled:
                heappop(waiting)
            base, right = heappop(waiting)
            settled[right] = base
            if right not in self.holders:
                break
            left = self.holders[right]
        for each, distance in settled.items():
            self.prices[each] = self.prices.get(each, 0) + distance - base
        self._move(newcomer, right, movers)

    def _kept(self, left: int) -> int:
        """What the place that somebody has costs, its price included."""
        if left not in self.places:
            return 0
        right = self.places[left]
        return self.costs[left][right] - self.prices.get(right, 0)

    def _move(self, newcomer: int, free: int, movers: Mapping[int, int]) -> None:
        while True:
            left = movers[free]
            self.holders[free] = left
            left_behind = self.places.get(left, free)
            self.places[left] = free
            if left == newcomer:
                return
            free = left_behind
