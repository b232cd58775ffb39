"""The assignment against trying out all of them, and against networkx."""

from collections.abc import Mapping

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from argmap.compare.matching.assignment import Weights, assign

rows = st.dictionaries(st.integers(0, 5), st.integers(1, 30), max_size=6)
weights = st.dictionaries(st.integers(0, 5), rows, max_size=6)


def worth(weights: Weights, partners: Mapping[int, int]) -> int:
    return sum(weights[left][right] for left, right in partners.items())


def best(weights: Weights, taken: frozenset[int] = frozenset()) -> int:
    if not weights:
        return 0
    (_, row), *rest = weights.items()
    others = dict(rest)
    options = [w + best(others, taken | {r}) for r, w in row.items() if r not in taken]
    return max([best(others, taken), *options])


@given(weights)
def test_is_worth_most(weights: Weights) -> None:
    partners = assign(weights)
    assert len(set(partners.values())) == len(partners)
    assert worth(weights, partners) == best(weights)


@given(st.dictionaries(st.integers(0, 20), st.dictionaries(st.integers(0, 20), st.integers(1, 99))))
def test_is_worth_what_networkx_finds(weights: Weights) -> None:
    graph = nx.Graph()
    for left, row in weights.items():
        graph.add_weighted_edges_from((("left", left), ("right", r), w) for r, w in row.items())
    found = nx.max_weight_matching(graph)
    assert worth(weights, assign(weights)) == sum(graph.edges[edge]["weight"] for edge in found)


def test_makes_others_move_on() -> None:
    assert assign({0: {0: 5, 1: 4}, 1: {0: 5}}) == {0: 1, 1: 0}


def test_stays_alone_where_that_is_worth_more() -> None:
    assert assign({0: {0: 5}, 1: {0: 6}}) == {1: 0}


def test_nothing_to_assign() -> None:
    assert assign({}) == assign({0: {}}) == {}
