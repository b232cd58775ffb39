"""Rules about the wording of claims, AM401 and following.

They are rules for teaching: a claim that breaks one of them can still be right, so they run only
where they are asked for. Each is tuned to be silent where it is not sure; how often it is right is
measured in tests/checks/precision.
"""

from argmap.checks.rule import Rule
from argmap.checks.wording import (
    joined_claims,
    lonely_term,
    long_claim,
    loose_pronoun,
    missing_assumption,
    missing_full_stop,
    near_duplicate,
    not_a_sentence,
    not_an_assertion,
    plain_negation,
    rabbit_term,
    reasoning_inside,
    restated_conclusion,
    scope_drift,
    separate_premises,
    several_sentences,
    throat_clearing,
    unchecked_language,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    not_a_sentence.RULE,
    several_sentences.RULE,
    not_an_assertion.RULE,
    reasoning_inside.RULE,
    joined_claims.RULE,
    loose_pronoun.RULE,
    throat_clearing.RULE,
    long_claim.RULE,
    rabbit_term.RULE,
    lonely_term.RULE,
    missing_assumption.RULE,
    near_duplicate.RULE,
    restated_conclusion.RULE,
    scope_drift.RULE,
    plain_negation.RULE,
    missing_full_stop.RULE,
    unchecked_language.RULE,
    separate_premises.RULE,
)
