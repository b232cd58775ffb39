"""Finding which reasons of two maps correspond."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeAlias

from argmap.compare.matching import Matching
from argmap.compare.reading import Reading, Reason, ReasonKind
from argmap.compare.relations import Fit, ReasonPair, Relations
from argmap.compare.relations.sides import Side, Unit, grouped, path, sharing, sides, starts

_Judge: TypeAlias = Callable[[Reason, Reason], Fit | None]
_UNALIKE = (Fit.AKIN, Fit.REVERSED)  # a premise of one is the target of the other


def relate(left: Reading, right: Reading, matching: Matching) -> Relations:
    """Pair the reasons of two maps.

    The best fit comes first, in the order of :class:`argmap.compare.relations.Fit`. Where several
    reasons would do, those with the most claims in common are paired, then the earlier ones. Takes
    time linear in the number of reasons, as long as few of them share a target or a premise.
    """
    return _Search(*sides(left, right, matching)).run()


class _Search:
    """Pairs reasons, stage by stage; what is paired takes no part in later stages."""

    def __init__(self, left: Side, right: Side) -> None:
        self.left = left
        self.right = right
        self.pairs: list[ReasonPair] = []

    def run(self) -> Relations:
        """All stages. Undercuts follow the steps that they deny."""
        deepest = max((*self.left.depths.values(), *self.right.depths.values()), default=0)
        undercuts = range(1, deepest + 1)
        self._on_one_target(0)
        self._of_other_kind()
        self._reversed()
        self._short_cuts(self.left, self.right, Fit.SHORT_CUT)
        self._short_cuts(self.right, self.left, Fit.DETOUR)
        for depth in undercuts:
            self._on_one_target(depth)
        self._confused()
        self._moved(0)
        for depth in undercuts:
            self._on_one_target(depth)
            self._moved(depth)
        order = {reason.id: place for place, reason in enumerate(self.left.reading.reasons)}
        self.pairs.sort(key=lambda pair: order[pair.left[0]])
        return Relations(
            tuple(self.pairs),
            tuple(reason.id for reason in self.left.open()),
            tuple(reason.id for reason in self.right.open()),
        )

    def _pair(self, mine: Sequence[Reason], theirs: Sequence[Reason], fit: Fit) -> None:
        lost: dict[str, None] = {}
        added: dict[str, None] = {}
        if fit not in _UNALIKE:
            lost = _without(self.left, mine, self.right, theirs)
            added = _without(self.right, theirs, self.left, mine)
        names = tuple(reason.id for reason in mine)
        others = tuple(reason.id for reason in theirs)
        self.pairs.append(ReasonPair(names, others, fit, tuple(lost), tuple(added)))
        unit = ("pair", names[0])
        self.left.paired.update(dict.fromkeys(names, unit))
        self.right.paired.update(dict.fromkeys(others, unit))

    def _on_one_target(self, depth: int) -> None:
        """Reasons of one kind on one target: with the same premises, regrouped, or partly so."""
        theirs = grouped(self.right.open(depth), lambda each: (_whole(self.right, each),))
        for key, reasons in grouped(
            self.left.open(depth), lambda each: (_whole(self.left, each),)
        ).items():
            if key in theirs:
                self._pair(reasons, theirs[key], Fit.SAME)
        others = grouped(self.right.open(depth), lambda each: _aim(self.right, each))
        for aim, reasons in grouped(
            self.left.open(depth), lambda each: _aim(self.left, each)
        ).items():
            self._regrouped(reasons, others.get(aim, ()))

    def _regrouped(self, mine: Sequence[Reason], theirs: Sequence[Reason]) -> None:
        """Pair reasons on one target that share premises: one with several, or one with one."""
        rights = sharing(self.left, mine, self.right, theirs)
        lefts = sharing(self.right, theirs, self.left, mine)
        for reason in mine:
            others = rights.get(reason.id, ())
            if len(others) > 1 and all(len(lefts[each.id]) == 1 for each in others):
                self._pair([reason], others, Fit.SEPARATE)
        for other in theirs:
            reasons = lefts.get(other.id, ())
            if len(reasons) > 1 and all(len(rights[each.id]) == 1 for each in reasons):
                self._pair(reasons, [other], Fit.LINKED)
        self._best(mine, theirs, lambda _mine, _theirs: Fit.PARTLY)

    def _best(self, mine: Sequence[Reason], theirs: Sequence[Reason], judge: _Judge) -> None:
        """Pair reasons that share premises one to one, those that share most of them first."""
        others = sharing(self.left, mine, self.right, theirs)
        places = {reason.id: place for place, reason in enumerate(theirs)}
        found: list[tuple[float, int, int, Fit]] = []
        for place, reason in enumerate(mine):
            here = self.left.premises(reason)
            for other in others.get(reason.id, ()):
                fit = judge(reason, other)
                if fit is not None:
                    there = self.right.premises(other)
                    share = len(here & there) / len(here | there)
                    found.append((-share, place, places[other.id], fit))
        for _, left, right, fit in sorted(found):
            self._pair_if_open(mine[left], theirs[right], fit)

    def _pair_if_open(self, mine: Reason, theirs: Reason, fit: Fit) -> None:
        if mine.id not in self.left.paired and theirs.id not in self.right.paired:
            self._pair([mine], [theirs], fit)

    def _of_other_kind(self) -> None:
        """Reasons with the same ends that do something else."""
        theirs = grouped(self.right.open(0), lambda each: (self.right.ends(each),))
        for reason in self.left.open(0):
            for other in theirs.get(self.left.ends(reason), ()):
                kinds = {reason.kind, other.kind}
                if kinds == {ReasonKind.EXCLUSION, ReasonKind.ATTACK}:
                    self._pair_if_open(reason, other, Fit.AKIN)
                elif kinds == {ReasonKind.EXCLUSION, ReasonKind.SUPPORT}:
                    self._pair_if_open(reason, other, Fit.FLIPPED)

        def flipped(mine: Reason, theirs: Reason) -> Fit | None:
            is_turned = {mine.kind, theirs.kind} == {ReasonKind.SUPPORT, ReasonKind.ATTACK}
            is_aimed = self.left.target(mine) == self.right.target(theirs)
            return Fit.FLIPPED if is_turned and is_aimed else None

        self._best(self.left.open(0), self.right.open(0), flipped)

    def _reversed(self) -> None:
        """Reasons of one kind, of which the target of each is a premise of the other."""
        theirs = grouped(
            self.right.open(0),
            lambda each: ((each.kind, premise) for premise in self.right.premises(each)),
        )
        for reason in self.left.open(0):
            if reason.kind is ReasonKind.EXCLUSION:
                continue
            for other in theirs.get((reason.kind, self.left.target(reason)), ()):
                if self.right.target(other) in self.left.premises(reason):
                    self._pair_if_open(reason, other, Fit.REVERSED)

    def _short_cuts(self, long: Side, short: Side, fit: Fit) -> None:
        """Reasons that go straight where the other map goes by way of other claims."""
        last = grouped(long.reading.reasons, lambda each: _aim(long, each))
        for reason in short.open(0):
            ends = (each for aim in _aim(short, reason) for each in last.get(aim, ()))
            chain = path(long, ends, short.premises(reason))
            new = [each for each in chain if each.id not in long.paired]
            if len(chain) > 1 and new:
                mine, theirs = (new, [reason]) if fit is Fit.SHORT_CUT else ([reason], new)
                self._pair(mine, theirs, fit)

    def _confused(self) -> None:
        """Objections to a step that became objections to a claim, or the reverse."""

        def confused(mine: Reason, theirs: Reason) -> Fit | None:
            if {mine.kind, theirs.kind} != {ReasonKind.ATTACK, ReasonKind.UNDERCUT}:
                return None
            if mine.kind is ReasonKind.UNDERCUT:
                return _confusion(self.left, mine, self.right, theirs, Fit.AS_REBUTTAL)
            return _confusion(self.right, theirs, self.left, mine, Fit.AS_UNDERCUT)

        self._best(self.left.open(), self.right.open(), confused)

    def _moved(self, depth: int) -> None:
        def moved(mine: Reason, theirs: Reason) -> Fit | None:
            return Fit.MOVED if mine.kind is theirs.kind else None

        self._best(self.left.open(depth), self.right.open(depth), moved)


def _confusion(
    step_side: Side, undercut: Reason, side: Side, attack: Reason, fit: Fit
) -> Fit | None:
    """How an attack on a claim stands to an undercut.

    An attack on an argument that is only sketched leaves open what of it is meant, so that it is the
    same as an undercut of the argument's step where that is written out.
    """
    target = side.target(attack)
    step = step_side.reading.reasons_by_id.get(undercut.target)
    if step is None:
        return fit if step_side.target(undercut) == target else None
    if target in step_side.premises(step):
        is_whole = step.id in step_side.reading.argument_map.nodes
        return Fit.SAME if is_whole and attack.target.startswith("<") else fit
    return fit if target == step_side.target(step) else None


def _whole(side: Side, reason: Reason) -> Hashable:
    """What two reasons have in common that are the same."""
    if reason.kind is ReasonKind.EXCLUSION:
        return reason.kind, side.ends(reason)
    return reason.kind, side.premises(reason), side.target(reason)


def _aim(side: Side, reason: Reason) -> tuple[tuple[ReasonKind, Unit], ...]:
    """What a reason does to what; nothing for an exclusion, which has no direction."""
    if reason.kind is ReasonKind.EXCLUSION:
        return ()
    return ((reason.kind, side.target(reason)),)


def _without(
    side: Side, reasons: Sequence[Reason], other_side: Side, others: Sequence[Reason]
) -> dict[str, None]:
    """The premises of some reasons that others lack."""
    there = {unit for reason in others for unit in other_side.premises(reason)}
    names = (name for reason in reasons for name in starts(reason))
    return {name: None for name in names if side.unit(name) not in there}
