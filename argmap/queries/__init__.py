"""Asking a map: named questions, and a small language that selects a part of it.

>>> from argmap.graph import bearing
>>> from argmap.model import ArgumentMap
>>> from argmap.queries.questions import unsupported
>>> unsupported.QUESTION(bearing(ArgumentMap()))
()

All questions are in :mod:`argmap.queries.builtin`; the rows of each are described in its module.
"""

from argmap.queries.question import Ask, Question, Row
from argmap.queries.subject import AboutClaim, Subject
from argmap.queries.target import TargetCountError, UnknownTargetError

__all__ = [
    "AboutClaim",
    "Ask",
    "Question",
    "Row",
    "Subject",
    "TargetCountError",
    "UnknownTargetError",
]
