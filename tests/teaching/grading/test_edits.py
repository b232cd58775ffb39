"""What costs something in any map, written as a student would write it."""

import pytest

from argmap import loads
from argmap.compare.matching.match import match
from argmap.compare.reading import reading_of
from argmap.compare.relations.relate import relate
from argmap.teaching.grading.grade import Reference, grade
from argmap.teaching.grading.model import Grade
from argmap.teaching.grading.rubric_reading import default_rubric

TRAMS = "[Trams]: Our town should build trams."
NOISE = "Trams make the streets less noisy."
COST = "Rails cost more than the town has."


def graded(reference: str, student: str) -> Grade:
    left, right = (reading_of(loads(text).map) for text in (reference, student))
    return grade(Reference(left), right, match(left, right), default_rubric())


@pytest.mark.parametrize("target", ["[Noise]", "<Noise>"])
@pytest.mark.parametrize("below", [TRAMS, ""])
@pytest.mark.parametrize(("theirs", "mine"), [("-", "<_"), ("<_", "-")])
def test_an_undercut_is_no_attack(target: str, below: str, theirs: str, mine: str) -> None:
    """Of a claim as of a sketched argument, with a step from it or without one."""
    plus = "  + " if below else ""
    texts = [
        f"{below}\n{plus}{target}: {NOISE}\n    {sign} [Cost]: {COST}" for sign in (theirs, mine)
    ]
    found = graded(texts[0], texts[1])
    assert found.score < 1
    [loss] = found.lost
    assert loss.fault.value == ("attack-as-undercut" if mine == "<_" else "undercut-as-attack")
    assert NOISE.rstrip(".") in loss.told.sentence or below
    assert graded(texts[0], texts[0]).score == 1
    left, right = (reading_of(loads(text).map) for text in texts)
    assert [pair.fit.value for pair in relate(left, right, match(left, right)).pairs] != ["same"]


def test_an_argument_that_is_sketched_may_be_written_out() -> None:
    """What is meant by an attack on the sketch is open, and an undercut of its step is one of it."""
    sketch = f"{TRAMS}\n  + <Noise>: {NOISE}\n    - [Cost]: {COST}"
    whole = f"{TRAMS}\n\n<Noise>\n\n(1) [N]: {NOISE}\n----\n  <_ [Cost]: {COST}\n(2) [Trams]\n"
    assert graded(sketch, whole).score == graded(whole, sketch).score == 1


@pytest.mark.parametrize("other", ["", "\n  - [Trams]", "\n  <_ [Trams]"])
def test_a_claim_that_bears_on_itself(other: str) -> None:
    circle = f"{TRAMS}\n  + [Trams]"
    assert graded(circle, circle).score == 1
    assert graded(circle, TRAMS + other).score < 1
    assert graded(TRAMS + other, circle).score < 1


def test_a_wrong_reason_for_the_main_claim_is_no_reason_for_it() -> None:
    reference = f"{TRAMS}\n  + [Noise]: {NOISE}\n\n[Cost]: {COST}"
    bare = f"{TRAMS}\n\n[Noise]: {NOISE}\n\n[Cost]: {COST}"
    wrong = f"{TRAMS}\n  + [Cost]: {COST}\n\n[Noise]: {NOISE}"
    assert graded(reference, wrong).score < graded(reference, bare).score < 1
    faults = [loss.fault.value for loss in graded(reference, wrong).lost]
    assert faults == ["missing-relation", "extra-relation"]  # and no further word about the thesis


def test_premises_in_one_box_are_told_once_and_not_praised() -> None:
    premises = ("At 16 people may work and pay taxes", "who pays taxes should have a say in them")
    end = "[Vote]: The voting age should be lowered."
    apart = f"(1) {premises[0]}.\n(2) {premises[1]}. {{implicit: true}}\n----\n(3) {end}\n"
    found = graded(f"<A>\n\n{apart}", f"{end}\n  + [X]: {premises[0]}, and {premises[1]}.")
    assert [loss.fault.value for loss in found.lost].count("merged-claims") == 1
    assert "unmarked-assumption" not in {loss.fault.value for loss in found.lost}
    assert not any("joined" in sentence for sentence in found.right)


def test_what_leads_to_the_main_claim_by_a_short_cut_is_told_once() -> None:
    reference = f"{TRAMS}\n  + [Noise]: {NOISE}\n    + [Cost]: {COST}"
    bare = f"{TRAMS}\n\n[Noise]: {NOISE}\n  + [Cost]: {COST}"
    short = f"{TRAMS}\n  + [Cost]: {COST}\n\n[Noise]: {NOISE}"
    assert "thesis-without-reasons" in {loss.fault.value for loss in graded(reference, bare).lost}
    assert {loss.fault.value for loss in graded(reference, short).lost} == {"short-cut"}
    assert graded(reference, short).score <= graded(reference, bare).score
