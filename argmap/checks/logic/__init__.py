"""Rules about reasons that cannot carry, AM301 and following."""

from argmap.checks.logic import (
    circular_support,
    conclusion_as_premise,
    contradictory_premises,
    denied_premise,
    idle_premise,
    repeated_premise,
    self_attack,
)
from argmap.checks.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    circular_support.RULE,
    conclusion_as_premise.RULE,
    contradictory_premises.RULE,
    idle_premise.RULE,
    repeated_premise.RULE,
    denied_premise.RULE,
    self_attack.RULE,
)
