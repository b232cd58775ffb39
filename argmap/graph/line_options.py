"""What each claim in a line of support can pick, and how short the line can become."""

from collections.abc import Iterator
from heapq import heappop, heappush

from argmap.graph.bearing import Bearing
from argmap.graph.support import founded, standing_alone, under

ALONE = -1
"""The choice of a claim that stands by itself."""

_MOST = 10**15
"""Longer lines are taken to be equally long."""


class Options:
    """The choices in all lines of support of one claim or step.

    Attributes:
        bearing: what bears on what.
        end: the claim or step.
        legs: from each claim to its founded reasons and steps, from each step to its premises.
        least: how many claims the shortest line of each has, a claim counted as often as it is used.
    """

    def __init__(self, bearing: Bearing, end: int) -> None:
        self.bearing = bearing
        self.end = end
        self.legs: dict[int, tuple[int, ...]] = {}
        self.users: dict[int, list[int]] = {}
        known = founded(bearing)
        pending = [end] if end in known else []
        while pending:
            node = pending.pop()
            if node not in self.legs:
                legs = tuple(one for one in under(bearing, node) if one in known)
                self.legs[node] = legs
                for leg in legs:
                    self.users.setdefault(leg, []).append(node)
                pending += legs
        self.least = self._least()

    def is_alone(self, claim: int) -> bool:
        """Whether a claim stands by itself."""
        return claim in standing_alone(self.bearing)

    def needs(self, choice: int) -> tuple[int, ...]:
        """The claims that a choice needs: the premises of a step, a reason itself."""
        return self.legs[choice] if self.bearing.is_inference(choice) else (choice,)

    def of(self, claim: int) -> Iterator[tuple[int, int]]:
        """The choices of a claim, each with the length of the shortest line that makes it."""
        if self.is_alone(claim):
            yield ALONE, 1
        for leg in self.legs[claim]:
            yield leg, self._with(claim, self.least[leg])

    def _least(self) -> dict[int, int]:
        """The length of the shortest line of each (D. E. Knuth 1977: a grammar problem)."""
        found: dict[int, int] = {}
        missing = {}
        sums: dict[int, int] = {}
        heap: list[tuple[int, int]] = []
        for node, legs in self.legs.items():
            if self.bearing.is_inference(node):
                missing[node] = len(legs)
                if not legs:
                    heappush(heap, (0, node))
            elif self.is_alone(node):
                heappush(heap, (1, node))
        while heap:
            length, node = heappop(heap)
            if node in found:
                continue
            found[node] = length
            for user in self.users.get(node, ()):
                if user not in missing:
                    heappush(heap, (self._with(user, length), user))
                    continue
                missing[user] -= 1
                sums[user] = min(sums.get(user, 0) + length, _MOST)
                if not missing[user]:
                    heappush(heap, (sums[user], user))
        return found

    def _with(self, claim: int, length: int) -> int:
        return min(length + (not self.bearing.is_inference(claim)), _MOST)
