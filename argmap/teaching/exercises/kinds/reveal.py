"""The exercise to go down an argument step by step, and to think before each step."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.graph import language
from argmap.teaching.english import counted
from argmap.teaching.exercises.brief import Brief
from argmap.teaching.exercises.model import Exercise, Open, OutlineExhibit
from argmap.teaching.exercises.outlines.outline import LineRole, Outline
from argmap.teaching.exercises.outlines.parts import Part, part
from argmap.teaching.exercises.saying import opposes, quoted, titled
from argmap.text import in_a_row

LEVELS = (12, 20, 30)
"""How many lines of the map are gone through at most."""

_COUNTS, _KINDS = 1, 2  # the highest levels at which the prompt counts, and names, what is to come
_SPACE = 5
_OBJECTIONS = (LineRole.OBJECTION, LineRole.UNDERCUT, LineRole.EXCLUSION)


def reveal(brief: Brief) -> Exercise:
    """Make one: for each claim on which something bears, what that might be.

    Raises:
        CannotAskError: nothing in the map bears on anything.
    """
    found = part(brief, LEVELS[brief.level - 1])
    outline = found.outline
    tops = tuple(entry.line for entry in outline.entries if entry.role is LineRole.TOP)
    tasks = tuple(_steps(outline, brief.level))[: brief.count or None]
    return Exercise(
        "reveal",
        titled("Step by step", brief.bearing.argument_map.title),
        tuple(_instructions(found)),
        (OutlineExhibit(tuple(replace(line, level=0) for line in tops)),),
        tasks,
        brief.seed,
        brief.level,
        language(brief.bearing.argument_map),
    )


def _instructions(found: Part) -> Iterator[str]:
    yield (
        "Go through the argument from its top claim down, one step at a time. First write down what "
        "you expect. Only then look at the answer to this step, and write it down under its number: "
        "later steps name claims by their numbers."
    )
    yield (
        "What you found and the author did not say is not wrong. Keep it: it may be a reason or an "
        "objection that the argument lacks."
    )
    if found.note:
        yield found.note


def _steps(outline: Outline, level: int) -> Iterator[Open]:
    """The tasks, from the top down; what denies a step comes after what bears on claims."""
    order = sorted(
        range(len(outline.entries)), key=lambda number: (outline.entries[number].line.level, number)
    )
    for number in order:
        below = outline.below.get(number, ())
        if below:
            entry = outline.entries[number]
            is_top = entry.role is LineRole.TOP
            name = quoted(outline.text(number)) if is_top else entry.line.number
            yield Open(
                _prompt(outline, name, below, level),
                tuple(_answer(outline, below)),
                lines=_SPACE,
                recalls=_recalled(outline, [number]),
            )
        group = outline.entries[number].group
        if group and outline.groups[group][0] == number and group in outline.denials:
            members = outline.groups[group]
            yield Open(
                _prompt_of_step(outline, members),
                tuple(_answer(outline, outline.denials[group])),
                lines=_SPACE,
                recalls=_recalled(outline, members),
            )


def _prompt(outline: Outline, name: str, below: Sequence[str], level: int) -> str:
    kinds = Counter(_kind(outline, group) for group in below)
    if level > _KINDS:
        return f"What could be said for {name}, and what against it?"
    if level > _COUNTS:
        ways = {
            "reason": f"What speaks for {name}?",
            "objection": f"What could be said against {name}?",
            "reply": f"How could the objection {name} be answered?",
        }
        return " ".join(words for kind, words in ways.items() if kind in kinds)
    counted = in_a_row([_counted(count, kind) for kind, count in kinds.items()])
    return f"What could be said about {name}? The argument has {counted}."


def _kind(outline: Outline, group: str) -> str:
    entry = outline.entries[outline.groups[group][0]]
    if not opposes(outline, group):
        return "reason"
    assert entry.above is not None  # a group bears on something
    answers = outline.entries[entry.above].role in _OBJECTIONS
    return "reply" if entry.role is LineRole.REBUTTAL and answers else "objection"


def _counted(count: int, kind: str) -> str:
    plural = "replies" if kind == "reply" else ""
    return f"{counted(count, kind, plural)} {'for' if kind == 'reason' else 'to'} it"


def _prompt_of_step(outline: Outline, members: Sequence[int]) -> str:
    names = in_a_row([outline.entries[member].line.number for member in members])
    above = outline.entries[members[0]].above
    assert above is not None  # only what bears on something has a step
    end = outline.entries[above].line.number
    is_are = "is" if len(members) == 1 else "are"
    way = "against" if opposes(outline, outline.entries[members[0]].group) else "for"
    return f"Suppose that {names} {is_are} true. Why might that still not tell {way} {end}?"


def _answer(outline: Outline, groups: Sequence[str]) -> Iterator[str]:
    """The lines of some groups, each with its number."""
    for group in groups:
        members = outline.groups[group]
        told = []
        for member in members:
            entry = outline.entries[member]
            again = outline.entries[entry.first].line.number
            name = entry.line.number if entry.first == member else f"{entry.line.number} = {again}"
            told.append(f"{name} ({entry.line.label}): {outline.text(member)}")
        linked = " (Only together are they one reason.)" if len(members) > 1 else ""
        yield " ".join(told) + linked


def _recalled(outline: Outline, numbers: Sequence[int]) -> str:
    return " ".join(
        f"{outline.entries[number].line.number}: {outline.text(number)}" for number in numbers
    )
