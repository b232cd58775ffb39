"""Checking the words of a command line without pydantic.

Typer hands every parameter to a pydantic adapter, and importing pydantic takes 80 ms: as long as
reading a map of a thousand statements. Our parameters are words, lists of words, flags, and choices,
which need no more than the few lines below. Typer makes its adapters late and keeps them where
:func:`without_pydantic` puts ours; should another version of typer keep them elsewhere, it makes
its own as before, and only time is lost.
"""

from collections.abc import Iterable
from typing import Any, Literal, get_args, get_origin

import typer

from argmap.text.nearest import suggestion


class _Words:
    """What typer asks of an adapter: turn what stood on the command line into a value."""

    def __init__(self, annotation: Any) -> None:
        self._annotation = annotation

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value of a parameter; ``None`` where it was not given."""
        if get_origin(self._annotation) is list:
            return list(value or ())
        if value is None or get_origin(self._annotation) is not Literal:
            return value
        choices = get_args(self._annotation)
        if value not in choices:
            message = f"{value!r} is not a choice; {suggestion(str(value), choices)}"
            raise typer.BadParameter(message, ctx=ctx, param=param)
        return value


def without_pydantic(parameters: Iterable[Any]) -> None:
    """Let parameters that are words, flags or choices be read by the lines above."""
    for parameter in parameters:
        annotation = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
        is_choice = get_origin(annotation) is Literal
        if annotation in (str, bool, list[str]) or is_choice:
            parameter._runtime_param = _Words(annotation)  # noqa: SLF001 -- see the module's head
