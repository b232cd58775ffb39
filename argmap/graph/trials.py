"""Giving up many claims, each on its own, in one pass with a bit for each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from heapq import heappop, heappush
from operator import and_, or_

from argmap.graph.narrowing import Lines

_MEMORY = 1 << 30
"""Bits that the sets of one pass may take together: 128 MB."""

_WORD = 64
_OVERHEAD = 400
"""What it takes to join two sets of any size, in the time that it takes to join two words."""


@dataclass(slots=True)
class Trials:
    """Tries out which of some claims, given up one at a time, let the end of the lines fall.

    Attributes:
        lines: all lines of support of that end.
        effort: how many machine steps are left; below 0 the trials were broken off.
    """

    lines: Lines
    effort: int

    def cutting(self, claims: Sequence[int]) -> set[int]:
        """Those of some claims with which the end falls, as far as the effort allows."""
        found: set[int] = set()
        width = max(_MEMORY // len(self.lines.legs), _WORD)
        for begin in range(0, len(claims), width):
            tried = claims[begin : begin + width]
            falls = _Pass(self, tried).falls()
            if self.effort < 0:
                break
            bits = reversed(f"{falls:b}")
            found.update(claim for claim, bit in zip(tried, bits, strict=False) if bit == "1")
        return found


class _Pass:
    """A trial of as many claims as the memory has room for.

    A set has a bit for each claim that is given up. ``stands`` has for what is founded the set of
    those without which it still has a line of support, the least solution of: a step stands with
    all its premises, a claim with any of its reasons. ``fallen`` has for what is not founded the
    set of those with which it falls, the least solution of: a step falls with any premise, a claim
    with all its reasons.
    """

    def __init__(self, trials: Trials, claims: Sequence[int]) -> None:
        self.trials = trials
        self.lines = trials.lines
        self.every = (1 << len(claims)) - 1
        self.bit = {claim: 1 << place for place, claim in enumerate(claims)}
        self.cost = _OVERHEAD + len(claims) // _WORD
        self.stands: dict[int, int] = {}
        self.fallen: dict[int, int] = {}

    def falls(self) -> int:
        """The set of those with which the end of the lines falls; empty if broken off."""
        ranks = self.lines.ranks
        nodes = list(self.lines.distances)
        settled = sorted((node for node in nodes if node in ranks), key=ranks.__getitem__)
        self._settle(settled, self._standing, self.stands)
        self._settle(
            [node for node in reversed(nodes) if node not in ranks], self._falling, self.fallen
        )
        return self._fallen(self.lines.end) if self.trials.effort >= 0 else 0

    def _standing(self, node: int) -> int:
        legs = self.lines.legs[node]
        sets = (self.stands.get(leg, 0) for leg in legs)
        if self.lines.bearing.is_inference(node):
            return reduce(and_, sets, self.every)
        mine = reduce(or_, sets) if legs else self.every
        return mine & ~self.bit[node] if node in self.bit else mine

    def _falling(self, node: int) -> int:
        sets = map(self._fallen, self.lines.legs[node])
        if self.lines.bearing.is_inference(node):
            return reduce(or_, sets, 0)
        return reduce(and_, sets, self.every) | self.bit.get(node, 0)

    def _fallen(self, node: int) -> int:
        if node in self.lines.ranks:
            return self.every ^ self.stands[node]
        return self.fallen.get(node, 0)

    def _settle(
        self, order: Sequence[int], value_of: Callable[[int], int], values: dict[int, int]
    ) -> None:
        """Work out a least solution: once in order, then again what a later value changes."""
        for node in order:
            if not self._may_go_on(node):
                return
            values[node] = value_of(node)
        changed, users = self._later(order)
        waiting = set(changed)
        while changed:
            number = heappop(changed)
            waiting.discard(number)
            node = order[number]
            if not self._may_go_on(node):
                return
            value = value_of(node)
            if value == values[node]:
                continue
            values[node] = value
            for user in users.get(node, ()):
                if user not in waiting:
                    waiting.add(user)
                    heappush(changed, user)

    def _later(self, order: Sequence[int]) -> tuple[list[int], dict[int, list[int]]]:
        """The places of what is held by something later in an order, and of all that each holds."""
        place = {node: number for number, node in enumerate(order)}
        legs = self.lines.legs
        found = [
            number
            for number, node in enumerate(order)
            if any(place.get(leg, -1) > number for leg in legs[node])
        ]
        users: dict[int, list[int]] = {}
        if found:
            for number, node in enumerate(order):
                for leg in legs[node]:
                    users.setdefault(leg, []).append(number)
        return found, users

    def _may_go_on(self, node: int) -> bool:
        self.trials.effort -= self.cost * (len(self.lines.legs[node]) + 1)
        return self.trials.effort >= 0
