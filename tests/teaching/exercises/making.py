"""Making exercises of every kind in tests."""

from argmap import load, loads
from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.passages import SourceText
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.kinds import BUILTIN, Kind
from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Exhibit,
    Gaps,
    Open,
    OutlineExhibit,
    Sorting,
    Task,
)
from argmap.text import Source

KINDS = {kind.name: kind for kind in BUILTIN}
FREE_OF_TEXT = [kind for kind in BUILTIN if not kind.needs_text]
MAPS = ("school-uniforms", "car-free-centre", "saving-north-koreas-refugees")


def brief_of(text: str, seed: int = 1, level: int = 1, *, bank: bool = True) -> Brief:
    """What an exercise is made from, of a map as text."""
    return Brief(loads(text).bearing, seed, level, with_bank=bank)


def brief_of_map(name: str, seed: int = 1, level: int = 1, *, bank: bool = True) -> Brief:
    """The same of one of the maps of this project."""
    return Brief(load(f"maps/{name}.argdown").bearing, seed, level, with_bank=bank)


def prose_of(argument_map: ArgumentMap) -> SourceText:
    """A text that says every claim of a map, a sentence each."""
    sentences = [statement.text or statement.title for statement in argument_map.statements]
    return SourceText(Source("\n\n".join(sentences)))


def made(
    kind: Kind, argument_map: ArgumentMap, seed: int, level: int, *, bank: bool = True
) -> Exercise | None:
    """An exercise; ``None`` where the map gives none."""
    text = prose_of(argument_map) if kind.needs_text else None
    try:
        return kind.make(Brief(bearing(argument_map), seed, level, text, bank))
    except CannotAskError:
        return None


def answers_of(task: Task) -> list[str]:
    """The texts that are an answer to a task, and not to be seen by who is asked."""
    match task:
        case Gaps(gaps=missing, bank=bank):
            return [] if bank else [gap.answer for gap in missing]
        case Open(answer=answer):
            return list(answer)
        case Choice() | Sorting():
            return []


def shown_by(exercise: Exercise) -> str:
    """All that who is asked sees of an exercise."""
    found = [exercise.title, *exercise.instructions]
    found += [text for exhibit in exercise.exhibits for text in _texts(exhibit)]
    for task in exercise.tasks:
        found.append(task.prompt)
        match task:
            case Gaps(lines=lines, bank=bank):
                found += [line.text for line in lines] + list(bank)
            case Choice(options=options):
                found += [option.text for option in options]
            case Sorting(labels=labels, items=items):
                found += [*labels, *(item.text for item in items)]
            case Open():
                pass
    return "\n".join(found)


def _texts(exhibit: Exhibit) -> list[str]:
    return [line.text for line in exhibit.lines] if isinstance(exhibit, OutlineExhibit) else []
