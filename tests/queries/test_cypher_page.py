"""docs/reference/cypher.md says what there is, and its examples run."""

import re
from pathlib import Path

import pytest

import argmap
from argmap.graph.attributes import EDGE_KINDS
from argmap.graph.property_graph import (
    LABELS,
    NODE_PROPERTIES,
    RELATIONSHIP_PROPERTIES,
    RELATIONSHIP_TYPES,
)
from argmap.queries.cypher import CypherError, run

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "cypher.md").read_text("utf-8")
MAP = argmap.load(ROOT / "maps" / "school-uniforms.argdown").map
EXAMPLES = re.findall(r"```cypher\n(.*?)```", PAGE, re.DOTALL)


def rows(*heads: str) -> list[str]:
    """The rows of each table that has these headings."""
    head = f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}\n"
    return [
        line
        for part in PAGE.split(head)[1:]
        for line in part.partition("\n\n")[0].splitlines()
        if line.startswith("|")
    ]


def test_labels() -> None:
    assert [row.split("`")[1] for row in rows("label", "is")] == list(LABELS.values())


def test_types() -> None:
    assert rows("type", "from", "to", "says") == [
        f"| `{one.name}` | {', '.join(one.sources)} | {', '.join(one.targets)} | {one.meaning} |"
        for one in RELATIONSHIP_TYPES
    ]


def test_every_kind_of_edge_has_a_type() -> None:
    assert {one.kind for one in RELATIONSHIP_TYPES} == {kind for kind, *_ in EDGE_KINDS}


def test_properties() -> None:
    assert rows("property", "type", "meaning") == [
        f"| `{one.name}` | {one.type} | {one.meaning} |"
        for one in (*NODE_PROPERTIES, *RELATIONSHIP_PROPERTIES)
    ]


@pytest.mark.parametrize("query", EXAMPLES)
def test_examples_run(query: str) -> None:
    run(MAP, query)


def test_what_a_claim_rests_on() -> None:
    [query] = [one for one in EXAMPLES if "SHORTEST" in one]
    found = run(MAP, query)
    assert found.columns == ("s.title", "steps")
    assert ("Quicker mornings", 1) in found.rows
    assert ("Put an end to teasing", 2) in found.rows


def test_the_example_of_a_mistake() -> None:
    shown = re.search(r"```text\nargmap: (.*?)\n```", PAGE, re.DOTALL)
    assert shown is not None
    with pytest.raises(CypherError) as caught:
        run(MAP, "MATCH (o)-[:ATTACK]->(p) RETURN o.title")
    assert str(caught.value) == shown[1]


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("RETURN substring('abc', 1, 2)", "ab"),
        ("MATCH (s:Statement:Argument) WITH DISTINCT label(s) AS n RETURN count(n)", 2),
        ("MATCH (s:Argument) RETURN labels(s) LIMIT 1", "Argument"),
        ("RETURN list_transform([{title: 'a'}], x -> x.title)", ("a",)),
        (
            """MATCH (a {title: 'Quicker mornings'})-->(b)<--(c {title: 'Quicker mornings'})
            RETURN count(*)""",
            1,
        ),
    ],
)
def test_what_differs_from_neo4j(query: str, answer: object) -> None:
    assert run(MAP, query).rows == ((answer,),)
