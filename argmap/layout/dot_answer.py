"""What Graphviz answers, as places on our canvas (``y`` down, origin at the top left corner)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from argmap.layout.placed import Point, Rect


@dataclass(frozen=True, slots=True)
class Answer:
    """Where everything is, by the names that the graph gave.

    Attributes:
        width: of the drawing, in pixels, as everything here.
        height: of the drawing.
        centers: the middle of each node.
        frames: the outline of each cluster.
        curves: each edge as a chain of cubic Bézier curves.
        labels: the middle of the label of each edge that has one.
    """

    width: float
    height: float
    centers: Mapping[str, Point]
    frames: Mapping[str, Rect]
    curves: Mapping[str, tuple[Point, ...]]
    labels: Mapping[str, Point]


def read_answer(text: bytes, margin: float) -> Answer:
    """Read Graphviz's ``json0`` output.

    Args:
        text: the output.
        margin: what to leave free around the drawing.
    """
    answer = json.loads(text)
    x0, y0, x1, y1 = _numbers(answer["bb"])
    canvas = _Canvas(margin - x0, margin + y1)
    centers, frames = {}, {}
    for item in answer.get("objects", ()):
        if "pos" in item:
            centers[item["name"]] = canvas.point(item["pos"])
        elif "bb" in item:
            frames[item["name"].removeprefix("cluster_")] = canvas.rect(item["bb"])
    edges: list[dict[str, Any]] = answer.get("edges", [])
    return Answer(
        x1 - x0 + 2 * margin,
        y1 - y0 + 2 * margin,
        centers,
        frames,
        {item["id"]: tuple(map(canvas.point, item["pos"].split())) for item in edges},
        {item["id"]: canvas.point(item["lp"]) for item in edges if "lp" in item},
    )


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Graphviz's ``y`` runs up: a place of its is moved by ``right`` and turned over at ``top``."""

    right: float
    top: float

    def point(self, text: str) -> Point:
        x, y = _numbers(text)
        return Point(round(x + self.right, 2), round(self.top - y, 2))

    def rect(self, text: str) -> Rect:
        x0, y0, x1, y1 = _numbers(text)
        corner = self.point(f"{x0},{y1}")
        return Rect(*corner, round(x1 - x0, 2), round(y1 - y0, 2))


def _numbers(text: str) -> list[float]:
    return [float(part) for part in text.split(",")]
