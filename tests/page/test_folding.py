"""What is seen when something is folded: compared with brute force, in the browser that runs it."""

from collections.abc import Collection
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from argmap.renderers.html.bundle import script
from tests.page.maps import RandomMap, is_walk, maps

relaxed = settings(
    deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SEE = """
({data, folded, root}) => {
  const graph = new Graph(data);
  const closed = new Set(folded);
  const at = root < 0 ? null : root;
  const shown = visible(graph, closed, at);
  const parent = Array.from(shown.by, (link) => link < 0 ? -1 : graph.links[link].host);
  return {
    roots: graph.roots, order: shown.order, depth: [...shown.depth], parent,
    levels: [...graph.whole.level], counts: levelCounts(graph),
    byLevel: levelCounts(graph).map((_, level) =>
      visible(graph, foldedAt(graph, level + 1), null).order),
    revealed: [...revealed(graph, shown, closed)],
    ways: data.nodes.map(({number}) => {
      const way = wayTo(graph, closed, at, number);
      return way && [...way];
    }),
  };
}
"""


@pytest.fixture(scope="module")
def bench(blank: Page) -> Page:
    blank.evaluate(
        f"() => {{ {script('folding')}\nObject.assign(globalThis, {{Graph, visible, see: {SEE}}}); }}"
    )
    return blank


def see(page: Page, made: RandomMap, folded: Collection[int] = (), root: int = -1) -> Any:
    given_ = {"data": made.data, "folded": sorted(folded), "root": root}
    return page.evaluate("(given) => see(given)", given_)


def some_folded(data: st.DataObject, made: RandomMap) -> set[int]:
    return data.draw(st.sets(st.integers(0, len(made.nodes) - 1)))


@relaxed
@given(made=maps())
def test_everything_is_reached_and_no_root_is_needless(bench: Page, made: RandomMap) -> None:
    found = see(bench, made)
    roots = found["roots"]
    assert set(found["order"]) == set(range(len(made.nodes)))
    assert len(found["order"]) == len(made.nodes)
    assert made.theses <= set(roots)
    for root in set(roots) - made.theses:
        assert root not in made.reached(each for each in roots if each != root)


@relaxed
@given(made=maps(symmetric=False), data=st.data())
def test_what_is_seen_is_what_is_reached_through_open_nodes(
    bench: Page, made: RandomMap, data: st.DataObject
) -> None:
    folded = some_folded(data, made)
    root = data.draw(st.integers(-1, len(made.nodes) - 1))
    found = see(bench, made, folded, root)
    roots = found["roots"] if root < 0 else [root]
    assert sorted(found["order"]) == sorted(made.reached(roots, folded))


@relaxed
@given(made=maps(), data=st.data())
def test_each_hangs_from_an_open_node_before_it(
    bench: Page, made: RandomMap, data: st.DataObject
) -> None:
    folded = some_folded(data, made)
    found = see(bench, made, folded)
    order, parent, depth = found["order"], found["parent"], found["depth"]
    assert is_walk(order, depth)
    for place, node in enumerate(order):
        host = parent[node]
        if host < 0:
            assert node in found["roots"]
            assert depth[node] == 1
        else:
            assert host in order[:place]
            assert host not in folded
            assert (node, host) in made.links()
            assert depth[node] == depth[host] + 1


@relaxed
@given(made=maps(), data=st.data())
def test_a_thesis_stays_and_unfolding_hides_nothing(
    bench: Page, made: RandomMap, data: st.DataObject
) -> None:
    folded = some_folded(data, made)
    before = see(bench, made, folded)
    assert made.theses <= set(before["order"])
    badges = dict(map(tuple, before["revealed"]))
    for node in folded & set(before["order"]):
        after = see(bench, made, folded - {node})
        more = set(after["order"]) - set(before["order"])
        assert set(before["order"]) <= set(after["order"])
        assert len(more & made.boxes) == badges.get(node, 0)


@relaxed
@given(made=maps(symmetric=False))
def test_levels_and_the_numbers_on_their_buttons(bench: Page, made: RandomMap) -> None:
    found = see(bench, made)
    levels = made.levels(found["roots"])
    assert found["levels"] == [levels[node] for node in range(len(made.nodes))]
    for place, count in enumerate(found["counts"]):
        expected = {node for node in made.boxes if levels[node] <= place + 1}
        assert set(found["byLevel"][place]) & made.boxes == expected
        assert len(expected) == count
    assert found["counts"][-1] == len(made.boxes)


@relaxed
@given(made=maps(), data=st.data())
def test_what_is_to_be_unfolded_for_a_node(
    bench: Page, made: RandomMap, data: st.DataObject
) -> None:
    folded = some_folded(data, made)
    found = see(bench, made, folded)
    node = data.draw(st.integers(0, len(made.nodes) - 1))
    way = found["ways"][node]
    assert set(way) <= folded
    assert bool(way) == (node not in found["order"])
    assert node in see(bench, made, folded - set(way))["order"]


def test_what_is_not_in_a_branch_cannot_be_revealed_in_it(bench: Page) -> None:
    nodes = [
        {"number": n, "kind": "statement", "premises": [], "is": [["thesis"], [], []][n]}
        for n in range(3)
    ]
    arrows = [{"kind": "support", "from": n, "to": 0} for n in (1, 2)]
    found = see(bench, RandomMap(tuple(nodes), tuple(arrows)), root=1)
    assert found["order"] == [1]
    assert found["ways"] == [None, [], None]


@pytest.mark.parametrize(("to", "depth"), [("number - 1", 5000), ("0", 2)], ids=["chain", "fan"])
def test_a_long_chain_and_a_wide_fan(bench: Page, to: str, depth: int) -> None:
    found = bench.evaluate(
        f"""(count) => {{
          const nodes = Array.from({{length: count}}, (_, number) =>
            ({{number, kind: "statement", premises: [], is: number ? [] : ["thesis"]}}));
          const arrows = nodes.slice(1).map(({{number}}) =>
            ({{kind: "support", from: number, to: {to}}}));
          const found = see({{data: {{nodes, arrows}}, folded: [0], root: -1}});
          const graph = new Graph({{nodes, arrows}});
          const whole = visible(graph, new Set(), null);
          return [found.order, found.revealed, whole.order.length, Math.max(...whole.depth)];
        }}""",
        5000,
    )
    assert found == [[0], [[0, 4999]], 5000, depth]
