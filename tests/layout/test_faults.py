"""No picture has parts that overlap, text that runs over, or frames that are in each other's way."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import argmap
from argmap.diagram.elements import Diagram, Direction
from argmap.diagram.reasons import reasons
from argmap.layout.placed import Placed
from argmap.layout.tree import place
from benchmarks.picture_metrics import Faults, faults
from benchmarks.varied_maps import KINDS, text
from tests.layout.drawings import diagrams

ROOT = Path(__file__).parents[2]
MAPS = sorted([*ROOT.glob("maps/*.argdown"), *ROOT.glob("tests/checks/corpus/sound/*.argdown")])
SLOW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def wrong(placed: Placed) -> dict[str, tuple[tuple[str, str], ...]]:
    """What is wrong, but for lines through words: they have a ground of their own."""
    found = faults(placed)
    kinds = [kind for kind in Faults.__slots__ if kind != "struck"]
    return {kind: pairs for kind in kinds if (pairs := getattr(found, kind))}


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps_that_people_wrote(path: Path, direction: Direction) -> None:
    assert wrong(place(reasons(argmap.load(path).map, direction))) == {}


@pytest.mark.parametrize("direction", [Direction.DOWN, Direction.RIGHT])
@pytest.mark.parametrize("kind", list(KINDS))
def test_maps_of_many_kinds(kind: str, direction: Direction) -> None:
    assert wrong(place(reasons(argmap.loads(text(kind)).map, direction))) == {}


@SLOW
@given(diagrams(boxes=14))
def test_any_diagram(diagram: Diagram) -> None:
    placed = place(diagram)
    found = faults(placed)
    solid = set(diagram.parts)
    assert [pair for pair in found.overlaps if solid & set(pair)] == []
    assert (found.overflows, found.tangled_frames, found.cut) == ((), (), ())
