"""The exercise to mark the claims that need support."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from argmap.graph import Bearing, basis, language, weights
from argmap.model import Argument, Statement
from argmap.queries.questions.unsupported import open_points
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.model import Choice, Exercise, Line, Option, OutlineExhibit
from argmap.teaching.exercises.outlines.outline import LineRole, Outline
from argmap.teaching.exercises.outlines.parts import part
from argmap.teaching.exercises.saying import quoted, titled
from argmap.text import plural


class _Level(NamedTuple):
    """How hard it is: lines of the outline, and claims to choose among."""

    most: int
    options: int


LEVELS = (_Level(12, 6), _Level(20, 8), _Level(30, 10))

_PARTS = 10  # parts of a large map that are looked at until one has something to mark
_APART = 1_000_003  # between the seeds of these parts
_FEWEST = 2  # claims to choose among


def unsupported(brief: Brief) -> Exercise:
    """Make one: an outline, and which of its claims have nothing under them.

    What has a basis shows it, for it needs no reason; what the author leaves unsaid is shown as such,
    and is not asked about: whether to grant it is another question.

    Raises:
        CannotAskError: in the map every claim that carries something is supported, or none is.
    """
    level = LEVELS[brief.level - 1]
    bearing = brief.bearing
    for more in range(_PARTS):
        found = part(replace(brief, seed=brief.seed + more * _APART), level.most)
        open_ones = _open(bearing, found.outline)
        held = {
            name: option
            for name, option in _held(bearing, found.outline).items()
            if name not in open_ones
        }
        if (open_ones and held) or not found.note:
            break
    if not open_ones or not held:
        what = "has a reason or a basis" if not open_ones else "lacks a reason and a basis"
        repair = "leave out the basis of one" if not open_ones else "give one of them a reason"
        raise CannotAskError(
            f"every claim of this map that carries something {what}, so that there is nothing to tell "
            f"apart; {repair}"
        )
    options = _options(brief, open_ones, held, brief.count or level.options)
    return Exercise(
        "unsupported",
        titled("What needs support?", bearing.argument_map.title),
        (
            *_INSTRUCTIONS,
            *((found.note,) if found.note else ()),
        ),
        (OutlineExhibit(tuple(_lines(bearing, found.outline))),),
        (Choice("Which of these claims still need a reason?", options, takes_several=True),),
        brief.seed,
        brief.level,
        language(bearing.argument_map),
    )


_INSTRUCTIONS = (
    (
        "The outline shows an argument from its top claim down; what stands below a claim, further in, "
        "bears on it. Words in brackets say what a claim rests on, or that it is left unsaid."
    ),
    (
        "Mark the claims that carry something, or answer an objection, and rest on nothing themselves: "
        "no reason stands below them, and they name no basis. There a reader has to grant the claim, or "
        "ask for more."
    ),
)


def _options(
    brief: Brief, open_ones: Mapping[str, Option], held: Mapping[str, Option], most: int
) -> tuple[Option, ...]:
    """Some claims of both sorts, about as many of each, in an order by chance."""
    chance = brief.chance("options")
    right = chance.sample(list(open_ones.values()), len(open_ones))
    wrong = chance.sample(list(held.values()), len(held))
    most = max(most, _FEWEST)
    number = min(len(right), max(1, most - len(wrong), most // 2))
    chosen = [*right[: min(number, most - 1)]]
    chosen += wrong[: most - len(chosen)]
    return tuple(chance.sample(chosen, len(chosen)))


def _asked(bearing: Bearing, outline: Outline) -> Mapping[str, int]:
    """The claims that can be asked about, by id: said by somebody, and with a text of their own."""
    found = {}
    texts: set[str] = set()
    for name, number in outline.numbers.items():
        entry, text = outline.entries[number], outline.text(number)
        if entry.is_claim and not entry.is_implicit and text and text not in texts:
            texts.add(text)
            found[name] = number
    return {name: number for name, number in found.items() if name in bearing.index}


def _open(bearing: Bearing, outline: Outline) -> Mapping[str, Option]:
    """The claims that need support, as right options."""
    asked = _asked(bearing, outline)
    points = [n for n in open_points(bearing) if bearing.ids[n] in asked]
    counts = weights(bearing, points)
    found = {}
    for number in points:
        claim, name = bearing.claims[number], bearing.ids[number]
        if isinstance(claim.data.get("source"), str):
            continue
        weight = counts.of[number]
        at_least = "at least " if number in counts.at_least else ""
        claims, verb = plural(weight, "claim"), "rests" if weight == 1 else "rest"
        rest = f"{at_least}{claims} of the map {verb} on it"
        if not weight:
            rest = "it is to answer an objection"
        why = f"No reason stands below it and it names no basis, though {rest}."
        found[name] = Option(outline.text(asked[name]), is_right=True, why=why)
    return found


def _held(bearing: Bearing, outline: Outline) -> Mapping[str, Option]:
    """The claims that have support in the outline, or a basis, as wrong options."""
    found = {}
    for name, number in _asked(bearing, outline).items():
        groups = outline.below.get(number, ())
        reasons = [
            outline.groups[group][0]
            for group in groups
            if outline.entries[outline.groups[group][0]].role is LineRole.REASON
            and outline.entries[outline.groups[group][0]].claim != name
        ]
        rests_on = _rests_on(bearing.claims[bearing.index[name]])
        if reasons:
            why = f"It has a reason: {quoted(outline.text(reasons[0]))}."
        elif rests_on and outline.entries[number].role is not LineRole.OBJECTION:
            why = f"It says what it rests on: {rests_on}."
        else:
            continue
        found[name] = Option(outline.text(number), is_right=False, why=why)
    return found


def _rests_on(claim: Statement | Argument) -> str:
    """What a claim rests on besides reasons, as its data says: "testimony, by the council"."""
    what = basis(claim)
    source, by = claim.data.get("source"), claim.data.get("by")
    if not what:
        return source if isinstance(source, str) else ""
    return f"{what}, by {by}" if isinstance(by, str) and by else what


def _lines(bearing: Bearing, outline: Outline) -> list[Line]:
    """The lines, with what each claim rests on and whether it is left unsaid."""
    shown = []
    for number, entry in enumerate(outline.entries):
        line = entry.line
        at = bearing.index.get(entry.claim)
        if entry.first == number and at is not None and not bearing.is_inference(at):
            rests_on = _rests_on(bearing.claims[at])
            notes = [note for note in (rests_on, "unstated" if entry.is_implicit else "") if note]
            if notes:
                line = replace(line, text=f"{line.text} [{'; '.join(notes)}]")
        shown.append(line)
    return shown
