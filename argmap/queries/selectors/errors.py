"""What is wrong with a selector, shown with a caret under the place."""

from argmap.text import ArgmapError, Span, excerpt


class SelectorError(ArgmapError):
    """A selector cannot be read, or names something that neither argmap nor the map has.

    Attributes:
        reason: what is wrong, and the repair.
        span: where in the selector; ``None`` if it was not written but put together in Python.
    """

    def __init__(self, reason: str, span: Span | None = None) -> None:
        self.reason = reason
        self.span = span
        super().__init__(f"{reason}\n{excerpt(span)}" if span else reason)
