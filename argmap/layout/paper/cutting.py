"""Cutting a picture into pieces that go on pages: by branches, upper levels first.

A piece begins with a claim and takes in what bears on it. If all of it goes on a page, that is the
piece. Else the piece shows as many whole levels as go on a page, and then further whole branches, the
smallest first; what is left of each claim's branches is a piece of its own that begins with the claim.
Where not even one level goes on a page, the claim has several pieces, each with some of the branches.
If the book may split, a branch is cut though it would go on a page where its upper levels fill up one.
Linear in the size of the picture, as every piece is tried with little more than goes on a page.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from argmap.diagram.elements import Diagram, Direction
from argmap.diagram.pages import Guide, Piece, Pieces, Place
from argmap.layout.fit import ink
from argmap.layout.packing import connected
from argmap.layout.paper.book import Book
from argmap.layout.paper.slicing import sliced
from argmap.layout.placed import Placed, Rect
from argmap.layout.sizing import MIN_HEIGHT, MIN_WIDTH
from argmap.layout.skeleton import Cluster, Skeleton, skeleton
from argmap.layout.tree import drawn, inner, within

_FULL = 0.8
"""How much of a page can be boxes, at most; what has more is not tried."""
_WIDEST = 250.0
_SMALL = 0.1
"""How much of a page a branch may fill to be kept whole beside others of a crowded claim."""
_FAILURES = 3
"""After how many branches that do not go on a page no further one is tried."""
_WORTH = 0.5
"""How much of what a page has left a part of a branch has to take to be put there."""
_ANY = Place(888, "WW")
"""A page before its number is known: no number is written broader."""
_TURNED = {
    Direction.DOWN: Direction.RIGHT,
    Direction.UP: Direction.RIGHT,
    Direction.RIGHT: Direction.DOWN,
    Direction.LEFT: Direction.DOWN,
}


class Cut(NamedTuple):
    """A piece with everything in its place, its numbers of pages apart.

    ``around`` is the part of the canvas on which something is drawn, ``origin`` the number of the
    piece that this one goes on from, or -1.
    """

    piece: Piece
    placed: Placed
    around: Rect
    origin: int


class _Job(NamedTuple):
    """What is to be cut: branches that hang from the last of some heads, or from some roots."""

    heads: tuple[int, ...]
    clusters: list[Cluster]
    origin: int
    base: tuple[int, ...] = ()


class _Try(NamedTuple):
    """Nodes that are drawn together, and where they stand then."""

    nodes: list[int]
    placed: Placed
    around: Rect

    @property
    def direction(self) -> Direction:
        """Where the reasons stand."""
        return self.placed.diagram.direction


def cut(diagram: Diagram, book: Book) -> tuple[Pieces, list[Cut]]:
    """Cut a picture into pieces.

    Args:
        diagram: the whole.
        book: the pages that the pieces are put on, none yet.

    Returns:
        The pieces, each after the one that it goes on from; the first one begins with the thesis. A
        piece is larger than its room only if it cannot be cut: one long box, or one bracket.
    """
    cutter = _Cutter(sliced(diagram, book.first), book)
    return cutter.pieces, list(cutter.cuts())


class _Cutter:
    def __init__(self, diagram: Diagram, book: Book) -> None:
        self.diagram = diagram
        self.book = book
        self.room = book.first
        self.bones = bones = skeleton(diagram, narrow=True)
        tree = bones.forest
        self.names = [node.id for node in tree.nodes]
        self.pieces = Pieces(
            diagram, (diagram.arrows[number].id for number in tree.arrow if number >= 0)
        )
        # What hangs from each box, and what attacks the bracket or arrow of each unit, that included.
        self.hanging: dict[int, list[Cluster]] = {}
        self.attacked: dict[int, Cluster] = {}
        for unit in bones.order:
            for cluster in bones.clusters[unit]:
                self.hanging.setdefault(tree.parent[cluster[0]], []).append(cluster)
                if len(cluster) > 1:
                    self.attacked[cluster[0]] = cluster
        self.own_area = [min(s.width, _WIDEST) * s.height for s in bones.shapes]
        self.area = [0.0] * len(self.names)
        for unit in reversed(bones.order):
            self.area[unit] = sum(self.own_area[node] for node in self._members(unit)) + sum(
                self.area[child] for child in chain.from_iterable(bones.clusters[unit])
            )

    def cuts(self) -> Iterator[Cut]:
        """All pieces, a branch with all that it goes on to before the next one."""
        jobs = list(self._trees())[::-1]
        number = 0
        while jobs:
            job = jobs.pop()
            done = self._next(job)
            self.book.add(job.origin, done.around)
            heads = tuple(self.names[node] for node in job.heads)
            own = tuple(self.names[node] for node in done.nodes)
            piece = Piece(own, heads, done.direction)
            yield Cut(piece, done.placed, done.around, job.origin)
            self.room = self.book.room
            jobs.extend(reversed(list(self._rest(job, done.nodes, number))))
            number += 1

    def _trees(self) -> Iterator[_Job]:
        """The trees of the picture, those that hang together at once if their roots go on a page."""
        for roots in connected(self.bones):
            job = self._tree(roots)
            if len(roots) == 1 or self._fits(job, [*job.base]):
                yield job
            else:
                yield from (self._tree([root]) for root in roots)

    def _tree(self, roots: Sequence[int]) -> _Job:
        base = self._bare([[*roots]])
        clusters = chain.from_iterable(self.hanging.get(node, ()) for node in base)
        return _Job((), list(clusters), -1, tuple(base))

    def _next(self, job: _Job) -> _Try:
        """The best piece to begin a job with: all of it, or what a page has left for it, or a page."""
        whole = self._whole(job)
        if whole and (not self.book.splits or self.book.takes(job.origin, whole.around) >= 0):
            return whole
        left = self.book.left(job.origin) if self.book.splits and job.heads else None
        if left:
            page, self.room = self.room, left
            part = self._whole_levels(job)
            if part:
                part = self._filled_up(job, self._deepened(job, part))
                if part.around.height > _WORTH * left.height:
                    return part
            self.room = page
        return whole or self._fill(job)

    def _whole(self, job: _Job) -> _Try | None:
        """All of a job, if that goes on a page."""
        if not self._has_few(job):
            return None
        whole = self._all(job.clusters)
        return self._fits(job, [*job.base, *whole]) if whole or not job.clusters else None

    def _whole_levels(self, job: _Job) -> _Try | None:
        """The first level of a job, if that goes on a page."""
        if not self._has_few(job):
            return None
        return self._fits(job, [*job.base, *self._bare(job.clusters)])

    def _fill(self, job: _Job) -> _Try:
        """As much of a job as goes on a page."""
        level = self._whole_levels(job)
        best = self._deepened(job, level) if level else self._longest(job) or self._forced(job)
        return self._filled_up(job, best)

    def _has_few(self, job: _Job) -> bool:
        """Whether the branches of a job might go on a page."""
        most = self.room.width * self.room.height / (MIN_WIDTH * MIN_HEIGHT)
        return len(job.clusters) <= most

    def _deepened(self, job: _Job, best: _Try) -> _Try:
        """One level more, as long as a whole level goes on the page."""
        new: Sequence[int] = best.nodes[len(job.base) :]
        while True:
            level = self._bare(chain.from_iterable(self.hanging.get(node, ()) for node in new))
            found = self._fits(job, best.nodes + level) if level else None
            if found is None:
                return best
            best, new = found, level

    def _longest(self, job: _Job) -> _Try | None:
        """As many branches as go on the page, in their order; the small ones whole."""
        page = self.room.width * self.room.height
        slim: list[list[int]] = []
        used = 0.0
        for cluster in job.clusters:
            is_small = self._area([cluster]) < _SMALL * page
            slim.append(self._all([cluster]) if is_small else self._bare([cluster]))
            used += sum(self.own_area[node] for node in slim[-1])
            if used > _FULL * page:
                break
        best, low, high = None, 0, len(slim)
        base = [*job.base]
        while low < high:
            middle = (low + high + 1) // 2
            found = self._fits(job, [*base, *chain.from_iterable(slim[:middle])])
            if found:
                best, low = found, middle
            else:
                high = middle - 1
        return best or self._fits(job, base + self._bare(job.clusters[:1]))

    def _forced(self, job: _Job) -> _Try:
        """The first branch, though it does not go on the page as it is: turned, torn, or smaller.

        Smaller only if there is nothing else on the page that could go on it alone.
        """
        first = job.clusters[0] if job.clusters else []
        ways = (self.diagram.direction, _TURNED[self.diagram.direction])
        for count in range(len(first), 0, -1):
            nodes = [*job.base, *self._bare([first[:count]])]
            for direction in ways:
                found = self._fits(job, nodes, direction)
                if found:
                    return found
        if job.base:
            return self._drawn(job, [*job.base], self.diagram.direction)
        nodes = self._bare([first[:1]])
        return min((self._drawn(job, nodes, way) for way in ways), key=self._excess)

    def _filled_up(self, job: _Job, best: _Try) -> _Try:
        """Whole branches more, the smallest first."""
        page = self.room.width * self.room.height
        open_hosts = [
            (self._area(clusters), node)
            for node in best.nodes
            if (clusters := self._missing(node, set(best.nodes)))
        ]
        failures = 0
        for area, node in sorted(open_hosts):
            if area > _FULL * page or failures == _FAILURES:
                break
            found = self._fits(job, best.nodes + self._all(self.hanging[node]), best.direction)
            if found:
                best = found
            else:
                failures += 1
        return self._grown(job, best)

    def _grown(self, job: _Job, best: _Try) -> _Try:
        """One level more of single branches, as deep as there is room."""
        shown = set(best.nodes)
        hosts = deque(node for node in best.nodes if self._missing(node, shown))
        failures = 0
        while hosts and failures < _FAILURES:
            node = hosts.popleft()
            level = self._bare(self.hanging[node])
            found = self._fits(job, best.nodes + level, best.direction)
            if found:
                best = found
                hosts.extendleft(new for new in reversed(level) if self.hanging.get(new))
            else:
                failures += 1
        return best

    def _rest(self, job: _Job, nodes: Sequence[int], origin: int) -> Iterator[_Job]:
        """What goes on elsewhere."""
        shown = set(nodes)
        if job.heads:
            left = [cluster for cluster in job.clusters if cluster[0] not in shown]
            if left:
                yield _Job(job.heads, left, origin)
        for node in nodes:
            clusters = self.hanging.get(node, ())
            left = [cluster for cluster in clusters if cluster[0] not in shown]
            if left:
                yield _Job((node,), left, origin)
            torn = [[unit] for unit in self.attacked.get(node, ()) if unit not in shown]
            if torn:  # what attacks a step and did not go on the page with it
                yield _Job((self.bones.forest.parent[node], node), torn, origin)

    def _missing(self, node: int, shown: set[int]) -> list[Cluster]:
        """The branches of a node, if none of them is drawn."""
        clusters = self.hanging.get(node, [])
        return [] if any(cluster[0] in shown for cluster in clusters) else clusters

    def _members(self, unit: int) -> list[int]:
        """The nodes of a unit: a box, or a bracket with the premises that hang from it."""
        if not self.bones.is_reason(unit):
            return [unit]
        return [unit, *self.bones.forest.children[unit]]

    def _bare(self, clusters: Iterable[Cluster]) -> list[int]:
        """The nodes of branches, without what hangs from these."""
        units = chain.from_iterable(clusters)
        return [node for unit in units for node in self._members(unit)]

    def _area(self, clusters: Iterable[Cluster]) -> float:
        return sum(self.area[unit] for unit in chain.from_iterable(clusters))

    def _all(self, clusters: Sequence[Cluster]) -> list[int]:
        """The nodes of branches with all that hangs from them; none if no page can hold them."""
        if self._area(clusters) > _FULL * self.room.width * self.room.height:
            return []
        nodes = self._bare(clusters)
        for node in nodes:
            nodes += self._bare(self.hanging.get(node, ()))
        return nodes

    def _fits(self, job: _Job, nodes: list[int], direction: Direction | None = None) -> _Try | None:
        """The nodes drawn together, if that goes on the page."""
        area = sum(self.own_area[node] for node in (*job.heads, *nodes))
        if area > _FULL * self.room.width * self.room.height:
            return None
        bones = self._bones(job, nodes, direction or self.diagram.direction)
        arranged = within(bones, self.room)
        size = inner(bones, arranged)
        if size.width > self.room.width or size.height > self.room.height:
            return None
        placed = drawn(bones, arranged)
        found = _Try(nodes, placed, ink(placed))
        return found if self._excess(found) <= 1.0 else None

    def _excess(self, one: _Try) -> float:
        """How much of the page it takes."""
        return max(one.around.width / self.room.width, one.around.height / self.room.height)

    def _drawn(self, job: _Job, nodes: list[int], direction: Direction) -> _Try:
        """The nodes drawn together, whether they go on the page or not."""
        bones = self._bones(job, nodes, direction)
        placed = drawn(bones, within(bones, self.room))
        return _Try(nodes, placed, ink(placed))

    def _bones(self, job: _Job, nodes: list[int], direction: Direction) -> Skeleton:
        """The nodes as a picture of their own, with signs as long as they can get."""
        shown = set(nodes)
        onward = {
            self.names[node]: _ANY
            for node in nodes
            if not shown.issuperset(self.attacked.get(node, ()))
            or any(cluster[0] not in shown for cluster in self.hanging.get(node, ()))
        }
        if job.heads and any(cluster[0] not in shown for cluster in reversed(job.clusters)):
            onward[self.names[job.heads[-1]]] = _ANY
        piece = Piece(
            tuple(self.names[node] for node in nodes),
            tuple(self.names[node] for node in job.heads),
            direction,
        )
        diagram = self.pieces.cut_out(piece, Guide(Place(1, "W"), _Somewhere(), onward))
        return skeleton(diagram, narrow=True)


class _Somewhere:
    """A page for every box that is not drawn here, all different, so that no sign is left out."""

    def __init__(self) -> None:
        self.page = _ANY.page

    def __call__(self, _: str) -> Place:
        self.page += 1
        return Place(self.page, _ANY.letter)
