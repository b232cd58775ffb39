"""How branches are wrapped where side by side they get too broad, as words are wrapped into lines.

Under a claim, branches stand in columns, in a column on shelves one below the other, on a shelf side
by side. Neighbours that speak on the same side of the same claim share a column; unlike ones only
where that does not help. Branches are taken for rectangles here, which is a little generous.

How a branch is wrapped depends on nothing but the branch, so that what is added elsewhere in a map does
not change it; and on its sizes only roughly, so that a little that is added to it mostly does not either.
"""

from collections.abc import Sequence
from itertools import groupby
from math import ceil, floor, log2
from typing import NamedTuple

from argmap.layout.channels import channel_depth
from argmap.layout.skeleton import Cluster, Skeleton
from argmap.layout.tidy import CLEARANCE, INDENT, LANE, LEVEL, TURN, Padding

_FINE = 0.01
"""How close to the best depth the search for it comes."""
_NONE = Padding(0.0, 0.0, 0.0, 0.0)
_MUCH = 0.85
"""How narrow columns of unlike branches have to be, beside others, to be taken."""

_PAGE = 2400.0
"""The breadth of a page: one and a half times a screen, so that text on it can still be read."""
_DEEPEST = 2.4
"""How many times as deep as broad a page may be; beyond that a broader one is taken."""
_BROADER = 2**0.25
"""How much broader than one page the next one is; all that are possible are the same in every map."""
_ROUGHLY = (240.0, 480.0)
"""What breadth and depth are rounded up to where branches are put into columns: about a box, and two
boxes with an arrow between them."""

Column = list[list[Cluster]]


class _Size(NamedTuple):
    breadth: float
    depth: float


class Wrapping:
    """Wraps the branches of a skeleton so that none is broader than a limit if it can be helped."""

    def __init__(self, bones: Skeleton, limit: float | None, gap: float) -> None:
        """Take the skeleton, the limit, and the breadth between neighbours.

        Without a limit branches go on pages, which are the broader the more there is on them.
        """
        self.bones = bones
        self.is_paged = limit is None
        self.limit = _PAGE if limit is None else limit
        self.gap = gap
        self.breadth, self.depth = list(bones.breadth), list(bones.depth)

    def columns(self) -> list[list[Column]]:
        """The columns of each unit."""
        bones = self.bones
        breadth, depth = self.breadth, self.depth
        found: list[list[Column]] = [[] for _ in breadth]
        for unit in reversed(bones.order):
            clusters = bones.clusters[unit]
            if not clusters:
                continue
            sizes = [self._size(cluster, breadth, depth) for cluster in clusters]
            columns = self._chosen(clusters, sizes)
            found[unit] = [
                [[clusters[place] for place in shelf] for shelf in column] for column in columns
            ]
            breadth[unit] = max(breadth[unit], self._total(columns, sizes))
            depth[unit] += channel_depth(len(clusters)) + _deepest(columns, sizes)
        return found

    def _size(self, cluster: Cluster, breadth: Sequence[float], depth: Sequence[float]) -> _Size:
        """The rectangle around a cluster, with the room before it and its frames."""
        broad, deep = -self.gap, 0.0
        for child in cluster:
            padding = self.bones.padding.get(child, _NONE)
            broad += breadth[child] + padding.low + padding.high + self.gap
            around = padding.before + padding.after
            deep = max(deep, depth[child] + around)
        return _Size(broad, deep + self.bones.room[cluster[0]] + TURN + CLEARANCE)

    def _chosen(self, clusters: Sequence[Cluster], sizes: Sequence[_Size]) -> list[list[list[int]]]:
        """One row if it is not too broad, else columns."""
        row = [[[place]] for place in range(len(clusters))]
        total = self._total(row, sizes)
        if len(clusters) == 1:
            return row
        if not self.is_paged:
            return row if total <= self.limit else self._wrapped(clusters, sizes)
        rough = [_Size(*map(_rounded, size, _ROUGHLY)) for size in sizes]
        limit = _page(sum(size.breadth * size.depth for size in sizes))
        while total > limit:
            self.limit = limit
            columns = self._wrapped(clusters, rough)
            deepest = _deepest(columns, sizes)
            if deepest <= limit * _DEEPEST:
                return columns
            limit = max(_page(limit * deepest), limit * _BROADER)
        return row

    def _wrapped(
        self, clusters: Sequence[Cluster], sizes: Sequence[_Size]
    ) -> list[list[list[int]]]:
        """The shortest columns that together are not broader than the limit, else the narrowest."""
        tree = self.bones.forest
        arrows = self.bones.diagram.arrows

        def key(place: int) -> tuple[int, bool]:
            child = clusters[place][0]
            number = tree.arrow[child]
            return tree.parent[child], number >= 0 and arrows[number].kind.is_positive

        kindred = [list(group) for _, group in groupby(range(len(clusters)), key)]
        best = self._shortest(kindred, sizes)
        total = self._total(best, sizes)
        if total > self.limit and len(kindred) > 1:
            mixed = self._shortest([list(range(len(clusters)))], sizes)
            if self._total(mixed, sizes) < total * _MUCH:
                return mixed
        return best

    def _shortest(
        self, groups: Sequence[Sequence[int]], sizes: Sequence[_Size]
    ) -> list[list[list[int]]]:
        def fits(depth: float) -> bool:
            return sum(self._span(group, sizes, depth)[1] for group in groups) <= self.limit

        low = high = max(size.depth for size in sizes)
        most = sum(size.depth for size in sizes)
        while high < most and not fits(high):
            low, high = high, min(2 * high, most)
        while high - low > _FINE * high:
            middle = (low + high) / 2
            low, high = (low, middle) if fits(middle) else (middle, high)
        best = [column for group in groups for column in self._balanced(group, sizes, high)]
        spare = max(self.limit - self._total(best, sizes), 0.0) if len(best) == 1 else 0.0
        return [self._shelved(column, sizes, spare) for column in best]

    def _balanced(
        self, group: Sequence[int], sizes: Sequence[_Size], depth: float
    ) -> list[list[list[int]]]:
        """As many columns as it takes to keep to a depth, and as short as so many can be."""
        low = max(sizes[place].depth for place in group)
        count, _ = self._span(group, sizes, depth)
        while depth - low > _FINE * depth:
            middle = (low + depth) / 2
            if self._span(group, sizes, middle)[0] <= count:
                depth = middle
            else:
                low = middle
        return _filled(group, sizes, depth)

    def _span(
        self, group: Sequence[int], sizes: Sequence[_Size], depth: float
    ) -> tuple[int, float]:
        """How many columns a group fills down to a depth, and how broad they are with a gap each."""
        count, members, total, broad = 0, 0, 0.0, 0.0
        used = depth + 1
        for place in group:
            size = sizes[place]
            if used + size.depth > depth:
                total += broad + lanes(members - 1) if members else 0.0
                count += 1
                members, used, broad = 0, 0.0, 0.0
            members += 1
            used += size.depth
            broad = max(broad, size.breadth)
        return count, total + broad + lanes(members - 1) + self.gap * count

    def _shelved(
        self, column: Sequence[Sequence[int]], sizes: Sequence[_Size], spare: float
    ) -> list[list[int]]:
        """Put on one shelf what goes beside each other under or over something broader."""
        most = max(size.breadth for size in sizes) if spare else 0.0
        most = max([sizes[place].breadth for shelf in column for place in shelf] + [most]) + spare
        shelves: list[list[int]] = []
        used = most + 1
        for place in (place for shelf in column for place in shelf):
            if used + self.gap + sizes[place].breadth > most:
                shelves.append([])
                used = -self.gap
            shelves[-1].append(place)
            used += self.gap + sizes[place].breadth
        return shelves

    def _total(self, columns: Sequence[Sequence[Sequence[int]]], sizes: Sequence[_Size]) -> float:
        breadth = -self.gap
        for column in columns:
            shelves = [
                sum(sizes[place].breadth + self.gap for place in shelf) - self.gap
                for shelf in column
            ]
            breadth += lanes(sum(map(len, column[1:]))) + max(shelves) + self.gap
        return breadth


def lanes(count: int) -> float:
    """The breadth that so many lanes take."""
    return INDENT + LANE * (count - 1) if count > 0 else 0.0


def _depth(shelf: Sequence[int], sizes: Sequence[_Size]) -> float:
    return max(sizes[place].depth for place in shelf) + LEVEL * (len(shelf) - 1)


def _deepest(columns: Sequence[Sequence[Sequence[int]]], sizes: Sequence[_Size]) -> float:
    return max(sum(_depth(shelf, sizes) for shelf in column) for column in columns)


def _page(area: float) -> float:
    """The breadth of a page with so much room, the next smaller one of those that there are."""
    step = floor(log2((area / _DEEPEST) ** 0.5 / _PAGE) / log2(_BROADER))
    return _PAGE * _BROADER ** max(step, 0)


def _rounded(length: float, unit: float) -> float:
    return ceil(length / unit) * unit


def _filled(group: Sequence[int], sizes: Sequence[_Size], depth: float) -> list[list[list[int]]]:
    """Fill columns one after the other, each down to a depth."""
    columns: list[list[list[int]]] = []
    used = depth + 1
    for place in group:
        if used + sizes[place].depth > depth:
            columns.append([])
            used = 0.0
        columns[-1].append([place])
        used += sizes[place].depth
    return columns


def unlike(bones: Skeleton, columns: Sequence[Sequence[Column]]) -> set[int]:
    """The first units of columns whose branches hang from several premises.

    Their lanes have to be behind them: only so do they come to the premises in order.
    """
    parent = bones.forest.parent
    found = set()
    for column in (column for branches in columns for column in branches if len(column) > 1):
        first = column[0][0][0]
        if any(parent[cluster[0]] != parent[first] for shelf in column for cluster in shelf):
            found.add(first)
    return found
