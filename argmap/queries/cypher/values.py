"""What the engine answers, as plain values.

A node is its id; a relationship is its sentence, ``[Reason] -[:SUPPORTS]-> [Claim]``; a path is one
sentence too. A list is a tuple; a map is a dictionary's JSON text; dates and the like are text.
"""

import json
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeAlias

from argmap.queries.cypher.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladybug import Connection

Value: TypeAlias = "str | int | float | bool | tuple[Value, ...] | None"


class Values:
    """Turns the values of one engine into plain ones."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._known: dict[str, str] = {}

    def plain(self, value: Any) -> Value:
        """The value of a cell."""
        match value:
            case float() if not isfinite(value):
                return str(value)  # JSON has no such number
            case None | bool() | int() | float() | str():
                return value
            case list():
                return tuple(self.plain(item) for item in value)
            case {"_NODES": nodes, "_RELS": links}:
                return self._path(nodes, links)
            case {"_SRC": _, "_LABEL": ""}:  # a fault of the engine, which would be a wrong answer
                raise CypherError(
                    "a whole relationship cannot be returned beside a count; ask for type(r) or "
                    "r.line, or count before: WITH o, r, count(*) AS n RETURN o, r, n"
                )
            case {"_SRC": source, "_DST": target, "_LABEL": name}:
                return f"{self._name(source)} -[:{name}]-> {self._name(target)}"
            case {"_ID": _, "id": name}:
                return str(name)
            case {"offset": offset, "table": table, **rest} if not rest:
                return f"{table}:{offset}"
            case dict():
                return json.dumps(
                    {key: self.plain(item) for key, item in value.items()}, ensure_ascii=False
                )
            case _:
                return str(value)

    def _path(self, nodes: "Iterable[dict[str, Any]]", links: "Iterable[dict[str, Any]]") -> str:
        """A path with its nodes; of a bound relationship of many steps only those between."""
        ids = [node["_ID"] for node in nodes]
        steps = list(links)
        if not steps:
            return "".join(self._name(place) for place in ids)
        here = ids[0] if len(ids) > len(steps) else _first(steps)
        text = self._name(here)
        for step in steps:
            forward = step["_SRC"] == here
            here = step["_DST"] if forward else step["_SRC"]
            arrow = f" -[:{step['_LABEL']}]-> " if forward else f" <-[:{step['_LABEL']}]- "
            text += arrow + self._name(here)
        return text

    def _name(self, place: dict[str, int]) -> str:
        """The id of a node of which the engine says only where it stands."""
        if not self._known:
            rows = self._connection.execute("MATCH (n) RETURN id(n), n.id")
            self._known = {str(self.plain(where)): str(name) for where, name in rows}
        return self._known[str(self.plain(place))]


def _first(steps: "list[dict[str, Any]]") -> dict[str, int]:
    """Where a chain of relationships starts, whichever way each of them points."""
    first, *rest = steps
    start: dict[str, int] = first["_SRC"]
    end: dict[str, int] = first["_DST"]
    return end if rest and start in (rest[0]["_SRC"], rest[0]["_DST"]) else start
