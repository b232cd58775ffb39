"""Exercises for a map: which kind, for which target, and into which files they go."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.app.errors import UnknownNameError
from argmap.app.files import STDIO
from argmap.teaching.exercises import kinds, targets
from argmap.teaching.exercises.brief import Brief
from argmap.teaching.exercises.kinds import Kind
from argmap.teaching.exercises.targets import Target
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.app.workspace import Workspace
    from argmap.model import ArgumentMap
    from argmap.passages import SourceText
    from argmap.teaching.exercises.model import Exercise

PLAIN = "worksheet"
"""The target of an exercise for which nobody named one."""


@dataclass(frozen=True, slots=True)
class Order:
    """What exercise is wanted.

    Attributes:
        kind: the name of its kind.
        seed: what chooses what is hidden, asked and shuffled.
        level: how hard it is to be, from 1.
        with_bank: whether missing claims are given to choose from.
        count: how many things are to be asked at most; 0 for as many as the level has.
        only: a selector for the part of the map that it is to be about; empty for all.
    """

    kind: str
    seed: int = 1
    level: int = 1
    with_bank: bool = True
    count: int = 0
    only: str = ""


def kind_of(name: str) -> Kind:
    """The kind of exercise with a name.

    Raises:
        UnknownNameError: there is none.
    """
    for known in kinds.BUILTIN:
        if known.name == name:
            return known
    raise UnknownNameError("kind of exercise", name, [known.name for known in kinds.BUILTIN])


def target_of(name: str, output: str = STDIO) -> Target:
    """What an exercise is to become.

    Args:
        name: the name of the target; empty if a file's name decides.
        output: the name of the file. Of several targets with its ending the first is taken.

    Raises:
        UnknownNameError: there is no target with the name.
        ArgmapError: no target has files with this ending.
    """
    known = targets.BUILTIN
    suffix = Path(output).suffix.lower()
    if name:
        for target in known:
            if target.name == name:
                return target.ending(suffix)
        raise UnknownNameError("target", name, [target.name for target in known])
    for target in known:
        if target.suffix == suffix or (target.name == PLAIN and not suffix):
            return target
    names = ", ".join(f"{target.suffix} ({target.name})" for target in known)
    raise ArgmapError(
        f"cannot tell from {output!r} what is wanted: end it in {names}; or give --to"
    )


def exercise_for(work: "Workspace", order: Order, text: "SourceText | None" = None) -> "Exercise":
    """Make an exercise.

    Args:
        work: the reference map.
        order: what is wanted.
        text: the text that the map is about, if there is one.

    Raises:
        UnknownNameError: there is no such kind.
        ArgmapError: the kind has no such level, or needs a text, or the selector takes nothing.
        CannotAskError: the map gives no such exercise.
        SelectorError: the selector cannot be read.
    """
    kind = kind_of(order.kind)
    if not 1 <= order.level <= kind.levels:
        raise ArgmapError(f"{kind.name} has the levels 1 to {kind.levels}, and no {order.level}")
    if kind.needs_text and text is None:
        raise ArgmapError(
            f"{kind.name} is about the text itself: name it with --text FILE, or with "
            "argmap: {text: FILE} in the front matter of the map"
        )
    from argmap.graph import bearing  # noqa: PLC0415 -- only when all is in order

    chosen = work.bearing if not order.only else bearing(_part(work, order.only))
    brief = Brief(chosen, order.seed, order.level, text, order.with_bank, order.count)
    return kind.make(brief)


def _part(work: "Workspace", selector: str) -> "ArgumentMap":
    from argmap.model import restrict  # noqa: PLC0415 -- only when asked for

    ids: Iterable[str] = work.select(selector)
    if not ids:
        raise ArgmapError(f"nothing in the map is selected by {selector!r}; nothing is asked")
    return restrict(work.map, ids)


def key_beside(output: str) -> str:
    """Where the answers go when nobody said where: beside the exercise, ``name-key.ext``."""
    path = Path(output)
    return str(path.with_name(f"{path.stem}-key{path.suffix}"))
