"""How good pictures are, and how little of them moves if a map is edited.

    python benchmarks/pictures.py                # tables of 30 maps: ours against Graphviz's
    python benchmarks/pictures.py --details      # with a line for each map
    python benchmarks/pictures.py --stability    # what a new leaf moves

Both layouts place the same diagrams; what is measured is explained in ``picture_metrics.py``. Lengths
and areas are ratios, ours to Graphviz's, as geometric means. The numbers are the same on every
machine that has the same version of Graphviz.
"""

import argparse
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from typing import NamedTuple

from drawn_maps import drawn_maps
from picture_metrics import Faults, Measures, faults, measures, move

from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram, Direction
from argmap.layout import dot, tree
from argmap.layout.forest import forest
from argmap.layout.graphviz import Engine, GraphvizFailedError, require
from argmap.layout.placed import Placed

_DENSE = ("layers", "knot")
"""Maps of which no tree is readable; they are counted apart."""
_DIRECTIONS = (Direction.DOWN, Direction.RIGHT)
_LARGE = 120
"""Maps with more boxes are not edited: Graphviz would take hours for them."""
_PLACES = 20
_FAR = 150.0
"""A part has moved if it stands farther from where it was than this, about the breadth of a box."""
_KINDS = tuple(field.name for field in fields(Faults))


class Row(NamedTuple):
    """What was measured of one map in both layouts."""

    name: str
    ours: Measures
    theirs: Measures
    our_faults: Faults
    their_faults: Faults

    @property
    def is_dense(self) -> bool:
        """Whether it is counted apart."""
        return self.name.split()[0] in _DENSE


def measured(direction: Direction, engine: Engine) -> Iterable[Row]:
    """All maps in one direction."""
    for drawn in drawn_maps():
        diagram = drawn.diagram(direction)
        ours, theirs = tree.place(diagram), dot.place(diagram, engine)
        yield Row(drawn.name, measures(ours), measures(theirs), faults(ours), faults(theirs))


def mean(ratios: Iterable[float]) -> float:
    """The geometric mean."""
    logs = [math.log(ratio) for ratio in ratios]
    return math.exp(sum(logs) / len(logs))


def summary(direction: Direction, rows: list[Row], *, dense: bool) -> None:
    """Print the line of some maps, and that of what is wrong with them."""
    chosen = [row for row in rows if row.is_dense is dense]
    title = f"{direction.value}, {len(chosen)} {'dense ' if dense else ''}maps"
    wrong = (
        f"{sum(len(getattr(row.our_faults, kind)) for row in chosen)}, "
        f"{sum(len(getattr(row.their_faults, kind)) for row in chosen)}"
        for kind in _KINDS
    )
    crossings = (
        sum(row.ours.crossings for row in chosen),
        sum(row.theirs.crossings for row in chosen),
    )
    length = mean(row.ours.length / row.theirs.length for row in chosen)
    area = mean(
        row.ours.width * row.ours.height / (row.theirs.width * row.theirs.height) for row in chosen
    )
    numbers = (*wrong, f"{crossings[0]}, {crossings[1]}", f"{length:.2f}", f"{area:.2f}")
    print(f"| {title} | {' | '.join(numbers)} |", flush=True)


def details(row: Row) -> None:
    """Print the line of one map."""
    wrong = [len(getattr(row.our_faults, kind)) for kind in _KINDS]
    ours, theirs = row.ours, row.theirs
    print(
        f"{row.name}: faults {wrong}, crossings {ours.crossings}, {theirs.crossings}, "
        f"length {ours.length:.0f}, {theirs.length:.0f}, bends {ours.bends}, "
        f"{ours.width:.0f} x {ours.height:.0f}, {theirs.width:.0f} x {theirs.height:.0f}"
    )


def with_leaf(diagram: Diagram, host: Box) -> Diagram:
    """The diagram with one more reason for a box."""
    leaf = Box("[a new leaf]", "A new reason that is of about the usual length.", frame=host.frame)
    arrow = Arrow("a new arrow", ArrowKind.SUPPORT, leaf.id, host.id)
    return replace(diagram, boxes=(*diagram.boxes, leaf), arrows=(*diagram.arrows, arrow))


class Moved(NamedTuple):
    """What a new leaf does to a picture, as shares of its parts.

    Attributes:
        arranged: the parts outside the neighbourhood that stand elsewhere as seen from what they
            hang from.
        moved: the parts that are not above the new leaf and stand elsewhere on the canvas.
    """

    arranged: float
    moved: float


def stability(diagram: Diagram, place: Callable[[Diagram], Placed]) -> Iterable[Moved]:
    """What a new leaf moves, at up to 20 places of a diagram."""
    found = forest(diagram)
    ids = [node.id for node in found.nodes]
    parents = {ids[n]: ids[parent] for n, parent in enumerate(found.parent) if parent >= 0}
    # A bracket and its premises are one thing that moves as a whole.
    plates = {reason.id for reason in diagram.reasons}
    unit = {name: up if (up := parents.get(name, "")) in plates else name for name in ids}
    above = {unit[name]: unit[up] for name, up in parents.items() if unit[name] != unit[up]}
    before = place(diagram)
    for number in range(min(_PLACES, len(diagram.boxes))):
        host = diagram.boxes[number * len(diagram.boxes) // min(_PLACES, len(diagram.boxes))]
        try:
            after = place(with_leaf(diagram, host))
        except GraphvizFailedError:  # it stops at some maps with arrows on arrows
            continue
        moves = move(before, after, parents)
        chain = set(_chain(unit[host.id], above))
        near = {name for name in ids if unit[name] in chain or above.get(unit[name]) in chain}
        rest = [name for name in ids if unit[name] not in chain]
        yield Moved(
            sum(name not in near for name in moves.bent) / len(ids),
            sum(moves.moved[name] > _FAR for name in rest) / max(len(rest), 1),
        )


def _chain(unit: str, above: Mapping[str, str]) -> Iterable[str]:
    while unit:
        yield unit
        unit = above.get(unit, "")


def print_stability(engine: Engine) -> None:
    """Print how much moves, on average over the maps and at worst."""
    print("| layout, direction | rearranged (worst) | moved (worst) |")
    layouts = (("tree", tree.place), ("dot", lambda diagram: dot.place(diagram, engine)))
    for name, place in layouts:
        for direction in _DIRECTIONS:
            shares: list[Moved] = []
            worst = [0.0, 0.0]
            for drawn in drawn_maps():
                diagram = drawn.diagram(direction)
                if drawn.name.split()[0] in _DENSE or len(diagram.boxes) > _LARGE:
                    continue
                axes = list(zip(*stability(diagram, place), strict=True))
                shares.append(Moved(*(sum(axis) / len(axis) for axis in axes)))
                worst = [max(most, *axis) for most, axis in zip(worst, axes, strict=True)]
            means = [sum(axis) / len(shares) for axis in zip(*shares, strict=True)]
            cells = (f"{mean:.1%} ({most:.0%})" for mean, most in zip(means, worst, strict=True))
            print(f"| {name}, {direction.value} | {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--details", action="store_true")
    parser.add_argument("--stability", action="store_true")
    options = parser.parse_args()
    engine = require()
    print(f"Graphviz: {engine.where}")
    if options.stability:
        print_stability(engine)
        return
    print(f"| maps | {' | '.join(_KINDS)} | crossings | length | area |")
    for direction in _DIRECTIONS:
        rows = []
        for row in measured(direction, engine):
            rows.append(row)
            if options.details:
                details(row)
        for dense in (False, True):
            summary(direction, rows, dense=dense)


if __name__ == "__main__":
    main()
