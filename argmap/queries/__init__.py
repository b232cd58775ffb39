"""Asking a map: named questions, and a small language that selects a part of it.

>>> from argmap.graph import bearing
>>> from argmap.model import ArgumentMap
>>> from argmap.queries.questions import unsupported
>>> unsupported.QUESTION(bearing(ArgumentMap()))
()
"""

from argmap.queries.grounds import Ground, Use
from argmap.queries.objecting import Against, Objection
from argmap.queries.question import Ask, Question, Row
from argmap.queries.questions import BUILTIN
from argmap.queries.questions.cycles import Circle
from argmap.queries.questions.thesis import Thesis
from argmap.queries.subject import AboutClaim, Subject
from argmap.queries.target import TargetCountError, UnknownTargetError

__all__ = [
    "BUILTIN",
    "AboutClaim",
    "Against",
    "Ask",
    "Circle",
    "Ground",
    "Objection",
    "Question",
    "Row",
    "Subject",
    "TargetCountError",
    "Thesis",
    "UnknownTargetError",
    "Use",
]
