"""Why a relation of the reference is not, or not wholly, in a student's map."""

from collections import Counter

from argmap.compare.relations import Fit
from argmap.teaching.grading.scoring.faults import Cause, Fault
from argmap.teaching.grading.scoring.sight import Sight
from argmap.teaching.grading.scoring.ties import Tie, Ties

_FAULTS = {
    Fit.FLIPPED: Fault.FLIPPED,
    Fit.REVERSED: Fault.REVERSED,
    Fit.AKIN: Fault.AKIN,
    Fit.AS_REBUTTAL: Fault.AS_REBUTTAL,
    Fit.AS_UNDERCUT: Fault.AS_UNDERCUT,
}


class Causes:
    """Finds the cause of what is lost, so that one fault has one cause in all parts."""

    def __init__(self, sight: Sight, ties: Ties) -> None:
        self.sight = sight
        self.ties = ties
        self.short_cuts = Counter(
            tie.by[0]
            for each in ties.of.values()
            for tie in each
            if tie.fit is Fit.SHORT_CUT and not tie.lacking
        )

    def of_claim(self, name: str) -> Cause:
        """Why a claim of the reference is not there."""
        if name in self.sight.denied:
            return Cause(Fault.DENIED_CLAIM, name)
        return Cause(Fault.MISSING_CLAIM, name)

    def of_tie(self, tie: Tie) -> Cause:
        """Why a tie is not whole."""
        reason = tie.reason
        if tie.lacking:
            return Cause(Fault.MISSING_CLAIM, tie.lacking[0])
        for name in (tie.premise, reason.target):
            if name in self.sight.denied:
                return Cause(Fault.DENIED_CLAIM, name)
        if tie.is_merged:
            return self.of_merged(tie.premise)
        match tie.fit:
            case None:
                return self._of_nothing(tie)
            case Fit.SHORT_CUT:
                return self._of_short_cut(tie)
            case Fit.DETOUR:
                return Cause(Fault.DETOUR, reason.id, tie.premise)
            case Fit.MOVED:
                return self._of_moved(tie)
            case _:
                return Cause(_FAULTS.get(tie.fit, Fault.MISSING_RELATION), reason.id)

    def of_merged(self, name: str) -> Cause:
        """That a claim was put into one with others."""
        return Cause(Fault.MERGED_CLAIMS, self.sight.of_student(name)[0])

    def _of_short_cut(self, tie: Tie) -> Cause:
        """A step is left out; if what comes behind it is there all the same, a premise is elsewhere."""
        is_alone = self.short_cuts[tie.by[0]] == 1
        is_alone = is_alone and tie.reason.target in self.sight.reference.claims_by_id
        fault = Fault.MOVED if is_alone else Fault.SHORT_CUT
        return Cause(fault, tie.reason.id, tie.by[0])

    def _of_moved(self, tie: Tie) -> Cause:
        """A premise is elsewhere; if the conclusion changed places with another one, for that."""
        for each in self.ties.of[tie.reason.id]:
            if each.fit is Fit.REVERSED and set(each.by) & set(tie.by):
                return Cause(Fault.REVERSED, tie.reason.id)
        return Cause(Fault.MOVED, tie.reason.id, tie.by[0])

    def _of_nothing(self, tie: Tie) -> Cause:
        reason = tie.reason
        step = self.sight.reference.reasons_by_id.get(reason.target)
        if step is not None and reason.target not in self.sight.reference.claims_by_id:
            lost = next((each for each in self.ties.of[step.id] if each.lacking), None)
            if lost is not None and not self.ties.by(step.id):
                return self.of_tie(lost)
        if any(each.fit for each in self.ties.of[reason.id]):
            return Cause(Fault.MISSING_PREMISE, reason.id, tie.premise)
        return Cause(Fault.MISSING_RELATION, reason.id)
