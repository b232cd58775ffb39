"""A map as it is compared: claims and reasons, whatever notation they were written in.

An indented ``+`` and a step with one premise say the same, and so do two arguments that are named
differently; titles of arguments, order and section do not count. What is left is a :class:`Reading`:
claims, and reasons from some claims together to a claim, or against the step of another reason.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from argmap.graph import Bearing, bearing, theses
from argmap.model import (
    Argument,
    ArgumentMap,
    Inference,
    Relation,
    RelationKind,
    Statement,
    argument_id,
    statement_id,
)
from argmap.text import Span


class ReasonKind(StrEnum):
    """What a reason does to its target."""

    SUPPORT = "support"
    ATTACK = "attack"
    """Speaks against a claim (a rebuttal, where that claim is an objection itself)."""
    UNDERCUT = "undercut"
    """Speaks against a step: grants the premises and denies that the conclusion follows."""
    EXCLUSION = "exclusion"
    """Two claims that cannot both be true; it has no direction."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of a map: a statement, or an argument that is only sketched.

    ``text`` is what it says; where only a title was written, the title. ``is_named_only`` tells that.
    ``is_unstated`` tells that the author of the text left it unsaid.
    """

    id: str
    text: str
    is_unstated: bool = False
    is_named_only: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """Some claims that only together speak for or against something.

    Attributes:
        id: the id of the step, or for a reason that was written as an arrow, its ends.
        kind: what it does.
        premises: the ids of its claims, at least one, each once, as written.
        target: the id of a claim; of another reason where ``kind`` is ``undercut``.
        scheme: what its step is called, as written; empty if it is not named.
        span: where it is written.
    """

    id: str
    kind: ReasonKind
    premises: tuple[str, ...]
    target: str
    scheme: str = ""
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Reading:
    """A map as it is compared.

    Attributes:
        argument_map: the map.
        claims: its claims, in document order.
        reasons: its reasons, each once: first steps, then arrows, in document order.
        theses: the ids of the claims that it all is about; none of a circle of support.
    """

    argument_map: ArgumentMap
    claims: tuple[Claim, ...]
    reasons: tuple[Reason, ...]
    theses: tuple[str, ...]

    @cached_property
    def claims_by_id(self) -> Mapping[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def reasons_by_id(self) -> Mapping[str, Reason]:
        """The reasons by id."""
        return {reason.id: reason for reason in self.reasons}

    @cached_property
    def reasons_on(self) -> Mapping[str, tuple[Reason, ...]]:
        """The reasons that bear on each claim or reason, by its id."""
        return self._grouped((reason.target, reason) for reason in self.reasons)

    @cached_property
    def reasons_from(self) -> Mapping[str, tuple[Reason, ...]]:
        """The reasons that each claim is a premise of, by its id."""
        return self._grouped((name, each) for each in self.reasons for name in each.premises)

    @staticmethod
    def _grouped(pairs: Iterator[tuple[str, Reason]]) -> Mapping[str, tuple[Reason, ...]]:
        found: dict[str, list[Reason]] = {}
        for name, reason in pairs:
            found.setdefault(name, []).append(reason)
        return {name: tuple(reasons) for name, reasons in found.items()}


def reading_of(argument_map: ArgumentMap) -> Reading:
    """Read a map for comparison. Takes time linear in its size."""
    steps = tuple(_steps(argument_map))
    by_source: dict[str, list[Reason]] = {}
    arrows: list[Reason] = []
    late: list[Relation] = []
    for relation in argument_map.relations:
        if relation.kind is RelationKind.UNDERCUT:
            late.append(relation)
            continue
        reason = _arrow(argument_map, relation)
        arrows.append(reason)
        by_source.setdefault(relation.source, []).append(reason)
    arrows += (_undercut(argument_map, each, by_source.get(each.target, [])) for each in late)
    bears = bearing(argument_map)
    return Reading(
        argument_map,
        tuple(_claims(argument_map)),
        tuple({reason.id: reason for reason in (*steps, *arrows)}.values()),
        tuple(bears.ids[number] for number in theses(bears) if _is_end(bears, number)),
    )


def _is_end(bears: Bearing, number: int) -> bool:
    """Whether a thesis is no reason for anything; in a circle, which one is first says nothing."""
    return number not in bears.premises and number not in bears.supports


def _claims(argument_map: ArgumentMap) -> Iterator[Claim]:
    for statement in argument_map.statements:
        yield _claim(statement, is_unstated=statement.is_implicit)
    for argument in argument_map.arguments:
        if not argument.is_reconstructed:
            yield _claim(argument, is_unstated=False)


def _claim(element: Statement | Argument, *, is_unstated: bool) -> Claim:
    text = " ".join(element.text.split())
    return Claim(element.id, text or element.title, is_unstated, is_named_only=not text)


def _steps(argument_map: ArgumentMap) -> Iterator[Reason]:
    for step in argument_map.inferences:
        premises = tuple(dict.fromkeys(map(statement_id, step.premises)))
        target = statement_id(step.conclusion)
        scheme = step.data.text("scheme") or ", ".join(step.rules)
        if premises:
            yield Reason(step.id, ReasonKind.SUPPORT, premises, target, scheme, step.span)


def _arrow(argument_map: ArgumentMap, relation: Relation) -> Reason:
    source = _speaker(argument_map, relation.source)
    target = _addressed(argument_map, relation.target)
    is_step = target not in argument_map.nodes or isinstance(argument_map.nodes[target], Inference)
    if relation.kind.is_positive:
        kind = ReasonKind.SUPPORT
    elif relation.kind.is_symmetric and not is_step:
        kind = ReasonKind.EXCLUSION
        source, target = sorted((source, target))
    else:
        kind = ReasonKind.UNDERCUT if is_step else ReasonKind.ATTACK
    return Reason(_name(kind, source, target), kind, (source,), target, span=relation.span)


def _undercut(argument_map: ArgumentMap, relation: Relation, steps: list[Reason]) -> Reason:
    """An undercut of a sketched argument denies its step, if it is known which one that is."""
    source = _speaker(argument_map, relation.source)
    target = _addressed(argument_map, relation.target)
    element = argument_map.nodes[target]
    if isinstance(element, Argument):
        positive = [each for each in steps if each.kind is not ReasonKind.EXCLUSION]
        if len(positive) == 1:
            target = positive[0].id
    kind = ReasonKind.UNDERCUT
    return Reason(_name(kind, source, target), kind, (source,), target, span=relation.span)


def _name(kind: ReasonKind, source: str, target: str) -> str:
    return f"{source} -{kind}-> {target}"


def _speaker(argument_map: ArgumentMap, source: str) -> str:
    """A reconstructed argument speaks through its conclusion."""
    element = argument_map.nodes[source]
    if isinstance(element, Argument) and element.inferences:
        return statement_id(element.inferences[-1].conclusion)
    if isinstance(element, Inference):
        return argument_id(element.argument)
    return source


def _addressed(argument_map: ArgumentMap, target: str) -> str:
    """What bears on a reconstructed argument bears on its last step."""
    element = argument_map.nodes[target]
    if isinstance(element, Argument) and element.inferences:
        return element.inferences[-1].id
    return target
