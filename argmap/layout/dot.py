"""The layout of Graphviz: for dense maps, in which many things bear on several others.

Graphviz places boxes of our sizes and leads the arrows around them; the brackets over co-premises
are ours. Needs a Graphviz (see :mod:`argmap.layout.graphviz`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.diagram.elements import Diagram
from argmap.layout.dot_answer import Answer, read_answer
from argmap.layout.dot_graph import Segment, Sketch, sketch
from argmap.layout.graphviz import Engine, require
from argmap.layout.placed import (
    Label,
    Path,
    Placed,
    PlacedArrow,
    PlacedBox,
    PlacedFrame,
    PlacedReason,
    Point,
    Rect,
    Shape,
)
from argmap.layout.turning import turned

_MARGIN = 24.0
_HEADING_AT = Point(10.0, 5.0)
_BAR = 9.0
"""From a row of premises to the bar of their bracket; less than Graphviz keeps words away."""
_APART = 6.0
"""Half the least distance between two bars in a row."""


def place(diagram: Diagram, engine: Engine | None = None) -> Placed:
    """Place a diagram with Graphviz.

    Args:
        diagram: what to place.
        engine: the Graphviz to use; without it the first that is installed.

    Raises:
        GraphvizMissingError: there is no Graphviz.
        GraphvizFailedError: Graphviz stops at the graph.
    """
    if not diagram.boxes:
        return Placed(diagram, 2 * _MARGIN, 2 * _MARGIN)
    plan = sketch(diagram)
    text = (engine or require()).run(plan.graph.to_string(), "json0")
    return turned(_Reading(diagram, plan, read_answer(text, _MARGIN)).placed())


class _Reading:
    """Graphviz's answer on its way to a placed picture."""

    def __init__(self, diagram: Diagram, plan: Sketch, answer: Answer) -> None:
        self.diagram = diagram
        self.plan = plan
        self.answer = answer
        self.down = diagram.direction.is_vertical
        self.box_names = {box.id: f"b{number}" for number, box in enumerate(diagram.boxes)}
        shapes = [*zip(self.box_names.values(), plan.boxes, strict=True)]
        shapes += [(f"r{number}", shape) for number, shape in enumerate(plan.plates)]
        self.rects = {name: _around(answer.centers[name], shape) for name, shape in shapes}
        self.rows = self._rows()

    def placed(self) -> Placed:
        diagram, plan, rects = self.diagram, self.plan, self.rects
        boxes = (
            PlacedBox(box, *rects[f"b{n}"][:2], shape)
            for n, (box, shape) in enumerate(zip(diagram.boxes, plan.boxes, strict=True))
        )
        reasons = (
            PlacedReason(reason, *rects[f"r{n}"][:2], shape, strokes)
            for n, (reason, shape, strokes) in enumerate(
                zip(diagram.reasons, plan.plates, self._brackets(), strict=True)
            )
        )
        return Placed(
            diagram,
            self.answer.width,
            self.answer.height,
            tuple(boxes),
            tuple(reasons),
            tuple(self._arrow(number) for number in range(len(diagram.arrows))),
            tuple(self._frames()),
        )

    def _arrow(self, number: int) -> PlacedArrow:
        """An arrow's edges joined into one path, and its word beside the first of them."""
        points: list[Point] = []
        for segment in self.plan.arrows[number]:
            points += self._curve(segment)[1 if points else 0 :]
        shape = self.plan.words[number]
        middle = self.answer.labels.get(self.plan.arrows[number][0].name)
        label = None if middle is None else Label(*_around(middle, shape)[:2], shape)
        return PlacedArrow(self.diagram.arrows[number], Path(tuple(points), curved=True), label)

    def _curve(self, segment: Segment) -> tuple[Point, ...]:
        """The curve of an edge, led up to the very middle of a joint."""
        first, *between, last = self.answer.curves[segment.name]
        joints = self.answer.centers
        if segment.tail not in self.rects:
            first = joints[segment.tail]
        if segment.head not in self.rects:
            last = joints[segment.head]
        return (first, *between, last)

    def _frames(self) -> Iterator[PlacedFrame]:
        for number, heading in self.plan.headings.items():
            runs = tuple(
                run._replace(x=run.x + _HEADING_AT.x, y=run.y + _HEADING_AT.y)
                for run in heading.runs
            )
            frame = self.diagram.frames[number]
            yield PlacedFrame(frame, self.answer.frames[f"f{number}"], runs)

    # Brackets. Rows are counted from the thesis; "near" is the side that is turned to it.

    def _rows(self) -> "_Rows":
        """The rows in which Graphviz has put the nodes, middle by middle."""
        along = {
            n: middle.y if self.down else middle.x for n, middle in self.answer.centers.items()
        }
        near: dict[float, float] = {}
        for name, row in along.items():
            rect = self.rects.get(name)  # a joint has none
            edge = row if rect is None else rect.y if self.down else rect.x
            near[row] = min(near.get(row, edge), edge)
        number = {row: number for number, row in enumerate(sorted(near))}
        return _Rows(
            {name: number[row] for name, row in along.items()},
            tuple(near[row] for row in number),
        )

    def _brackets(self) -> Iterator[tuple[Path, ...]]:
        """The strokes of each bracket: from its premises by way of a common bar to its plate.

        Where a bar would run into another one, and where a premise does not stand in the row next
        to its plate, as it is used in several places, the curves of Graphviz tie them.
        """
        taken: dict[int, list[tuple[float, float]]] = {}
        for number, (reason, legs) in enumerate(
            zip(self.diagram.reasons, self.plan.legs, strict=True)
        ):
            plate = self.rects[f"r{number}"]
            row = self.rows.number[f"r{number}"] + 1
            names = [self.box_names[premise] for premise in reason.premises]
            rects = [self.rects[name] for name in names]
            across = [self._across(rect) for rect in (*rects, plate)]
            span = (min(across) - _APART, max(across) + _APART)
            others = taken.setdefault(row, [])
            if (
                len(names) > 1
                and all(self.rows.number[name] == row for name in names)
                and all(span[1] < first or last < span[0] for first, last in others)
            ):
                others.append(span)
                bar = self.rows.near[row] - _BAR
                yield tuple(_by_bar(rect, plate, bar, down=self.down) for rect in rects)
            else:
                yield tuple(Path(self._curve(leg), curved=True) for leg in legs)

    def _across(self, rect: Rect) -> float:
        """Where the middle of a rectangle is across the direction of the picture."""
        return rect.center.x if self.down else rect.center.y


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a picture: the number of each node's, and where each begins."""

    number: dict[str, int]
    near: tuple[float, ...]


def _by_bar(premise: Rect, plate: Rect, bar: float, *, down: bool) -> Path:
    """The stroke from a premise to its plate by way of the bar."""
    if down:
        return Path(
            (
                Point(premise.center.x, premise.y),
                Point(premise.center.x, bar),
                Point(plate.center.x, bar),
                Point(plate.center.x, plate.bottom),
            )
        )
    return Path(
        (
            Point(premise.x, premise.center.y),
            Point(bar, premise.center.y),
            Point(bar, plate.center.y),
            Point(plate.right, plate.center.y),
        )
    )


def _around(middle: Point, shape: Shape) -> Rect:
    return Rect(
        round(middle.x - shape.width / 2, 2),
        round(middle.y - shape.height / 2, 2),
        shape.width,
        shape.height,
    )
