"""All lines of support of one claim, and what they are seen to share without trying each out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from argmap.graph.bearing import Bearing
from argmap.graph.layers import layers
from argmap.graph.support import founded, standing_alone, under

_CLEARED = 0.98
"""Where a line leaves more than this part of the claims in doubt, no further one is tried."""


@dataclass(slots=True)
class Lines:
    """All that stands in a line of support of one claim or step.

    ``legs`` has what each holds by: *all* the premises of a step, or *any* of the reasons for a claim. Claims that
    stand by themselves have none. A founded claim is not held by what is not founded.
    """

    bearing: Bearing
    end: int
    ranks: Mapping[int, int] = field(init=False)
    legs: dict[int, tuple[int, ...]] = field(default_factory=dict)
    distances: Mapping[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self.ranks = founded(self.bearing)
        self.distances = layers(self.bearing, (self.end,), self._legs_of)

    def _legs_of(self, node: int) -> tuple[int, ...]:
        if node in standing_alone(self.bearing):
            legs: tuple[int, ...] = ()
        elif node in self.ranks:
            legs = tuple(one for one in under(self.bearing, node) if one in self.ranks)
        else:
            legs = tuple(under(self.bearing, node))
        self.legs[node] = legs
        return legs

    def needed(self) -> set[int]:
        """What is needed outright: all premises of a step, the only reason for a claim."""
        return self._reached(
            lambda node, legs: legs if len(legs) == 1 or self.bearing.is_inference(node) else ()
        )

    def shared(self, most: int, known: set[int]) -> set[int]:
        """What stands in each of some lines of support, chosen differently.

        A founded claim is held by a reason of lower rank: that never goes round.

        Args:
            most: how many lines to choose; fewer if another one clears nothing more.
            known: what stands in all lines anyway.
        """
        common = self._reached(partial(self._chosen, turn=0))
        for turn in range(1, most):
            before = len(common)
            if common <= known:
                break
            common &= self._reached(partial(self._chosen, turn=turn))
            if len(common) > before * _CLEARED:
                break
        return {node for node in common if not self.bearing.is_inference(node)}

    def _chosen(self, node: int, legs: tuple[int, ...], turn: int) -> tuple[int, ...]:
        if self.bearing.is_inference(node) or len(legs) < 2:  # noqa: PLR2004 -- no choice
            return legs
        rank = self.ranks.get(node)
        if rank is not None:
            legs = tuple(one for one in legs if self.ranks[one] < rank)
        return (legs[_spread(node, turn) % len(legs)],)

    def _reached(self, onward: Callable[[int, tuple[int, ...]], Iterable[int]]) -> set[int]:
        found = {self.end}
        pending = [self.end]
        while pending:
            node = pending.pop()
            for target in onward(node, self.legs[node]):
                if target not in found:
                    found.add(target)
                    pending.append(target)
        return found


def _spread(node: int, turn: int) -> int:
    """A number that looks random and is the same on every run."""
    return ((node + 1) * 0x9E3779B1 * (2 * turn + 1) & 0xFFFFFFFF) >> 16
