"""A new leaf moves only what is near: other branches keep their arrangement, all keep their order."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.diagram.elements import Arrow, ArrowKind, Box, Diagram, Direction
from argmap.layout.forest import Forest, forest
from argmap.layout.placed import Rect
from argmap.layout.skeleton import skeleton
from argmap.layout.tree import place
from benchmarks.picture_metrics import move, rects
from tests.layout.drawings import TEXTS, diagrams

SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LEAF = "[a new leaf]"


def with_leaf(diagram: Diagram, host: str) -> Diagram:
    arrow = Arrow("a new arrow", ArrowKind.SUPPORT, LEAF, host)
    boxes = (*diagram.boxes, Box(LEAF, "One more reason."))
    return replace(diagram, boxes=boxes, arrows=(*diagram.arrows, arrow))


def far_from(diagram: Diagram, host: str) -> dict[str, str]:
    """What each part hangs from that is neither above a box, nor hangs from what is above it."""
    bones = skeleton(diagram)
    tree = bones.forest
    ids = [node.id for node in tree.nodes]
    above = {bones.unit[ids.index(host)]}
    for node in reversed(tree.order):
        if bones.unit[node] in above and tree.parent[node] >= 0:
            above.add(bones.unit[tree.parent[node]])
    return {
        ids[node]: ids[parent]
        for node, parent in enumerate(tree.parent)
        if parent >= 0 and bones.unit[node] not in above and bones.unit[parent] not in above
    }


@st.composite
def trees(draw: st.DrawFn) -> Diagram:
    """A tree of up to fifty claims, broad enough to be wrapped."""
    count = draw(st.integers(2, 50))
    boxes = tuple(Box(f"[{n}]", draw(st.sampled_from(TEXTS[1:]))) for n in range(count))
    kinds = st.sampled_from([ArrowKind.SUPPORT, ArrowKind.OBJECTION])
    arrows = tuple(
        Arrow(f"a{n}", draw(kinds), f"[{n}]", f"[{draw(st.integers(0, (n - 1) // 3))}]")
        for n in range(1, count)
    )
    return Diagram(boxes, arrows=arrows, direction=draw(st.sampled_from(list(Direction))))


@SLOW
@given(st.one_of(trees(), diagrams(boxes=14)), st.data())
def test_branches_without_the_leaf_keep_their_arrangement(
    diagram: Diagram, data: st.DataObject
) -> None:
    diagram = replace(diagram, frames=())
    host = data.draw(st.sampled_from(diagram.boxes)).id
    parents = far_from(diagram, host)
    moved = move(place(diagram), place(with_leaf(diagram, host)), parents)
    assert moved.bent == ()


@SLOW
@given(st.one_of(trees(), diagrams(boxes=14)), st.data())
def test_the_order_of_what_hangs_from_a_claim_stays(diagram: Diagram, data: st.DataObject) -> None:
    host = data.draw(st.sampled_from(diagram.boxes)).id
    before, after = forest(diagram), forest(with_leaf(diagram, host))
    assert hanging(before) == hanging(after)


def hanging(tree: Forest) -> dict[str, list[str]]:
    """What hangs from what, the new leaf not counted."""
    names = [node.id for node in tree.nodes]
    found = {
        names[node]: [names[child] for child in children if names[child] != LEAF]
        for node, children in enumerate(tree.children)
    }
    found.pop(LEAF, None)
    return found


@pytest.mark.parametrize("number", [1, 30, 60])
def test_a_leaf_of_many_branches_leaves_the_others_in_their_columns(number: int) -> None:
    boxes = tuple(Box(f"[{n}]", f"Claim number {n} is true.") for n in range(61))
    arrows = tuple(Arrow(f"e{n}", ArrowKind.SUPPORT, f"[{n}]", "[0]") for n in range(1, 61))
    diagram, host = Diagram(boxes, arrows=arrows), f"[{number}]"
    before, after = (columns(rects(place(each))) for each in (diagram, with_leaf(diagram, host)))
    assert len(before) > 5
    assert before == after


def columns(places: dict[str, Rect]) -> list[list[str]]:
    """What stands below one another, the thesis and the new leaf not counted."""
    names = [name for name in places if name not in ("[0]", LEAF)]
    left = sorted({places[name].x for name in names})
    return [[name for name in names if places[name].x == x] for x in left]
