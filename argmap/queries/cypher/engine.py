"""Ladybug (https://ladybugdb.com), an embedded graph database, holds the map and answers.

The database is in memory and is thrown away after the query. One thread, so that the same query
gives the same rows in the same order.
"""

import csv
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.graph.property_graph import (
    LABELS,
    NODE_PROPERTIES,
    RELATIONSHIP_PROPERTIES,
    RELATIONSHIP_TYPES,
    Node,
    Property,
    PropertyGraph,
    PropertyValue,
    Relationship,
)
from argmap.queries.cypher.errors import CypherError, CypherMissingError

if TYPE_CHECKING:
    from ladybug import Connection

_LONGEST = 65_535  # the engine counts the steps of a path in 16 bits
_MEMORY = 1 << 30
_MEMORY_OF_ONE = 4 << 10
_ADDRESSES = 1 << 36  # not the 8 TB that it would reserve, which some machines refuse
_COLUMN_TYPES = {"text": "STRING", "number": "INT64", "truth": "BOOL", "texts": "STRING[]"}

# Neither can be in a property: the graph has no control characters but tab and line breaks.
_BETWEEN = "\x1f"
_NULL = "\x01"
_CSV = f"(HEADER=false, AUTO_DETECT=false, PARALLEL=false, ESCAPE='\"', NULL_STRINGS=['{_NULL}'])"
_IN_FILES = {**_COLUMN_TYPES, "texts": "STRING"}
_LIST = f"CASE {{0}} WHEN '' THEN CAST([] AS STRING[]) ELSE string_split({{0}}, '{_BETWEEN}') END"

_FUNCTIONS = (
    "type(r) AS label(r)",
    "startNode(r) AS start_node(r)",
    "endNode(r) AS end_node(r)",
    "toString(x) AS CAST(x AS STRING)",
    "split(x, y) AS string_split(x, y)",
    "head(x) AS x[1]",
    "last(x) AS x[-1]",
)
"""Functions of Cypher that the engine has under another name."""


@contextmanager
def opened(graph: PropertyGraph, seconds: float) -> "Iterator[Connection]":
    """A database with a map in it, in which a query runs for so many seconds at most.

    Raises:
        CypherMissingError: ladybug is not installed.
        CypherError: there is no memory for the map, or no folder for temporary files.
    """
    try:
        from ladybug import Connection, Database  # noqa: PLC0415 -- an extra of the package
    except ImportError as error:
        raise CypherMissingError from error

    size = len(graph.nodes) + len(graph.relationships)
    with ExitStack() as stack:
        try:
            database = Database(
                max_num_threads=1,
                buffer_pool_size=_MEMORY + size * _MEMORY_OF_ONE,
                max_db_size=_ADDRESSES,
            )
            stack.enter_context(database)
            connection = stack.enter_context(Connection(database))
            for statement in schema(graph):
                connection.execute(statement)
            _load(connection, graph)
        except (OSError, RuntimeError) as error:
            raise CypherError(f"the engine cannot hold the map: {error}") from error
        connection.set_query_timeout(round(seconds * 1000))
        yield connection


def schema(graph: PropertyGraph) -> Iterator[str]:
    """What prepares an empty database; a path can be as long as the map is large."""
    joined = {(one.type, one.source.label, one.target.label): None for one in graph.relationships}
    for label in LABELS.values():
        yield f"CREATE NODE TABLE {label}({_columns(NODE_PROPERTIES)}, PRIMARY KEY (id))"
    for known in RELATIONSHIP_TYPES:
        usual = ((known.name, a, b) for a in known.sources for b in known.targets)
        unusual = (ends for ends in joined if ends[0] == known.name)  # of maps made by programs
        ends = ", ".join(f"FROM {a} TO {b}" for _, a, b in dict.fromkeys((*usual, *unusual)))
        yield f"CREATE REL TABLE {known.name}({ends}, {_columns(RELATIONSHIP_PROPERTIES)})"
    for function in _FUNCTIONS:
        yield f"CREATE MACRO {function}"
    longest = min(max(len(graph.relationships), 30), _LONGEST)
    yield f"CALL var_length_extend_max_depth={longest}"


def _columns(properties: Iterable[Property]) -> str:
    return ", ".join(f"`{known.name}` {_COLUMN_TYPES[known.type]}" for known in properties)


def _load(connection: "Connection", graph: PropertyGraph) -> None:
    """Fill the tables from files, which takes a tenth of the time that parameters take."""
    nodes: dict[str, list[Node]] = {}
    for node in graph.nodes:
        nodes.setdefault(node.label, []).append(node)
    links: dict[tuple[str, str, str], list[Relationship]] = {}
    for link in graph.relationships:
        links.setdefault((link.type, link.source.label, link.target.label), []).append(link)
    with tempfile.TemporaryDirectory(prefix="argmap-") as folder:
        file = Path(folder, "table.csv")
        for label, some in nodes.items():
            _write(file, (node.values for node in some))
            connection.execute(f"COPY {label} FROM ({_from(file, NODE_PROPERTIES)})")
        ends = (Property("from", "text", ""), Property("to", "text", ""))
        columns = (*ends, *RELATIONSHIP_PROPERTIES)
        for (name, source, target), those in links.items():
            _write(file, ((link.source.id, link.target.id, *link.values) for link in those))
            connection.execute(
                f"COPY {name} FROM ({_from(file, columns)}) (from='{source}', to='{target}')"
            )


def _from(file: Path, columns: Sequence[Property]) -> str:
    """The rows of a file, lists made lists again; types are named, for the engine would guess."""
    heads = ", ".join(f"`{known.name}` {_IN_FILES[known.type]}" for known in columns)
    values = ", ".join(
        _LIST.format(f"`{known.name}`") if known.type == "texts" else f"`{known.name}`"
        for known in columns
    )
    path = str(file).replace("\\", "\\\\").replace("'", "\\'")
    return f"LOAD WITH HEADERS ({heads}) FROM '{path}' {_CSV} RETURN {values}"


def _write(file: Path, rows: Iterable[Sequence[PropertyValue]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(
            [_BETWEEN.join(value) if isinstance(value, tuple) else value for value in row]
            for row in rows
        )
