"""The functions of selectors: parts of the map that lie in some relation to another part."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from argmap.graph import Bearing, joint_fallout
from argmap.model import Argument, statement_id
from argmap.queries.selectors.reach import (
    above,
    around,
    conclusion,
    objectors,
    owner,
    replies,
    steps,
    under,
)


@dataclass(frozen=True, slots=True)
class Function:
    """A function of a selector.

    Attributes:
        name: its name.
        meaning: what it takes, in a line; ``x`` is what stands in the parentheses.
        numbers: works it out, of a map and some elements of it; if it is ``counted``, also of a
            number.
        also: other forms of the name.
        is_counted: whether a number may follow after a comma; else it is 1.
        gives_inferences: whether it is about the steps of arguments.
    """

    name: str
    meaning: str
    numbers: Callable[..., Iterable[int]]
    also: tuple[str, ...] = ()
    is_counted: bool = False
    gives_inferences: bool = False

    @property
    def usage(self) -> str:
        """How it is written."""
        return f"{self.name}(x, n)" if self.is_counted else f"{self.name}(x)"


def _premises(bearing: Bearing, numbers: Iterable[int]) -> Iterator[int]:
    for number in numbers:
        element = bearing.elements[number]
        if isinstance(element, Argument):
            yield from (bearing.index[statement_id(title)] for title in element.premises)
        else:
            led_by = (number,) if bearing.is_inference(number) else _steps_to(bearing, number)
            yield from chain.from_iterable(bearing.needs.get(step, ()) for step in led_by)


def _conclusions(bearing: Bearing, numbers: Iterable[int]) -> Iterator[int]:
    for number in numbers:
        if bearing.is_inference(number):
            yield conclusion(bearing, number)
        elif number in bearing.reconstructed:
            yield conclusion(bearing, bearing.reconstructed[number])
        else:
            yield from (conclusion(bearing, step) for step in bearing.premises.get(number, ()))


def _reasons(bearing: Bearing, numbers: Iterable[int]) -> Iterator[int]:
    for number in numbers:
        if not bearing.is_inference(number):
            for source in bearing.backing.get(number, ()):
                yield owner(bearing, source) if bearing.is_inference(source) else source


def _arguments(bearing: Bearing, numbers: Iterable[int]) -> Iterator[int]:
    for number in numbers:
        if bearing.is_inference(number):
            yield owner(bearing, number)
        else:
            for step in chain(bearing.premises.get(number, ()), _steps_to(bearing, number)):
                yield owner(bearing, step)


def _steps(bearing: Bearing, numbers: Iterable[int]) -> Iterator[int]:
    return chain.from_iterable(steps(bearing, number) for number in numbers)


def _steps_to(bearing: Bearing, number: int) -> Iterator[int]:
    return (step for step in bearing.backing.get(number, ()) if bearing.is_inference(step))


def _falling(bearing: Bearing, numbers: Iterable[int]) -> tuple[int, ...]:
    return joint_fallout(bearing, sorted(numbers), sys.maxsize).falls


FUNCTIONS = (
    Function("under", "all that bears on x, for or against, directly or not", under),
    Function("above", "all that x bears on, for or against, directly or not", above),
    Function(
        "reason-for",
        "what supports x directly: statements, and arguments whose conclusion x is",
        _reasons,
        ("reasons-for",),
    ),
    Function(
        "premise-of",
        "the premises of the argument or step x; of a statement, those of its arguments",
        _premises,
        ("premises-of",),
    ),
    Function(
        "conclusion-of",
        "the conclusion of the argument or step x; of a premise, what it leads to",
        _conclusions,
        ("conclusions-of",),
    ),
    Function(
        "objection-to",
        "what objects to x; to an argument, also to its steps and premises",
        objectors,
        ("objections-to",),
    ),
    Function(
        "reply-to",
        "what answers the objection x: objects to it, or to something it rests on",
        replies,
        ("replies-to",),
    ),
    Function(
        "argument-of",
        "the arguments in which x is a premise, a conclusion or a step",
        _arguments,
        ("arguments-of",),
    ),
    Function(
        "step-of", "the steps of the argument x", _steps, ("steps-of",), gives_inferences=True
    ),
    Function("falls-with", "what would have no line of support left without x", _falling),
    Function(
        "neighbours",
        "what is linked with x, in either direction, by at most n links (else 1)",
        around,
        ("neighbors",),
        is_counted=True,
    ),
)
"""In the order in which the documentation lists them."""


def function_named(name: str) -> Function | None:
    """The function with a name."""
    return next((known for known in FUNCTIONS if name in (known.name, *known.also)), None)
