"""The questions that argmap brings.

They stand apart from their modules, so that who needs one of them does not import them all.
"""

from argmap.queries.question import Question
from argmap.queries.questions import (
    contested,
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
    lines,
    objections,
    orphans,
    path,
    replies,
    rests_on_it,
    stats,
    tags,
    thesis,
    unanswered,
    unchallenged,
    unsupported,
)

__all__ = ["BUILTIN"]

BUILTIN: tuple[Question, ...] = (
    thesis.QUESTION,
    unsupported.QUESTION,
    unanswered.QUESTION,
    unchallenged.QUESTION,
    objections.QUESTION,
    replies.QUESTION,
    contested.QUESTION,
    leaves.QUESTION,
    cycles.QUESTION,
    grounds.QUESTION,
    rests_on_it.QUESTION,
    critical.QUESTION,
    lines.QUESTION,
    path.QUESTION,
    orphans.QUESTION,
    contradictions.QUESTION,
    groundedness.QUESTION,
    implicit.QUESTION,
    hedged.QUESTION,
    holders.QUESTION,
    tags.QUESTION,
    hidden.QUESTION,
    stats.QUESTION,
)
"""In the order in which they are listed."""
