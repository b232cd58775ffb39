r"""A script in Cypher that loads a map into Neo4j or Memgraph.

The nodes and relationships are those of :mod:`argmap.graph.property_graph`, so that a question of
``argmap query --cypher`` can be asked there too. The script uses only what both databases share: no
extensions and no schema. It merges by id, so that running it again changes nothing, and running it
after an edit brings the database up to date, except for what was taken out of the map.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from argmap.graph.property_graph import (
    LABELS,
    NODE_PROPERTIES,
    RELATIONSHIP_PROPERTIES,
    Node,
    PropertyValue,
    Relationship,
    property_graph,
)
from argmap.model import ArgumentMap

_BATCH = 500
"""How many nodes or relationships one statement loads; larger ones are slow to parse."""

# mgconsole reads quotes and semicolons also in comments, so there are none.
_HEAD = """\
// A map of arguments, written by argmap.
// Neo4j:    cypher-shell --file THIS_FILE
// Memgraph: mgconsole < THIS_FILE
// Before a map of some thousand statements make an index for each label, such as Statement:
// Neo4j:    CREATE INDEX FOR (n:Statement) ON (n.id)
// Memgraph: CREATE INDEX ON :Statement(id)
"""

_ESCAPES = str.maketrans({"\\": r"\\", "'": r"\'", "\n": r"\n", "\r": r"\r", "\t": r"\t"})


def script(argument_map: ArgumentMap) -> str:
    """The script. Linear in the size of the map."""
    graph = property_graph(argument_map)
    return "\n".join((_HEAD, *_load_nodes(graph.nodes), *_load_links(graph.relationships)))


def _load_nodes(nodes: Sequence[Node]) -> Iterator[str]:
    keys = [known.name for known in NODE_PROPERTIES]
    for label in LABELS.values():
        some = (_row(keys, node.values) for node in nodes if node.label == label)
        for rows in _batches(some):
            yield _statement(rows, f"MERGE (n:{label} {{id: row.id}})", _set("n", keys[1:]))


def _load_links(links: Iterable[Relationship]) -> Iterator[str]:
    keys = [known.name for known in RELATIONSHIP_PROPERTIES]
    groups: dict[tuple[str, str, str], list[Relationship]] = {}
    for link in links:
        groups.setdefault((link.type, link.source.label, link.target.label), []).append(link)
    for (name, source, target), those in groups.items():
        some = (
            _row(["source", "target", *keys], (link.source.id, link.target.id, *link.values))
            for link in those
        )
        for rows in _batches(some):
            yield _statement(
                rows,
                f"MATCH (a:{source} {{id: row.source}})",
                f"MATCH (b:{target} {{id: row.target}})",
                f"MERGE (a)-[r:{name}]->(b)",
                _set("r", keys),
            )


def _statement(rows: Sequence[str], *clauses: str) -> str:
    return "\n".join(("UNWIND [", ",\n".join(rows), "] AS row", *clauses)) + ";\n"


def _set(variable: str, keys: Iterable[str]) -> str:
    return "SET " + ", ".join(f"{variable}.{key} = row.{key}" for key in keys)


def _row(keys: Iterable[str], values: Iterable[PropertyValue]) -> str:
    pairs = zip(keys, values, strict=True)
    return "  {" + ", ".join(f"{key}: {_literal(value)}" for key, value in pairs) + "}"


def _literal(value: PropertyValue) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, str):
        return f"'{value.translate(_ESCAPES)}'"
    return str(value).lower()  # a whole number or a truth value


def _batches(rows: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(rows)
    while some := list(islice(rest, _BATCH)):
        yield some
