"""The target ``pdf``: a sheet on pages of A4 paper, and its key."""

from argmap.documents.pdf import pdf
from argmap.teaching.exercises.model import Exercise
from argmap.teaching.exercises.targets import Written
from argmap.teaching.exercises.targets.paper.sheet import key, sheet


def write(exercise: Exercise) -> Written:
    """The exercise as a PDF.

    Raises:
        TypstMissingError: typst is not installed.
        TypesettingError: typst refuses the exercise.
    """
    asked, answered = pdf(sheet(exercise)), pdf(key(exercise))
    notes = dict.fromkeys((*asked.notes, *answered.notes))
    return Written(asked.data, answered.data, tuple(notes))
