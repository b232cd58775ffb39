"""What faults are called where they are counted, for a teacher."""

from collections.abc import Mapping

from argmap.teaching.grading.scoring.faults import Fault

LABELS: Mapping[Fault, str] = {
    Fault.MISSING_CLAIM: "claims left out",
    Fault.DENIED_CLAIM: "the opposite of a claim",
    Fault.SPLIT_CLAIM: "one claim written as several",
    Fault.MERGED_CLAIMS: "several claims in one box",
    Fault.UNMARKED: "an unstated premise not marked as unstated",
    Fault.THESIS_BELOW: "the main claim as a reason for something else",
    Fault.THESIS_BARE: "the main claim without a reason",
    Fault.MISSING_RELATION: "claims that are not joined",
    Fault.MISSING_PREMISE: "a premise that does not stand with its argument",
    Fault.FLIPPED: "support for attack, or attack for support",
    Fault.REVERSED: "reason and conclusion the wrong way round",
    Fault.AKIN: "an attack for a contradiction, or the reverse",
    Fault.SHORT_CUT: "a step left out between two claims",
    Fault.DETOUR: "a reason put below another one, not below its claim",
    Fault.MOVED: "a reason for something else than in the reference",
    Fault.AS_REBUTTAL: "an objection to a step aimed at a claim",
    Fault.AS_UNDERCUT: "an objection to a claim aimed at a step",
    Fault.SEPARATE: "linked premises given as separate reasons",
    Fault.LINKED: "separate reasons linked in one argument",
    Fault.UNUSED_TEXT: "sentences of the text that were not used",
    Fault.EXTRA_CLAIM: "claims that the reference has not",
    Fault.EXTRA_RELATION: "relations that the reference has not",
    Fault.REPEATED_REASON: "a part of an argument given once more",
    Fault.NOTHING: "nothing of the reference",
}
"""Each fault in a few words."""
