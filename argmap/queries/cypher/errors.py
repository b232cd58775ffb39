"""What stops a Cypher query, with its place in the query."""

from argmap.text import ArgmapError, Span, excerpt


class CypherError(ArgmapError):
    """A query cannot be answered: what is wrong, where (if that is known), and what to do."""

    def __init__(self, reason: str, span: Span | None = None) -> None:
        self.reason = reason
        self.span = span
        super().__init__(f"{reason}\n{excerpt(span)}" if span else reason)


class CypherMissingError(ArgmapError):
    """The engine that answers Cypher is not installed."""

    def __init__(self) -> None:
        super().__init__("Cypher needs the package ladybug; pip install 'argmap[cypher]'")
