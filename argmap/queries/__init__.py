"""Named questions about a map: one module for each, with its definition in the docstring.

>>> from argmap.graph import bearing
>>> from argmap.model import ArgumentMap
>>> from argmap.queries import unsupported
>>> unsupported.QUESTION(bearing(ArgumentMap()))
()
"""

from argmap.queries import cycles, leaves, objections, thesis, unanswered, unsupported
from argmap.queries.cycles import Circle
from argmap.queries.grounds import Ground, Use
from argmap.queries.objecting import Against, Objection
from argmap.queries.question import Ask, Question, Row
from argmap.queries.subject import Subject
from argmap.queries.target import NoTargetError, UnknownTargetError
from argmap.queries.thesis import Thesis

__all__ = [
    "BUILTIN",
    "Against",
    "Ask",
    "Circle",
    "Ground",
    "NoTargetError",
    "Objection",
    "Question",
    "Row",
    "Subject",
    "Thesis",
    "UnknownTargetError",
    "Use",
]

BUILTIN: tuple[Question, ...] = (
    thesis.QUESTION,
    unsupported.QUESTION,
    unanswered.QUESTION,
    objections.QUESTION,
    leaves.QUESTION,
    cycles.QUESTION,
)
"""The questions that argmap brings, in the order in which they are listed."""
