"""Pictures in all four directions: the thesis at its side, and every heading where it covers nothing."""

import pytest
from hypothesis import HealthCheck, given, settings

from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram, Direction, Frame, Reason
from argmap.layout.placed import Placed, Rect
from argmap.layout.tree import place
from argmap.layout.turning import turned
from benchmarks.picture_metrics import rects
from tests.layout.drawings import diagrams

SLOW = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def headings(placed: Placed) -> list[Rect]:
    """What the headings of frames cover, line by line."""
    return [
        Rect(frame.rect.x + run.x, frame.rect.y + run.y - run.size, run.width, run.size)
        for frame in placed.frames
        for run in frame.runs
    ]


def sections(direction: Direction) -> Diagram:
    """A thesis with two branches, in sections with long headings, one inside the other."""
    return Diagram(
        (
            Box("[T]", "The thesis.", is_thesis=True, frame="s1"),
            Box("[A]", "A reason.", frame="s2"),
            Box("[B]", "Another one.", frame="s2"),
            Box("[C]", "An objection.", frame="s3"),
            Box("[D]", "What that rests on.", frame="s3"),
        ),
        (Reason("<R>#3", ("[A]", "[B]"), title="Together", frame="s2"),),
        (
            Arrow("a", ArrowKind.SUPPORT, "<R>#3", "[T]"),
            Arrow("b", ArrowKind.OBJECTION, "[C]", "[A]"),
            Arrow("c", ArrowKind.SUPPORT, "[D]", "[C]"),
        ),
        (
            Frame("s1", "All of it"),
            Frame("s2", "What speaks for it, said at some length"),
            Frame("s3", "What speaks against that, at some length, too"),
        ),
        direction=direction,
    )


@SLOW
@given(diagrams())
def test_no_heading_and_no_word_covers_a_box_or_a_plate(diagram: Diagram) -> None:
    placed = place(diagram)
    words = [arrow.label.rect for arrow in placed.arrows if arrow.label]
    for text in (*headings(placed), *words):
        assert not any(text.overlaps(rect) for rect in rects(placed).values())


@SLOW
@given(diagrams())
def test_turning_twice_changes_nothing(diagram: Diagram) -> None:
    placed = place(diagram)
    again = turned(turned(placed))
    assert list(again.diagram.boxes) == [box.box for box in again.boxes]
    for one, other in zip(placed.boxes, again.boxes, strict=True):
        assert one.rect == pytest.approx(other.rect)
    for line, same in zip(placed.arrows, again.arrows, strict=True):
        assert line.path.start == pytest.approx(same.path.start)
        assert line.path.end == pytest.approx(same.path.end)


@pytest.mark.parametrize("direction", list(Direction))
def test_the_thesis_stands_at_its_side(direction: Direction) -> None:
    placed = place(sections(direction))
    places = rects(placed)
    thesis = places.pop("[T]")
    for rect in places.values():
        assert {
            Direction.DOWN: thesis.bottom < rect.y,
            Direction.UP: rect.bottom < thesis.y,
            Direction.RIGHT: thesis.right < rect.x,
            Direction.LEFT: rect.right < thesis.x,
        }[direction]


@pytest.mark.parametrize("direction", list(Direction))
def test_headings_stand_at_the_top_left_of_their_frames(direction: Direction) -> None:
    placed = place(sections(direction))
    assert [frame.frame.id for frame in placed.frames] == ["s2", "s3"]
    for frame in placed.frames:
        held = [box.rect for box in placed.boxes if box.rect.overlaps(frame.rect)]
        for run in frame.runs:
            assert run.x + run.width < frame.rect.width
            assert frame.rect.y + run.y < min(rect.y for rect in held)


def test_only_places_are_turned() -> None:
    """Text in a box, and order along the breadth, are the same in both pictures."""
    down, up = place(sections(Direction.DOWN)), place(sections(Direction.UP))
    assert [box.shape for box in up.boxes] == [box.shape for box in down.boxes]
    assert [box.x for box in up.boxes] == [box.x for box in down.boxes]
