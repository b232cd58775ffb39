"""The exercise to put scrambled claims into an empty outline."""

from collections.abc import Iterable
from typing import NamedTuple

from argmap.graph import language
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.model import Exercise
from argmap.teaching.exercises.outlines.gaps import elsewhere, gaps, hideable, shuffled
from argmap.teaching.exercises.outlines.outline import LineRole, Outline, outline
from argmap.teaching.exercises.outlines.parts import Part, part
from argmap.teaching.exercises.outlines.places import places
from argmap.teaching.exercises.saying import titled


class _Level(NamedTuple):
    """How hard it is: lines at most, which stand there already, and claims that belong nowhere."""

    most: int
    shows_top: bool
    shows_first: bool
    extra: int


LEVELS = (
    _Level(8, shows_top=True, shows_first=True, extra=0),
    _Level(12, shows_top=True, shows_first=False, extra=0),
    _Level(12, shows_top=False, shows_first=False, extra=3),
)

_LEAST = 2


def place(brief: Brief) -> Exercise:
    """Make one: an outline of labels, and all its claims in a bank.

    Raises:
        CannotAskError: the map has fewer than two claims that could be placed.
    """
    level = LEVELS[brief.level - 1]
    found = part(brief, level.most)
    title = brief.bearing.argument_map.title
    told = places(found.outline, _hidden(found.outline, title, level))
    if len(told.hidden) < _LEAST:
        level = level._replace(shows_first=False)
        told = places(found.outline, _hidden(found.outline, title, level))
    if len(told.hidden) < _LEAST:
        raise CannotAskError(
            "there are too few claims in this map to put in order; write three at least, each with a "
            "text of its own"
        )
    missing = [found.outline.text(n) for n in told.hidden]
    others = elsewhere(found.outline, outline(brief.bearing.argument_map)) if level.extra else []
    extra = brief.chance("distractors").sample(others, min(level.extra, len(others)))
    bank = shuffled(brief.chance("bank"), missing, extra)
    return Exercise(
        "place",
        titled("Put the claims in their places", title),
        tuple(_instructions(found, is_longer=bool(extra))),
        (),
        (gaps(found.outline, told, f"Place the {len(missing)} claims.", bank),),
        brief.seed,
        brief.level,
        language(brief.bearing.argument_map),
    )


def _hidden(outline: Outline, title: str, level: _Level) -> list[int]:
    return [n for n in hideable(outline, title) if not _is_shown(outline, n, level)]


def _is_shown(outline: Outline, number: int, level: _Level) -> bool:
    """Whether a claim stands in its place from the start."""
    if outline.entries[number].role is LineRole.TOP:
        return level.shows_top
    first = next(iter(outline.groups.values()), ())
    return level.shows_first and number in first


def _instructions(found: Part, *, is_longer: bool) -> Iterable[str]:
    yield (
        "The claims of an argument have been taken out of its outline. Put them back: the labels say "
        "what each line is to the claim that it bears on, which stands above it, one step further out."
    )
    yield (
        '"because" begins a reason, and premises joined by "and" are one reason only together. Read '
        "each reason aloud when you have placed it. Where the order does not matter, any order is right."
    )
    if is_longer:
        yield "Some of the claims belong nowhere."
    if found.note:
        yield found.note
