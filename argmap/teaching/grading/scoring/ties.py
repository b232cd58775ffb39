"""What became of each relation of the reference in a student's map.

A relation is looked at premise by premise: a :class:`Tie` is one premise of a reason of the
reference, with what the reason bears on. Each tie is judged by what the student has at *its* place,
so that no fault at another place can make it better; only what has no place (a reason for something
else) is shared out, each relation of the student once.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from argmap.compare.reading import Reason, ReasonKind
from argmap.compare.relations import Fit
from argmap.compare.relations.sides import Side, Unit, grouped, path
from argmap.teaching.grading.rubric import Credits, Shares
from argmap.teaching.grading.scoring.sight import Link, Sight, Strike, links_of

_KIN = {ReasonKind.ATTACK, ReasonKind.EXCLUSION}
_OBJECTIONS = {ReasonKind.ATTACK, ReasonKind.UNDERCUT}
_STEPS = 4  # of a detour
_EFFORT = 200  # claims that the search for a detour looks at


@dataclass(frozen=True, slots=True)
class Tie:
    """A premise of a reason of the reference, and what the student has of it.

    Attributes:
        reason: the reason of the reference.
        premise: the id of the premise in the reference.
        ends: how far both are joined in the student's map, from 0 to 1.
        side: how far it is on the right side, for or against.
        direction: how far the right one of them is the reason.
        fit: what the student has; ``None`` for nothing.
        by: the ids of the student's reasons that have it.
        lacking: which of its claims the student has not, by id.
        is_merged: whether the student has both in one claim.
    """

    reason: Reason
    premise: str
    ends: float = 0.0
    side: float = 0.0
    direction: float = 0.0
    fit: Fit | None = None
    by: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    is_merged: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing is lost."""
        return self.ends == self.side == self.direction == 1


@dataclass(frozen=True)
class Ties:
    """All ties, and what of the student belongs to none.

    Attributes:
        of: the ties of each reason of the reference, by its id, in its order.
        extra: the relations between claims of the reference that only the student has.
        strikes: the undercuts by claims of the reference that only the student has.
    """

    of: Mapping[str, tuple[Tie, ...]]
    extra: tuple[Link, ...]
    strikes: tuple[Strike, ...]

    def by(self, name: str) -> tuple[str, ...]:
        """The ids of the student's reasons that have something of a reason of the reference."""
        return tuple(dict.fromkeys(each for tie in self.of[name] for each in tie.by))


def ties_of(sight: Sight, shares: Shares, credits: Credits) -> Ties:  # noqa: A002 -- what it is
    """Judge all relations of the reference. Takes time linear in the size of both maps."""
    return _Judge(sight, shares, credits).run()


class _Judge:
    """Judges stage by stage; what a stage has found, later ones leave."""

    def __init__(self, sight: Sight, shares: Shares, credit: Credits) -> None:
        self.sight = sight
        self.shares = shares
        self.credit = credit
        self.used: set[Link] = set()
        self.struck: set[Strike] = set()
        self.own = {
            link
            for reason in sight.reference.reasons
            if reason.target in sight.reference.claims_by_id
            for link in links_of(sight.left, reason)
        }
        self.ties = {
            (reason.id, premise): self._open(reason, premise)
            for reason in sight.reference.reasons
            for premise in reason.premises
        }

    def run(self) -> Ties:
        """All stages; objections to a step come last, for they follow their step."""
        steps = self.sight.reference.reasons_by_id
        on_claims = [key for key, tie in self.ties.items() if tie.reason.target not in steps]
        for key in on_claims:
            self._direct(key)
        for key in self._lost(on_claims):
            self._aimed_at_step(key)
        self._short_cuts()
        for key in self._lost(on_claims):
            self._detour(key)
        for key in self._lost(on_claims):
            self._moved(key)
        depths = self.sight.left.depths
        on_steps = [key for key, tie in self.ties.items() if tie.reason.target in steps]
        for key in sorted(on_steps, key=lambda key: depths[key[0]]):
            self._on_step(key)
        of: dict[str, tuple[Tie, ...]] = {}
        for (name, _), tie in self.ties.items():
            of[name] = (*of.get(name, ()), self._settled(tie))
        return Ties(of, tuple(self._extra()), tuple(self._extra_strikes()))

    def _open(self, reason: Reason, premise: str) -> Tie:
        ends = (premise, reason.target)
        claims = self.sight.reference.claims_by_id
        lacking = (name for name in ends if name in claims and not self.sight.has(name))
        return Tie(reason, premise, lacking=tuple(lacking))

    def _lost(self, keys: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        return [key for key in keys if self.ties[key].fit is None and not self.ties[key].is_merged]

    def _give(
        self,
        key: tuple[str, str],
        parts: tuple[float, float, float],
        fit: Fit,
        by: Iterable[Reason],
    ) -> None:
        ends, side, direction = parts
        names = tuple(reason.id for reason in by)
        self.ties[key] = replace(
            self.ties[key], ends=ends, side=side, direction=direction, fit=fit, by=names
        )

    def _ends(self, tie: Tie) -> tuple[Unit, Unit]:
        return self.sight.left.unit(tie.premise), self.sight.left.target(tie.reason)

    def _direct(self, key: tuple[str, str]) -> None:
        """The student joins the same two claims."""
        tie = self.ties[key]
        source, target = self._ends(tie)
        if tie.premise == tie.reason.target:
            self._loop(key, source)
            return
        if source == target and not tie.lacking:
            share = self.credit.merged
            self.ties[key] = replace(tie, ends=share, side=share, direction=share, is_merged=True)
            return
        best: tuple[tuple[float, bool], Link, tuple[float, float, float], Fit] | None = None
        for link in self.sight.between.get(frozenset((source, target)), ()):
            parts, fit = self._compared(tie.reason, source, link)
            value = self.shares.value(*parts), fit is Fit.SAME
            if best is None or value > best[0]:
                best = value, link, parts, fit
        if best is not None:
            _, link, parts, fit = best
            self.used.add(link)
            self._give(key, parts, fit, self.sight.links[link])

    def _loop(self, key: tuple[str, str], unit: Unit) -> None:
        """The student has a claim bear on itself, too."""
        kind = self.ties[key].reason.kind
        own = [link for link in self.sight.loops if link[0] == unit]
        if own:
            link = (unit, unit, kind) if (unit, unit, kind) in own else own[0]
            parts, fit = self._compared(self.ties[key].reason, unit, link)
            self.used.add(link)
            self._give(key, parts, fit, self.sight.loops[link])

    def _compared(
        self, reason: Reason, source: Unit, link: Link
    ) -> tuple[tuple[float, float, float], Fit]:
        kinds = {reason.kind, link[2]}
        is_mutual = ReasonKind.EXCLUSION in kinds
        direction = 1.0 if is_mutual or link[0] == source else 0.0
        if len(kinds) == 1:
            return (1.0, 1.0, direction), Fit.SAME if direction else Fit.REVERSED
        if ReasonKind.EXCLUSION in kinds and ReasonKind.SUPPORT not in kinds:
            return (1.0, self.credit.akin, direction), Fit.AKIN
        if kinds == _OBJECTIONS:
            is_attack = reason.kind is ReasonKind.ATTACK
            fit = Fit.AS_UNDERCUT if is_attack else Fit.AS_REBUTTAL
            return (1.0, 1.0, direction), fit if direction else Fit.REVERSED
        return (1.0, 0.0, direction), Fit.FLIPPED

    def _aimed_at_step(self, key: tuple[str, str]) -> None:
        """An attack on a claim that the student aims at a step to it, or from it."""
        tie = self.ties[key]
        if tie.reason.kind is not ReasonKind.ATTACK:
            return
        source, target = self._ends(tie)
        right = self.sight.right
        for name, undercut in self.sight.strikes.get(source, {}).items():
            if undercut.kind is not ReasonKind.UNDERCUT or (source, name) in self.struck:
                continue
            step = self.sight.student.reasons_by_id[undercut.target]
            is_of_sketch = target in right.premises(step)
            if is_of_sketch or target == right.target(step):
                self.struck.add((source, name))
                is_whole = step.id in self.sight.student.argument_map.nodes
                is_same = is_of_sketch and is_whole and tie.reason.target.startswith("<")
                self._give(key, (1, 1, 1), Fit.SAME if is_same else Fit.AS_UNDERCUT, [undercut])
                return

    def _short_cuts(self) -> None:
        """The student goes straight where the reference goes by way of other claims."""
        left = self.sight.left
        ends = grouped(self.sight.reference.reasons, lambda each: ((left.target(each), each.kind),))
        for link in self.sight.links:
            source, target, kind = link
            if link in self.used or kind not in (ReasonKind.SUPPORT, ReasonKind.ATTACK):
                continue
            chain = path(left, ends.get((target, kind), ()), frozenset((source,)))
            on_way = list(_ties_on(left, chain, source)) if len(chain) > 1 else []
            new = self._lost(on_way)
            if new:
                self.used.add(link)
            for key in new:
                parts = (self.credit.short_cut,) * 3
                self._give(key, parts, Fit.SHORT_CUT, self.sight.links[link])

    def _detour(self, key: tuple[str, str]) -> None:
        """The student goes by way of other claims where the reference goes straight."""
        tie = self.ties[key]
        if tie.lacking or tie.reason.kind not in (ReasonKind.SUPPORT, ReasonKind.ATTACK):
            return
        way = self._way(*self._ends(tie), tie.reason.kind)
        if way:
            self.used.update(way)
            parts = (self.credit.detour,) * 3
            self._give(key, parts, Fit.DETOUR, (self.sight.links[link][0] for link in way))

    def _way(self, source: Unit, target: Unit, kind: ReasonKind) -> Sequence[Link]:
        """A way through the student's map from one claim to another, by at least one more.

        It starts with a link of no other use, and goes on by claims that only the student has, or
        as the reference goes, too.
        """
        ways: list[tuple[Link, ...]] = [
            (link,) for link in self.sight.outgoing.get(source, ()) if link not in self.used
        ]
        seen = {source}
        for way in ways:  # grows while it is read
            here = way[-1][1]
            if here == target:
                if len(way) > 1 and way[-1][2] is kind:
                    return way
                continue
            if here in seen or way[-1][2] is not ReasonKind.SUPPORT or len(way) == _STEPS:
                continue
            seen.add(here)
            if len(seen) > _EFFORT:
                break
            onward = self.sight.outgoing.get(here, ())
            ways += (
                (*way, link) for link in onward if self.sight.is_extra(here) or link in self.own
            )
        return ()

    def _moved(self, key: tuple[str, str]) -> None:
        """The student uses the premise as a reason for something else."""
        tie = self.ties[key]
        source, _ = self._ends(tie)
        for link in self.sight.outgoing.get(source, ()):
            if link not in self.used and link[2] is tie.reason.kind:
                self.used.add(link)
                parts = (self.credit.moved,) * 3
                self._give(key, parts, Fit.MOVED, self.sight.links[link])
                return

    def _on_step(self, key: tuple[str, str]) -> None:
        """What bears on a step: on the same one, on a claim of it, or on another step."""
        tie = self.ties[key]
        kind = tie.reason.kind
        source = self.sight.left.unit(tie.premise)
        step = self.sight.reference.reasons_by_id[tie.reason.target]
        premises = (self.ties[step.id, premise] for premise in step.premises)
        served = {name for premise in premises for name in premise.by}
        own = self.sight.strikes.get(source, {}).values()
        there = [each for each in own if each.target in served and self._is_step(each.target, step)]
        there.sort(key=lambda each: each.kind is not kind)
        if there:
            fit = Fit.SAME if there[0].kind is kind else Fit.FLIPPED
            self._strike(key, source, there[0], (1, float(fit is Fit.SAME), 1), fit)
            return
        left = self.sight.left
        claims = {*left.premises(step), left.target(step)}
        kinds = _KIN if kind is ReasonKind.UNDERCUT else {kind}
        for link in self.sight.outgoing.get(source, ()):
            if link not in self.used and link[1] in claims and link[2] in kinds:
                self.used.add(link)
                reasons = self.sight.links[link]
                is_whole = step.id in self.sight.reference.argument_map.nodes
                is_sketch = link[1] in left.premises(step) and reasons[0].target.startswith("<")
                if kind is ReasonKind.UNDERCUT:
                    fit = Fit.SAME if is_sketch and is_whole else Fit.AS_REBUTTAL
                    self._give(key, (1, 1, 1), fit, reasons)
                else:
                    self._give(key, (self.credit.moved,) * 3, Fit.MOVED, reasons)
                return
        for each in own:
            if (source, each.id) not in self.struck and each.kind is kind:
                self._strike(key, source, each, (self.credit.moved,) * 3, Fit.MOVED)
                return

    def _strike(
        self,
        key: tuple[str, str],
        source: Unit,
        by: Reason,
        parts: tuple[float, float, float],
        fit: Fit,
    ) -> None:
        self.struck.add((source, by.id))
        self._give(key, parts, fit, [by])

    def _is_step(self, name: str, step: Reason) -> bool:
        """Whether a reason of the student can stand for a step, and is not another one exactly."""
        exact = self.exact.get(_key(self.sight.right, self.sight.student.reasons_by_id[name]))
        return exact is None or step.id in exact

    @cached_property
    def exact(self) -> Mapping[Hashable, Sequence[str]]:
        """The reasons of the reference by what they say."""
        found: dict[Hashable, list[str]] = {}
        for reason in self.sight.reference.reasons:
            found.setdefault(_key(self.sight.left, reason), []).append(reason.id)
        return found

    def _settled(self, tie: Tie) -> Tie:
        """The tie with less credit if one of its claims is the opposite of what it should be."""
        if not {tie.premise, tie.reason.target} & self.sight.denied.keys():
            return tie
        share = self.credit.denied
        return replace(
            tie, ends=tie.ends * share, side=tie.side * share, direction=tie.direction * share
        )

    def _extra(self) -> Iterator[Link]:
        for link in (*self.sight.links, *self.sight.loops):
            if link not in self.used and not any(map(self.sight.is_extra, link[:2])):
                yield link

    def _extra_strikes(self) -> Iterator[Strike]:
        for source, own in self.sight.strikes.items():
            if not self.sight.is_extra(source):
                yield from ((source, name) for name in own if (source, name) not in self.struck)


def _key(side: Side, reason: Reason) -> Hashable:
    return reason.kind, side.premises(reason), side.target(reason)


def _ties_on(left: Side, chain: Sequence[Reason], source: Unit) -> Iterator[tuple[str, str]]:
    """The ties of a way through the reference, by reason and premise."""
    here = source
    for reason in chain:
        for premise in reason.premises:
            if left.unit(premise) == here:
                yield reason.id, premise
                break
        here = left.target(reason)
