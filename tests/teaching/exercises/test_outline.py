"""A map as an outline for exercises."""

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.diagram.elements import Diagram
from argmap.diagram.reasons import reasons
from argmap.model import ArgumentMap
from argmap.teaching.exercises.outlines.outline import LineRole, Outline, outline
from tests.graph.small_maps import random_maps, small_map


def shown(found: Outline) -> list[str]:
    """Number, indentation, label and text of each line."""
    return [f"{line.number} {'. ' * line.level}{line.label}: {line.text}" for line in found.lines]


def of(text: str) -> ArgumentMap:
    return loads(text).map


UNIFORMS = """\
[Uniform]: Our school should introduce a uniform.
    + <Teasing>
    + [Mornings]: Mornings are quicker in uniform.
    - [Freedom]: Pupils should choose their clothes.
        - [Small loss]: Pupils choose enough else.

<Teasing>

(1) [Teased]: Pupils are teased.
(2) [Not teased]: Pupils in uniform are not teased.
    - [Shoes]: Pupils in uniform are teased about shoes.
----
    <_ [Cheaper]: Talks are cheaper.
        <_ [No help]: What is cheaper may be no help.
(3) [Uniform]
"""


def test_linked_premises_are_one_reason_and_an_undercut_stands_behind_them() -> None:
    assert shown(outline(of(UNIFORMS))) == [
        "T thesis: Our school should introduce a uniform.",
        "1A-a . because: Pupils are teased.",
        "1A-b . and: Pupils in uniform are not teased.",
        "2A . . however: Pupils in uniform are teased about shoes.",
        "2B . does not follow, since: Talks are cheaper.",
        "3A . . does not follow, since: What is cheaper may be no help.",
        "1B . because: Mornings are quicker in uniform.",
        "1C . however: Pupils should choose their clothes.",
        "2C . . but: Pupils choose enough else.",
    ]


def test_each_line_knows_what_it_bears_on_and_with_which_others() -> None:
    found = outline(of(UNIFORMS))
    entry = {one.claim: one for one in found.entries}
    assert found.entries[0].role is LineRole.TOP
    assert entry["[Shoes]"].above == found.numbers["[Not teased]"]
    assert entry["[Cheaper]"].above == found.numbers["[Teased]"]  # the reason that it denies
    assert entry["[No help]"].above == found.numbers["[Cheaper]"]
    assert entry["[Small loss]"].role is LineRole.REBUTTAL
    assert [found.groups[one.group] for one in (entry["[Teased]"], entry["[Mornings]"])] == [
        (1, 2),
        (6,),
    ]
    assert len(found.below[0]) == 3
    assert found.denials[entry["[Teased]"].group] == (entry["[Cheaper]"].group,)
    assert found.denials[entry["[Cheaper]"].group] == (entry["[No help]"].group,)


def test_a_claim_that_occurs_again_is_referred_to() -> None:
    found = outline(small_map("[B] support [A]", "[C] support [A]", "[B] support [C]"))
    assert shown(found)[1:] == ["1A . because: B.", "1B . because: C.", "2A . . because: (see 1A)"]
    assert found.entries[3].first == found.numbers["[B]"] == 1
    assert found.text(3) == "B."


def test_an_objection_that_also_excludes_the_claim_is_one_objection() -> None:
    text = "[A]: Yes.\n  - [B]: No.\n    + [C]: See.\n\n[B]\n  >< [A]"
    lines = ["T1 thesis: Yes.", "1A . however: No.", "2A . . because: See."]
    assert shown(outline(of(text))) == lines
    other_way = outline(of("[A]: Yes.\n  >< [B]: No.\n\n[B]\n  - [A]\n  + [C]: See."), ["[A]"])
    assert [line.text for line in other_way.lines] == ["Yes.", "No.", "See.", "(see T)"]


def test_circles_end() -> None:
    found = outline(small_map("[A] support [B]", "[B] support [A]"))
    assert shown(found) == ["T thesis: A.", "1A . because: B.", "2A . . because: (see T)"] or (
        shown(found) == ["T thesis: B.", "1A . because: A.", "2A . . because: (see T)"]
    )


def test_several_theses_are_numbered() -> None:
    found = outline(small_map("[B] support [A]", "[D] attack [C]"))
    assert [line.number for line in found.lines] == ["T1", "1A", "T2", "1B"]


def test_what_concerns_an_argument_as_a_whole_is_told_from_what_concerns_a_claim() -> None:
    found = outline(
        small_map("[X] attack <R>", "[Y] support <R>", arguments={"R": [(["P", "Q"], "A")]})
    )
    assert shown(found)[3:] == [
        "2A . this reason holds, since: Y.",
        "2B . this reason fails, since: X.",
    ]
    assert [entry.role for entry in found.entries[3:]] == [
        LineRole.FOR_REASON,
        LineRole.AGAINST_REASON,
    ]


def test_a_mere_name_of_an_argument_is_no_claim() -> None:
    found = outline(of("[A]: One is.\n    + <Bare>\n    + <Told>: Two is.\n"))
    assert [(entry.line.text, entry.is_claim) for entry in found.entries[1:]] == [
        ("Bare", False),
        ("Two is.", True),
    ]


def test_a_part_begins_with_the_claim_in_question() -> None:
    found = outline(of(UNIFORMS), ["[Freedom]"])
    assert shown(found) == [
        "T claim: Pupils should choose their clothes.",
        "1A . but: Pupils choose enough else.",
    ]


def test_a_map_that_shows_nothing_has_an_empty_outline() -> None:
    assert outline(ArgumentMap()).lines == ()
    assert outline(of("[A]: Alone.\n")).lines == ()


@pytest.mark.parametrize(("number", "letters"), [(26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA")])
def test_letters_go_on_after_z(number: int, letters: str) -> None:
    found = outline(small_map(*(f"[B{n}] support [A]" for n in range(number))))
    assert found.lines[-1].number == f"1{letters}"


def test_depth_is_no_matter() -> None:
    deep = sys.getrecursionlimit() * 3
    found = outline(small_map(*(f"[S{n + 1}] support [S{n}]" for n in range(deep))))
    assert found.lines[-1].level == deep


@given(random_maps())
def test_every_line_has_a_number_of_its_own_and_stands_below_what_it_bears_on(
    drawn: ArgumentMap,
) -> None:
    found = outline(drawn)
    numbers = [line.number for line in found.lines]
    assert len(set(numbers)) == len(numbers)
    for place, entry in enumerate(found.entries):
        assert entry.first <= place
        assert found.entries[entry.first].claim == entry.claim
        assert (entry.above is None) is (entry.role is LineRole.TOP)
        if entry.above is not None:
            assert entry.above < place
    levels = [-1, *(line.level for line in found.lines)]
    assert all(here <= before + 1 for before, here in pairwise(levels))


def said_by_another(diagram: Diagram) -> set[str]:
    """The arrows between claims that exclude each other of which one objects to the other, too."""
    against = {
        frozenset((arrow.source, arrow.target))
        for arrow in diagram.arrows
        if not (arrow.kind.is_positive or arrow.kind.is_symmetric)
    }
    return {
        arrow.id
        for arrow in diagram.arrows
        if arrow.kind.is_symmetric and frozenset((arrow.source, arrow.target)) in against
    }


@given(random_maps())
def test_all_that_bears_on_a_thesis_is_in_the_outline_and_each_arrow_once(
    drawn: ArgumentMap,
) -> None:
    found = outline(drawn)
    diagram = reasons(drawn)
    in_outline = {entry.claim for entry in found.entries}
    touched = {arrow.id for arrow in diagram.arrows} if in_outline else set()
    assert set(found.groups) <= touched
    if all(box.id in in_outline for box in diagram.boxes):
        assert touched - said_by_another(diagram) <= set(found.groups)


@given(random_maps(), st.integers(1, 12))
def test_a_part_is_no_larger_than_wanted_and_keeps_reasons_whole(
    drawn: ArgumentMap, most: int
) -> None:
    whole, part = outline(drawn), outline(drawn, most=most)
    tops = sum(box.is_thesis for box in reasons(drawn).boxes)
    assert len(part.entries) <= max(most, tops)
    for group, members in part.groups.items():
        assert len(members) == len(whole.groups[group])
