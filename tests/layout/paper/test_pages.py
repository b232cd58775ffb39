"""Pictures on pages: nothing is lost, nothing is overfull, and every way to another page is told."""

import re
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings

from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram, Direction, Reason, Sign
from argmap.layout.fit import ink
from argmap.layout.paper.pages import LEAST, Sheet, sheets
from argmap.layout.tree import Room
from tests.layout.drawings import diagrams

CLOSE = 0.5
SMALL = Room(480.0, 520.0)
A4 = Room(695.0, 1004.0)
SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def at_home(box: Box) -> bool:
    """Whether a box is drawn where it belongs, not once more."""
    return not any(re.search(r"continued from|also (on|at)", s.text) for s in box.comes_from)


def homes(made: Sequence[Sheet]) -> dict[str, int]:
    """The page of each box and bracket, by its id."""
    found: dict[str, int] = {}
    for page, sheet in enumerate(made, 1):
        diagram = sheet.placed.diagram
        names = [box.id for box in diagram.boxes if at_home(box)]
        for name in (*names, *(reason.id for reason in diagram.reasons)):
            assert name not in found, "a box is at home twice"
            found[name] = page
    return found


def parts_of(diagram: Diagram) -> list[Box | Reason]:
    return [*diagram.boxes, *diagram.reasons]


def signs(part: Box | Reason) -> tuple[Sign, ...]:
    return (*part.comes_from, *part.goes_on) if isinstance(part, Box) else part.goes_on


def assert_whole(diagram: Diagram, made: Sequence[Sheet]) -> None:
    """Every box and bracket has one home, every bracket all its premises, beside it."""
    where = homes(made)
    assert set(where) == {part.id for part in parts_of(diagram)}
    texts = {box.id: (box.title, box.text, box.note) for box in diagram.boxes}
    premises = {reason.id: reason.premises for reason in diagram.reasons}
    for sheet in made:
        drawn = {box.id for box in sheet.placed.diagram.boxes}
        for box in sheet.placed.diagram.boxes:
            name = box.id.removesuffix(" (again)")
            assert name in premises or (box.title, box.text, box.note) == texts[name]
        for reason in sheet.placed.diagram.reasons:
            names = [name.removesuffix(" (again)") for name in reason.premises]
            assert tuple(names) == premises[reason.id]
            assert drawn.issuperset(reason.premises)


def assert_arrows_are_drawn_or_told(diagram: Diagram, made: Sequence[Sheet]) -> None:
    """An arrow is drawn on the page of its source, or there are signs at both its ends."""
    where = homes(made)
    drawn = {arrow.id for sheet in made for arrow in sheet.placed.diagram.arrows}
    parts = {
        part.id: part
        for sheet in made
        for part in parts_of(sheet.placed.diagram)
        if not isinstance(part, Box) or at_home(part)
    }
    sources = {arrow.id: arrow.source for arrow in diagram.arrows}
    for arrow in diagram.arrows:
        if arrow.id in drawn:
            continue
        target = sources.get(arrow.target, arrow.target)
        for one, other in ((arrow.source, target), (target, arrow.source)):
            told = {page for sign in signs(parts[one]) for page in _pages(sign)}
            told |= _continued(one, made)
            assert where[other] in told or any("more on" in s.text for s in signs(parts[one]))


def _continued(name: str, made: Sequence[Sheet]) -> set[int]:
    """The pages on which branches go on; a chain of signs leads there, see the next check."""
    return {
        page
        for page, sheet in enumerate(made, 1)
        if any(box.id == name and not at_home(box) for box in sheet.placed.diagram.boxes)
    }


def _pages(sign: Sign) -> set[int]:
    return {sign.page, *map(int, re.findall(r"\d+", sign.text))}


def assert_goes_on_where_it_says(made: Sequence[Sheet]) -> None:
    """From each claim a chain of signs leads through all pages on which it is continued."""
    for page, sheet in enumerate(made, 1):
        for part in parts_of(sheet.placed.diagram):
            for sign in signs(part):
                assert 1 <= sign.page <= len(made)
            for sign in part.goes_on:
                if sign.text.startswith("continued"):
                    assert sign.page >= page
                    there = made[sign.page - 1].placed.diagram.boxes
                    assert any(box.id == part.id and not at_home(box) for box in there)


def assert_nothing_is_overfull(made: Sequence[Sheet], room: Room) -> None:
    for sheet in made:
        around = ink(sheet.placed)
        assert around.x >= -CLOSE
        assert around.y >= -CLOSE
        assert around.right * sheet.scale <= room.width + CLOSE
        assert around.bottom * sheet.scale <= room.height + CLOSE
        assert_text_stays_inside(sheet)


def assert_text_stays_inside(sheet: Sheet) -> None:
    shapes = [box.shape for box in sheet.placed.boxes]
    shapes += [reason.shape for reason in sheet.placed.reasons]
    for shape in shapes:
        for run in shape.runs:
            assert run.x >= 0
            assert run.x + run.width <= shape.width
            assert run.y <= shape.height


@SLOW
@given(diagrams(boxes=14))
def test_any_picture_on_small_pages(diagram: Diagram) -> None:
    made = sheets(diagram, SMALL, SMALL)
    assert_whole(diagram, made)
    assert_arrows_are_drawn_or_told(diagram, made)
    assert_goes_on_where_it_says(made)
    assert_nothing_is_overfull(made, SMALL)
    assert sheets(diagram, SMALL, SMALL) == made


@settings(SLOW, max_examples=12)
@given(diagrams(boxes=40))
def test_text_on_paper_is_never_too_small(diagram: Diagram) -> None:
    made = sheets(diagram, A4, A4)
    assert_whole(diagram, made)
    assert_arrows_are_drawn_or_told(diagram, made)
    assert_nothing_is_overfull(made, A4)
    assert all(sheet.scale >= LEAST for sheet in made)


def star(count: int, text: str = "A claim of some length, as claims go.") -> Diagram:
    """A claim with so many reasons."""
    boxes = tuple(
        Box(f"[{n}]", text, title=f"Claim {n}", is_thesis=not n) for n in range(count + 1)
    )
    arrows = (Arrow(f"a{n}", ArrowKind.SUPPORT, f"[{n}]", "[0]") for n in range(1, count + 1))
    return Diagram(boxes, arrows=tuple(arrows))


def step(count: int) -> Diagram:
    """A claim and a bracket over so many premises."""
    names = tuple(f"[{n}]" for n in range(1, count + 1))
    whole = star(count)
    reason = Reason("<A>#1", names, "Argument", argument="<A>")
    return Diagram(
        whole.boxes, (reason,), (Arrow("a", ArrowKind.SUPPORT, reason.id, "[0]"),), title="T"
    )


def test_a_small_picture_is_one_larger_page() -> None:
    (sheet,) = sheets(star(2), A4, A4)
    assert sheet.scale > 1
    assert sheet.placed.diagram.boxes == star(2).boxes


def test_a_claim_with_many_reasons_is_repeated_page_by_page() -> None:
    made = sheets(star(40), A4, A4)
    assert len(made) > 1
    for sheet in made:
        assert sheet.placed.diagram.boxes[0].id == "[0]"
        assert len(sheet.placed.diagram.boxes) > 2
    first = made[0].placed.diagram
    (sign,) = first.boxes[0].goes_on
    assert re.fullmatch(rf"continued on page 2(\sA)?: {41 - len(first.boxes)} reasons", sign.text)
    assert sign.page == 2
    (sign,) = made[1].placed.diagram.boxes[0].comes_from
    assert sign.text.endswith("continued from page 1")
    assert sign.page == 1


def test_premises_that_do_not_go_side_by_side_stand_one_below_the_other() -> None:
    for sheet in sheets(step(8), A4, A4):
        (reason,) = sheet.placed.diagram.reasons
        assert len(reason.premises) == 8
        assert sheet.placed.diagram.direction is Direction.DOWN
        xs = {box.x for box in sheet.placed.boxes if box.box.id != "[0]"}
        assert len(xs) == 1


def test_a_bracket_that_goes_on_no_page_says_what_belongs_to_it() -> None:
    made = sheets(step(40), A4, A4)
    found = [reason for sheet in made for reason in sheet.placed.diagram.reasons]
    assert sum(len(reason.premises) for reason in found) == 40
    assert all("of 40, all of them one reason" in reason.title for reason in found)
    assert all(sheet.scale >= LEAST for sheet in made)


def test_undercuts_stay_with_the_step_or_begin_with_it() -> None:
    boxes = tuple(Box(f"[{n}]", "A claim of some length, as claims go.") for n in range(30))
    arrows = [Arrow("a", ArrowKind.SUPPORT, "[1]", "[0]")]
    arrows += [Arrow(f"u{n}", ArrowKind.UNDERCUT, f"[{n}]", "a") for n in range(2, 30)]
    diagram = Diagram(boxes, arrows=tuple(arrows))
    made = sheets(diagram, A4, A4)
    for sheet in made:
        drawn = [arrow.id for arrow in sheet.placed.diagram.arrows]
        assert drawn[0] == "a"
        assert len(drawn) > 1
    assert_whole(diagram, made)
