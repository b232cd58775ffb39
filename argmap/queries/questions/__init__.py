"""The questions that argmap brings: one module for each, with its definition in the docstring."""

from argmap.queries.question import Question
from argmap.queries.questions import (
    contradictions,
    critical,
    cycles,
    groundedness,
    grounds,
    hedged,
    hidden,
    holders,
    implicit,
    leaves,
    objections,
    orphans,
    path,
    rests_on_it,
    tags,
    thesis,
    unanswered,
    unsupported,
)

__all__ = ["BUILTIN"]

BUILTIN: tuple[Question, ...] = (
    thesis.QUESTION,
    unsupported.QUESTION,
    unanswered.QUESTION,
    objections.QUESTION,
    leaves.QUESTION,
    cycles.QUESTION,
    grounds.QUESTION,
    rests_on_it.QUESTION,
    critical.QUESTION,
    path.QUESTION,
    orphans.QUESTION,
    contradictions.QUESTION,
    groundedness.QUESTION,
    implicit.QUESTION,
    hedged.QUESTION,
    holders.QUESTION,
    tags.QUESTION,
    hidden.QUESTION,
)
"""In the order in which they are listed."""
