"""What must hold of grades of any maps; the measure keeps it by its definition."""

from math import fsum, isclose
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import loads
from argmap.compare.reading import reading_of
from argmap.documents.markdown import markdown
from argmap.teaching.grading.classes.class_picture import class_picture
from argmap.teaching.grading.classes.classroom import classroom
from argmap.teaching.grading.grade import Reference, grade
from argmap.teaching.grading.rubric_reading import default_rubric
from argmap.teaching.grading.telling.feedback import Handed, feedback
from tests.teaching.grading.plans import FAULTS, Plan, faults, graded, matchings, plans, swapped

EXAMPLES = settings(deadline=None, max_examples=60)


@EXAMPLES
@given(plans())
def test_a_map_fits_itself(plan: Plan) -> None:
    found = graded(plan, plan)
    assert found.score == 1.0
    assert not found.lost


@EXAMPLES
@given(plans(), st.randoms(use_true_random=False), st.booleans())
def test_titles_order_and_notation_do_not_count(plan: Plan, order: Random, as_steps: bool) -> None:
    text = plan.text(titles="Other ", order=order, as_steps=as_steps)
    assert graded(plan.reading(), reading_of(loads(text).map)).score == 1.0


@pytest.mark.parametrize("fault", FAULTS)
@EXAMPLES
@given(plans(), st.data())
def test_each_fault_costs_and_further_ones_never_pay(
    fault: str, plan: Plan, data: st.DataObject
) -> None:
    reference = plan.reading()
    before, now = 1.0, plan
    for number in range(4):
        further = list(faults(now, fault))
        if not further:
            break
        now = data.draw(st.sampled_from(further))
        found = graded(reference, now.reading())
        if now.shape() == plan.shape():  # two faults that make up for each other
            break
        assert number or found.score < 1
        assert found.score <= before
        before = found.score
        assert 0 <= found.score <= 1
        assert isclose(fsum(loss.share for loss in found.lost), 1 - found.score, abs_tol=1e-9)


@EXAMPLES
@given(plans(), st.data())
def test_two_claims_in_each_others_place(plan: Plan, data: st.DataObject) -> None:
    numbers = st.integers(0, len(plan.texts) - 1)
    other = swapped(plan, data.draw(numbers), data.draw(numbers))
    same = other.shape() == plan.shape()
    assert (graded(plan, other).score == 1) == same or plan.unstated


@EXAMPLES
@given(plans(least=0), plans(least=0))
def test_any_two_maps(reference: Plan, student: Plan) -> None:
    found = graded(reference, student)
    assert 0 <= found.score <= 1
    assert isclose(fsum(part.weight for part in found.parts), 1) or not found.parts
    mean = fsum(part.score * part.weight for part in found.parts)
    assert not found.parts or isclose(mean, found.score, abs_tol=1e-9)
    assert all(loss.told.sentence.endswith(".") or loss.told.advice for loss in found.lost)
    if reference.shape() != student.shape():
        assert found.score < 1


@settings(deadline=None, max_examples=150)
@given(plans(least=0), plans(least=0), st.data())
def test_any_two_maps_and_any_matching(reference: Plan, student: Plan, data: st.DataObject) -> None:
    left, right = reference.reading(), student.reading()
    matching = data.draw(matchings(left, right))
    found = grade(Reference(left), right, matching, default_rubric())
    assert 0 <= found.score <= 1
    assert isclose(fsum(loss.share for loss in found.lost), 1 - found.score, abs_tol=1e-9)
    assert markdown(feedback(Handed("x.argdown"), found, default_rubric()))
    room = classroom(left, [found, found])
    assert room.alpha is not None
    assert len(class_picture(room).boxes) == len(left.claims)
