"""Five students' maps of one text, and what they are told."""

from pathlib import Path

import pytest

from argmap import load, loads
from argmap.compare.matching.match import match
from argmap.compare.reading import reading_of
from argmap.documents.markdown import markdown
from argmap.passages import SourceText
from argmap.teaching.grading.grade import grade, reference_of
from argmap.teaching.grading.model import Grade
from argmap.teaching.grading.rubric_reading import default_rubric, read_rubric
from argmap.teaching.grading.telling.feedback import Handed, feedback
from argmap.text import Source

RUBRIC = default_rubric()
REFERENCE = reference_of(
    load(Path(__file__).parents[3] / "maps" / "school-uniforms.argdown").map, RUBRIC
)

ANNA = """\
[Uniform]: Our school should have a uniform.
    + [Teased]: Students at our school get teased because of their clothes.
    + [Same]: Pupils are not teased about clothes when all wear the same uniform.
        - [Shoes]: Pupils wearing a uniform still get teased about shoes and bags.
    + [Mornings]: With a uniform, pupils lose no time choosing clothes in the morning.
    - [Talks]: Class talks end teasing at a lower cost than a uniform.
"""
"""Separate reasons, and an undercut as an attack."""

BEN = """\
[Uniform]: Our school should introduce a uniform.
    + [Mornings]: Pupils in uniform lose no time in the morning over the choice of clothes.

<Teasing>

(1) [T]: Pupils at our school are teased about their clothes.
(2) [S]: Pupils who all wear the same uniform are not teased about their clothes.
(3) [E]: Our school should do what puts an end to teasing about clothes. {implicit: true}
----
    <_ [Talks]: Class talks put an end to teasing at a lower cost than a uniform.
(4) [Uniform]

[S]
    - [Shoes]: Pupils in uniform are teased about their shoes and bags.
        + [Complete]: A uniform can include plain shoes and bags.

<Clothes>

(1) [W]: Pupils show by their clothes who they are.
(2) [R]: A school should let its pupils show who they are.
----
(3) [F]: Our school should leave the choice of clothes to its pupils.
    -> [Uniform]
"""
"""Nearly all of it: a reply as support, an unstated premise not marked."""

CARLA = """\
[No]: Our school should not introduce a uniform.
    + [Free]: Our school should leave the choice of clothes to its pupils.
        + [Show]: Pupils show by their clothes who they are.
    + [Ugly]: The colour grey looks sad.
"""
"""The opposite thesis."""

DAN = """\
[Morning]: Pupils in uniform lose no time in the morning over the choice of clothes.
    + [Uniform]: Our school should introduce a uniform.
        - [Talks]: Class talks put an end to teasing at a lower cost than a uniform.
"""
"""Upside down."""

EVE = """\
[Uniform]: Our school should introduce a uniform.

<All in one>

(1) [T]: Pupils at our school are teased about their clothes.
(2) [S]: Pupils who all wear the same uniform are not teased about their clothes.
(3) [M]: Pupils in uniform lose no time in the morning over the choice of clothes.
----
(4) [Uniform]

[W]: Pupils show by their clothes who they are.
    -> [Uniform]
"""
"""Separate reasons linked, a step left out."""


def graded(text: str) -> Grade:
    student = reading_of(loads(text).map)
    return grade(REFERENCE, student, match(REFERENCE.reading, student), RUBRIC)


def told(text: str) -> str:
    return "\n".join(loss.told.whole for loss in graded(text).lost)


def test_separate_premises() -> None:
    assert (
        "You give “Students at our school get teased because of their clothes” and “Pupils are not teased "
        "about clothes when all wear the same uniform” as two separate reasons for “Our school should have "
        "a uniform”. Neither supports it alone: join them as premises (1) and (2) of one argument."
    ) in told(ANNA)


def test_an_undercut_as_an_attack() -> None:
    assert (
        "You aim “Class talks end teasing at a lower cost than a uniform” at the claim “Our school should "
        "have a uniform”. It does not deny a claim, it denies a step: even if"
    ) in told(ANNA)


def test_places_and_both_texts() -> None:
    lost = {loss.fault.value: loss for loss in graded(BEN).lost}
    assert set(lost) == {"wrong-side", "unmarked-assumption"}
    flipped = lost["wrong-side"].told
    assert flipped.sentence == (
        "You have “A uniform can include plain shoes and bags” as a reason for “Pupils in uniform are "
        "teased about their shoes and bags”. It speaks against it: make a - of the +."
    )
    assert BEN.splitlines()[flipped.line - 1].strip().startswith("+ [Complete]")
    assert flipped.reference == (
        "“A uniform can include plain shoes and bags” is an objection to “Pupils in uniform are teased "
        "about their shoes and bags”"
    )
    assert "a reason for" in flipped.student


def test_the_opposite() -> None:
    first = graded(CARLA).lost[0]
    assert first.fault.value == "opposite-claim"
    assert first.told.sentence.startswith(
        "You have the opposite of what is meant: you write “Our school should not introduce a uniform”, "
        "and the reference has “Our school should introduce a uniform”."
    )
    assert first.told.line == 1
    assert "“The colour grey looks sad” is not in the reference. That need not be wrong" in told(
        CARLA
    )


def test_upside_down() -> None:
    assert "Put it on top: everything else should lead to it, and it to nothing." in told(DAN)
    assert "You argue in the wrong direction" in told(DAN)


def test_linked_reasons() -> None:
    assert (
        "as if none of them were a reason without the others. There are several arguments here, and each "
        "can stand alone:"
    ) in told(EVE)


def test_grades_follow_how_bad_it_is() -> None:
    scores = [graded(text).score for text in (BEN, ANNA, EVE, CARLA, "")]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_what_is_right_comes_first() -> None:
    written = markdown(feedback(Handed("ben.argdown"), graded(BEN), RUBRIC))
    right, wrong = written.index("## What is right"), written.index("## What to work on")
    assert right < wrong < written.index("## How the points come about")
    assert "You see what it is all about: “Our school should introduce a uniform”." in written
    assert "are joined in one argument, for only together are they a reason" in written


@pytest.mark.parametrize("text", [ANNA, BEN, CARLA, DAN, EVE])
def test_advice_is_given_once(text: str) -> None:
    found = graded(text)
    written = markdown(feedback(Handed("x.argdown"), found, RUBRIC))
    for advice in {loss.told.advice for loss in found.lost} - {""}:
        assert written.count(advice.partition(",")[0]) == 1


TEXT = SourceText(
    Source(
        "On trams\n\nWe need trams. They keep the air clean. It rains.\n\nBuses are cheap.\n", "t"
    )
)
ANCHORED = """\
[Trams]: The city should build trams. {source: {paragraph: 1, quote: "need trams"}}
    + [Clean]: Trams keep the air clean. {source: {paragraph: 1, quote: "keep the air clean"}}
    - [Cheap]: Buses cost less. {source: {paragraph: 2, quote: "Buses are cheap"}}
"""


def test_unused_sentences_are_named_by_place_and_not_quoted() -> None:
    reference = reference_of(loads(ANCHORED).map, RUBRIC, TEXT)
    student = reading_of(
        loads("[Trams]: The city should build trams.\n  + [A]: Trams are quiet.").map
    )
    found = grade(reference, student, match(reference.reading, student), RUBRIC)
    part = next(part for part in found.parts if part.name == "text")
    assert part.of == 3
    assert part.score == pytest.approx(1 / 3)
    lost = next(loss.told for loss in found.lost if loss.fault.value == "unused-text")
    assert lost.sentence == (
        "Nothing in your map comes from sentence 2 of paragraph 1 and sentence 1 of paragraph 2 of the "
        "text, which matter for the argument. Read once more what is said there."
    )
    assert lost.reference == "Trams keep the air clean. / Buses cost less."
    assert "They keep" not in str(lost)


def test_a_required_claim_counts_more() -> None:
    rubric = read_rubric(Source("required: [Clean]\nrequired_weight: 5", "r.yaml"))
    reference = reference_of(loads(ANCHORED).map, rubric)
    student = reading_of(loads(ANCHORED.replace("    + [Clean]", "//  + [Clean]")).map)
    found = grade(reference, student, match(reference.reading, student), rubric)
    part = next(part for part in found.parts if part.name == "claims")
    assert part.score == pytest.approx(2 / 7)
    assert any("This claim matters most." in loss.told.sentence for loss in found.lost)
