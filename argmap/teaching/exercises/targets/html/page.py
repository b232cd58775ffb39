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
from argmap.teaching.exercises.targets.html.data import form, packed

SOURCES = Sources((files("argmap.teaching.exercises.targets.html") / "web", WEB))
"""What the page is made of: its own, and what it shares with the page for reading."""
_STYLES = (BASE_STYLE, "exercise.css", "outline.css")
_PAPER = "paper.css"
_FORMS = {
    "choice": ("choice_form", "ChoiceForm", "choice.css"),
    "free": ("open_form", "FreeGapsForm", "open.css"),
    "gaps": ("gaps_form", "GapsForm", "gaps.css"),
    "open": ("open_form", "OpenForm", "open.css"),
    "sorting": ("sorting_form", "SortingForm", "sorting.css"),
}
"""For each form of task the module and the class that ask it, and how it looks."""
FORMS = frozenset(_FORMS)
"""The forms of tasks."""
_NOTE = (
    "The page checks itself, so it holds the answers: not to be read at a glance, but whoever wants "
    "to find them there can."
)


def write(exercise: Exercise) -> Written:
    """The whole HTML document; like the page for reading it asks the network for nothing."""
    forms = frozenset(map(form, exercise.tasks))
    style, code = style_sheet(forms), script(forms)
    parts = {
        "policy": policy(style, code),
        "title": escape(plain(exercise.title) or "Exercise"),
        "style": style,
        "data": packed(exercise),
        "script": code,
    }
    return Written(filled(SOURCES.text("exercise.html"), parts).encode(), notes=(_NOTE,))


@cache
def script(forms: frozenset[str] = FORMS) -> str:
    """The script of a page with tasks of some forms."""
    needed = {name: _FORMS[name] for name in sorted(forms)}
    classes = ",".join(f"{name}:{class_}" for name, (_, class_, _) in needed.items())
    modules = (module for module, _, _ in needed.values())
    return SOURCES.script("page", *modules, start=f"start(document,{{{classes}}});")


@cache
def style_sheet(forms: frozenset[str] = FORMS) -> str:
    """Its styles; the colours are those of the pictures."""
    of_forms = dict.fromkeys(_FORMS[name][2] for name in sorted(forms))
    return f"{looks(('default',))}\n{SOURCES.style_sheet((*_STYLES, *of_forms, _PAPER))}"
