"""Where the boxes of the page stand: nothing overlaps, and arrows of the tree cross no box."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from argmap.renderers.html.bundle import script
from tests.page.maps import RandomMap, maps, trees

relaxed = settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
DIRECTIONS = ("down", "right", "up", "left")
WORD = (70.0, 16.0)
Rect = tuple[float, float, float, float]
PLACE = """
({data, folded, sizes, direction, word}) => {
  const graph = new Graph(data);
  const shown = visible(graph, new Set(folded), null);
  const sizeOf = (node) => ({width: sizes[node][0], height: sizes[node][1]});
  const wordSize = () => ({width: word[0], height: word[1]});
  const layout = layOut(graph, shown, sizeOf, wordSize, direction);
  const wiring = wire(layout, graph, shown, sizeOf, wordSize);
  return {
    order: shown.order, size: [layout.width, layout.height],
    rects: shown.order.map((node) => {
      const {x, y, width, height} = layout.rects[node];
      return [node, [x, y, width, height]];
    }),
    kids: shown.kids.map((kids) => kids.filter((kid) => graph.links[shown.by[kid]].arrow < 0)),
    wires: wiring.wires, hanging: shown.order.filter((node) =>
      shown.by[node] >= 0 && graph.links[shown.by[node]].arrow >= 0),
    hosts: Array.from(shown.by, (link) => link < 0 ? -1 : graph.links[link].host),
  };
}
"""


@pytest.fixture(scope="module")
def bench(blank: Page) -> Page:
    blank.evaluate(f"() => {{ {script('map_view')}\nglobalThis.place = {PLACE}; }}")
    return blank


def sizes(data: st.DataObject, count: int) -> list[tuple[float, float]]:
    some = st.tuples(st.sampled_from((60.0, 140.0, 220.0)), st.sampled_from((8.0, 48.0, 163.5)))
    return data.draw(st.lists(some, min_size=count, max_size=count))


def place(page: Page, made: RandomMap, **options: Any) -> Any:
    given_ = {"data": made.data, "folded": [], "word": WORD, "direction": "down"} | options
    return page.evaluate("(given) => place(given)", given_)


def overlap(a: Rect, b: Rect, least: float = 0.01) -> bool:
    return (
        a[0] + least < b[0] + b[2]
        and b[0] + least < a[0] + a[2]
        and a[1] + least < b[1] + b[3]
        and b[1] + least < a[1] + a[3]
    )


def touches(point: tuple[float, float], rect: Rect) -> bool:
    (x, y), (left, top, width, height) = point, rect
    return left - 1 <= x <= left + width + 1 and top - 1 <= y <= top + height + 1


def words_of(found: Any) -> list[tuple[int, Rect]]:
    width, height = WORD
    return [
        (each["node"], (each["word"][0] - width / 2, each["word"][1] - height / 2, width, height))
        for each in found["wires"]
    ]


@relaxed
@given(made=st.one_of(maps(most=14), trees()), data=st.data())
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_nothing_overlaps_and_all_is_inside(
    bench: Page, made: RandomMap, direction: str, data: st.DataObject
) -> None:
    count = len(made.nodes)
    folded = sorted(data.draw(st.sets(st.integers(0, count - 1), max_size=3)))
    found = place(bench, made, sizes=sizes(data, count), folded=folded, direction=direction)
    assert [node for node, _ in found["rects"]] == found["order"]
    taken = [*found["rects"], *words_of(found)]
    for place_, (node, rect) in enumerate(taken):
        assert rect[0] >= 0
        assert rect[1] >= 0
        assert rect[0] + rect[2] <= found["size"][0]
        assert rect[1] + rect[3] <= found["size"][1]
        for other, rect_of_other in taken[:place_]:
            assert not overlap(rect, rect_of_other), (node, other)


@relaxed
@given(made=trees(), data=st.data())
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_each_arrow_runs_straight_and_through_no_box(
    bench: Page, made: RandomMap, direction: str, data: st.DataObject
) -> None:
    found = place(bench, made, sizes=sizes(data, len(made.nodes)), direction=direction)
    assert sorted(each["node"] for each in found["wires"]) == sorted(found["hanging"])
    boxes = dict(found["rects"])
    for each in found["wires"]:
        assert touches(each["points"][0], boxes[each["node"]]), each["node"]
        for (x, y), (to_x, to_y) in pairwise(each["points"]):
            assert abs(x - to_x) < 0.01 or abs(y - to_y) < 0.01
            line = (min(x, to_x), min(y, to_y), abs(x - to_x), abs(y - to_y))
            for node, rect in boxes.items():
                inner = (rect[0] + 1, rect[1] + 1, rect[2] - 2, rect[3] - 2)
                assert not overlap(inner, line, least=0), (each["node"], node)


@relaxed
@given(made=trees(), data=st.data())
def test_premises_stand_side_by_side_under_their_bracket(
    bench: Page, made: RandomMap, data: st.DataObject
) -> None:
    found = place(bench, made, sizes=sizes(data, len(made.nodes)))
    rects = dict(found["rects"])
    for node in found["order"]:
        premises = [rects[kid] for kid in found["kids"][node]]
        assert len({premise[1] for premise in premises}) <= 1
        for before, after in pairwise(premises):
            assert after[0] == pytest.approx(before[0] + before[2] + 12)
        for premise in premises:
            assert premise[1] == pytest.approx(rects[node][1] + rects[node][3] + 16)


def fan(count: int) -> RandomMap:
    nodes = tuple(
        {"number": n, "kind": "statement", "premises": [], "is": [] if n else ["thesis"]}
        for n in range(count + 1)
    )
    arrows = tuple({"kind": "support", "from": n, "to": 0} for n in range(1, count + 1))
    return RandomMap(nodes, arrows)


def brackets(count: int) -> RandomMap:
    """A thesis with reasons of two premises each."""
    nodes = [{"number": 0, "kind": "statement", "premises": [], "is": ["thesis"]}]
    for n in range(1, 3 * count, 3):
        nodes += [
            {"number": n + k, "kind": "statement", "premises": [], "is": []} for k in range(2)
        ]
        nodes.append({"number": n + 2, "kind": "reason", "premises": [n, n + 1], "is": []})
    arrows = tuple({"kind": "support", "from": n, "to": 0} for n in range(3, 3 * count + 1, 3))
    return RandomMap(tuple(nodes), arrows)


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_arrows_of_brackets_begin_at_their_plates(bench: Page, direction: str) -> None:
    made = brackets(14)
    plate, box = (90, 32), (220, 80)
    each_size = [plate if node["kind"] == "reason" else box for node in made.nodes]
    found = place(bench, made, sizes=each_size, direction=direction)
    boxes = dict(found["rects"])
    assert len(found["wires"]) == 14
    for each in found["wires"]:
        assert touches(each["points"][0], boxes[each["node"]]), each["node"]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_forty_reasons_are_no_strip(bench: Page, direction: str) -> None:
    found = place(bench, fan(40), sizes=[(220, 80)] * 41, direction=direction)
    assert max(found["size"]) < 3000
    assert max(found["size"]) < 4 * min(found["size"])


def test_a_place_depends_on_the_neighbourhood_only(bench: Page) -> None:
    """What stands before a new leaf keeps its place among its neighbours."""
    shape = fan(5)
    more = RandomMap(
        (*shape.nodes, {"number": 6, "kind": "statement", "premises": [], "is": []}),
        (*shape.arrows, {"kind": "support", "from": 6, "to": 5}),
    )
    before = dict(place(bench, shape, sizes=[(220, 80)] * 7)["rects"])
    after = dict(place(bench, more, sizes=[(220, 80)] * 7)["rects"])
    assert {node: after[node] for node in before} == before


def test_the_same_map_has_the_same_places(bench: Page) -> None:
    one, other = (place(bench, fan(60), sizes=[(220, 80)] * 61) for _ in range(2))
    assert one == other
