"""The language that selects a part of a map."""

from collections.abc import Iterable

from argmap.graph import Bearing, place
from argmap.queries.question import Question
from argmap.queries.target import find_target

__all__ = ["select"]


def select(bearing: Bearing, selector: str, questions: Iterable[Question]) -> tuple[str, ...]:
    """The ids of the statements and arguments that a selector takes, in document order.

    Args:
        bearing: what bears on what in the map.
        selector: the expression.
        questions: the named questions whose names can be used in it.

    Raises:
        UnknownTargetError: the map has no such statement or argument.
    """
    for question in questions:
        if question.name == selector:
            found = {name for row in question(bearing) for name in row.ids}
            numbers = sorted(
                (bearing.index[name] for name in found), key=lambda n: place(bearing, n)
            )
            return tuple(bearing.ids[number] for number in numbers)
    return (bearing.ids[find_target(bearing, selector)],)
