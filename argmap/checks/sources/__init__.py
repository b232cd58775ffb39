"""Rules about how claims are tied to the text that they come from, AM501 and following."""

from argmap.checks.rule import Rule
from argmap.checks.sources import (
    ambiguous_quote,
    malformed_anchor,
    missing_quote,
    moved_anchor,
    unanchored_claim,
    unattributed_objection,
    uncovered_passage,
    unmarked_assumption,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    missing_quote.RULE,
    ambiguous_quote.RULE,
    unanchored_claim.RULE,
    moved_anchor.RULE,
    uncovered_passage.RULE,
    unmarked_assumption.RULE,
    unattributed_objection.RULE,
    malformed_anchor.RULE,
)
