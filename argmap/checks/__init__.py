"""What can be wrong with an argument: one module for each rule, each with a code.

Codes are ``AM`` and three digits, the first of which is the group: 1 names, 2 structure, 3 logic.
What is wrong with the text itself the reader reports, under codes that begin with ``AD``.
"""

from argmap.checks import (
    circular_support,
    duplicate_title,
    misspelt_reference,
    near_miss_title,
    orphan,
    unanswered_objection,
    undefined_reference,
    unsupported_premise,
)
from argmap.checks.rule import Check, Finding, Group, Rule, run

__all__ = ["BUILTIN", "Check", "Finding", "Group", "Rule", "run"]

BUILTIN: tuple[Rule, ...] = (
    misspelt_reference.RULE,
    undefined_reference.RULE,
    near_miss_title.RULE,
    duplicate_title.RULE,
    orphan.RULE,
    unsupported_premise.RULE,
    unanswered_objection.RULE,
    circular_support.RULE,
)
"""The rules that argmap brings, by code."""
