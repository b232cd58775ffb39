"""The page that checks itself, as one file."""

from functools import cache
from html import escape
from importlib.resources import files

from argmap.renderers.html.bundle import BASE_STYLE, WEB
from argmap.renderers.html.joining import Sources
from argmap.renderers.html.looks import looks
from argmap.renderers.html.shell import filled, plain, policy
from argmap.teaching.exercises.model import Exercise
from argmap.teaching.exercises.targets import Written
from argmap.teaching.exercises.targets.html.data import packed

SOURCES = Sources((files("argmap.teaching.exercises.targets.html") / "web", WEB))
"""What the page is made of: its own, and what it shares with the page for reading."""
_STYLES = (BASE_STYLE, "exercise.css", "outline.css", "gaps.css", "paper.css")
_NOTE = (
    "The page checks itself, so it holds the answers: not to be read at a glance, but whoever wants "
    "to find them there can."
)


def write(exercise: Exercise) -> Written:
    """The whole HTML document; like the page for reading it asks the network for nothing."""
    style, code = style_sheet(), script()
    parts = {
        "policy": policy(style, code),
        "title": escape(plain(exercise.title) or "Exercise"),
        "style": style,
        "data": packed(exercise),
        "script": code,
    }
    return Written(filled(SOURCES.text("exercise.html"), parts).encode(), notes=(_NOTE,))


@cache
def script() -> str:
    """The script of the page."""
    return SOURCES.script("exercise")


@cache
def style_sheet() -> str:
    """Its styles; the colours are those of the pictures."""
    return f"{looks(('default',))}\n{SOURCES.style_sheet(_STYLES)}"
