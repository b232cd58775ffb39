"""The target ``worksheet``: a sheet to print or to edit, in Markdown or as a page, and its key."""

from argmap.documents.html import html
from argmap.documents.markdown import markdown
from argmap.teaching.exercises.model import Exercise
from argmap.teaching.exercises.targets import Written
from argmap.teaching.exercises.targets.paper.sheet import key, sheet


def write(exercise: Exercise) -> Written:
    """The exercise in Markdown; a picture is told in words."""
    return Written(markdown(sheet(exercise)).encode(), markdown(key(exercise)).encode())


def write_page(exercise: Exercise) -> Written:
    """The exercise as a page to print."""
    return Written(html(sheet(exercise)).encode(), html(key(exercise)).encode())
