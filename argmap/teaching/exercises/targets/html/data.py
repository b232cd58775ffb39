"""An exercise as the script of the page reads it, which ``web/data.js`` describes.

The page has to know the answers. They stand in it packed as base64, so that nobody reads one by
mistake who looks at the source; that is no lock.
"""

import json
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from argmap.renderers.html.shell import plain
from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Exhibit,
    Gaps,
    Line,
    Open,
    OutlineExhibit,
    PictureExhibit,
    Sorting,
    Task,
    TextExhibit,
)

_RELATIONS = (
    ("because", "support"),
    ("follows from", "support"),
    ("this reason holds", "support"),
    ("however", "objection"),
    ("not both true", "objection"),
    ("contradicts", "objection"),
    ("but", "rebuttal"),
    ("does not follow", "undercut"),
    ("this reason fails", "undercut"),
    ("and", "and"),
    ("thesis", "top"),
)
"""How the label of a line begins, and what it makes of the line; ``top`` bears on nothing."""


def packed(exercise: Exercise) -> str:
    """All that the page knows of an exercise: JSON as UTF-8 as base64."""
    known = {
        "kind": exercise.kind,
        "title": exercise.title,
        "language": exercise.language,
        "instructions": exercise.instructions,
        "exhibits": list(map(_exhibit, exercise.exhibits)),
        "tasks": list(map(_task, exercise.tasks)),
    }
    # Where a student's answers are kept: another exercise, or another draw of it, has another place.
    known["id"] = sha256(_json(known)).hexdigest()[:16]
    return b64encode(_json(known)).decode()


def form(task: Task) -> str:
    """How a task is asked on the page."""
    match task:
        case Choice():
            return "choice"
        case Gaps(bank=()):
            return "free"
        case Gaps():
            return "gaps"
        case Sorting():
            return "sorting"
        case Open():
            return "open"


def relation(label: str) -> str:
    """What the label of a line makes of it: ``support``, ``objection``, ..., or nothing known.

    >>> relation("however, not both are true"), relation("thesis"), relation("butter")
    ('objection', 'top', '')
    """
    words = f"{label.casefold().replace(',', ' ').replace(':', ' ')} "
    return next((kind for start, kind in _RELATIONS if words.startswith(f"{start} ")), "")


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")  # half a pair of surrogates is none of UTF-8


def _exhibit(exhibit: Exhibit) -> dict[str, object]:
    match exhibit:
        case OutlineExhibit():
            return {"form": "outline", "lines": _lines(exhibit.lines)}
        case TextExhibit():
            return {"form": "text", "title": exhibit.title, "paragraphs": exhibit.paragraphs}
        case PictureExhibit():
            svg = exhibit.svg.encode("utf-8", "replace").decode()
            return {"form": "picture", "svg": svg, "description": plain(exhibit.description)}


def _task(task: Task) -> dict[str, object]:
    known: dict[str, object] = {"form": form(task), "prompt": task.prompt}
    match task:
        case Choice():
            known["several"] = task.takes_several
            known["options"] = [[each.text, each.is_right, each.why] for each in task.options]
        case Gaps():
            known["lines"] = _lines(task.lines)
            known["gaps"] = [[each.answer, each.why, each.accepts] for each in task.gaps]
            known["bank"] = task.bank
        case Sorting():
            known["labels"] = task.labels
            known["items"] = [[each.text, each.label, each.why] for each in task.items]
        case Open():
            known["answer"] = task.answer
            known["criteria"] = task.criteria
            known["rows"] = task.lines
    return known


def _lines(lines: Iterable[Line]) -> list[list[object]]:
    """Each line as level, label, what the label makes of it, number, text, gap."""
    return [
        [each.level, each.label, relation(each.label), each.number, each.text, each.gap]
        for each in lines
    ]
