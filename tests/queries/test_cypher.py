"""Questions in Cypher."""

import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings

import argmap
from argmap.graph.property_graph import property_graph
from argmap.model import ArgumentMap, RelationKind
from argmap.queries.cypher import CypherError, Table, run
from tests.graph.small_maps import random_maps, small_map

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))

CARS = """\
[Ban]: Ban cars. #city #health
    + <Fumes>
    - [Shops]: Shops close. {holder: the shops}
        - [Buses]: Customers come by bus.
            + [Survey]: They say so.
                + [Method]: Asked at random.

<Fumes>

(1) [Ill]: Cars make ill. {implicit: true}
(2) [Duty]: Health comes first.
-- Means to an end, Duty --
    <_ [Filters]: Filters help.
(3) [Ban]
"""


@pytest.fixture(scope="module")
def cars() -> ArgumentMap:
    return argmap.loads(CARS, path="cars.argdown").map


ANSWERS = [
    # the negated pattern of the documentation
    (
        "MATCH (o)-[:ATTACKS]->(p) WHERE NOT ()-[:ATTACKS]->(o) RETURN o.title",
        [("Buses",)],
    ),
    (
        "MATCH (o)-[:ATTACKS]->(p) WHERE NOT EXISTS { MATCH ()-[:ATTACKS]->(o) } RETURN o.title",
        [("Buses",)],
    ),
    # paths of any length
    (
        "MATCH (a)-[:SUPPORTS*1..]->(b) RETURN a.title, b.title ORDER BY a.title, b.title",
        [("Method", "Buses"), ("Method", "Survey"), ("Survey", "Buses")],
    ),
    ("MATCH (a)-[:SUPPORTS*2]->(b) RETURN a.title, b.title", [("Method", "Buses")]),
    (
        "MATCH (s)-[:PREMISE_OF|CONCLUDES* SHORTEST 1..]->(t:Statement) RETURN s.id, t.id ORDER BY s.id",
        [("<Fumes>#3", "[Ban]"), ("[Duty]", "[Ban]"), ("[Ill]", "[Ban]")],
    ),
    # what is there or not
    (
        """MATCH (s:Statement) OPTIONAL MATCH (o)-[:ATTACKS]->(s)
        RETURN s.title, o.title ORDER BY s.line LIMIT 3""",
        [("Ban", "Shops"), ("Shops", "Buses"), ("Buses", None)],
    ),
    # groups
    (
        """MATCH (n) WITH label(n) AS label, count(*) AS n WHERE n > 1
        RETURN label, n ORDER BY n DESC, label""",
        [("Statement", 8)],
    ),
    (
        "MATCH (p)-[:PREMISE_OF]->(i)<-[:UNDERCUTS]-(u) RETURN u.title, collect(p.title)",
        [("Filters", ("Ill", "Duty"))],
    ),
    # properties of every type
    (
        "MATCH (s {title: 'Shops'}) RETURN s.holder, s.implicit, s.line, s.tags",
        [("the shops", False, 3, ())],
    ),
    ("MATCH (s) WHERE 'health' IN s.tags RETURN s.tags", [(("city", "health"),)]),
    ("MATCH (i:Inference) RETURN i.rules, i.argument", [(("Means to an end", "Duty"), "<Fumes>")]),
    ("MATCH (s) WHERE s.implicit RETURN s.id", [("[Ill]",)]),
    ("MATCH ()-[r:PREMISE_OF]->() RETURN r.place", [(1,), (2,)]),
    # whole nodes, relationships, paths
    (
        "MATCH p = (a:Argument)-[r:HAS_STEP]->(i)<-[:UNDERCUTS]-() RETURN a, r, p",
        [
            (
                "<Fumes>",
                "<Fumes> -[:HAS_STEP]-> <Fumes>#3",
                "<Fumes> -[:HAS_STEP]-> <Fumes>#3 <-[:UNDERCUTS]- [Filters]",
            )
        ],
    ),
    (
        "MATCH (a {title: 'Method'})-[r:SUPPORTS*1..]->(b {title: 'Buses'}) RETURN r",
        [("[Method] -[:SUPPORTS]-> [Survey] -[:SUPPORTS]-> [Buses]",)],
    ),
    (
        "MATCH (n {title: 'Ban'}) RETURN {title: n.title, line: n.line} AS m",
        [('{"title": "Ban", "line": 1}',)],
    ),
    # functions that the engine calls otherwise
    (
        "MATCH ()-[r]->(:Inference) RETURN DISTINCT type(r) ORDER BY type(r)",
        [("HAS_STEP",), ("PREMISE_OF",), ("UNDERCUTS",)],
    ),
    ("MATCH ()-[r:UNDERCUTS]->() RETURN startNode(r), endNode(r)", [("[Filters]", "<Fumes>#3")]),
    (
        "RETURN toString(3), split('a,b', ','), head([1, 2]), last([1, 2])",
        [("3", ("a", "b"), 1, 2)],
    ),
    ("RETURN CAST('nan' AS DOUBLE)", [("nan",)]),
    ("RETURN 1.5, null, date('2026-01-01');", [(1.5, None, "2026-01-01")]),
]


@pytest.mark.parametrize(("query", "rows"), ANSWERS, ids=[query for query, _ in ANSWERS])
def test_answers(cars: ArgumentMap, query: str, rows: list[tuple[object, ...]]) -> None:
    assert list(run(cars, query).rows) == rows


@pytest.mark.parametrize(
    ("returned", "columns"),
    [
        ("s.title", ("s.title",)),
        ("DISTINCT  s.title , count( * )", ("s.title", "count( * )")),
        ("s.title AS Claim, s.line", ("Claim", "s.line")),
        ("s.line AS `the line` ORDER BY s.title LIMIT 1", ("the line",)),
        ("coalesce(s.text, 'a, b') SKIP 1", ("coalesce(s.text, 'a, b')",)),
        ("*", ("s",)),
        ("s.title AS t UNION MATCH (a:Argument) RETURN a.title AS t", ("t",)),
        ("toUpper(s.title), [s.title, 'x']", ("toUpper(s.title)", "[s.title, 'x']")),
    ],
)
def test_headings_are_as_the_user_wrote_them(
    cars: ArgumentMap, returned: str, columns: tuple[str, ...]
) -> None:
    assert run(cars, f"MATCH (s:Statement) RETURN {returned}").columns == columns


def test_a_symmetric_relation_is_there_once() -> None:
    work = argmap.loads("[A]: a\n  >< [B]: b\n")
    assert run(work.map, "MATCH (a)-[:CONTRADICTS]->(b) RETURN a.id, b.id").rows == (
        ("[A]", "[B]"),
    )
    both = run(work.map, "MATCH (a)-[:CONTRADICTS]-(b) RETURN a.id, b.id ORDER BY a.id")
    assert both.rows == (("[A]", "[B]"), ("[B]", "[A]"))


def test_a_relationship_beside_a_count_is_right_or_refused(cars: ArgumentMap) -> None:
    pattern = "MATCH (o)-[r:ATTACKS]->(p)"
    with pytest.raises(CypherError, match="count before: WITH o, r, count"):
        run(cars, f"{pattern} RETURN o.title, r, count(*) AS n")
    found = run(cars, f"{pattern} WITH o, r, count(*) AS n RETURN o, r, n ORDER BY o.line")
    assert found.rows == (
        ("[Shops]", "[Shops] -[:ATTACKS]-> [Ban]", 1),
        ("[Buses]", "[Buses] -[:ATTACKS]-> [Shops]", 1),
    )


@pytest.mark.parametrize(
    ("path", "count"), [("*", 7), ("*1..", 7), ("*..2", 6), ("*2", 3), ("*0..1", 6), ("* 1..8", 7)]
)
def test_a_path_has_no_relationship_twice(path: str, count: int) -> None:
    circle = small_map("[A] support [B]", "[B] support [A]", "[B] support [C]")
    found = run(circle, f"MATCH way = (a)-[:SUPPORTS{path}]->(b) RETURN count(*)")
    assert found.rows == ((count,),)


def test_other_stars_are_let_be(cars: ArgumentMap) -> None:
    query = (
        "MATCH (s {line: 2 * 1 - 1})-[*0..0]->(s) RETURN s.line * 2, 's*', [3 - 2 * 1, count(*)]"
    )
    assert run(cars, query).rows == ((2, "s*", (1, 1)),)


def trails(argument_map: ArgumentMap) -> Counter[tuple[str, str]]:
    """How many paths without a repeated relationship lead from one node to another."""
    links = [(one.source.id, one.target.id) for one in property_graph(argument_map).relationships]
    found: Counter[tuple[str, str]] = Counter()
    pending = [(start, start, frozenset[int]()) for start in argument_map.nodes]
    while pending:
        start, here, used = pending.pop()
        for number, (source, target) in enumerate(links):
            if source == here and number not in used:
                found[start, target] += 1
                pending.append((start, target, used | {number}))
    return found


@settings(max_examples=15, deadline=None)
@given(random_maps().filter(lambda one: len(one.relations) + 3 * len(one.arguments) < 9))
def test_paths_are_those_that_a_plain_search_finds(argument_map: ArgumentMap) -> None:
    query = "MATCH (a)-[*1..]->(b) RETURN a.id, b.id, count(*)"
    expected = [(*ends, count) for ends, count in trails(argument_map).items()]
    assert sorted(run(argument_map, query).rows) == sorted(expected)


def test_an_empty_map() -> None:
    query = "MATCH (o)-[:ATTACKS]->(p) RETURN o.title, p"
    assert run(ArgumentMap(), query) == Table(("o.title", "p"), ())


MISTAKES = [
    # query, reason, what the caret marks
    ("MATCH (o)-[:ATTACK]->(p) RETURN o", "did you mean :ATTACKS?", "ATTACK"),
    ("MATCH (o)-[:ATTACKS|Undercut]->(p) RETURN o", "did you mean :UNDERCUTS?", "Undercut"),
    ("MATCH (s:Statment) RETURN s", "no label :Statment; did you mean :Statement?", "Statment"),
    ("MATCH (s:Zebra) RETURN s", "known: :Statement, :Argument, :Inference", "Zebra"),
    ("MATCH (s:ATTACKS) RETURN s", "ATTACKS is a relationship type", "ATTACKS"),
    ("MATCH ()-[r:Statement]->() RETURN r", "Statement is a label", "Statement"),
    ("MATCH (s) RETURN s.titel", "no property 'titel'; did you mean title?", "titel"),
    ("MATCH (s {tittle: 'x'}) RETURN s", "did you mean title?", "tittle"),
    ("MATCH ()-[r:ATTACKS]->() RETURN r.title", "relationship has no", "title"),
    (
        "MATCH (reason) RETURN raeson.title",
        "'raeson' at this place; did you mean reason?",
        "raeson",
    ),
    ("RETURN x", "nothing is called 'x'", "x"),
    ("MATCH (s) RETURN toUper(s.title)", "no function toUper(); did you mean toupper?", "toUper"),
    ("MATCH (s) WHERE 'x' IN s.title RETURN s", "look with CONTAINS", "IN"),
    ("MATCH (s) RETURN toUpper(s.line, 2)", "toUpper(INT64,INT64) cannot be worked", "toUpper"),
    ("MATCH (s) RETUR s", "did you mean RETURN?", "RETUR"),
    ("MTCH (s) RETURN s", "did you mean MATCH?", "MTCH"),
    ("MATCH (s)\n  WHERE s.title = 'ä'\n  RETUR s", "did you mean RETURN?", "RETUR"),
    ("MATCH (s RETURN s", "'RETURN' cannot stand here", "RETURN"),
    ("MATCH (o)-[ATTACKS]->(p) RETURN o", "needs a colon here, as in [:ATTACKS", "ATTACKS"),
    ("MATCH (Statement) RETURN 1", "needs a colon here, as in (:Statement", "Statement"),
    ("MATCH (a)-[:SUPPORTS*]->(b)-[:ATTACKS*2..]->(c) RETUR a", "mean RETURN?", "RETUR"),
    ("MATCH (a)-[r:SUPPORTS*1.. x]->(b)\nRETURN a", "cannot stand here", "x"),
    ("MATCH (a)-[*\n1..]->(b)\n  RETUR a", "did you mean RETURN?", "RETUR"),
    ("MATCH (a)-[:SUPPORTS* ACYCLIC]->(b) RETURN a", "ACYCLIC is not available", "ACYCLIC"),
    ("MATCH (s) RETURN s.title WHERE s.line > 3", "'WHERE' cannot stand here", "WHERE"),
    ("MATCH (s) WHERE s:Statement RETURN s", "write a label in the pattern", ":"),
    ("MATCH (s) WHERE EXISTS((s)-->()) RETURN s", "write EXISTS { MATCH ... }", "("),
    ("MATCH p = shortestPath((a)-[*]->(b)) RETURN p", "SHORTEST 1..", "shortestPath"),
    ("MATCH (s) WHERE s.title == 'x' RETURN s", "a single =", "="),
    ("MATCH (s) WHERE s.title != 'x' RETURN s", "differ with <>", "!"),
    ("MATCH (s) WITH s.title RETURN 1", "WITH needs a name", "WITH"),
    ("MATCH (s) RETURN", "ends too early", ""),
    ("MATCH (s) RETURN count(s", "ends too early", ""),
    ("MATCH (s) WHERE s.title = 'x RETURN s", "has no partner", "'"),
    ("MATCH (s) WHERE s.title = $title RETURN s", "no parameters", "$"),
    ("MATCH (s) RETURN s; MATCH (s) RETURN s", "one query at a time", ";"),
]


@pytest.mark.parametrize(("query", "reason", "marked"), MISTAKES, ids=[one[0] for one in MISTAKES])
def test_a_mistake_is_told_with_its_place_and_a_repair(
    cars: ArgumentMap, query: str, reason: str, marked: str
) -> None:
    with pytest.raises(CypherError) as caught:
        run(cars, query)
    error = caught.value
    assert reason in error.reason
    assert error.span is not None
    assert error.span.text == marked
    assert str(error).startswith(error.reason + "\n")
    assert "exception" not in str(error)


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("CREATE (s:Statement {id: 'x'})", "CREATE"),
        ("MATCH (s) SET s.title = 'x'", "SET"),
        ("MATCH (s) /* quietly */ delete s", "delete"),
        ("MATCH (s) DETACH DELETE s", "DETACH"),
        ("MERGE (s:Statement {id: 'x'}) RETURN s", "MERGE"),
        ("MATCH (s) WITH * REMOVE s.title", "REMOVE"),
        ("COPY (MATCH (s) RETURN s) TO 'x.csv'", "COPY"),
        ("LOAD FROM 'x.csv' RETURN *", "LOAD"),
        ("MATCH (s) LOAD FROM 'x.csv' RETURN *", "LOAD"),
        ("CALL show_tables() RETURN *", "CALL"),
        ("INSTALL json", "INSTALL"),
        ("DROP TABLE Statement", "DROP"),
        ("ATTACH 'x' AS y", "ATTACH"),
        ("RETURN 1; DROP TABLE Statement", ";"),
    ],
)
def test_a_query_only_reads(cars: ArgumentMap, query: str, word: str) -> None:
    with pytest.raises(CypherError) as caught:
        run(cars, query)
    assert caught.value.span is not None
    assert caught.value.span.text == word


def test_words_that_change_a_map_are_names_and_texts_elsewhere(cars: ArgumentMap) -> None:
    query = "MATCH (set:Statement {title: 'Ban'}) RETURN set.title AS load, 'DELETE; $x' // CREATE"
    assert run(cars, query) == Table(("load", "'DELETE; $x'"), (("Ban", "DELETE; $x"),))


@pytest.mark.parametrize("query", ["", " \n", "// nothing", ";"])
def test_an_empty_query(cars: ArgumentMap, query: str) -> None:
    with pytest.raises(CypherError, match="the query is empty"):
        run(cars, query)


def test_too_many_rows(cars: ArgumentMap) -> None:
    with pytest.raises(CypherError, match="rows, more than 1,000,000; add LIMIT"):
        run(
            cars,
            "MATCH (a), (b), (c), (d), (e), (f), (g) RETURN a.id, b.id, c.id, d.id, e.id, f.id, g.id",
        )


def test_a_query_that_takes_too_long(cars: ArgumentMap) -> None:
    pairs = ", ".join(f"({name})" for name in "abcdefghij")
    lines = " + ".join(f"{name}.line" for name in "abcdefghij")
    with pytest.raises(CypherError, match=r"stopped after 0\.1 s"):
        run(cars, f"MATCH {pairs} WHERE {lines} < 0 RETURN count(*)", seconds=0.1)


def test_a_missing_engine(cars: ArgumentMap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ladybug", None)
    with pytest.raises(argmap.ArgmapError, match=r"pip install 'argmap\[cypher\]'"):
        run(cars, "MATCH (s) RETURN s")


def test_no_folder_for_temporary_files(
    cars: ArgumentMap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    with pytest.raises(CypherError, match=r"the engine cannot hold the map: .*missing"):
        run(cars, "MATCH (s) RETURN s")


NASTY = """\
["Quote", 'single' \\\\ and ; , comma]: He said: "no", it's {not} \\\\n. #(a, b) #(")
    + [Ünïcode 🙂]: Line one,
      and line two. {holder: ["a, b", 'c"d'], basis: "'\\\\x"}
"""


def test_texts_come_out_as_they_went_in() -> None:
    work = argmap.loads(NASTY)
    for property_ in ("title", "text", "holder", "basis", "data"):
        found = run(work.map, f"MATCH (s:Statement) RETURN s.id, s.{property_}").rows
        assert found == tuple((node, data[property_]) for node, data in work.graph.nodes(data=True))
    tags = tuple((statement.id, statement.tags) for statement in work.map.statements)
    assert run(work.map, "MATCH (s) RETURN s.id, s.tags").rows == tags


@settings(max_examples=15, deadline=None)
@given(random_maps())
def test_every_node_and_relationship_is_found(argument_map: ArgumentMap) -> None:
    nodes, relationships = property_graph(argument_map)
    assert run(argument_map, "MATCH (n) RETURN label(n), n.id").rows == tuple(
        sorted(
            ((node.label, node.id) for node in nodes),
            key=lambda row: ("Statement", "Argument", "Inference").index(row[0]),
        )
    )
    found = run(argument_map, "MATCH ()-[r]->() RETURN r").rows
    assert sorted(found) == sorted(
        (f"{one.source.id} -[:{one.type}]-> {one.target.id}",) for one in relationships
    )


@settings(max_examples=15, deadline=None)
@given(random_maps())
def test_unanswered_attackers_are_those_that_nothing_attacks(argument_map: ArgumentMap) -> None:
    attacks = [one for one in argument_map.relations if one.kind is RelationKind.ATTACK]
    attacked = {one.target for one in attacks}
    found = run(
        argument_map, "MATCH (o)-[:ATTACKS]->(p) WHERE NOT ()-[:ATTACKS]->(o) RETURN o.id, p.id"
    )
    assert sorted(found.rows) == sorted(
        (one.source, one.target) for one in attacks if one.source not in attacked
    )


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_same_rows_in_the_same_order(path: Path) -> None:
    work = argmap.load(path)
    query = "MATCH (a)-[r]->(b) RETURN a.title, type(r), count(*), collect(b.id)"
    assert run(work.map, query) == run(work.map, query)


def test_no_file_is_left_behind(
    cars: ArgumentMap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    run(cars, "MATCH (s) RETURN s")
    assert not list(tmp_path.iterdir())
