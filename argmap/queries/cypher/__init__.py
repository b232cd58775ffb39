"""Questions in Cypher, the query language of graph databases, for those who know it.

The engine is Ladybug, an extra of the package (``pip install 'argmap[cypher]'``). What it finds are
the nodes and relationships of :mod:`argmap.graph.property_graph`.

>>> from argmap.queries.cypher import run
>>> from argmap.model import ArgumentMap
>>> run(ArgumentMap(), "MATCH (s:Statement) RETURN s.title")
Table(columns=('s.title',), rows=())
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.graph.property_graph import property_graph
from argmap.queries.cypher.complaints import explained
from argmap.queries.cypher.engine import opened
from argmap.queries.cypher.errors import CypherError, CypherMissingError
from argmap.queries.cypher.paths import for_engine
from argmap.queries.cypher.values import Value, Values
from argmap.queries.cypher.words import Word, headings, only_reads
from argmap.text import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladybug import Connection

    from argmap.model import ArgumentMap

__all__ = ["CypherError", "CypherMissingError", "Table", "Value", "run"]

SECONDS = 60.0
"""How long a query may take before it is stopped."""

ROWS = 1_000_000
"""How many rows an answer may have."""


@dataclass(frozen=True, slots=True)
class Table:
    """The answer: headings as the query has them, and rows of plain values.

    A node is its id, a relationship or a path a sentence such as ``[Reason] -[:SUPPORTS]-> [Claim]``,
    a list a tuple.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def run(argument_map: "ArgumentMap", query: str, *, seconds: float = SECONDS) -> Table:
    """Ask a map a question in Cypher.

    The same map and query give the same rows in the same order.

    Args:
        argument_map: the map.
        query: one query that only reads.
        seconds: how long it may take; loading the map is not counted.

    Raises:
        CypherMissingError: the engine is not installed.
        CypherError: the query has a mistake, changes something, takes too long or finds too much.
    """
    source = Source(query, "<query>")
    words = only_reads(source)
    sent = for_engine(source, words)
    with opened(property_graph(argument_map), seconds) as connection:
        try:
            result: Any = connection.execute(sent.text)
            return _table(connection, source, words, result)
        except RuntimeError as error:
            if "Interrupted" in str(error):
                raise CypherError(
                    f"the query was stopped after {seconds:g} s; connect its patterns, "
                    "or bound its paths, as in [:SUPPORTS*1..5]"
                ) from error
            complaint = str(error)
            raise explained(
                complaint, source, words, sent, lambda: _functions(connection)
            ) from error


def _table(connection: "Connection", source: Source, words: tuple[Word, ...], result: Any) -> Table:
    count = result.get_num_tuples()
    if count > ROWS:
        raise CypherError(
            f"the answer has {count:,} rows, more than {ROWS:,}; add LIMIT, or return count(*)"
        )
    values = Values(connection)
    return Table(
        headings(source, words, tuple(result.get_column_names())),
        tuple(tuple(map(values.plain, row)) for row in result),
    )


def _functions(connection: "Connection") -> "Iterable[str]":
    result: Any = connection.execute("CALL show_functions() RETURN name")
    return [str(name) for (name,) in result]
