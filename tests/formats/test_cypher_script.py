"""The script for Neo4j and Memgraph, run in a real engine that knows the same Cypher."""

from collections.abc import Iterator
from pathlib import Path

import ladybug
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.formats.cypher import script
from argmap.graph.property_graph import (
    NODE_PROPERTIES,
    RELATIONSHIP_PROPERTIES,
    property_graph,
)
from argmap.model import ArgumentMap, Data, Occurrence, Role, Statement
from argmap.queries.cypher.engine import schema
from argmap.queries.cypher.words import Word, words_of
from tests.graph.small_maps import random_maps

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
ESCAPES = {"\\n": "\n", "\\r": "\r", "\\t": "\t"}


def statements(text: str) -> Iterator[list[Word]]:
    """The statements of a script, without the semicolons."""
    words: list[Word] = []
    for word in words_of(text):
        if word.text == ";":
            yield words
            words = []
        else:
            words.append(word)
    assert not words, "the script ends within a statement"


def for_ladybug(words: list[Word]) -> str:
    """A statement as Ladybug takes it: it has no escapes for blanks, and lists have a type."""
    text = " ".join(_raw(word) if word.kind == "text" else word.text for word in words)
    return text.replace("[ ]", "CAST([] AS STRING[])")


def _raw(word: Word) -> str:
    pieces, rest = [], word.text
    while rest:
        size = 2 if rest[0] == "\\" else 1
        pieces.append(ESCAPES.get(rest[:size], rest[:size]))
        rest = rest[size:]
    return "".join(pieces)


Rows = list[list[object]]


def loaded(text: str, argument_map: ArgumentMap) -> tuple[Rows, Rows]:
    """The nodes and relationships of a database into which a script was loaded."""
    with ladybug.Database(max_num_threads=1) as database, ladybug.Connection(database) as engine:
        for definition in schema(property_graph(argument_map)):
            engine.execute(definition)
        for words in statements(text):
            engine.execute(for_ladybug(words))
        nodes, links = engine.execute(NODES), engine.execute(LINKS)
        assert isinstance(nodes, ladybug.QueryResult)
        assert isinstance(links, ladybug.QueryResult)
        return sorted(map(list, nodes), key=str), sorted(map(list, links), key=str)


def expected(argument_map: ArgumentMap) -> tuple[Rows, Rows]:
    """What :func:`loaded` finds if everything got there as it was."""
    graph = property_graph(argument_map)
    nodes: Rows = [[node.label, *map(_plain, node.values)] for node in graph.nodes]
    links: Rows = [
        [one.type, one.source.id, one.target.id, *one.values] for one in graph.relationships
    ]
    return sorted(nodes, key=str), sorted(links, key=str)


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


NODES = f"MATCH (n) RETURN label(n), {', '.join(f'n.{known.name}' for known in NODE_PROPERTIES)}"
LINKS = "MATCH (a)-[r]->(b) RETURN label(r), a.id, b.id, " + ", ".join(
    f"r.{known.name}" for known in RELATIONSHIP_PROPERTIES
)

NASTY = """\
["Quote", 'single' \\ and ; , comma]: He said: "no", it's {not} \\n \\u0041. #(a, b) #("; //)
    + [Ünïcode 🙂]: Line one,
      and line two. {holder: ["a, b", 'c"d'], basis: "'\\x\t", note: "one\r\ntwo"}
    + <Both>

<Both>

(1) It's so.
(2) [] is empty.
-- It's a rule, `another` {uses: [1, 2]} --
(3) ["Quote", 'single' \\ and ; , comma]
"""


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_maps_arrive_as_they_are(path: Path) -> None:
    argument_map = argmap.load(path).map
    assert loaded(script(argument_map), argument_map) == expected(argument_map)


def test_nasty_texts_arrive_as_they_are() -> None:
    argument_map = argmap.loads(NASTY).map
    assert loaded(script(argument_map), argument_map) == expected(argument_map)


@settings(max_examples=20, deadline=None)
@given(random_maps())
def test_every_node_and_relationship_arrives(argument_map: ArgumentMap) -> None:
    assert loaded(script(argument_map), argument_map) == expected(argument_map)


@given(st.text())
def test_any_text_is_one_literal(text: str) -> None:
    member = Occurrence("T", text, Role.TOP_LEVEL, data=Data({"holder": text}))
    argument_map = ArgumentMap((Statement("T", (member,), data=member.data),))
    [words] = statements(script(argument_map))
    literals = [word for word in words if word.kind == "text"]
    [node] = property_graph(argument_map).nodes
    assert [_raw(word)[1:-1].replace("\\'", "'").replace("\\\\", "\\") for word in literals] == [
        value for value in node.values if isinstance(value, str)
    ]


def test_running_it_twice_changes_nothing() -> None:
    argument_map = argmap.load(MAPS[0]).map
    assert loaded(script(argument_map) * 2, argument_map) == expected(argument_map)


def test_no_statement_is_long() -> None:
    statements_ = "\n\n".join(f"[S{number}]: It is so.\n  + [R{number}]" for number in range(700))
    argument_map = argmap.loads(statements_).map
    assert loaded(script(argument_map), argument_map) == expected(argument_map)
    assert max(text.count("\n") for text in script(argument_map).split(";\n")) <= 510


def test_comments_hold_nothing_that_mgconsole_would_read() -> None:
    comments = [line for line in script(ArgumentMap()).splitlines() if line.startswith("//")]
    assert comments
    assert not set("'\"`;") & set("".join(comments))


def test_an_empty_map_makes_no_statement() -> None:
    assert list(statements(script(ArgumentMap()))) == []
