"""Critical questions about the steps of a map: in the words of the map, with what it says to them.

Source: D. Walton, C. Reed and F. Macagno, *Argumentation Schemes* (Cambridge University Press, 2008),
chapter 1, on how critical questions test a step.
"""

from argmap.teaching.critical.asking import critical_questions
from argmap.teaching.critical.model import (
    AskedQuestion,
    QuestionedStep,
    Standing,
    StepKind,
    StepLine,
    Suggestion,
)

__all__ = [
    "AskedQuestion",
    "QuestionedStep",
    "Standing",
    "StepKind",
    "StepLine",
    "Suggestion",
    "critical_questions",
]
