"""Rules about reasons that cannot carry, AM301 and following."""

from argmap.checks.logic import circular_support
from argmap.checks.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (circular_support.RULE,)
