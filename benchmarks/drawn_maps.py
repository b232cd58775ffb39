"""The maps that pictures are measured on: thirty of every kind, the same every time."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import generated_maps
import shapes
import varied_maps

import argmap
from argmap.diagram.elements import Diagram, Direction
from argmap.renderers.drawing import View, view_of

_ROOT = Path(__file__).parents[1]
_WRITTEN = (
    *(f"maps/{name}" for name in ("saving-north-koreas-refugees", "car-free-centre")),
    "maps/school-uniforms",
    *(
        f"tests/checks/corpus/sound/{name}"
        for name in ("animal-rights", "brexit", "death-penalty", "nuclear-power", "on-liberty")
    ),
)
_GENERATED = (30, 100, 300)
_SHAPES = {
    "chain": 12,
    "star": 40,
    "layers": 31,
    "diamonds": 31,
    "ring": 12,
    "knot": 30,
    "shared": 60,
    "debate": 60,
}
_AS_ARGUMENTS = ("closed sections",)
"""What is drawn as arguments, the view that has closed sections."""


class Drawn(NamedTuple):
    """A map with a name; ``view`` is how it is drawn."""

    name: str
    text: str
    view: View = "reasons"

    def diagram(self, direction: Direction) -> Diagram:
        """What is to be drawn."""
        return view_of(argmap.loads(self.text).map, self.view, direction.value)


def drawn_maps() -> Iterator[Drawn]:
    """The maps: written by people, then generated ones, then shapes, then those of many kinds."""
    for name in _WRITTEN:
        path = _ROOT / f"{name}.argdown"
        yield Drawn(path.stem, path.read_text(encoding="utf-8"))
    for size in _GENERATED:
        yield Drawn(f"natural {size}", generated_maps.text(size))
    for shape, size in _SHAPES.items():
        yield Drawn(f"{shape} {size}", shapes.text(shape, size))
    for kind in varied_maps.KINDS:
        view: View = "arguments" if kind in _AS_ARGUMENTS else "reasons"
        yield Drawn(kind, varied_maps.text(kind), view)
