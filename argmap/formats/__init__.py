"""Formats that keep the meaning of a map. A format is a record; a further one is a small file.

Pictures are made by renderers (:mod:`argmap.renderers`), which see boxes and arrows; a format sees
the map.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from argmap.formats.about import About


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that holds the meaning of a map.

    Attributes:
        name: what users call it.
        summary: what it is for, in a few words.
        suffixes: how its files end, with the dot, the usual one first.
        write: the text of the file, which is written as UTF-8. The same map gives the same text.
        write_about: the same with the text that the map is about; ``None`` if it is of no use.
    """

    name: str
    summary: str
    suffixes: tuple[str, ...]
    write: Callable[[ArgumentMap], str]
    write_about: "Callable[[ArgumentMap, About], str] | None" = None


def _cypher(argument_map: ArgumentMap) -> str:
    from argmap.formats.cypher import script  # noqa: PLC0415 -- each format loads what it needs

    return script(argument_map)


def _webannotation(argument_map: ArgumentMap, about: "About | None" = None) -> str:
    from argmap.formats.webannotation import written  # noqa: PLC0415 -- likewise

    return written(argument_map, about)


BUILTIN: tuple[Format, ...] = (
    Format("cypher", "a script for Neo4j and Memgraph", (".cypher", ".cql"), _cypher),
    Format(
        "webannotation",
        "the passages as Web Annotations (W3C, JSON-LD)",
        (".jsonld",),
        _webannotation,
        _webannotation,
    ),
)
"""The formats that argmap brings, in the order in which they are listed."""
