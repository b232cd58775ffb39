"""The kinds of exercise, each made from a reference map. A kind is a record, a module each."""

from collections.abc import Callable
from dataclasses import dataclass

from argmap.teaching.exercises.brief import Brief
from argmap.teaching.exercises.model import Exercise


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of exercise.

    Attributes:
        name: what users call it.
        summary: what it trains, in a few words.
        make: makes one; raises :class:`argmap.teaching.exercises.brief.CannotAskError`
             where the map gives no such exercise.
        needs_text: whether it needs the text that the map is about.
        levels: how hard it can be at most; the easiest is 1.
    """

    name: str
    summary: str
    make: Callable[[Brief], Exercise]
    needs_text: bool = False
    levels: int = 3


def _reveal(brief: Brief) -> Exercise:
    from argmap.teaching.exercises.kinds.reveal import reveal  # noqa: PLC0415 -- only what is asked

    return reveal(brief)


def _fill(brief: Brief) -> Exercise:
    from argmap.teaching.exercises.kinds.fill import fill  # noqa: PLC0415 -- likewise

    return fill(brief)


def _place(brief: Brief) -> Exercise:
    from argmap.teaching.exercises.kinds.place import place  # noqa: PLC0415 -- likewise

    return place(brief)


def _classify(brief: Brief) -> Exercise:
    from argmap.teaching.exercises.kinds.classify import classify  # noqa: PLC0415 -- likewise

    return classify(brief)


def _write_up(brief: Brief) -> Exercise:
    from argmap.teaching.exercises.kinds.write_up import write_up  # noqa: PLC0415 -- likewise

    return write_up(brief)


def _missing_premise(brief: Brief) -> Exercise:
    from argmap.teaching.exercises.kinds.missing_premise import missing_premise  # noqa: PLC0415 -- likewise

    return missing_premise(brief)


def _unsupported(brief: Brief) -> Exercise:
    from argmap.teaching.exercises.kinds.unsupported import unsupported  # noqa: PLC0415 -- likewise

    return unsupported(brief)


def _find_thesis(brief: Brief) -> Exercise:
    from argmap.teaching.exercises.kinds.find_thesis import find_thesis  # noqa: PLC0415 -- likewise

    return find_thesis(brief)


def _find_premises(brief: Brief) -> Exercise:
    from argmap.teaching.exercises.kinds.find_premises import find_premises  # noqa: PLC0415 -- likewise

    return find_premises(brief)


def _repair(brief: Brief) -> Exercise:
    from argmap.teaching.exercises.kinds.repair import repair  # noqa: PLC0415 -- likewise

    return repair(brief)


BUILTIN: tuple[Kind, ...] = (
    Kind("reveal", "down from the thesis step by step: think first, then look", _reveal),
    Kind("fill", "claims are missing in an outline: infer them from what stands around", _fill),
    Kind("place", "all claims scrambled: put them into the empty outline", _place),
    Kind(
        "classify",
        "reason, objection, rebuttal or undercut; linked premises or separate reasons",
        _classify,
    ),
    Kind("write-up", "the argument as connected prose, from the outline or from memory", _write_up),
    Kind(
        "missing-premise",
        "a step lacks a premise: choose the one that leads to the conclusion",
        _missing_premise,
    ),
    Kind("unsupported", "mark the claims that still need a reason", _unsupported),
    Kind(
        "find-thesis",
        "find the sentence of the text that says the thesis",
        _find_thesis,
        needs_text=True,
    ),
    Kind(
        "find-premises",
        "mark the sentences of the text that give the reasons for a claim",
        _find_premises,
        needs_text=True,
    ),
    Kind("repair", "find the mistake in an outline, name it and mend it", _repair),
)
"""The kinds that argmap brings, in the order in which they are listed."""
