"""Rules about titles and references, AM101 and following."""

from argmap.checks.names import (
    duplicate_title,
    misspelt_reference,
    near_miss_title,
    undefined_reference,
    unused_suppression,
)
from argmap.checks.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    misspelt_reference.RULE,
    undefined_reference.RULE,
    near_miss_title.RULE,
    duplicate_title.RULE,
    unused_suppression.RULE,
)
