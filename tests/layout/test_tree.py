"""The tree layout: everything in its place and every arrow where it belongs, whatever is drawn."""

from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram, Direction, Frame, Reason
from argmap.layout.placed import Placed, PlacedFrame, Rect
from argmap.layout.tree import place
from benchmarks.picture_metrics import rects
from tests.layout.drawings import diagrams, to_border, to_path

CLOSE = 0.01
SLOW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


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
        assert rect.right <= placed.width + CLOSE
        assert rect.bottom <= placed.height + CLOSE
    assert_arrows_meet_what_they_should(placed, places)
    assert_brackets_reach_their_premises(placed, places)


def assert_arrows_meet_what_they_should(placed: Placed, places: dict[str, Rect]) -> None:
    paths = {arrow.arrow.id: arrow.path for arrow in placed.arrows}
    strokes = {reason.reason.id: reason.strokes for reason in placed.reasons}
    for item in placed.arrows:
        arrow, path = item.arrow, item.path
        for a, b in pairwise(path.points):
            assert a.x == b.x or a.y == b.y
            assert 0 <= a.x <= placed.width
            assert 0 <= a.y <= placed.height
        assert to_border(path.start, places[arrow.source]) < CLOSE
        if arrow.target in places:
            met = to_border(path.end, places[arrow.target])
            near = [to_path(path.end, stroke) for stroke in strokes.get(arrow.target, ())]
            assert min([met, *near]) < CLOSE
        else:
            near_source = to_border(path.end, places[sources(placed.diagram)[arrow.target]])
            assert min(to_path(path.end, paths[arrow.target]), near_source) < CLOSE


def sources(diagram: Diagram) -> dict[str, str]:
    return {arrow.id: arrow.source for arrow in diagram.arrows}


def assert_brackets_reach_their_premises(placed: Placed, places: dict[str, Rect]) -> None:
    for reason in placed.reasons:
        ends = [point for stroke in reason.strokes for point in (stroke.start, stroke.end)]
        for premise in reason.reason.premises:
            assert min(to_border(end, places[premise]) for end in ends) < CLOSE


@SLOW
@given(diagrams())
def test_any_diagram_is_placed(diagram: Diagram) -> None:
    assert_sound(place(diagram))


@SLOW
@given(diagrams(boxes=30))
def test_larger_ones_are_placed_and_their_words_cover_no_text(diagram: Diagram) -> None:
    placed = place(diagram)
    assert_sound(placed)
    for arrow in placed.arrows:
        if arrow.label:
            assert not any(arrow.label.rect.overlaps(box.rect) for box in placed.boxes)


@SLOW
@given(diagrams())
def test_the_same_diagram_has_the_same_layout(diagram: Diagram) -> None:
    assert place(diagram) == place(diagram)


def test_nothing_to_draw() -> None:
    placed = place(Diagram())
    assert placed.boxes == ()
    assert placed.width > 0


def claims(count: int, direction: Direction, *links: tuple[int, int]) -> Diagram:
    """Numbered claims; a link says that the first supports the second."""
    return Diagram(
        tuple(Box(f"[{n}]", f"Claim {n} is true.") for n in range(count)),
        arrows=tuple(
            Arrow(f"e{n}", ArrowKind.SUPPORT, f"[{a}]", f"[{b}]") for n, (a, b) in enumerate(links)
        ),
        direction=direction,
    )


def test_reasons_stand_under_the_thesis_or_beside_it() -> None:
    down = rects(place(claims(3, Direction.DOWN, (1, 0), (2, 0))))
    assert down["[1]"].y == down["[2]"].y > down["[0]"].bottom
    assert down["[1]"].right < down["[2]"].x
    assert down["[1]"].center.x < down["[0]"].center.x < down["[2]"].center.x
    right = rects(place(claims(3, Direction.RIGHT, (1, 0), (2, 0))))
    assert right["[1]"].x == right["[2]"].x > right["[0]"].right
    assert right["[1]"].bottom < right["[2]"].y


def test_what_speaks_for_a_claim_comes_before_what_speaks_against_it() -> None:
    diagram = Diagram(
        (Box("[T]", "A thesis."), Box("[Con]", "An objection."), Box("[Pro]", "A reason.")),
        arrows=(
            Arrow("e1", ArrowKind.OBJECTION, "[Con]", "[T]"),
            Arrow("e2", ArrowKind.SUPPORT, "[Pro]", "[T]"),
        ),
    )
    places = rects(place(diagram))
    assert places["[Pro]"].right < places["[Con]"].x


@pytest.mark.parametrize("direction", list(Direction))
def test_every_arrow_has_a_port_of_its_own(direction: Direction) -> None:
    placed = place(claims(31, direction, *((n, 0) for n in range(1, 31))))
    ends = sorted(arrow.path.end for arrow in placed.arrows)
    apart = [max(b.x - a.x, b.y - a.y) for a, b in pairwise(ends)]
    assert min(apart) > (8 if direction.is_vertical else 1)


def with_bracket(direction: Direction, *more: Arrow) -> Diagram:
    """Two linked premises with a claim each below them, and a critic."""
    return Diagram(
        (
            Box("[T]", "A thesis.", is_thesis=True),
            Box("[P]", "A premise."),
            Box("[Q]", "Another premise, which is quite a bit longer than the first one was."),
            Box("[R]", "A reason for the first premise, of many words: " + "and so on, " * 12),
            Box("[S]", "A reason for the other one, of many words: " + "and so on, " * 12),
            Box("[Critic]", "It does not follow."),
        ),
        (Reason("<A>#3", ("[P]", "[Q]"), title="An argument", rules=("modus ponens",)),),
        (
            Arrow("step", ArrowKind.SUPPORT, "<A>#3", "[T]"),
            Arrow("r", ArrowKind.SUPPORT, "[R]", "[P]"),
            Arrow("s", ArrowKind.SUPPORT, "[S]", "[Q]"),
            *more,
        ),
        direction=direction,
    )


def test_linked_premises_stay_side_by_side_under_their_plate() -> None:
    placed = place(with_bracket(Direction.DOWN))
    places = rects(placed)
    plate = places["<A>#3"]
    assert places["[P]"].y == places["[Q]"].y > plate.bottom
    assert 0 < places["[Q]"].x - places["[P]"].right < 20
    assert places["[P]"].x < plate.center.x < places["[Q]"].right
    right = rects(place(with_bracket(Direction.RIGHT)))
    assert right["[P]"].x == right["[Q]"].x > right["<A>#3"].right
    assert 0 < right["[Q]"].y - right["[P]"].bottom < 20


@pytest.mark.parametrize("direction", list(Direction))
def test_an_undercut_ends_on_the_arrow_of_the_step(direction: Direction) -> None:
    undercut = Arrow("u", ArrowKind.UNDERCUT, "[Critic]", "step")
    placed = place(with_bracket(direction, undercut))
    paths = {arrow.arrow.id: arrow.path for arrow in placed.arrows}
    assert to_path(paths["u"].end, paths["step"]) < CLOSE
    label = next(arrow.label for arrow in placed.arrows if arrow.arrow.id == "step")
    assert label
    assert to_border(paths["u"].end, label.rect) > 2
    assert not label.rect.overlaps(Rect(*paths["u"].end, 0.1, 0.1))


@pytest.mark.parametrize("direction", list(Direction))
def test_an_attack_on_an_argument_ends_on_its_bracket(direction: Direction) -> None:
    attack = Arrow("a", ArrowKind.OBJECTION, "[Critic]", "<A>#3")
    placed = place(with_bracket(direction, attack))
    reason = placed.reasons[0]
    end = placed.arrows[-1].path.end
    distances = [to_path(end, stroke) for stroke in reason.strokes]
    assert min(to_border(end, reason.rect), *distances) < CLOSE


def test_a_premise_of_two_arguments_is_drawn_once_and_tied_to_both() -> None:
    diagram = with_bracket(Direction.DOWN, Arrow("b", ArrowKind.SUPPORT, "<B>#2", "[T]"))
    second = Reason("<B>#2", ("[Q]", "[Critic]"))
    diagram = Diagram(diagram.boxes, (*diagram.reasons, second), diagram.arrows)
    placed = place(diagram)
    assert_sound(placed)
    assert len([box for box in placed.boxes if box.box.id == "[Q]"]) == 1


def test_two_sides_stand_side_by_side() -> None:
    diagram = Diagram(
        (Box("[Yes]", "Yes.", is_thesis=True), Box("[No]", "No.", is_thesis=True)),
        arrows=(Arrow("e", ArrowKind.CONTRADICTORY, "[Yes]", "[No]"),),
    )
    placed = place(diagram)
    places = rects(placed)
    assert places["[Yes]"].y == places["[No]"].y
    (path,) = (arrow.path for arrow in placed.arrows)
    assert len(path.points) == 2


def inside(frame: PlacedFrame, rect: Rect) -> bool:
    outer = frame.rect
    return (
        outer.x < rect.x
        and outer.y < rect.y
        and rect.right < outer.right
        and rect.bottom < outer.bottom
    )


@pytest.mark.parametrize("direction", list(Direction))
def test_a_frame_holds_the_branch_of_its_section(direction: Direction) -> None:
    diagram = Diagram(
        (
            Box("[T]", "A thesis.", is_thesis=True, frame="s1"),
            Box("[A]", "A reason.", frame="s2"),
            Box("[B]", "A reason for it.", frame="s2"),
            Box("[C]", "An objection.", frame="s3"),
        ),
        arrows=(
            Arrow("a", ArrowKind.SUPPORT, "[A]", "[T]"),
            Arrow("b", ArrowKind.SUPPORT, "[B]", "[A]"),
            Arrow("c", ArrowKind.OBJECTION, "[C]", "[B]"),
        ),
        frames=(Frame("s1", "Thesis"), Frame("s2", "Reasons"), Frame("s3", "Objections")),
        direction=direction,
    )
    placed = place(diagram)
    places = rects(placed)
    outer, inner = placed.frames
    assert (outer.frame.id, inner.frame.id) == ("s2", "s3")
    held = [[name for name in places if inside(frame, places[name])] for frame in placed.frames]
    assert held == [["[A]", "[B]", "[C]"], ["[C]"]]
    assert inside(outer, inner.rect)
    for frame, name in ((outer, "[A]"), (inner, "[C]")):
        heading = frame.runs[-1]
        assert frame.rect.y + heading.y < places[name].y
        assert heading.x + heading.width < frame.rect.width


def test_neighbours_of_one_section_share_a_frame() -> None:
    homes = ["s1", "s2", "s2", "s3", "s2"]
    boxes = tuple(Box(f"[{n}]", f"Claim {n}.", frame=home) for n, home in enumerate(homes))
    arrows = tuple(Arrow(f"e{n}", ArrowKind.SUPPORT, f"[{n}]", "[0]") for n in range(1, 5))
    sections = (Frame("s1", "Thesis"), Frame("s2", "Two"), Frame("s3", "Three"))
    placed = place(Diagram(boxes, arrows=arrows, frames=sections))
    places = rects(placed)
    held = [[name for name in places if inside(frame, places[name])] for frame in placed.frames]
    assert held == [["[1]", "[2]"], ["[3]"], ["[4]"]]


def test_a_map_of_one_section_has_no_frame() -> None:
    boxes = (Box("[A]", "A claim.", frame="s1"), Box("[B]", "A reason.", frame="s1"))
    arrows = (Arrow("e", ArrowKind.SUPPORT, "[B]", "[A]"),)
    assert place(Diagram(boxes, arrows=arrows, frames=(Frame("s1", "All"),))).frames == ()


def test_a_wide_map_is_wrapped_to_suit_a_screen() -> None:
    placed = place(claims(61, Direction.DOWN, *((n, 0) for n in range(1, 61))))
    assert placed.width < 4000
    assert_sound(placed)


@pytest.mark.parametrize("direction", list(Direction))
@pytest.mark.parametrize("shape", ["chain", "fan", "circle", "alone", "undercuts"])
def test_depth_and_size_stop_nothing(shape: str, direction: Direction) -> None:
    count = 3000
    links: list[tuple[int, int]] = []
    if shape in ("chain", "circle"):
        links = [(n + 1, n) for n in range(count - 1)]
    if shape == "circle":
        links.append((0, count - 1))
    if shape == "fan":
        links = [(n, 0) for n in range(1, count)]
    diagram = claims(count, direction, *links)
    if shape == "undercuts":
        arrows = [Arrow("e0", ArrowKind.SUPPORT, "[1]", "[0]")]
        arrows += [
            Arrow(f"e{n}", ArrowKind.UNDERCUT, f"[{n + 1}]", f"e{n - 1}")
            for n in range(1, count - 1)
        ]
        diagram = Diagram(diagram.boxes, arrows=tuple(arrows), direction=direction)
    placed = place(diagram)
    assert len(placed.boxes) == count
    assert all(box.rect.right <= placed.width for box in placed.boxes)


@pytest.mark.parametrize("direction", list(Direction))
def test_boxes_that_hang_on_nothing_fill_a_page(direction: Direction) -> None:
    placed = place(claims(40, direction))
    assert_sound(placed)
    assert 0.5 < placed.width / placed.height < 4
    used = sum(box.shape.width * box.shape.height for box in placed.boxes)
    assert used > placed.width * placed.height * 0.3


def test_a_small_part_stands_under_another_where_the_row_is_deep_enough() -> None:
    places = rects(place(claims(6, Direction.DOWN, (1, 0), (2, 1), (3, 2))))
    assert places["[4]"].y == places["[0]"].y
    assert places["[5]"].x == places["[4]"].x
    assert places["[4]"].bottom < places["[5]"].y < places["[3]"].bottom


def test_roots_of_one_section_share_a_frame() -> None:
    boxes = tuple(Box(f"[{n}]", f"Claim {n}.", frame=frame) for n, frame in enumerate("aabbb", 0))
    placed = place(Diagram(boxes, frames=(Frame("a", "A"), Frame("b", "B"))))
    held = [
        [box.box.id for box in placed.boxes if frame.rect.overlaps(box.rect)]
        for frame in placed.frames
    ]
    assert held == [["[0]", "[1]"], ["[2]", "[3]", "[4]"]]
