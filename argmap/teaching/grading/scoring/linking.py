"""Whether premises that only together are a reason are together, and other reasons apart."""

from collections.abc import Iterator, Mapping, Sequence

from argmap.compare.reading import Reason, ReasonKind
from argmap.compare.relations import Fit
from argmap.compare.relations.sides import Unit, grouped
from argmap.teaching.grading.scoring.causes import Causes
from argmap.teaching.grading.scoring.faults import Cause, Fault, Heap, Item
from argmap.teaching.grading.scoring.sight import Sight
from argmap.teaching.grading.scoring.ties import Ties

_LINKED = 2.0  # what arguments of several premises count, where there are single reasons, too

_ELSEWHERE = {Fit.MOVED, Fit.SHORT_CUT, Fit.DETOUR}


def linking(sight: Sight, ties: Ties, causes: Causes) -> tuple[Heap, Heap]:
    """What was made of arguments with several premises, and of single reasons beside others.

    An argument counts by how many of its premises the student has in one reason in which there is no
    premise of another reason for the same claim; all of them are 1, one alone is 0. A single reason
    counts if it is there and such a stranger is not.
    """
    by_target = grouped(
        (each for each in sight.reference.reasons if each.kind is ReasonKind.SUPPORT),
        lambda each: (each.target,),
    )
    linked: list[Item] = []
    single: list[Item] = []
    for reasons in by_target.values():
        strangers = _strangers(sight, reasons)
        for reason in reasons:
            if len(reason.premises) > 1:
                linked.append(_item(sight, ties, causes, reason, strangers[reason.id]))
            elif len(reasons) > 1:
                single.append(_item(sight, ties, causes, reason, strangers[reason.id]))
    return Heap(tuple(linked), _LINKED), Heap(tuple(single))


def _strangers(sight: Sight, reasons: Sequence[Reason]) -> Mapping[str, "_Others"]:
    """For each of the reasons for a claim what of premises belongs to others."""
    times: dict[Unit, int] = {}
    for reason in reasons:
        for unit in sight.left.premises(reason):
            times[unit] = times.get(unit, 0) + 1
    return {reason.id: _Others(times, sight.left.premises(reason)) for reason in reasons}


class _Others:
    """The premises of the other reasons for a claim that are not premises of this one."""

    def __init__(self, all_: Mapping[Unit, int], own: frozenset[Unit]) -> None:
        self.all = all_
        self.own = own

    def __contains__(self, unit: Unit) -> bool:
        return unit in self.all and unit not in self.own


def _item(sight: Sight, ties: Ties, causes: Causes, reason: Reason, others: _Others) -> Item:
    by_id = sight.student.reasons_by_id
    units = [sight.left.unit(premise) for premise in reason.premises]
    pure: list[int] = []
    mixed: list[str] = []
    for name in ties.by(reason.id):
        has = sight.right.premises(by_id[name])
        if any(unit in others for unit in has):
            mixed.append(name)
        else:
            pure.append(sum(unit in has for unit in units))
    credit = 0.0
    if pure:
        credit = (max(pure) - 1) / (len(units) - 1) if len(units) > 1 else 1.0
    credit = max(credit, 0.0)
    if credit == 1:
        return Item(1.0)
    return Item(credit, ((_cause(ties, causes, reason, pure, mixed), 1 - credit),))


def _cause(
    ties: Ties, causes: Causes, reason: Reason, pure: Sequence[int], mixed: Sequence[str]
) -> Cause:
    if sum(count > 0 for count in pure) > 1 and not any(
        tie.fit in _ELSEWHERE for tie in ties.of[reason.id]
    ):
        return Cause(Fault.SEPARATE, reason.id)
    if mixed:
        return Cause(Fault.LINKED, mixed[0])
    broken = _broken(ties, causes, reason)
    return next(broken, Cause(Fault.SEPARATE, reason.id))


def _broken(ties: Ties, causes: Causes, reason: Reason) -> Iterator[Cause]:
    """Why its premises are not in the student's reason; first those that are nowhere."""
    lost = [tie for tie in ties.of[reason.id] if not tie.is_whole]
    yield from (causes.of_tie(tie) for tie in lost if tie.fit is None)
    yield from (causes.of_tie(tie) for tie in lost)
