"""What differs between two maps, in sentences."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import load, loads
from argmap.compare.differences import How, What
from argmap.compare.differences.find import compare
from argmap.compare.lines import lines
from argmap.diagram.compared import compared
from argmap.diagram.elements import ArrowKind, Mark
from argmap.layout.tree import place
from argmap.model import ArgumentMap
from argmap.teaching.faults import BY_NAME as FAULTS
from argmap.teaching.faults import Planted, plant

BEFORE = """
[Uniform]: Our school should introduce a uniform.
  + <Teasing>
  - [Cost]: Uniforms are expensive for poor families. {holder: parents}
    - [Fund]: A fund can pay for poor families.

<Teasing>

(1) [Teased]: Pupils are teased about their clothes.
(2) [Same]: Pupils in uniform are not teased about their clothes.
-- Practical reasoning --
    <_ [Talks]: Class talks end teasing at a lower price.
(3) [Uniform]
"""

CASES = [
    ("nothing", "", "", []),
    (
        "a text",
        "Uniforms are expensive for poor families.",
        "Uniforms are too expensive for poor families.",
        [(What.CLAIM, How.CHANGED, "[Cost]: text changed")],
    ),
    (
        "data",
        "{holder: parents}",
        "{holder: pupils}",
        [(What.CLAIM, How.CHANGED, "[Cost]: holder changed")],
    ),
    ("a title", "[Fund]", "[A fund]", [(What.CLAIM, How.CHANGED, "[Fund]: title changed")]),
    (
        "a claim more",
        "    - [Fund]",
        "    - [Second hand]: Used uniforms are cheap.\n    - [Fund]",
        [
            (What.CLAIM, How.ADDED, "[Second hand] is new"),
            (What.REASON, How.ADDED, "[Second hand] attacks [Cost] now"),
        ],
    ),
    (
        "a sign",
        "  - [Cost]",
        "  + [Cost]",
        [
            (
                What.REASON,
                How.RETYPED,
                "[Cost] attacks [Uniform] no longer: [Cost] supports [Uniform]",
            )
        ],
    ),
    (
        "a place",
        "    - [Fund]",
        "  - [Fund]",
        [(What.REASON, How.MOVED, "[Fund] attacks [Cost] no longer: [Fund] attacks [Uniform]")],
    ),
    (
        "a rule",
        "-- Practical reasoning --",
        "-- Argument from negative consequences --",
        [(What.REASON, How.CHANGED, "[Teased] and [Same] support [Uniform]: scheme changed")],
    ),
    (
        "a denial",
        "A fund can pay",
        "A fund cannot pay",
        [(What.CLAIM, How.CHANGED, "[Fund] says the opposite now")],
    ),
    (
        "a denial under another sign",
        "    - [Fund]: A fund can pay",
        "    + [Fund]: A fund cannot pay",
        [
            (What.CLAIM, How.CHANGED, "[Fund] says the opposite now"),
            (
                What.REASON,
                How.RETYPED,
                "[Fund] attacks [Cost] no longer: [Fund] supports [Cost]",
            ),
        ],
    ),
    (
        "a tag",
        "introduce a uniform.",
        "introduce a uniform. #thesis",
        [(What.CLAIM, How.CHANGED, "[Uniform]: tags changed")],
    ),
    (
        "an exclusion",
        "    - [Fund]",
        "    >< [Fund]",
        [(What.REASON, How.RETYPED, "[Fund] attacks [Cost] no longer: [Cost] excludes [Fund]")],
    ),
    (
        "text and tag of an argument",
        "<Teasing>\n\n",
        "<Teasing>: Uniforms end teasing. #health {source: a parent}\n\n",
        [
            (
                What.REASON,
                How.CHANGED,
                "[Teased] and [Same] support [Uniform]: text, source and tags changed",
            )
        ],
    ),
    (
        "front matter",
        "\n[Uniform]",
        "===\ntitle: Uniforms\n===\n\n[Uniform]",
        [(What.MAP, How.CHANGED, "title changed")],
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), CASES, ids=[case[0] for case in CASES])
def test_differences(name: str, old: str, new: str, expected: list[tuple[What, How, str]]) -> None:
    assert old in BEFORE, name
    after = BEFORE.replace(old, new, 1) if old else BEFORE
    found = compare(loads(BEFORE).map, loads(after).map).differences
    assert [(each.what, each.how, each.sentence) for each in found] == expected


def test_another_thesis() -> None:
    after = BEFORE + "\n[Dress code]: Our school should have a dress code.\n  + [Uniform]\n"
    found = compare(loads(BEFORE).map, loads(after).map).differences
    assert found[0].what is What.THESIS
    assert found[0].sentence == "the thesis is [Dress code], no longer [Uniform]"


def test_texts_that_changed_places_are_told_once() -> None:
    after = BEFORE.replace("Uniforms are expensive", "@").replace(
        "A fund can pay for poor families.", "Uniforms are expensive for poor families."
    )
    after = after.replace("@ for poor families.", "A fund can pay for poor families.")
    found = compare(loads(BEFORE).map, loads(after).map).differences
    assert [each.sentence for each in found] == ["[Cost]: text changed", "[Fund]: text changed"]


def test_an_untitled_claim_may_become_its_opposite() -> None:
    older, newer = (
        loads(f"[Uniform]: Wear it.\n  - Clothes {verb} who one is.").map
        for verb in ("express", "do not express")
    )
    found = compare(older, newer).differences
    assert [each.sentence for each in found] == [
        '"Clothes express who one is." says the opposite now'
    ]


def test_a_section_that_is_called_otherwise_is_told_once() -> None:
    older, newer = f"# One\n{BEFORE}\n# Two\n\n[A]: b\n", f"# 1\n{BEFORE}\n# Two\n\n[A]: b\n"
    found = compare(loads(older).map, loads(newer).map).differences
    assert [(each.what, each.sentence) for each in found] == [
        (What.SECTION, 'the section "One" is called "1" now')
    ]
    joined = newer.replace("# Two\n", "")
    sentences = [each.sentence for each in compare(loads(newer).map, loads(joined).map).differences]
    assert sentences == ["[A]: section changed"]


MIRRORED = {How.ADDED: How.REMOVED, How.REMOVED: How.ADDED}


def planted_in(title: str) -> list[tuple[ArgumentMap, Planted]]:
    """A map with each fault that it has a place for."""
    work = load(f"maps/{title}.argdown")
    # Which place it is does not matter.
    found = [plant(name, work.map, Random(name)) for name in sorted(FAULTS)]  # noqa: S311
    return [(work.map, each) for each in found if each is not None]


@pytest.mark.parametrize(
    ("clean", "planted"),
    [*planted_in("school-uniforms"), *planted_in("car-free-centre")],
    ids=lambda value: value.fault.name if isinstance(value, Planted) else "",
)
def test_backwards_the_reverse_is_told(clean: ArgumentMap, planted: Planted) -> None:
    forth = compare(clean, planted.argument_map)
    back = compare(planted.argument_map, clean)
    assert forth.differences
    told = Counter((each.what, each.how, each.left, each.right) for each in forth.differences)
    assert told == Counter(
        (each.what, MIRRORED.get(each.how, each.how), each.right, each.left)
        for each in back.differences
    )
    place(compared(forth))
    place(compared(back))


def test_layout_and_comments_are_no_part_of_a_map() -> None:
    after = "// a comment\n" + BEFORE.replace("\n\n", "\n\n\n")
    assert compare(loads(BEFORE).map, loads(after).map).differences == ()
    assert list(lines(loads(BEFORE).map)) == list(lines(loads(after).map))


def test_what_is_gone_is_pale_and_what_is_new_stands_out() -> None:
    after = BEFORE.replace("    - [Fund]: A fund can pay for poor families.\n", "").replace(
        "  - [Cost]", "  + [Cheap]: Uniforms are cheap in the long run.\n  - [Cost]"
    )
    diagram = compared(compare(loads(BEFORE).map, loads(after).map))
    marks = {box.id: box.mark for box in diagram.boxes if box.mark is not Mark.PLAIN}
    assert marks == {"[Cheap]": Mark.HIGHLIGHTED, "[Fund]": Mark.FADED}
    notes = {box.id: box.note for box in diagram.boxes if box.id in marks}
    assert notes["[Fund]"] == "gone"
    assert notes["[Cheap]"].startswith("new")


def test_a_premise_that_is_gone_stays_under_its_bracket() -> None:
    after = BEFORE.replace("(1) [Teased]: Pupils are teased about their clothes.\n", "")
    diagram = compared(compare(loads(BEFORE).map, loads(after).map))
    (bracket,) = diagram.reasons
    assert set(bracket.premises) == {"[Same]", "[Teased]"}


@pytest.mark.parametrize(
    "name", ["school-uniforms", "car-free-centre", "saving-north-koreas-refugees"]
)
def test_a_map_is_what_it_is(name: str) -> None:
    read = load(f"maps/{name}.argdown").map
    found = compare(read, read)
    assert found.differences == ()
    assert {box.mark for box in compared(found).boxes} == {Mark.PLAIN}


words = st.sampled_from(["Rents", "Prices", "Exports", "Wages", "Births"])
entry = st.tuples(words, st.sampled_from(["+", "-"]), words)


@given(st.lists(entry, max_size=6), st.lists(entry, max_size=6))
def test_any_two_maps_can_be_compared_and_drawn(
    left: list[tuple[str, str, str]], right: list[tuple[str, str, str]]
) -> None:
    older, newer = (
        loads("\n\n".join(f"[{a}]: {a} rise.\n  {m} [{b}]: {b} rise." for a, m, b in each)).map
        for each in (left, right)
    )
    forth, back = compare(older, newer), compare(newer, older)
    assert bool(forth.differences) == bool(back.differences)
    # Of reasons, which is taken for which may depend on the side they are seen from.
    claims = [
        [each for each in one.differences if each.what is What.CLAIM] for one in (forth, back)
    ]
    added = {each.right for each in claims[0] if each.how is How.ADDED}
    removed = {each.left for each in claims[1] if each.how is How.REMOVED}
    assert added == removed
    place(compared(forth))


TWO_STEPS = """
[Out]: Go out.
  - <Cold>: It is cold.
    <_ [Coat]: A coat keeps warm.

<Walk>

(1) [Sun]: The sun shines.
----
(2) [Warm]: It is warm.
(3) [Free]: We are free.
----
(4) [Out]
"""


def test_an_argument_of_two_steps_may_be_gone() -> None:
    for texts in ((TWO_STEPS, "[Out]: Go out."), ("[Out]: Go out.", TWO_STEPS)):
        older, newer = (loads(text).map for text in texts)
        place(compared(compare(older, newer)))


def test_an_undercut_of_an_arrow_may_be_gone() -> None:
    after = TWO_STEPS.replace("    <_ [Coat]: A coat keeps warm.\n", "")
    diagram = compared(compare(loads(TWO_STEPS).map, loads(after).map))
    place(diagram)
    assert [arrow.mark for arrow in diagram.arrows if arrow.source == "[Coat]"] == [Mark.FADED]


def test_an_undercut_may_be_gone_with_its_arrow() -> None:
    diagram = compared(compare(loads(TWO_STEPS).map, loads(TWO_STEPS.partition("  -")[0]).map))
    assert {"[Coat]", "[Cold]"} <= {arrow.source for arrow in diagram.arrows}


def test_of_a_reason_that_is_one_of_another_kind_the_old_arrow_is_pale() -> None:
    older, newer = (loads(f"[Out]: Go.\n  {sign} [Cold]: It is cold.").map for sign in "-+")
    diagram = compared(compare(older, newer))
    marks = {arrow.kind: arrow.mark for arrow in diagram.arrows}
    assert marks == {ArrowKind.SUPPORT: Mark.PLAIN, ArrowKind.OBJECTION: Mark.FADED}


def test_a_step_to_a_claim_that_is_only_sketched_now_may_be_gone() -> None:
    older = "<A>\n\n(1) [P]: Rents rise.\n(2) [Q]: Wages fall.\n----\n(3) [C]: Build homes.\n"
    newer = "<C>: Build homes.\n  - [R]: Land is dear.\n"
    for texts in ((older, newer), (newer, older)):
        older_map, newer_map = (loads(text).map for text in texts)
        diagram = compared(compare(older_map, newer_map))
        place(diagram)
