"""A map as it is compared: claims and reasons, whatever notation they were written in.

An indented ``+`` and a step with one premise say the same, and so do two arguments that are named
differently; titles of arguments, order and section do not count. What is left is a :class:`Reading`:
claims, and reasons from some claims together to a claim, or against the step of another reason.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
    """Speaks against a claim (a rebuttal, where that claim is an objection itself).

    That is what its author wrote also where the mode of the map makes it a contrary."""
    UNDERCUT = "undercut"
    """Speaks against a step: grants the premises and denies that the conclusion follows."""
    EXCLUSION = "exclusion"
    """Two claims of which one is true and one false (``><``); it has no direction."""

    @property
    def verb(self) -> str:
        """What several claims do to their target; of a single one there is an ``s`` behind it."""
        return "exclude" if self is ReasonKind.EXCLUSION else self.value


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
        id: the id of the step, or for a reason that was written as an arrow, its ends as written.
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
    arrows = tuple(_arrow(argument_map, relation) for relation in argument_map.relations)
    arrows = tuple(_aimed(steps, arrows))
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
    is_step = isinstance(argument_map.nodes[target], Inference)
    if relation.kind.is_positive:
        kind = ReasonKind.SUPPORT
    elif relation.kind is RelationKind.UNDERCUT or is_step:
        kind = ReasonKind.UNDERCUT
    elif relation.kind is RelationKind.CONTRADICTORY:
        kind = ReasonKind.EXCLUSION
        source, target = sorted((source, target))
    else:
        kind = ReasonKind.ATTACK
    name = f"{source} -{kind}-> {target}"
    return Reason(name, kind, (source,), target, span=relation.span)


def _aimed(steps: Sequence[Reason], arrows: Sequence[Reason]) -> Iterator[Reason]:
    """Aim each undercut of a claim at the step that starts from it, if there is only one."""
    by_premise: dict[str, list[str]] = {}
    for reason in (*steps, *arrows):
        if reason.kind is not ReasonKind.EXCLUSION:
            for premise in reason.premises:
                by_premise.setdefault(premise, []).append(reason.id)
    aims = {
        reason.id: found[0]
        for reason in arrows
        if reason.kind is ReasonKind.UNDERCUT
        and len(found := by_premise.get(reason.target, [])) == 1
    }
    in_circles = _in_circles(aims)
    for reason in arrows:
        if reason.id in aims and reason.id not in in_circles:
            yield replace(reason, target=aims[reason.id])
        else:
            yield reason


def _in_circles(following: Mapping[str, str]) -> frozenset[str]:
    """Of names of which each has one that follows: those that lead back to themselves."""
    done: set[str] = set()
    found: set[str] = set()
    for start in following:
        path: dict[str, int] = {}
        name = start
        while name in following and name not in done and name not in path:
            path[name] = len(path)
            name = following[name]
        if name in path:
            found.update(list(path)[path[name] :])
        done.update(path)
    return frozenset(found)


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
