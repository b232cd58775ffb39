"""The exercise to find the fault in a map, to name it and to mend it."""

from typing import NamedTuple

from argmap.graph import language
from argmap.model import ArgumentMap, restrict
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.choosing.seeded import Seeded, could_be, seeded
from argmap.teaching.exercises.model import Choice, Exercise, Open, Option, OutlineExhibit
from argmap.teaching.exercises.outlines.outline import Outline
from argmap.teaching.exercises.outlines.parts import part
from argmap.teaching.exercises.saying import titled


class _Level(NamedTuple):
    """How hard it is.

    Attributes:
        most: lines of the outline.
        lines: lines to choose among.
        faults: what is planted.
        found_only: whether only in a place in which a rule of ``argmap check`` finds it.
    """

    most: int
    lines: int
    faults: tuple[str, ...]
    found_only: bool


_PLAIN = (
    "two-claims-in-one-box",
    "reasoning-inside",
    "duplicated-claim",
    "restated-conclusion",
    "circle",
    "orphan",
)
_HIDDEN = (
    "separate-premises",
    "flipped-relation",
    "negated-claim",
    "swapped-claims",
    "moved-premise",
    "moved-reason",
)
LEVELS = (
    _Level(12, 4, _PLAIN, found_only=True),
    _Level(16, 5, _HIDDEN, found_only=False),
    _Level(
        24, 6, (*_HIDDEN, "reversed-relation", "wrong-thesis", "joined-reasons"), found_only=False
    ),
)

_NAMES = 4  # faults to choose among
_INSTRUCTIONS = (
    (
        "The outline shows an argument from its top claim down: what stands below a claim, further in, "
        'bears on it, and premises joined by "and" are one reason only together.'
    ),
    (
        "Somebody has made one mistake in it. Find the line, say what is wrong, and mend it. Read each "
        'line aloud with the line that it bears on, with "because" or "however" between them.'
    ),
)


def repair(brief: Brief) -> Exercise:
    """Make one: an outline with one fault.

    Raises:
        CannotAskError: the map has no place for any of the faults.
    """
    level = LEVELS[brief.level - 1]
    found = part(brief, level.most)
    here = _map_of(brief, found.outline, is_whole=not found.note)
    made = _made(brief, here, level)
    if made is None:
        raise CannotAskError(
            "this map has no place for a mistake that can be found again; write some reasons with two "
            "premises, and claims in whole sentences"
        )
    return Exercise(
        "repair",
        titled("Find the mistake", brief.bearing.argument_map.title),
        (*_INSTRUCTIONS, *((found.note,) if found.note else ())),
        (OutlineExhibit(made.outline.lines),),
        (_which_line(brief, made, level), _what_is_wrong(brief, made), _how_to_mend(made)),
        brief.seed,
        brief.level,
        language(brief.bearing.argument_map),
        notes=(f"The mistake is of the kind {made.planted.fault.name}.",),
    )


def _map_of(brief: Brief, shown: Outline, *, is_whole: bool) -> ArgumentMap:
    """The map that an outline shows."""
    whole = brief.bearing.argument_map
    return whole if is_whole else restrict(whole, shown.numbers)


def _made(brief: Brief, here: ArgumentMap, level: _Level) -> Seeded | None:
    """A fault of this level, or if the map has no place for one, of any."""
    every = (*_PLAIN, *_HIDDEN)
    for order, names in enumerate((level.faults, every)):
        is_own = names is level.faults
        made = seeded(
            names, here, brief.chance(f"fault {order}"), found_only=is_own and level.found_only
        )
        if made is not None and _others(made):
            return made
    return None


def _others(made: Seeded) -> list[int]:
    """The lines that have no part in the fault, each text once."""
    shown, planted = made.outline, made.planted
    own = {*made.lines, *(shown.numbers[name] for name in planted.claims if name in shown.numbers)}
    taken = {shown.text(number) for number in own}
    found = []
    for number, entry in enumerate(shown.entries):
        if number in own or entry.first != number or not entry.is_claim:
            continue
        if entry.line.text not in taken:
            taken.add(entry.line.text)
            found.append(number)
    return found


def _which_line(brief: Brief, made: Seeded, level: _Level) -> Choice:
    """The line of the fault among others; of several lines that have part in it one is there."""
    chance = brief.chance("lines")
    right = made.lines[0]
    others = _others(made)
    chosen = sorted((right, *chance.sample(others, min(len(others), level.lines - 1))))
    return Choice(
        "In which of these lines is the mistake?",
        tuple(
            Option(
                _shown(made.outline, number),
                number == right,
                made.planted.after if number == right else "There is nothing wrong with it.",
            )
            for number in chosen
        ),
    )


def _shown(outline: Outline, number: int) -> str:
    line = outline.entries[number].line
    return f"{line.number}: {line.text}"


def _what_is_wrong(brief: Brief, made: Seeded) -> Choice:
    chance = brief.chance("names")
    fault = made.planted.fault
    others = could_be(fault, made.planted.argument_map)
    wrong = chance.sample(others, min(len(others), _NAMES - 1))
    options = [
        Option(fault.summary, is_right=True, why=f"{made.planted.after} {fault.explanation}"),
        *(
            Option(each.summary, is_right=False, why=f"That is not so here: then {each.sign}")
            for each in wrong
        ),
    ]
    return Choice("What is wrong?", tuple(chance.sample(options, len(options))))


def _how_to_mend(made: Seeded) -> Open:
    planted = made.planted
    return Open(
        "How should it be? Write the faulty part anew.",
        (f"It should be: {planted.before}", f"As it stands: {planted.after}"),
        (
            "The mistake is gone.",
            "Nothing else has been changed.",
            f"The answer tells why it was one: {planted.fault.explanation}",
        ),
        lines=4,
    )
