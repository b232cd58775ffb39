"""Rules about how the parts of a map hang together, AM201 and following."""

from argmap.checks.rule import Rule
from argmap.checks.structure import (
    contrast_as_support,
    crowded_claim,
    large_map,
    nothing_argued,
    one_premise_step,
    orphan,
    repeated_relation,
    several_theses,
    support_and_attack,
    unanswered_objection,
    unchallenged_reason,
    undefended_claim,
    undercut_of_claim,
    unsupported_premise,
    vague_undercut,
    wrong_side,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    orphan.RULE,
    unsupported_premise.RULE,
    unanswered_objection.RULE,
    several_theses.RULE,
    undercut_of_claim.RULE,
    vague_undercut.RULE,
    support_and_attack.RULE,
    wrong_side.RULE,
    contrast_as_support.RULE,
    undefended_claim.RULE,
    repeated_relation.RULE,
    one_premise_step.RULE,
    unchallenged_reason.RULE,
    large_map.RULE,
    crowded_claim.RULE,
    nothing_argued.RULE,
)
