"""The Graphviz layout: everything in its place, whatever is drawn, with every kind of Graphviz."""

import dataclasses
import math
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.diagram.elements import (
    Arrow,
    ArrowKind,
    Box,
    Diagram,
    Direction,
    Frame,
    Reason,
)
from argmap.layout.dot import place
from argmap.layout.graphviz import Engine, engines
from argmap.layout.placed import Placed, Point, Rect

FOUND = {engine.name: engine for engine in engines()}
AROUND = 1.5
"""Pixels that Graphviz may be off, as it writes five digits of a number."""


@pytest.fixture(scope="module", params=["dot", "graphviz-pure"])
def engine(request: pytest.FixtureRequest) -> Engine:
    if request.param not in FOUND:
        pytest.skip(f"there is no {request.param} on this machine")
    return FOUND[request.param]


def cars(direction: Direction = Direction.DOWN) -> Diagram:
    """Linked premises, a shared one, undercuts (two on one arrow, one on an undercut), frames."""
    return Diagram(
        boxes=(
            Box("[Thesis]", "The city should close its centre to cars.", is_thesis=True),
            Box("[Air]", "Cars cause most of the bad air in the centre.", frame="s1"),
            Box("[Health]", "Bad air makes people ill.", frame="s1"),
            Box("[School]", "Children go to school there.", frame="s2"),
            Box("[Shops]", "Shops would lose customers."),
            Box("[Heating]", "Most of the bad air comes from heating.", frame="s1"),
            Box("[Causes]", "Some illnesses have other causes."),
            Box("[Open]", "The centre should stay open to all."),
        ),
        reasons=(
            Reason("<A>#3", ("[Air]", "[Health]"), title="Health"),
            Reason("<B>#3", ("[Health]", "[School]"), title="Children"),
        ),
        arrows=(
            Arrow("because", ArrowKind.SUPPORT, "<A>#3", "[Thesis]"),
            Arrow("children", ArrowKind.SUPPORT, "<B>#3", "[Thesis]"),
            Arrow("however", ArrowKind.OBJECTION, "[Shops]", "[Thesis]"),
            Arrow("whole", ArrowKind.OBJECTION, "[Shops]", "<B>#3"),
            Arrow("heating", ArrowKind.UNDERCUT, "[Heating]", "because"),
            Arrow("causes", ArrowKind.UNDERCUT, "[Causes]", "because"),
            Arrow("deep", ArrowKind.UNDERCUT, "[Shops]", "causes"),
            Arrow("open", ArrowKind.CONTRADICTORY, "[Open]", "[Thesis]"),
        ),
        frames=(Frame("s1", "Air and health"), Frame("s2", "Children", 2, "s1")),
        direction=direction,
    )


def rects(placed: Placed) -> dict[str, Rect]:
    return {box.box.id: box.rect for box in placed.boxes} | {
        reason.reason.id: reason.rect for reason in placed.reasons
    }


def distance(point: Point, rect: Rect) -> float:
    """From a point to the border of a rectangle."""
    dx = max(rect.x - point.x, point.x - rect.right)
    dy = max(rect.y - point.y, point.y - rect.bottom)
    return abs(max(dx, dy)) if dx <= 0 or dy <= 0 else math.hypot(dx, dy)


def corners(placed: Placed, arrow: str) -> tuple[Point, ...]:
    """The places of an arrow's path at which its curves meet."""
    (path,) = (item.path for item in placed.arrows if item.arrow.id == arrow)
    return path.points[::3]


def assert_sound(placed: Placed) -> None:
    """What holds for every picture."""
    diagram = placed.diagram
    places = rects(placed)
    assert list(places) == [*(b.id for b in diagram.boxes), *(r.id for r in diagram.reasons)]
    assert [arrow.arrow for arrow in placed.arrows] == list(diagram.arrows)
    for one, other in combinations(places.values(), 2):
        assert not one.overlaps(other)
    for rect in (*places.values(), *(frame.rect for frame in placed.frames)):
        assert rect.x >= 0
        assert rect.y >= 0
        assert rect.right <= placed.width
        assert rect.bottom <= placed.height
    for item in placed.arrows:
        arrow, path = item.arrow, item.path
        assert path.curved
        assert len(path.points) % 3 == 1
        assert distance(path.start, places[arrow.source]) < AROUND
        if arrow.target in places:
            assert distance(path.end, places[arrow.target]) < AROUND
        else:
            assert min(math.dist(path.end, p) for p in corners(placed, arrow.target)) < AROUND
    for reason in placed.reasons:
        for premise, stroke in zip(reason.reason.premises, reason.strokes, strict=True):
            assert distance(stroke.start, places[premise]) < AROUND
            assert distance(stroke.end, reason.rect) < AROUND


@pytest.mark.parametrize("direction", list(Direction))
def test_everything_is_in_its_place(engine: Engine, direction: Direction) -> None:
    assert_sound(place(cars(direction), engine))


def test_thesis_is_on_top(engine: Engine) -> None:
    places = rects(place(cars(), engine))
    top = places["[Thesis]"]
    for part in ("<A>#3", "[Air]", "[Shops]", "[Heating]"):
        assert places[part].y > top.bottom


def test_thesis_is_at_the_bottom_or_on_the_right(engine: Engine) -> None:
    up, left = (rects(place(cars(d), engine)) for d in (Direction.UP, Direction.LEFT))
    for part in ("<A>#3", "[Air]", "[Shops]", "[Heating]"):
        assert up[part].bottom < up["[Thesis]"].y
        assert left[part].right < left["[Thesis]"].x


def test_thesis_is_on_the_left(engine: Engine) -> None:
    places = rects(place(cars(Direction.RIGHT), engine))
    edge = places["[Thesis]"].right
    for part in ("<A>#3", "[Air]", "[Shops]", "[Heating]"):
        assert places[part].x > edge


def test_boxes_stand_in_their_frames_and_under_the_headings(engine: Engine) -> None:
    for direction in Direction:
        placed = place(cars(direction), engine)
        outlines = {frame.frame.id: frame for frame in placed.frames}
        for box in placed.boxes:
            if not box.box.frame:
                continue
            frame = outlines[box.box.frame]
            heading = frame.rect.y + frame.runs[-1].y
            assert frame.rect.x < box.x < box.rect.right < frame.rect.right
            assert heading < box.y < box.rect.bottom < frame.rect.bottom
        inner, outer = outlines["s2"].rect, outlines["s1"].rect
        assert outer.x < inner.x < inner.right < outer.right


def test_co_premises_hang_on_one_bar(engine: Engine) -> None:
    diagram = Diagram(cars().boxes[:3], cars().reasons[:1], cars().arrows[:1], cars().frames)
    (reason,) = place(diagram, engine).reasons
    first, second = reason.strokes
    assert not first.curved
    assert first.points[1].y == second.points[1].y
    assert first.points[2:] == second.points[2:]
    assert reason.rect.bottom == first.end.y < first.points[1].y < first.start.y


def test_no_two_brackets_share_a_bar(engine: Engine) -> None:
    one, other = place(cars(), engine).reasons
    assert {stroke.curved for stroke in one.strokes} | {s.curved for s in other.strokes} == {
        True,
        False,
    }


def test_undercuts_of_one_arrow_end_on_different_points_of_it(engine: Engine) -> None:
    placed = place(cars(), engine)
    ends = {item.arrow.id: item.path.end for item in placed.arrows}
    assert math.dist(ends["heating"], ends["causes"]) > 10
    assert ends["heating"] in corners(placed, "because")


def test_words_stand_beside_their_arrows_and_apart(engine: Engine) -> None:
    placed = place(cars(), engine)
    labels = [item.label.rect for item in placed.arrows if item.label is not None]
    assert len(labels) == len(placed.arrows)
    for one, other in combinations([*labels, *rects(placed).values()], 2):
        assert not one.overlaps(other)


def test_same_picture_every_time(engine: Engine) -> None:
    assert place(cars(), engine) == place(cars(), engine)


def test_empty_diagram_needs_no_graphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.layout.dot.require", lambda: pytest.fail("was asked for"))
    assert place(Diagram()).boxes == ()


def test_frames_without_boxes_are_not_drawn(engine: Engine) -> None:
    diagram = dataclasses.replace(cars(), frames=(*cars().frames, Frame("s3", "Nothing")))
    assert [frame.frame.id for frame in place(diagram, engine).frames] == ["s1", "s2"]


def test_frames_may_be_nested_deeply(engine: Engine) -> None:
    frames = tuple(
        Frame(f"s{n}", f"Level {n}", n, f"s{n - 1}" if n > 1 else "") for n in range(1, 2000)
    )
    diagram = Diagram((Box("[A]", "A claim.", frame="s1999"),), frames=frames)
    placed = place(diagram, engine)
    assert 10 < len(placed.frames) < 2000
    assert_sound(placed)


@st.composite
def diagrams(draw: st.DrawFn) -> Diagram:
    """Any small diagram, circles, loops and arrows on arrows included."""
    count = draw(st.integers(1, 6))
    frames = tuple(
        Frame(f"s{n}", draw(st.sampled_from(["One", "A long heading of a frame", ""])), 1, parent)
        for n in range(draw(st.integers(0, 3)))
        for parent in [draw(st.sampled_from(["", *(f"s{m}" for m in range(n))]))]
    )
    homes = st.sampled_from(["", *(frame.id for frame in frames)])
    texts = st.sampled_from(
        ["", "Yes.", "A claim of some length, as claims go. " * 3, 'a "b" \\ <c> &']
    )
    boxes = tuple(Box(f"[{n}]", draw(texts), title=str(n), frame=draw(homes)) for n in range(count))
    names = st.sampled_from([box.id for box in boxes])
    reasons = tuple(
        Reason(f"<{n}>#1", tuple(draw(st.lists(names, min_size=1, max_size=3, unique=True))))
        for n in range(draw(st.integers(0, 3)))
    )
    arrows = [
        Arrow(f"r{n}", ArrowKind.SUPPORT, reason.id, draw(names))
        for n, reason in enumerate(reasons)
    ]
    for n in range(draw(st.integers(0, 6))):
        targets = [box.id for box in boxes] + [r.id for r in reasons] + [a.id for a in arrows]
        kind = draw(st.sampled_from(list(ArrowKind)))
        arrows.append(Arrow(f"a{n}", kind, draw(names), draw(st.sampled_from(targets))))
    direction = draw(st.sampled_from(list(Direction)))
    return Diagram(boxes, reasons, tuple(arrows), frames, direction=direction)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(diagram=diagrams())
def test_any_diagram_is_placed(engine: Engine, diagram: Diagram) -> None:
    assert_sound(place(diagram, engine))
