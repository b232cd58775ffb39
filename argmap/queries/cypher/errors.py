"""What stops a Cypher query."""

from argmap.text import ArgmapError, PlacedError


class CypherError(PlacedError):
    """A query cannot be answered: it has a mistake, changes something, or asks for too much."""


class CypherMissingError(ArgmapError):
    """The engine that answers Cypher is not installed."""

    def __init__(self) -> None:
        super().__init__("Cypher needs the package ladybug; pip install 'argmap[cypher]'")
