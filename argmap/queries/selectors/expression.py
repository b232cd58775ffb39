"""What a selector is read into: frozen expressions that are called with a scope.

``&``, ``|`` and ``~`` put expressions together in Python as they do in a selector, and ``str``
writes one so that it is read back the same.
"""

from dataclasses import dataclass, field
from typing import ClassVar

from argmap.queries.selectors.errors import SelectorError
from argmap.queries.selectors.scope import Numbers, Scope

MAX_DEPTH = 100
"""How deep expressions may stand in one another."""

TOO_DEEP = f"the selector is nested more than {MAX_DEPTH} levels deep"


class Expression:
    """A part of a map, described; called with a scope it gives the numbers of the elements."""

    __slots__ = ()

    depth: int
    binding: ClassVar[int] = 3
    """How tightly it holds together what stands in it: what binds less goes in parentheses."""

    def __call__(self, scope: Scope) -> Numbers:
        """The elements that it takes.

        Raises:
            SelectorError: it names something that neither argmap nor the map has.
        """
        raise NotImplementedError

    @property
    def takes_inferences(self) -> bool:
        """Whether it names steps of arguments, so that they are wanted in the answer."""
        return False

    def __and__(self, other: "Expression") -> "And":
        first = self.operands if isinstance(self, And) else (self,)
        return And((*first, other))

    def __or__(self, other: "Expression") -> "Or":
        first = self.operands if isinstance(self, Or) else (self,)
        return Or((*first, other))

    def __invert__(self) -> "Not":
        return Not(self)

    def _inside(self, other: "Expression") -> str:
        """Another expression as it is written inside of this one."""
        return str(other) if other.binding > self.binding else f"({other})"


def depth_over(*inner: Expression) -> int:
    """How deep an expression is that others stand in.

    Raises:
        SelectorError: it is too deep.
    """
    depth = 1 + max((each.depth for each in inner), default=0)
    if depth > MAX_DEPTH:
        raise SelectorError(TOO_DEEP)
    return depth


@dataclass(frozen=True, slots=True)
class Not(Expression):
    """All that another expression does not take."""

    operand: Expression
    depth: int = field(default=1, init=False, compare=False, repr=False)
    binding: ClassVar[int] = 2

    def __post_init__(self) -> None:
        object.__setattr__(self, "depth", depth_over(self.operand))

    @property
    def takes_inferences(self) -> bool:
        """Whether what is left out names steps."""
        return self.operand.takes_inferences

    def __call__(self, scope: Scope) -> Numbers:
        """All that the operand does not take."""
        return scope.everything - self.operand(scope)

    def __str__(self) -> str:
        inner = self.operand
        return f"~{inner}" if isinstance(inner, Not) else f"~{self._inside(inner)}"


@dataclass(frozen=True, slots=True)
class _Joined(Expression):
    """Some expressions with the same operator between them."""

    operands: tuple[Expression, ...]
    depth: int = field(default=1, init=False, compare=False, repr=False)
    sign: ClassVar[str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "depth", depth_over(*self.operands))

    @property
    def takes_inferences(self) -> bool:
        """Whether any operand names steps."""
        return any(operand.takes_inferences for operand in self.operands)

    def __str__(self) -> str:
        return f" {self.sign} ".join(map(self._inside, self.operands))


@dataclass(frozen=True, slots=True)
class And(_Joined):
    """What all of some expressions take."""

    binding: ClassVar[int] = 1
    sign: ClassVar[str] = "&"

    def __call__(self, scope: Scope) -> Numbers:
        """What all operands take."""
        first, *rest = sorted((operand(scope) for operand in self.operands), key=len)
        return first.intersection(*rest)


@dataclass(frozen=True, slots=True)
class Or(_Joined):
    """What any of some expressions takes."""

    binding: ClassVar[int] = 0
    sign: ClassVar[str] = "|"

    def __call__(self, scope: Scope) -> Numbers:
        """What any operand takes."""
        return frozenset().union(*(operand(scope) for operand in self.operands))


def members(expression: Expression, scope: Scope) -> Numbers:
    """The elements that an expression takes; steps of arguments only if it names some."""
    found = expression(scope)
    return found if expression.takes_inferences else found & scope.claims
