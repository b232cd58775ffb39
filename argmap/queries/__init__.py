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
from argmap.queries.questions.contradictions import Pair
from argmap.queries.questions.cycles import Circle
from argmap.queries.questions.groundedness import Arrow
from argmap.queries.questions.hedged import Hedged
from argmap.queries.questions.hidden import Unseen
from argmap.queries.questions.holders import Holder
from argmap.queries.questions.implicit import Unstated
from argmap.queries.questions.orphans import Orphan
from argmap.queries.questions.stats import Figure
from argmap.queries.questions.tags import TagUse
from argmap.queries.questions.thesis import Thesis
from argmap.queries.selected import Selected, selected
from argmap.queries.subject import AboutClaim, Subject
from argmap.queries.target import TargetCountError, UnknownTargetError

__all__ = [
    "BUILTIN",
    "AboutClaim",
    "Against",
    "Arrow",
    "Ask",
    "Circle",
    "Figure",
    "Ground",
    "Hedged",
    "Holder",
    "Objection",
    "Orphan",
    "Pair",
    "Question",
    "Row",
    "Selected",
    "Subject",
    "TagUse",
    "TargetCountError",
    "Thesis",
    "UnknownTargetError",
    "Unseen",
    "Unstated",
    "Use",
    "selected",
]
