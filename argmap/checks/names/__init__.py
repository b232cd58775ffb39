"""Rules about titles and references, keys and settings, AM101 and following."""

from argmap.checks.names import (
    duplicate_title,
    idle_setting,
    misplaced_setting,
    misspelt_data_key,
    misspelt_reference,
    near_miss_title,
    undefined_reference,
    unfit_data_value,
    unknown_data_key,
    unknown_scheme,
    unused_suppression,
)
from argmap.checks.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    misspelt_reference.RULE,
    undefined_reference.RULE,
    near_miss_title.RULE,
    duplicate_title.RULE,
    misspelt_data_key.RULE,
    unknown_data_key.RULE,
    unfit_data_value.RULE,
    idle_setting.RULE,
    misplaced_setting.RULE,
    unknown_scheme.RULE,
    unused_suppression.RULE,
)
