"""Whether relations of a sketch are backed by the premises and conclusions of the arguments.

The definition is that of :mod:`argmap.queries.questions.groundedness`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.graph.written import Written
from argmap.model import Argument, ArgumentMap, Mode, RelationKind, statement_id
from argmap.queries.wording import VERBS


class Verdict(StrEnum):
    """What the reconstructions say about an arrow."""

    UNGROUNDED = "ungrounded"
    UNKNOWN = "unknown"
    GROUNDED = "grounded"


_IDENTITY = "identity"
_STRICT = {
    RelationKind.SUPPORT: RelationKind.ENTAILS,
    RelationKind.ATTACK: RelationKind.CONTRARY,
}
"""What the relations of two statements mean in a map whose mode is strict."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is found out about a relation; the attributes are those of a row of the question."""

    verdict: Verdict
    reason: str
    missing: str = ""
    by: str = ""
    through: tuple[str, ...] = ()


class Judge:
    """Judges the relations of a map."""

    def __init__(self, argument_map: ArgumentMap, written: Iterable[Written]) -> None:
        self.arguments = {argument.id: argument for argument in argument_map.arguments}
        self.premises = {argument.id: _premises(argument) for argument in argument_map.arguments}
        is_strict = argument_map.mode is Mode.STRICT
        self.supported: dict[str, dict[str, RelationKind]] = {}
        self.opposed: dict[str, dict[str, RelationKind]] = {}
        for each in written:
            if each.source in self.arguments or each.target in self.arguments:
                continue
            kind = _STRICT.get(each.kind, each.kind) if is_strict else each.kind
            if kind.is_positive:
                self.supported.setdefault(each.source, {})[each.target] = kind
            elif kind is not RelationKind.UNDERCUT:
                self.opposed.setdefault(each.source, {})[each.target] = kind
                if kind.is_symmetric:
                    self.opposed.setdefault(each.target, {})[each.source] = kind

    def judge(self, each: Written) -> Finding:
        """What the reconstructions say about a relation."""
        sketched = self.sketched(each)
        if sketched:
            names = " and ".join(sketched)
            is_one = len(sketched) == 1
            reason = f"{names} {'is' if is_one else 'are'} only sketched"
            return Finding(Verdict.UNKNOWN, reason, f"the premises and conclusion of {names}")
        if each.kind.is_positive:
            return self.support(each)
        return self.attack(each)

    def sketched(self, each: Written) -> tuple[str, ...]:
        """Those ends of a relation that are arguments without premises and conclusion."""
        return tuple(
            name
            for name in dict.fromkeys((each.source, each.target))
            if name in self.arguments and not self.arguments[name].is_reconstructed
        )

    def support(self, each: Written) -> Finding:
        """Judge a support."""
        asserted, wanted = self.asserted(each.source), self.wanted(each.target)
        if asserted in wanted:
            return Finding(
                Verdict.GROUNDED,
                f"{asserted} is {self.roles(each)}",
                by=_IDENTITY,
                through=(asserted,),
            )
        backed = _first(self.supported.get(asserted, {}), wanted)
        if backed:
            return self.grounded(each, asserted, *backed)
        target = self.arguments.get(each.target)
        if target is None:
            reason = f"the conclusion of {each.source} is {asserted}, not {each.target}"
            missing = f"{each.target} as the conclusion of {each.source}"
        elif asserted == statement_id(target.conclusion):
            reason = f"{asserted} is what {each.target} concludes, not a premise of it"
            missing = f"{asserted} as a premise of {each.target}; or an arrow to {asserted} instead"
        else:
            reason = f"{self.called(each.source, asserted)} is not a premise of {each.target}"
            missing = f"{asserted} as a premise of {each.target}, or as a reason for one"
        return Finding(Verdict.UNGROUNDED, reason, missing)

    def attack(self, each: Written) -> Finding:
        """Judge an attack or a contradiction."""
        asserted, wanted = self.asserted(each.source), self.wanted(each.target)
        opposed = self.opposed.get(asserted, {})
        backed = _first(opposed, wanted)
        if backed:
            return self.grounded(each, asserted, *backed)
        called = self.called(each.source, asserted)
        target = self.arguments.get(each.target)
        if target is None:
            reason = f"nothing says that {called} contradicts {each.target}"
            missing = f"{asserted} written against {each.target}, with >< or -"
        elif statement_id(target.conclusion) in opposed:
            goal = statement_id(target.conclusion)
            reason = f"{called} speaks against {goal}, which {each.target} concludes, not assumes"
            missing = (
                f"a premise of {each.target} that it contradicts; or an arrow to {goal} instead"
            )
        else:
            reason = f"nothing says that {called} contradicts a premise of {each.target}"
            missing = f"{asserted} written against a premise of {each.target}, with >< or -"
        return Finding(Verdict.UNGROUNDED, reason, missing)

    def grounded(self, each: Written, asserted: str, target: str, kind: RelationKind) -> Finding:
        """The finding that a relation between two statements bears out a relation."""
        called = self.called(each.source, asserted)
        goal = f"{target}, a premise of {each.target}" if target != each.target else target
        return Finding(
            Verdict.GROUNDED,
            f"{called} {VERBS[kind]} {goal}",
            by=kind.value,
            through=(asserted, target),
        )

    def asserted(self, name: str) -> str:
        """What an element asserts: a statement itself, an argument its conclusion."""
        argument = self.arguments.get(name)
        return statement_id(argument.conclusion) if argument else name

    def wanted(self, name: str) -> frozenset[str]:
        """What an element starts from: a statement itself, an argument its premises."""
        return self.premises.get(name, frozenset((name,)))

    def called(self, name: str, asserted: str) -> str:
        """What an element asserts, for a sentence."""
        return f"{asserted}, the conclusion of {name}," if name in self.arguments else asserted

    def roles(self, each: Written) -> str:
        """What one statement is in both ends of a relation."""
        roles = []
        if each.source in self.arguments:
            roles.append(f"the conclusion of {each.source}")
        if each.target in self.arguments:
            roles.append(f"a premise of {each.target}")
        return " and ".join(roles)


def _premises(argument: Argument) -> frozenset[str]:
    steps = (title for step in argument.inferences for title in step.premises)
    return frozenset(map(statement_id, (*argument.premises, *steps)))


def _first(
    links: Mapping[str, RelationKind], wanted: frozenset[str]
) -> tuple[str, RelationKind] | None:
    """The first link to something wanted; takes the time of the shorter of the two."""
    if len(links) <= len(wanted):
        return next(((name, kind) for name, kind in links.items() if name in wanted), None)
    return next(((name, links[name]) for name in sorted(wanted & links.keys())), None)
