"""What a careful reader finds when asking the questions about the maps of this project."""

from functools import cache

import argmap
from argmap.graph import Bearing, bearing
from argmap.queries.grounds import Ground
from argmap.queries.questions import thesis, unanswered, unsupported
from tests.maps.essay import ROOT


@cache
def links(name: str) -> Bearing:
    return bearing(argmap.load(ROOT / "maps" / f"{name}.argdown").map)


ESSAY = "saving-north-koreas-refugees"

STATED = {
    # how the refugees fare
    "Flight as near-treason",
    "China deports them",
    "Illegal status",
    "Women coerced",
    "Of less use to exploiters",
    # whether the railroad can run
    "Guides for profit",
    "Motives are beside the point",
    "Through Southeast Asia",
    "The trickle would grow",
    "The natural destination",
    "The missing piece",
    # how Beijing, Seoul and the United Nations would act
    "China a mere way station",
    "Offices could work quickly",
    "Seoul dreads the North",
    "A timid refugee agency",
    "No cover left",
    "Darfur helpers",
    "Seoul in the spotlight",
    # what America gains
    "A mere promise",
    "Only a first step",
    "Defections expose the myths",
    "Nothing but advantage",
    "The freedom agenda",
    "Tangible proof",
    "A legacy to be proud of",
    # a reply
    "Interested critics",
}
"""What the authors say without backing it."""

UNSTATED = {
    "Duty of the able",
    "What makes an emergency grave",
    "Persecution makes a refugee",
    "Tolerance is enough",
    "Rights bind the state",
    "Obliged states admit",
    "Governments follow advantage",
    "Processed refugees move on",
    "Three possible challengers",
    "Lead where others follow",
    "The Kim regime is the danger",
    "Take what costs nothing",
    "Rescue brings defections",
    "Weak rulers must listen",
    "Declared aims call for proof",
}
"""What the authors' arguments need and the essay leaves unsaid."""

OTHERS = {
    "Fear of lasting settlement",
    "Fear for the border",
    "Past policy shows future policy",
    "A tainted exodus",
}
"""What the objections rest on."""


def found(name: str) -> dict[str, Ground]:
    rows = unsupported.QUESTION(links(name))
    return {row.subject.title: row for row in rows if isinstance(row, Ground)}


def test_unsupported_premises_of_the_essay() -> None:
    assert set(found(ESSAY)) == STATED | UNSTATED | OTHERS


def test_unstated_premises_are_told_apart() -> None:
    rows = found(ESSAY)
    assert {title for title in UNSTATED | STATED if rows[title].subject.implicit} == UNSTATED


def test_premises_that_the_essay_backs_are_not_listed() -> None:
    backed = {"Crisis Group figure", "A constitutional right", "Convention binds China"}
    assert not backed & set(found(ESSAY))


def test_what_would_fall_with_a_premise_of_the_essay() -> None:
    row = found(ESSAY)["The trickle would grow"]
    assert row.falls == (
        "<The railroad can run>",
        "[Freedom for tens of thousands]",
        "<Humanitarian case>",
    )
    assert row.weakens == ("[Foster the railroad]",)


def unanswered_in(name: str) -> list[str]:
    return [row.name for row in unanswered.QUESTION(links(name))]


def test_the_essay_answers_all_objections_but_one() -> None:
    assert unanswered_in(ESSAY) == ["[Anger in Pyongyang]"]


def test_the_theses() -> None:
    assert [row.name for row in thesis.QUESTION(links(ESSAY))] == ["[Foster the railroad]"]


def test_the_classroom_map_leaves_two_objections_to_the_class() -> None:
    assert unanswered_in("school-uniforms") == ["[A cheaper remedy]", "[Free choice of clothes]"]


def test_the_debate_leaves_one_objection_open() -> None:
    assert unanswered_in("car-free-centre") == ["[Traffic next door]"]
