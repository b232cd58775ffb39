"""The steps that somebody asks about."""

from collections.abc import Iterable
from dataclasses import replace

from argmap.graph import Bearing
from argmap.model import argument_id
from argmap.queries.target import find_target
from argmap.teaching.critical.model import QuestionedStep, Standing
from argmap.text import ArgmapError


class NoStepError(ArgmapError):
    """A claim that a user names is in no step."""

    def __init__(self, target: str) -> None:
        self.target = target
        super().__init__(
            f"{target} is neither the conclusion nor a premise of a step; "
            "name an argument, or a claim that something is put forward for"
        )


def about(
    bearing: Bearing, steps: Iterable[QuestionedStep], targets: Iterable[str]
) -> tuple[QuestionedStep, ...]:
    """The steps that some targets name, in the order of the map.

    An argument names its steps, a claim the steps to it; one that nothing is put forward for, the
    steps from it. The id of a step names that step.

    Raises:
        UnknownTargetError: the map has no such claim.
        NoStepError: a claim is in no step.
    """
    every = tuple(steps)
    chosen: set[str] = set()
    for target in targets:
        is_step = target in bearing.index and bearing.is_inference(bearing.index[target])
        name = target if is_step else bearing.ids[find_target(bearing, target)]
        found = [step.id for step in every if name in (step.id, argument_id(step.argument))]
        found = found or [step.id for step in every if step.conclusion.id == name]
        found = found or [
            step.id for step in every if any(line.id == name for line in step.premises)
        ]
        if not found:
            raise NoStepError(name)
        chosen.update(found)
    return tuple(step for step in every if step.id in chosen)


def within(steps: Iterable[QuestionedStep], ids: Iterable[str]) -> tuple[QuestionedStep, ...]:
    """The steps of some arguments and to some claims, as a selector gives them."""
    chosen = frozenset(ids)
    return tuple(
        step
        for step in steps
        if step.conclusion.id in chosen or (step.argument and argument_id(step.argument) in chosen)
    )


def left_open(steps: Iterable[QuestionedStep]) -> tuple[QuestionedStep, ...]:
    """The steps with only those questions that nothing in the map raises or answers."""
    found = []
    for step in steps:
        questions = tuple(each for each in step.questions if each.standing is Standing.OPEN)
        if questions:
            found.append(replace(step, questions=questions))
    return tuple(found)
