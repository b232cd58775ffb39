"""The smallest parts of a selector: titles, names, comparisons, calls."""

import re
from dataclasses import dataclass, field
from itertools import product

from argmap.queries.question import Question
from argmap.queries.selectors import unknown
from argmap.queries.selectors.compare import Operator, ValueTypeError, compared
from argmap.queries.selectors.errors import SelectorError
from argmap.queries.selectors.expression import Expression, depth_over, members
from argmap.queries.selectors.fields import DataField, field_named
from argmap.queries.selectors.functions import Function, function_named
from argmap.queries.selectors.pattern import Pattern
from argmap.queries.selectors.scope import Numbers, Scope
from argmap.queries.selectors.words import word_named
from argmap.queries.target import UnknownTargetError, find_target
from argmap.text import Span

MAX_ASKED = 100
"""Of how many claims a question about one claim is asked."""


@dataclass(frozen=True, slots=True)
class Named(Expression):
    """One element, by its id: ``[Title]``, ``<Title>``, or ``<Title>#3`` for a step."""

    id: str
    span: Span | None = field(default=None, compare=False, repr=False)
    depth: int = field(default=1, init=False, compare=False, repr=False)

    @property
    def takes_inferences(self) -> bool:
        """Whether it is a step."""
        return _STEP.fullmatch(self.id) is not None

    def __call__(self, scope: Scope) -> Numbers:
        """The element."""
        index = scope.bearing.index
        number = index.get(self.id)
        if number is None:
            number = index.get(self._written(self._title.strip()))
        if number is None:
            try:
                number = find_target(scope.bearing, self.id)
            except UnknownTargetError as error:
                raise SelectorError(unknown.title(scope, error), self.span) from error
        return frozenset((number,))

    def __str__(self) -> str:
        closer = self._closing[0]
        inside = self._title.replace("\\", "\\\\").replace(closer, f"\\{closer}")
        return self._written(inside)

    @property
    def _closing(self) -> str:
        """What stands after the title."""
        step = _STEP.fullmatch(self.id)
        return step[1] if step else self.id[-1:]

    @property
    def _title(self) -> str:
        return self.id[1 : -len(self._closing)]

    def _written(self, title: str) -> str:
        return f"{self.id[0]}{title}{self._closing}"


_STEP = re.compile(r"<.*(>#[0-9]+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Name(Expression):
    """A word or the name of a question."""

    name: str
    span: Span | None = field(default=None, compare=False, repr=False)
    depth: int = field(default=1, init=False, compare=False, repr=False)

    @property
    def takes_inferences(self) -> bool:
        """Whether it is the word for steps."""
        return self.name in ("inference", "inferences")

    def __call__(self, scope: Scope) -> Numbers:
        """What the word stands for, or what the answer to the question points at."""
        word = word_named(self.name)
        if word is not None:
            return word.numbers(scope)
        question = scope.question(self.name)
        if question is None:
            raise unknown.name(scope, self.name, self.span)
        if question.needed:
            raise SelectorError(f"{self.name!r} asks about a claim: {_usage(question)}", self.span)
        return scope.answer(question)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Compare(Expression):
    """A field compared with a value; ``keys`` are those of a ``data`` field."""

    name: str
    operator: Operator
    pattern: Pattern
    keys: tuple[str, ...] = ()
    span: Span | None = field(default=None, compare=False, repr=False)
    value_span: Span | None = field(default=None, compare=False, repr=False)
    depth: int = field(default=1, init=False, compare=False, repr=False)

    @property
    def takes_inferences(self) -> bool:
        """Whether it compares the kind with that of steps."""
        return self.name == "kind" and self.pattern.is_like("inference")

    def __call__(self, scope: Scope) -> Numbers:
        """The elements whose field compares with the value as wanted."""
        known = field_named(self.name)
        if known is None or bool(self.keys) is not isinstance(known, DataField):
            raise SelectorError(unknown.field(scope, self.name, self.keys), self.span)
        try:
            return compared(scope, known, self.keys, self.operator, self.pattern)
        except ValueTypeError as error:
            raise ValueTypeError(error.reason, self.value_span) from None

    def __str__(self) -> str:
        name = ".".join((self.name, *map(_key, self.keys)))
        return f"{name}{self.operator}{self.pattern}"


def _key(key: str) -> str:
    if re.fullmatch(r"[\w-]+", key):
        return key
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'


@dataclass(frozen=True, slots=True)
class Call(Expression):
    """A function, or a question about claims, of other expressions; ``count`` is a number given."""

    name: str
    arguments: tuple[Expression, ...]
    count: int | None = None
    span: Span | None = field(default=None, compare=False, repr=False)
    depth: int = field(default=1, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "depth", depth_over(*self.arguments))

    @property
    def takes_inferences(self) -> bool:
        """Whether the function is about steps."""
        known = function_named(self.name)
        return known is not None and known.gives_inferences

    def __call__(self, scope: Scope) -> Numbers:
        """What the function gives, or what the answers to the question point at."""
        known = function_named(self.name)
        if known is not None:
            return self._worked_out(scope, known)
        question = scope.question(self.name)
        if question is None:
            raise SelectorError(unknown.function(scope, self.name), self.span)
        return self._asked(scope, question)

    def _worked_out(self, scope: Scope, known: Function) -> Numbers:
        if len(self.arguments) != 1 or (self.count is not None and not known.is_counted):
            counted = ", n a whole number" if known.is_counted else ""
            raise SelectorError(f"write {known.usage}{counted}", self.span)
        numbers = members(self.arguments[0], scope)
        if known.is_counted:
            count = 1 if self.count is None else self.count
            return frozenset(known.numbers(scope.bearing, numbers, count))
        return frozenset(known.numbers(scope.bearing, numbers))

    def _asked(self, scope: Scope, question: Question) -> Numbers:
        """The answers about each of the claims, or each combination of several."""
        given = [members(argument, scope) & scope.claims for argument in self.arguments]
        needed, most = question.needed, len(question.targets)
        if self.count is not None or not max(needed, 1) <= len(given) <= most:
            raise SelectorError(_usage(question), self.span)
        together = 1
        for numbers in given:
            together *= len(numbers)
        if together > MAX_ASKED:
            raise SelectorError(
                f"{question.name!r} asks about one claim at a time, and this takes {together:,}; "
                f"at most {MAX_ASKED} are asked about",
                self.span,
            )
        ids = scope.bearing.ids
        asked = product(*([ids[number] for number in sorted(each)] for each in given))
        return frozenset().union(*(scope.answer(question, *targets) for targets in asked))

    def __str__(self) -> str:
        inside = [str(argument) for argument in self.arguments]
        if self.count is not None:
            inside.append(str(self.count))
        return f"{self.name}({', '.join(inside)})"


def _usage(question: Question) -> str:
    targets = ", ".join(f"[{target.capitalize()}]" for target in question.targets)
    if targets:
        return f"write {question.name}({targets})"
    return f"{question.name!r} asks about the whole map; write it without parentheses"
