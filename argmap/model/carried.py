"""The data of a map by what carries it, and where it is written."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.model.argument_map import ArgumentMap
from argmap.model.data import Data
from argmap.model.elements import Argument, Occurrence, Statement
from argmap.text.source import Span


class Carrier(StrEnum):
    """What carries data, as messages call it."""

    STATEMENT = "a statement"
    CONCLUSION = "a conclusion"
    ARGUMENT = "an argument"
    STEP = "an inference line"
    HEADING = "a heading"


class Carried(NamedTuple):
    """Data in one place. ``id`` is that of the element, or of the section under a heading."""

    carrier: Carrier
    id: str
    data: Data
    span: Span | None

    @property
    def about(self) -> tuple[str, ...]:
        """The element of the map that it belongs to; a heading is none."""
        return () if self.carrier is Carrier.HEADING else (self.id,)


def data_of(argument_map: ArgumentMap) -> Iterator[Carried]:
    """All data of a map: of statements and arguments, of inference lines, of headings."""
    elements: tuple[Statement | Argument, ...] = (*argument_map.statements, *argument_map.arguments)
    for element in elements:
        is_statement = isinstance(element, Statement)
        for member in element.members:
            if member.data:
                carrier = _carrier(member) if is_statement else Carrier.ARGUMENT
                yield Carried(carrier, element.id, member.data, member.data_span)
    for step in argument_map.inferences:
        if step.data:
            yield Carried(Carrier.STEP, step.id, step.data, step.span)
    for section in argument_map.sections:
        if section.data:
            yield Carried(Carrier.HEADING, section.id, section.data, section.span)


def _carrier(member: Occurrence) -> Carrier:
    return Carrier.CONCLUSION if member.inference is not None else Carrier.STATEMENT
