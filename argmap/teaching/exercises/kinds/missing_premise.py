"""The exercise to choose the premise that a step lacks."""

from collections.abc import Iterator
from itertools import islice
from random import Random
from typing import NamedTuple

from argmap.graph import language
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.choosing.distractors import Missing, Wrong, found, made, plain
from argmap.teaching.exercises.model import Choice, Exercise, Option
from argmap.teaching.exercises.saying import quoted, titled
from argmap.teaching.faults.draft import Draft, draft_of
from argmap.text import in_a_row


class _Level(NamedTuple):
    """How hard it is.

    Attributes:
        steps: how many steps are asked for, at most.
        made: wrong answers that faults made, of three; the others come from the map.
        takes_stated: whether a stated premise may be missing though another one is unstated.
    """

    steps: int
    made: int
    takes_stated: bool


LEVELS = (
    _Level(3, 1, takes_stated=False),
    _Level(4, 2, takes_stated=True),
    _Level(5, 3, takes_stated=True),
)

_INSTRUCTIONS = (
    (
        "Each reason below has lost a premise. Choose the claim that, together with the premises "
        "that are left, leads to the conclusion."
    ),
    (
        "Ask of each claim: if it and the premises that are left were true, would the conclusion "
        "follow? A claim that only says the conclusion over again is no premise for it."
    ),
)
_WRONG = 3  # wrong answers beside the right one


def missing_premise(brief: Brief) -> Exercise:
    """Make one: for some steps, which of four claims they lack.

    Raises:
        CannotAskError: no step of the map has two premises, or three wrong answers.
    """
    level = LEVELS[brief.level - 1]
    argument_map = brief.bearing.argument_map
    draft = draft_of(argument_map)
    asked = tuple(islice(_tasks(brief, draft, level), brief.count or level.steps))
    if not asked and any(_missing(brief, draft, level)):
        raise CannotAskError(
            "the map says too little for three wrong answers that are surely wrong; write more claims, "
            "with what they speak for or against"
        )
    if not asked:
        raise CannotAskError(
            "no reason in this map has two premises of which one could be left out; write one as an "
            "argument with (1), (2) and a conclusion, and mark what goes without saying with "
            "{implicit: true}"
        )
    return Exercise(
        "missing-premise",
        titled("Find the missing premise", argument_map.title),
        _INSTRUCTIONS,
        (),
        asked,
        brief.seed,
        brief.level,
        language(argument_map),
    )


def _tasks(brief: Brief, draft: Draft, level: _Level) -> Iterator[Choice]:
    for order, missing in enumerate(_missing(brief, draft, level)):
        chance = brief.chance(f"options of step {order}")
        wrong = _wrong(missing, level, chance)
        if len(wrong) == _WRONG:
            yield _choice(missing, wrong, chance)


def _missing(brief: Brief, draft: Draft, level: _Level) -> Iterator[Missing]:
    """A premise of each step, unstated ones first; at the first level a stated one only if need be."""
    chance = brief.chance("steps")
    steps = [each for each in draft.reasons if len(each.premises) > 1 and draft.is_step(each)]
    mixed = chance.sample(steps, len(steps))
    later: list[Missing] = []
    for step in mixed:
        premises = [name for name in step.premises if draft.by_id[name].text]
        unstated = [name for name in premises if draft.by_id[name].is_unstated]
        takes_stated = level.takes_stated and chance.random() < 1 / 2
        if unstated and not takes_stated:
            yield Missing(draft, step, chance.choice(unstated))
        elif premises:
            later.append(Missing(draft, step, chance.choice(premises)))
    yield from later


def _wrong(missing: Missing, level: _Level, chance: Random) -> list[Wrong]:
    """Wrong answers: some that faults made, the others from the map, or the other way round."""
    taken = {box.said for box in (missing.hidden, missing.conclusion, *missing.shown)}
    by_fault = list(_each_once(made(missing), taken))
    from_map = list(_each_once(found(missing, chance), taken))
    number = min(level.made, len(by_fault))
    number = max(number, min(len(by_fault), _WRONG - len(from_map)))
    chosen = by_fault[:number] if level.made > 1 else chance.sample(by_fault, number)
    chosen += from_map[: _WRONG - number]
    if len(chosen) < _WRONG:
        chosen += islice(_each_once(plain(missing), taken), _WRONG - len(chosen))
    return chosen


def _each_once(wrong: Iterator[Wrong], taken: set[str]) -> Iterator[Wrong]:
    for each in wrong:
        if each.text and each.text not in taken:
            taken.add(each.text)
            yield each


def _choice(missing: Missing, wrong: list[Wrong], chance: Random) -> Choice:
    unsaid = " The author leaves it unsaid." if missing.hidden.is_unstated else ""
    why = f"Together with {missing.given} it leads to {quoted(missing.conclusion.said)}.{unsaid}"
    options = [
        Option(missing.hidden.text, is_right=True, why=why),
        *(Option(each.text, is_right=False, why=each.why) for each in wrong),
    ]
    premises = in_a_row([quoted(box.said) for box in missing.shown])
    return Choice(
        f"From {premises} to {quoted(missing.conclusion.said)}: which premise is missing?",
        tuple(chance.sample(options, len(options))),
    )
