"""Grades of the maps in maps/ and of what faults make of them, claims matched as the program does."""

from functools import cache
from pathlib import Path
from random import Random

import pytest

from argmap import load, loads
from argmap.compare.matching.match import match
from argmap.compare.reading import Reading, reading_of
from argmap.teaching.faults import plant
from argmap.teaching.grading.grade import Reference, grade
from argmap.teaching.grading.model import Grade
from argmap.teaching.grading.rubric_reading import default_rubric
from tests.teaching.grading.plans import faults, plan_of, swapped

MAPS = Path(__file__).parents[3] / "maps"
NAMES = ("school-uniforms", "car-free-centre", "saving-north-koreas-refugees")
SMALL = NAMES[:2]


@cache
def reading(name: str) -> Reading:
    return reading_of(load(MAPS / f"{name}.argdown").map)


def graded(left: Reading, right: Reading) -> Grade:
    return grade(Reference(left), right, match(left, right), default_rubric())


@pytest.mark.parametrize("name", NAMES)
def test_identity(name: str) -> None:
    assert graded(reading(name), reading(name)).score == 1.0


@pytest.mark.parametrize("name", SMALL)
def test_notation(name: str) -> None:
    plan = plan_of(reading(name))
    for seed in range(2):
        text = plan.text(titles="Z ", order=Random(seed), as_steps=True)  # noqa: S311 -- a repeatable choice
        found = graded(reading(name), reading_of(loads(text).map))
        assert found.score == 1.0, found.lost


@pytest.mark.parametrize("name", SMALL)
@pytest.mark.parametrize(
    "fault",
    [
        *("delete-arrow", "delete-step", "delete-undercut", "flip", "reverse", "move-premise"),
        *("drop-premise", "separate", "drop-claim", "undercut-as-attack"),
    ],
)
def test_each_fault_costs_and_further_ones_never_pay(name: str, fault: str) -> None:
    for seed in range(3):
        chance, before, now = Random(seed), 1.0, plan_of(reading(name))  # noqa: S311 -- a repeatable choice
        for number in range(4):
            further = list(faults(now, fault))
            if not further:
                break
            now = chance.choice(further)
            score = graded(reading(name), now.reading()).score
            assert score <= before
            assert number or score < 1
            before = score


@pytest.mark.parametrize("name", SMALL)
def test_claims_in_each_others_place(name: str) -> None:
    plan = plan_of(reading(name))
    chance = Random(1)  # noqa: S311 -- a repeatable choice
    for _ in range(10):
        other = swapped(plan, *chance.sample(range(len(plan.texts)), 2))
        if other.shape() != plan.shape():
            assert graded(reading(name), other.reading()).score < 1


TOLD = {
    "separate-premises": "separate-premises",
    "joined-reasons": "linked-reasons",
    "dropped-assumption": "missing-claim",
    "dropped-premise": "missing-claim",
    "dropped-claim": "missing-claim",
    "flipped-relation": "wrong-side",
    "reversed-relation": "wrong-direction",
    "undercut-as-attack": "undercut-as-attack",
    "attack-as-undercut": "attack-as-undercut",
    "wrong-thesis": "thesis-below",
}
"""What the feedback calls a planted fault first."""


@pytest.mark.parametrize("name", SMALL)
@pytest.mark.parametrize("fault", TOLD)
def test_planted_faults_are_named(name: str, fault: str) -> None:
    for seed in range(2):
        planted = plant(fault, reading(name).argument_map, Random(seed))  # noqa: S311 -- a repeatable choice
        if planted is None:
            continue
        found = graded(reading(name), reading_of(planted.argument_map))
        assert found.score < 1
        assert found.lost[0].fault.value == TOLD[fault], planted.after
