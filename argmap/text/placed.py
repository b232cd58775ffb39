"""What stops a call because of a text that the user typed for it, shown with its place."""

from argmap.text.errors import ArgmapError
from argmap.text.excerpt import excerpt
from argmap.text.source import Span


class PlacedError(ArgmapError):
    """Something is wrong with a selector or a query.

    Attributes:
        reason: what is wrong, and the repair.
        span: where in the text; ``None`` if that is not known.
    """

    def __init__(self, reason: str, span: Span | None = None) -> None:
        self.reason = reason
        self.span = span
        super().__init__(f"{reason}\n{excerpt(span)}" if span else reason)
