"""A spanning forest of a diagram: under every claim what bears on it, each box and bracket once.

Argument maps are nearly trees. What a box or bracket hangs from is, in this order of preference, the
bracket that it is a premise of (co-premises stay together), what it bears on, and the shorter way to
a thesis. All other arrows are left over and drawn across the tree.
"""

from collections import deque
from dataclasses import dataclass, field
from itertools import chain

from argmap.diagram.elements import Arrow, Box, Diagram, Reason


@dataclass(slots=True)
class Forest:
    """Boxes and brackets by number, and what hangs from what.

    A node that attacks a bracket, or undercuts an arrow, hangs beside what it attacks, from the
    same parent: it follows it among the children.

    Attributes:
        nodes: the boxes, then the reasons.
        parent: the node that each node hangs from, -1 for a root.
        arrow: the number of the arrow by which each node hangs; -1 for roots, for premises, and for
            the few nodes that found no better place than near what they bear on.
        led: for each node that hangs beside another, the one whose bracket or arrow it attacks.
        children: what hangs from each node, what speaks for it first.
        roots: the roots, theses first.
        across: the numbers of the arrows that are no part of the forest.
        legs: the premises that hang elsewhere, as pairs of box and reason.
        order: all nodes, parents before their children.
    """

    nodes: list[Box | Reason]
    parent: list[int]
    arrow: list[int]
    children: list[list[int]]
    led: dict[int, int] = field(default_factory=dict)
    roots: list[int] = field(default_factory=list)
    across: list[int] = field(default_factory=list)
    legs: list[tuple[int, int]] = field(default_factory=list)
    order: list[int] = field(default_factory=list)


def forest(diagram: Diagram) -> Forest:
    """Find the forest. Linear in the size of the diagram; circles are cut."""
    return _Growth(diagram).grown()


class _Growth:
    """The forest while it grows."""

    def __init__(self, diagram: Diagram) -> None:
        self.nodes: list[Box | Reason] = [*diagram.boxes, *diagram.reasons]
        self.index = {node.id: number for number, node in enumerate(self.nodes)}
        self.arrows = diagram.arrows
        self.first_reason = len(diagram.boxes)
        count = len(self.nodes)
        self.placed = [False] * count
        self.parent = [-1] * count
        self.arrow = [-1] * count
        self.leaders: list[list[int]] = [[] for _ in range(count)]
        self.followers: dict[int, list[int]] = {}
        self.order: list[int] = []
        self.deferred: deque[int] = deque()
        self.premises = {
            self.index[reason.id]: [self.index[premise] for premise in reason.premises]
            for reason in diagram.reasons
        }
        self.is_premise = set(chain.from_iterable(self.premises.values()))
        self.arrow_numbers = {arrow.id: number for number, arrow in enumerate(diagram.arrows)}
        # The arrows that end on each node, and those that end on each arrow.
        self.incoming: dict[int, list[int]] = {}
        self.undercuts: dict[int, list[int]] = {}
        for number, arrow in enumerate(diagram.arrows):
            if arrow.target in self.index:
                self.incoming.setdefault(self.index[arrow.target], []).append(number)
                if arrow.kind.is_symmetric and arrow.source != arrow.target:
                    self.incoming.setdefault(self.index[arrow.source], []).append(number)
            else:
                target = self.arrow_numbers[arrow.target]
                self.undercuts.setdefault(target, []).append(number)
        # A way on from each node: an arrow, or the bracket it is a premise of.
        self.onward: dict[int, int] = {}
        for number, arrow in enumerate(diagram.arrows):
            if not arrow.kind.is_symmetric:
                self.onward.setdefault(self.index[arrow.source], number)
        self.bracket = {
            premise: reason for reason, used in self.premises.items() for premise in used
        }
        self.theses = [n for n, box in enumerate(diagram.boxes) if box.is_thesis]
        # The nodes that have to be roots: theses, then whatever bears on nothing.
        self.tops = dict.fromkeys(self.theses)
        self.tops.update(
            (number, None)
            for number in range(self.first_reason)
            if number not in self.onward and number not in self.is_premise
        )

    def grown(self) -> Forest:
        for top in self.tops:
            self._plant(top)
        self._drain()
        for number in range(self.first_reason):
            while not self.placed[number]:
                self._plant_circle(number)
                self._drain()
        led = self._led()
        used = set(self.arrow)
        return Forest(
            self.nodes,
            self.parent,
            self.arrow,
            [self._ordered(leaders) for leaders in self.leaders],
            led,
            roots=[number for number in self.order if self.parent[number] < 0],
            across=[number for number in range(len(self.arrows)) if number not in used],
            legs=[
                (premise, reason)
                for reason, premises in self.premises.items()
                for premise in premises
                if self.parent[premise] != reason
            ],
            order=self.order,
        )

    def _plant(self, root: int) -> None:
        if not self.placed[root]:
            self.placed[root] = True
            self.order.append(root)
            self._grow(len(self.order) - 1)

    def _plant_circle(self, start: int) -> None:
        """Plant the first box that is met twice on the way on from a box, or hang what is near."""
        met: set[int] = set()
        here = start
        while here not in met or here >= self.first_reason:
            met.add(here)
            if here in self.bracket and not self.placed[self.bracket[here]]:
                here = self.bracket[here]
                continue
            ahead = self._target(self.arrows[self.onward[here]])
            if self.placed[ahead]:
                self.deferred.append(self.onward[here])
                return
            here = ahead
        self._plant(here)

    def _grow(self, place: int) -> None:
        """Hang all that can be reached from the nodes that came last, breadth first."""
        while place < len(self.order):
            node = self.order[place]
            place += 1
            for premise in self.premises.get(node, ()):
                if not self.placed[premise]:
                    self._hang(premise, node, -1)
            if node >= self.first_reason:
                continue  # what attacks a bracket hangs beside it
            for number in self.incoming.get(node, ()):
                arrow = self.arrows[number]
                source = self._other_end(arrow, node)
                if self.placed[source] or (source in self.tops and node in self.tops):
                    continue
                if source in self.is_premise or (
                    arrow.kind.is_symmetric and source not in self.tops
                ):
                    self.deferred.append(number)
                elif not self._is_thesis(source):
                    self._hang(source, node, number)

    def _hang(self, node: int, parent: int, arrow: int, after: int = -1) -> None:
        """Hang a node, and beside it what attacks it (a bracket) or undercuts its arrow."""
        if after < 0:
            self.leaders[parent].append(node)
        pending = [(node, arrow, after)]
        while pending:
            here, number, after = pending.pop()
            if self.placed[here]:
                continue
            self.placed[here] = True
            self.parent[here] = parent
            self.arrow[here] = number
            self.order.append(here)
            if after >= 0:
                self.followers.setdefault(after, []).append(here)
            attacks = list(self.undercuts.get(number, ()))
            if here >= self.first_reason:
                attacks += self.incoming.get(here, ())
            for attack in reversed(attacks):
                source = self._other_end(self.arrows[attack], here)
                if source in self.is_premise and not self.placed[source]:
                    self.deferred.append(attack)
                elif not self._is_thesis(source):
                    pending.append((source, attack, here))

    def _drain(self) -> None:
        """Hang what was put off in the hope of a better place, and did not find one."""
        while self.deferred:
            number = self.deferred.popleft()
            arrow = self.arrows[number]
            source, target = self.index[arrow.source], self._target(arrow)
            if self.placed[source] == self.placed[target]:
                continue
            if self.placed[source] and not arrow.kind.is_symmetric:
                continue  # a claim does not hang from what bears on it
            node, host = (target, source) if self.placed[source] else (source, target)
            beside = arrow.target not in self.index or host >= self.first_reason
            start = len(self.order)
            if beside and self.parent[host] >= 0:
                self._hang(node, self.parent[host], number, after=host)
            else:
                self._hang(node, host, number)
            self._grow(start)

    def _target(self, arrow: Arrow) -> int:
        """The node that an arrow bears on; the source stands for an arrow that is undercut."""
        if arrow.target in self.index:
            return self.index[arrow.target]
        return self.index[self.arrows[self.arrow_numbers[arrow.target]].source]

    def _other_end(self, arrow: Arrow, node: int) -> int:
        source = self.index[arrow.source]
        return source if source != node else self._target(arrow)

    def _is_thesis(self, node: int) -> bool:
        box = self.nodes[node]
        return isinstance(box, Box) and box.is_thesis

    def _led(self) -> dict[int, int]:
        """What each node beside another attacks; arrows that cannot be drawn so are let go."""
        led = {}
        for node in self.order:  # what is attacked comes before what attacks it
            number = self.arrow[node]
            if number < 0:
                continue
            arrow = self.arrows[number]
            parent = self.parent[node]
            is_source = arrow.source == self.nodes[node].id
            aim = arrow.target if is_source else arrow.source
            leader = self._target(arrow) if is_source else self.index[arrow.source]
            if aim == self.nodes[parent].id and parent < self.first_reason:
                continue
            is_beside = self.parent[leader] == parent and leader != node
            hangs_by_it = self.arrow_numbers.get(aim, -2) == self.arrow[leader]
            if is_beside and (hangs_by_it or (aim in self.index and leader >= self.first_reason)):
                led[node] = leader
            else:
                self.arrow[node] = -1
        return led

    def _ordered(self, leaders: list[int]) -> list[int]:
        """What speaks for the parent before what speaks against it, each with what attacks it."""
        ranked = sorted(leaders, key=self._speaks_against) if len(leaders) > 1 else leaders
        if not self.followers:
            return ranked
        found: list[int] = []
        pending = ranked[::-1]
        while pending:
            node = pending.pop()
            found.append(node)
            pending += reversed(self.followers.get(node, ()))
        return found

    def _speaks_against(self, node: int) -> bool:
        number = self.arrow[node]
        return number >= 0 and not self.arrows[number].kind.is_positive
