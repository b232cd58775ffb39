"""The words that stand for a part of the map by themselves.

The names of questions are words too; ``objections``, ``thesis`` and ``leaves`` are such names.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from argmap.graph import Bearing
from argmap.model import Argument
from argmap.queries.selectors.scope import Numbers, Scope


@dataclass(frozen=True, slots=True)
class Word:
    """A word for a part of the map.

    Attributes:
        name: the word.
        meaning: what it takes, in a line.
        numbers: works it out.
        also: another form of the word.
    """

    name: str
    meaning: str
    numbers: Callable[[Scope], Numbers]
    also: str = ""


def _inferences(scope: Scope) -> Numbers:
    return scope.everything - scope.claims


def _conclusions(scope: Scope) -> Numbers:
    bearing = scope.bearing
    return frozenset(
        target
        for step in range(bearing.first_inference, len(bearing.ids))
        for target in bearing.supports[step]
    )


def _stated(scope: Scope) -> Numbers:
    return frozenset(
        number
        for number, element in enumerate(scope.bearing.elements)
        if element.data.get("implicit") is not True
    )


def _arguments(bearing: Bearing) -> Iterator[tuple[int, Argument]]:
    return enumerate(bearing.argument_map.arguments, start=bearing.first_argument)


def _sketched(scope: Scope) -> Numbers:
    return frozenset(n for n, one in _arguments(scope.bearing) if not one.is_reconstructed)


def _reconstructed(scope: Scope) -> Numbers:
    return frozenset(n for n, one in _arguments(scope.bearing) if one.is_reconstructed)


def _untitled(scope: Scope) -> Numbers:
    return frozenset(n for n, claim in enumerate(scope.bearing.claims) if claim.is_untitled)


WORDS = (
    Word("all", "all statements and arguments", lambda scope: scope.everything),
    Word("none", "nothing", lambda _scope: frozenset()),
    Word(
        "statements",
        "the statements",
        lambda scope: frozenset(range(scope.bearing.first_argument)),
        "statement",
    ),
    Word(
        "arguments",
        "the arguments",
        lambda scope: frozenset(range(scope.bearing.first_argument, scope.bearing.first_inference)),
        "argument",
    ),
    Word("inferences", "the steps of the arguments", _inferences, "inference"),
    Word(
        "premises",
        "statements that a step starts from",
        lambda scope: frozenset(scope.bearing.premises),
        "premise",
    ),
    Word("conclusions", "statements that a step leads to", _conclusions, "conclusion"),
    Word(
        "reasons",
        "what supports something, and the arguments with premises",
        lambda scope: scope.reasons,
        "reason",
    ),
    Word("stated", "what is not marked `implicit: true`", _stated),
    Word("sketched", "arguments without premises and conclusion", _sketched),
    Word("reconstructed", "arguments with premises and conclusion", _reconstructed),
    Word("untitled", "what the author gave no title", _untitled),
)
"""In the order in which the documentation lists them."""


def word_named(name: str) -> Word | None:
    """The word with a name."""
    return next((word for word in WORDS if name in (word.name, word.also)), None)
