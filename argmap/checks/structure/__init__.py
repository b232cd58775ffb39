"""Rules about what hangs on what, AM201 and following."""

from argmap.checks.rule import Rule
from argmap.checks.structure import orphan, unanswered_objection, unsupported_premise

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    orphan.RULE,
    unsupported_premise.RULE,
    unanswered_objection.RULE,
)
